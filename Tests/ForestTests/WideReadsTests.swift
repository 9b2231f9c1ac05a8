import CWide
import Foundation
import Testing

/// How far the wide instructions reach into memory: to the last rank, and not beyond it.
@Suite(.enabled(if: wide_can_walk(), "this processor lacks the wide instructions"))
struct WideReadsTests {
  @Test func `rows walk with exactly as many ranks as there are columns`() async {
    await #expect(processExitsWith: .success) {
      for columns in 1...16 {
        let sums = try walk(columns: columns)
        try #require(sums == Array(repeating: 0, count: Int(WIDE_BLOCK)))
      }
    }
  }
}

/// Takes a block of rows through a tree without cuts, with ranks behind which no memory can be read.
private func walk(columns: Int) throws -> [Double] {
  let page = Int(sysconf(Int32(_SC_PAGESIZE)))
  let count = columns * Int(WIDE_BLOCK) * MemoryLayout<UInt16>.size
  let readable = (count + page - 1) / page * page
  let mapped = unsafe mmap(
    nil, readable + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
  let memory = unsafe try #require(unsafe mapped == MAP_FAILED ? nil : mapped)
  defer { unsafe munmap(memory, readable + page) }
  try #require(unsafe mprotect(memory + readable, page, PROT_NONE) == 0)

  let ranks = unsafe (memory + readable - count).assumingMemoryBound(to: UInt16.self)
  var sums = [Double](repeating: 0, count: Int(WIDE_BLOCK))
  let (nodes, lengths) = ([UInt16](repeating: .max, count: 256), [UInt8](repeating: 0, count: 2048))
  let depths: [UInt8] = [8]
  unsafe nodes.withUnsafeBufferPointer { nodes in
    unsafe lengths.withUnsafeBufferPointer { lengths in
      unsafe depths.withUnsafeBufferPointer { depths in
        var trees = unsafe wide_trees(
          count: 1, nodes: nodes.baseAddress, lengths: lengths.baseAddress,
          depths: depths.baseAddress, columns: Int32(columns), rank_bits: 12)
        unsafe wide_add_paths(&trees, ranks, &sums)
      }
    }
  }
  return sums
}
