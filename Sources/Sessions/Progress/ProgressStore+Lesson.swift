/// One lesson or exercise at a time: taken by a walk, or forgotten.
extension ProgressStore {
  /// Takes a lesson for a walk, so that a second one can tell.
  ///
  /// - Returns: The lock, which the system lets go of however the walk ends; `nil` where nothing is kept.
  func hold(_ lesson: String) throws(FileError) -> FileHold? {
    guard let path = path(Progress.self, lesson) else { return nil }
    return try files.hold("\(path).lock")
  }

  /// Whether something is known of a subject.
  func keeps<Record: KeptRecord>(_ type: Record.Type, _ subject: String) -> Bool {
    guard let path = path(type, subject) else { return false }
    return [path, Self.copyPath(path)].contains { files.kind(of: $0) != nil }
  }

  /// Makes a record unknown; what was there is kept under another name.
  ///
  /// - Parameters:
  ///   - type: The kind of record.
  ///   - subject: What it is about.
  /// - Returns: Where the old record is now; `nil` where there was none.
  /// - Throws: Where it cannot be moved.
  package func forget<Record: KeptRecord>(
    _ type: Record.Type, of subject: String
  ) throws(FileError) -> String? {
    guard let folder, let path = path(type, subject), keeps(type, subject) else { return nil }
    let copy = Self.copyPath(path)
    return try files.locked(by: lock(folder)) { () throws(FileError) in
      let aside = free("\(path).forgotten")
      guard files.kind(of: path) != nil else {
        try files.move(copy, to: aside)
        return aside
      }
      // The copy goes first: were it left alone for a moment, it would be taken for the record.
      if files.kind(of: copy) != nil { try files.remove(copy) }
      try files.move(path, to: aside)
      return aside
    }
  }
}
