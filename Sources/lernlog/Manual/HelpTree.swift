import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A command as its help describes it, with the commands below it.
struct HelpTree: Decodable {
  /// Something that may follow the command's name.
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable {
      let kind: String
      let name: String

      /// With its dashes.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let superCommands: [String]?
  let arguments: [Argument]?
  let subcommands: [HelpTree]?
  let shouldDisplay: Bool

  /// The words that start the command.
  var words: [String] { (superCommands ?? []) + [commandName] }

  /// The commands below that people are told of; the one that only shows help is not among them.
  var shownCommands: [HelpTree] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// The command and all below it.
  var all: [HelpTree] { [self] + shownCommands.flatMap(\.all) }

  /// The whole program, as the parser itself describes it.
  static func program() throws -> HelpTree {
    struct Document: Decodable {
      let command: HelpTree
    }
    do {
      _ = try Lernlog.parseAsRoot(["--experimental-dump-help"])
      preconditionFailure("the parser answers this flag with a description")
    } catch {
      let description = Lernlog.fullMessage(for: error)
      return try JSONDecoder().decode(Document.self, from: Data(description.utf8)).command
    }
  }
}
