import Dispatch
import Forest
import Synchronization

extension EventLog {
  /// Goes through all events, some at once, on several threads.
  ///
  /// Everybody takes the next block as soon as they are done with one, and the caller first of all hands
  /// over what has come of the blocks whose turn it is.
  ///
  /// - Parameters:
  ///   - worker: Who works on events; each thread has one like this.
  ///   - work: What a worker makes of a block; nothing that it made of others may count.
  ///   - handOver: What is done with that, in the order of the blocks.
  /// - Throws: What reading events and handing over throws.
  func forEachBlock<Worker: Sendable, Outcome: Sendable>(
    _ worker: Worker, work: @escaping @Sendable (inout Worker, EventBlock) -> Outcome,
    handOver: (Outcome) throws -> Void
  ) throws {
    let queue = EventQueue<Outcome>(blocks())
    defer { queue.end() }
    for _ in 1..<(rowCount < leastRows ? 1 : max(1, ThreadLimit.jobs)) {
      DispatchQueue.global().async {
        var own = worker
        ThreadLimit.$count.withValue(1) {
          while let task = queue.takeWhenThereIsRoom() {
            queue.put(work(&own, task.block), number: task.number)
          }
        }
      }
    }
    var own = worker
    while !queue.isDone {
      if let outcome = queue.next() {
        try handOver(outcome)
      } else if let task = queue.takeIfThereIsRoom() {
        let outcome = ThreadLimit.$count.withValue(1) { work(&own, task.block) }
        queue.put(outcome, number: task.number)
      } else if !queue.isDone {
        queue.waitForOutcome()
      }
    }
    try queue.check()
  }
}

/// Blocks of events that several threads take, and what came of them, in their order.
private final class EventQueue<Outcome: Sendable>: Sendable {
  private let source: Mutex<Source>
  private let results = Mutex(Results())
  private let room = DispatchSemaphore(value: 0)
  private let isPut = DispatchSemaphore(value: 0)

  /// A block and its place among all.
  struct Task {
    let number: Int
    let block: EventBlock
  }

  private struct Source {
    var blocks: EventBlocks
    var count = 0
    var isAtEnd = false
    /// Why no more blocks could be read.
    var failure: (any Error)?

    mutating func next() -> EventBlock? {
      do {
        return try blocks.next(rows: EventBlock.size)
      } catch {
        failure = error
        return nil
      }
    }
  }

  private struct Results {
    var waiting: [Int: Outcome] = [:]
    var handedOver = 0
  }

  init(_ blocks: EventBlocks) {
    source = Mutex(Source(blocks: blocks))
    for _ in 0..<mostUnderway { room.signal() }
  }

  /// The next block, as soon as there are few enough underway; `nil` at the end.
  func takeWhenThereIsRoom() -> Task? {
    room.wait()
    return take()
  }

  /// The next block; `nil` at the end, or where too many are underway.
  func takeIfThereIsRoom() -> Task? {
    room.wait(timeout: .now()) == .success ? take() : nil
  }

  private func take() -> Task? {
    let task = source.withLock { source -> Task? in
      guard !source.isAtEnd, let block = source.next() else {
        source.isAtEnd = true
        return nil
      }
      defer { source.count += 1 }
      return Task(number: source.count, block: block)
    }
    // Whoever waits for room is to see that there is nothing left.
    if task == nil { room.signal() }
    return task
  }

  /// Keeps what came of a block until it is its turn.
  func put(_ outcome: Outcome, number: Int) {
    results.withLock { $0.waiting[number] = outcome }
    isPut.signal()
  }

  /// What came of the block whose turn it is; `nil` where that is not known yet.
  func next() -> Outcome? {
    let outcome = results.withLock { results in
      let outcome = results.waiting.removeValue(forKey: results.handedOver)
      if outcome != nil { results.handedOver += 1 }
      return outcome
    }
    if outcome != nil { room.signal() }
    return outcome
  }

  /// Waits until something came of some block since this was last asked.
  func waitForOutcome() { isPut.wait() }

  /// Whether all blocks are handed over.
  var isDone: Bool {
    let (isAtEnd, count) = source.withLock { ($0.isAtEnd, $0.count) }
    return isAtEnd && results.withLock { $0.handedOver == count }
  }

  /// Throws what reading the blocks met.
  func check() throws {
    if let failure = source.withLock(\.failure) { throw failure }
  }

  /// Lets nobody take another block.
  func end() {
    source.withLock { $0.isAtEnd = true }
    room.signal()
  }
}

/// How many blocks are worked on, or wait to be handed over.
private let mostUnderway = 16

/// From how many events on a second thread pays.
private let leastRows = 20_000
