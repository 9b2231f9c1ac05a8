import Exercises
import Synchronization
import TestSupport

/// A function exercise whose solutions a runner understands: chains of comparisons on one line, such as
/// `x < 10 ? 1 : x < 20 ? 2 : 3`.
enum LevelExercise {
  static let page = """
    ---
    title: Sort sizes into levels
    kind: function
    points: 3
    function: "level(_ x: Int) -> Int"
    limits: { seconds: 5 }
    checks:
      - { id: small, name: small sizes, points: 1, inputs: [5, 9, 10] }
      - { id: large, name: large sizes, points: 1, inputs: [11, 19, 20, 21] }
      - { id: others, name: other sizes, points: 1, hidden: true, inputs: [0, 100] }
    mistakes:
      - { solution: at-most, say: A size of 10 belongs to the next level. }
      - { solution: two-levels, say: There are three levels. }
    ---
    Write `level`.

    """

  /// The files of the exercise, with the function's lines.
  static func files(
    _ page: String = page, solution: String = "x < 10 ? 1 : x < 20 ? 2 : 3",
    starter: String = "0", atMost: String = "x <= 10 ? 1 : x <= 20 ? 2 : 3",
    twoLevels: String = "x < 10 ? 1 : 2"
  ) -> [String: String] {
    [
      "exercise.md": page, "Solution.swift": source(solution), "Starter.swift": source(starter),
      "Mistakes/at-most.swift": source(atMost), "Mistakes/two-levels.swift": source(twoLevels),
    ]
  }

  private static func source(_ line: String) -> String {
    "func level(_ x: Int) -> Int {\n  \(line)\n}\n"
  }

  /// A runner that computes what the line says.
  ///
  /// A line that begins with `typo` does not compile, with `loop` it never ends, with `trap` it crashes,
  /// and with `chance` it gives another number each time.
  static func runner() -> ScriptedRunner {
    let chance = Mutex(0)
    return ScriptedRunner { source in
      let text = String(decoding: source.files[0].text, as: UTF8.self)
      guard let line = line(text), !line.hasPrefix("typo"), !line.contains("!") else {
        return .failed([
          CompilerMessage(
            file: "Exercise.swift", line: 2, column: 3, severity: .error,
            message: "cannot find 'typo' in scope")
        ])
      }
      return .built(BuiltSource(path: line, digest: line), [])
    } _: { request in
      let line = request.program.path
      if line.hasPrefix("loop") { return .init(ending: .limit(.time)) }
      if line.hasPrefix("trap") { return .init(ending: .signal(5)) }
      let inputs = String(decoding: request.input, as: UTF8.self).split(separator: "\n").dropFirst()
      let added =
        line.hasPrefix("chance")
        ? chance.withLock {
          $0 += 1; return $0
        } : 0
      let values = inputs.map { input in
        level(Int(input) ?? 0, line.split(separator: " ")[...]).map { "\($0 + added)" }
      }
      return .init(results: resultLines(values))
    }
  }

  private static func line(_ source: String) -> String? {
    source.split(separator: "\n").dropFirst().first
      .map { String($0.drop { $0 == " " }) }
  }

  /// The value of `x < 10 ? 1 : …` or of a number.
  private static func level(_ x: Int, _ words: ArraySlice<Substring>) -> Int? {
    let words = words.first == "chance" ? words.dropFirst() : words
    guard words.first == "x" else { return words.first.flatMap { Int($0) } }
    let parts = Array(words.prefix(5))
    guard parts.count == 5, let bound = Int(parts[2]), let value = Int(parts[4]) else { return nil }
    let isMet: Bool? =
      switch parts[1] {
      case "<": x < bound
      case "<=": x <= bound
      case ">": x > bound
      case ">=": x >= bound
      default: nil
      }
    return isMet.flatMap { $0 ? value : level(x, words.dropFirst(6)) }
  }
}
