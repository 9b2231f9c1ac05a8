import Display
import Exercises
import Lessons

/// What a learner reads of a grade: the sum, every check, what the compiler says, and what to type next.
struct GradePage {
  private let grade: Grade
  private let exercise: Exercise
  private let name: String
  private let record: ExerciseRecord
  private let work: String
  private let submission: [UInt8]
  private let language: Language

  init(
    _ grade: Grade, of exercise: Exercise, name: String, record: ExerciseRecord, work: String,
    submission: [UInt8], language: Language
  ) {
    (self.grade, self.exercise, self.name, self.record) = (grade, exercise, name, record)
    (self.work, self.submission, self.language) = (work, submission, language)
  }

  var page: Page {
    Page(messages) + feedback + [.paragraph(sum)] + next
  }

  /// What the compiler says, errors at the learner's own lines.
  private var messages: [PageBlock] {
    let source = SourceText(file: exercise.workFile, bytes: submission)
    return grade.messages.map {
      .lines($0.text(source: source, in: language.rawValue).split(separator: "\n").map(String.init))
    }
  }

  /// What spoils it all, and then one item a check.
  private var feedback: Page {
    let groups = feedbackLines(grade, of: exercise, in: language.rawValue).grouped
    let first = groups.firstIndex { $0[0].kind.isHeadline } ?? groups.count
    var items: [[PageBlock]] = []
    for group in groups[first...] {
      if group[0].kind.isHeadline { items.append([]) }
      items[items.count - 1].append(block(group))
    }
    let page = Page(groups[..<first].map(block))
    return items.isEmpty ? page : page + [.list(items: items.map { ListItem($0) })]
  }

  private func block(_ group: [FeedbackLine]) -> PageBlock {
    switch group[0].kind {
    case .passed, .failed, .notTried: .paragraph(headline(group[0]))
    case .sentence: .paragraph(group[0].text.trimmed)
    case .said: .quote([.paragraph(group.map(\.text.trimmed).joined(separator: " "))])
    case .row: .lines(group.map { String($0.text.dropFirst(4)) })
    }
  }

  /// The check's name, with what became of it in its own colour.
  private func headline(_ line: FeedbackLine) -> [Inline] {
    let role: Role =
      switch line.kind {
      case .passed: .ok
      case .failed: .error
      default: .muted
      }
    let end = line.text.firstIndex(of: ":") ?? line.text.endIndex
    return [.marked(role, String(line.text[..<end])), .text(String(line.text[end...]))]
  }

  private var sum: [Inline] {
    guard let points = grade.points else {
      return [
        .marked(.warning, language(en: "Not graded.", de: "Nicht bewertet.")),
        .text(
          language(
            en: " This does not count, and nothing that you reached before is lost.",
            de: " Das zählt nicht, und was du vorher erreicht hast, bleibt.")),
      ]
    }
    let text = language(
      en: "\(points) of \(grade.of) points", de: "\(points) von \(grade.of) Punkten")
    guard let best = record.better(than: grade.graded) else { return [.text(text + ".")] }
    let before = language(
      en: "; your best so far is \(best)", de: "; dein bestes Ergebnis bisher: \(best)")
    return [.text(text + before + ".")]
  }

  private var next: Page {
    guard !grade.isAccepted else {
      return [.paragraph(language(en: "Solved.", de: "Gelöst."))]
    }
    let check = "lernlog check \(name)"
    guard grade.status != .notGraded else {
      return [
        .paragraph(
          language(
            en: "The fault is not yours. Once that is mended:",
            de: "Der Fehler liegt nicht bei dir. Wenn das behoben ist:")), .code(check),
      ]
    }
    return [
      .paragraph([
        .text(language(en: "Change ", de: "Ändere ")), .code(work),
        .text(
          language(
            en: " and check again, or take a hint:",
            de: " und prüfe wieder, oder nimm einen Hinweis:")),
      ]), .code("\(check)\nlernlog hint \(name)"),
    ]
  }
}

extension FeedbackLine.Kind {
  /// Whether a check begins here.
  fileprivate var isHeadline: Bool { self == .passed || self == .failed || self == .notTried }
}

extension [FeedbackLine] {
  /// Lines that belong together: rows below one another, and what is said about a mistake.
  fileprivate var grouped: [[FeedbackLine]] {
    reduce(into: []) { groups, line in
      if let last = groups.last?.last, last.kind == line.kind,
        line.kind == .row || line.kind == .said
      {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
  }
}
