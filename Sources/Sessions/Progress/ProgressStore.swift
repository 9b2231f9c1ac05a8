package import Display

/// Where progress is kept: one readable JSON file for each lesson and each exercise.
///
/// Beside each file stands the one before it, `….json.bak`, for when the file is damaged.
package struct ProgressStore: Sendable {
  let files: any FileSystem
  let folder: String?
  /// Whether there is no folder because the system names none, and not because none is wanted.
  let isHomeless: Bool

  /// Opens a store in a folder; without one nothing is kept.
  package init(files: any FileSystem, folder: String?, isHomeless: Bool = false) {
    self.files = files
    self.folder = folder
    self.isHomeless = isHomeless
  }

  /// Whether anything is kept.
  package var keeps: Bool { folder != nil }

  /// The progress in a lesson, and a sentence where a file could not be used.
  package func load(_ lesson: String, language: Language) -> LoadedRecord<Progress> {
    load(Progress.self, of: lesson, language: language)
  }

  /// A record to look at, and a sentence where its file could not be used; nothing is changed.
  package func load<Record: KeptRecord>(
    _ type: Record.Type, of subject: String, language: Language
  ) -> LoadedRecord<Record> {
    guard let path = path(type, subject) else {
      return LoadedRecord(record: Record(of: subject), notice: nil, mayWrite: false)
    }
    let file = KeptFile<Record>(path, of: subject, files)
    let notice: String? =
      switch file {
      case .missing, .good, .older: nil
      case .newer: .newer(path, language)
      case .damaged: .damaged(path, language)
      case .unreadable: .unreadable(path, language)
      }
    let record = file.record ?? copy(type, subject) ?? Record(of: subject)
    return LoadedRecord(record: record, notice: notice, mayWrite: file.record != nil)
  }

  /// A record to go on with, and a sentence where its file could not be used.
  ///
  /// A damaged file gets another name, and the copy before it is taken; a file of an older version is
  /// copied first. Neither is ever lost, nor fatal. A file of a newer version is left alone: nothing is
  /// kept then.
  package func open<Record: KeptRecord>(
    _ type: Record.Type, of subject: String, language: Language
  ) throws(FileError) -> LoadedRecord<Record> {
    guard let folder else {
      let notice: String? = isHomeless ? .homeless(language) : nil
      return LoadedRecord(record: Record(of: subject), notice: notice, mayWrite: false)
    }
    return try files.locked(by: lock(folder)) { () throws(FileError) in
      try taken(type, subject, language)
    }
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
      let opened = try open(type, of: subject, language: language)
      var record = opened.record
      change(&record)
      return LoadedRecord(record: record, notice: opened.notice, mayWrite: false)
    }
    return try files.locked(by: lock(folder)) { () throws(FileError) in
      let loaded = try taken(type, subject, language)
      var record = loaded.record
      change(&record)
      if loaded.mayWrite { try write(record) }
      return LoadedRecord(record: record, notice: loaded.notice, mayWrite: loaded.mayWrite)
    }
  }

  /// The record under the lock of the store.
  private func taken<Record: KeptRecord>(
    _ type: Record.Type, _ subject: String, _ language: Language
  ) throws(FileError) -> LoadedRecord<Record> {
    let looked = load(type, of: subject, language: language)
    guard let path = path(type, subject) else { return looked }
    switch KeptFile<Record>(path, of: subject, files) {
    case .missing, .good:
      return LoadedRecord(record: looked.record, notice: nil, mayWrite: true)
    case .newer, .unreadable: return looked
    case .older(let record, let schema, let bytes):
      let aside = free("\(path).schema-\(schema)")
      try files.write(bytes, to: aside)
      return LoadedRecord(
        record: record, notice: .older(aside: aside, language), mayWrite: true)
    case .damaged:
      let aside = free("\(path).damaged")
      try files.move(path, to: aside)
      let hasCopy = copy(type, subject) != nil
      return LoadedRecord(
        record: looked.record, notice: .damaged(path, aside: aside, hasCopy: hasCopy, language),
        mayWrite: true)
    }
  }

  /// The record as it was before the last change; `nil` where that is not known.
  private func copy<Record: KeptRecord>(_ type: Record.Type, _ subject: String) -> Record? {
    path(type, subject).flatMap { KeptFile<Record>(Self.copyPath($0), of: subject, files).record }
  }

  private func write<Record: KeptRecord>(_ record: Record) throws(FileError) {
    guard let path = path(Record.self, record.subject) else { return }
    try files.replace(path, with: record.json, keeping: Self.copyPath(path))
  }

  /// The file of a record; `nil` where nothing is kept.
  func path<Record: KeptRecord>(_ type: Record.Type, _ subject: String) -> String? {
    let inside = type.folder.isEmpty ? subject : "\(type.folder)/\(subject)"
    return folder.map { "\($0)/\(inside).json" }
  }

  /// The file of the record before the last change.
  static func copyPath(_ path: String) -> String { "\(path).bak" }

  /// The file whose lock keeps two programs from writing at once.
  func lock(_ folder: String) -> String { "\(folder)/.lock" }

  /// A name with a number that nothing has yet.
  func free(_ path: String) -> String {
    var number = 1
    while files.kind(of: "\(path)-\(number)") != nil { number += 1 }
    return "\(path)-\(number)"
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

extension String {
  fileprivate static func damaged(
    _ path: String, aside: String, hasCopy: Bool, _ language: Language
  ) -> String {
    let told = language(
      en: "Your progress in '\(path)' could not be read; it was kept as '\(aside)'.",
      de: "Dein Lernstand in „\(path)“ war nicht lesbar; er liegt jetzt als „\(aside)“ daneben.")
    let copy = language(
      en: "You go on from the copy before it.", de: "Es geht mit dem Stand davor weiter.")
    return hasCopy ? "\(told) \(copy)" : told
  }

  fileprivate static func damaged(_ path: String, _ language: Language) -> String {
    language(
      en: "'\(path)' is damaged. The next lesson or check that writes it keeps it aside.",
      de: "„\(path)“ ist beschädigt. Die nächste Lektion oder Prüfung, die hier schreibt, "
        + "legt die Datei beiseite.")
  }

  fileprivate static func older(aside: String, _ language: Language) -> String {
    language(
      en: "Your progress was written by an older lernlog; a copy of it is '\(aside)'.",
      de: "Dein Lernstand stammt von einem älteren lernlog; eine Kopie liegt als „\(aside)“ "
        + "daneben.")
  }

  fileprivate static func newer(_ path: String, _ language: Language) -> String {
    language(
      en: "'\(path)' was written by a newer lernlog. It is left alone; nothing is kept this time.",
      de: "„\(path)“ stammt von einem neueren lernlog. Die Datei bleibt, wie sie ist; "
        + "dieses Mal wird nichts gespeichert.")
  }

  fileprivate static func unreadable(_ path: String, _ language: Language) -> String {
    language(
      en: "'\(path)' cannot be read. Nothing is kept this time.",
      de: "„\(path)“ lässt sich nicht lesen. Dieses Mal wird nichts gespeichert.")
  }

  fileprivate static func homeless(_ language: Language) -> String {
    language(
      en: "There is no home folder here, so nothing is kept. --state FOLDER names a place for it.",
      de: "Hier gibt es keinen Heimordner, deshalb wird nichts gespeichert. "
        + "--state ORDNER nennt einen Platz dafür.")
  }
}
