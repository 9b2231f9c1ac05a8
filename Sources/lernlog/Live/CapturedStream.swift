#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The reading end of a pipe to a program: its first bytes are kept, the others counted.
struct CapturedStream {
  /// The most bytes that one turn reads, so that a flood on one stream starves no other.
  private static let turn = 1 << 20
  private(set) var bytes: [UInt8] = []
  /// How many bytes there were.
  private(set) var total = 0
  /// The descriptor, or `nil` after the end.
  private(set) var descriptor: Int32?
  private let limit: Int

  /// Takes over a descriptor that does not block; `limit` bytes are kept.
  init(_ descriptor: Int32, keeping limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The result, as doors have it.
  var captured: (bytes: [UInt8], total: Int) { (bytes, total) }

  /// Reads what is there, at most a turn's worth; returns whether there may be more.
  mutating func drain(_ buffer: inout [UInt8]) -> Bool {
    var left = Self.turn
    while let descriptor, left > 0 {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count == -1, errno == EINTR { continue }
      if count == -1, errno == EAGAIN { return false }
      guard count > 0 else {
        close()
        return false
      }
      bytes += buffer.prefix(min(count, max(0, limit - bytes.count)))
      total += count
      left -= count
    }
    return descriptor != nil
  }

  /// Closes the pipe.
  mutating func close() {
    guard let descriptor else { return }
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #elseif canImport(Musl)
      Musl.close(descriptor)
    #else
      Darwin.close(descriptor)
    #endif
    self.descriptor = nil
  }
}
