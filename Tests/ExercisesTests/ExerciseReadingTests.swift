import Exercises
import Lessons
import TestSupport
import Testing

/// What authors write in `exercise.md`.
@Suite struct ExerciseReadingTests {
  @Test func `a function exercise is read whole, in both languages`() throws {
    let (read, diagnostics) = Sample.hash()
    #expect(diagnostics == [])
    let exercise = try #require(read)
    #expect(exercise.kind == .function)
    #expect(exercise.points == 10)
    #expect(exercise.function?.description == "featureHash(_ value: String) -> Double")
    #expect(exercise.limits.cpuSeconds == 5 && exercise.limits.wallSeconds == 10)
    #expect(exercise.limits.memory == 512 << 20 && exercise.limits.output == 64 << 10)
    #expect(exercise.checks.map(\.id) == ["known", "any-text", "others"])
    #expect(exercise.checks[0].name(in: "de") == "bekannte Werte")
    #expect(
      exercise.checks[0].task == .calls([[.string("alice")], [.string("bob")], [.string("login")]]))
    #expect(exercise.checks[0].tolerances == Tolerances(Tolerance(within: 1e-12)))
    #expect(exercise.checks[2].isHidden && exercise.checks[2].after == "known")
    #expect(exercise.text(in: "de").title == "Eine Kategorie in eine Zahl verwandeln")
    #expect(exercise.text(in: "en").hints.map(\.title) == ["Hint"])
    #expect(exercise.mistakes[0].say(in: "de").hasPrefix("Knapp."))
    #expect(exercise.digest.hasPrefix("sha256:"))
  }

  @Test(arguments: [
    // B09: points.
    ("points: 4, within", "points: ①-4, within", "points are whole numbers from 1 to 1000, not -4"),
    ("points: 4, within", "points: ①0, within", "points are whole numbers from 1 to 1000, not 0"),
    (
      "points: 4, within", "points: ①.nan, within",
      "'points' needs a whole number, and '.nan' stands there"
    ),
    (
      "points: 4, within", "points: ①.inf, within",
      "'points' needs a whole number, and '.inf' stands there"
    ),
    (
      "points: 4, within", "points: ①1e308, within",
      "'points' needs a whole number, and '1e308' stands there"
    ),
    ("points: 10", "points: ①11", "the points of the checks add up to 10, and 'points' says 11"),
    ("points: 10", "points: ①0", "points are whole numbers from 1 to 1000, not 0"),
    // B14: tolerances.
    ("within: 1e-12", "within: ①-1e-12", "a tolerance is 0 or more, not -1e-12"),
    ("within: 1e-12", "within: ①.nan", "this needs a number, and '.nan' stands there"),
    ("within: 1e-12", "within: ①.inf", "this needs a number, and '.inf' stands there"),
    ("within: 1e-12", "within: ①1e999", "this needs a number, and '1e999' stands there"),
    (
      "within: 1e-12", "relative: ①1",
      "a relative tolerance is less than 1, and 1.0 would let 0 pass"
    ),
    // B13: there are no patterns.
    ("within: 1e-12", "①pattern: (a+)+$", "unknown key 'pattern'"),
    ("id: any-text", "id: ①known", "there are two checks named 'known'"),
    (
      "id: any-text", "id: ①../x",
      "'../x' cannot be a name: use a-z, 0-9 and '-', at most 40 characters"
    ),
    ("after: known", "after: ①knwon", "no check above this one is named 'knwon'"),
    ("inputs: [secret]", "inputs: ①[]", "an empty list asks nothing"),
    (
      "seconds: 5", "seconds: ①11",
      "'seconds' can only be lowered: it is more than 0 and at most 10"
    ),
    ("512 MB", "①2 GB", "'memory' can only be lowered: it is more than 0 and at most 1048576 KB"),
    ("64 KB", "①64 kB", "'64 kB' is not a size"),
    (
      "kind: function", "kind: ①functoin",
      "'kind' needs one of function, program, data, answers, and 'functoin' stands there"
    ),
    (
      "value: String", "value: ①Strin",
      "'Strin' is not a type that exercises know: Int, Double, Bool, String, arrays, optionals, and [String: TYPE]"
    ),
    (
      "solution: div", "solution: ①dyv",
      "the file 'Mistakes/dyvides-by-2-to-32.swift' is missing in this exercise's folder"
    ),
    (
      "limits:", "①handin: a.csv\nlimits:",
      "'handin' does not belong to an exercise of kind function"
    ),
    ("name: any text", "name: ①\" \"", "this text is empty"),
  ])
  func `a mistake is told at its place`(right: String, wrong: String, message: String) throws {
    let marked = Marked(Sample.hashPage.replacing(right, with: wrong, maxReplacements: 1))
    let (exercise, diagnostics) = Sample.hash(marked.text)
    #expect(exercise == nil)
    let told = diagnostics.filter { $0.message == message }
    #expect(told.count == 1, "\(diagnostics)")
    let place = told.first?.location
    #expect([place?.line, place?.column] == [marked.line, marked.column], "\(diagnostics)")
  }

  @Test func `all mistakes are told at once`() {
    let page = Sample.hashPage
      .replacing("points: 4, within: 1e-12", with: "points: 0, within: -1")
      .replacing("after: known", with: "after: nobody")
      .replacing("512 MB", with: "much")
    #expect(Sample.hash(page).diagnostics.count == 4)
  }

  @Test func `a misspelt key gets the right one as a suggestion`() {
    let page = Sample.hashPage.replacing("mistakes:", with: "mistaeks:")
    #expect(Sample.hash(page).diagnostics.contains { $0.fixIt?.new == "mistakes" })
  }

  @Test(arguments: [
    ("title: Eine Kategorie in eine Zahl verwandeln", "titel: x", "unknown key 'titel'"),
    ("- { id: others, name: andere Werte }\n", "\n", "the check 'others' is not translated here"),
    ("id: others", "id: other", "the exercise has no check 'other'"),
    (
      "</details>", "</details>\n\n<details>\n<summary>B</summary>\n\nC\n\n</details>",
      "there are 2 hints here, and 1 in 'exercise.md'"
    ),
    ("Schreibe", "TODO(de) Write", "translate this text, and take 'TODO(de)' away"),
  ])
  func `a translation lacks nothing`(right: String, wrong: String, message: String) {
    var files = Sample.hashFiles
    files["exercise.de.md"] = Sample.germanHashPage.replacing(right, with: wrong)
    let diagnostics = Sample.read("c/a", files).diagnostics
    #expect(diagnostics.contains { $0.message == message }, "\(diagnostics)")
  }

  @Test func `every file has to be there`() {
    for name in ["exercise.md", "exercise.de.md", "Starter.swift", "Solution.swift"] {
      var files = Sample.hashFiles
      files[name] = nil
      let (exercise, diagnostics) = Sample.read("c/a", files)
      #expect(exercise == nil)
      #expect(diagnostics.contains { "\($0)".contains(name) }, "\(diagnostics)")
    }
  }

  @Test func `a linked solution is not followed`() {
    var files = Sample.hashFiles
    files["Solution.swift"] = nil
    let (exercise, diagnostics) = readExercise(
      "c/a", files: FilesInMemory(files, links: ["Solution.swift"]), folder: "")
    #expect(exercise == nil)
    #expect(diagnostics.contains { $0.message.contains("not a plain file") })
  }

  @Test(arguments: [
    ("f(_ a: Int) -> Int", nil), ("f(a: [Double], b c: [String: Int?]) -> [[Bool]]?", nil),
    ("f() -> Int", "a function needs at least one parameter"),
    ("f(_ a: Int)", "'-> TYPE' is missing after the parameters"),
    ("f(_ a: Int) -> Int throws", "nothing may follow the result"),
    (
      "f(_ a: Int) -> Float",
      "'Float' is not a type that exercises know: Int, Double, Bool, String, arrays, optionals, and [String: TYPE]"
    ),
    ("f(a: Int, b a: Int) -> Int", "two parameters have the same name"),
    ("f(_ a: [Int: Int]) -> Int", "the keys of a dictionary are String"),
    ("f(_ a: Int??) -> Int", "an optional of an optional is not allowed here"),
    ("f(_ a: [[[[[[[[[Int]]]]]]]]]) -> Int", "this type is nested too deeply"),
    ("f(_: Int) -> Int", "a parameter needs a name"),
  ])
  func `signatures`(text: String, message: String?) {
    do {
      let signature = try FunctionSignature(text)
      #expect(message == nil)
      #expect(signature.description == text)
    } catch {
      #expect(error.message == message)
    }
  }
}
