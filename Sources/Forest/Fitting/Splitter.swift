/// Cuts the rows of one node after another in two, by a random column at a random threshold.
///
/// This is the random splitter of scikit-learn's trees for the case of one column a split. Columns
/// that are constant in a node are constant below it too: they are remembered, so that no time is
/// spent on them, but they still take part in the draws.
struct Splitter {
  /// A cut, and what is known after it.
  struct Split {
    let column: Int
    let threshold: Double
    /// Whether rows with a gap in the column go left.
    let nanLeft: Bool
    /// The first place, in the list of rows, of the right child.
    let cut: Int
    /// How many columns are known to be constant in both children.
    let constants: Int
  }

  /// The rows, so arranged that those of a node stand side by side.
  private(set) var rows: [Int]
  /// Twice the rows of the node at work, in their order before it is cut, and 1 more for those that go
  /// left: as many as it has, then others.
  private var marked: [Int]
  private let values: SampledValues
  private var random: SplitRandom
  /// The columns, in the order that draws and constants have left; never put back.
  private var order: [Int]
  /// The columns known to be constant on the way down to the present node.
  private var constants: [Int]

  init(_ values: SampledValues, seed: UInt32) {
    self.values = values
    rows = Array(0..<values.rowCount)
    marked = rows
    random = SplitRandom(seed: seed)
    order = Array(0..<values.columnCount)
    constants = Array(repeating: 0, count: values.columnCount)
  }

  /// Cuts the rows at some places of the list; `nil` where none differs from another.
  ///
  /// - Parameters:
  ///   - places: Where the rows of the node stand in `rows`; they are rearranged.
  ///   - known: How many columns are known to be constant in the node.
  /// - Returns: The cut, with at least one row on either side.
  mutating func split(_ places: Range<Int>, knownConstants known: Int) -> Split? {
    var passed = 0  // known constants that were drawn
    var found = 0  // constants that this node discovers
    var split: Split?
    while known + found < order.count {
      let drawn = random.integer(in: passed..<order.count - found)
      if drawn < known {
        order.swapAt(passed, drawn)
        passed += 1
        continue
      }
      let index = drawn + found
      let extent = extent(of: order[index], at: places)
      if extent.isConstant {
        order.swapAt(index, known + found)
        found += 1
        continue
      }
      order.swapAt(index, order.count - 1)
      split = cut(places, within: extent, constants: known + found)
      break
    }
    for place in 0..<known { order[place] = constants[place] }
    for place in known..<known + found { constants[place] = order[place] }
    return split
  }

  /// The rows of the node that was cut last, in their order before that.
  func rowsBefore(count: Int) -> [Int] { marked[..<count].map { $0 >> 1 } }

  /// Draws a threshold, and puts the rows that go left before those that go right.
  private mutating func cut(
    _ places: Range<Int>, within extent: Extent, constants: Int
  ) -> Split? {
    var threshold = random.real(extent.low, extent.high)
    let gapsLeft = extent.gaps > 0 && random.integer(in: 0..<2) == 1
    if threshold == Double(extent.high) { threshold = Double(extent.low) }
    mark(places, by: extent.column) { value in
      value.isNaN ? gapsLeft : Double(value) <= threshold
    }
    let left = places.lowerBound + part(places)
    guard places.lowerBound < left, left < places.upperBound else { return nil }
    let leftIsLarger = left - places.lowerBound > places.upperBound - left
    return Split(
      column: extent.column, threshold: threshold,
      nanLeft: extent.gaps > 0 ? gapsLeft : leftIsLarger, cut: left, constants: constants)
  }

  /// Notes the rows of a node, and which of them go left: to know that before they are moved spares the
  /// processor from guessing it.
  private mutating func mark(
    _ places: Range<Int>, by column: Int, _ goesLeft: (Float) -> Bool
  ) {
    let (columns, allRows) = (values.columns, rows)
    let column = columns.span.extracting(values.places(of: column))
    let rows = allRows.span.extracting(places)
    var marked = marked.mutableSpan
    for place in rows.indices {
      // The rows are those of the columns, each once, in whatever order.
      let row = unsafe rows[unchecked: place]
      let isLeft = unsafe goesLeft(column[unchecked: row])
      unsafe marked[unchecked: place] = row << 1 | (isLeft ? 1 : 0)
    }
  }

  /// Puts the rows that go left before those that go right, and says how many they are.
  ///
  /// The reference swaps a row that goes right with the last one that it has not looked at, which comes
  /// next then. So after one that goes left the next one is taken from the left end, else from the right.
  private mutating func part(_ places: Range<Int>) -> Int {
    precondition(places.lowerBound >= 0 && places.upperBound <= rows.count)
    let allMarked = marked
    let marked = allMarked.span
    var rows = rows.mutableSpan
    var (next, left) = (0, 0)
    for passed in 0..<places.count {
      let row = unsafe marked[unchecked: next]
      // Where it does not belong it is overwritten by another.
      unsafe rows[unchecked: places.lowerBound + left] = row >> 1
      unsafe rows[unchecked: places.upperBound - 1 - passed + left] = row >> 1
      left += row & 1
      next = row & 1 == 1 ? left : places.count - 1 - passed + left
    }
    return left
  }

  /// From where to where the values of a column reach in some rows.
  private func extent(of column: Int, at places: Range<Int>) -> Extent {
    let values = values.columns.span.extracting(self.values.places(of: column))
    let rows = rows.span.extracting(places)
    let widest = self.values.extents[column]
    var extent = Extent(column: column, count: places.count)
    for place in rows.indices {
      let value = unsafe values[unchecked: rows[unchecked: place]]
      extent.low = value < extent.low ? value : extent.low
      extent.high = value > extent.high ? value : extent.high
      extent.gaps += value.isNaN ? 1 : 0
      if extent.low == widest.low, extent.high == widest.high { break }
    }
    return extent
  }

  private struct Extent {
    let column, count: Int
    var low = Float.infinity
    var high = -Float.infinity
    var gaps = 0

    /// Whether no threshold tells the rows apart; a gap beside a value always can be.
    var isConstant: Bool { gaps == count || gaps == 0 && high <= low + 1e-7 }
  }
}
