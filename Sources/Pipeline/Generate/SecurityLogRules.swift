import Forest

extension SecurityLog {
  func checkCounts(limit: Int) throws(ParameterError) {
    let largest = grouped(limit)
    for (name, count) in [("normal", normal), ("anomalous", anomalous)] {
      guard (0...limit).contains(count) else {
        throw ParameterError(name, is: "\(count)", needs: "a count from 0 to \(largest)")
      }
    }
    guard (1...limit).contains(rowCount) else {
      let needs = rowCount == 0 ? "at least one event" : "at most \(largest) events with the others"
      throw ParameterError("anomalous", is: "\(anomalous)", needs: needs)
    }
  }

  func checkTexts() throws(ParameterError) {
    let lists = [
      ("users", users), ("odd_users", oddUsers), ("actions", actions), ("resources", resources),
    ]
    for (name, texts) in lists {
      guard !texts.isEmpty || name == "odd_users" else {
        throw ParameterError(name, is: "empty", needs: "at least one text")
      }
      for text in texts where text.isEmpty || text.unicodeScalars.contains("\0") {
        throw ParameterError(name, is: text.shown, needs: "texts of at least one character")
      }
    }
  }

  func checkWeights() throws(ParameterError) {
    let written = weights.map(PythonText.repr).joined(separator: ", ")
    guard weights.count == actions.count else {
      throw ParameterError(
        "weights", is: written, needs: "one number for each of the \(actions.count) actions")
    }
    let total = weights.reduce(0, +)
    guard weights.allSatisfy({ $0 >= 0 }), total > 0, total.isFinite else {
      throw ParameterError("weights", is: written, needs: "numbers from 0 with a sum above 0")
    }
  }

  func checkTimes() throws(ParameterError) {
    let day = 0...23
    guard day.contains(hours.lowerBound), day.contains(hours.upperBound) else {
      throw ParameterError("hours", is: hours.written, needs: "hours from 0 to 23")
    }
    guard !oddHours.isEmpty,
      oddHours.allSatisfy({ day.contains($0.lowerBound) && day.contains($0.upperBound) })
    else {
      let written = oddHours.map(\.written).joined(separator: ", ")
      throw ParameterError("odd_hours", is: written, needs: "ranges of hours from 0 to 23")
    }
    guard (1...36_600).contains(days) else {
      throw ParameterError("days", is: "\(days)", needs: "a count from 1 to 36,600")
    }
    guard start.year <= 9800 else {
      throw ParameterError("start", is: "\(start)", needs: "a day up to the year 9800")
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var written: String { "\(lowerBound)–\(upperBound)" }
}
