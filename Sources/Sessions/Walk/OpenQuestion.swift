import Display
import Lessons

/// A question that waits for an answer.
struct OpenQuestion {
  /// The question itself; one of an earlier lesson where it is asked again.
  let question: Question
  /// What is said of answers; `nil` for a prediction, which has no verdict.
  let feedback: Feedback?
  /// The id under which progress keeps it.
  let id: String
  /// How many hints were given.
  var hintsGiven = 0
  /// The wrong answers, as typed.
  var wrong: [String] = []
  /// How many answers were given.
  var tries = 0

  /// The question of a block; `nil` where the block asks nothing.
  init?(_ block: Block, in run: LessonRun) throws(Diagnostic) {
    switch block.kind {
    case .question(let question): self.question = question
    case .again(let again): question = try run.library.question(again)
    default: return nil
    }
    id = block.id ?? question.name.value
    feedback =
      if let rule = question.rule {
        try run.feedback(rule, explain: question.explain)
      } else { nil }
  }

  /// Whether a hint is left.
  var hasHints: Bool { hintsGiven < question.hints.count }
}

extension Walk {
  /// Hears an answer: a prediction is noted, another answer judged; a wrong one never blocks.
  mutating func answer(_ line: String) -> WalkMove {
    guard var open = question else { return .stay }
    let answer: Answer
    do throws(AnswerProblem) {
      answer = try readAnswer(line, as: open.question.kind, choices: open.question.choices)
    } catch {
      let isKey = keyPress(in: line, at: .question) != nil
      show([
        .paragraph(isKey ? PromptWords(language).colon(line) : error.message(in: language.rawValue))
      ])
      return .stay
    }
    open.tries += 1
    guard let feedback = open.feedback else {
      run.guesses[open.question.name.value] = answer
      note(open, .done, answer: line)
      return .next
    }
    let verdict = feedback.verdict(on: answer, typed: line, hasHints: open.hasHints)
    if !verdict.isRight { open.wrong.append(line) }
    question = open
    // On the disk before it is announced, so that what was read on the screen is never lost.
    note(open, verdict.isRight ? .done : .open, answer: verdict.isRight ? line : nil)
    show(verdict.page)
    return verdict.isRight ? .next : .stay
  }

  /// Gives the next hint, or says that there is none.
  mutating func giveHint() {
    guard var open = question else { return }
    guard open.hasHints else {
      let text =
        open.feedback == nil
        ? language(
          en: "There is no hint: any guess will do. The lesson tells what comes out.",
          de:
            "Einen Hinweis gibt es nicht: Jede Vermutung ist recht. Die Lektion zeigt, was herauskommt."
        )
        : language(
          en: "There is no further hint. :s shows the answer.",
          de: "Weitere Hinweise gibt es nicht. :s zeigt die Antwort.")
      show([.paragraph(text)])
      return
    }
    open.hintsGiven += 1
    question = open
    note(open, .open, answer: nil)
    let (number, count) = (open.hintsGiven, open.question.hints.count)
    let title = language(en: "Hint \(number) of \(count)", de: "Hinweis \(number) von \(count)")
    show([.paragraph([.marked(.heading, title)])] + Page(open.question.hints[number - 1]))
  }

  /// Leaves the question open; nothing happens where there is none.
  mutating func pass() {
    guard let open = question else { return }
    isPassed = true
    if open.feedback != nil {
      show([.paragraph(language(en: "Left open.", de: "Offen gelassen."))])
    }
  }

  /// Tells the answer.
  mutating func showAnswer() {
    guard let open = question else { return }
    note(open, .shown, answer: nil)
    if let feedback = open.feedback { show(feedback.answer) }
  }

  /// Leaves the question for another stop: it still waits for an answer.
  mutating func leaveOpen() {
    guard let open = question else { return }
    note(open, .open, answer: nil)
    question = nil
  }

  /// Takes up what is known of a question that was left open.
  func resumed(_ open: OpenQuestion) -> OpenQuestion {
    guard let step = keeper.progress.steps[open.id], step.state == .open else { return open }
    var open = open
    (open.tries, open.wrong) = (step.tries ?? 0, step.wrong ?? [])
    return open
  }

  /// Keeps how a question stands; what was answered rightly stays so.
  private mutating func note(_ open: OpenQuestion, _ state: Progress.Step.State, answer: String?) {
    let known = keeper.progress.steps[open.id]
    let staysDone = known?.state == .done && state != .done
    keeper.progress.steps[open.id] = Progress.Step(
      state: staysDone ? .done : state, hash: staysDone ? known?.hash : digest(of: open.id),
      tries: open.tries.orNone, hints: max(open.hintsGiven, known?.hints ?? 0).orNone,
      answer: staysDone ? known?.answer : answer, wrong: open.keptWrong)
    keeper.progress.here = stops[here].id
    save()
  }
}

extension OpenQuestion {
  /// The wrong answers that are kept: the latest ones, and of a long one its beginning.
  fileprivate var keptWrong: [String]? {
    wrong.isEmpty ? nil : wrong.suffix(50).map { String($0.prefix(200)) }
  }
}

extension Int {
  /// The number; `nil` for 0, which is not worth keeping.
  fileprivate var orNone: Int? { self == 0 ? nil : self }
}
