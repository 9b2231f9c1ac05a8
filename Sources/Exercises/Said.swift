/// A sentence for learners in the languages of the toolkit.
package struct Said: Sendable, Equatable {
  /// The sentence in English.
  package let english: String
  /// The same in German.
  package let german: String

  /// A sentence in both languages.
  package init(en english: String, de german: String) {
    self.english = english
    self.german = german
  }

  /// The sentence in a language; every code but `de` reads English.
  package func callAsFunction(_ language: String) -> String {
    language == "de" ? german : english
  }
}
