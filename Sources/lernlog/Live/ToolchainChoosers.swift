#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Programs that choose among several toolchains: swiftly, and Xcode's own.
enum ToolchainChoosers {
  /// The `bin` folders of the toolchains that they have chosen, the likelier first.
  static func folders(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> [String] {
    let xcode = "/var/db/xcode_select_link"
    return swiftly(environment)
      + ["\(xcode)/Toolchains/XcodeDefault.xctoolchain/usr/bin", "\(xcode)/usr/bin"]
  }

  /// What swiftly keeps in its `config.json`.
  private struct SwiftlyConfiguration: Decodable { let inUse: String? }

  private static func swiftly(_ environment: [String: String]) -> [String] {
    guard let home = environment["HOME"] else { return [] }
    let settings = [
      environment["SWIFTLY_HOME_DIR"], "\(home)/.local/share/swiftly", "\(home)/.swiftly",
    ].compactMap(\.self)
    for folder in settings {
      guard let bytes = try? LiveFiles().read(folder + "/config.json"),
        let configuration = try? JSONDecoder().decode(
          SwiftlyConfiguration.self, from: Data(bytes)),
        let version = configuration.inUse
      else { continue }
      let parents = [environment["SWIFTLY_TOOLCHAINS_DIR"], folder + "/toolchains"]
      return parents.compactMap(\.self).map { "\($0)/\(version)/usr/bin" } + [
        "\(home)/Library/Developer/Toolchains/swift-\(version)-RELEASE.xctoolchain/usr/bin"
      ]
    }
    return []
  }
}
