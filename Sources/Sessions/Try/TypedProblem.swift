import Display
import Lessons

/// Something that a learner typed and that cannot be done: what is wrong, and what to type instead.
///
/// The factories stand beside their causes, in extensions.
struct TypedProblem: Error, Equatable {
  /// A sentence or two in the learner's language.
  let text: String

  /// Says what is wrong.
  init(_ text: String) { self.text = text }

  /// The same for a page.
  var page: Page { [.paragraph(text)] }
}

extension TypedProblem {
  /// Something that has no name and no value.
  static func noSetting(_ text: String, _ language: Language) -> Self {
    let words = words(of: text)
    let example = words.count == 2 ? "\(words[0])=\(words[1])" : "contamination=0.05"
    return Self(
      language(
        en: "Write a name, '=' and a value, such as \(example.cut).",
        de: "Schreib einen Namen, „=“ und einen Wert, etwa \(example.cut)."))
  }

  /// A step that stopped; its own words say why.
  init(_ error: any Error, _ language: Language) {
    if let problem = error as? TypedProblem {
      self = problem
      return
    }
    let place = SourceLocation(file: "", line: 1)
    let problem = Diagnostic(error, in: nil, at: place)
    let nearest = problem.fixIt.map {
      language(en: "Did you mean '\($0.new)'?", de: "Meinst du „\($0.new)“?")
    }
    let advice = nearest ?? problem.note.map { "(\($0))" }
    let end = problem.message.hasSuffix("?") ? "" : "."
    let told = language(en: "That cannot be done: ", de: "Das geht nicht: ") + problem.message + end
    self.init([told, advice].compactMap(\.self).joined(separator: " "))
  }
}

extension String {
  /// The text, cut where it would fill a message.
  var cut: String { count <= 40 ? self : prefix(39) + "…" }
}
