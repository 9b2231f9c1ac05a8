/// A piece of a lesson: prose, something that runs, or something that is checked.
package struct Block: Sendable, Equatable {
  /// What it is.
  package enum Kind: Sendable, Equatable {
    /// Prose other than a heading.
    case prose(MarkdownBlock)
    /// A heading and its anchor.
    case heading(level: Int, [MarkdownInline], slug: String)
    /// A step of the pipeline.
    case step(StepBlock)
    /// Rows of a table, as the parameters say.
    case table(ParameterNode)
    /// A drawing, by its kind, as the parameters say.
    case chart(kind: Located<String>, ParameterNode)
    /// A question.
    case question(Question)
    /// The answer to a prediction.
    case reveal(Reveal)
    /// A question of an earlier lesson.
    case again(Again)
    /// An exercise of the same course, by its name.
    case exercise(Located<String>)
    /// Swift code that is compiled and run.
    case swiftRun(SwiftRun)
    /// Swift code from the toolkit itself.
    case swiftSource(SwiftSource)
    /// The guided mode waits here.
    case pause
    /// An expression that has to hold.
    case expect(Located<String>)
    /// A digression under its title.
    case details(summary: Located<String>, [MarkdownBlock])

    /// The step, where it is one.
    package var step: StepBlock? { if case .step(let step) = self { step } else { nil } }
    /// The name of the exercise, where it is one.
    package var exercise: Located<String>? {
      if case .exercise(let name) = self { name } else { nil }
    }
    /// The code that is run, where it is such a block.
    package var swiftRun: SwiftRun? {
      if case .swiftRun(let code) = self { code } else { nil }
    }
  }

  /// What it is.
  package internal(set) var kind: Kind
  /// Its name, which progress and links speak of.
  package internal(set) var id: String?
  /// The name that it had before.
  package let was: String?
  /// Its first line.
  package let location: SourceLocation
  /// Its last line: that of the closing fence or tag.
  package let lastLine: Int
  /// All that is written in a block that runs, first its directive; `nil` for others.
  package let parameters: ParameterNode?
  /// What it printed when that was recorded.
  package internal(set) var output: RecordedOutput?
  /// Whether it holds for the course's own data alone.
  package internal(set) var onlyDefault = false

  /// The lines that it stands on, without its output.
  package var lines: ClosedRange<Int> { location.line...lastLine }
}

/// A step of the pipeline with its parameters.
package struct StepBlock: Sendable, Equatable {
  /// The name of the step.
  package let name: Located<String>
  /// Everything but the keys `step`, `id` and `was`.
  package let parameters: ParameterNode
  /// Whether it only sets something up, out of sight.
  package let isHidden: Bool

  /// A step that nobody wrote into a lesson, or one that somebody did.
  package init(name: Located<String>, parameters: ParameterNode, isHidden: Bool) {
    self.name = name
    self.parameters = parameters
    self.isHidden = isHidden
  }
}

/// Swift code that stands in a file of the toolkit, between `// snippet.REGION` and `// snippet.end`.
package struct SwiftSource: Sendable, Equatable {
  /// The file, relative to the toolkit's `Sources`.
  package let file: Located<String>
  /// The name of the region.
  package let region: String
  /// The recorded copy.
  package let code: String
  /// The lines of the copy, without the fences.
  package let bodyLines: Range<Int>
}

/// Swift code that is compiled and run where it stands.
package struct SwiftRun: Sendable, Equatable {
  /// The code, each line with an LF.
  package let code: String
  /// The lines of the code in the lesson, without the fences.
  package let bodyLines: Range<Int>
}

/// What a block printed when it was recorded.
package struct RecordedOutput: Sendable, Equatable {
  /// The text, each line with an LF.
  package let text: String
  /// The line of the opening fence.
  package let firstLine: Int
  /// The line of the closing fence.
  package let lastLine: Int
}
