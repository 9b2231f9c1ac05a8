import Lessons
import Pipeline

extension VerifyReport {
  /// The report as one JSON document, for a program to read.
  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("errors") { $0.integer(count(.error)) }
      json.member("exercises") { $0.integer(exercises) }
      json.member("failed") { $0.boolean(hasFailed) }
      json.member("files") { $0.texts(files) }
      json.member("lessons") { $0.integer(lessons) }
      json.member("mutants") { $0.integer(mutants) }
      json.member("notes") { $0.texts(notes) }
      json.member("problems") { json in
        json.array { json in for problem in problems { problem.diagnostic.write(to: &json) } }
      }
      json.member("recorded") { $0.texts(renewed) }
      json.member("schema") { $0.text("lernlog.verify/1") }
      json.member("warnings") { $0.integer(count(.warning)) }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}

extension Diagnostic {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("column") { $0.integerOrNull(location?.column) }
      json.member("file") { $0.textOrNull(location?.file) }
      json.member("line") { $0.integerOrNull(location?.line) }
      json.member("message") { $0.text(message) }
      json.member("note") { $0.textOrNull(note) }
      json.member("replace") { json in
        guard let fixIt else { return json.null() }
        json.object { json in
          json.member("new") { $0.text(fixIt.new) }
          json.member("old") { $0.text(fixIt.old) }
        }
      }
      json.member("severity") { $0.text(severity.rawValue) }
    }
  }
}
