/// An exercise's page in one language: what stands at its top, its prose, its questions, its hints.
package struct ExercisePage: Sendable, Equatable {
  /// What stands between the two `---`; an empty mapping where nothing could be read.
  package let parameters: ParameterNode
  /// Prose, code and questions, in order, without the hints.
  package let blocks: [Block]
  /// The digressions, in order.
  package let hints: [ExerciseHint]
  /// The file.
  package let source: SourceText

  /// The questions, with the block that each stands in.
  package var questions: [(question: Question, block: Block)] {
    blocks.compactMap { block in
      if case .question(let question) = block.kind { (question, block) } else { nil }
    }
  }
}

/// Something that helps a learner on.
package struct ExerciseHint: Sendable, Equatable {
  /// Its title.
  package let title: String
  /// What it says.
  package let blocks: [MarkdownBlock]
}

/// Reads the page of an exercise.
///
/// A page knows the blocks of lessons that ask and show, and none that runs something; its questions
/// have `points`.
///
/// - Parameters:
///   - source: The file.
///   - language: The code of its language.
/// - Returns: The page, and its problems in the order of their places.
package func readExercisePage(
  _ source: SourceText, language: String
) -> (page: ExercisePage, diagnostics: [Diagnostic]) {
  let (parameters, lastLine, frontProblems) = frontParameters(source)
  let (document, markdownProblems) = readMarkdown(source, from: lastLine + 1)
  var reader = BlockReader(source: source, known: KnownNames(steps: [], charts: []))
  reader.gradedKeys = ["points"]
  reader.read(document)
  reader.finish()
  var blocks: [Block] = []
  var hints: [ExerciseHint] = []
  var diagnostics = source.diagnostics(
    with: frontProblems + markdownProblems + reader.diagnostics)
  for block in reader.blocks {
    switch block.kind {
    case .details(let title, let content):
      hints.append(ExerciseHint(title: title.value, blocks: content))
    case .prose, .heading, .question: blocks.append(block)
    default: diagnostics.append(.notInExercise(at: block.location))
    }
  }
  diagnostics += untranslatedTexts(source, language: language)
  let page = ExercisePage(parameters: parameters, blocks: blocks, hints: hints, source: source)
  return (page, diagnostics.inOrder)
}

/// The title of an exercise, and its points, from the top of its page; `nil` where they are not there.
package func readExerciseTitle(_ source: SourceText) -> (title: String?, points: Int?) {
  let (node, _, _) = frontParameters(source)
  return (node["title"]?.text, node["points"]?.text.flatMap { Int($0) })
}

/// What stands between the two `---` at the top, and the line of the second one.
private func frontParameters(
  _ source: SourceText
) -> (node: ParameterNode, lastLine: Int, diagnostics: [Diagnostic]) {
  let start = source.place(ofLine: 1)
  let nothing = ParameterNode(.mapping([]), at: start)
  guard isFrontMatterMark(source.line(1)) else {
    return (nothing, 0, [.exerciseWithoutFront(at: start)])
  }
  let end = (2...max(2, source.lineCount)).first { isFrontMatterMark(source.line($0)) }
  guard let end else { return (nothing, source.lineCount, [.unclosedFrontMatter(at: start)]) }
  let (node, problems) = readParameters(source, lines: 2..<end)
  return (node ?? nothing, end, problems)
}

/// Texts that wait for a translator.
private func untranslatedTexts(_ source: SourceText, language: String) -> [Diagnostic] {
  let mark = untranslatedMark(language)
  return (1...max(1, source.lineCount)).compactMap { number in
    source.place(of: mark, onLine: number).map { .untranslated(mark, at: $0) }
  }
}

extension Diagnostic {
  /// A page that begins with something else.
  fileprivate static func exerciseWithoutFront(at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "an exercise begins with a line '---', its title and what else it needs, and '---'")
  }

  /// A block that an exercise cannot hold.
  fileprivate static func notInExercise(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "this cannot stand in an exercise",
      note: "an exercise holds prose, code, hints in <details>, and for the kind answers questions")
  }
}
