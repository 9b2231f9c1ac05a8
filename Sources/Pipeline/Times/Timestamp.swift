/// A moment, in whole seconds of UTC.
package struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z; leap seconds are not counted.
  package let secondsSince1970: Int

  /// The hour of the day in UTC, 0 to 23.
  package var hour: Int { (secondsSince1970 - dayNumber * 86_400) / 3600 }

  /// The day of the week in UTC; Monday is 0.
  package var weekday: Int { CalendarDate.weekday(ofDay: dayNumber) }

  /// Reads a time as ISO 8601 writes it: `2024-01-31T18:07:00+00:00`.
  ///
  /// A space may stand for the `T`; seconds and their fraction may be left out; the zone is `Z`,
  /// `±hh:mm`, or left out, which means UTC. A fraction is read and dropped.
  package init(iso bytes: some Collection<UInt8>) throws(TimestampError) {
    var cursor = ByteCursor(bytes)
    guard let date = cursor.date(), cursor.one("T", or: " ") != nil, let time = cursor.time(),
      let zone = cursor.zone(), cursor.isAtEnd
    else { throw .notATime(String(decoding: bytes, as: UTF8.self)) }
    guard let day = CalendarDate(year: date.year, month: date.month, day: date.day) else {
      throw .noSuchDay(String(decoding: bytes.prefix(10), as: UTF8.self))
    }
    secondsSince1970 = day.dayNumber * 86_400 + time - zone
  }

  /// Whether the left moment comes first.
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  private var dayNumber: Int {
    let (day, rest) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? day - 1 : day
  }
}

/// Why a text is not a time.
package enum TimestampError: Error, Equatable, Sendable {
  case notATime(String)
  case noSuchDay(String)

  /// What is wrong.
  package var message: String {
    switch self {
    case .notATime(let text): "\(text.shown) is not a time"
    case .noSuchDay(let date): "the calendar has no day \(date.shown)"
    }
  }

  /// What to write instead.
  package static let suggestion =
    "write a time as 2024-01-31T18:07:00, in UTC or with a zone such as +01:00"
}

extension ByteCursor {
  /// Reads `18:07`, `18:07:30` or `18:07:30.25`, as seconds of the day.
  fileprivate mutating func time() -> Int? {
    guard let hour = digits(2), hour < 24, one(":") != nil, let minute = digits(2), minute < 60
    else { return nil }
    let minutes = hour * 60 + minute
    guard one(":") != nil else { return minutes * 60 }
    guard let second = digits(2), second < 60 else { return nil }
    if one(".") != nil {
      guard digits(1) != nil else { return nil }
      while digits(1) != nil {}
    }
    return minutes * 60 + second
  }

  /// Reads `Z`, `+01:00` or nothing, as seconds east of UTC.
  fileprivate mutating func zone() -> Int? {
    guard !isAtEnd, one("Z") == nil else { return 0 }
    guard let sign = one("+", or: "-"), let hours = digits(2), hours < 24, one(":") != nil,
      let minutes = digits(2), minutes < 60
    else { return nil }
    let seconds = (hours * 60 + minutes) * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
