// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds lernlog builds this. It drives the built program from
// outside and needs none of its modules.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  targets: [
    .executableTarget(
      name: "KeyToPrompt",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
