import Dispatch
import Synchronization
import SystemPackage

/// Has the disk take what was written of a file while more is made, so that less is left to wait for
/// at its end.
final class WriteBehind: Sendable {
  /// How many bytes the disk is given at once.
  private static let portion: Int64 = 1 << 23

  private let descriptor: FileDescriptor
  private let calls: DiskCalls
  private let written = Mutex((bytes: Int64(0), given: Int64(0)))
  private let underway = DispatchGroup()

  /// Nothing of the file is written yet.
  init(_ descriptor: FileDescriptor, _ calls: DiskCalls) {
    self.descriptor = descriptor
    self.calls = calls
  }

  /// So many bytes more are written.
  func wrote(_ count: Int) {
    let portion = written.withLock { written -> Range<Int64>? in
      written.bytes += Int64(count)
      guard written.bytes - written.given >= Self.portion else { return nil }
      defer { written.given = written.bytes }
      return written.given..<written.bytes
    }
    guard let portion else { return }
    DispatchQueue.global().async(group: underway) { [descriptor, calls] in
      calls.startSync(descriptor, portion)
    }
  }

  /// Waits until nothing asks for the file any more, so that it can be closed.
  func settle() { underway.wait() }
}
