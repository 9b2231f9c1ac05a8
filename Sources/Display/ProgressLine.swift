/// How far long work has come, on one line: rows, rows a second, time left.
package struct ProgressLine: Sendable {
  private let rows: Int
  private let elapsed: Duration
  private let share: Double?

  /// A line.
  ///
  /// - Parameters:
  ///   - rows: How many rows are done.
  ///   - elapsed: How long that took.
  ///   - share: How much of the whole that is, from 0 to 1; `nil` where the whole is not known.
  package init(rows: Int, elapsed: Duration, share: Double? = nil) {
    self.rows = rows
    self.elapsed = elapsed
    self.share = share
  }

  /// The text, in fewer columns than there are: what matters least is left out where it is narrow.
  ///
  /// The last column stays free, because some terminals begin a new line behind it.
  package func text(width: Int) -> String {
    let parts = [rowsText, rateText, leftText].compactMap(\.self)
    let choices = [parts, [rowsText, leftText].compactMap(\.self), [rowsText]]
    let lines = choices.map { $0.joined(separator: ", ") }
    return lines.first { $0.utf8.count < width } ?? ""
  }

  private var rowsText: String { "\(Numbers.count(rows)) \(rows == 1 ? "row" : "rows")" }

  private var seconds: Double {
    Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }

  /// Three digits are enough, and more would flicker.
  private var rateText: String? {
    guard seconds > 0 else { return nil }
    var rate = Int((Double(rows) / seconds).rounded())
    var unit = 1
    while rate / unit >= 1000 { unit *= 10 }
    rate = rate / unit * unit
    return "\(Numbers.count(rate)) rows/s"
  }

  /// The rest takes as long for its size as what is done.
  private var leftText: String? {
    guard let share, share > 0, rows > 0 else { return nil }
    let left = Int((seconds * (1 - min(share, 1)) / share).rounded(.up))
    guard left < 100 * 3600 else { return nil }
    let minutes = left / 60 % 60
    let clock = "\(left >= 3600 ? padded(minutes) : "\(minutes)"):\(padded(left % 60))"
    return (left >= 3600 ? "\(left / 3600):" : "") + clock + " left"
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// When a progress line is drawn: not for short work, and not more often than anybody could read.
package struct ProgressPace: Sendable {
  private var next = Duration.milliseconds(500)

  /// A pace at the start of the work.
  package init() {}

  /// Whether the line is to be drawn after so long; it then is not for the next tenth of a second.
  package mutating func isDue(after elapsed: Duration) -> Bool {
    guard elapsed >= next else { return false }
    next = elapsed + .milliseconds(100)
    return true
  }
}
