extension Role {
  /// The parameters of the escape sequence that shows a role; `nil` for text as it is.
  ///
  /// Text takes the sixteen colours of the terminal's own theme, and nothing is dim but frames. Code is bold as
  /// well, so that whoever does not see the colour can tell it from prose. Samples take the
  /// Okabe–Ito colours, which colour-blind people tell apart, or the nearest that there are.
  func escapeCode(_ colour: ColourLevel) -> String? {
    guard colour != .none else { return nil }
    return switch self {
    case .plain: nil
    case .heading, .strong, .threshold: "1"
    case .emphasis: "3"
    case .link: "4"
    case .muted: "2"
    case .code: "1;36"
    case .ok: "32"
    case .warning: "33"
    case .error: "31"
    case .normal: sample(colour, sixteen: "34", nearest: 25, red: 0, green: 114, blue: 178)
    case .flagged: sample(colour, sixteen: "31", nearest: 166, red: 213, green: 94, blue: 0)
    case .truth: sample(colour, sixteen: "32", nearest: 36, red: 0, green: 158, blue: 115)
    }
  }
}

/// The best that a terminal can do for one of the colours of samples.
private func sample(
  _ colour: ColourLevel, sixteen: String, nearest: Int, red: Int, green: Int, blue: Int
) -> String? {
  switch colour {
  case .none: nil
  case .sixteen: sixteen
  case .twoHundredFiftySix: "38;5;\(nearest)"
  case .trueColour: "38;2;\(red);\(green);\(blue)"
  }
}
