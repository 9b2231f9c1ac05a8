import Display

/// Where a page of the site stands, from the folder of the site.
struct SitePath: Hashable {
  /// Folders, and the name of the file.
  let path: String

  /// The page that leads to every course in every language.
  static let start = SitePath(path: "index.html")

  /// The courses in one language.
  static func courses(_ language: String) -> Self { Self(path: "\(language)/index.html") }
  /// The contents of a course.
  static func course(_ course: String, _ language: String) -> Self {
    Self(path: "\(language)/\(course)/index.html")
  }
  /// A lesson, by its name with its number.
  static func lesson(_ name: String, of course: String, _ language: String) -> Self {
    Self(path: "\(language)/\(course)/\(name).html")
  }
  /// The terms of a course.
  static func glossary(_ course: String, _ language: String) -> Self {
    Self(path: "\(language)/\(course)/glossary.html")
  }
  /// The task of an exercise.
  static func exercise(_ name: String, of course: String, _ language: String) -> Self {
    Self(path: "\(language)/\(course)/exercises/\(name).html")
  }
  /// What a learner did in a lesson.
  static func transcript(_ lesson: String, of course: String, _ language: String) -> Self {
    Self(path: "\(course)-\(lesson).\(language).html")
  }

  /// The address of this page on another one.
  func address(from page: SitePath, anchor: String? = nil) -> HTMLAddress {
    guard page != self || anchor == nil else { return HTMLAddress(file: "", anchor: anchor) }
    let (own, other) = (folders, page.folders)
    let shared = zip(own, other).prefix { $0 == $1 }.count
    let up = [String](repeating: "..", count: other.count - shared)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let steps = up + own[shared...] + [name]
    return HTMLAddress(file: steps.joined(separator: "/"), anchor: anchor)
  }

  private var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
}
