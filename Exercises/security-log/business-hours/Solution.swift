/// Whether a time lies within working hours; `nil` where the text has no hour.
func isWorkingTime(_ timestamp: String) -> Bool? {
  guard let mark = timestamp.firstIndex(of: "T") else { return nil }
  let digits = timestamp[mark...].dropFirst().prefix(2)
  guard let hour = Int(digits), (0...23).contains(hour) else { return nil }
  // The minutes make no difference: the whole of hour 18 belongs to the day.
  return (8...18).contains(hour)
}
