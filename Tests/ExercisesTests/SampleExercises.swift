import Exercises
import Lessons

/// Exercises that exist in memory only, one of each kind.
enum Sample {
  static let hashPage = """
    ---
    title: Hash a category into a number
    kind: function
    points: 10
    function: "featureHash(_ value: String) -> Double"
    limits: { seconds: 5, memory: 512 MB, output: 64 KB }
    checks:
      - { id: known, name: known values, points: 4, within: 1e-12, inputs: [alice, bob, login] }
      - { id: any-text, name: any text, points: 4, inputs: ["", "ä", "/etc/passwd"] }
      - { id: others, name: other values, points: 2, hidden: true, after: known, inputs: [secret] }
    mistakes:
      - solution: divides-by-2-to-32
        say: |
          Close. The notebook divides by 0xFFFFFFFF, the largest value.
    ---
    Write `featureHash`.

    <details>
    <summary>Hint</summary>

    `sha256` stands in `Support.swift`.

    </details>

    """

  static let germanHashPage = """
    ---
    title: Eine Kategorie in eine Zahl verwandeln
    checks:
      - { id: known, name: bekannte Werte }
      - { id: any-text, name: beliebiger Text }
      - { id: others, name: andere Werte }
    mistakes:
      - solution: divides-by-2-to-32
        say: Knapp. Das Notebook teilt durch den größten Wert, 0xFFFFFFFF.
    ---
    Schreibe `featureHash`.

    <details>
    <summary>Hinweis</summary>

    `sha256` steht in `Support.swift`.

    </details>

    """

  static let hashFiles = [
    "exercise.md": hashPage, "exercise.de.md": germanHashPage,
    "Starter.swift": "func featureHash(_ value: String) -> Double { 0 }\n",
    "Solution.swift": "func featureHash(_ value: String) -> Double { 1 }\n",
    "Support.swift": "func sha256(_ bytes: [UInt8]) -> [UInt8] { bytes }\n",
    "Mistakes/divides-by-2-to-32.swift": "func featureHash(_ value: String) -> Double { 2 }\n",
  ]

  /// The hash exercise, changed in its front matter.
  static func hash(_ page: String = hashPage) -> (exercise: Exercise?, diagnostics: [Diagnostic]) {
    var files = hashFiles
    files["exercise.md"] = page
    return read("security-log/feature-hash", files)
  }

  static func read(
    _ id: String, _ files: [String: String], languages: [String] = ["en", "de"]
  ) -> (exercise: Exercise?, diagnostics: [Diagnostic]) {
    readExercise(id, files: FilesInMemory(files), folder: "", languages: languages)
  }

  /// A function exercise in English with the given signature and cases, as one check.
  static func function(
    _ signature: String, calls: String, more: String = "", points: Int = 1
  ) -> (exercise: Exercise?, diagnostics: [Diagnostic]) {
    let page = """
      ---
      title: A
      kind: function
      points: \(points)
      function: "\(signature)"
      checks:
        - { id: all, name: all, points: \(points), \(calls)\(more) }
      ---
      Write it.

      """
    return read(
      "c/f",
      [
        "exercise.md": page, "Starter.swift": "func f() {}\n",
        "Solution.swift": "func f() {}\n",
      ], languages: ["en"])
  }
}

/// An exercise that was expected to be right.
struct Unreadable: Error {
  let diagnostics: [Diagnostic]
}

/// The exercise, where it was read without an error.
func exercise(
  _ reading: (exercise: Exercise?, diagnostics: [Diagnostic])
) throws -> Exercise {
  guard let exercise = reading.exercise else { throw Unreadable(diagnostics: reading.diagnostics) }
  return exercise
}
