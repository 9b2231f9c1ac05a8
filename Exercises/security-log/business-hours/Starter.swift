/// Whether a time lies within working hours; `nil` where the text has no hour.
func isWorkingTime(_ timestamp: String) -> Bool? {
  // Find the hour in the timestamp, then compare it here.
  true
}
