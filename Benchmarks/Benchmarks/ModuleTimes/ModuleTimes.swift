import Benchmark

/// What is measured inside the process; `swift package benchmark list` shows it.
let benchmarks: @Sendable () -> Void = {
  unsafe Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .mallocCountTotal], maxDuration: .seconds(3))
  forestBenchmarks()
  csvBenchmarks()
  hashBenchmarks()
  renderBenchmarks()
}
