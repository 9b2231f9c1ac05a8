import Sessions
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether files can be written in a folder, found out without writing any.
enum FolderProbe {
  /// Looks at a folder, or at the nearest one above it that is there.
  static func finding(_ path: String) -> CheckedFolder.Finding {
    var folder = FilePath(path)
    if folder.isRelative { folder = FilePath(".").appending(folder.components) }
    while !isThere(folder), folder.removeLastComponent() {}
    let isWhole = folder.components.count >= FilePath(path).components.count
    guard (try? Stat(folder).type) == .directory else {
      return .refused("\(Errno.notDirectory)")
    }
    guard unsafe access(folder.string, W_OK | X_OK) == 0 else {
      return .refused("\(Errno(rawValue: errno))")
    }
    return isWhole ? .writable : .canBeMade
  }

  private static func isThere(_ path: FilePath) -> Bool {
    (try? Stat(path, followTargetSymlink: false)) != nil
  }
}
