import Dispatch
import Synchronization

/// What a function makes of each value, in the order of the values.
///
/// - Parameters:
///   - values: The values.
///   - jobs: How many are worked on at the same time, at least 1; where nothing is said, as many as
///     there are processors.
///   - transform: The function; it may wait for other processes, for which a task may not.
/// - Returns: As many as there are values.
package func parallelMap<Value: Sendable, Outcome: Sendable>(
  _ values: [Value], jobs: Int = .max, _ transform: @Sendable (Value) -> Outcome
) -> [Outcome] {
  let shared = Mutex<(next: Int, outcomes: [Int: Outcome])>((0, [:]))
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, values.count))) { _ in
    while let index = shared.withLock({ state -> Int? in
      guard state.next < values.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }) {
      let outcome = transform(values[index])
      shared.withLock { $0.outcomes[index] = outcome }
    }
  }
  let outcomes = shared.withLock { $0.outcomes }
  return values.indices.compactMap { outcomes[$0] }
}
