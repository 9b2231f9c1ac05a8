import Display
import Lessons

/// The page of an exercise in a language that is not the first one: texts, and the names that they
/// belong to.
///
/// - Parameters:
///   - page: The page with all that grading needs, its texts in this language.
///   - code: The code of the language.
/// - Returns: The page without what holds in every language.
func twinPage(of page: String, _ code: String) -> String {
  let (parsed, _) = readExercisePage(
    SourceText(file: "exercise.md", text: page), language: code)
  let keys = parsed.parameters
  let comment = language(of: code)(
    en: "# Only texts stand here. Everything else holds as it stands in exercise.md.",
    de: "# Hier stehen nur Texte. Alles andere gilt, wie es in exercise.md steht.")
  var lines = ["---", comment, "title: \(keys["title"]?.text ?? "")"]
  let checks = keys["checks"]?.items ?? []
  if !checks.isEmpty { lines.append("checks:") }
  for check in checks {
    lines.append(
      "  - { id: \(check["id"]?.text ?? ""), name: \"\(check["name"]?.text ?? "")\" }")
  }
  lines.append("mistakes:")
  for mistake in keys["mistakes"]?.items ?? [] {
    lines += ["  - solution: \(mistake["solution"]?.text ?? "")", "    say: |"]
    let say = mistake["say"]?.text ?? ""
    lines += say.split(separator: "\n").map { "      \($0)" }
  }
  return (lines + ["---"]).joined(separator: "\n") + "\n" + page.withoutFront
}

extension String {
  /// What stands below the second `---`.
  fileprivate var withoutFront: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let front = lines.dropFirst().prefix { $0 != "---" }
    return lines.dropFirst(front.count + 2).joined(separator: "\n")
  }
}
