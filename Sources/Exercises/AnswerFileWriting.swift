package import Lessons
package import Pipeline

extension Exercise {
  /// The `answers.yml` that a learner starts from: an empty line for each question.
  package func emptyAnswers(in language: String) -> [UInt8] {
    let lines = text(in: language).questions.map { question -> String in
      let ask = [plainText(question.question.ask) ?? ""].filter { !$0.isEmpty }
      let choices = question.question.choices.map { "  \($0.key): \($0.text)" }
      let comment = (ask + choices).map { "# \($0.visible)\n" }.joined()
      return "\(comment)\(question.question.name.value):\n"
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// The `answers.yml` with every right answer.
  ///
  /// - Parameters:
  ///   - language: The language whose texts are accepted.
  ///   - evaluate: The value of an expression on the session of `prepare`.
  /// - Returns: The file's bytes.
  /// - Throws: What the evaluation throws.
  package func rightAnswers(
    in language: String, evaluate: (Located<String>) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> [UInt8] {
    var lines: [String] = []
    for question in text(in: language).questions {
      guard let rule = question.question.rule else { continue }
      let key = try AnswerKey(rule) { expression throws(Diagnostic) in
        guard case .number(let number) = try evaluate(expression) else {
          throw .expressionGives("a number", at: expression.location)
        }
        return number
      } text: { expression throws(Diagnostic) in
        guard case .text(let text) = try evaluate(expression) else {
          throw .expressionGives("a text", at: expression.location)
        }
        return text
      }
      guard let right = key.accepted.first else { continue }
      lines.append("\(question.question.name.value): \(right.written)\n")
    }
    return Array(lines.joined().utf8)
  }
}

extension AnswerKey.Value {
  /// The value as a learner would write it into the file.
  fileprivate var written: String {
    switch self {
    case .number(let number): fixedNumber(number)
    case .text(let text):
      "'" + text.replacing("'", with: "''").replacing("\n", with: " ") + "'"
    case .keys(let keys): keys.count == 1 ? keys[0] : "[\(keys.joined(separator: ", "))]"
    }
  }
}

/// A number in the form that answers have: digits and a point, without an exponent.
private func fixedNumber(_ number: Double) -> String {
  let text = PythonText.repr(number)
  if text.hasSuffix(".0") { return String(text.dropLast(2)) }
  return text.contains("e") ? PythonText.fixed(number, decimals: 20) : text
}
