/// What a program was started with: its arguments, and the file or the first lines that it reads.
func givenLines(_ check: Check, _ language: String) -> [FeedbackLine] {
  guard case .run(let run, _) = check.task else { return [] }
  var lines: [FeedbackLine] = []
  if !run.arguments.isEmpty {
    let arguments = run.arguments.map(swiftLiteral).joined(separator: " ")
    lines.append(
      .sentence(Said(en: "Arguments: \(arguments)", de: "Argumente: \(arguments)")(language)))
  }
  if let file = run.inputFile {
    lines.append(
      .sentence(
        Said(
          en: "It reads \(file) on standard input.", de: "Es liest \(file) von der Standardeingabe."
        )(
          language)))
  } else if !run.input.isEmpty {
    let input = textLines(run.input)
    lines.append(
      .sentence(
        Said(en: "It reads on standard input:", de: "Es liest von der Standardeingabe:")(language)))
    lines += input.prefix(10).map { FeedbackLine(kind: .row, text: "    " + shortened($0)) }
    if input.count > 10 { lines.append(FeedbackLine(kind: .row, text: "    …")) }
  }
  return lines
}

/// A compared row: where it is, what should have come out, and what did, with marks below.
func rowLines(_ row: ComparedRow, _ language: String) -> [String] {
  let labels = (
    expected: Said(en: "expected  ", de: "erwartet  ")(language),
    actual: Said(en: "actual    ", de: "erhalten  ")(language)
  )
  let nothing = Said(en: "(nothing)", de: "(nichts)")(language)
  if row.isWholeRow {
    let state =
      row.actual == nil
      ? Said(en: "is missing", de: "fehlt")
      : Said(en: "should not be there", de: "gehört nicht hinein")
    return ["    \(shortened(row.place(language))) \(state(language))"]
  }
  var lines = ["    \(shortened(row.place(language)))"]
  guard let expected = row.expected, let actual = row.actual else {
    lines.append("      \(labels.expected)\(shortened(row.expected ?? nothing))")
    lines.append("      \(labels.actual)\(shortened(row.actual ?? nothing))")
    return lines
  }
  let marks = DigitMarks(expected, actual)
  lines.append("      \(labels.expected)\(marks.expected)")
  lines.append("      \(labels.actual)\(marks.actual)")
  if row.isComparable, !marks.marks.isEmpty {
    lines.append("      " + String(repeating: " ", count: labels.actual.count) + marks.marks)
  }
  return lines
}

private func shortened(_ text: String) -> String {
  text.count <= 160 ? text : text.prefix(160) + "…"
}
