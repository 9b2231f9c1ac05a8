import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program on a terminal of 80 columns.
final class Terminal {
  /// A prompt: that of a stop with its number, or a question about code.
  struct Prompt { let stop: Int? }

  private let ours: Int32
  private let process: pid_t

  /// Starts the program.
  init(_ program: String, _ arguments: [String]) throws {
    var ends: (ours: Int32, theirs: Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe openpty(&ends.ours, &ends.theirs, nil, nil, &size) == 0 else {
      throw POSIXError(.ENODEV)
    }
    _ = fcntl(ends.ours, F_SETFD, FD_CLOEXEC)
    ours = ends.ours
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    for number in Int32(0)...2 {
      unsafe posix_spawn_file_actions_adddup2(&actions, ends.theirs, number)
    }
    let words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    var id: pid_t = 0
    let problem = unsafe posix_spawn(&id, program, &actions, nil, words, environ)
    unsafe words.forEach { unsafe free($0) }
    unsafe posix_spawn_file_actions_destroy(&actions)
    close(ends.theirs)
    guard problem == 0 else { throw POSIXError(.init(rawValue: problem) ?? .EINVAL) }
    process = id
  }

  deinit {
    close(ours)
    var status: Int32 = 0
    unsafe waitpid(process, &status, 0)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBytes { _ = unsafe write(ours, $0.baseAddress, $0.count) }
  }

  /// Waits for a prompt; `nil` at the end of the program.
  func readPrompt() -> Prompt? {
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(ours, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return nil }
      shown += buffer[..<count]
      let line = shown[((shown.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)...]
      if let prompt = prompt(String(decoding: line, as: UTF8.self)) { return prompt }
    }
  }

  private func prompt(_ line: String) -> Prompt? {
    if line.hasPrefix("Run this code?"), line.hasSuffix(") ") { return Prompt(stop: nil) }
    guard line.hasPrefix("step "), line.hasSuffix(": ") else { return nil }
    return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map(Prompt.init)
  }
}
