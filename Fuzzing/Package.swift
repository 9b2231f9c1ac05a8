// swift-tools-version: 6.2
import PackageDescription

/// The sanitizers that every target is built with: a bad access ends the run, and new paths are seen.
let sanitizers = ["-sanitize=fuzzer,address"]

/// What every target is compiled with.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .unsafeFlags(sanitizers),
]

// A package of its own, so that nobody who builds lernlog builds this. The modules under test stand in
// Sources as links: what is tested is `package` in lernlog, and out of reach for every other package.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2")],
  targets: [
    .target(name: "CFuzzer"),
    .target(name: "Fuzzing", dependencies: ["CFuzzer"]),
    .target(name: "CWide"),
    .target(
      name: "Forest", dependencies: ["CWide", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Pipeline",
      dependencies: ["CWide", "Forest", .product(name: "Crypto", package: "swift-crypto")]),
    .executableTarget(name: "FuzzCSV", dependencies: ["Fuzzing", "Pipeline"]),
    .executableTarget(name: "FuzzModel", dependencies: ["Forest", "Fuzzing", "Pipeline"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where !target.name.hasPrefix("C") {
  target.swiftSettings = settings
  if target.isTest || target.type == .executable {
    target.linkerSettings = [.unsafeFlags(sanitizers + ["-use-ld=lld"])]
  }
}
