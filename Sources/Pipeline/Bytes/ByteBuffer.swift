/// Bytes that are written piece by piece.
///
/// A piece of a fixed size is stored whole, in one step, and only its count says how much of it stays:
/// behind the last byte there is always room for one more of them. The room is kept when the bytes are
/// taken, so that one block of a file after the other can be written in it.
struct ByteBuffer: Sendable {
  /// How many bytes have been written.
  private(set) var count = 0
  private var room: [UInt8]

  /// A buffer of nothing yet, with room for about so many bytes.
  init(room: Int = 0) {
    self.room = [UInt8](repeating: 0, count: room + 4 * ShortText.room)
  }

  /// What has been written.
  var bytes: ArraySlice<UInt8> { room[..<count] }

  /// Lends what has been written, with the room for one more piece behind it.
  func withBytes<Outcome>(_ body: (UnsafeBufferPointer<UInt8>) -> Outcome) -> Outcome {
    unsafe room.withUnsafeBufferPointer { unsafe body($0) }
  }

  /// Appends one byte.
  mutating func append(_ byte: UInt8) {
    store(byte)
    count += 1
  }

  /// Appends a short text.
  mutating func append(_ text: ShortText) {
    store(text.bytes)
    count += text.count
  }

  /// Appends the first bytes of a word, the lowest first.
  mutating func append(_ word: UInt64, count more: Int) {
    store(word.littleEndian)
    count += more
  }

  /// Appends parts of other bytes, one after the other.
  mutating func append(_ other: ByteBuffer, _ parts: some Collection<Range<Int>>) {
    let end = count + parts.reduce(0) { $0 + $1.count }
    makeRoom(for: end - count)
    let bytes = unsafe other.room.span.bytes
    unsafe room.withUnsafeMutableBytes { room in
      for part in parts {
        precondition(part.upperBound <= other.count && count + part.count <= end)
        for start in stride(from: part.lowerBound, to: part.upperBound, by: ShortText.room) {
          // What is copied beyond the end lies in the room behind the last byte, on both sides.
          let piece = unsafe bytes.unsafeLoadUnaligned(
            fromByteOffset: start, as: SIMD32<UInt8>.self)
          unsafe room.storeBytes(
            of: piece, toByteOffset: count + start - part.lowerBound, as: SIMD32<UInt8>.self)
        }
        count += part.count
      }
    }
  }

  /// Appends any bytes.
  mutating func append(contentsOf bytes: some Collection<UInt8>) {
    let isStored: Void? = bytes.withContiguousStorageIfAvailable { bytes in
      makeRoom(for: bytes.count)
      unsafe room.withUnsafeMutableBytes { room in
        unsafe UnsafeMutableRawBufferPointer(rebasing: room[count...])
          .copyMemory(from: UnsafeRawBufferPointer(bytes))
      }
      count += bytes.count
    }
    if isStored == nil { append(contentsOf: Array(bytes)) }
  }

  /// Appends a text.
  mutating func append(_ text: some StringProtocol) { append(contentsOf: text.utf8) }

  /// Hands out what has been written so far and forgets it.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return Array(bytes)
  }

  /// Forgets what has been written.
  mutating func removeAll() { count = 0 }

  private mutating func store<Piece: BitwiseCopyable>(_ piece: Piece) {
    makeRoom(for: ShortText.room)
    unsafe room.withUnsafeMutableBytes { room in
      unsafe room.storeBytes(of: piece, toByteOffset: count, as: Piece.self)
    }
  }

  private mutating func makeRoom(for more: Int) {
    let missing = count + more + ShortText.room - room.count
    if missing > 0 { room += repeatElement(0, count: max(missing, room.count)) }
  }
}
