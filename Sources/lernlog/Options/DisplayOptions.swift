import ArgumentParser
import Display
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How text is shown: the same flags on every command that shows some.
struct DisplayOptions: ParsableArguments {
  @Option(help: "The language: en or de. Without it, that of the locale, else English.")
  var lang: Language?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(help: "Write pages to be heard: no drawings, no colour, everything in words.")
  var accessible = false

  @Option(name: [.long, .customLong("colour")], help: "Colour: auto, always or never.")
  var color = Preference.auto

  @Option(help: "Columns to use, from 1 to 10000. Without it, those of the terminal.")
  var width: Int?

  func validate() throws {
    if let width, !(1...10_000).contains(width) {
      throw ValidationError("--width is \(width), and needs a number of columns from 1 to 10000")
    }
  }

  /// The language that was asked for, or that of the locale.
  var language: Language { lang ?? .ofLocale }

  /// How standard output shows text.
  ///
  /// - Parameter isPlain: Whether the same bytes are wanted on every machine.
  /// - Returns: The settings, with flags, variables and the terminal taken together.
  func profile(isPlain: Bool) -> Profile {
    Profile(
      flags(isPlain: isPlain), environment: ProcessInfo.processInfo.environment,
      isTerminal: TerminalProbe.isTerminal(.standardOutput), windowWidths: windowWidths,
      language: language)
  }

  /// Says once, before a walk, that pages are written to be heard; a file needs no such word.
  func announceAccessible(_ profile: Profile) {
    guard profile.accessible, TerminalProbe.isTerminal(.standardOutput) else { return }
    StandardStream.tell([
      profile.language(en: "Accessible output is on.", de: "Barrierefreie Ausgabe ist an.")
    ])
  }

  /// The same settings one by one, each with what decided it.
  var choices: ProfileChoices {
    ProfileChoices(
      flags(isPlain: false), environment: ProcessInfo.processInfo.environment,
      isTerminal: TerminalProbe.isTerminal(.standardOutput), windowWidths: windowWidths,
      language: lang)
  }

  private var windowWidths: [Int] { TerminalProbe.windowWidth().map { [$0] } ?? [] }

  private func flags(isPlain: Bool) -> ProfileFlags {
    var flags = ProfileFlags()
    flags.width = width
    flags.colour = color
    flags.isASCII = ascii
    flags.isAccessible = accessible
    flags.isPlain = isPlain
    return flags
  }
}

extension Language {
  /// The language of the locale; English where lernlog does not speak it.
  static var ofLocale: Language {
    resolveLanguage(nil, environment: ProcessInfo.processInfo.environment).value
  }
}

extension Language: ExpressibleByArgument {}
extension Preference: ExpressibleByArgument {}
