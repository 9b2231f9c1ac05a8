import Foundation

struct Event {
  let number: Int
  let user: Substring
  let resource: Substring
  let score: Double

  /// The event of a line; `nil` where the line is none.
  init?(_ line: String) {
    // Empty fields stay, so that those behind them keep their places.
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    guard fields.count == 4, let number = Int(fields[0]), let score = Double(fields[3]) else {
      return nil
    }
    (self.number, self.score, user, resource) = (number, score, fields[1], fields[2])
  }

  var line: String {
    let decimals = String(format: "%.4f", score)
    return "#\(number)  \(decimals)  \(user)  \(resource.isEmpty ? "NA" : resource)"
  }
}

/// How many events were flagged, in words.
func head(flagged: Int, of all: Int) -> String {
  let share = all == 0 ? "NA" : String(format: "%.2f %%", 100 * Double(flagged) / Double(all))
  return "\(all) events, \(flagged) flagged (\(share))"
}

// The header is no event, so it is passed over like every line that is none.
var events: [Event] = []
while let line = readLine() {
  if let event = Event(line) { events.append(event) }
}
let flagged = events.filter { $0.score < 0 }
let strangestFirst = flagged.sorted { ($0.score, $0.number) < ($1.score, $1.number) }

print(head(flagged: flagged.count, of: events.count))
print()
strangestFirst.forEach { print($0.line) }
if flagged.isEmpty { print("nothing to report") }
