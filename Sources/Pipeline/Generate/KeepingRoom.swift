/// Where things are kept of a made-up log from one pass to the next: its events, and their scores.
package struct KeepingRoom: Sendable {
  /// The most events of which something is kept in memory.
  let mostInMemory: Int
  /// Makes room outside of it for those of a longer log.
  let makeScratch: @Sendable () -> Scratch?

  /// Room for any log.
  ///
  /// - Parameters:
  ///   - mostInMemory: The most events of which something is kept in memory; each takes four bytes a
  ///     column, and eight for its score.
  ///   - makeScratch: Makes room for those of a longer log; where it cannot, or where the room does not
  ///     do, nothing is kept, and all is made again for each pass.
  package init(
    mostInMemory: Int = 1 << 20, makeScratch: @escaping @Sendable () -> Scratch? = { nil }
  ) {
    self.mostInMemory = mostInMemory
    self.makeScratch = makeScratch
  }
}
