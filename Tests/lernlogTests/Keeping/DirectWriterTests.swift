import Dispatch
import Foundation
import Sessions
import Synchronization
import SystemPackage
import Testing

@testable import lernlog

/// How the bytes of a long file come to the disk.
@Suite struct DirectWriterTests {
  private static let threshold = DirectWriter.threshold

  @Test(arguments: [0, 1, 4096, 100_000, 3 << 20, (3 << 20) + 1], [1 << 19, 5 << 20])
  func `a long file holds what was written, however much stands beyond whole blocks`(
    _ more: Int, largestPiece: Int
  ) throws {
    try inFolder { path in
      let bytes = sample(Self.threshold + more)
      try write(bytes, to: path, .live, largestPiece: largestPiece)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
    }
  }

  @Test(arguments: [true, false])
  func `the cache is passed by from the threshold on, and used again for the end`(
    canPass: Bool
  ) throws {
    for more in [0, 1, 3_000_000] {
      try inFolder { path in
        let asked = Mutex([Bool]())
        var calls = DiskCalls.live
        calls.passCache = { _, passes in
          asked.withLock { $0.append(passes) }
          return canPass
        }
        let bytes = sample(Self.threshold + more)
        try write(bytes, to: path, calls)
        #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
        #expect(asked.withLock(\.self) == (more == 0 ? [] : canPass ? [true, false] : [true]))
      }
    }
  }

  @Test func `a disk that takes no bytes past the cache gets them as ever`() throws {
    try inFolder { path in
      let passes = Mutex(false)
      let refusals = Mutex(0)
      var calls = DiskCalls.live
      calls.passCache = { _, now in
        passes.withLock { $0 = now }
        return true
      }
      let write = calls.write
      calls.write = { file, bytes throws(Errno) in
        guard !passes.withLock(\.self) else {
          refusals.withLock { $0 += 1 }
          throw .invalidArgument
        }
        return try write(file, bytes)
      }
      let bytes = sample(Self.threshold + 5_000_000)
      try self.write(bytes, to: path, calls)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
      #expect(refusals.withLock(\.self) == 1)
      #expect(passes.withLock(\.self) == false)
    }
  }

  /// Parts that may go on past the cache, and such that may not.
  @Test(arguments: [1 << 16, 300_001])
  func `what a disk takes only in part is written on`(part: Int) throws {
    try inFolder { path in
      var calls = DiskCalls.live
      let write = calls.write
      calls.write = { file, bytes throws(Errno) in try write(file, bytes.extracting(first: part)) }
      let bytes = sample(Self.threshold + 5_000_000)
      try self.write(bytes, to: path, calls)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
    }
  }

  /// While more is written, and in the last block, of which only the end of the file tells.
  @Test(
    arguments: [Errno.noSpace, .ioError, .invalidArgument], [9_000_000, 1_500_000])
  func `a disk that fails far behind says so, and leaves the old file`(
    _ reason: Errno, more: Int
  ) throws {
    try inFolder { path in
      try Data("old".utf8).write(to: URL(filePath: path))
      var calls = DiskCalls.live
      let written = Mutex(0)
      let write = calls.write
      calls.write = { file, bytes throws(Errno) in
        let count = try write(file, bytes)
        let isFull = written.withLock { written in
          written += count
          return written > Self.threshold
        }
        if isFull { throw reason }
        return count
      }
      #expect(throws: FileError(.write, path, "\(reason)")) {
        try self.write(sample(Self.threshold + more), to: path, calls)
      }
      #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == "old")
      #expect(try names(beside: path) == ["file"])
    }
  }

  @Test func `a file that is given up is gone, and nothing of it is written any more`() throws {
    try inFolder { path in
      let isUnderway = DispatchSemaphore(value: 0)
      var calls = DiskCalls.live
      let begun = Mutex(0)
      let ended = Mutex(0)
      let write = calls.write
      calls.write = { file, bytes throws(Errno) in
        let isBlock = begun.withLock { begun in
          begun += bytes.byteCount
          return begun > Self.threshold
        }
        if isBlock {
          isUnderway.signal()
          Thread.sleep(forTimeInterval: 0.2)
        }
        let count = try write(file, bytes)
        ended.withLock { $0 += count }
        return count
      }
      do {
        let target = try FileTarget(path, isReadSoon: false, calls: calls)
        try target.write(sample(Self.threshold + (1 << 20)))
        isUnderway.wait()
      }
      #expect(ended.withLock(\.self) == Self.threshold + (1 << 20))
      #expect(try names(beside: path) == [])
    }
  }

  @Test func `a device is written as ever, however much it takes`() throws {
    var calls = DiskCalls.live
    calls.passCache = { _, _ in
      Issue.record("a device is no file on a disk")
      return true
    }
    try write(sample(Self.threshold + 3_000_000), to: "/dev/null", calls)
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    try BuiltProgram.inFolder { folder in
      try body(folder.appending(path: "file").path(percentEncoded: false))
    }
  }

  private func names(beside path: String) throws -> [String] {
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    return try FileManager.default.contentsOfDirectory(atPath: folder)
  }

  /// Writes pieces of many sizes, as blocks of rows have them.
  private func write(
    _ bytes: [UInt8], to path: String, _ calls: DiskCalls, largestPiece: Int = 1 << 19
  ) throws {
    let target = try FileTarget(path, isReadSoon: false, calls: calls)
    var (rest, size) = (bytes[...], 1)
    while !rest.isEmpty {
      try target.write(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
      size = size * 7 % largestPiece + 1
    }
    try target.finish()
  }

  /// Bytes that do not repeat each other within a few blocks.
  private func sample(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: (UInt64($0) &* 0x9E37_79B9_7F4A_7C15) >> 40) }
  }
}
