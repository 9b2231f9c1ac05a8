extension Skeleton {
  /// Writes all files, or none: where one cannot be written, what was done before is taken back.
  ///
  /// - Parameter files: The disk.
  /// - Throws: Why a file cannot be written.
  package func write(to files: any FileSystem) throws(FileError) {
    var undo: [() -> Void] = []
    do throws(FileError) {
      for (path, bytes) in created.sorted(by: { $0.key < $1.key }) {
        for folder in missingFolders(above: path, files) {
          undo.append {
            // Somebody else may have put something there in the meantime.
            if (try? files.list(folder))?.isEmpty == true { try? files.remove(folder) }
          }
        }
        try files.write(bytes, to: path)
        undo.append { try? files.remove(path) }
      }
      for (path, bytes) in changed.sorted(by: { $0.key < $1.key }) {
        let old = try files.read(path)
        try files.write(bytes, to: path)
        undo.append { try? files.write(old, to: path) }
      }
    } catch {
      for step in undo.reversed() { step() }
      throw error
    }
  }

  /// The folders that lead to a file and are not there, the outermost first.
  private func missingFolders(above path: String, _ files: any FileSystem) -> [String] {
    var missing: [String] = []
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = folder[..<slash]
      guard files.kind(of: String(folder)) == nil else { break }
      missing.append(String(folder))
    }
    return missing.reversed()
  }
}
