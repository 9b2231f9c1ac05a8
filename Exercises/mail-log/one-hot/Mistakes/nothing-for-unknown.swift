func oneHot(_ value: String, baseline: [String]) -> [Int] {
  guard baseline.contains(value) else { return [] }
  return Set(baseline).sorted().map { $0 == value ? 1 : 0 }
}
