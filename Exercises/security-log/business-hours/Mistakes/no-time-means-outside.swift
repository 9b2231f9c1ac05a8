func isWorkingTime(_ timestamp: String) -> Bool? {
  let pieces = timestamp.split(separator: "T")
  guard pieces.count == 2, let hour = Int(pieces[1].prefix(2)) else { return false }
  return hour >= 8 && hour <= 18
}
