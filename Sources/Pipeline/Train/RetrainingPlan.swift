package import Forest

/// What a model learns from as time goes on, and how often.
package struct RetrainingPlan: Sendable, Equatable {
  /// How many of the latest rows a model is fitted on, 1 or more; all where there are fewer.
  package let window: Int
  /// How many new rows come before the model is fitted again, 1 or more.
  package let every: Int

  /// A plan with counts of rows.
  package init(window: Int, every: Int) throws(ParameterError) {
    for (name, count) in [("window", window), ("every", every)] where count < 1 {
      throw ParameterError(name, is: "\(count)", needs: "a count of rows, 1 or more")
    }
    self.window = window
    self.every = every
  }

  /// The batches of so many new rows.
  func batches(of count: Int) -> [Range<Int>] {
    // Steps are no longer than the rows, so that no sum can overflow.
    let step = min(every, max(1, count))
    return stride(from: 0, to: count, by: step).map { $0..<min($0 + step, count) }
  }

  /// The rows that are learned from, of so many that have been seen.
  func window(upTo count: Int) -> Range<Int> { max(0, count - window)..<count }
}
