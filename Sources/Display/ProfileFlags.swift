/// The flags that decide what a page looks like.
package struct ProfileFlags: Sendable, Equatable {
  /// `--width`.
  package var width: Int?
  /// `--color`.
  package var colour = Preference.auto
  /// `--hyperlinks`.
  package var hyperlinks = Preference.auto
  /// `--ascii`.
  package var isASCII = false
  /// `--accessible`.
  package var isAccessible = false
  /// `--plain`: the same bytes on every machine.
  package var isPlain = false

  /// No flag at all.
  package init() {}
}

extension Profile {
  /// The profile of one stream.
  ///
  /// - Parameters:
  ///   - flags: What a person asked for.
  ///   - environment: All variables.
  ///   - isTerminal: Whether the stream is a terminal.
  ///   - windowWidths: Columns as standard output, standard error and standard input report them, in this order.
  ///   - language: The language of the page.
  package init(
    _ flags: ProfileFlags, environment: [String: String], isTerminal: Bool,
    windowWidths: [Int] = [], language: Language = .en
  ) {
    let environment = flags.isPlain ? [:] : environment
    let isAccessible = flags.isAccessible || asksForAccessible(environment)
    let choices = ProfileChoices(
      flags, environment: environment, isTerminal: isTerminal, windowWidths: windowWidths)
    self.init(
      width: choices.width.value, isWidthExact: flags.width != nil,
      charset: choices.charset.value, colour: choices.colour.value,
      hyperlinks: resolveHyperlinks(
        flags.isPlain ? .never : flags.hyperlinks, environment: environment,
        isTerminal: isTerminal),
      accessible: isAccessible, language: language)
  }
}

/// Whether `ACCESSIBLE` is set, and not to `0` or `false`.
package func asksForAccessible(_ environment: [String: String]) -> Bool {
  guard let value = environment.value("ACCESSIBLE") else { return false }
  return value != "0" && value.lowercased() != "false"
}

extension [String: String] {
  /// A variable that is set and not empty.
  func value(_ name: String) -> String? {
    self[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
