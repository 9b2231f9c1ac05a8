import Display
import Forest
import Pipeline

/// What several steps say in the same way.
extension Language {
  /// `510 rows, 6 columns: timestamp, user, ip, action, resource, anomaly`.
  func shape(of table: Table) -> String {
    "\(rows(table.rowCount)), \(columns(table.columns.count)): \(folded(table.names))"
  }
}

extension Numbers {
  /// A score as it is shown everywhere: four decimals.
  static func score(_ value: Double) -> String { fixed(value, decimals: 4) }
}

/// The least, the greatest and the mean of some scores.
struct ScoreStatistics {
  let least: Double
  let greatest: Double
  let mean: Double

  /// Looks at scores; all three are not-a-number where there are none.
  init(_ scores: [Double]) {
    least = scores.min() ?? .nan
    greatest = scores.max() ?? .nan
    mean = Forest.mean(scores) ?? .nan
  }
}

extension Session {
  /// Keeps a table as a CSV file, and says what the file holds.
  mutating func keepCSV(_ table: Table, at path: String) -> String {
    keepFile(table.csv(), at: path)
  }

  /// Keeps a file, and says how large it is: `logs.csv: 511 lines, 31,824 bytes`.
  mutating func keepFile(_ bytes: [UInt8], at path: String) -> String {
    keep(bytes, at: path)
    let lines = bytes.count { $0 == UInt8(ascii: "\n") }
    let size = language(
      en: "\(language.lines(lines)), \(Numbers.count(bytes.count)) bytes",
      de: "\(language.lines(lines)), \(Numbers.count(bytes.count)) Bytes")
    return "\(path): \(size)"
  }
}

extension Language {
  /// `511 lines`.
  func lines(_ count: Int) -> String {
    counted(count, en: ("line", "lines"), de: ("Zeile", "Zeilen"))
  }
}

extension Page {
  /// What a step says of its result: one line after the other.
  init(summary lines: [String]) {
    let parts = lines.map { [Inline.text($0)] }.joined(separator: [.lineBreak])
    self.init([.paragraph(Array(parts))])
  }
}
