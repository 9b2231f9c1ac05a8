import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program on a terminal of its own: what it shows is kept, and a test types.
///
/// A class, because the terminal is one.
final class PseudoTerminal: Sendable {
  /// Whether the system can make a terminal; a bare container may have none.
  static let isAvailable = (try? Pair()) != nil

  /// A terminal that did not show what a test waits for.
  struct Silence: Error, CustomStringConvertible {
    let awaited: String
    let shown: String
    var description: String { "waited for \(awaited), and saw:\n\(shown)" }
  }

  private let ours: FileHandle
  private let process: ChildProcess
  private let transcript = Mutex<[UInt8]>([])
  private let hasEnded = DispatchSemaphore(value: 0)

  /// The number of the program's process.
  var processID: Int32 { process.id }

  /// Starts a program, ours if no other is named, with these variables besides the usual ones.
  init(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    program: URL? = nil
  ) throws {
    let pair = try Pair()
    ours = pair.ours
    process = try ChildProcess(
      program ?? BuiltProgram.locate(), arguments,
      environment: [
        "PATH": "/usr/bin:/bin", "HOME": folder.path(percentEncoded: false), "TERM": "dumb",
        "LANG": "C.UTF-8",
      ].merging(environment) { $1 },
      in: folder, streams: (pair.theirs, pair.theirs, pair.theirs), terminal: pair.path)
    try pair.theirs.close()
    Thread.detachNewThread { [self] in listen() }
  }

  /// Waits until the program has shown a text, then types a line, or what ends otherwise.
  ///
  /// - Throws: `Silence` where the text does not come in time.
  func type(_ line: String, after awaited: String, end: String = "\n") throws {
    try wait(for: awaited)
    markPlace()
    try ours.write(contentsOf: Data("\(line)\(end)".utf8))
  }

  /// Waits for any prompt, then types.
  ///
  /// - Throws: `Silence` where no prompt comes in time.
  func typeAtPrompt(_ text: String) throws {
    try waitForPrompt()
    markPlace()
    try ours.write(contentsOf: Data(text.utf8))
  }

  /// Waits until a prompt is the last thing that was shown.
  func waitForPrompt() throws {
    try wait(for: "a prompt") { shown in
      let end = shown.utf8.lastIndex(of: UInt8(ascii: "\n")).map { shown.utf8.index(after: $0) }
      let line = shown[(end ?? shown.startIndex)...]
      let isOpen = line.hasSuffix(": ") || line.hasSuffix(") ")
      return isOpen && Self.prompts.contains { line.hasPrefix($0) }
    }
  }

  /// How prompts begin in both languages; no other line is shown without its end.
  private static let prompts = [
    "step ", "Schritt ", "free play: ", "frei: ", "Enter, ", "Run this code?",
    "Diesen Code ausführen?", "./workspace/",
  ]

  /// Types without waiting for anything.
  func typeAhead(_ text: String) throws { try ours.write(contentsOf: Data(text.utf8)) }

  /// Makes the window wider or narrower, which the program is told.
  func resize(columns: Int) throws {
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe ioctl(ours.fileDescriptor, UInt(TIOCSWINSZ), &size) == 0 else {
      throw POSIXError(.ENOTTY)
    }
  }

  /// Sends a signal to the program.
  func send(_ signal: Int32) { kill(process.id, signal) }

  /// How the terminal is set: what it does with input and output, and its control characters.
  var settings: [UInt32] {
    var settings = termios()
    guard unsafe tcgetattr(ours.fileDescriptor, &settings) == 0 else { return [] }
    let characters = unsafe withUnsafeBytes(of: settings.c_cc) { unsafe $0.map(UInt32.init) }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag].map {
      UInt32(truncatingIfNeeded: $0)
    } + characters
  }

  /// From now on the terminal does not show by itself what is typed, so that all that is shown comes from
  /// the program.
  func hideTyping() throws {
    var settings = termios()
    guard unsafe tcgetattr(ours.fileDescriptor, &settings) == 0 else { throw POSIXError(.ENOTTY) }
    settings.c_lflag &= ~tcflag_t(ECHO)
    guard unsafe tcsetattr(ours.fileDescriptor, TCSANOW, &settings) == 0 else {
      throw POSIXError(.ENOTTY)
    }
  }

  /// Does something outside, and waits until the program has shown a text because of it.
  ///
  /// - Returns: How long that took.
  /// - Throws: `Silence` where the text does not come in time.
  @discardableResult
  func shows(_ awaited: String, after action: () throws -> Void) throws -> Duration {
    markPlace()
    try action()
    let begin = ContinuousClock.now
    try wait(for: awaited)
    return ContinuousClock.now - begin
  }

  /// Waits for the end of the program; one that goes on too long is ended, and has no status of its own.
  ///
  /// - Returns: The exit status, and everything that was shown, with what was typed.
  func end() -> (status: Int32, shown: String) {
    let watch = DispatchWorkItem { [process] in kill(process.id, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: watch)
    let status = process.wait()
    watch.cancel()
    _ = hasEnded.wait(timeout: .now() + 10)
    return (status, shown.replacing("\u{0}", with: ""))
  }

  /// From here on a text is looked for.
  private func markPlace() { transcript.withLock { $0.append(0) } }

  /// What was shown below the place that was marked last.
  private var latest: String {
    transcript.withLock { bytes in
      let place = bytes.lastIndex(of: 0).map { $0 + 1 } ?? 0
      return String(decoding: bytes[place...], as: UTF8.self)
    }
  }

  /// All that was shown so far.
  var shown: String { transcript.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Waits for a text below the place that was marked last.
  func wait(for awaited: String) throws {
    try wait(for: "'\(awaited)'") { $0.contains(awaited) }
  }

  /// Waits until what was shown below the place that was marked last is as it should be.
  private func wait(for awaited: String, _ isShown: (String) -> Bool) throws {
    let deadline = ContinuousClock.now.advanced(by: .seconds(60))
    while ContinuousClock.now < deadline {
      if isShown(latest) { return }
      Thread.sleep(forTimeInterval: 0.005)
    }
    process.terminate()
    throw Silence(awaited: awaited, shown: shown.replacing("\u{0}", with: ""))
  }

  /// Keeps what comes, until the program has closed its end.
  private func listen() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      // A file handle would wait for a full buffer.
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(ours.fileDescriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { break }
      // A piece may end in the middle of a character, so that bytes are kept and not texts.
      transcript.withLock { text in
        for byte in buffer[..<count] {
          if byte == UInt8(ascii: "\n"), text.last == UInt8(ascii: "\r") { text.removeLast() }
          text.append(byte)
        }
      }
    }
    hasEnded.signal()
  }

  /// The two ends of a terminal.
  private struct Pair {
    let ours: FileHandle
    let theirs: FileHandle
    let path: String

    init() throws {
      var ends: (ours: Int32, theirs: Int32) = (-1, -1)
      var name = [CChar](repeating: 0, count: 1024)
      guard unsafe openpty(&ends.ours, &ends.theirs, &name, nil, nil) == 0 else {
        throw POSIXError(.ENODEV)
      }
      path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      ours = FileHandle(keepingFromChildren: ends.ours)
      theirs = FileHandle(keepingFromChildren: ends.theirs)
    }
  }
}
