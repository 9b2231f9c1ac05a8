import Pipeline

/// What a program wrote beside what the solution's program wrote.
///
/// Line by line and byte by byte; only CR LF counts as LF, and a last line end may be missing. Where
/// a check allows a distance, numbers inside of a line are compared as numbers.
struct TextComparison {
  let check: Check
  let run: ProgramRun
  let names: [String]

  /// What becomes of the check.
  func outcome(
    expected: [(name: String, bytes: [UInt8])], actual: [(name: String, bytes: [UInt8])],
    known: [(KnownMistake, ExpectedResults.Results)]
  ) -> CheckResult.Outcome {
    var rows: [ComparedRow] = []
    var pairs: [ValuePair] = []
    for name in names {
      let solution = expected.first { $0.name == name }?.bytes ?? []
      guard let bytes = actual.first(where: { $0.name == name })?.bytes else {
        return .failed(.fileNotWritten(name))
      }
      let (wanted, written) = (textLines(solution), textLines(bytes))
      rows += differences(name, wanted, written)
      pairs.append(
        ValuePair(expected: .string(joined(wanted)), actual: .string(joined(written))))
    }
    guard !rows.isEmpty else { return .passed(passedRow(actual)) }
    let mistake = known.first { gives($0.1, actual) }?.0
    return .failed(
      Failure(
        .wrong, reason(rows.count), rows: rows,
        explanation: mistake == nil ? lineExplanation(pairs) : nil, mistake: mistake))
  }

  private func differences(
    _ name: String, _ wanted: [String], _ written: [String]
  ) -> [ComparedRow] {
    (0..<max(wanted.count, written.count)).compactMap { index in
      let expected = index < wanted.count ? wanted[index] : nil
      let actual = index < written.count ? written[index] : nil
      if let expected, let actual, isSame(actual, expected) { return nil }
      return ComparedRow(
        Said(en: "\(name), line \(index + 1)", de: "\(name), Zeile \(index + 1)"), input: input,
        expected: expected, actual: actual)
    }
  }

  private func isSame(_ actual: String, _ expected: String) -> Bool {
    if ExactText(actual) == ExactText(expected) { return true }
    guard check.tolerances.all != .exact else { return false }
    let (one, other) = (linePieces(actual), linePieces(expected))
    return one.count == other.count
      && zip(one, other).allSatisfy { actual, expected in
        if let number = actual.number, let wanted = expected.number {
          return check.tolerances.all.accepts(number, for: wanted)
        }
        return ExactText(actual.text) == ExactText(expected.text)
      }
  }

  /// Whether a known mistake writes the very same.
  private func gives(
    _ results: ExpectedResults.Results, _ actual: [(name: String, bytes: [UInt8])]
  ) -> Bool {
    guard case .texts(let texts) = results else { return false }
    return names.allSatisfy { name in
      let recorded = texts.first { $0.name == name }.map { textLines($0.bytes) }
      let written = actual.first { $0.name == name }.map { textLines($0.bytes) }
      return recorded?.map(ExactText.init) == written?.map(ExactText.init)
    }
  }

  /// The same lines in another order, or what texts have in common.
  private func lineExplanation(_ pairs: [ValuePair]) -> Said? {
    let isReordered = pairs.allSatisfy { pair in
      guard case .string(let expected) = pair.expected, case .string(let actual) = pair.actual
      else { return false }
      return expected.split(separator: "\n").sorted() == actual.split(separator: "\n").sorted()
    }
    if isReordered, pairs.contains(where: { $0.expected != $0.actual }) { return .linesReordered }
    return explanation(of: pairs)
  }

  private var input: [ExerciseValue] {
    let typed = String(decoding: run.input.prefix(200), as: UTF8.self)
    return run.arguments.map { .string($0) } + (typed.isEmpty ? [] : [.string(typed)])
  }

  private func passedRow(_ actual: [(name: String, bytes: [UInt8])]) -> ComparedRow? {
    guard let name = names.first, let bytes = actual.first(where: { $0.name == name })?.bytes,
      let line = textLines(bytes).first
    else { return nil }
    return ComparedRow(
      Said(en: "\(name), line 1", de: "\(name), Zeile 1"), input: input, expected: line,
      actual: line)
  }

  private func reason(_ count: Int) -> Said {
    Said(
      en: "\(count) line\(count == 1 ? " differs" : "s differ") "
        + "from what the solution writes.",
      de: "\(count) Zeile\(count == 1 ? " weicht" : "n weichen") "
        + "von dem ab, was die Lösung schreibt.")
  }
}

/// The lines of a text, without line ends; bytes that are not UTF-8 become U+FFFD.
func textLines(_ bytes: [UInt8]) -> [String] {
  var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
    String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }
  if lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

private func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") }

/// The pieces of a line: numbers, and what stands between them.
func linePieces(_ line: String) -> [(text: String, number: Double?)] {
  var pieces: [(text: String, number: Double?)] = []
  var plain = ""
  var rest = line[...]
  while let first = rest.first {
    let isInWord = plain.last.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
    let isStart = first.isASCII && (first.isNumber || first == "-" || first == ".")
    if isStart, !isInWord, let (text, number) = leadingNumber(rest) {
      if !plain.isEmpty { pieces.append((plain, nil)) }
      plain = ""
      pieces.append((text, number))
      rest = rest.dropFirst(text.count)
    } else {
      plain.append(first)
      rest = rest.dropFirst()
    }
  }
  if !plain.isEmpty { pieces.append((plain, nil)) }
  return pieces
}

/// The longest number that a text begins with: `[-]digits[.digits][e[+-]digits]`, or `.5`.
private func leadingNumber(_ text: Substring) -> (text: String, number: Double)? {
  var end = text.utf8.startIndex
  let digits = { (start: Substring.UTF8View.Index) in
    text.utf8[start...].firstIndex { !(0x30...0x39).contains($0) } ?? text.utf8.endIndex
  }
  let isNext = { (index: Substring.UTF8View.Index, bytes: String) in
    index < text.utf8.endIndex && bytes.utf8.contains(text.utf8[index])
  }
  if isNext(end, "-") { end = text.utf8.index(after: end) }
  end = digits(end)
  if isNext(end, ".") { end = digits(text.utf8.index(after: end)) }
  let mantissa = end
  if isNext(end, "eE") {
    end = text.utf8.index(after: end)
    if isNext(end, "+-") { end = text.utf8.index(after: end) }
    let exponent = digits(end)
    end = exponent == end ? mantissa : exponent
  }
  let number = String(text[..<end])
  return decimalNumber(number.utf8).map { (number, $0) }
}

extension Said {
  static let linesReordered = Said(
    en: "The lines are right and stand in another order.",
    de: "Die Zeilen stimmen und stehen in anderer Reihenfolge.")
}
