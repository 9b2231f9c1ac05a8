/// The settings of a stream one by one, each with what decided it.
package struct ProfileChoices: Sendable, Equatable {
  /// Columns, 1 or more.
  package let width: Chosen<Int>
  /// The characters that drawings may use.
  package let charset: Chosen<Charset>
  /// How many colours there are.
  package let colour: Chosen<ColourLevel>
  /// The language.
  package let language: Chosen<Language>

  /// The settings that flags, variables and the terminal make together.
  ///
  /// - Parameters:
  ///   - flags: What a person asked for.
  ///   - environment: All variables.
  ///   - isTerminal: Whether the stream is a terminal.
  ///   - windowWidths: Columns as standard output, standard error and standard input report them, in this order.
  ///   - language: The language that a person asked for.
  package init(
    _ flags: ProfileFlags, environment: [String: String], isTerminal: Bool,
    windowWidths: [Int] = [], language: Language? = nil
  ) {
    width = resolveWidth(
      flag: flags.width, environment: environment,
      windowWidths: isTerminal && !flags.isPlain ? windowWidths : [])
    charset = resolveCharset(isASCII: flags.isASCII || flags.isPlain, environment: environment)
    colour = resolveColour(
      flags.isPlain ? .never : flags.colour, environment: environment, isTerminal: isTerminal)
    self.language = resolveLanguage(language, environment: environment)
  }
}
