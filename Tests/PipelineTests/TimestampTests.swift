import Pipeline
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2024-01-01T18:07:00+00:00", 18, 0), ("2024-01-01 18:07:00", 18, 0),
    ("2024-01-01T18:07Z", 18, 0),
    ("2024-01-01T00:30:00+01:00", 23, 6), ("2023-12-31T23:30:00.123456-01:00", 0, 0),
    ("2024-02-29T12:00:00Z", 12, 3), ("2000-02-29 05:59:59", 5, 1), ("1969-12-31T23:59:59", 23, 2),
    ("0001-01-01T00:00:00", 0, 0), ("9999-12-31T23:59:59Z", 23, 4),
  ])
  func `a time has its hour and weekday in UTC`(text: String, hour: Int, weekday: Int) throws {
    let time = try Timestamp(iso: text.utf8)
    #expect(time.hour == hour)
    #expect(time.weekday == weekday)
  }

  @Test(arguments: [
    "", "18:07", "2024-01-01", "2024-1-1T18:07:00", "2024-01-01T24:00:00", "2024-01-01T18:60:00",
    "2024-01-01T18:07:60", "2024-01-01t18:07:00", "2024-01-01T18:07:00z",
    "2024-01-01T18:07:00+0100",
    "2024-01-01T18:07:00+24:00", "2024-01-01T18:07:00.", "2024-01-01T18:07:00 ", "01.02.2024 18:07",
    "2024-01-01  18:07:00", "2024-01-01T18:07:00+01", "1704132420", "２０２４-01-01T18:07:00",
  ])
  func `anything else is not a time`(text: String) {
    #expect(throws: TimestampError.notATime(text)) { try Timestamp(iso: text.utf8) }
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-04-31", "2024-00-10", "0000-01-01",
  ])
  func `the calendar is the real one`(date: String) {
    #expect(throws: TimestampError.noSuchDay(date)) { try Timestamp(iso: "\(date)T10:00:00".utf8) }
    #expect(CalendarDate(date) == nil)
  }

  @Test func `days follow each other over months and leap years`() throws {
    var day = try #require(CalendarDate("1999-12-30"))
    for number in 10_955..<12_420 {
      #expect(day.dayNumber == number)
      #expect(CalendarDate("\(day)") == day)
      day = try #require(day.next)
    }
    #expect("\(day)" == "2004-01-03")
    #expect(day.weekday == 5)
  }
}
