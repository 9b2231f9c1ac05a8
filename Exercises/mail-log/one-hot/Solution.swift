/// The block of columns that one-hot encoding makes of a value.
func oneHot(_ value: String, baseline: [String]) -> [Int] {
  // A set forgets repeats and the order of the log; sorted, every run has the same columns.
  let categories = Set(baseline).sorted()
  var row = [Int](repeating: 0, count: categories.count)
  for (column, category) in categories.enumerated() where category == value {
    row[column] = 1
  }
  // Where no category was equal, the row is as long as any other and holds zeros only.
  return row
}
