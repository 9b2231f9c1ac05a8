// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "lernlog",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),

    .target(name: "Forest", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Pipeline", dependencies: ["Forest", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Lessons", dependencies: ["CMark", .product(name: "Yams", package: "Yams")]),
    .target(name: "Display"),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "ForestTests", dependencies: ["Forest", "TestSupport"]),
    .testTarget(
      name: "PipelineTests", dependencies: ["Forest", "Pipeline", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "DisplayTests", dependencies: ["Display", "TestSupport"], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
