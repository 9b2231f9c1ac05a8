import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A Swift toolchain on this machine.
struct Toolchain {
  /// The path of `swiftc`, links followed.
  let driver: String
  /// The folder above its `bin`.
  let root: String
  /// The folder of the libraries that built programs load.
  var libraries: String { root + "/lib/swift" }
  /// What changes when another toolchain takes its place.
  let identity: String

  /// The toolchain that `swiftc` means, in folders that are written as in `PATH`.
  ///
  /// A `swiftc` without a front end beside it only chooses among several toolchains; where the chooser
  /// is known, its choice is.
  static func find(in searchPath: String) -> Toolchain? {
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let candidate = "\(folder)/swiftc"
      guard FileManager.default.isExecutableFile(atPath: candidate) else { continue }
      let chosen = [candidate] + ToolchainChoosers.folders().map { $0 + "/swiftc" }
      if let toolchain = chosen.lazy.compactMap(Toolchain.init).first { return toolchain }
    }
    return nil
  }

  /// The toolchain of a `swiftc`; `nil` where no front end stands beside it.
  private init?(_ candidate: String) {
    // `swiftc` is a link beside what it points to, or a link from elsewhere to what stands there.
    let folders = [FilePath(candidate).removingLastComponent().string, candidate]
      .compactMap(Self.resolved)
    let bin = [folders.first, folders.last.map { FilePath($0).removingLastComponent().string }]
      .compactMap(\.self)
      .first { FileManager.default.isExecutableFile(atPath: $0 + "/swift-frontend") }
    guard let bin else { return nil }
    driver = bin + "/swiftc"
    root = FilePath(bin).removingLastComponent().string
    let parts = ["swiftc", "swift-frontend"].compactMap { name -> String? in
      guard let status = try? Stat(FilePath("\(bin)/\(name)")) else { return nil }
      return "\(status.inode) \(status.size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
    identity = ([driver] + parts).joined(separator: "\n")
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
