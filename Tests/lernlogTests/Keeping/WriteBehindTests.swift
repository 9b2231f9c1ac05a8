import Foundation
import Sessions
import Synchronization
import SystemPackage
import Testing

@testable import lernlog

/// What the disk is asked for while a long file is written.
@Suite struct WriteBehindTests {
  @Test func `each part of a long file is asked for once, before the file is closed`() throws {
    try BuiltProgram.inFolder { folder in
      let path = folder.appending(path: "long").path(percentEncoded: false)
      let given = Mutex([Range<Int64>]())
      var calls = DiskCalls.live
      calls.startSync = { file, range in
        // A file that is closed has no size, and one of another name is none of ours.
        let size = (try? Stat(file).size) ?? 0
        given.withLock { $0.append(range) }
        #expect(size >= range.upperBound)
      }
      let target = try FileTarget(path, calls: calls)
      let piece = [UInt8](repeating: 7, count: 100_000)
      for _ in 0..<200 { try target.write(piece) }
      try target.finish()
      let ranges = given.withLock { $0.sorted { $0.lowerBound < $1.lowerBound } }
      #expect(ranges.count == 2)
      #expect(ranges.first?.lowerBound == 0)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
      #expect(try Stat(FilePath(path)).size == 20_000_000)
    }
  }

  @Test func `a short file is not asked for before its end`() throws {
    try BuiltProgram.inFolder { folder in
      var calls = DiskCalls.live
      calls.startSync = { _, _ in Issue.record("there is nothing to gain") }
      let target = try FileTarget(
        folder.appending(path: "short").path(percentEncoded: false), calls: calls)
      try target.write([UInt8](repeating: 7, count: 1 << 20))
      try target.finish()
    }
  }
}
