package import Lessons

/// The folder of a course on the disk.
package struct CourseFolder: CourseFiles {
  /// Its path.
  package let path: String
  private let files: any FileSystem

  /// Names a folder.
  package init(_ path: String, _ files: any FileSystem) {
    self.path = path
    self.files = files
  }

  /// The folder as it would be after some of its files, by path, were changed.
  func changed(_ changes: [String: [UInt8]]) -> Self {
    Self(path, OverlayFiles(base: files, changes: changes))
  }

  package func list(_ folder: String?) throws(CourseFileError) -> [String] {
    do throws(FileError) {
      return try files.list(folder.map { "\(path)/\($0)" } ?? path)
    } catch {
      throw CourseFileError(error.reason)
    }
  }

  package func kind(of path: String) -> CourseFileKind? {
    switch files.kind(of: "\(self.path)/\(path)") {
    case .file: .file
    case .folder: .folder
    case .link: .link
    case .other: .other
    case nil: nil
    }
  }

  package func read(_ path: String, limit: Int) throws(CourseFileError) -> [UInt8] {
    do throws(FileError) {
      return try files.read("\(self.path)/\(path)", limit: limit)
    } catch {
      throw CourseFileError(error.reason)
    }
  }
}
