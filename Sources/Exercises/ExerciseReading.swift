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
  /// What stands at the top, where that could be read.
  var keys: ExerciseKeys?

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
      files: files.contents, unnamedFiles: files.unnamed(at: start), digest: files.digest)
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
