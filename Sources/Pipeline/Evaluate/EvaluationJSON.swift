extension Evaluation {
  /// The evaluation in one line of JSON, with sorted keys.
  ///
  /// What is undefined is `null`, and `notes` says why under the same key. The measures of the
  /// ranking are members only where they are asked for.
  package func json(ranking isRanked: Bool = false) -> [UInt8] {
    let notes = isRanked ? (notes + rankingNotes).sorted { $0.name < $1.name } : notes
    var json = JSONWriter()
    json.object { json in
      json.member("accuracy") { $0.number(accuracy) }
      if isRanked { json.member("average_precision") { $0.number(averagePrecision) } }
      json.member("f1") { $0.number(f1) }
      json.member("flagged") { $0.integer(flaggedCount) }
      json.member("fn") { $0.integer(falseNegatives) }
      json.member("fp") { $0.integer(falsePositives) }
      json.member("notes") { json in
        json.object { json in
          for (name, note) in notes { json.member(name) { $0.text(note) } }
        }
      }
      json.member("precision") { $0.number(precision) }
      json.member("recall") { $0.number(recall) }
      if isRanked { json.member("roc_auc") { $0.number(rocAUC) } }
      json.member("rows") { $0.integer(rowCount) }
      json.member("schema") { $0.text("lernlog.evaluation/1") }
      json.member("tn") { $0.integer(trueNegatives) }
      json.member("tp") { $0.integer(truePositives) }
      json.member("truth") { $0.text(truth) }
    }
    return json.bytes
  }

  /// Why a count or share is undefined, by its name; sorted.
  package var notes: [(name: String, note: String)] {
    var notes: [(name: String, note: String)] = []
    if accuracy == nil { notes.append(("accuracy", "there are no events")) }
    if f1 == nil { notes.append(("f1", "it needs both precision and recall")) }
    if precision == nil { notes.append(("precision", "no event was flagged")) }
    if recall == nil { notes.append(("recall", "no event is an anomaly")) }
    return notes
  }

  /// Why a measure of the ranking is undefined, by its name; sorted.
  package var rankingNotes: [(name: String, note: String)] {
    let reason = ranking.map { $0.undefined?.rawValue } ?? "there are no scores to rank by"
    return reason.map { [("average_precision", $0), ("roc_auc", $0)] } ?? []
  }
}
