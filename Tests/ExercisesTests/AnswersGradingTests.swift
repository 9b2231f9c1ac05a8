import Lessons
import Pipeline
import TestSupport
import Testing

@testable import Exercises

/// Answers: section E, as a file.
@Suite struct AnswersGradingTests {
  static let page = """
    ---
    title: Read the report
    kind: answers
    points: 5
    ---
    Read it.

    ```yaml lernlog
    question: share
    ask: How many per cent?
    answer: 72.73
    decimals: 2
    unit: "%"
    points: 1
    mistakes:
      - when: 80
        say: That is the recall.
    ```

    ```yaml lernlog
    question: count
    ask: How many?
    answer: =evaluation.tp
    points: 1
    explain: They are eight.
    ```

    ```yaml lernlog
    question: word
    ask: Which word?
    accept: [Recall, Sensitivity, "Étude", Fit, Kelvin]
    points: 1
    ```

    ```yaml lernlog
    question: which
    ask: Which ones?
    select:
      night: At night
      day: By day
      admin: By admin
    answer: [night, admin]
    points: 1
    ```

    ```yaml lernlog
    question: best
    ask: Which one?
    choices:
      low: The lowest
      high: The highest
    answer: low
    points: 1
    ```

    <details>
    <summary>Hint</summary>

    Look.

    </details>

    """

  static func answersExercise(_ page: String = page) throws -> Exercise {
    try exercise(Sample.read("c/a", ["exercise.md": page], languages: ["en"]))
  }

  static func grade(_ file: String) throws -> Grade {
    var all = supplies()
    all.evaluate = { _ throws(Diagnostic) in .number(8) }
    return Exercises.grade(
      Array(file.utf8), of: try answersExercise(), expected: nil, with: all)
  }

  /// What one answer leads to: `right`, `wrong`, `invalid`, `unanswered`.
  static func outcome(_ line: String) throws -> String {
    let name = line.prefix { $0 != ":" }
    let grade = try grade(line + "\n")
    guard let result = grade.results.first(where: { $0.check.id == name }) else {
      return "\(grade.status)"
    }
    switch result.outcome {
    case .passed: return "right"
    case .failed(let failure): return "\(failure.cause)"
    case .notTried(.notAnswered): return "unanswered"
    case .notTried(let reason): return "\(reason)"
    }
  }

  @Test func `right answers are accepted`() throws {
    let grade = try Self.grade(
      "share: 72.73\ncount: 8\nword: recall\nwhich: [admin, night]\nbest: low\n")
    #expect(grade.status == .accepted && grade.points == 5)
    #expect(grade.results.map(\.check.id) == ["share", "count", "word", "which", "best"])
    #expect(grade.results[0].check.name(in: "en") == "share")
  }

  @Test(arguments: [
    ("share: 72.73", "right"), ("share: 72.73 %", "right"), ("share: 0.7273", "wrong"),
    ("share: \"72.73\"", "right"), ("share: 80", "wrong"),
    // E01
    ("share: nan", "invalid"), ("share: inf", "invalid"), ("share: -inf", "invalid"),
    ("share: infinity", "invalid"), ("share: snan", "invalid"), ("share: nan(0x1)", "invalid"),
    ("share: .nan", "invalid"), ("share: .inf", "invalid"),
    // E02
    ("count: 0x8", "invalid"), ("count: 0x1p3", "invalid"), ("count: 1e400", "invalid"),
    ("count: 1d0", "invalid"), ("count: +8", "right"), ("count: 8.", "invalid"),
    ("count: .5", "invalid"), ("count:  8 ", "right"), ("count: -0", "wrong"),
    ("count: 8,0", "right"), ("count: 1_000", "invalid"), ("count: 1e-400", "invalid"),
    ("count: 1.", "invalid"), ("count: +1", "wrong"), ("count: 1e3", "invalid"),
    // E03
    ("count: \"8\\u0000\"", "unreadable"), ("count: \u{0668}", "invalid"),
    ("count: \u{FF18}", "invalid"),
    ("count: \u{2212}8", "invalid"), ("count: \u{1D7D6}", "invalid"),
    // E04: the closed interval of two decimals around 72.73.
    ("share: 72.735", "right"), ("share: 72.7351", "wrong"), ("share: 72.725", "right"),
    ("share: 72.7249", "wrong"),
    // E05
    ("count: \(String(repeating: "8", count: 10_000))", "invalid"),
    ("word: \(String(repeating: "a", count: 4097))", "invalid"),
    // E06
    ("word: \"  RECALL \"", "right"), ("word: \"Re call\"", "wrong"),
    ("word: sensitivity", "right"),
    ("word: \"recall\u{A0}\"", "right"), ("word: \"re\u{200B}call\"", "wrong"),
    ("word: \"recall\\r\\n\"", "right"), ("word: \"\\u00e9tude\"", "right"),
    ("word: \"e\\u0301tude\"", "right"), ("word: \"re\\u00a0call\"", "wrong"),
    // E07
    ("word: rec\u{0430}ll", "wrong"), ("word: \u{FF52}ecall", "wrong"),
    ("word: \u{FB01}t", "right"), ("word: \u{212A}elvin", "right"),
    // E08
    ("word: \"a\(String(repeating: "\u{301}", count: 1900))\"", "wrong"),
    ("word: \"a\(String(repeating: "\u{301}\u{323}", count: 900))\"", "wrong"),
    ("word: \"a\(String(repeating: "\u{323}\u{301}", count: 900))\"", "wrong"),
    ("word: \"\(String(repeating: "\u{301}", count: 2048))\"", "wrong"),
    // E09
    ("best: 1", "right"), ("best: 3", "invalid"), ("best: highest", "invalid"),
    ("best: The lowest", "invalid"), ("best: [low]", "invalid"), ("best: low high", "invalid"),
    ("which: [night, night]", "invalid"), ("which: [night, day, admin]", "wrong"),
    ("which: night admin", "right"), ("which: 1 3", "right"), ("which: [1, 3]", "right"),
    ("which: [night, moon]", "invalid"), ("which: 0", "invalid"), ("which: []", "unanswered"),
    // E11
    ("word: [recall]", "invalid"), ("word: {a: b}", "invalid"), ("word: true", "invalid"),
    ("word: null", "invalid"), ("word: ~", "invalid"), ("word: \"true\"", "wrong"),
    ("word: 42", "wrong"), ("count: [8]", "invalid"), ("count: null", "invalid"),
    ("which: {night: true}", "invalid"), ("which: [[night]]", "invalid"),
    // Not answered.
    ("word:", "unanswered"), ("word: \"\"", "unanswered"), ("word: '  '", "unanswered"),
    ("count:", "unanswered"), ("which:", "unanswered"),
  ])
  func `each answer has one reading`(line: String, outcome: String) throws {
    #expect(try Self.outcome(line) == outcome)
  }

  /// Row E10.
  @Test func `each question is judged alone, and unknown ones are only told`() throws {
    let grade = try Self.grade("best: low\nwrod: x\nshare: nan\n")
    #expect(grade.points == 1 && grade.status == .invalid)
    #expect(
      grade.messages.map(\.message.message) == ["there is no question 'wrod'; did you mean 'word'?"]
    )
  }

  /// Row E10.
  @Test func `an empty file of answers is wrong, not invalid`() throws {
    let empty = try Self.answersExercise().emptyAnswers(in: "en")
    let grade = try Self.grade(String(decoding: empty, as: UTF8.self))
    #expect(grade.status == .wrong && grade.points == 0)
    #expect(grade.results.allSatisfy { $0.outcome == .notTried(.notAnswered) })
    try expectGolden(String(decoding: empty, as: UTF8.self), "answers.yml.txt")
  }

  @Test func `the right answers are written from the questions`() throws {
    let file = try Self.answersExercise().rightAnswers(in: "en") { _ throws(Diagnostic) in
      .number(8)
    }
    #expect(
      String(decoding: file, as: UTF8.self)
        == "share: 72.73\ncount: 8\nword: 'Recall'\nwhich: [night, admin]\nbest: low\n")
    #expect(try Self.grade(String(decoding: file, as: UTF8.self)).status == .accepted)
  }

  @Test(arguments: [
    "a: b: c\n", "share: [\n", "share: 1\nshare: 2\n", "- a\n", "a: &b c\n", "\u{0}",
  ])
  func `what is no strict YAML is invalid`(file: String) throws {
    let grade = try Self.grade(file)
    #expect(grade.status == .invalid && grade.problem != nil)
  }

  @Test func `a known mistake is told, and the right answer never`() throws {
    let grade = try Self.grade("share: 80\nword: x\n")
    #expect(grade.results[0].failure?.mistake?.say(in: "en") == "That is the recall.")
    let json = String(decoding: grade.json(in: "en"), as: UTF8.self)
    #expect(!json.contains("72.73") && !json.contains("Sensitivity"))
  }

  @Test func `a mistake may be a file of answers`() throws {
    let page = Self.page.replacing(
      "points: 5\n---", with: "points: 5\nmistakes:\n  - { solution: high, say: Upside down. }\n---"
    )
    let files = ["exercise.md": page, "Mistakes/high.yml": "best: high\n"]
    let exercise = try exercise(Sample.read("c/a", files, languages: ["en"]))
    let grade = Exercises.grade(
      Array("best: 2\nword: x\n".utf8), of: exercise, expected: nil, with: supplies())
    #expect(grade.results[4].failure?.mistake?.say(in: "en") == "Upside down.")
    #expect(grade.results[2].failure?.mistake == nil)
  }

  @Test func `an expression that cannot be evaluated is our fault`() throws {
    let grade = Exercises.grade(
      Array("count: 8\n".utf8), of: try Self.answersExercise(), expected: nil, with: supplies())
    #expect(grade.status == .notGraded && grade.points == nil)
  }

  @Test func `the learner's page keeps no answer`() throws {
    let exercise = try Self.answersExercise()
    let text = exercise.taskText(in: "en")
    try expectGolden(text, "task.md.txt")
    for secret in [
      "72.73", "evaluation", "Sensitivity", "recall", "eight", "[night, admin]", "Look.",
    ] {
      #expect(!text.contains(secret))
    }
  }

  @Test(arguments: [
    ("points: 1\nmistakes", "mistakes", "the question 'share' needs 'points'"),
    ("points: 5", "points: 6", "the points of the checks add up to 5, and 'points' says 6"),
    (
      "answer: low\npoints: 1", "answer: low\npoints: -1",
      "points are whole numbers from 1 to 1000, not -1"
    ),
    (
      "kind: answers", "kind: answers\nhandin: a.csv",
      "'handin' does not belong to an exercise of kind answers"
    ),
    ("answer: low", "answer: lo", "there is no choice 'lo'"),
    ("Read it.", "```yaml lernlog\nstep: generate\n```", "there is no step named 'generate'"),
  ])
  func `mistakes of authors`(right: String, wrong: String, message: String) {
    let page = Self.page.replacing(right, with: wrong)
    let (exercise, diagnostics) = Sample.read("c/a", ["exercise.md": page], languages: ["en"])
    #expect(exercise == nil)
    #expect(diagnostics.contains { $0.message == message }, "\(diagnostics)")
  }

  @Test func `a translation has the same questions`() throws {
    let german = Self.page.replacing("How many?", with: "Wie viele?")
      .replacing("kind: answers\npoints: 5\n", with: "")
      .replacing("accept: [Recall, Sensitivity,", with: "accept: [Trefferquote,")
    let files = ["exercise.md": Self.page, "exercise.de.md": german]
    let exercise = try exercise(Sample.read("c/a", files))
    #expect(
      exercise.text(in: "de").questions[1].question.ask
        != exercise.text(in: "en").questions[1].question.ask)
    var all = supplies()
    all.language = "de"
    let grade = Exercises.grade(
      Array("word: trefferquote\n".utf8), of: exercise, expected: nil, with: all)
    #expect(grade.results[2].hasPassed)
    let other = ["exercise.md": Self.page, "exercise.de.md": german.replacing("72.73", with: "73")]
    #expect(Sample.read("c/a", other).exercise == nil)
  }
}
