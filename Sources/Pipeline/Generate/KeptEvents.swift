/// Made-up events that are kept: in memory, or where they are too many, outside of it.
struct KeptEvents: Sendable {
  private let place: Place

  fileprivate enum Place {
    /// The codes of all events, column after column.
    case memory([[UInt32]])
    /// Where each piece starts, and where the last one ends.
    case scratch(Scratch, starts: [Int])
  }

  /// Keeps all events of a log; `nil` where there is no room for them.
  init?(_ log: EventLog, _ room: KeepingRoom) {
    do {
      if log.rowCount <= room.mostInMemory {
        place = .memory(try Self.gather(log))
      } else {
        guard let scratch = room.makeScratch() else { return nil }
        place = .scratch(scratch, starts: try Self.pack(log, into: scratch))
      }
    } catch {
      return nil
    }
  }

  private static func gather(_ log: EventLog) throws -> [[UInt32]] {
    var all = log.names.map { _ in [UInt32]() }
    for column in all.indices { all[column].reserveCapacity(log.rowCount) }
    try log.forEachBlock { block in
      for (column, more) in block.columns.enumerated() { all[column] += more.codes }
    }
    return all
  }

  /// Where the pieces start, and the last one ends.
  private static func pack(_ log: EventLog, into scratch: Scratch) throws -> [Int] {
    var starts = [0]
    try log.forEachBlock { block in
      let bytes = PackedCodes.pack(block.columns.map(\.codes))
      try scratch.append(bytes)
      starts.append(starts[starts.count - 1] + bytes.count)
    }
    return starts
  }

  /// The events from the first one on.
  func reader() -> Reader { Reader(place) }

  /// Reads what is kept from the first event on.
  struct Reader: Sendable {
    private let place: Place
    /// How many pieces have been read.
    private var pieces = 0
    /// The codes of the last one, and how many of its events have been handed out.
    private var piece: [[UInt32]] = []
    private var passed = 0

    fileprivate init(_ place: Place) {
      self.place = place
    }

    /// The codes of the next events, so many at most; none at the end.
    mutating func next(rows: Int) throws -> [[UInt32]] {
      if passed == piece.first?.count ?? 0 {
        piece = try nextPiece()
        passed = 0
      }
      let range = passed..<min(passed + rows, piece.first?.count ?? 0)
      passed = range.upperBound
      return piece.map { Array($0[range]) }
    }

    private mutating func nextPiece() throws -> [[UInt32]] {
      defer { pieces += 1 }
      switch place {
      case .memory(let codes): return pieces == 0 ? codes : []
      case .scratch(let scratch, let starts):
        guard pieces + 1 < starts.count else { return [] }
        let start = starts[pieces]
        return PackedCodes.unpack(try scratch.read(start, starts[pieces + 1] - start))
      }
    }
  }
}
