import Pipeline

extension EventLog {
  /// The file of a log as a stream writes it, so many events at a time.
  func streamed(rows: Int) throws -> [UInt8] {
    var (bytes, stream) = ([UInt8](), EventLogStream(self))
    while case let piece = try stream.next(rows: rows), !piece.isEmpty { bytes += piece }
    return bytes
  }
}
