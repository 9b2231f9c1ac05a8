/// The score of each event of a log, kept from one pass to the next.
package struct KeptScores: Sendable {
  private var memory: [Double] = []
  private var scratch: Scratch?

  /// No score yet; `nil` where there is no room for so many.
  init?(_ count: Int, in room: KeepingRoom) {
    guard count > room.mostInMemory else { return }
    guard let scratch = room.makeScratch() else { return nil }
    self.scratch = scratch
  }

  /// Scores that are in memory.
  init(_ scores: [Double]) {
    memory = scores
  }

  /// Keeps the next scores.
  mutating func append(_ scores: [Double]) throws {
    guard let scratch else { return memory += scores }
    try scratch.append(unsafe scores.withUnsafeBytes { unsafe Array($0) })
  }

  /// The scores of some events.
  func scores(of rows: Range<Int>) throws -> [Double] {
    guard let scratch else { return Array(memory[rows]) }
    let width = MemoryLayout<Double>.size
    let bytes = try scratch.read(rows.lowerBound * width, rows.count * width)
    return unsafe bytes.withUnsafeBytes { unsafe Array($0.bindMemory(to: Double.self)) }
  }
}
