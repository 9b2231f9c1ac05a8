import Pipeline

/// A condition on how well flags meet a truth that the learner does not have.
struct MetricComparison {
  let metric: Metric
  let handin: Handin
  /// The session table, with its truth and the number of each row.
  let given: Table

  /// What becomes of a check.
  func outcome(_ actual: HandinTable, mistake: KnownMistake?) throws(ExpressionError)
    -> CheckResult.Outcome
  {
    let evaluation = try evaluation(actual)
    let scope = MeasureScope(evaluation: evaluation)
    let row = ComparedRow(
      Said(en: "\(evaluation.rowCount) rows", de: "\(evaluation.rowCount) Zeilen"),
      expected: metric.condition.source, actual: try measures(scope), isComparable: false)
    if try metric.condition.holds(in: scope) { return .passed(row) }
    return .failed(
      Failure(
        .wrong,
        Said(
          en: "The goal \(metric.condition.source) is not reached.",
          de: "Das Ziel \(metric.condition.source) ist nicht erreicht."),
        rows: [row], explanation: .flagged(evaluation), mistake: mistake))
  }

  /// Counts flags against the truth; a row that is missing was not flagged, and ranks last.
  private func evaluation(_ actual: HandinTable) throws(ExpressionError) -> Evaluation {
    let table: Table
    do {
      table = try actual.table()
    } catch {
      throw ExpressionError(error.description)
    }
    let places = actual.rowsByKey
    var evaluation = Evaluation(truth: metric.truth.source)
    var (scores, truths): ([Double], [Bool]) = ([], [])
    for row in 0..<given.rowCount {
      let isAnomaly = try metric.truth.holds(in: TableScope(given, row: row))
      let place = places[key(row)]
      let isFlagged =
        if let place { try metric.predicted.holds(in: TableScope(table, row: place)) } else {
          false
        }
      evaluation.count(isAnomaly: isAnomaly, isFlagged: isFlagged)
      truths.append(isAnomaly)
      scores.append(score(place, actual))
    }
    if metric.ranking != nil { evaluation.ranking = Ranking(scores: scores, truths: truths) }
    return evaluation
  }

  private func score(_ place: Int?, _ actual: HandinTable) -> Double {
    guard let ranking = metric.ranking, let place else { return .infinity }
    return actual.cell(place, ranking).exerciseValue.number ?? .infinity
  }

  private func key(_ row: Int) -> HandinKey {
    guard !handin.key.isEmpty else { return HandinKey(values: [.integer(row)]) }
    return HandinKey(
      values: handin.key.map { name in given[name]?.text(row).map { .text($0) } ?? .missing })
  }

  /// The measures that the condition speaks of, with their values.
  private func measures(_ scope: MeasureScope) throws(ExpressionError) -> String {
    var texts: [String] = []
    for name in metric.condition.names {
      let value = try scope.value(name)
      let shown: String =
        if case .number(let number) = value { shortNumber(number) } else { "undefined" }
      texts.append("\(name.joined(separator: ".")) = \(shown)")
    }
    return texts.joined(separator: ", ")
  }
}

/// A measure with as many decimals as its condition could need, at most six.
private func shortNumber(_ number: Double) -> String {
  guard number != number.rounded() else { return String(Int(number)) }
  var text = PythonText.fixed(number, decimals: 6)
  while text.hasSuffix("0") { text.removeLast() }
  return text
}

/// The measures of an evaluation as names of an expression; what is undefined is missing.
private struct MeasureScope: Scope {
  let evaluation: Evaluation

  func value(_ path: [String]) throws(ExpressionError) -> Value {
    let number: Double?
    switch path.joined(separator: ".") {
    case "accuracy": number = evaluation.accuracy
    case "average_precision": number = evaluation.averagePrecision
    case "f1": number = evaluation.f1
    case "flagged": number = Double(evaluation.flaggedCount)
    case "fn": number = Double(evaluation.falseNegatives)
    case "fp": number = Double(evaluation.falsePositives)
    case "precision": number = evaluation.precision
    case "recall": number = evaluation.recall
    case "roc_auc": number = evaluation.rocAUC
    case "rows": number = Double(evaluation.rowCount)
    case "tn": number = Double(evaluation.trueNegatives)
    case "tp": number = Double(evaluation.truePositives)
    case let name: throw ExpressionError("there is no measure '\(name)'")
    }
    return number.map { .number($0) } ?? .missing
  }
}

extension Said {
  static func flagged(_ evaluation: Evaluation) -> Said {
    let (flagged, all) = (evaluation.flaggedCount, evaluation.rowCount)
    return Said(
      en: "\(flagged) of \(all) rows \(flagged == 1 ? "is" : "are") flagged.",
      de: "\(flagged) von \(all) Zeilen \(flagged == 1 ? "ist" : "sind") gemeldet.")
  }
}
