package import Display

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where progress is kept: one readable JSON file for each lesson and each exercise.
package struct ProgressStore: Sendable {
  private let files: any FileSystem
  private let folder: String?

  /// Opens a store in a folder; without one nothing is kept.
  package init(files: any FileSystem, folder: String?) {
    self.files = files
    self.folder = folder
  }

  /// Whether anything is kept.
  package var keeps: Bool { folder != nil }

  /// The progress in a lesson, and a sentence where a file could not be used.
  package func load(_ lesson: String, language: Language) -> LoadedRecord<Progress> {
    load(Progress.self, of: lesson, language: language)
  }

  /// A record, and a sentence where its file could not be used.
  ///
  /// A damaged file is copied beside itself and named; it is never fatal and never lost. A file of a
  /// newer version is left alone: the learner then starts anew, and nothing is kept.
  package func load<Record: KeptRecord>(
    _ type: Record.Type, of subject: String, language: Language
  ) -> LoadedRecord<Record> {
    let fresh = Record(of: subject)
    guard let path = path(type, subject), files.kind(of: path) != nil else {
      return LoadedRecord(record: fresh, notice: nil, mayWrite: folder != nil)
    }
    guard let bytes = try? files.read(path) else {
      return LoadedRecord(record: fresh, notice: .unreadable(path, language), mayWrite: false)
    }
    if let version = try? JSONDecoder().decode(Version.self, from: Data(bytes)),
      version.schema > Record.currentSchema
    {
      return LoadedRecord(record: fresh, notice: .newer(path, language), mayWrite: false)
    }
    if let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)),
      record.subject == subject
    {
      return LoadedRecord(record: record, notice: nil, mayWrite: true)
    }
    return setAside(path, bytes, fresh, language)
  }

  /// A record whose file is in order, or that of a beginner; `nil` where the file is not in order, which
  /// whoever loads it is told.
  package func readable<Record: KeptRecord>(_ type: Record.Type, of subject: String) -> Record? {
    guard let path = path(type, subject), files.kind(of: path) != nil else {
      return Record(of: subject)
    }
    guard let bytes = try? files.read(path),
      let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)),
      record.subject == subject, record.schema <= Record.currentSchema
    else { return nil }
    return record
  }

  /// Keeps a record, wholly or not at all.
  package func save(_ record: some KeptRecord) throws(FileError) {
    guard let folder else { return }
    try files.locked(by: lock(folder)) { () throws(FileError) in try write(record) }
  }

  /// Changes a record while no other program can, and keeps it.
  ///
  /// - Returns: The record as it is now; unchanged on the disk where its file must not be touched.
  package func update<Record: KeptRecord>(
    _ type: Record.Type, of subject: String, language: Language, _ change: (inout Record) -> Void
  ) throws(FileError) -> LoadedRecord<Record> {
    guard let folder else {
      var record = Record(of: subject)
      change(&record)
      return LoadedRecord(record: record, notice: nil, mayWrite: false)
    }
    return try files.locked(by: lock(folder)) { () throws(FileError) in
      let loaded = load(type, of: subject, language: language)
      var record = loaded.record
      change(&record)
      if loaded.mayWrite { try write(record) }
      return LoadedRecord(record: record, notice: loaded.notice, mayWrite: loaded.mayWrite)
    }
  }

  private func write<Record: KeptRecord>(_ record: Record) throws(FileError) {
    guard let path = path(Record.self, record.subject) else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(record) else {
      preconditionFailure("a record holds texts and counts only, which JSON can always say")
    }
    try files.write(Array(data) + [UInt8(ascii: "\n")], to: path)
  }

  private func path<Record: KeptRecord>(_ type: Record.Type, _ subject: String) -> String? {
    let inside = type.folder.isEmpty ? subject : "\(type.folder)/\(subject)"
    return folder.map { "\($0)/\(inside).json" }
  }

  /// The file whose lock keeps two programs from writing at once.
  private func lock(_ folder: String) -> String { "\(folder)/.lock" }

  private func setAside<Record: KeptRecord>(
    _ path: String, _ bytes: [UInt8], _ fresh: Record, _ language: Language
  ) -> LoadedRecord<Record> {
    var number = 1
    while files.kind(of: "\(path).damaged-\(number)") != nil { number += 1 }
    let aside = "\(path).damaged-\(number)"
    do {
      try files.write(bytes, to: aside)
      return LoadedRecord(
        record: fresh, notice: .damaged(path, aside: aside, language), mayWrite: true)
    } catch {
      return LoadedRecord(record: fresh, notice: .unreadable(path, language), mayWrite: false)
    }
  }
}

/// What a store had.
package struct LoadedRecord<Record: KeptRecord> {
  /// The record, or that of a beginner.
  package let record: Record
  /// What a learner has to know about the file, if anything.
  package let notice: String?
  /// Whether a new record may be written over what is there.
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
