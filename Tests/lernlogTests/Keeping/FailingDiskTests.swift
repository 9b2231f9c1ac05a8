import Display
import Foundation
import Sessions
import Synchronization
import SystemPackage
import Testing

@testable import lernlog

/// K03: each system call of a save fails once.
@Suite struct `a save whose disk fails` {
  @Test(arguments: [Errno.ioError, .noSpace, .diskQuotaExceeded, .permissionDenied])
  func `says so, and leaves the old record or the new one, each whole`(_ reason: Errno) throws {
    for number in 1... {
      guard try save(failing: number, with: reason) else {
        // The last number was above the count of calls: each of them has failed once.
        #expect(number > 5)
        break
      }
    }
  }

  /// Saves with one call that fails; returns whether there was such a call.
  private func save(failing number: Int, with reason: Errno) throws -> Bool {
    var wasReached = false
    try BuiltProgram.inFolder { folder in
      let path = folder.path(percentEncoded: false)
      let healthy = ProgressStore(files: LiveFiles(), folder: path)
      try healthy.save(record("one"))
      try healthy.save(record("two"))
      let disk = FailingDisk(call: number, with: reason)
      let failing = ProgressStore(files: LiveFiles(calls: disk.calls), folder: path)
      var isSaved = false
      do {
        try failing.save(record("three"))
        isSaved = true
      } catch {
        #expect("\(error)".contains("\(reason)"), "\(error)")
      }
      wasReached = disk.hasFailed
      #expect(isSaved == !wasReached, "call \(number)")
      let after = healthy.load("course/lesson", language: .en)
      #expect(
        after.notice == nil && ["two", "three"].contains(after.record.here), "call \(number)")
      if isSaved { #expect(after.record.here == "three") }
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(path)/course")
      #expect(names.allSatisfy { !$0.hasSuffix(".tmp") }, "call \(number): \(names)")
      guard wasReached else { return }
      // Once the disk works again, so does the same store.
      try failing.save(record("four"))
      #expect(healthy.load("course/lesson", language: .en).record.here == "four")
    }
    return wasReached
  }

  @Test func `short writes are written on`() throws {
    try BuiltProgram.inFolder { folder in
      var calls = DiskCalls.live
      let write = calls.write
      calls.write = { file, bytes throws(Errno) in try write(file, bytes.extracting(first: 3)) }
      let store = ProgressStore(
        files: LiveFiles(calls: calls), folder: folder.path(percentEncoded: false))
      try store.save(record("here"))
      #expect(store.load("course/lesson", language: .en).record == record("here"))
    }
  }

  private func record(_ here: String) -> Sessions.Progress {
    var progress = Sessions.Progress(of: "course/lesson")
    progress.here = here
    return progress
  }
}

/// A disk one of whose calls fails once; a class, because its calls are counted.
private final class FailingDisk: Sendable {
  private let count = Mutex(0)
  private let number: Int
  private let reason: Errno

  init(call number: Int, with reason: Errno) {
    self.number = number
    self.reason = reason
  }

  var hasFailed: Bool { count.withLock { $0 >= number } }

  private func next() throws(Errno) {
    let isNow = count.withLock { count in
      count += 1
      return count == number
    }
    if isNow { throw reason }
  }

  var calls: DiskCalls {
    let live = DiskCalls.live
    return DiskCalls(
      create: { path throws(Errno) in
        try self.next()
        return try live.create(path)
      },
      write: { file, bytes throws(Errno) in
        try self.next()
        return try live.write(file, bytes)
      },
      sync: { file throws(Errno) in
        try self.next()
        try live.sync(file)
      },
      rename: { old, new throws(Errno) in
        try self.next()
        try live.rename(old, new)
      },
      syncFolder: { path throws(Errno) in
        try self.next()
        try live.syncFolder(path)
      })
  }
}
