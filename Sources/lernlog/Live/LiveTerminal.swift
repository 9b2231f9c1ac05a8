import Sessions
import SystemPackage

/// The terminal that the program was started in: text on standard output, prompts on standard error.
struct LiveTerminal: Terminal {
  let output: StandardStream
  let prompts: StandardStream

  func write(_ text: String) {
    output.write(text)
    output.flush()
  }

  func ask(_ prompt: String) -> String? {
    prompts.write(prompt)
    prompts.flush()
    guard let line = nextLine() else {
      write("\n")
      return nil
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Reads to the end of the line and not a byte further; `nil` for Ctrl-D.
  ///
  /// The standard library's reader takes one Ctrl-D for the end of all input, but one that ends free
  /// play is not to end the lesson.
  private func nextLine() -> [UInt8]? {
    var line: [UInt8] = []
    while let byte = nextByte() {
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
    return line.isEmpty ? nil : line
  }

  private func nextByte() -> UInt8? {
    var byte: [UInt8] = [0]
    let count = try? unsafe byte.withUnsafeMutableBytes { buffer in
      try unsafe FileDescriptor.standardInput.read(into: buffer)
    }
    return count == 1 ? byte[0] : nil
  }
}
