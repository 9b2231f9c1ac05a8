/// A node of libyaml, copied, so that nothing of C is left when it is looked at.
struct YAMLNode {
  /// How a text was written.
  enum Style {
    case plain, singleQuoted, doubleQuoted, block
  }

  /// What stands there.
  indirect enum Value {
    case scalar(String, Style)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
    /// Another place that is meant, such as `*name`.
    case alias
  }

  let value: Value
  /// Where it begins.
  let place: ParameterScanner.Place
}

/// Why libyaml cannot read a text.
struct YAMLProblem: Error {
  /// What is wrong, in libyaml's words.
  let message: String
  /// Where it is wrong.
  let place: ParameterScanner.Place
  /// Where that began which is wrong; `nil` where libyaml does not say.
  let start: ParameterScanner.Place?
}
