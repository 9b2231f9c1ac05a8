import Lessons
import Pipeline

extension Grade {
  /// The grade as a machine reads it: one line, the members in the order of the format.
  ///
  /// Of hidden checks input, expected and actual are `null`; so are points where nothing was graded.
  package func json(in language: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema") { $0.text("lernlog.check/1") }
      json.member("exercise") { $0.text(exercise) }
      json.member("status") { $0.text(status.rawValue) }
      json.member("points") { $0.integerOrNull(points) }
      json.member("of") { $0.integer(of) }
      json.member("checks") { json in
        json.array { json in
          var rest = submissionFeedbackLimit
          for result in results { result.write(to: &json, language, rest: &rest) }
        }
      }
      json.member("diagnostics") { json in
        json.array { json in
          for message in [problem.map { $0.explained(language) }].compactMap({ $0 }) + messages {
            message.write(to: &json)
          }
        }
      }
      json.member("isolation") { writeIsolation(to: &$0) }
      json.member("versions") { json in
        json.object { json in
          json.member("lernlog") { $0.text(versions.lernlog) }
          json.member("swift") { $0.textOrNull(versions.swift) }
          json.member("exercise") { $0.text(versions.exercise) }
        }
      }
    }
    return json.bytes
  }

  private func writeIsolation(to json: inout JSONWriter) {
    guard let isolation else { return json.null() }
    json.object { json in
      json.member("layers") { $0.texts(isolation.layers) }
      json.member("missing") { $0.texts(isolation.missing) }
    }
  }
}

extension CheckResult {
  fileprivate func write(to json: inout JSONWriter, _ language: String, rest: inout Int) {
    let row: ComparedRow? =
      switch outcome {
      case .passed(let row): row
      case .failed(let failure): failure.rows.first
      case .notTried: nil
      }
    let shown = check.isHidden ? nil : row
    var budget = min(feedbackLimit, rest)
    let (expected, actual) = (cut(shown?.expected, &budget), cut(shown?.actual, &budget))
    let (message, mistake) = (
      cut(self.message(language), &budget), cut(mistake(language), &budget)
    )
    rest -= min(feedbackLimit, rest) - budget
    json.object { json in
      json.member("id") { $0.text(check.id) }
      json.member("name") { $0.text(check.name(in: language)) }
      json.member("status") { $0.text(status) }
      json.member("points") { $0.integer(points) }
      json.member("of") { $0.integer(check.points) }
      json.member("hidden") { $0.boolean(check.isHidden) }
      json.member("input") { json in
        guard let shown, Self.size(of: shown.input) <= 4096 else { return json.null() }
        json.array { json in for value in shown.input { value.write(to: &json) } }
      }
      json.member("expected") { $0.textOrNull(expected) }
      json.member("actual") { $0.textOrNull(actual) }
      json.member("message") { $0.textOrNull(message) }
      json.member("mistake") { $0.textOrNull(mistake) }
    }
  }

  private static func size(of values: [ExerciseValue]) -> Int {
    values.reduce(0) { $0 + $1.description.utf8.count }
  }

  private var status: String {
    switch outcome {
    case .passed: "passed"
    case .failed: "failed"
    case .notTried: "not-tried"
    }
  }

  private func message(_ language: String) -> String? {
    switch outcome {
    case .passed: return nil
    case .notTried(let reason): return reason.plainWords(language)
    case .failed(let failure):
      let said =
        check.isHidden
        ? hiddenSentences(failure)
        : [failure.reason, failure.explanation, failure.hint].compactMap { $0 }
      return said.map { $0(language) }.joined(separator: " ")
    }
  }

  private func mistake(_ language: String) -> String? {
    guard !check.isHidden, let say = failure?.mistake?.say(in: language) else { return nil }
    return String(say.reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// A text within what is left; what is cut is marked.
private func cut(_ text: String?, _ rest: inout Int) -> String? {
  guard let text else { return nil }
  guard text.utf8.count > rest else {
    rest -= text.utf8.count
    return text
  }
  var kept = ""
  for character in text where kept.utf8.count + character.utf8.count + 3 <= rest {
    kept.append(character)
  }
  rest = 0
  return kept + "…"
}

extension Said {
  /// A problem of the whole submission, which stands at no line.
  fileprivate func explained(_ language: String) -> ExplainedMessage {
    ExplainedMessage(
      message: CompilerMessage(
        file: nil, line: nil, column: nil, severity: .error, message: self(language)),
      advice: nil)
  }
}

extension ExplainedMessage {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("line") { $0.integerOrNull(message.line) }
      json.member("column") { $0.integerOrNull(message.column) }
      json.member("severity") { $0.text(message.severity.rawValue) }
      json.member("message") { $0.text(message.message) }
    }
  }
}

extension NotTriedReason {
  /// Why nothing was looked at, where the exercise's own names are not at hand.
  fileprivate func plainWords(_ language: String) -> String {
    if case .after(let id) = self {
      return Said(en: "It is tried once '\(id)' passes.", de: "Erst muss „\(id)“ bestanden sein.")(
        language)
    }
    return words(nil)(language)
  }
}
