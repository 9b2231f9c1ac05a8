/// The manual page of a command, for `man`.
///
/// The words are those of `--help`; the language is the one that every `man` reads, described in
/// man(7) of groff and mandoc.
struct ManualPage {
  private let command: HelpTree

  /// The page of a command.
  init(_ command: HelpTree) { self.command = command }

  /// What the file is called, `lernlog-learn.1`.
  var file: String { name + ".1" }

  private var name: String { command.words.joined(separator: "-") }
  private var typed: String { command.words.joined(separator: " ") }

  /// The page.
  var text: String {
    let parts =
      [
        ".TH \(name.uppercased().roff) 1 \"\" \"\(Lernlog.version)\" \"Lernlog\"", ".SH NAME",
        "\(name.roff) \\- \(sentence(command.abstract).roff)",
      ] + synopsis + description + arguments(.positional, "ARGUMENTS") + options + commands
      + seeAlso
    return parts.joined(separator: "\n") + "\n"
  }

  private func sentence(_ text: String?) -> String {
    let text = text ?? ""
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private var synopsis: [String] {
    let positionals = shown(.positional).map { argument in
      let value = "\\fI\((argument.valueName ?? "").roff)\\fR" + (argument.isRepeating ? "..." : "")
      return argument.isOptional ? "[\(value)]" : value
    }
    let rest =
      (command.shownCommands.isEmpty ? [] : ["[\\fIcommand\\fR]"]) + positionals
      + ["[\\fIoptions\\fR]"]
    return [".SH SYNOPSIS", "\\fB\(typed.roff)\\fR " + rest.joined(separator: " ")]
  }

  /// What `--help` says under its first line: examples, and what else there is to know.
  private var description: [String] {
    guard let discussion = command.discussion, !discussion.isEmpty else { return [] }
    var lines: [String] = []
    var isExample = false
    for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "Examples:" {
        lines.append(".SH EXAMPLES")
        continue
      }
      let begins = line.hasPrefix("  ")
      if begins != isExample { lines.append(begins ? ".nf" : ".fi") }
      if !begins && (isExample || line.isEmpty) { lines.append(".PP") }
      isExample = begins
      if !line.isEmpty { lines.append(String(begins ? line.dropFirst(2) : line).roff) }
    }
    return lines + (isExample ? [".fi"] : [])
  }

  private func shown(_ kind: HelpTree.Argument.Kind) -> [HelpTree.Argument] {
    (command.arguments ?? []).filter { $0.kind == kind && $0.shouldDisplay }
  }

  private func arguments(_ kind: HelpTree.Argument.Kind, _ title: String) -> [String] {
    let items = shown(kind).flatMap { argument in
      [".TP", "\\fI\((argument.valueName ?? "").roff)\\fR", (argument.abstract ?? "").roff]
    }
    return items.isEmpty ? [] : [".SH \(title)"] + items
  }

  private var options: [String] {
    let options = (command.arguments ?? []).filter { $0.kind != .positional && $0.shouldDisplay }
    return [".SH OPTIONS"]
      + options.flatMap { option in
        let names = (option.names ?? []).map { "\\fB\($0.typed.roff)\\fR" }.joined(separator: ", ")
        let value = option.kind == .option ? " \\fI\((option.valueName ?? "").roff)\\fR" : ""
        let usual = option.defaultValue.map { " Without it: \($0)." } ?? ""
        return [".TP", names + value, ((option.abstract ?? "") + usual).roff]
      }
  }

  private var commands: [String] {
    guard !command.shownCommands.isEmpty else { return [] }
    return [".SH COMMANDS"]
      + command.shownCommands.flatMap { below in
        [".TP", "\\fB\(below.commandName.roff)\\fR", (below.abstract ?? "").roff]
      }
  }

  private var seeAlso: [String] {
    let above = command.superCommands.map { [$0.joined(separator: "-")] } ?? []
    let names = above + command.shownCommands.map { $0.words.joined(separator: "-") }
    guard !names.isEmpty else { return [] }
    return [".SH SEE ALSO"]
      + names.enumerated().map { index, name in
        ".BR \(name.roff) (1)" + (index == names.count - 1 ? "" : ",")
      }
  }
}

extension String {
  /// The text as `man` shows it: nothing in it is a request or an escape.
  fileprivate var roff: String {
    let escaped = replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return hasPrefix(".") || hasPrefix("'") ? "\\&\(escaped)" : escaped
  }
}
