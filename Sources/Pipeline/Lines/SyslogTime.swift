/// The length of a time of syslog, in bytes: `Dec 10 06:55:46`.
let syslogTimeLength = 15

/// The time of syslog as ISO 8601 writes it: `2024-12-10T06:55:46`.
///
/// - Parameters:
///   - bytes: `Mmm dd hh:mm:ss`; a day below 10 has a blank or a zero in front.
///   - year: The year, which syslog does not say.
/// - Returns: The time without a zone.
/// - Throws: `FieldProblem` where it is no such time, or the calendar of the year has no such day.
func isoTime(syslog bytes: ArraySlice<UInt8>, year: Int) throws(FieldProblem) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  let parts = Array(text.unicodeScalars)
  guard bytes.count == syslogTimeLength, parts.count == syslogTimeLength,
    let month = months.firstIndex(of: String(text.prefix(3))),
    parts[3] == " ", parts[6] == " "
  else { throw .notASyslogTime(text) }
  let day = text.dropFirst(4).prefix(2).replacing(" ", with: "0")
  let iso = "\(year)-\(twoDigits(month + 1))-\(day)T\(text.dropFirst(7))"
  do throws(TimestampError) {
    _ = try Timestamp(iso: iso.utf8)
    return iso
  } catch .noSuchDay(let day) {
    throw FieldProblem(
      message: "the calendar has no day \(day.shown)",
      suggestion: "the year is a parameter of the step, because the line does not say it")
  } catch {
    throw .notASyslogTime(text)
  }
}

extension FieldProblem {
  fileprivate static func notASyslogTime(_ text: String) -> Self {
    Self(
      message: "\(text.shown) is not a time of syslog",
      suggestion: "such a time is written as Dec 10 06:55:46")
  }
}

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]
