import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is being written under a name of its own, which whatever ends the program takes away.
///
/// The handler of a signal may neither wait nor ask for memory. So there are places for a few names, made
/// once; a file that finds none, or whose name is too long, is left behind by a signal and by nothing else.
struct UnfinishedFile {
  private static let places = 16
  private static let length = 4096  // PATH_MAX, with the zero at the end
  nonisolated(unsafe) private static let names: UnsafeMutablePointer<CChar> = {
    let names = UnsafeMutablePointer<CChar>.allocate(capacity: places * length)
    unsafe names.initialize(repeating: 0, count: places * length)
    return unsafe names
  }()
  private static let lock = Mutex(())
  private let place: Int?

  /// Notes a name before the file is there.
  init(_ path: String) {
    Interruption.tidiesUp()
    let name = Array(path.utf8CString)
    place = Self.lock.withLock { _ in
      guard (2...Self.length).contains(name.count) else { return nil }
      let free = (0..<Self.places).first { unsafe Self.names[$0 * Self.length] == 0 }
      if let free { Self.put(name, at: free) }
      return free
    }
  }

  /// Forgets the name: the file has another one now, or is gone.
  func settle() {
    guard let place else { return }
    Self.lock.withLock { _ in unsafe Self.names[place * Self.length] = 0 }
  }

  /// Makes the places.
  static func prepare() { _ = unsafe names }

  /// Takes the files away; a handler of a signal may call this.
  static func removeAll() {
    for place in 0..<places where unsafe names[place * length] != 0 {
      _ = unsafe unlink(names + place * length)
    }
  }

  /// A name whose first byte is not there yet is none.
  private static func put(_ name: [CChar], at place: Int) {
    for (index, byte) in name.enumerated().dropFirst() {
      unsafe names[place * length + index] = byte
    }
    atomicMemoryFence(ordering: .releasing)
    unsafe names[place * length] = name[0]
  }
}
