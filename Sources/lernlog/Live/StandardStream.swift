import SystemPackage

/// Standard output or standard error, written in large pieces.
///
/// A class, because a buffer that is copied would be written twice; used by one thread only.
final class StandardStream {
  private static let capacity = 1 << 16
  private let descriptor: FileDescriptor
  private var buffer: [UInt8] = []

  /// Opens nothing: the descriptor is there from the start.
  init(_ descriptor: FileDescriptor) {
    self.descriptor = descriptor
  }

  /// Adds a text, and writes when enough has come together.
  func write(_ text: String) { write(text.utf8) }

  /// Adds bytes, and writes when enough has come together.
  func write(_ bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { flush() }
  }

  /// Writes what has come together; ends the program where nobody reads it any more.
  func flush() {
    do {
      try descriptor.writeAll(buffer)
    } catch {
      Self.leave(descriptor, error)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Says what a learner has to know about files, on standard error.
  static func tell(_ notices: [String]) {
    guard !notices.isEmpty else { return }
    let stream = StandardStream(.standardError)
    for notice in notices { stream.write(notice.safe + "\n") }
    stream.flush()
  }

  /// Ends the program after a stream could not be written.
  ///
  /// 141 is what a shell reports where the reader of our output went away, and nothing is said then.
  /// Anything else is a full or broken device.
  static func leave(_ descriptor: FileDescriptor, _ error: any Error) -> Never {
    guard error as? Errno != .brokenPipe else { endProgram(141) }
    ProgressMeter.erase()
    if descriptor != .standardError {
      let words = "error: cannot write to standard output: \(error)\n"
      _ = try? FileDescriptor.standardError.writeAll(words.utf8)
    }
    endProgram(ExitStatus.cannotWrite.rawValue)
  }
}
