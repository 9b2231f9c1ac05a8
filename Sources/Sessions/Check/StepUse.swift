/// What a step of an earlier lesson reads and writes.
struct StepUse: Sendable, Equatable {
  /// The names that it may read.
  let reads: Set<String>
  /// The names that it puts into the session.
  let writes: [String]
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
