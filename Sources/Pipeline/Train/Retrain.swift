package import Forest

/// Detects new events batch by batch, each with a model of the rows before it.
///
/// Featurizer and forest are fitted again before each batch. The first model is that of the first
/// batch, fitted on the last rows of the baseline, so that all that differs later is the training.
/// Only columns that both tables have are learned from.
///
/// - Parameters:
///   - baseline: Rows that have been seen, one or more.
///   - new: Rows that come in, in order.
///   - encodings: How they become features.
///   - parameters: How each forest is fitted.
///   - plan: How many rows are learned from, and how often.
///   - threshold: The decision below which a row is flagged.
/// - Returns: What the first model and the retrained ones say.
/// - Throws: `InputError` for rows that have no features, with their place in their own table;
///   `ParameterError` for forests that cannot be fitted on a window.
package func retrain(
  baseline: Table, new: Table, encodings: [Encoding], parameters: ForestParameters,
  plan: RetrainingPlan, threshold: Double = 0
) throws -> Retraining {
  try check(baseline, new, encodings)
  let all = baseline.followed(by: new)
  let seen = baseline.rowCount
  let first = try train(all.rows(Array(plan.window(upTo: seen))), encodings, parameters)
  let before = try decisions(on: new, by: first)
  var (after, batches) = ([Double](), [Retraining.Batch]())
  for rows in plan.batches(of: new.rowCount) {
    let window = plan.window(upTo: seen + rows.lowerBound)
    let model =
      rows.lowerBound == 0 ? first : try train(all.rows(Array(window)), encodings, parameters)
    let scores = try decisions(on: new.rows(Array(rows)), by: model)
    batches.append(
      Retraining.Batch(
        rows: rows, window: window, offset: model.forest.offset,
        flaggedBefore: before[rows].count { $0 < threshold },
        flaggedAfter: scores.count { $0 < threshold }))
    after += scores
  }
  return Retraining(new, before: before, after: after, threshold: threshold, batches)
}

/// Refuses what cannot be learned from or written, with its place in its own table.
private func check(
  _ baseline: Table, _ new: Table, _ encodings: [Encoding]
) throws(InputError) {
  guard baseline.rowCount > 0 else { throw InputError("there are no baseline rows to learn from") }
  try refuseDetectionColumns(in: new.names)
  guard new[Retraining.scoreBefore] == nil else {
    throw InputError(
      "there is a column '\(Retraining.scoreBefore)' already",
      suggestion: "give the events as they were before")
  }
  let shared = baseline.followed(by: new.rows([]))
  _ = try Featurizer(encodings, fittedOn: shared).features(of: shared)
}

private func decisions(on events: Table, by model: Model) throws(InputError) -> [Double] {
  model.forest.decisionFunction(try model.featurizer.features(of: events).matrix)
}
