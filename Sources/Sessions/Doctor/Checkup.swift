package import Display
package import Exercises

/// What a helper would ask about the machine on which somebody learns.
package struct Checkup: Sendable {
  /// Versions, as they are.
  package let versions: CheckedVersions
  /// The terminal that the program was started in.
  package let terminal: CheckedTerminal
  /// The courses.
  package let courses: CheckedContents
  /// The exercises.
  package let exercises: CheckedContents
  /// The folders that are written: working copies, progress, built programs.
  package let folders: [CheckedFolder]
  /// What keeps learners' programs within their lines, or why none can be run; `nil` where there is no
  /// place for built programs at all.
  package let isolation: Result<Isolation, TrialProblem>?

  /// Puts the answers together.
  package init(
    versions: CheckedVersions, terminal: CheckedTerminal, courses: CheckedContents,
    exercises: CheckedContents, folders: [CheckedFolder],
    isolation: Result<Isolation, TrialProblem>?
  ) {
    self.versions = versions
    self.terminal = terminal
    self.courses = courses
    self.exercises = exercises
    self.folders = folders
    self.isolation = isolation
  }
}

/// What runs here.
package struct CheckedVersions: Sendable {
  /// Of lernlog, `0.1.0`.
  package let lernlog: String
  /// Of the system and the kind of processor.
  package let system: String
  /// Of the Swift compiler; `nil` where there is none, or it does not tell.
  package let swift: String?
  /// Of the library that reads Markdown.
  package let markdown: String

  /// Names the versions.
  package init(lernlog: String, system: String, swift: String?, markdown: String) {
    self.lernlog = lernlog
    self.system = system
    self.swift = swift
    self.markdown = markdown
  }
}

/// The streams that the program was started with, and how they show text.
package struct CheckedTerminal: Sendable {
  /// Whether a person can type.
  package let canAsk: Bool
  /// Whether a person sees what is written.
  package let canShow: Bool
  /// What the terminal calls itself, the variable `TERM`.
  package let name: String?
  /// How text is shown, and why so.
  package let choices: ProfileChoices

  /// Describes a terminal.
  package init(canAsk: Bool, canShow: Bool, name: String?, choices: ProfileChoices) {
    self.canAsk = canAsk
    self.canShow = canShow
    self.name = name
    self.choices = choices
  }
}

/// Courses or exercises that were looked for.
package enum CheckedContents: Sendable, Equatable {
  /// They are in these folders: so many courses, and so many lessons or exercises in all.
  case found([String], courses: Int, parts: Int)
  /// They are there, with so many errors in the courses' descriptions; the first one in words.
  case faulty([String], errors: Int, first: String)
  /// They were looked for and cannot be read.
  case unreadable(String)
  /// Nobody said where they are, and they are not where they usually are.
  case missing
}

/// A folder that is written.
package struct CheckedFolder: Sendable, Equatable {
  /// What it is for.
  package enum Use: String, Sendable, CaseIterable {
    case workspace, state, cache
  }

  /// What became of trying to write there.
  package enum Finding: Sendable, Equatable {
    /// It is there and can be written.
    case writable
    /// It is not there yet, and can be made.
    case canBeMade
    /// It cannot be written; the system's reason.
    case refused(String)
    /// No folder is wanted: `--no-state`.
    case switchedOff
    /// The system names no place for it.
    case homeless
  }

  /// What it is for.
  package let use: Use
  /// Its path; `nil` where there is none.
  package let path: String?
  /// What became of trying.
  package let finding: Finding

  /// Describes a folder.
  package init(_ use: Use, _ path: String?, _ finding: Finding) {
    self.use = use
    self.path = path
    self.finding = finding
  }
}

/// Why a trial run could not be started.
package struct TrialProblem: Error, Equatable {
  /// The reason, in words for people.
  package let reason: String

  /// Names a reason.
  package init(_ reason: String) { self.reason = reason }
}
