import Testing

@testable import Display

struct MomentTests {
  /// Dates from Python's `datetime.fromtimestamp(…, timezone.utc)`.
  @Test(arguments: [
    (0, "1970-01-01 00:00"), (-1, "1969-12-31 23:59"), (1_704_067_200, "2024-01-01 00:00"),
    (1_709_251_199, "2024-02-29 23:59"), (951_868_800, "2000-03-01 00:00"),
    (4_107_542_400, "2100-03-01 00:00"), (-2_203_977_600, "1900-02-28 00:00"),
  ])
  func `seconds become a date and a time`(seconds: Int, text: String) {
    let moment = Moment(seconds: seconds)
    #expect("\(moment.date) \(moment.clock)" == text)
  }
}
