/// One line of a drawn tree.
struct TreeRow {
  /// The node's number.
  let node: Int
  /// For each level above, whether its line goes on below this row.
  let goesOn: [Bool]
  /// Whether the condition of the split above holds here; `nil` for the root.
  let answer: Bool?
  /// The place of the node on the event's path, from 0; `nil` beside the path.
  let step: Int?
  /// Whether what lies below the node is not drawn.
  let isFolded: Bool

  var level: Int { goesOn.count }
}

extension TreeChart {
  /// The rows to draw, from top to bottom: the whole path, and what lies beside it down to `depth`.
  var rows: [TreeRow] {
    var rows: [TreeRow] = []
    append(0, goesOn: [], answer: nil, to: &rows)
    return rows
  }

  private func append(_ node: Int, goesOn: [Bool], answer: Bool?, to rows: inout [TreeRow]) {
    let step = event?.path.firstIndex(of: node)
    let split = nodes[node].split
    let isFolded = split != nil && step == nil && goesOn.count >= depth
    rows.append(
      TreeRow(node: node, goesOn: goesOn, answer: answer, step: step, isFolded: isFolded))
    guard let split, !isFolded else { return }
    append(split.yes, goesOn: goesOn + [true], answer: true, to: &rows)
    append(split.no, goesOn: goesOn + [false], answer: false, to: &rows)
  }

  /// `yes` or `no`; the root's own word where there is no answer.
  func word(_ answer: Bool?) -> String {
    switch answer {
    case nil: language(en: "root", de: "Wurzel")
    case true?: language(en: "yes", de: "ja")
    case false?: language(en: "no", de: "nein")
    }
  }

  /// The event's value at a step of its path, with enough digits to be told from the threshold.
  func valueText(at step: Int) -> String? {
    guard let event, event.values.indices.contains(step),
      let split = nodes[event.path[step]].split
    else { return nil }
    let value = event.values[step]
    guard !value.isNaN else { return "NA" }
    let text = value.rounded() == value ? Numbers.short(value) : split.text(of: value)
    return text == split.text && value != split.threshold ? "\(value)" : text
  }

  package var details: [String] {
    event == nil ? rows.compactMap(splitSentence) : rows.compactMap(stepSentence)
  }

  /// A split and how it parts the events.
  private func splitSentence(_ row: TreeRow) -> String? {
    guard !row.isFolded, let split = nodes[row.node].split else { return nil }
    let condition = condition(split)
    let all = language.events(nodes[row.node].count)
    let (yes, no) = (Numbers.count(nodes[split.yes].count), Numbers.count(nodes[split.no].count))
    return language(
      en: "Level \(row.level), \(all), \(condition): yes \(yes), no \(no)",
      de: "Ebene \(row.level), \(all), \(condition): ja \(yes), nein \(no)")
  }

  /// A step of the event's path.
  private func stepSentence(_ row: TreeRow) -> String? {
    guard let step = row.step, step > 0, let event,
      let split = nodes[event.path[step - 1]].split
    else { return nil }
    let (left, all) = (
      Numbers.count(nodes[row.node].count), Numbers.count(nodes[event.path[step - 1]].count)
    )
    let value = valueText(at: step - 1) ?? ""
    return language(
      en: "Step \(step): \(condition(split)), the event has \(value), \(word(row.answer)),"
        + " \(left) of \(all) left",
      de: "Schritt \(step): \(condition(split)), das Event hat \(value), \(word(row.answer)),"
        + " \(left) von \(all) übrig")
  }

  private func condition(_ split: Split) -> String {
    language(
      en: "\(split.feature) is at most \(split.text)",
      de: "\(split.feature) ist höchstens \(split.text)")
  }

  package var table: TableView {
    let splits = rows.map { nodes[$0.node].split }
    return TableView(columns: [
      .init(language(en: "node", de: "Knoten"), .integer, rows.map { .integer($0.node) }),
      .init(language(en: "level", de: "Ebene"), .integer, rows.map { .integer($0.level) }),
      .init(language(en: "answer", de: "Antwort"), .text, rows.map { .text(word($0.answer)) }),
      .init("n", .integer, rows.map { .integer(nodes[$0.node].count) }),
      .init(
        "feature", .text, splits.map { $0.map { .text($0.feature) } ?? .missing }),
      .init(
        language(en: "threshold", de: "Schwelle"), .real,
        splits.map { $0.map { .real($0.threshold) } ?? .missing }),
      .init(language(en: "path", de: "Weg"), .boolean, rows.map { .boolean($0.step != nil) }),
    ])
  }
}

extension TreeChart.Split {
  /// The threshold with four decimals, more only where it would seem to be zero.
  var text: String { text(of: threshold) }

  /// Another number, written as the threshold is.
  func text(of value: Double) -> String {
    value != 0 && value.magnitude < 0.00005 ? "\(value)" : Numbers.fixed(value, decimals: 4)
  }
}
