import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where progress is kept.
struct StateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder in which progress is kept.", valueName: "dir"))
  var state: String?

  @Flag(help: "Keep no progress.")
  var noState = false

  /// The folder, or `nil` where nothing is kept.
  var folder: String? {
    guard !noState else { return nil }
    if let state { return state }
    let variables = ProcessInfo.processInfo.environment
    if let folder = variables["LERNLOG_STATE_DIR"], !folder.isEmpty { return folder }
    #if os(macOS)
      return variables["HOME"].map { "\($0)/Library/Application Support/lernlog" }
    #else
      if let base = variables["XDG_STATE_HOME"], base.hasPrefix("/") { return "\(base)/lernlog" }
      return variables["HOME"].map { "\($0)/.local/state/lernlog" }
    #endif
  }
}
