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

/// Our own program as a file.
enum OwnProgram {
  /// Its absolute path, links followed.
  static var path: String {
    #if os(Linux)
      let link = "/proc/self/exe"
    #else
      let link = ProcessInfo.processInfo.arguments[0]
    #endif
    guard let real = unsafe realpath(link, nil) else { return link }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// The folder of what can be made again: built programs, and what is known about the compiler.
  ///
  /// - Throws: A `CommandFailure` where no place for it is known.
  static func cacheFolder() throws -> String {
    let variables = ProcessInfo.processInfo.environment
    if let folder = variables["LERNLOG_CACHE_DIR"], !folder.isEmpty {
      return URL(filePath: folder).standardizedFileURL.path(percentEncoded: false)
    }
    #if !os(macOS)
      if let base = variables["XDG_CACHE_HOME"], base.hasPrefix("/") { return "\(base)/lernlog" }
    #endif
    guard let home = variables["HOME"], home.hasPrefix("/") else {
      throw CommandFailure(
        .cannotCreate,
        "error: there is no place for built programs; set HOME or LERNLOG_CACHE_DIR to a folder")
    }
    #if os(macOS)
      return "\(home)/Library/Caches/lernlog"
    #else
      return "\(home)/.cache/lernlog"
    #endif
  }
}
