import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard input as a person types it: by lines, and by keys while the terminal hands those over.
struct TerminalInput {
  /// Reads to the end of the line and not a byte further; `nil` for Ctrl-D.
  ///
  /// The standard library's reader takes one Ctrl-D for the end of all input, but one that ends free
  /// play is not to end the lesson.
  func line() -> [UInt8]? {
    var line: [UInt8] = []
    while let byte = nextByte() {
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
    return line.isEmpty ? nil : line
  }

  /// Waits for a key: its text, empty for Enter; `nil` for Ctrl-D.
  func key() -> String? {
    // A terminal far away may send the rest of a sequence a moment later.
    KeyReader(
      next: nextByte, isWaiting: { isByteThere(within: 25) }, end: KeyMode.endOfInput
    ).key()
  }

  /// What was typed before anybody asked, to the end of its line.
  func typedAhead() -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.last != UInt8(ascii: "\n"), isByteThere(within: 0), let byte = nextByte() {
      bytes.append(byte)
    }
    return bytes
  }

  private func nextByte() -> UInt8? {
    var byte: [UInt8] = [0]
    let count = try? unsafe byte.withUnsafeMutableBytes { buffer in
      try unsafe FileDescriptor.standardInput.read(into: buffer)
    }
    return count == 1 ? byte[0] : nil
  }

  private func isByteThere(within milliseconds: Int32) -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&input, 1, milliseconds) == 1 && input.revents & Int16(POLLIN) != 0
  }
}
