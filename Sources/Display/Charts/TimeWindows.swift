/// Events put together by windows of time; only windows that hold events are kept.
struct TimeWindows {
  /// An event that can be drawn.
  struct Event {
    let time: Int
    let score: Double
    let isAnomaly: Bool
  }

  /// What is known of a window, or of several side by side.
  struct Window {
    /// Its number, from 0.
    let index: Int
    /// The lowest score in it.
    var score: Double
    var events = 0
    var flagged = 0
    var anomalies = 0
    /// Anomalies that are not flagged.
    var missed = 0
  }

  /// Seconds of a window.
  let every: Int
  /// Windows with events, the earliest first.
  let used: [Window]
  /// Windows from the first event to the last, empty ones included.
  let count: Int
  private let first: Int

  /// The windows of some events, `nil` where there are none.
  init?(_ events: [Event], every: Int, threshold: Double) {
    let numbers = events.map { $0.time.flooredQuotient(every) }
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    var windows: [Int: Window] = [:]
    for (event, number) in zip(events, numbers) {
      let index = number - first
      windows[index, default: Window(index: index, score: event.score)]
        .add(event, isFlagged: event.score < threshold)
    }
    self.every = every
    self.first = first
    count = last - first + 1
    used = windows.values.sorted { $0.index < $1.index }
  }

  /// When the first window begins.
  var start: Moment { start(of: 0) }
  var emptyCount: Int { count - used.count }
  var events: Int { used.reduce(0) { $0 + $1.events } }
  var flagged: Int { used.reduce(0) { $0 + $1.flagged } }
  /// The window of the lowest score, the earliest of several.
  var lowest: Window? { used.min { $0.score < $1.score } }

  /// When a window begins.
  func start(of window: Window) -> Moment { start(of: window.index) }

  /// When the window with a number begins.
  func start(of index: Int) -> Moment { Moment(seconds: (first + index) * every) }

  /// A time, as exact as windows of this length and number ask for.
  func text(_ moment: Moment) -> String {
    let days = start(of: count - 1).day - start.day
    let date = days < 300 ? moment.monthAndDay : moment.date
    guard !every.isMultiple(of: 86_400), days < 300 else { return date }
    return days == 0 ? moment.clock : "\(date) \(moment.clock)"
  }

  /// The windows with each `size` of them taken together.
  func columns(of size: Int) -> [Window] {
    used.reduce(into: []) { columns, window in
      if let last = columns.last, last.index == window.index / size {
        columns[columns.count - 1].add(window)
      } else {
        var column = Window(index: window.index / size, score: window.score)
        column.add(window)
        columns.append(column)
      }
    }
  }
}

extension TimeWindows.Window {
  fileprivate mutating func add(_ event: TimeWindows.Event, isFlagged: Bool) {
    score = min(score, event.score)
    events += 1
    flagged += isFlagged ? 1 : 0
    anomalies += event.isAnomaly ? 1 : 0
    missed += event.isAnomaly && !isFlagged ? 1 : 0
  }

  fileprivate mutating func add(_ window: Self) {
    score = min(score, window.score)
    events += window.events
    flagged += window.flagged
    anomalies += window.anomalies
    missed += window.missed
  }
}
