/// A setting, and what decided it.
package struct Chosen<Value: Sendable & Equatable>: Sendable, Equatable {
  /// What holds.
  package let value: Value
  /// What decided it.
  package let reason: ChoiceReason

  /// A setting and what decided it.
  package init(_ value: Value, _ reason: ChoiceReason) {
    self.value = value
    self.reason = reason
  }
}

/// What can decide a setting.
package enum ChoiceReason: Sendable, Equatable {
  /// A flag that a person typed, `--width`.
  case flag(String)
  /// A variable, and what it holds; `nil` where it decides by not being there.
  case variable(String, String?)
  /// The window of the terminal.
  case window
  /// That the stream is a terminal.
  case terminal
  /// That the stream is no terminal.
  case noTerminal
  /// Nothing: it is so unless something says otherwise.
  case usual

  /// A variable of an environment, and what it holds there.
  init(_ variable: String, in environment: [String: String]) {
    self = .variable(variable, environment.value(variable))
  }
}
