import Crypto
import Exercises
import Sessions

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `check` said last of an exercise, to be said again at once where nothing has changed.
///
/// Nobody is graded by it but the learner themselves: a class is graded from its files alone.
struct KnownVerdicts {
  /// Something that was said, and all that it depends on.
  struct Entry: Codable {
    /// The digest of all that it depends on.
    let digest: String
    /// The learner's file.
    let work: String
    /// Whether a lesson was run for it, so that the courses count as well.
    let needsCourses: Bool
    /// What was written on standard output.
    let output: String
    let graded: GradedTry
    let isAccepted: Bool
    /// The points of a better result before, which were named beside this one.
    let better: Int?
  }

  private let path: String
  private let basis: SHA256
  private let courses: [String]

  /// What is known of an exercise; `nil` where the machine has no place for it.
  ///
  /// - Parameters:
  ///   - exercise: Where the exercise stands.
  ///   - workspace: The folder of the learner's files.
  ///   - courses: The folders of courses, from which tables may come.
  ///   - words: All that decides how a verdict is told.
  init?(of exercise: ExerciseEntry, in workspace: String, courses: [String], told words: [String]) {
    guard let cache = try? OwnProgram.cacheFolder(),
      let program = FileSignature(of: OwnProgram.path)
    else { return nil }
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let here = FileManager.default.currentDirectoryPath
    var basis = SHA256()
    for word in [here, exercise.folder.path, workspace] + courses + words { basis.add(word.utf8) }
    let name = basis.finalize().prefix(16).hexadecimal
    path = "\(cache)/verdicts/\(name).json"
    basis.add("\(program)".utf8)
    basis.add((Toolchain.find(in: search)?.identity ?? "").utf8)
    guard basis.addFolder(exercise.folder.path) else { return nil }
    (self.basis, self.courses) = (basis, courses)
  }

  /// What was said last, if all is as it was then.
  ///
  /// - Parameter record: What was reached before.
  /// - Returns: What was said, or `nil`.
  func entry(after record: ExerciseRecord) -> Entry? {
    guard let bytes = try? LiveFiles().read(path),
      let entry = try? JSONDecoder().decode(Entry.self, from: Data(bytes)),
      entry.better == record.better(than: entry.graded),
      entry.digest == digest(work: entry.work, needsCourses: entry.needsCourses)
    else { return nil }
    return entry
  }

  /// All that grading depends on, as it is now; `nil` where nothing can be kept.
  func digest(of practice: Practice) -> String? {
    digest(work: practice.copy.work, needsCourses: practice.exercise.needsSession)
  }

  /// Keeps what was said; where that is impossible, all is graded anew the next time.
  ///
  /// - Parameters:
  ///   - verdict: What was found.
  ///   - practice: The learner's work.
  ///   - record: What was reached before.
  ///   - output: What was written of it.
  ///   - digest: All that it depends on.
  func keep(
    _ verdict: Verdict, of practice: Practice, after record: ExerciseRecord, output: String,
    digest: String
  ) {
    guard verdict.holdsAgain else { return }
    let graded = verdict.grade.graded
    let entry = Entry(
      digest: digest, work: practice.copy.work, needsCourses: practice.exercise.needsSession,
      output: output, graded: graded, isAccepted: verdict.grade.isAccepted,
      better: record.better(than: graded))
    guard let bytes = try? JSONEncoder().encode(entry) else { return }
    try? LiveFiles.cache.write(Array(bytes), to: path)
  }

  private func digest(work: String, needsCourses: Bool) -> String? {
    var hash = basis
    guard hash.addFile(work) else { return nil }
    if needsCourses {
      guard courses.allSatisfy({ hash.addFolder($0) }) else { return nil }
    }
    return hash.finalize().hexadecimal
  }
}

extension Verdict {
  /// Whether the same file always gets this verdict; not so where a limit or the machine decided.
  fileprivate var holdsAgain: Bool {
    guard notice == nil else { return false }
    return switch grade.status {
    case .accepted, .wrong, .invalid, .compileError: true
    case .runtimeError, .limit, .notGraded: false
    }
  }
}

extension SHA256 {
  /// Adds bytes in such a way that no two lists of them are alike.
  fileprivate mutating func add(_ bytes: some Collection<UInt8>) {
    let head = Array("\(bytes.count):".utf8)
    update(data: head)
    update(data: Array(bytes))
  }

  /// Adds an ordinary file, its name included, as far as grading reads it.
  ///
  /// - Returns: Whether there is one that can be read.
  fileprivate mutating func addFile(_ path: String) -> Bool {
    guard LiveFiles().kind(of: path) == .file,
      let bytes = try? LiveFiles().read(path, limit: Practice.submissionLimit)
    else { return false }
    add(path.utf8)
    add(bytes)
    return true
  }

  /// Adds everything in a folder, in the order of the names.
  ///
  /// - Returns: Whether it holds ordinary files and folders only, and all of them can be read.
  fileprivate mutating func addFolder(_ path: String) -> Bool {
    guard let names = try? LiveFiles().list(path) else { return false }
    for name in names {
      let inside = "\(path)/\(name)"
      let isAdded = LiveFiles().kind(of: inside) == .folder ? addFolder(inside) : addFile(inside)
      guard isAdded else { return false }
    }
    return true
  }
}
