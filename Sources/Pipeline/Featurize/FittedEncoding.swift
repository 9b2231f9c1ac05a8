import Forest

/// An encoding, and what it has learnt from the training events.
package struct FittedEncoding: Sendable, Equatable {
  /// What is done with which columns.
  package let encoding: Encoding
  /// What the training events taught.
  package let learnt: Learnt

  /// What there is to learn; lists are sorted by Unicode scalars, and name nothing twice.
  package enum Learnt: Sendable, Equatable {
    /// The encoding looks at one event at a time.
    case nothing
    /// The texts that a column had; a missing one is the empty text.
    case categories([ExactText])
    /// How often a column had each of its texts, 1 or more.
    case counts([ValueCount])
    /// The texts that columns had together, one for each column.
    case combinations([[ExactText]])
  }

  /// A text, and how often it stood in the training events.
  package struct ValueCount: Sendable, Equatable {
    package let value: ExactText
    package let count: Int
  }

  /// An encoding with nothing to learn.
  init(stateless encoding: Encoding) {
    precondition(!encoding.isFitted, "\(encoding) has to see the training events first")
    self.encoding = encoding
    learnt = .nothing
  }

  /// An encoding that has seen the training events.
  init(_ encoding: Encoding, fittedTo tally: ValueTally) {
    self.encoding = encoding
    learnt =
      switch encoding.kind {
      case .hour, .weekday, .hash, .number: .nothing
      case .onehot: .categories(tally.sorted.flatMap(\.values))
      case .known: .combinations(tally.sorted.map(\.values))
      case .count:
        .counts(
          tally.sorted.flatMap { entry in
            entry.values.map { ValueCount(value: $0, count: entry.count) }
          })
      }
  }

  /// An encoding with what a file says that it learnt.
  ///
  /// - Throws: `ParameterError` where that cannot be: of another kind, empty, unsorted, repeated.
  init(_ encoding: Encoding, learnt: Learnt) throws(ParameterError) {
    guard learnt.fits(encoding) else {
      throw ParameterError(
        "encoding", is: "\(encoding)".shown, needs: "what it learnt, sorted and complete")
    }
    self.encoding = encoding
    self.learnt = learnt
  }

  /// What the resulting columns are called.
  package var names: [String] {
    let column = encoding.columns.joined(separator: "_")
    return switch encoding.kind {
    case .hour: ["hour"]
    case .weekday: ["day"]
    case .hash: [column + "_h"]
    case .number: [column]
    case .count: [column + "_n"]
    case .known: [column + "_known"]
    case .onehot: learnt.categories.map { "cat__\(column)_\($0.text)" }
    }
  }

  /// Whether the results are whole numbers; those of one-hot are real, as scikit-learn's are.
  var givesIntegers: Bool {
    switch encoding.kind {
    case .hour, .weekday, .count, .known: true
    case .hash, .number, .onehot: false
    }
  }
}

extension FittedEncoding.Learnt {
  /// The categories of a one-hot encoding; none of others.
  var categories: [ExactText] {
    if case .categories(let categories) = self { categories } else { [] }
  }

  /// Whether an encoding can have learnt this.
  fileprivate func fits(_ encoding: Encoding) -> Bool {
    switch (encoding.kind, self) {
    case (.hour, .nothing), (.weekday, .nothing), (.hash, .nothing), (.number, .nothing): true
    case (.onehot, .categories(let categories)): isAscending(categories.map { [$0] }, width: 1)
    case (.count, .counts(let counts)):
      isAscending(counts.map { [$0.value] }, width: 1) && counts.allSatisfy { $0.count > 0 }
    case (.known, .combinations(let combinations)):
      isAscending(combinations, width: encoding.columns.count)
    default: false
    }
  }
}

/// Whether there is a list, each entry is as wide as it must be, and stands after the one before it.
private func isAscending(_ entries: [[ExactText]], width: Int) -> Bool {
  !entries.isEmpty && entries.allSatisfy { $0.count == width }
    && zip(entries, entries.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
}
