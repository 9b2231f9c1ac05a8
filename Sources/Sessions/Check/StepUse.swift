import Lessons

/// The names that a step reads and writes.
struct StepUse: Sendable, Equatable {
  /// The names that it may read.
  let reads: Set<String>
  /// The names that it puts into the session.
  let writes: [String]
}

/// The names that a block reads: those that it gives, and at the places of others the usual ones.
func namesRead(_ given: [Located<String>?], usual: [String]) -> Set<String> {
  Set(given.compactMap { $0?.value } + zip(given, usual).compactMap { $0 == nil ? $1 : nil })
}

extension LessonCheck {
  /// For each step of the earlier lessons, whether this lesson needs what it writes.
  ///
  /// A replay is silent, so nobody misses a step whose results nothing reads.
  var neededSteps: [Bool] {
    guard !readsNewest else { return earlierSteps.map { _ in true } }
    var needed = used
    let fromTheEnd = earlierSteps.reversed().map { step in
      guard !needed.isDisjoint(with: step.writes) else { return false }
      needed.subtract(step.writes)
      needed.formUnion(step.reads)
      return true
    }
    return fromTheEnd.reversed()
  }
}
