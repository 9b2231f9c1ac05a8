import SystemPackage

/// Room for bytes that starts where disks can read it from.
///
/// A class, because it owns memory. One thread at a time fills or reads it.
@safe final class AlignedBlock: @unchecked Sendable {
  /// What most disks and systems ask for.
  private static let alignment = 1 << 12

  private let room: UnsafeMutableRawBufferPointer
  private var count = 0

  /// Room for so many bytes, none of which is filled in.
  init(count: Int) {
    unsafe room = .allocate(byteCount: count, alignment: Self.alignment)
  }

  deinit { unsafe room.deallocate() }

  /// Whether no byte more fits.
  var isFull: Bool { unsafe count == room.count }

  /// Lends what was filled in.
  func withBytes(_ body: (RawSpan) throws(Errno) -> Void) throws(Errno) {
    try unsafe body(UnsafeRawBufferPointer(rebasing: room[..<count]).bytes)
  }

  /// Fills in as many of the bytes as fit, and says how many.
  func fill(_ more: ArraySlice<UInt8>) -> Int {
    let more = unsafe more.prefix(room.count - count)
    unsafe more.withUnsafeBytes { more in
      unsafe UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: more)
    }
    count += more.count
    return more.count
  }

  /// Forgets what was filled in.
  func empty() { count = 0 }
}
