import Foundation

/// How long a learner waited for a prompt.
struct Wait: CustomStringConvertible {
  let lesson: String
  /// The number of the stop whose prompt came; 1 is the start of the program.
  let stop: Int
  /// The median of some walks.
  let milliseconds: Double
  /// The shortest wait of these, which other programs on the machine have hardly slowed.
  let fastest: Double

  var description: String {
    let time = String(format: "%8.1f ms, fastest %6.1f", milliseconds, fastest)
    return "\(time)  \(lesson), \(stop == 1 ? "start of the program" : "to step \(stop)")"
  }
}
