import Foundation

/// How long something took, by the clock and of all processors together.
struct Seconds {
  private let wall: Double
  private let cpu: Double

  var json: String { #"{"wall":\#(wall),"cpu":\#(cpu)}"# }

  static func measure<Result>(_ work: () throws -> Result) rethrows -> (Seconds, Result) {
    let (start, startOfProcess) = (ContinuousClock.now, clock())
    let result = try work()
    let cpu = Double(clock() - startOfProcess) / Double(CLOCKS_PER_SEC)
    return (Seconds(wall: (ContinuousClock.now - start) / .seconds(1), cpu: cpu), result)
  }
}
