/// A day of the Gregorian calendar, from the year 1 to 9999.
package struct CalendarDate: Sendable, Hashable {
  /// The year, 1 to 9999.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// The first of January 2024, on which the logs of the courses begin.
  package static let courseStart = CalendarDate(unchecked: 2024, 1, 1)

  /// A day; `nil` where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Reads `2024-01-31`; `nil` for anything else.
  package init?(_ text: String) {
    var cursor = ByteCursor(text.utf8)
    guard let parts = cursor.date(), cursor.isAtEnd else { return nil }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01.
  package var dayNumber: Int {
    // Years are counted from March, so that the leap day is the last one.
    let marchYear = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
  }

  /// The day of the week; Monday is 0.
  package var weekday: Int { Self.weekday(ofDay: dayNumber) }

  /// The day of the week of a day since 1970-01-01, which was a Thursday.
  static func weekday(ofDay number: Int) -> Int { ((number + 3) % 7 + 7) % 7 }

  /// The day after this one; `nil` after 9999-12-31.
  package var next: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as ISO 8601 writes it: `2024-01-31`.
  package var description: String {
    String(String(year + 10_000).dropFirst()) + "-" + twoDigits(month) + "-" + twoDigits(day)
  }
}

/// A number below 100 with a leading zero where it has one digit.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
