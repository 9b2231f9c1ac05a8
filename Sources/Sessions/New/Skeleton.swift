package import Display
import Lessons

/// The files that something new begins with, not yet written.
package struct Skeleton: Sendable {
  /// New files by path, none of which is there.
  package let created: [String: [UInt8]]
  /// What is added to files that are there: their new bytes by path.
  package let changed: [String: [UInt8]]
  /// The codes of languages whose texts are English so far.
  package let untranslated: [String]

  /// Puts files together.
  ///
  /// - Throws: A `NewRefusal` where one of the new files is there already.
  init(
    created: [String: [UInt8]], changed: [String: [UInt8]] = [:], languages: [String],
    _ files: any FileSystem
  ) throws(NewRefusal) {
    if let path = created.keys.sorted().first(where: { files.kind(of: $0) != nil }) {
      throw .exists(path)
    }
    (self.created, self.changed) = (created, changed)
    untranslated = languages.filter { Language(rawValue: $0) == nil }
  }

  /// What was written, and what to type next.
  ///
  /// - Parameters:
  ///   - commands: The next commands, one a line.
  ///   - language: The author's language.
  /// - Returns: The page.
  package func page(next commands: [String], _ language: Language) -> Page {
    var page: Page = [
      .paragraph(language(en: "Written:", de: "Geschrieben:")),
      .code(created.keys.sorted().joined(separator: "\n")),
    ]
    if !changed.isEmpty {
      page.append(.paragraph(language(en: "Added to:", de: "Ergänzt:")))
      page.append(.code(changed.keys.sorted().joined(separator: "\n")))
    }
    if !untranslated.isEmpty {
      let codes = language.list(untranslated)
      page.append(
        .paragraph(
          language(
            en: "The texts in \(codes) are English so far and wait for a translation.",
            de: "Die Texte in \(codes) sind vorerst englisch und warten auf eine Übersetzung.")))
    }
    page.append(.paragraph(language(en: "Next:", de: "Danach:")))
    page.append(.code(commands.joined(separator: "\n")))
    return page
  }
}
