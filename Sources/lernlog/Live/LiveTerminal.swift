import Sessions

/// The terminal that the program was started in: text on standard output, prompts on standard error.
struct LiveTerminal: Terminal {
  let output: StandardStream
  let prompts: StandardStream

  func write(_ text: String) {
    output.write(text)
    output.flush()
  }

  func ask(_ prompt: String) -> String? {
    prompts.write(prompt)
    prompts.flush()
    guard let line = readLine(strippingNewline: true) else {
      write("\n")
      return nil
    }
    return line
  }
}
