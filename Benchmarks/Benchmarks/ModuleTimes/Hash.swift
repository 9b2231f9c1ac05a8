import Benchmark
import Pipeline

/// The hash of a text, as features have it.
func hashBenchmarks() {
  let addresses = (0..<10_000).map { "10.\($0 % 256).\($0 / 256).\($0 % 254 + 1)" }
  Benchmark("hash: 10000 addresses") { _ in
    for address in addresses { blackHole(featureHash(address)) }
  }
}
