/// The folder of a course: the only way in which this module sees files.
///
/// Paths are relative to the folder, with `/` between their pieces.
package protocol CourseFiles: Sendable {
  /// The names in a folder inside of it, in any order; `nil` is the course's folder itself.
  func list(_ folder: String?) throws(CourseFileError) -> [String]

  /// What a path leads to, without following a link at its end; `nil` where nothing is.
  func kind(of path: String) -> CourseFileKind?

  /// The bytes of a file; not more than `limit`.
  func read(_ path: String, limit: Int) throws(CourseFileError) -> [UInt8]
}

/// What a path leads to.
package enum CourseFileKind: Sendable, Equatable {
  /// A file.
  case file
  /// A folder.
  case folder
  /// A symbolic link, wherever it leads.
  case link
  /// A pipe, a socket or a device.
  case other
}

/// Why a file of a course cannot be read.
package struct CourseFileError: Error, Sendable, Equatable {
  /// The reason, to follow "cannot be read: ".
  package let reason: String

  /// Gives a reason.
  package init(_ reason: String) { self.reason = reason }
}

extension CourseFiles {
  /// The names in the folder itself, in any order.
  package func list() throws(CourseFileError) -> [String] { try list(nil) }

  /// Reads a text of the course.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - folder: The course's folder as messages show it.
  /// - Returns: The text.
  /// - Throws: The diagnostic that says why it cannot be read.
  package func source(_ path: String, in folder: String) throws(Diagnostic) -> SourceText {
    let name = shownPath(path, in: folder)
    switch kind(of: path) {
    case nil: throw .unreadable(name, because: "there is no such file")
    case .link: throw .unreadable(name, because: "it is a symbolic link")
    case .folder, .other: throw .unreadable(name, because: "it is not a file")
    case .file: break
    }
    let bytes: [UInt8]
    do throws(CourseFileError) {
      bytes = try read(path, limit: SourceText.byteLimit + 1)
    } catch {
      throw .unreadable(name, because: error.reason)
    }
    // Of a file that is no text at all, each line would be told otherwise, and each missing key.
    if bytes.isUTF16 { throw .notUTF8(file: name) }
    let source = SourceText(file: name, bytes: bytes)
    if source.bytes.count < bytes.count, let problem = source.diagnostics.first { throw problem }
    return source
  }
}

/// A path as messages show it.
func shownPath(_ path: String, in folder: String) -> String {
  folder.isEmpty ? path : "\(folder)/\(path)"
}

/// The files of a course that stands nowhere but in memory.
package struct FilesInMemory: CourseFiles {
  private let files: [String: [UInt8]]
  private let links: Set<String>

  /// Makes a folder.
  ///
  /// - Parameters:
  ///   - texts: The texts by path.
  ///   - links: Paths that are symbolic links.
  package init(_ texts: [String: String], links: Set<String> = []) {
    files = texts.mapValues { Array($0.utf8) }
    self.links = links
  }

  package func list(_ folder: String?) -> [String] {
    let start = folder.map { "\($0)/" } ?? ""
    let paths = (Array(files.keys) + Array(links)).filter { $0.hasPrefix(start) }
    return Set(paths.map { String($0.dropFirst(start.count).prefix { $0 != "/" }) }).sorted()
  }

  package func kind(of path: String) -> CourseFileKind? {
    if links.contains(path) { return .link }
    if files[path] != nil { return .file }
    return files.keys.contains { $0.hasPrefix("\(path)/") } ? .folder : nil
  }

  package func read(_ path: String, limit: Int) throws(CourseFileError) -> [UInt8] {
    guard let bytes = files[path] else { throw CourseFileError("there is no such file") }
    return Array(bytes.prefix(limit))
  }
}

extension [UInt8] {
  /// Whether the first bytes are those by which a file in UTF-16 begins.
  fileprivate var isUTF16: Bool { starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) }
}

extension Diagnostic {
  /// A file in another encoding.
  fileprivate static func notUTF8(file: String) -> Self {
    Self(
      location: SourceLocation(file: file, line: 1), message: "the file is in UTF-16",
      note: "save it as UTF-8")
  }

  /// A file that is there, or should be, and cannot be read.
  static func unreadable(_ file: String, because reason: String) -> Self {
    Self(
      location: SourceLocation(file: file, line: 1), message: "the file cannot be read: \(reason)")
  }
}
