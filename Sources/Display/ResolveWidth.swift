/// The columns of a stream: the flag, then `COLUMNS`, then the first window that knows its width, then 80.
///
/// - Parameters:
///   - flag: `--width`.
///   - environment: All variables; `COLUMNS` counts from 1 to 1000.
///   - windowWidths: What terminals report; 0 is unknown.
/// - Returns: Columns, 1 or more.
package func resolveWidth(
  flag: Int?, environment: [String: String], windowWidths: [Int] = []
) -> Int {
  if let flag { return max(1, flag) }
  if let columns = environment["COLUMNS"].flatMap({ Int($0) }), (1...1000).contains(columns) {
    return columns
  }
  return windowWidths.first { $0 > 0 } ?? 80
}
