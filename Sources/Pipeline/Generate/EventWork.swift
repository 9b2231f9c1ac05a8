import Forest
import Synchronization

extension EventLog {
  /// Goes through all events, some thousands at once, on several threads.
  ///
  /// While one thread makes up events, others work on those before them, and what came of the ones
  /// before these is handed over.
  ///
  /// - Parameters:
  ///   - workers: Who work on events, each on one block at a time.
  ///   - work: What a worker makes of a block; nothing that it made of others may count.
  ///   - handOver: What is done with that, in the order of the blocks.
  /// - Throws: What handing over throws.
  func forEachBlock<Worker: Sendable, Outcome: Sendable>(
    _ workers: Workers<Worker>, work: @escaping @Sendable (inout Worker, EventBlock) -> Outcome,
    handOver: (Outcome) throws -> Void
  ) throws {
    var made = MadeEvents(blocks()).next
    var outcomes: [Outcome] = []
    while !made.batch.isEmpty {
      let tasks = [EventTask.make(made)] + made.batch.map(EventTask.work)
      let results = try parallelMap(tasks, jobs: rowCount < leastRows ? 1 : .max) {
        for outcome in outcomes { try handOver(outcome) }
      } _: { task -> EventResult<Outcome> in
        switch task {
        case .make(let before): return .made(before.next)
        case .work(let block):
          let outcome = ThreadLimit.$count.withValue(1) { workers.lend { work(&$0, block) } }
          return .outcome(outcome)
        }
      }
      outcomes = []
      for result in results {
        switch result {
        case .made(let next): made = next
        case .outcome(let outcome): outcomes.append(outcome)
        }
      }
    }
    for outcome in outcomes { try handOver(outcome) }
  }
}

/// Workers of whom each thread takes one for a while; there are no more of them than threads.
final class Workers<Worker: Sendable>: Sendable {
  private let first: Worker
  private let idle = Mutex<[Worker]>([])

  /// Workers who all begin in the same way.
  init(_ first: Worker) {
    self.first = first
  }

  /// Lets one of them work.
  func lend<Outcome>(_ work: (inout Worker) -> Outcome) -> Outcome {
    var worker = idle.withLock { $0.popLast() } ?? first
    defer { idle.withLock { $0.append(worker) } }
    return work(&worker)
  }
}

private enum EventTask {
  case make(MadeEvents)
  case work(EventBlock)
}

private enum EventResult<Outcome: Sendable>: Sendable {
  case made(MadeEvents)
  case outcome(Outcome)
}

/// Some blocks of events, and how those after them are made up.
private struct MadeEvents: Sendable {
  private(set) var batch: [EventBlock] = []
  private var blocks: any EventBlocks

  /// Nothing before the first event.
  init(_ blocks: any EventBlocks) {
    self.blocks = blocks
  }

  /// The next blocks; none at the end.
  var next: MadeEvents {
    var next = self
    next.batch = []
    while next.batch.count < batchSize, let block = next.blocks.next(rows: EventBlock.size) {
      next.batch.append(block)
    }
    return next
  }
}

/// How many blocks are made up before they are worked on.
private let batchSize = 8

/// From how many events on a second thread pays.
private let leastRows = 20_000
