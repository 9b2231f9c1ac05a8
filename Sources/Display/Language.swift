/// A language in which lernlog speaks to people.
package enum Language: String, Sendable, CaseIterable {
  case en, de
}
