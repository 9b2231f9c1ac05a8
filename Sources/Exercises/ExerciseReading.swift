package import Lessons
import Pipeline

/// Reads an exercise from its folder: all that can be understood of it, and all that cannot.
///
/// - Parameters:
///   - id: Its course and name, `security-log/feature-hash`.
///   - files: The exercise's folder.
///   - folder: The folder as messages show it.
///   - languages: The languages that its texts must have, the first one without a code in its file's
///     name.
/// - Returns: The exercise, `nil` where there is an error; and its problems in the order of their
///   places.
package func readExercise(
  _ id: String, files: some CourseFiles, folder: String, languages: [String] = ["en", "de"]
) -> (exercise: Exercise?, diagnostics: [Diagnostic]) {
  let source: SourceText
  do {
    source = try files.source("exercise.md", in: folder)
  } catch {
    return (nil, [error])
  }
  let (page, problems) = readExercisePage(source, language: languages.first ?? "en")
  var reader = ExerciseReader(
    page: page, files: ExerciseFiles(files: files, folder: folder), diagnostics: problems)
  let exercise = reader.exercise(id, languages: languages)
  let diagnostics = (reader.diagnostics + reader.files.diagnostics).inOrder
  return (diagnostics.hasErrors ? nil : exercise, diagnostics)
}

/// Reads what stands in `exercise.md`.
struct ExerciseReader {
  let page: ExercisePage
  var files: ExerciseFiles
  var diagnostics: [Diagnostic]
  var kind = Exercise.Kind.function
  var function: FunctionSignature?
  var handin: Handin?
  var given: [(file: String, table: String)] = []
  private var keys: ExerciseKeys?

  init(page: ExercisePage, files: ExerciseFiles, diagnostics: [Diagnostic]) {
    (self.page, self.files, self.diagnostics) = (page, files, diagnostics)
  }

  mutating func exercise(_ id: String, languages: [String]) -> Exercise? {
    let node = page.parameters
    guard !node.entries.isEmpty else { return nil }
    let (decoded, problems) = node.decode(ExerciseKeys.self)
    diagnostics += problems
    keys = decoded
    guard let kind = node["kind"]?.decode(Exercise.Kind.self).value else { return nil }
    self.kind = kind
    readKind()
    let limits = node["limits"].map { readLimits($0) }
    diagnostics += limits?.diagnostics ?? []
    let checks = kind == .answers ? questionChecks() : readChecks(node["checks"]?.items ?? [])
    let mistakes = readMistakes(node["mistakes"]?.items ?? [])
    refuseWrongSum(of: checks, node)
    files.readSolutions(kind, ending: fileEnding, mistakes: mistakes.map(\.solution), at: start)
    let twins = readTranslations(languages, checks: checks, mistakes: mistakes)
    let texts = Dictionary(
      uniqueKeysWithValues: [(languages.first ?? "en", text(of: page))]
        + twins.map { ($0.language, text(of: $0.page)) })
    return Exercise(
      id: id, kind: kind, points: keys?.points.value ?? 0, function: function, handin: handin,
      given: given, prepare: keys?.prepare, limits: limits?.limits ?? RunLimits(),
      checks: checks.map { $0.naming(twins) }, mistakes: mistakes.map { $0.saying(twins) },
      equivalents: readEquivalents(node["equivalent"]?.items ?? []), texts: texts,
      files: files.contents, digest: files.digest)
  }

  /// Where the page begins.
  var start: SourceLocation { page.parameters.location }

  /// The names of columns that may be spoken of.
  var columnNames: [String] { handin?.columns.map(\.name) ?? [] }

  private var fileEnding: String {
    switch kind {
    case .function, .program: "swift"
    case .data: handin?.format.ending ?? "csv"
    case .answers: "yml"
    }
  }

  /// Reads what only some kinds have, and refuses what belongs to others.
  private mutating func readKind() {
    let own: Set<String> =
      switch kind {
      case .function: ["function", "limits", "checks", "equivalent"]
      case .program:
        [
          "limits", "checks", "equivalent", "given", "prepare", "handin", "key", "ordered",
          "columns",
        ]
      case .data: ["given", "prepare", "handin", "key", "ordered", "columns", "checks"]
      case .answers: ["prepare"]
      }
    let common: Set = ["title", "kind", "points", "mistakes"]
    let all = Set(ExerciseReader.keysOfKinds)
    for entry in page.parameters.entries
    where all.contains(entry.key) && !own.contains(entry.key) && !common.contains(entry.key) {
      diagnostics.append(.keyOfAnotherKind(entry.key, kind: kind, at: entry.keyLocation))
    }
    for key in required where page.parameters[key] == nil {
      diagnostics.append(.exerciseKeyMissing(key, for: kind, at: start))
    }
    if let title = keys?.title, title.value.allSatisfy(\.isWhitespace) {
      diagnostics.append(.emptyExerciseText(at: title.location))
    }
    if kind == .function, let text = keys?.function { readSignature(text) }
    readGiven()
    if kind == .data || kind == .program { readHandin() }
    if kind != .answers, let first = page.questions.first {
      diagnostics.append(.questionsOfAnotherKind(at: first.block.location))
    }
  }

  private static let keysOfKinds = [
    "function", "limits", "checks", "equivalent", "given", "prepare", "handin", "key", "ordered",
    "columns",
  ]

  private var required: [String] {
    switch kind {
    case .function: ["function", "checks"]
    case .program: ["checks"] + (page.parameters["handin"] == nil ? [] : ["columns"])
    case .data: ["handin", "columns", "checks"]
    case .answers: []
    }
  }

  private mutating func readSignature(_ text: Located<String>) {
    do {
      function = try FunctionSignature(text.value)
    } catch {
      diagnostics.append(.signature(error, in: text))
    }
  }

  private mutating func readGiven() {
    guard let node = keys?.given else { return }
    for entry in node.entries {
      if !isFileName(entry.key) {
        diagnostics.append(.notAFileName(entry.key, at: entry.keyLocation))
      }
      let (table, problems) = entry.value.decode(String.self)
      diagnostics += problems
      if let table { given.append((entry.key, table)) }
    }
    if node.entries.isEmpty { diagnostics += node.decode([String: String].self).diagnostics }
    if page.parameters["prepare"] == nil {
      diagnostics.append(.exerciseKeyMissing("prepare", for: kind, at: node.location))
    }
  }

  private mutating func readHandin() {
    guard let keys, let file = keys.handin else { return }
    let format = Handin.Format.allCases.first { file.value.hasSuffix(".\($0.ending)") }
    guard let format, isFileName(file.value) else {
      diagnostics.append(.handinName(file.value, at: file.location))
      return
    }
    let columns = (keys.columns?.entries ?? []).compactMap { entry in
      let (type, problems) = entry.value.decode(Handin.ColumnType.self)
      diagnostics += problems
      return type.map { (name: entry.key, type: $0) }
    }
    let names = columns.map(\.name)
    for key in keys.key ?? [] where !names.contains(key.value) {
      diagnostics.append(.unknownColumn(key.value, at: key.location, known: names))
    }
    let isOrdered = keys.ordered?.value ?? false
    if (keys.key ?? []).isEmpty, !isOrdered {
      diagnostics.append(.keyNeedsOrder(at: file.location))
    }
    handin = Handin(
      file: file.value, format: format, key: (keys.key ?? []).map(\.value), isOrdered: isOrdered,
      columns: columns)
  }

  private mutating func readMistakes(_ nodes: [ParameterNode]) -> [KnownMistake] {
    var mistakes: [KnownMistake] = []
    for node in nodes {
      let (keys, problems) = node.decode(KnownMistakeKeys.self)
      diagnostics += problems
      guard let keys else { continue }
      if !isId(keys.solution.value) {
        diagnostics.append(.notAName(keys.solution.value, at: keys.solution.location))
        continue
      }
      if keys.say.value.allSatisfy(\.isWhitespace) {
        diagnostics.append(.emptyExerciseText(at: keys.say.location))
      }
      if let first = mistakes.first(where: { $0.solution.value == keys.solution.value }) {
        diagnostics.append(
          .nameTwice(
            "mistakes", keys.solution.value, at: keys.solution.location,
            first: first.solution.location))
      }
      mistakes.append(KnownMistake(solution: keys.solution, says: ["en": keys.say.value]))
    }
    return mistakes
  }

  private mutating func readEquivalents(_ nodes: [ParameterNode]) -> [Located<String>] {
    nodes.compactMap { node in
      let (keys, problems) = node.decode(EquivalentKeys.self)
      diagnostics += problems
      if let because = keys?.because, because.value.allSatisfy(\.isWhitespace) {
        diagnostics.append(.emptyExerciseText(at: because.location))
      }
      return keys?.mutant
    }
  }

  private mutating func refuseWrongSum(of checks: [Check], _ node: ParameterNode) {
    guard let points = keys?.points else { return }
    guard (1...Exercise.pointLimit).contains(points.value) else {
      diagnostics.append(.oddPoints(points.value, at: points.location))
      return
    }
    let sum = checks.reduce(0) { $0 + $1.points }
    let written = kind == .answers ? page.questions.count : node["checks"]?.items.count ?? 0
    // Where a check could not be read, or has points that are refused, the sum says nothing.
    let isKnown =
      checks.count == written
      && checks.allSatisfy { (1...Exercise.pointLimit).contains($0.points) }
    if written == 0 {
      diagnostics.append(.noChecks(at: node["checks"]?.location ?? start))
    } else if sum != points.value, isKnown {
      diagnostics.append(.pointsDoNotAddUp(sum, stated: points.value, at: points.location))
    }
  }
}

/// Whether a file of the exercise's folder must not come near a learner's program.
func isReserved(_ name: String) -> Bool {
  ["solution.", "starter.", "support.", "exercise.", "expected."].contains {
    name.lowercased().hasPrefix($0)
  }
}

/// Whether a text can name a file of a learner: no path, no option, nothing that needs quotes.
func isFileName(_ text: String) -> Bool {
  guard let first = text.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "."),
    text.utf8.count <= 100
  else { return false }
  return text.unicodeScalars.allSatisfy {
    $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
      || "._-".unicodeScalars.contains($0)
  }
}
