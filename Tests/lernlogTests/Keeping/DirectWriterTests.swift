import Foundation
import Sessions
import Synchronization
import SystemPackage
import Testing

@testable import lernlog

/// How the bytes of a long file come to the disk.
@Suite struct DirectWriterTests {
  private static let threshold = DirectWriter.threshold

  @Test(arguments: [0, 1, 4096, 100_000, 3 << 20, (3 << 20) + 1])
  func `a long file holds what was written, however much stands beyond whole blocks`(
    _ more: Int
  ) throws {
    try inFolder { path in
      let passes = Mutex([Bool]())
      var calls = DiskCalls.live
      calls.passCache = { file, isPast in
        passes.withLock { $0.append(isPast) }
        return DiskCalls.live.passCache(file, isPast)
      }
      let bytes = sample(Self.threshold + more)
      try write(bytes, to: path, calls)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
      #expect(passes.withLock(\.self) == (more > 0 ? [true, false] : []))
    }
  }

  @Test func `a disk that takes no bytes past the memory of the system gets them as ever`() throws {
    try inFolder { path in
      var calls = DiskCalls.live
      let isPast = Atomic(false)
      calls.passCache = { _, passes in
        isPast.store(passes, ordering: .relaxed)
        return true
      }
      let write = calls.write
      calls.write = { file, bytes throws(Errno) in
        guard !isPast.load(ordering: .relaxed) else { throw .invalidArgument }
        return try write(file, bytes)
      }
      let bytes = sample(Self.threshold + 5_000_000)
      try self.write(bytes, to: path, calls)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
      let endsPast = isPast.load(ordering: .relaxed)
      #expect(!endsPast)
    }
  }

  @Test func `what a disk takes only in part is written on`() throws {
    try inFolder { path in
      var calls = DiskCalls.live
      let write = calls.write
      calls.write = { file, bytes throws(Errno) in
        try write(file, bytes.extracting(first: 300_001))
      }
      let bytes = sample(Self.threshold + 5_000_000)
      try self.write(bytes, to: path, calls)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
    }
  }

  @Test(arguments: [Errno.noSpace, .ioError, .invalidArgument])
  func `a disk that fails far behind says so, and leaves the old file`(_ reason: Errno) throws {
    try inFolder { path in
      try Data("old".utf8).write(to: URL(filePath: path))
      var calls = DiskCalls.live
      let written = Atomic(0)
      let write = calls.write
      calls.write = { file, bytes throws(Errno) in
        let count = try write(file, bytes)
        guard written.add(count, ordering: .relaxed).newValue < Self.threshold + 2_000_000 else {
          throw reason
        }
        return count
      }
      #expect(throws: FileError(.write, path, "\(reason)")) {
        try self.write(sample(Self.threshold + 9_000_000), to: path, calls)
      }
      #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == "old")
      let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
    }
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    try BuiltProgram.inFolder { folder in
      try body(folder.appending(path: "file").path(percentEncoded: false))
    }
  }

  private func write(_ bytes: [UInt8], to path: String, _ calls: DiskCalls) throws {
    let target = try FileTarget(path, calls: calls)
    var rest = bytes[...]
    // Pieces of many sizes, as blocks of rows have them.
    for size in sequence(first: 1, next: { $0 * 7 % 500_009 }) where !rest.isEmpty {
      try target.write(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
      if rest.isEmpty { break }
    }
    try target.finish()
  }

  private func sample(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 >> 3 ^ $0 >> 11 ^ $0) }
  }
}
