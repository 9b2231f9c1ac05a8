import Foundation

/// A course of one lesson, written into a folder and read by the program.
struct SmallCourse {
  /// A `course.yml` of one lesson named `one`.
  static let description = """
    format: 1
    languages: [en]
    title: { en: Small }
    summary: { en: A small course. }
    lessons: [one]

    """

  /// The lines before the blocks of a lesson; the blocks begin on line 5.
  static let frontMatter = "---\ntitle: One\nsummary: A small lesson.\n---\n"

  /// The folder that holds the course `small`.
  let folder: URL

  /// Writes a course.
  ///
  /// - Parameters:
  ///   - folder: Where `courses/small` is made.
  ///   - description: The text of `course.yml`.
  ///   - lessons: The texts of the lessons by name.
  /// - Throws: Where a file cannot be written.
  init(in folder: URL, description: String = Self.description, lessons: [String: String]) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: course, withIntermediateDirectories: true)
    try write(description, "course.yml")
    for (name, text) in lessons { try write(text, "\(name).md") }
  }

  /// The folder of the course.
  var course: URL { folder.appending(path: "courses/small") }

  /// The text of a file of the course.
  func text(_ name: String) throws -> String {
    try String(contentsOf: course.appending(path: name), encoding: .utf8)
  }

  /// Writes a file of the course.
  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: course.appending(path: name))
  }

  /// Prints the lesson `one`.
  func learn(_ flags: [String] = [], environment: [String: String] = [:]) throws
    -> BuiltProgram.Result
  {
    try BuiltProgram.run(
      ["learn", "one", "--courses", "courses", "--plain", "--no-state"] + flags, in: folder,
      environment: environment)
  }

  /// Proves the course.
  func verify(_ flags: [String] = [], environment: [String: String] = [:]) throws
    -> BuiltProgram.Result
  {
    try BuiltProgram.run(
      ["verify", "courses/small"] + flags, in: folder, environment: environment)
  }

  /// Shows the lesson `one` as its author sees it, here and on a page.
  func preview(_ flags: [String] = []) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      ["preview", "one", "--courses", "courses", "--html", "preview.html"] + flags, in: folder)
  }

  /// Writes the website `site`.
  func export() throws -> BuiltProgram.Result {
    try BuiltProgram.run(["export", "site", "--html", "--courses", "courses"], in: folder)
  }

  /// Every web page that was written, by its path.
  func pages() throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    ).filter { $0.hasSuffix(".html") }
    return try Dictionary(
      uniqueKeysWithValues: paths.map {
        ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
      })
  }

  /// The paths of all files in the folder; only files have a dot in their names.
  func files() throws -> Set<String> {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return Set(paths.filter { $0.contains(".") })
  }
}
