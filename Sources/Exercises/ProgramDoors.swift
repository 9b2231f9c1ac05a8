/// Swift sources that become one program.
package struct ProgramSource: Sendable, Equatable {
  /// Each with the name that messages show, and what it holds; where one of several is `main.swift`, in
  /// which statements may stand at the top, it is the last.
  package let files: [(name: String, text: [UInt8])]

  /// What may stand in the place of all files but the last, so that this one can be compiled once for
  /// many submissions; `nil` where it depends on them.
  ///
  /// It declares what the last file uses, and nothing else: an object that was compiled with it fits
  /// exactly the sources that it links with.
  package let stub: [UInt8]?

  /// Sources, at least one.
  package init(files: [(name: String, text: [UInt8])], stub: [UInt8]? = nil) {
    (self.files, self.stub) = (files, stub)
  }

  /// Whether names and bytes are the same.
  package static func == (first: Self, second: Self) -> Bool {
    first.files.elementsEqual(second.files) { $0.name == $1.name && $0.text == $1.text }
  }
}

/// Something that the compiler says.
package struct CompilerMessage: Sendable, Equatable {
  /// How bad it is.
  package enum Severity: String, Sendable { case error, warning, note }

  /// The name of one of the sources; `nil` where the compiler names none of them.
  package let file: String?
  /// The line, from 1.
  package let line: Int?
  /// The column, from 1.
  package let column: Int?
  package let severity: Severity
  /// The compiler's own words, without paths of this machine and without control characters.
  package let message: String

  /// A message at a place.
  package init(file: String?, line: Int?, column: Int?, severity: Severity, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
  }
}

/// What became of sources.
package enum BuildResult: Sendable, Equatable {
  /// A program, and warnings.
  case built(BuiltSource, [CompilerMessage])
  /// The learner's mistakes.
  case failed([CompilerMessage])
  /// The compiler itself ended by a signal: the learner's code made it, and it counts as their error.
  case compilerCrashed
  /// The compiler ran into a limit.
  case limit(LimitKind)
  /// Our fault: no compiler, no disk; never counted against a learner.
  case unavailable(String)
}

/// A program that was built from sources.
package struct BuiltSource: Sendable, Equatable {
  /// Where it is; only whoever built it reads this.
  package let path: String
  /// A digest of sources and toolchain.
  package let digest: String

  /// A program at a path.
  package init(path: String, digest: String) {
    self.path = path
    self.digest = digest
  }
}

/// What a program may use up; lower values of an exercise hold, higher ones do not.
package struct RunLimits: Sendable, Equatable {
  package var cpuSeconds = 10
  package var wallSeconds = 20
  /// Bytes of memory.
  package var memory = 1 << 30
  package var openFiles = 64
  /// Bytes of one written file.
  package var fileSize = 16 << 20
  /// Bytes of all files in the work folder.
  package var folderSize = 32 << 20
  /// Processes and threads.
  package var processes = 32
  /// Bytes kept of each stream.
  package var output = 256 << 10

  /// The limits that hold where an exercise says nothing.
  package init() {}
}

/// Which limit ended a program.
package enum LimitKind: String, Sendable, CaseIterable {
  case time, memory, output, fileSize, folderSize, processes
}

/// A program's start.
package struct RunRequest: Sendable, Equatable {
  package let program: BuiltSource
  package var arguments: [String] = []
  package var input: [UInt8] = []
  /// Files that are copied into the work folder under these names.
  package var files: [(name: String, bytes: [UInt8])] = []
  /// The names of files that are read back after the end; a missing one is left out of the result.
  package var wanted: [String] = []
  package var limits = RunLimits()

  /// A start without arguments, input and files.
  package init(_ program: BuiltSource) { self.program = program }

  /// Whether both start the same program in the same way.
  package static func == (first: Self, second: Self) -> Bool {
    first.program == second.program && first.arguments == second.arguments
      && first.input == second.input && first.wanted == second.wanted
      && first.limits == second.limits
      && first.files.elementsEqual(second.files) { $0.name == $1.name && $0.bytes == $1.bytes }
  }
}

/// How a program ended.
package struct RunResult: Sendable {
  /// The way of ending.
  package enum Ending: Sendable, Equatable {
    case exited(Int32)
    case signal(Int32)
    case limit(LimitKind)
    /// Our fault; never counted against a learner.
    case notStarted(String)
  }

  package let ending: Ending
  /// The first bytes of each stream, and how many there were.
  package let output: (bytes: [UInt8], total: Int)
  package let errors: (bytes: [UInt8], total: Int)
  /// What the program wrote on its own channel for results, file descriptor 3; at most as much as of a
  /// stream is kept.
  package let results: (bytes: [UInt8], total: Int)
  /// The wanted files that are there, plain files within the limits.
  package let files: [(name: String, bytes: [UInt8])]
  package let isolation: Isolation

  /// An ending with all that was captured.
  package init(
    ending: Ending, output: (bytes: [UInt8], total: Int), errors: (bytes: [UInt8], total: Int),
    results: (bytes: [UInt8], total: Int), files: [(name: String, bytes: [UInt8])],
    isolation: Isolation
  ) {
    self.ending = ending
    self.output = output
    self.errors = errors
    self.results = results
    self.files = files
    self.isolation = isolation
  }
}

/// What kept a program within its lines.
package struct Isolation: Sendable, Equatable {
  /// The layers in force, such as `limits`, `landlock`, `seccomp`.
  package let layers: [String]
  /// The layers that are missing here, each with the reason.
  package let missing: [String]

  /// Layers in force and missing ones.
  package init(layers: [String], missing: [String]) {
    self.layers = layers
    self.missing = missing
  }
}

/// Builds and runs learners' programs; live in the command, scripted in tests.
package protocol ProgramRunner: Sendable {
  /// Builds a program, or finds it in the cache.
  func build(_ source: ProgramSource) -> BuildResult
  /// Runs a program to its end, in a folder of its own that is gone afterwards.
  func run(_ request: RunRequest) -> RunResult
}
