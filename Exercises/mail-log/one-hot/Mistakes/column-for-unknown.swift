func oneHot(_ value: String, baseline: [String]) -> [Int] {
  let categories = Set(baseline).sorted()
  return categories.map { $0 == value ? 1 : 0 } + [categories.contains(value) ? 0 : 1]
}
