extension Report {
  /// The report in one line of JSON, with sorted keys.
  ///
  /// Texts are as the log has them. What is unknown is `null`, and `notes` says why under the same key.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("contamination") { json in
        if let contamination { json.contamination(contamination) } else { json.null() }
      }
      json.member("events") { json in
        json.array { json in for event in events { write(event, to: &json) } }
      }
      json.member("flagged") { $0.integer(events.count) }
      json.member("model") { $0.textOrNull(contamination.map { _ in "isolation-forest" }) }
      json.member("notes") { json in
        json.object { json in
          for (name, note) in notes { json.member(name) { $0.text(note) } }
        }
      }
      json.member("rate") { $0.number(rate) }
      json.member("rows") { $0.integer(rowCount) }
      json.member("schema") { $0.text("lernlog.report/1") }
    }
    return json.bytes
  }

  /// Why something is unknown, by its name; sorted.
  private var notes: [(name: String, note: String)] {
    var notes: [(name: String, note: String)] = []
    if contamination == nil {
      notes += ["contamination", "model"].map { ($0, "no model was given") }
    }
    if rate == nil { notes.append(("rate", "there are no events")) }
    return notes
  }

  private func write(_ event: Event, to json: inout JSONWriter) {
    let fields = zip(columns, event.values).sorted {
      $0.0.utf8.lexicographicallyPrecedes($1.0.utf8)
    }
    json.object { json in
      json.member("fields") { json in
        json.object { json in
          for (name, value) in fields {
            json.member(name) { $0.textOrNull(value) }
          }
        }
      }
      if let hour = event.hour { json.member("hour") { $0.integer(hour) } }
      json.member("row") { $0.integer(event.row) }
      json.member("score") { $0.number(event.score) }
    }
  }
}
