import Lessons

extension String {
  /// The text without the characters that no reader sees.
  var withoutUnseen: String {
    guard unicodeScalars.contains(where: \.isUnseen) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isUnseen }))
  }

  /// How many characters in it no reader sees.
  var unseenCount: Int { unicodeScalars.count(where: \.isUnseen) }
}

extension Unicode.Scalar {
  /// Whether it steers a terminal or changes others without a shape of its own.
  ///
  /// Line breaks and tabs are seen.
  fileprivate var isUnseen: Bool { isHidden || isControl && !["\n", "\r", "\t"].contains(self) }
}
