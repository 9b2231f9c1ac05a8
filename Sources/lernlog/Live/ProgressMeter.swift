import Display
import Synchronization
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The progress line on the terminal where errors are shown; there is none in a file or a pipe.
struct ProgressMeter {
  /// One line is all there is, and whatever ends the program has to find it.
  private static let isShown = Atomic(false)
  private let isQuiet: Bool
  private let start = ContinuousClock.now
  private var pace = ProgressPace()

  /// A meter that starts now; one that is quiet draws nothing.
  init(isQuiet: Bool = false) { self.isQuiet = isQuiet || !Self.isWanted }

  /// Shows how far it is, if it is time for that.
  ///
  /// - Parameters:
  ///   - rows: How many rows are done.
  ///   - share: How much of the whole that is; `nil` where the whole is not known.
  mutating func note(rows: Int, share: @autoclosure () -> Double?) {
    guard !isQuiet else { return }
    let elapsed = ContinuousClock.now - start
    guard pace.isDue(after: elapsed), Self.isInForeground else { return }
    let line = ProgressLine(rows: rows, elapsed: elapsed, share: share())
    Self.draw(line.text(width: TerminalProbe.windowWidth() ?? 80))
  }

  /// Takes the line away before anything else is shown, or before the program ends.
  ///
  /// A handler of a signal may call this.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  static func erase() -> Bool {
    guard isShown.exchange(false, ordering: .relaxed) else { return false }
    _ = unsafe write(STDERR_FILENO, "\r\u{1B}[K", 4)
    return true
  }

  private static func draw(_ text: String) {
    Interruption.tidiesUp()
    isShown.store(true, ordering: .relaxed)
    _ = try? FileDescriptor.standardError.writeAll("\r\(text)\u{1B}[K".utf8)
  }

  /// Whether somebody looks on whom a line that changes helps.
  private static let isWanted: Bool = {
    let environment = ProcessInfo.processInfo.environment
    guard let terminal = environment["TERM"], !terminal.isEmpty, terminal != "dumb" else {
      return false
    }
    return !asksForAccessible(environment) && TerminalProbe.isTerminal(.standardError)
  }()

  /// Whether the terminal is ours at the moment, and not that of another job.
  private static var isInForeground: Bool {
    let owner = tcgetpgrp(STDERR_FILENO)
    return owner == -1 || owner == getpgrp()
  }
}
