import Lessons
import Pipeline

/// What a check of the kinds `program` and `data` compares.
extension ExerciseReader {
  mutating func comparison(_ keys: CheckKeys, _ node: ParameterNode) -> Comparison? {
    guard (keys.compare == nil) != (keys.metric == nil) else {
      diagnostics.append(.notCompared(at: keys.id.location))
      return nil
    }
    if let metric = keys.metric { return self.metric(metric, keys).map { .metric($0) } }
    for (key, text) in [
      ("predicted", keys.predicted), ("truth", keys.truth), ("ranking", keys.ranking),
    ] {
      guard let text else { continue }
      diagnostics.append(.belongsToMetric(key, at: text.location))
    }
    guard let compare = keys.compare else { return nil }
    if compare.text == "keys", handin != nil { return .keys }
    return names(compare)
  }

  /// A list of columns where a table is handed in, otherwise of streams and files.
  private mutating func names(_ node: ParameterNode) -> Comparison? {
    let (names, problems) = node.decode([Located<String>].self)
    diagnostics += problems
    guard let names else { return nil }
    if names.isEmpty { diagnostics.append(.noCases(at: node.location)) }
    guard handin != nil, names.map(\.value) != ["stdout"] else {
      for name in names where name.value != "stdout" && !isFileName(name.value) {
        diagnostics.append(.notAFileName(name.value, at: name.location))
      }
      return .texts(names.map(\.value))
    }
    for name in names where !columnNames.contains(name.value) {
      diagnostics.append(.unknownColumn(name.value, at: name.location, known: columnNames))
    }
    return .columns(names.map(\.value))
  }

  private mutating func metric(_ text: Located<String>, _ keys: CheckKeys) -> Metric? {
    guard let predictedText = keys.predicted, let truthText = keys.truth else {
      diagnostics.append(.metricKeys(at: text.location))
      return nil
    }
    let measures = Metric.names + (keys.ranking == nil ? [] : Metric.rankingNames)
    guard let condition = expression(text), let predicted = expression(predictedText),
      let truth = expression(truthText)
    else { return nil }
    for name in condition.names.map({ $0.joined(separator: ".") })
    where !measures.contains(name) {
      diagnostics.append(.unknownMeasure(name, at: text.location, known: measures))
    }
    for name in predicted.names.map({ $0.joined(separator: ".") })
    where !columnNames.contains(name) {
      diagnostics.append(
        .unknownColumn(name, at: predictedText.location, known: columnNames))
    }
    if let ranking = keys.ranking, !columnNames.contains(ranking.value) {
      diagnostics.append(
        .unknownColumn(ranking.value, at: ranking.location, known: columnNames))
    }
    if given.isEmpty { diagnostics.append(.truthNeedsGiven(at: truthText.location)) }
    return Metric(
      condition: condition, predicted: predicted, truth: truth, ranking: keys.ranking?.value)
  }

  private mutating func expression(_ text: Located<String>) -> Expression? {
    do {
      return try Expression(text.value)
    } catch {
      let before = text.value.utf8.prefix(error.offset)
      diagnostics.append(
        .expression(
          error.description, in: text, from: before.count { $0 & 0xC0 != 0x80 },
          count: error.length))
      return nil
    }
  }
}

extension Diagnostic {
  static func belongsToMetric(_ key: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "'\(key)' belongs to a check with 'metric'")
  }

  static func truthNeedsGiven(at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "the truth stands in a table of 'given', and this exercise has none")
  }
}
