import Sessions

extension FileSource {
  /// Hands over every chunk up to the end, while a line on the terminal says how far that is.
  ///
  /// - Parameters:
  ///   - target: Where the result goes meanwhile.
  ///   - read: Reads a chunk, and says how many rows have been read so far.
  /// - Throws: What reading the file or the chunk throws; the line is gone then.
  func forEachChunk(
    to target: FileTarget? = nil, _ read: (ArraySlice<UInt8>) throws -> Int
  ) throws {
    let size = bytesLeft
    var done = 0
    var meter = ProgressMeter(isQuiet: isTerminal || target?.isTerminal == true)
    defer { ProgressMeter.erase() }
    while let chunk = try next() {
      done += chunk.count
      meter.note(rows: try read(chunk), share: size.map { Double(done) / Double($0) })
    }
  }
}

extension FileTarget {
  /// Writes piece after piece until one is empty, while a line on the terminal says how far that is.
  ///
  /// - Parameters:
  ///   - rows: How many rows there will be.
  ///   - next: The next piece, and how many rows there are with it.
  /// - Throws: Where a piece cannot be had or written; the line is gone then.
  func write(
    rows: Int, _ next: () throws -> (bytes: [UInt8], rows: Int)
  ) throws {
    var meter = ProgressMeter(isQuiet: isTerminal)
    defer { ProgressMeter.erase() }
    while case let piece = try next(), !piece.bytes.isEmpty {
      try write(piece.bytes)
      meter.note(rows: piece.rows, share: Double(piece.rows) / Double(max(rows, 1)))
    }
  }
}
