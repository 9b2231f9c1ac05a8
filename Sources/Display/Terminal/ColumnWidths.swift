/// Widths of columns that fit a line, taking from the widest first.
///
/// - Parameters:
///   - natural: What the columns would like to have.
///   - least: What they need, none more than it would like.
///   - room: Cells for all of them.
/// - Returns: A width for each; `nil` where even the least is too much.
func columnWidths(natural: [Int], least: [Int], room: Int) -> [Int]? {
  guard natural.reduce(0, +) > room else { return natural }
  guard least.reduce(0, +) <= room else { return nil }
  func capped(_ cap: Int) -> [Int] { zip(natural, least).map { max($1, min($0, cap)) } }
  var low = 0
  var high = natural.max() ?? 0
  while high - low > 1 {
    let middle = (low + high) / 2
    if capped(middle).reduce(0, +) <= room { low = middle } else { high = middle }
  }
  var widths = capped(low)
  var left = room - widths.reduce(0, +)
  for index in widths.indices
  where left > 0 && widths[index] < natural[index] && widths[index] == low {
    widths[index] += 1
    left -= 1
  }
  return widths
}
