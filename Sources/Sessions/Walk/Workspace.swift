import Display
import Lessons

/// The folder in which a walk puts the files that a lesson makes.
package struct Workspace: Sendable {
  private let folder: String

  /// Names the folder.
  package init(_ folder: String) {
    self.folder = folder
  }

  /// Writes a file of a lesson, and says where; a file of somebody else is only replaced on request.
  func write(
    _ file: SessionFile, in course: String, _ progress: inout Progress,
    _ environment: Environment, _ language: Language
  ) -> String {
    let path = "\(folder)/\(course)/\(file.path)"
    let digest = contentDigest(file.bytes)
    let files = environment.files
    if files.kind(of: path) != nil {
      guard files.kind(of: path) == .file, let old = try? files.read(path) else {
        return .notAFile(path, language)
      }
      if old == file.bytes { return .unchanged(path, language) }
      let isOurs = progress.files?[file.path] == contentDigest(old)
      guard isOurs || agrees(toReplace: path, environment.terminal, language) else {
        return .kept(path, language)
      }
    }
    do throws(FileError) {
      try files.write(file.bytes, to: path)
    } catch {
      return .failed(error, language)
    }
    progress.files = (progress.files ?? [:]).merging([file.path: digest]) { _, new in new }
    return .written(path, language)
  }

  /// Writes a file that takes the place of its older self only; what somebody else wrote or changed
  /// stays, and the new file gets a number.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - name: Its name without the extension.
  ///   - ending: What follows the point.
  ///   - course: The course, whose folder it is in.
  ///   - progress: Knows which files are ours.
  ///   - files: The disk.
  ///   - language: The language of what is told.
  /// - Returns: Where it is, or why it is not written.
  func writeNew(
    _ bytes: [UInt8], name: String, extension ending: String, in course: String,
    _ progress: inout Progress, _ files: any FileSystem, _ language: Language
  ) -> String {
    var number = 1
    var file = "\(name).\(ending)"
    while !isFree(file, in: course, progress, files) {
      number += 1
      file = "\(name)-\(number).\(ending)"
    }
    let path = "\(folder)/\(course)/\(file)"
    do throws(FileError) {
      try files.write(bytes, to: path)
    } catch {
      return .failed(error, language)
    }
    progress.files = (progress.files ?? [:]).merging([file: contentDigest(bytes)]) { _, new in new }
    return .written(path, language)
  }

  /// Whether nothing stands under a name, or only what this lesson wrote.
  private func isFree(
    _ file: String, in course: String, _ progress: Progress, _ files: any FileSystem
  ) -> Bool {
    let path = "\(folder)/\(course)/\(file)"
    guard let kind = files.kind(of: path) else { return true }
    guard kind == .file, let old = try? files.read(path) else { return false }
    return progress.files?[file] == contentDigest(old)
  }

  /// The learner's copy of some code: written where it is not there yet, never replaced.
  ///
  /// - Parameters:
  ///   - code: What a new copy holds.
  ///   - name: The name of the file.
  ///   - course: The course, whose folder it is in.
  ///   - files: The disk.
  ///   - language: The language of the refusal.
  /// - Returns: The path, or why there is no copy.
  func copy(
    of code: String, as name: String, in course: String, _ files: any FileSystem,
    _ language: Language
  ) -> CodeCopy {
    let path = "\(folder)/\(course)/\(name)"
    switch files.kind(of: path) {
    case .file: return .found(path)
    case nil:
      do throws(FileError) {
        try files.write(Array(code.utf8), to: path)
        return .made(path)
      } catch {
        return .refused(.failed(error, language))
      }
    default: return .refused(.notAFile(path, language))
    }
  }

  private func agrees(toReplace path: String, _ terminal: any Terminal, _ language: Language)
    -> Bool
  {
    let question = language(
      en: "\(path) is there already, and this lesson did not write it. Replace it? (y/n) ",
      de: "\(path) gibt es schon, und diese Lektion hat die Datei nicht geschrieben. "
        + "Ersetzen? (j/n) ")
    let answer = terminal.ask(question, for: .key())?.trimmed.lowercased() ?? ""
    return answer.hasPrefix(language(en: "y", de: "j"))
  }
}

/// A learner's copy of code of a lesson.
enum CodeCopy {
  /// Written just now.
  case made(String)
  /// There from before, with what the learner made of it.
  case found(String)
  /// Not there, and why.
  case refused(String)
}

extension String {
  fileprivate static func written(_ path: String, _ language: Language) -> String {
    language(en: "written: \(path)", de: "geschrieben: \(path)")
  }

  fileprivate static func unchanged(_ path: String, _ language: Language) -> String {
    language(en: "already there: \(path)", de: "schon da: \(path)")
  }

  fileprivate static func kept(_ path: String, _ language: Language) -> String {
    language(en: "left as it was: \(path)", de: "nicht angetastet: \(path)")
  }

  fileprivate static func notAFile(_ path: String, _ language: Language) -> String {
    language(
      en: "not written: \(path) is no ordinary file",
      de: "nicht geschrieben: \(path) ist keine Datei")
  }

  fileprivate static func failed(_ error: FileError, _ language: Language) -> String {
    language(en: "not written: \(error)", de: "nicht geschrieben: \(error)")
  }
}
