/// The form in which texts are compared.
///
/// What a learner need not care about is made the same:
///
/// | typed | counts as |
/// | --- | --- |
/// | blanks, tabs, no-break spaces and line ends around the text | nothing |
/// | capital letters, `ß`, ligatures such as `ﬁ` | small letters, `ss`, `fi` |
/// | `ä` as one character or as `a` and two dots; the Kelvin sign | the same |
/// | two blanks or a no-break space between words, a zero-width space | themselves |
/// | letters of full width, or of another script that look alike; `ı` without a dot | themselves |
///
/// - Parameter text: What was typed, or what is accepted.
/// - Returns: A text that equals another one exactly where the two count as the same.
func folded(_ text: some StringProtocol) -> String {
  // Upper case first turns "ß" into "SS" and ligatures into letters; `==` ignores Unicode forms.
  trimmingWhitespace(text).split(separator: dotlessI, omittingEmptySubsequences: false)
    .map { $0.uppercased().lowercased() }.joined(separator: String(dotlessI))
}

/// The one letter whose upper case, `I`, is that of another one.
private let dotlessI: Character = "ı"
