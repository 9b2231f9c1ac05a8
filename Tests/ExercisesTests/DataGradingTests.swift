import Lessons
import Pipeline
import Testing

@testable import Exercises

/// Tables that are handed in: sections F and their metrics.
@Suite struct DataGradingTests {
  static let page = """
    ---
    title: Flag
    kind: data
    points: 6
    given: { events.csv: events }
    prepare: security-log/generate
    handin: flagged.csv
    key: [event]
    columns: { event: integer, anomaly_score: number, flag: integer }
    checks:
      - { id: rows, name: the right events, points: 2, compare: keys }
      - { id: scores, name: their scores, points: 2, compare: [anomaly_score], within: { anomaly_score: 0.01 } }
      - { id: quality, name: good enough, points: 2, metric: "f1 >= 0.7", predicted: flag, truth: anomaly, ranking: anomaly_score }
    mistakes:
      - solution: all-of-them
        say: You flagged everything.
    ---
    Do it.

    """

  static let solution = "event,anomaly_score,flag\n0,-0.5,1\n1,0.25,0\n2,0.125,0\n"

  static func dataExercise(
    _ page: String = page, solution: String = solution, ending: String = "csv"
  ) throws -> Exercise {
    try exercise(
      Sample.read(
        "c/d",
        [
          "exercise.md": page, "Starter.\(ending)": "event\n", "Solution.\(ending)": solution,
          "Mistakes/all-of-them.\(ending)":
            "event,anomaly_score,flag\n0,-0.5,1\n1,0.25,1\n2,0.125,1\n",
        ], languages: ["en"]))
  }

  static func dataSupplies() throws -> GradingSupplies {
    var all = supplies()
    all.tables["events"] = try Table(columns: [
      Column("user", .text(["a", "b", "c", "d"])), Column("anomaly", .integer([1, 0, 0, 0])),
    ])
    return all
  }

  static func grade(_ csv: String, _ exercise: Exercise? = nil) throws -> Grade {
    Exercises.grade(
      Array(csv.utf8), of: try exercise ?? dataExercise(), expected: nil, with: try dataSupplies())
  }

  /// Rows F01, F02, F06.
  @Test func `the solution gets every point, in any order of rows and columns`() throws {
    #expect(try Self.grade(Self.solution).status == .accepted)
    let other = "note,flag,anomaly_score,event\nx,0,0.1301,2\ny,0,0.25,1\nz,1,-0.5,0\n"
    #expect(try Self.grade(other).status == .accepted)
    let crlf = "\u{FEFF}" + Self.solution.replacing("\n", with: "\r\n")
    #expect(try Self.grade(crlf).status == .accepted)
  }

  /// Rows F01 to F06, F11, F14.
  @Test(arguments: [
    ("", "the file is empty"),
    ("event,anomaly_score,flag\n\"0,1,1\n", "flagged.csv:2:1: kein"),
    ("event,anomaly_score,flag\n0,1\n", "flagged.csv:2"),
    ("event,anomaly_score,flag,flag\n0,1,1,1\n", "flagged.csv:1"),
    ("event,score,flag\n0,1,1\n", "flagged.csv:1: the column 'anomaly_score' does not stand here"),
    (
      "Event,anomaly_score,flag\n0,1,1\n",
      "flagged.csv:1: the column 'event' does not stand here, and 'Event' does"
    ),
    (
      " event,anomaly_score,flag\n0,1,1\n",
      "the column 'event' does not stand here, and ' event' does"
    ),
    (
      "event,anomaly_score,flag\n0,NaN,1\n",
      "flagged.csv:2:3: the column 'anomaly_score' needs a finite number such as -0.25, and 'NaN' stands there"
    ),
    ("event,anomaly_score,flag\n0,Infinity,1\n", "'Infinity' stands there"),
    ("event,anomaly_score,flag\n0,1e400,1\n", "'1e400' stands there"),
    ("event,anomaly_score,flag\n0,,1\n", "and nothing stands there"),
    ("event,anomaly_score,flag\n0,1,1\n0,2,1\n", "event 0 stands there twice"),
    ("event,anomaly_score,flag\n00,1,1\n0,2,1\n", "event 0 stands there twice"),
    ("event,anomaly_score,flag\n4,1,1\n", "event 4 is not a row that was given"),
    ("event,anomaly_score,flag\n1.0,1,1\n", "'1.0' stands there"),
    ("event,anomaly_score,flag\n9007199254740993,1,1\n", "event 9007199254740993 is not a row"),
    (
      "event,anomaly_score,flag\n1234567890123456789012345678901234567890,1,1\n",
      "needs a whole number"
    ),
    ("event,anomaly_score,flag\n1_0,1,1\n", "'1_0' stands there"),
    ("event,anomaly_score,flag\n\u{0661},1,1\n", "needs a whole number"),
    ("event,anomaly_score,flag\n0,\u{1B}[31m,1\n", "'␛[31m' stands there"),
    ("a\u{0}b", "flagged.csv:1"),
    ("PK\u{3}\u{4}xx", "this is a zip archive, not text"),
  ])
  func `a table with one bad row is invalid`(csv: String, problem: String) throws {
    let grade = try Self.grade(csv)
    #expect(grade.status == .invalid && grade.points == 0)
    let said = try #require(grade.problem)
    #expect(said.english.contains(problem) || said.german.contains(problem), "\(said)")
    #expect(grade.results.allSatisfy { $0.outcome == .notTried(.unreadable) })
  }

  /// Row F01: the one dialect of CSV.
  @Test(arguments: [
    (
      "event,anomaly_score,flag,note\n0,-0.5,1,\"a\nb\"\n1,0.25,0,\"say \"\"x\"\"\"\n2,0.125,0,\n",
      true
    ),
    ("event,anomaly_score,flag\r0,-0.5,1\r", false),
    ("event,anomaly_score,flag\n\n0,-0.5,1\n", false),
    ("event,anomaly_score,flag\n\"0\"x,-0.5,1\n", false),
    ("\"event\",\"anomaly_score\",\"flag\"\n0,-0.5,1\n1,0.25,0\n2,0.125,0", true),
  ])
  func `quotes, line breaks and empty lines have one reading`(csv: String, isRight: Bool) throws {
    #expect(try Self.grade(csv).status == (isRight ? .accepted : .invalid))
  }

  /// Rows F03, F13: a large file is read in one go, and its one bad line is named.
  @Test func `one bad line among many is named`() throws {
    let page = Self.page.replacing("flagged.csv", with: "flagged.jsonl").replacing(
      "mistakes:\n  - solution: all-of-them\n    say: You flagged everything.\n", with: "")
    let row = { (event: Int) in "{\"event\":\(event),\"anomaly_score\":0,\"flag\":0}\n" }
    let exercise = try Self.dataExercise(page, solution: row(0), ending: "jsonl")
    var lines = (0..<20_000).map(row)
    lines[12_344] = "{\"event\":12344,\"anomaly_score\":0,\"flag\":x}\n"
    let grade = try Self.grade(lines.joined(), exercise)
    #expect(grade.status == .invalid)
    #expect(grade.problem?.english.contains("flagged.jsonl:12345") == true, "\(grade)")
    let wide = "event,anomaly_score,flag\n0,\(String(repeating: "1", count: 32 << 20)),1\n"
    #expect(try Self.grade(wide).status == .invalid)
  }

  /// Rows F04, F14, F15.
  @Test(arguments: [
    [0x1F, 0x8B, 0, 0, 0, 0, 0, 0], [0xFF, 0xFE, 0x61, 0, 0x62, 0], [0x61, 0xFF, 0x0A, 0x31],
  ])
  func `bytes that are no text are invalid`(bytes: [Int]) throws {
    let grade = Exercises.grade(
      bytes.map { UInt8($0) }, of: try Self.dataExercise(), expected: nil,
      with: try Self.dataSupplies())
    #expect(grade.status == .invalid)
  }

  /// Row F05.
  @Test func `ten problems are told, and how many more there are`() throws {
    let rows = (0..<30).map { "\($0),x,1\n" }.joined()
    let grade = try Self.grade("event,anomaly_score,flag\n" + rows)
    let lines = try #require(grade.problem).english.split(separator: "\n")
    #expect(lines.count == 11 && lines[10] == "… and 20 more")
  }

  /// Row F03.
  @Test func `a million columns and a line without end are refused`() throws {
    let wide = String(repeating: "a,", count: 1_000_000)
    #expect(try Self.grade(wide).status == .invalid)
    let long = String(repeating: "x", count: 2 << 20)
    #expect(try Self.grade(long).status == .invalid)
  }

  /// Row F06.
  @Test func `missing rows fail the rows that they belong to, and count as not flagged`() throws {
    let grade = try Self.grade("event,anomaly_score,flag\n0,-0.5,1\n")
    #expect(grade.results.map(\.hasPassed) == [false, false, true])
    #expect(
      grade.results[0].failure?.reason.english == "2 rows are missing.")
    #expect(grade.results[0].failure?.rows.map(\.actual) == [nil, nil])
    #expect(grade.results[1].failure?.rows.count == 2)
  }

  /// Row F07.
  @Test func `an empty table flags nothing and divides by nothing`() throws {
    let grade = try Self.grade("event,anomaly_score,flag\n")
    #expect(grade.points == 0 && grade.status == .wrong)
    #expect(grade.results[2].failure?.rows.first?.actual == "f1 = undefined")
  }

  @Test func `a known mistake is told by its table`() throws {
    let grade = try Self.grade("event,anomaly_score,flag\n0,-0.5,1\n1,0.25,1\n2,0.125,1\n")
    #expect(grade.results.map(\.hasPassed) == [true, true, false])
    #expect(grade.results[2].failure?.mistake?.say(in: "en") == "You flagged everything.")
    #expect(grade.results[2].failure?.rows.first?.actual == "f1 = 0.5")
  }

  @Test func `scores are compared column by column within their own distance`() throws {
    let grade = try Self.grade("event,anomaly_score,flag\n0,-0.5,1\n1,0.27,0\n2,0.125,0\n")
    let row = try #require(grade.results[1].failure?.rows.first)
    #expect(row.place.english == "event 1, anomaly_score")
    #expect(row.expected == "0.25" && row.actual == "0.27" && row.input == [.int(1)])
  }

  /// Row F07.
  @Test func `rankings measure, the lowest score first, and missing rows last`() throws {
    let page = Self.page.replacing(
      "\"f1 >= 0.7\"", with: "\"roc_auc >= 0.9 and average_precision >= 0.9\"")
    let exercise = try Self.dataExercise(page)
    let scored = { (score: String) in
      "event,anomaly_score,flag\n0,\(score),1\n1,0.25,0\n2,0.125,0\n"
    }
    #expect(try Self.grade(scored("-0.5"), exercise).results[2].hasPassed)
    #expect(try !Self.grade(scored("0.5"), exercise).results[2].hasPassed)
    // F07: all scores equal.
    let equal = "event,anomaly_score,flag\n0,0,1\n1,0,1\n2,0,1\n3,0,1\n"
    let row = try Self.grade(equal, exercise).results[2].failure?.rows.first
    #expect(row?.actual == "roc_auc = 0.5, average_precision = 0.25")
  }

  /// Row F07, as `verify` asks it.
  @Test func `flagging all, flagging none and one score for all never get full points`() throws {
    let exercise = try Self.dataExercise()
    let all = attempts(of: exercise, with: try Self.dataSupplies())
    #expect(all.map(\.name) == ["flag-all", "flag-none", "constant-score"])
    #expect(all.map(\.points) == [0, 0, 0])
    #expect(
      String(decoding: all[0].bytes, as: UTF8.self)
        == "event,anomaly_score,flag\n0,0.0,1\n1,0.0,1\n2,0.0,1\n3,0.0,1\n")
    let weak = try Self.dataExercise(Self.page.replacing("f1 >= 0.7", with: "recall >= 0.7"))
    #expect(
      String(decoding: all[2].bytes, as: UTF8.self)
        == "event,anomaly_score,flag\n0,-1.0,1\n1,-1.0,1\n2,-1.0,1\n3,-1.0,1\n")
    #expect(attempts(of: weak, with: try Self.dataSupplies()).map(\.points) == [2, 0, 2])
  }

  @Test func `learners get the row number first and no truth`() throws {
    let table = try #require(try Self.dataSupplies().tables["events"])
    let shown = try Self.dataExercise().learnersTable(table)
    #expect(shown.names == ["event", "user"])
    #expect(String(decoding: shown.csv(), as: UTF8.self) == "event,user\n0,a\n1,b\n2,c\n3,d\n")
  }

  @Test func `without the session's tables nothing is graded`() throws {
    let grade = Exercises.grade(
      Array(Self.solution.utf8), of: try Self.dataExercise(), expected: nil, with: supplies())
    #expect(grade.status == .notGraded && grade.points == nil)
  }

  /// Rows F05, F08, F11, F13.
  @Test(arguments: [
    (
      "json",
      "[{\"event\":0,\"anomaly_score\":-0.5,\"flag\":1},{\"event\":1,\"anomaly_score\":0.25,\"flag\":0},{\"flag\":0,\"event\":2,\"anomaly_score\":0.125,\"more\":[]}]",
      nil
    ),
    ("json", "{\"event\":0}", "a list of objects is needed here, and an object stands there"),
    ("json", "[1]", "item 1 of the list: an object is needed here, and a number stands there"),
    ("json", "[{\"event\":0,\"flag\":1}]", "the column 'anomaly_score' does not stand here"),
    (
      "json", "[{\"event\":\"0\",\"anomaly_score\":1,\"flag\":1}]",
      "the column 'event' needs a whole number"
    ),
    ("json", "[{\"event\":0,\"anomaly_score\":1e400,\"flag\":1}]", "and '1e400' stands there"),
    ("json", "[{\"event\":1e3,\"anomaly_score\":1,\"flag\":1}]", "and '1e3' stands there"),
    ("json", "[{\"event\":null,\"anomaly_score\":1,\"flag\":1}]", "needs a whole number"),
    (
      "json", "[{\"event\":0,\"anomaly_score\":1,\"flag\":1,\"flag\":1}]",
      "the name 'flag' stands here twice"
    ),
    (
      "jsonl",
      "{\"event\":0,\"anomaly_score\":-0.5,\"flag\":1}\n{\"event\":1,\"anomaly_score\":0.25,\"flag\":0}\n{\"event\":2,\"anomaly_score\":0.125,\"flag\":0}",
      nil
    ),
    (
      "jsonl", "{\"event\":0,\"anomaly_score\":-0.5,\"flag\":1}\n{\"event\":1,\"anom",
      "flagged.jsonl:2"
    ),
    (
      "jsonl", "{\"event\":0,\"anomaly_score\":-0.5,\"flag\":1}\n\n{}\n",
      "flagged.jsonl:2:1: the text ends where a value is expected"
    ),
  ])
  func `tables in JSON and JSON Lines`(ending: String, text: String, problem: String?) throws {
    let page = Self.page.replacing("flagged.csv", with: "flagged.\(ending)")
      .replacing(
        "mistakes:\n  - solution: all-of-them\n    say: You flagged everything.\n", with: "")
    let rows = [
      "{\"event\":0,\"anomaly_score\":-0.5,\"flag\":1}",
      "{\"event\":1,\"anomaly_score\":0.25,\"flag\":0}",
      "{\"event\":2,\"anomaly_score\":0.125,\"flag\":0}",
    ]
    let solution =
      ending == "json" ? "[\(rows.joined(separator: ","))]" : rows.joined(separator: "\n")
    let exercise = try Self.dataExercise(page, solution: solution, ending: ending)
    let grade = try Self.grade(text, exercise)
    #expect(grade.status == (problem == nil ? .accepted : .invalid))
    if let problem {
      #expect(
        grade.problem?.english.contains(problem) == true, "\(String(describing: grade.problem))")
    }
  }

  @Test func `without a key rows are compared in their order`() throws {
    let page = """
      ---
      title: A
      kind: data
      points: 2
      handin: a.csv
      ordered: true
      columns: { word: text, yes: boolean }
      checks:
        - { id: rows, name: rows, points: 1, compare: keys }
        - { id: words, name: words, points: 1, compare: [word, yes] }
      ---
      Do it.

      """
    let exercise = try exercise(
      Sample.read(
        "c/d",
        [
          "exercise.md": page, "Starter.csv": "word,yes\n",
          "Solution.csv": "word,yes\nb,true\na,false\n",
        ],
        languages: ["en"]))
    let points = { (csv: String) in
      Exercises.grade(Array(csv.utf8), of: exercise, expected: nil, with: supplies()).points
    }
    #expect(points("word,yes\nb,1\na,0\n") == 2)
    #expect(points("word,yes\na,0\nb,1\n") == 1)
    #expect(points("word,yes\nb,1\n") == 0)
  }

  @Test(arguments: [
    ("key: [event]", "key: [evnt]", "'evnt' is not among 'columns'"),
    (
      "compare: [anomaly_score]", "compare: [anomaly_scor]", "'anomaly_scor' is not among 'columns'"
    ),
    ("f1 >= 0.7", "f2 >= 0.7", "there is no measure 'f2' here"),
    ("f1 >= 0.7", "f1 >=", "expected"),
    ("predicted: flag", "predicted: flags", "'flags' is not among 'columns'"),
    (", truth: anomaly", "", "'metric' needs 'predicted' and 'truth'"),
    (
      "handin: flagged.csv", "handin: ../flagged.csv",
      "'../flagged.csv' does not name a table: it is a plain file name that ends in .csv, .json or .jsonl"
    ),
    (
      "compare: keys", "compare: keys, metric: recall > 0",
      "a check needs one of 'compare' and 'metric'"
    ),
    ("event: integer", "event: int", "needs one of integer, number, text, boolean"),
    ("key: [event]\n", "", "without 'key' rows are compared in their order"),
    ("prepare: security-log/generate\n", "", "an exercise of kind data needs the key 'prepare'"),
    (
      "within: { anomaly_score: 0.01 }", "within: { score: 0.01 }", "'score' is not among 'columns'"
    ),
    (
      "within: { anomaly_score: 0.01 }", "within: { anomaly_score: -1 }",
      "a tolerance is 0 or more, not -1.0"
    ),
    (
      "compare: keys", "compare: keys, arguments: [a]",
      "'arguments' does not belong to an exercise of kind data"
    ),
  ])
  func `mistakes of authors`(right: String, wrong: String, message: String) {
    let files = [
      "exercise.md": Self.page.replacing(right, with: wrong), "Starter.csv": "e\n",
      "Solution.csv": "e\n", "Mistakes/all-of-them.csv": "e\n",
    ]
    let (exercise, diagnostics) = Sample.read("c/d", files, languages: ["en"])
    #expect(exercise == nil)
    #expect(diagnostics.contains { $0.message.contains(message) }, "\(diagnostics)")
  }
}
