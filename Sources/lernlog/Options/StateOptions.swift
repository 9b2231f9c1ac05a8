import ArgumentParser
import Sessions

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where progress is kept.
struct StateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder in which progress is kept.", valueName: "dir"),
    completion: .directory)
  var state: String?

  @Flag(help: "Keep no progress.")
  var noState = false

  /// What is kept of a learner's way.
  var store: ProgressStore {
    ProgressStore(files: LiveFiles(), folder: folder, isHomeless: folder == nil && !noState)
  }

  /// The folder, or `nil` where nothing is kept.
  var folder: String? {
    guard !noState else { return nil }
    if let state { return state }
    let variables = ProcessInfo.processInfo.environment
    if let folder = variables["LERNLOG_STATE_DIR"], !folder.isEmpty { return folder }
    let home = variables["HOME"].flatMap { $0.isEmpty ? nil : $0 }
    #if os(macOS)
      return home.map { "\($0)/Library/Application Support/lernlog" }
    #else
      if let base = variables["XDG_STATE_HOME"], base.hasPrefix("/") { return "\(base)/lernlog" }
      return home.map { "\($0)/.local/state/lernlog" }
    #endif
  }
}
