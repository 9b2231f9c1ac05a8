/// A line of a checkup: what is so, whether that is well, and what to do about it.
package struct CheckupItem: Sendable, Equatable {
  /// How well it is.
  package enum State: String, Sendable {
    /// All is well.
    case fine
    /// Something is missing, and learning goes on without it.
    case note
    /// Learners cannot work as they should.
    case problem
  }

  /// How well it is.
  package let state: State
  /// What is so.
  package let words: String
  /// What to do about it.
  package let advice: String?

  /// Says that all is well.
  static func fine(_ words: String) -> Self { Self(state: .fine, words: words, advice: nil) }

  /// Says what is missing where learning goes on without it.
  static func note(_ words: String, _ advice: String? = nil) -> Self {
    Self(state: .note, words: words, advice: advice)
  }

  /// Says what keeps learners from working.
  static func problem(_ words: String, _ advice: String) -> Self {
    Self(state: .problem, words: words, advice: advice)
  }

  /// The same with what is private hidden.
  func hiding(_ paths: PrivatePaths) -> Self {
    Self(state: state, words: paths.hidden(in: words), advice: advice.map(paths.hidden))
  }
}

/// A part of a checkup.
package struct CheckupSection: Sendable {
  /// Its name for programs.
  let name: String
  /// Its title for people.
  let title: String
  /// Its lines.
  package let items: [CheckupItem]
}
