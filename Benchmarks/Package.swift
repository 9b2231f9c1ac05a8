// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// A package of its own, so that nobody who builds lernlog builds this or fetches what only this needs.
//
// What is measured inside a process is `package` in lernlog, and so out of reach for every other package.
// So the folders of these modules stand in Sources here as links, and are compiled once more as part of
// this package: nothing has to be made public, and no second manifest speaks of products.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // Without traits: nothing that takes the place of malloc, or of Swift's own runtime.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "CWide"),
    .target(name: "Display"),
    .target(
      name: "Forest", dependencies: ["CWide", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Pipeline",
      dependencies: ["CWide", "Forest", .product(name: "Crypto", package: "swift-crypto")]),

    .executableTarget(name: "KeyToPrompt"),
    .executableTarget(name: "ForestTimes", dependencies: ["Forest", "Pipeline"]),
    .executableTarget(
      name: "ModuleTimes",
      dependencies: [
        "Display", "Forest", "Pipeline", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/ModuleTimes",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.name != "CWide" {
  target.swiftSettings = settings
}
