import Foundation
import Sessions
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// K01, K07 and K12: the program is killed while it saves.
@Suite(.enabled(if: PseudoTerminal.isAvailable), .disabled(if: hasAddressSanitizer))
struct `a walk that is killed` {
  /// How often it is killed; `LERNLOG_KILLS` says otherwise.
  private static let kills: Int = {
    if let typed = ProcessInfo.processInfo.environment["LERNLOG_KILLS"].flatMap(Int.init) {
      return typed
    }
    #if DEBUG
      return 40
    #else
      return 500
    #endif
  }()
  private static let walkers = 4

  /// Begins again, then answers every question first wrongly and then rightly.
  private static let typed =
    "1\n\n" + String(repeating: "0\n7\n\n", count: QuizCourse.questions) + "q\n"

  @Test func `loses no answer that it announced, and can be taken up at once`() throws {
    try BuiltProgram.inFolder { folder in
      let course = try QuizCourse(in: folder)
      let begin = ContinuousClock.now
      let whole = try course.walk()
      try whole.typeAhead(Self.typed)
      #expect(whole.end().status == 0)
      let length = ContinuousClock.now - begin
      let answered = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: Self.walkers) { walker in
        for _ in 0..<(Self.kills / Self.walkers) {
          do {
            let count = try Self.kill(course, "state-\(walker)", within: length)
            answered.withLock { $0 += count }
          } catch {
            Issue.record(error)
            return
          }
        }
      }
      // Had every kill come before the first answer or after the last one, nothing would be shown.
      #expect(answered.withLock { $0 } > Self.kills / 4)
      try Self.expectNoLeftovers(in: folder)
    }
  }

  /// Kills a walk at a random moment, and compares what it said with what is kept.
  ///
  /// - Returns: How many right answers were announced.
  private static func kill(
    _ course: QuizCourse, _ state: String, within length: Duration
  ) throws -> Int {
    let walk = try course.walk(state: state)
    try walk.typeAhead(typed)
    Thread.sleep(forTimeInterval: Double.random(in: 0...1) * (length / .seconds(1)))
    walk.send(SIGKILL)
    let shown = walk.end().shown
    #expect(!shown.contains("could not be read") && !shown.contains("another terminal"), "\(shown)")
    let right = shown.components(separatedBy: "Right.").count - 1
    let wrong = shown.components(separatedBy: "Not yet.").count - 1
    let steps = try course.progress(state: state).steps
    guard right + wrong > 0 else { return 0 }
    for number in 1...max(right, wrong) {
      let step = steps["q\(number)"]
      #expect(step?.wrong == ["0"], "\(number) of \(right) and \(wrong): \(shown)")
      if number <= right { #expect(step?.state == .done && step?.answer == "7", "\(shown)") }
    }
    return right
  }

  /// What killed programs have begun to write is gone once the next one has written.
  private static func expectNoLeftovers(in folder: URL) throws {
    for walker in 0..<walkers {
      let course = QuizCourse(at: folder)
      let walk = try course.walk(state: "state-\(walker)")
      try walk.typeAhead("1\n\n7\nq\n")
      #expect(walk.end().status == 0)
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "state-\(walker)/small").path(percentEncoded: false))
      #expect(names.sorted() == ["one.json", "one.json.bak", "one.json.lock"])
    }
  }
}
