import Benchmark
import Pipeline

/// Writing and reading the made-up log of 100,000 rows.
func csvBenchmarks() {
  guard let log = try? SecurityLog(normal: 98_000, anomalous: 2_000) else {
    preconditionFailure("a log may have so many rows")
  }
  var stream = EventLogStream(log.events)
  let bytes = stream.next(rows: log.rowCount)

  Benchmark("CSV: generate and write 100000 rows") { _ in
    var stream = EventLogStream(log.events)
    blackHole(stream.next(rows: log.rowCount))
  }
  Benchmark("CSV: read 100000 rows") { _ in
    var reader = CSVReader()
    for start in stride(from: 0, to: bytes.count, by: blockSize) {
      blackHole(try reader.read(bytes[start..<min(start + blockSize, bytes.count)]))
    }
    blackHole(try reader.finish())
  }
}

/// As many bytes as a command reads at once.
private let blockSize = 1 << 16
