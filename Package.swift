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
  products: [.executable(name: "lernlog", targets: ["lernlog"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // Typed file descriptors, paths and error numbers: reading and writing without C pointers.
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // And not Yams, which asks for all of Foundation: 45 MB of program, and a third of the time to start.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    .target(
      name: "Forest", dependencies: ["CWide", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Pipeline",
      dependencies: ["CWide", "Forest", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Lessons", dependencies: ["CMark", "CYAML"]),
    .target(name: "Display"),
    .target(name: "Exercises", dependencies: ["Forest", "Lessons", "Pipeline"]),
    .target(
      name: "Sessions", dependencies: ["Display", "Exercises", "Forest", "Lessons", "Pipeline"]),
    .target(name: "CWide"),
    .target(name: "Sandbox"),
    .executableTarget(
      name: "lernlog",
      dependencies: [
        "Display", "Exercises", "Forest", "Lessons", "Pipeline", "Sandbox", "Sessions",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),

    .target(
      name: "TestSupport", dependencies: ["Exercises", "Sessions"], path: "Tests/TestSupport"),
    .testTarget(name: "ForestTests", dependencies: ["CWide", "Forest", "TestSupport"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Forest", "Pipeline", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "DisplayTests", dependencies: ["Display", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "ExercisesTests",
      dependencies: ["Exercises", "Forest", "Lessons", "Pipeline", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "SessionsTests",
      dependencies: [
        "Display", "Exercises", "Forest", "Lessons", "Pipeline", "Sessions", "TestSupport",
      ],
      exclude: ["Golden", "New/Golden", "Broken/Golden"]),
    .testTarget(
      name: "lernlogTests",
      dependencies: [
        "Display", "Exercises", "Sessions", "TestSupport", "lernlog",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Walking/Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}

// The tests grow thousands of trees, and most of their time went into that before. What is checked at
// run time stays checked: overflow, bounds and preconditions.
for target in package.targets where target.name == "Forest" {
  target.swiftSettings? += [.unsafeFlags(["-O"], .when(configuration: .debug))]
}
