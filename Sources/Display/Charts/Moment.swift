/// A point in time, as seconds since 1970 in UTC, that can be written down.
struct Moment {
  let seconds: Int

  /// Days since 1970.
  var day: Int { seconds.flooredQuotient(86_400) }
  /// Hour and minute, such as `08:00`.
  var clock: String {
    let minutes = (seconds - day * 86_400) / 60
    return "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }
  /// Month and day, such as `01-31`.
  var monthAndDay: String { "\(twoDigits(civil.month))-\(twoDigits(civil.day))" }
  /// Year, month and day, such as `2024-01-31`.
  var date: String { "\(civil.year)-\(monthAndDay)" }

  /// The date in the Gregorian calendar, counted in years that begin in March.
  private var civil: (year: Int, month: Int, day: Int) {
    // 719,468 days lie between the first of March of the year 0 and 1970; an era has 400 years.
    let days = day + 719_468
    let era = days.flooredQuotient(146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isAfterDecember = month >= 10
    return (
      era * 400 + yearOfEra + (isAfterDecember ? 1 : 0), isAfterDecember ? month - 9 : month + 3,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }
}

extension Int {
  /// The quotient rounded down, also for negative numbers.
  func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
