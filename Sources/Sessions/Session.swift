package import Display
import Lessons

/// What a lesson has computed so far: values by name, and how they came about.
///
/// A value type: a copy is a session of its own, so that trying something never harms the lesson.
package struct Session: Sendable {
  /// The language that steps speak.
  package private(set) var language: Language
  /// Every name and its value, in the order in which they were first written.
  package private(set) var artefacts: [(name: String, value: Artefact)] = []
  /// The files that steps made, by the path that the lesson gave, in order; not yet on disk.
  package private(set) var files: [SessionFile] = []
  /// The parameters that wrote a name, for `like:`.
  private(set) var recipes: [String: ParameterNode] = [:]
  /// The steps that ran, in order.
  var history: [PastStep] = []
  /// Reads a file of the course's folder.
  let courseFile: @Sendable (String) throws -> [UInt8]

  /// An empty session.
  package init(
    language: Language, courseFile: @escaping @Sendable (String) throws -> [UInt8]
  ) {
    self.language = language
    self.courseFile = courseFile
  }

  /// The value under a name.
  package subscript(name: String) -> Artefact? {
    artefacts.first { $0.name == name }?.value
  }

  /// Puts a value under a name; a value that had the name before is gone.
  mutating func put(_ value: Artefact, as name: String) {
    artefacts.removeAll { $0.name == name }
    artefacts.append((name, value))
  }

  /// The same session, whose steps speak another language.
  func speaking(_ language: Language) -> Session {
    var session = self
    session.language = language
    return session
  }

  /// The same session with the values that it had before a step ran, or has now.
  func before(_ place: Int) -> Session {
    guard history.indices.contains(place) else { return self }
    var session = self
    session.artefacts = history[place].before
    return session
  }

  /// Remembers what a name was made with.
  mutating func remember(_ recipe: ParameterNode, for name: String) {
    recipes[name] = recipe
  }

  /// Keeps a file for whoever writes it; a walk on a terminal does.
  mutating func keep(_ bytes: [UInt8], at path: String) {
    files.removeAll { $0.path == path }
    files.append(SessionFile(path: path, bytes: bytes))
  }

  /// Forgets the files, because they were written or because this was a replay.
  mutating func dropFiles() { files = [] }
}

/// A file that a step made.
package struct SessionFile: Sendable, Equatable {
  /// The path as the lesson gives it, inside the course's part of the workspace.
  package let path: String
  /// What it holds.
  package let bytes: [UInt8]
}
