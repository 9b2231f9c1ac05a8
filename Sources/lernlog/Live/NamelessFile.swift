import Sessions
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension FileDescriptor {
  /// Opens a new file for writing and reading that has no name: however the program ends, it is gone.
  ///
  /// - Parameter folder: The folder on whose disk it is; the system's for temporary files unless given.
  /// - Returns: The file, which the caller closes.
  /// - Throws: Where the folder takes no file.
  static func nameless(in folder: String? = nil) throws(FileError) -> FileDescriptor {
    let folder = folder.map { URL(filePath: $0) } ?? FileManager.default.temporaryDirectory
    let path = folder.appending(path: ".lernlog-\(UUID().uuidString)").path(percentEncoded: false)
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite)
      try? FileManager.default.removeItem(atPath: path)
      return descriptor
    } catch {
      throw FileError(.create, path, "\(error)")
    }
  }
}
