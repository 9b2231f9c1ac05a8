func oneHot(_ value: String, baseline: [String]) -> [Int] {
  baseline.sorted().map { $0 == value ? 1 : 0 }
}
