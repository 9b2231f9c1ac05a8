import ArgumentParser
import Forest

/// How many threads a command uses; the results are the same with any number.
struct ThreadsOption: ParsableArguments {
  @Option(help: "Threads to use at most, from 1 to 1024. Without it, one for each processor.")
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is \(threads), and needs a number from 1 to 1024")
    }
  }

  /// Does some work with no more threads than were asked for.
  ///
  /// - Parameter work: What is done.
  /// - Returns: What comes of it.
  /// - Throws: What the work throws.
  func limiting<Outcome>(_ work: () throws -> Outcome) rethrows -> Outcome {
    try ThreadLimit.$count.withValue(threads, operation: work)
  }
}
