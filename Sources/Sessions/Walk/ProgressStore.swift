package import Display

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where progress is kept: one readable JSON file a lesson.
package struct ProgressStore {
  private let files: any FileSystem
  private let folder: String?

  /// Opens a store in a folder; without one nothing is kept.
  package init(files: any FileSystem, folder: String?) {
    self.files = files
    self.folder = folder
  }

  /// The progress in a lesson, and a sentence where a file could not be used.
  ///
  /// A damaged file is copied beside itself and named; it is never fatal and never lost. A file of a
  /// newer version is left alone: the lesson then starts anew and keeps nothing.
  package func load(_ lesson: String, language: Language) -> LoadedProgress {
    let fresh = Progress(lesson: lesson)
    guard let path = path(of: lesson), files.kind(of: path) != nil else {
      return LoadedProgress(progress: fresh, notice: nil, mayWrite: folder != nil)
    }
    guard let bytes = try? files.read(path) else {
      return LoadedProgress(progress: fresh, notice: .unreadable(path, language), mayWrite: false)
    }
    if let version = try? JSONDecoder().decode(Version.self, from: Data(bytes)),
      version.schema > Progress.currentSchema
    {
      return LoadedProgress(progress: fresh, notice: .newer(path, language), mayWrite: false)
    }
    if let progress = try? JSONDecoder().decode(Progress.self, from: Data(bytes)),
      progress.lesson == lesson
    {
      return LoadedProgress(progress: progress, notice: nil, mayWrite: true)
    }
    return setAside(path, bytes, fresh, language)
  }

  /// Keeps the progress in a lesson, wholly or not at all.
  package func save(_ progress: Progress) throws(FileError) {
    guard let path = path(of: progress.lesson) else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(progress) else {
      preconditionFailure("progress holds texts and counts only, which JSON can always say")
    }
    try files.write(Array(data) + [UInt8(ascii: "\n")], to: path)
  }

  private func path(of lesson: String) -> String? {
    folder.map { "\($0)/\(lesson).json" }
  }

  private func setAside(
    _ path: String, _ bytes: [UInt8], _ fresh: Progress, _ language: Language
  ) -> LoadedProgress {
    var number = 1
    while files.kind(of: "\(path).damaged-\(number)") != nil { number += 1 }
    let aside = "\(path).damaged-\(number)"
    do {
      try files.write(bytes, to: aside)
      return LoadedProgress(
        progress: fresh, notice: .damaged(path, aside: aside, language), mayWrite: true)
    } catch {
      return LoadedProgress(progress: fresh, notice: .unreadable(path, language), mayWrite: false)
    }
  }
}

/// What a store had.
package struct LoadedProgress {
  /// The progress, or that of a beginner.
  package let progress: Progress
  /// What a learner has to know about the file, if anything.
  package let notice: String?
  /// Whether new progress may be written over what is there.
  package let mayWrite: Bool
}

private struct Version: Decodable {
  let schema: Int
}

extension String {
  fileprivate static func damaged(_ path: String, aside: String, _ language: Language) -> String {
    language(
      en: "Your progress in '\(path)' could not be read; it was kept as '\(aside)'.",
      de: "Dein Lernstand in „\(path)“ war nicht lesbar; er liegt jetzt als „\(aside)“ daneben.")
  }

  fileprivate static func newer(_ path: String, _ language: Language) -> String {
    language(
      en: "'\(path)' was written by a newer lernlog. It is left alone; nothing is kept this time.",
      de: "„\(path)“ stammt von einem neueren lernlog. Die Datei bleibt, wie sie ist; "
        + "dieses Mal wird nichts gespeichert.")
  }

  fileprivate static func unreadable(_ path: String, _ language: Language) -> String {
    language(
      en: "'\(path)' cannot be read or copied. Nothing is kept this time.",
      de: "„\(path)“ lässt sich nicht lesen oder kopieren. Dieses Mal wird nichts gespeichert.")
  }
}
