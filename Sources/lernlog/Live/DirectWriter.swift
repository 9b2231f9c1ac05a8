import Dispatch
import Synchronization
import SystemPackage

/// Writes the bytes of a file that nobody reads soon; if it is long, past the memory in which the system
/// keeps files.
///
/// To fill that memory takes the processor longer than it takes the disk. So the bytes come together in
/// blocks, and another thread gives one to the disk while the next fills.
final class DirectWriter: Sendable {
  /// After how many bytes a file is long.
  static let threshold = 8 << 20
  /// How many bytes the disk is given at once.
  private static let blockSize = 1 << 20

  private let descriptor: FileDescriptor
  private let calls: DiskCalls
  private let state = Mutex(State())
  private let isDirect = Atomic(false)
  private let failure = Mutex<Errno?>(nil)
  private let underway = DispatchGroup()
  private let queue = DispatchQueue(label: "lernlog.disk")

  private struct State {
    /// How many bytes are still written the ordinary way.
    var ordinary = threshold
    /// The block that fills, and the one that is written.
    var blocks: (filling: AlignedBlock, written: AlignedBlock)?
  }

  /// Nothing of the file is written yet.
  init(_ descriptor: FileDescriptor, _ calls: DiskCalls) {
    self.descriptor = descriptor
    self.calls = calls
  }

  /// Writes bytes, or sees to it that they are written.
  ///
  /// - Throws: What the system refuses of these or of bytes before them.
  func write(_ bytes: ArraySlice<UInt8>) throws(Errno) {
    try state.withLock { state throws(Errno) in
      let head = bytes.prefix(state.ordinary)
      try unsafe writeAll(head.span.bytes)
      state.ordinary -= head.count
      var rest = bytes.dropFirst(head.count)
      while !rest.isEmpty {
        var blocks = state.blocks ?? start()
        rest = rest.dropFirst(blocks.filling.fill(rest))
        if blocks.filling.isFull {
          try settle()
          blocks = (filling: blocks.written, written: blocks.filling)
          blocks.filling.empty()
          give(blocks.written)
        }
        state.blocks = blocks
      }
    }
  }

  /// Writes what has come together, and waits until the system has all.
  ///
  /// - Throws: What the system refuses of any bytes.
  func finish() throws(Errno) {
    try settle()
    // The end of a file is no whole block, and only whole ones can pass by.
    endDirect()
    try state.withLock { state throws(Errno) in
      guard let block = state.blocks?.filling else { return }
      state.blocks = nil
      try block.withBytes(writeAll)
    }
  }

  /// Waits until nothing asks for the file any more, so that it can be closed.
  ///
  /// - Throws: What the system refused meanwhile.
  func settle() throws(Errno) {
    underway.wait()
    if let failure = failure.withLock(\.self) { throw failure }
  }

  private func start() -> (filling: AlignedBlock, written: AlignedBlock) {
    isDirect.store(calls.passCache(descriptor, true), ordering: .relaxed)
    return (AlignedBlock(count: Self.blockSize), AlignedBlock(count: Self.blockSize))
  }

  private func give(_ block: AlignedBlock) {
    queue.async(group: underway) { [self] in
      // What the system refuses is kept, and thrown with the next block or at the end.
      try? block.withBytes(writeAll)
    }
  }

  private func writeAll(_ bytes: RawSpan) throws(Errno) {
    do throws(Errno) {
      // Not every disk takes bytes this way, and none the rest of a block.
      try calls.writeAll(descriptor, bytes) { $0 == .invalidArgument && endDirect() }
    } catch {
      failure.withLock { $0 = error }
      throw error
    }
  }

  /// Writes the ordinary way from now on; `false` where it was so already.
  @discardableResult
  private func endDirect() -> Bool {
    let wasDirect = isDirect.exchange(false, ordering: .relaxed)
    if wasDirect { _ = calls.passCache(descriptor, false) }
    return wasDirect
  }
}
