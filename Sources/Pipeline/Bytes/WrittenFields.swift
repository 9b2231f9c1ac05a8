/// Fields as they stand in a file, one after the other.
struct WrittenFields: Sendable {
  private(set) var bytes = ByteBuffer()
  private var ends: [Int64] = [0]

  /// Adds a field, which the closure writes.
  mutating func append(_ write: (inout ByteBuffer) -> Void) {
    write(&bytes)
    ends.append(Int64(bytes.count))
  }

  /// How many there are.
  var count: Int { ends.count - 1 }

  /// The bytes of a field.
  func field(_ place: Int) -> ArraySlice<UInt8> { bytes.bytes[range(of: place)] }

  /// Lends the bytes, with 32 more behind them, and the place where each field starts and the last ends.
  func withBuffers<Outcome>(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Int64>) -> Outcome
  ) -> Outcome {
    unsafe bytes.withBytes { bytes in
      unsafe ends.withUnsafeBufferPointer { ends in unsafe body(bytes, ends) }
    }
  }

  /// Where a field stands among the bytes.
  func range(of place: Int) -> Range<Int> {
    Int(ends[place])..<Int(ends[place + 1])
  }
}
