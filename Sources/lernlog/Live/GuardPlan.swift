import Exercises

/// How a program is to be held, as words on the command line of the hidden subcommand.
struct GuardPlan {
  /// The subcommand that reads the words and becomes the program; not part of the help.
  static let subcommand = "__run"

  /// What the program may use up.
  var limits = RunLimits()
  /// The working folder.
  var folder: String
  /// Files and folders to read and to execute.
  var readable: [String] = []
  /// Files and folders to read and to write.
  var writable: [String] = []
  /// Layers to do without.
  var skipped: [String] = []
  /// Whether the program may start others, as a compiler's driver does.
  var startsProcesses = false
  /// Whether descriptor 3 is there, for results.
  var keepsResults = true
  /// Who starts it, and whose end is its own.
  var parent: Int32 = 0
  /// The program's path.
  var program: String
  /// What follows its name.
  var arguments: [String] = []

  /// A start of a program in a folder.
  init(_ program: String, _ arguments: [String] = [], in folder: String) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
  }

  /// The words after the program's name; the first two say what they are for, and which version wrote them.
  var words: [String] {
    [
      Self.subcommand, Lernlog.version, "cpu=\(limits.cpuSeconds)", "memory=\(limits.memory)",
      "file=\(limits.fileSize)", "open=\(limits.openFiles)", "processes=\(limits.processes)",
      "starts=\(startsProcesses ? 1 : 0)", "results=\(keepsResults ? 1 : 0)", "parent=\(parent)",
      "folder=\(folder)",
    ] + readable.map { "read=\($0)" } + writable.map { "write=\($0)" }
      + skipped.map { "skip=\($0)" } + ["--", program] + arguments
  }

  /// The plan that words stand for; `nil` where another version wrote them.
  init?(words: [String]) {
    guard words.starts(with: [Self.subcommand, Lernlog.version]),
      let separator = words.firstIndex(of: "--"), words.indices.contains(separator + 1)
    else { return nil }
    self.init(words[separator + 1], Array(words[(separator + 2)...]), in: "")
    for word in words[2..<separator] {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, set(String(parts[0]), String(parts[1])) else { return nil }
    }
    guard !folder.isEmpty else { return nil }
  }

  /// Takes one word in; returns whether it is one of ours.
  private mutating func set(_ key: String, _ text: String) -> Bool {
    switch key {
    case "folder": folder = text
    case "read": readable.append(text)
    case "write": writable.append(text)
    case "skip": skipped.append(text)
    default: return Int(text).map { set(key, $0) } ?? false
    }
    return true
  }

  private mutating func set(_ key: String, _ number: Int) -> Bool {
    guard number >= 0 else { return false }
    switch key {
    case "cpu": limits.cpuSeconds = number
    case "memory": limits.memory = number
    case "file": limits.fileSize = number
    case "open": limits.openFiles = number
    case "processes": limits.processes = number
    case "starts": startsProcesses = number == 1
    case "parent": parent = Int32(clamping: number)
    case "results": keepsResults = number == 1
    default: return false
    }
    return true
  }
}
