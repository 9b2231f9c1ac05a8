import Pipeline

/// What came back for each case of a group.
struct ResultLines: Equatable {
  /// The outcome of a single case.
  enum Outcome: Equatable {
    case value(ExerciseValue)
    /// The program ended, or went on, without a result.
    case missing
    /// More than one result.
    case doubled
    /// A result of another type.
    case wrongType
  }

  /// One for each case, in order.
  let outcomes: [Outcome]
  /// Whether anything was written that is no result of this group.
  let hasForeignLines: Bool

  /// Reads what a program wrote on its channel for results.
  ///
  /// Whatever is written there is data to compare and nothing else: a line counts where it is JSON of
  /// exactly the form that the main file writes, with the nonce of this group and the number of one of
  /// its cases. A second line for a case, even an equal one, spoils that case.
  init(_ bytes: [UInt8], count: Int, type: ExerciseType, nonce: String) {
    var outcomes = [Outcome](repeating: .missing, count: count)
    var hasForeignLines = false
    for line in bytes.split(separator: 0x0A) {
      guard let json = try? JSONReader.value(Array(line)), case .object(let members) = json,
        members.map(\.name) == ["nonce", "case", "result"],
        case .text(let written) = members[0].value, ExactText(written) == ExactText(nonce),
        case .number(let digits) = members[1].value, let index = Int(digits),
        outcomes.indices.contains(index)
      else {
        hasForeignLines = true
        continue
      }
      guard outcomes[index] == .missing else {
        outcomes[index] = .doubled
        continue
      }
      let value = ExerciseValue(members[2].value, as: type)
      outcomes[index] = value.map { .value($0) } ?? .wrongType
    }
    (self.outcomes, self.hasForeignLines) = (outcomes, hasForeignLines)
  }
}
