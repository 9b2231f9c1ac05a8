import Display

/// The outside world, as a few small doors.
///
/// The command passes the real ones; tests pass a script and files in memory. Nobody else knows which.
package struct Environment {
  /// Where a learner reads and types.
  package let terminal: any Terminal
  /// Where lessons, progress and written files are.
  package let files: any FileSystem
  /// Where learners change files.
  package let editor: any Editor
  /// The time in UTC, as ISO 8601.
  package let now: @Sendable () -> String

  /// Puts the doors together.
  package init(
    terminal: any Terminal, files: any FileSystem, editor: any Editor = NoEditor(),
    now: @escaping @Sendable () -> String
  ) {
    self.terminal = terminal
    self.files = files
    self.editor = editor
    self.now = now
  }
}

/// A person at a terminal, or a script that stands for one.
package protocol Terminal {
  /// Shows a text as it is; it ends with a line break where one is wanted.
  func write(_ text: String)
  /// Shows a prompt and waits for a line, without its end.
  ///
  /// - Returns: The line, or `nil` at the end of input (Ctrl-D).
  func ask(_ prompt: String) -> String?
  /// The same at a prompt where a key may be enough.
  func ask(_ prompt: String, for input: PromptInput) -> String?
  /// Whether a key acts at once, without Enter.
  var readsKeys: Bool { get }
  /// The columns of the window as it is now; `nil` where the width does not follow a window.
  var columns: Int? { get }
}

extension Terminal {
  /// Most terminals read lines.
  package func ask(_ prompt: String, for input: PromptInput) -> String? { ask(prompt) }
  /// Most terminals read lines.
  package var readsKeys: Bool { false }
  /// Most terminals stay as wide as they are.
  package var columns: Int? { nil }
}

/// What a prompt waits for.
package enum PromptInput: Sendable, Equatable {
  /// A line, ended with Enter.
  case line
  /// A key; one of these, and a colon, begins a line.
  case key(beginningLines: Set<Character> = [])
}

/// A program of the learner's choice that changes files.
package protocol Editor {
  /// Opens a file, and waits until the learner is done.
  func edit(_ path: String) -> EditorEnding
}

/// What became of an editor.
package enum EditorEnding: Sendable, Equatable {
  /// It was closed.
  case closed
  /// The learner has not chosen one.
  case notChosen
  /// It could not be started, or ended otherwise; the reason, as a part of a sentence.
  case failed(String)
}

/// No editor at all.
package struct NoEditor: Editor {
  /// Nothing is needed.
  package init() {}

  package func edit(_ path: String) -> EditorEnding { .notChosen }
}

/// Files by path.
package protocol FileSystem: Sendable {
  /// All bytes of a file.
  func read(_ path: String) throws(FileError) -> [UInt8]
  /// The first bytes of a file, at most so many.
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]
  /// Makes the file hold these bytes, wholly or not at all, with the folders that lead to it.
  func write(_ bytes: [UInt8], to path: String) throws(FileError)
  /// The same, and the file that was there before is kept under another name.
  ///
  /// Only for whoever holds the lock of the file: what others have begun to write is removed.
  func replace(_ path: String, with bytes: [UInt8], keeping old: String) throws(FileError)
  /// Gives a file another name in the same folder.
  func move(_ path: String, to other: String) throws(FileError)
  /// Removes a file.
  func remove(_ path: String) throws(FileError)
  /// The names in a folder, sorted by their bytes.
  func list(_ folder: String) throws(FileError) -> [String]
  /// What stands at a path, links not followed; `nil` where nothing does.
  func kind(of path: String) -> FileKind?
  /// Does something while no other program holds the lock of this name; waits where one does.
  func locked<Value>(
    by path: String, _ body: () throws(FileError) -> Value
  ) throws(FileError) -> Value
  /// Takes the lock of this name without waiting.
  func hold(_ path: String) throws(FileError) -> FileHold
}

/// What came of taking a lock.
package enum FileHold: Sendable {
  /// It is ours as long as this lives; the system lets go of it however the program ends.
  case held(any FileHolding)
  /// Another program has it: its number, where it is known.
  case taken(by: Int?)
}

/// A lock that is held; to forget it is to let go.
package protocol FileHolding: AnyObject, Sendable {}

/// What can stand at a path.
package enum FileKind: Sendable {
  case file, folder, link, other
}

/// A file that could not be read or written.
package struct FileError: Error, Equatable, CustomStringConvertible {
  /// What was tried.
  package enum Attempt: Sendable, Equatable {
    case read, create, write
  }

  /// The path as it was given.
  package let path: String
  /// What was tried.
  package let attempt: Attempt
  /// The system's reason, such as "No such file or directory".
  package let reason: String

  /// Names a failed attempt.
  package init(_ attempt: Attempt, _ path: String, _ reason: String) {
    self.path = path
    self.attempt = attempt
    self.reason = reason
  }

  package var description: String {
    let shown = SafeText(path, charset: .unicode).text
    return switch attempt {
    case .read: "cannot read '\(shown)': \(reason)"
    case .create: "cannot create '\(shown)': \(reason)"
    case .write: "cannot write '\(shown)': \(reason)"
    }
  }
}
