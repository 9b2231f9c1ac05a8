import Forest
import Pipeline
import Synchronization
import Testing

/// The steps on a made-up log without files between them, against those that read what the others wrote.
@Suite struct DetectedLogTests {
  private static let encodings = "hour:timestamp,weekday:timestamp,hash:user,hash:ip,hash:action"

  /// A log that is long enough for several threads, and one that is not.
  private static func log(isLong: Bool) throws -> SecurityLog {
    guard !isLong else { return try SecurityLog(normal: 29_500, anomalous: 500) }
    return try SecurityLog(
      normal: 800, anomalous: 20, users: ["a", "b,c", "d \"e\" \(longName)"])
  }
  private static let longName = String(repeating: "long ", count: 10)

  /// What comes of all steps.
  struct Results: Equatable {
    var log: [UInt8] = []
    var detections: [UInt8] = []
    var report = ""
    var evaluation: [UInt8] = []
  }

  @Test(arguments: [true, false], [1, 2, 7])
  func `any number of threads gives what the single steps give`(isLong: Bool, threads: Int) throws {
    let log = try Self.log(isLong: isLong)
    let parameters = try ForestParameters(trees: 20, contamination: .fraction(0.02), seed: 3)
    let expected = try singleSteps(log, parameters)
    let results = try ThreadLimit.$count.withValue(threads) {
      let kept = log.events.kept(in: KeepingRoom())
      let (model, scores) = try train(kept, Encoding.list(Self.encodings), parameters)
      #expect(try train(log.events, Encoding.list(Self.encodings), parameters).model == model)
      let known = try #require(scores)
      let again = try pipeline(log.events, model, scores: nil)
      #expect(try pipeline(kept, model, scores: known) == again)
      return again
    }
    #expect(results == expected)
  }

  @Test func `events that are kept are those that were made up, in pieces of any size`() throws {
    let log = try Self.log(isLong: false).events
    for room in [KeepingRoom(), .small(SpareRoom())] {
      let kept = log.kept(in: room)
      #expect(kept.table() == log.table())
      for rows in [1, 7, 1024] { #expect(try kept.streamed(rows: rows) == log.table().csv()) }
    }
    let mail = try MailLog().testEvents
    for room in [KeepingRoom(), .small(SpareRoom())] {
      #expect(try mail.kept(in: room).streamed(rows: 100) == mail.table().csv())
    }
  }

  /// From the first byte on, in the middle of the events, in their last piece, in that of the scores.
  @Test(arguments: [0, 100_000, 290_000, 400_000, Int.max])
  func `whatever room there is for what is kept, the results are the same`(room: Int) throws {
    let log = try Self.log(isLong: true).events
    let parameters = try ForestParameters(trees: 5, contamination: .fraction(0.02), seed: 3)
    let spare = SpareRoom(most: room)
    let kept = log.kept(in: .small(spare))
    let (model, scores) = try train(
      kept, Encoding.list(Self.encodings), parameters, keepingIn: .small(spare))
    #expect((scores == nil) == (room < .max))
    let (expected, known) = try train(log, Encoding.list(Self.encodings), parameters)
    #expect(model == expected)
    let results = try pipeline(kept, model, scores: scores)
    #expect(try results == pipeline(log, model, scores: known))
  }

  @Test(arguments: [1, 2, 7])
  func `what cannot be read again ends the work`(threads: Int) throws {
    let spare = SpareRoom()
    let kept = try Self.log(isLong: true).events.kept(in: .small(spare))
    try ThreadLimit.$count.withValue(threads) {
      let (model, scores) = try train(
        kept, Encoding.list(Self.encodings),
        ForestParameters(trees: 5, contamination: .fraction(0.02)), keepingIn: .small(spare))
      for (log, known) in [(kept, nil), (try Self.log(isLong: true).events, scores)] {
        var detected = try detectedLog(log, model, scores: known)
        spare.isBroken.withLock { $0 = true }
        #expect(throws: SpareRoom.Broken.self) { try detected.detect() }
        spare.isBroken.withLock { $0 = false }
      }
    }
  }

  @Test func `without files the same is reported and evaluated`() throws {
    let log = try Self.log(isLong: true)
    let parameters = try ForestParameters(trees: 10, contamination: .fraction(0.01))
    let (model, _) = try train(log.events, Encoding.list(Self.encodings), parameters)
    var silent = try detectedLog(log.events, model, scores: nil)
    try silent.detect()
    let results = try pipeline(log.events, model, scores: nil)
    #expect(silent.report.text(.english) == results.report)
    #expect(silent.evaluation.json() == results.evaluation)
  }

  @Test func `who cannot write ends the work`() throws {
    struct DiskFull: Error {}
    let log = try Self.log(isLong: true)
    let (model, _) = try train(
      log.events, Encoding.list(Self.encodings), ForestParameters(trees: 5))
    var detected = try detectedLog(log.events, model, scores: nil)
    var written = 0
    #expect(throws: DiskFull.self) {
      try detected.detect { files in
        written += files.log.count
        if written > 500_000 { throw DiskFull() }
      }
    }
    #expect((500_001..<700_000).contains(written))
  }

  private func detectedLog(
    _ log: EventLog, _ model: Model, scores: KeptScores?
  ) throws -> DetectedLog {
    try DetectedLog(
      log, with: model, scoreSamples: scores, threshold: 0, truth: Expression("anomaly"))
  }

  private func pipeline(
    _ log: EventLog, _ model: Model, scores: KeptScores?
  ) throws -> Results {
    var results = Results()
    var detected = try detectedLog(log, model, scores: scores)
    try detected.detect { files in
      results.log += files.log
      results.detections += files.detections
    }
    results.report = detected.report.text(.english)
    results.evaluation = detected.evaluation.json()
    return results
  }

  private func singleSteps(
    _ log: SecurityLog, _ parameters: ForestParameters
  ) throws -> Results {
    var results = Results()
    results.log = log.table().csv()
    var training = TrainStream(.stateless(try Encoding.list(Self.encodings)), parameters)
    var model: Model?
    while model == nil {
      try training.read(results.log)
      model = try training.finish()
    }
    let trained = try #require(model)
    var detecting = DetectStream(trained)
    results.detections = try detecting.read(results.log) + detecting.finish()
    var reporting = ReportStream(model: trained)
    try reporting.read(results.detections)
    results.report = try reporting.finish().text(.english)
    var evaluating = EvaluationStream(truth: try Expression("anomaly"), ranking: true)
    try evaluating.read(results.detections)
    results.evaluation = try evaluating.finish().json()
    return results
  }
}

extension KeepingRoom {
  /// Room for nothing in memory.
  fileprivate static func small(_ spare: SpareRoom) -> KeepingRoom {
    KeepingRoom(mostInMemory: 0) { spare.scratch() }
  }
}

/// Stands for a disk: room for so many bytes, which may break.
private final class SpareRoom: Sendable {
  struct Broken: Error {}

  let isBroken = Mutex(false)
  private let left: Mutex<Int>

  init(most: Int = .max) {
    left = Mutex(most)
  }

  /// New room on the same disk.
  func scratch() -> Scratch {
    let bytes = Bytes()
    return Scratch(
      append: { more in
        let fits = self.left.withLock { left in
          left = left == .max ? left : left - more.count
          return left >= 0
        }
        guard fits else { throw Broken() }
        bytes.all.withLock { $0 += more }
      },
      read: { start, count in
        guard !self.isBroken.withLock({ $0 }) else { throw Broken() }
        return bytes.all.withLock { Array($0[start..<start + count]) }
      })
  }

  private final class Bytes: Sendable {
    let all = Mutex([UInt8]())
  }
}
