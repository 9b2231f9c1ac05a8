import Forest

extension MailLog {
  func checkLevels() throws(ParameterError) {
    try Self.check("errors", errors, 0...baseline, of: "baseline")
    try Self.check("warnings", warnings, 0...(baseline - errors), of: "baseline without errors")
    try Self.check("test_errors", testErrors, 0...test, of: "test")
    try Self.check("injected", injected, 0...test, of: "test")
  }

  func checkNames() throws(ParameterError) {
    let counts = [
      ("senders", senders), ("recipients", recipients), ("servers", servers),
      ("test_senders", testSenders), ("test_recipients", testRecipients),
      ("test_servers", testServers),
    ]
    for (name, count) in counts { try Self.check(name, count, 1...1_000_000) }
  }

  func checkStart() throws(ParameterError) {
    // Ten million hours later there has to be a year of four digits.
    guard start.year <= 8800 else {
      throw ParameterError("start", is: "\(start)", needs: "a day up to the year 8800")
    }
  }

  /// Refuses a count that is out of its range.
  static func check(
    _ name: String, _ count: Int, _ range: ClosedRange<Int>, of whole: String? = nil
  ) throws(ParameterError) {
    guard !range.contains(count) else { return }
    let part = whole.map { ", the size of the \($0)" } ?? ""
    throw ParameterError(
      name, is: "\(count)",
      needs: "a count from \(range.lowerBound) to \(grouped(range.upperBound))\(part)")
  }
}
