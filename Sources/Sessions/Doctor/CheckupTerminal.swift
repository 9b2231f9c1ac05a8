import Display

extension CheckedTerminal {
  /// What is said of a terminal.
  func items(_ language: Language) -> [CheckupItem] {
    [streams(language)]
      + (name.map { [.fine("TERM: \($0)")] } ?? [])
      + [
        .fine(
          language(
            en: "\(choices.width.value) columns", de: "\(choices.width.value) Spalten")
            + (choices.width.reason == .usual
              ? language(
                en: ", because the width of the window is not known",
                de: ", weil die Breite des Fensters nicht bekannt ist")
              : choices.width.reason.words(language))),
        characters(language),
        .fine(
          choices.colour.value.words(language) + choices.colour.reason.words(language)),
        .fine(
          language(en: "language: English", de: "Sprache: Deutsch")
            + choices.language.reason.words(language)),
      ]
  }

  private func streams(_ language: Language) -> CheckupItem {
    if canAsk && canShow {
      return .fine(
        language(
          en: "you can type and read: lessons ask you",
          de: "du kannst tippen und lesen: Lektionen fragen dich"))
    }
    let words =
      canShow
      ? language(
        en: "what you type does not come from a terminal: lessons are printed whole",
        de: "was du tippst, kommt nicht von einem Terminal: Lektionen erscheinen am Stück")
      : language(
        en: "what is printed does not go to a terminal: lessons are printed whole",
        de: "die Ausgabe geht nicht auf ein Terminal: Lektionen erscheinen am Stück")
    return .note(
      words,
      language(
        en: "Start lernlog in a terminal, without | and without < or >.",
        de: "Starte lernlog in einem Terminal, ohne | und ohne < oder >."))
  }

  private func characters(_ language: Language) -> CheckupItem {
    let why = choices.charset.reason.words(language)
    switch choices.charset.value {
    case .unicode:
      return .fine(
        language(en: "drawn with lines and blocks", de: "gezeichnet mit Linien und Blöcken") + why)
    case .console:
      return .fine(
        language(
          en: "drawn with lines and whole blocks", de: "gezeichnet mit Linien und ganzen Blöcken")
          + why)
    case .ascii:
      let words =
        language(en: "drawn with ASCII characters", de: "gezeichnet mit ASCII-Zeichen") + why
      // Whoever asked for it, by a flag or a variable of ours, needs no advice.
      guard case .variable(let name, _) = choices.charset.reason,
        name == "LANG" || name.hasPrefix("LC_")
      else { return .fine(words) }
      return .note(
        words,
        language(
          en: "For finer charts, type: export \(name)=C.UTF-8",
          de: "Für feinere Diagramme tippe: export \(name)=C.UTF-8"))
    }
  }
}

extension ColourLevel {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .none: language(en: "no colour", de: "keine Farbe")
    case .sixteen: language(en: "16 colours", de: "16 Farben")
    case .twoHundredFiftySix: language(en: "256 colours", de: "256 Farben")
    case .trueColour: language(en: "16 million colours", de: "16 Millionen Farben")
    }
  }
}

extension ChoiceReason {
  /// `, because COLUMNS is 100`.
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .flag(let flag):
      language(en: ", because of \(flag)", de: ", wegen \(flag)")
    case .variable(let name, let value?):
      language(en: ", because \(name) is \(value)", de: ", weil \(name) \(value) ist")
    case .variable(let name, nil):
      language(en: ", because \(name) is not set", de: ", weil \(name) nicht gesetzt ist")
    case .window: language(en: ", as wide as the window", de: ", so breit wie das Fenster")
    case .terminal: language(en: ", because this is a terminal", de: ", weil das ein Terminal ist")
    case .noTerminal:
      language(en: ", because this is no terminal", de: ", weil das kein Terminal ist")
    case .usual: language(en: ", as usual", de: ", wie üblich")
    }
  }
}
