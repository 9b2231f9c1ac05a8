/// A measure of agreement, with the formula that gives it and the numbers put in.
struct Measure {
  let name: String
  /// The formula, such as `TP / (TP + FP)`.
  let formula: String
  /// What is divided, and by what.
  let part: Int
  let whole: Int

  private var fraction: String { "\(Numbers.count(part)) / \(Numbers.count(whole))" }

  /// The value in per cent; a dash where nothing can be divided.
  private var value: String { whole == 0 ? "-" : Numbers.percent(part, of: whole) }

  /// The measure on one line.
  func line(nameWidth: Int) -> StyledLine {
    StyledLine("\(start(nameWidth)) = \(formula) = \(fraction)")
  }

  /// The measure on several lines, for where one is too narrow.
  func lines(nameWidth: Int, width: Int) -> [StyledLine] {
    let together = "    = \(formula) = \(fraction)"
    let below =
      together.utf8.count <= width ? [together] : ["    = \(formula)", "    = \(fraction)"]
    return ([start(nameWidth)] + below).map { StyledLine($0) }
  }

  private func start(_ nameWidth: Int) -> String {
    "  \(name.padded(to: nameWidth)) \(value.paddedLeft(to: 8))"
  }

  /// The measure as it is said.
  func sentence(_ language: Language) -> String {
    guard whole > 0 else {
      let none = language(en: "no value, nothing to divide by", de: "kein Wert, Teilen durch null")
      return "\(name): \(none)"
    }
    return "\(name): \(value), \(formula) = \(fraction)"
  }
}

extension ConfusionMatrix {
  /// Precision, recall, F1 and accuracy.
  var measures: [Measure] {
    [
      Measure(name: "precision", formula: "TP / (TP + FP)", part: truePositives, whole: flagged),
      Measure(name: "recall", formula: "TP / (TP + FN)", part: truePositives, whole: anomalies),
      Measure(
        name: "F1", formula: "2 TP / (2 TP + FP + FN)", part: 2 * truePositives,
        whole: flagged + anomalies),
      Measure(
        name: "accuracy", formula: "(TP + TN) / n", part: truePositives + trueNegatives,
        whole: total),
    ]
  }
}
