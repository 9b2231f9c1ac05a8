import Sessions

/// A terminal whose learner types from a list.
///
/// A class, because a script is used up. Prompts and what was typed stand in the transcript.
package final class ScriptedTerminal: Terminal {
  /// All that was shown, prompted and typed so far.
  package private(set) var transcript = ""
  private var lines: ArraySlice<String>

  /// A learner who types these lines, and then Ctrl-D.
  package init(_ lines: [String]) {
    self.lines = lines[...]
  }

  package func write(_ text: String) { transcript += text }

  package func ask(_ prompt: String) -> String? {
    transcript += prompt
    let line = lines.popFirst()
    transcript += "\(line ?? "^D")\n"
    return line
  }
}
