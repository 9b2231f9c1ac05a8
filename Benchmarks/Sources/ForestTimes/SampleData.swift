import Forest
import Foundation
import Pipeline

/// Numbers to fit and score, in a file that every forest can read: eight bytes a number, row after row.
struct SampleData {
  enum Kind: String {
    /// The six features of a made-up log, five of which take few values.
    case logs
    /// Six columns in which hardly two numbers are alike, thick in the middle.
    case numbers
  }

  private let columns: [[Double]]

  init(_ kind: Kind, rows: Int) throws {
    columns = kind == .logs ? try Self.logs(rows) : Self.numbers(rows)
  }

  private static func logs(_ rows: Int) throws -> [[Double]] {
    let odd = max(1, rows / 51)
    let log = try SecurityLog(normal: rows - odd, anomalous: odd, limit: SecurityLog.commandLimit)
    let encodings = try Encoding.list(
      "hour:timestamp,weekday:timestamp,hash:user,hash:ip,hash:action,hash:resource")
    let table = log.table()
    let matrix = try Featurizer(encodings, fittedOn: table).features(of: table).matrix
    let values = (0..<rows).map { matrix.row($0) }
    return (0..<matrix.columnCount).map { column in values.map { Double($0[column]) } }
  }

  private static func numbers(_ rows: Int) -> [[Double]] {
    var random = RandomState(seed: 7)
    return (0..<6).map { _ in
      (0..<rows).map { _ in (0..<4).reduce(0) { sum, _ in sum + random.random() } }
    }
  }

  func write(to path: String) throws {
    let rows = columns.first?.count ?? 0
    let values = (0..<rows).flatMap { row in columns.map { $0[row] } }
    try unsafe values.withUnsafeBytes { try unsafe Data($0).write(to: URL(filePath: path)) }
  }

  /// The columns of a file.
  static func read(_ path: String, columns: Int) throws -> [[Double]] {
    let data = try Data(contentsOf: URL(filePath: path))
    let values = unsafe data.withUnsafeBytes { unsafe Array($0.bindMemory(to: Double.self)) }
    return (0..<columns).map { column in
      stride(from: column, to: values.count, by: columns).map { values[$0] }
    }
  }
}
