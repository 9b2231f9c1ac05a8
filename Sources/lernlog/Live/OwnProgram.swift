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

/// Our own program as a file.
enum OwnProgram {
  /// Its absolute path, links followed.
  static var path: String {
    #if os(Linux)
      let link = "/proc/self/exe"
    #else
      let link = Bundle.main.executablePath ?? ProcessInfo.processInfo.arguments[0]
    #endif
    guard let real = unsafe realpath(link, nil) else { return link }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Where what was installed with the program stands: `share/lernlog` beside the folder of the program.
  ///
  /// However the program was started, by a path, by its name alone or through a link, this is seen from
  /// the file itself.
  ///
  /// - Parameter name: The name of the folder, such as `Lessons`.
  /// - Returns: Its path; nothing needs to be there.
  static func sharedFolder(_ name: String) -> String {
    let folder = FilePath(path).removingLastComponent().removingLastComponent()
    return folder.appending("share/lernlog/\(name)").string
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
