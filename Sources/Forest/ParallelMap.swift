import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How many threads work where work is shared out.
package enum ThreadLimit {
  /// The most that work at the same time; `nil` for as many as there are processors.
  ///
  /// It holds for all that is called while it is set, on whatever thread; no result depends on it. For a
  /// moment there may be more, where those that wait are helped: see `StepLearning`.
  @TaskLocal package static var count: Int?

  /// How many may work at the same time.
  package static var jobs: Int { count ?? processorCount }
}

/// What a function makes of each value, in the order of the values.
///
/// The caller works as well, so that it may itself be one of several values that are worked on: a
/// processor that has nothing left to do takes part wherever there is work.
///
/// - Parameters:
///   - values: The values.
///   - jobs: How many are worked on at the same time, at least 1; never more than `ThreadLimit` allows.
///   - transform: The function; it may wait for other processes, for which a task may not.
/// - Returns: As many as there are values.
package func parallelMap<Value: Sendable, Outcome: Sendable>(
  _ values: [Value], jobs: Int = .max, _ transform: @escaping @Sendable (Value) -> Outcome
) -> [Outcome] {
  parallelMap(values, jobs: jobs, meanwhile: {}, transform)
}

/// The same, where the caller has something else to do first.
///
/// - Parameters:
///   - values: The values.
///   - jobs: How many are worked on at the same time, at least 1; never more than `ThreadLimit` allows.
///   - meanwhile: What the caller does before it takes part.
///   - transform: The function; it may wait for other processes, for which a task may not.
/// - Returns: As many as there are values.
/// - Throws: What the caller met `meanwhile`, as soon as nobody works on the values any more.
package func parallelMap<Value: Sendable, Outcome: Sendable, Failure>(
  _ values: [Value], jobs: Int = .max, meanwhile: () throws(Failure) -> Void,
  _ transform: @escaping @Sendable (Value) -> Outcome
) throws(Failure) -> [Outcome] {
  let limit = ThreadLimit.count
  let jobs = min(jobs, values.count, ThreadLimit.jobs)
  guard jobs > 1 else {
    try meanwhile()
    return values.map(transform)
  }
  let work = ParallelWork(values, transform)
  for _ in 1..<jobs {
    DispatchQueue.global().async { ThreadLimit.$count.withValue(limit) { work.run() } }
  }
  let before = Result { () throws(Failure) in try meanwhile() }
  work.run()
  let outcomes = work.outcomes()
  try before.get()
  return outcomes
}

/// How many processors there are; asked once, because the system looks it up in several files.
private let processorCount = ProcessInfo.processInfo.activeProcessorCount

/// Values that several threads take, one after the other.
private final class ParallelWork<Value: Sendable, Outcome: Sendable>: Sendable {
  private let values: [Value]
  private let transform: @Sendable (Value) -> Outcome
  private let state: Mutex<State>
  private let isDone = DispatchSemaphore(value: 0)

  init(_ values: [Value], _ transform: @escaping @Sendable (Value) -> Outcome) {
    self.values = values
    self.transform = transform
    state = Mutex(State(outcomes: Array(repeating: nil, count: values.count)))
  }

  /// Takes values until none is left.
  func run() {
    while let index = take() { put(transform(values[index]), at: index) }
  }

  /// All outcomes, as soon as the last one is there.
  func outcomes() -> [Outcome] {
    isDone.wait()
    return state.withLock { $0.outcomes.compactMap(\.self) }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.taken < values.count else { return nil }
      defer { state.taken += 1 }
      return state.taken
    }
  }

  private func put(_ outcome: Outcome, at index: Int) {
    let isLast = state.withLock { state in
      state.outcomes[index] = outcome
      state.finished += 1
      return state.finished == values.count
    }
    if isLast { isDone.signal() }
  }

  private struct State {
    var taken = 0
    var finished = 0
    var outcomes: [Outcome?]
  }
}
