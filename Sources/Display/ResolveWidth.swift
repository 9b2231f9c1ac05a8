/// The columns of a stream: the flag, then `COLUMNS`, then the first window that knows its width, then 80.
///
/// - Parameters:
///   - flag: `--width`.
///   - environment: All variables; `COLUMNS` counts from 1 to 1000.
///   - windowWidths: What terminals report; 0 is unknown.
/// - Returns: Columns, 1 or more, and what decided them.
package func resolveWidth(
  flag: Int?, environment: [String: String], windowWidths: [Int] = []
) -> Chosen<Int> {
  if let flag { return Chosen(max(1, flag), .flag("--width")) }
  if let columns = environment["COLUMNS"].flatMap({ Int($0) }), (1...1000).contains(columns) {
    return Chosen(columns, ChoiceReason("COLUMNS", in: environment))
  }
  if let width = windowWidths.first(where: { $0 > 0 }) { return Chosen(width, .window) }
  return Chosen(80, .usual)
}
