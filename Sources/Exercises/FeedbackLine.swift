/// A line of what a grade says to its learner.
package struct FeedbackLine: Sendable, Hashable {
  /// What stands on it.
  package enum Kind: Sendable, Hashable {
    /// The name of a check, and what became of it.
    case passed, failed, notTried
    /// A sentence, which may be broken.
    case sentence
    /// A part of what is said about a known mistake, which may be broken.
    case said
    /// Values below one another, which must not be broken.
    case row
  }

  /// What stands on it.
  package let kind: Kind
  /// The line, indented below what it belongs to.
  package let text: String
}

extension FeedbackLine {
  /// A sentence below the name of its check.
  static func sentence(_ text: String) -> Self {
    Self(kind: .sentence, text: "  " + text)
  }
}

/// The most bytes of what one check says.
let feedbackLimit = 8 << 10

/// The most bytes of what all checks of a submission say.
let submissionFeedbackLimit = 64 << 10

/// Lines up to a limit, with a note where some are left out.
func cut(
  _ lines: [FeedbackLine], _ language: String, limit: Int = feedbackLimit
) -> [FeedbackLine] {
  let note = FeedbackLine.sentence(
    Said(en: "… (cut: too long)", de: "… (gekürzt: zu lang)")(language))
  var rest = limit - note.text.utf8.count - 1
  var kept: [FeedbackLine] = []
  for line in lines {
    rest -= line.text.utf8.count + 1
    guard rest >= 0 else { return kept + [note] }
    kept.append(line)
  }
  return kept
}
