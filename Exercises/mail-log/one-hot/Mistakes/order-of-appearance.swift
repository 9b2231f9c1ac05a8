func oneHot(_ value: String, baseline: [String]) -> [Int] {
  var categories: [String] = []
  for name in baseline where !categories.contains(name) {
    categories.append(name)
  }
  return categories.map { $0 == value ? 1 : 0 }
}
