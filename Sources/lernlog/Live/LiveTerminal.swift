import Display
import Sessions
import SystemPackage

/// The terminal that the program was started in: text on standard output, prompts on standard error.
struct LiveTerminal: Terminal {
  private let output = StandardStream(.standardOutput)
  private let prompts = StandardStream(.standardError)
  private let input = TerminalInput()
  private let width: () -> Int
  let readsKeys: Bool

  /// The terminal, as wide as its window is whenever somebody asks.
  ///
  /// - Parameters:
  ///   - readsKeys: Whether a key acts at once; the terminal is set otherwise while it waits for one.
  ///   - width: How wide pages are to be at the moment.
  init(readsKeys: Bool, width: @escaping () -> Int) {
    self.readsKeys = readsKeys && KeyMode.prepare()
    self.width = width
  }

  var columns: Int? { width() }

  func write(_ text: String) {
    output.write(text)
    output.flush()
  }

  func ask(_ prompt: String) -> String? {
    let typed = readsKeys ? input.typedAhead() : []
    KeyMode.leave()
    show(prompt)
    return finish(typed)
  }

  func ask(_ prompt: String, for input: PromptInput) -> String? {
    guard readsKeys, case .key(let beginnings) = input else { return ask(prompt) }
    KeyMode.enter()
    show(prompt)
    guard let key = self.input.key() else {
      write("\n")
      return nil
    }
    guard let letter = key.first, letter == ":" || beginnings.contains(letter) else {
      // An arrow and its like have no letter that could be shown.
      show((key == key.safe ? key : "") + "\n")
      return key
    }
    let typed = self.input.typedAhead()
    KeyMode.leave()
    return finish(Array(key.utf8) + typed)
  }

  /// Reads a line to its end, after what was typed of it while nothing was shown.
  private func finish(_ typed: [UInt8]) -> String? {
    guard typed.first != KeyMode.endOfInput else {
      write("\n")
      return nil
    }
    show(String(decoding: typed, as: UTF8.self).safeLines)
    if typed.last == UInt8(ascii: "\n") { return String(decoding: typed.dropLast(), as: UTF8.self) }
    let rest = input.line()
    if rest == nil { write("\n") }
    guard rest != nil || !typed.isEmpty else { return nil }
    return String(decoding: typed + (rest ?? []), as: UTF8.self)
  }

  private func show(_ prompt: String) {
    prompts.write(prompt)
    prompts.flush()
  }
}
