import ArgumentParser
import SystemPackage

/// A shell's question what may come next in the line that is being typed.
struct CompletionRequest {
  /// The word by which the parser's completion scripts ask.
  private static let marker = "---completion"

  private let words: [String]

  /// The question; `nil` where the program was started for something else.
  init?(_ arguments: [String]) {
    guard arguments.dropFirst().first == Self.marker else { return nil }
    words = Array(arguments.dropFirst(2))
  }

  /// Answers, one name a line, and ends the program.
  ///
  /// Nobody reads what went wrong while they type: what cannot be answered, such as the question of an
  /// older script, is answered with nothing. Only the command that is asked about is looked at, for to
  /// know all of them takes longer than the answer.
  func answer() -> Never {
    let command = Lernlog.configuration.subcommands.first {
      $0.configuration.commandName == words.first
    }
    do {
      _ = try (command ?? Lernlog.self)
        .parseAsRoot([Self.marker] + words.dropFirst(command == nil ? 0 : 1))
    } catch  where Lernlog.exitCode(for: error).isSuccess {
      let names = Lernlog.fullMessage(for: error)
      let output = StandardStream(.standardOutput)
      if !names.isEmpty { output.write(names + "\n") }
      output.flush()
      endProgram(ExitStatus.success.rawValue)
    } catch {}
    endProgram(ExitStatus.usage.rawValue)
  }
}
