import Display

/// What prompts say.
struct PromptWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// `step 4 of 11: `.
  func position(_ number: Int, of count: Int) -> String {
    language(en: "step \(number) of \(count): ", de: "Schritt \(number) von \(count): ")
  }

  /// The line before the first prompt of a kind.
  func keys(at place: PromptPlace) -> String {
    switch place {
    case .stop:
      language(
        en: "Enter next, b back, a again, o outline, ? all keys, q quit",
        de: "Enter weiter, b zurück, a noch einmal, o Gliederung, ? alle Tasten, q aufhören")
    case .question: answering
    }
  }

  /// How to answer, or not to.
  var answering: String {
    language(
      en: "Type an answer, or :h hint, :s show it, :n go on without, :? all keys, :q quit",
      de: "Tippe eine Antwort, oder :h Hinweis, :s zeigen, :n weiter, :? Tasten, :q aufhören")
  }

  /// What is said at the first stop that shows numbers.
  ///
  /// - Parameter name: The name of one of them.
  /// - Returns: What to type to have it explained.
  func asking(_ name: String) -> String {
    language(
      en: "w explains a number, such as w \(name).", de: "w erklärt eine Zahl, etwa w \(name).")
  }

  /// What is said once where a key acts without Enter.
  func singleKeys(_ letters: [String]) -> String {
    let last = letters.last.map { language(en: " or \($0)", de: " oder \($0)") } ?? ""
    let list = letters.dropLast().joined(separator: ", ") + last
    return language(
      en: "Each key acts at once. Only after \(list) you type on, and end with Enter.",
      de: "Jede Taste wirkt sofort. Nur nach \(list) tippst du weiter und schließt mit Enter ab.")
  }

  /// What is said at the first stop that computes something, because curious learners look for it.
  var trying: String {
    language(
      en: "t tries other values, on a copy.", de: "t probiert andere Werte an einer Kopie aus.")
  }

  /// What is asked before the first code of a lesson runs.
  var runningCode: String {
    language(
      en: "Run this code? (Enter runs it, n only shows the text) ",
      de: "Diesen Code ausführen? (Enter führt ihn aus, n zeigt nur den Text) ")
  }

  /// How to answer that.
  var runningAdvice: String {
    language(
      en: "Enter runs the code, n only shows the text, q quits.",
      de: "Enter führt den Code aus, n zeigt nur den Text, q hört auf.")
  }

  /// A key that was pressed where lines are answers.
  func colon(_ line: String) -> String {
    language(
      en: "At a question a key has a colon before it: :\(line)",
      de: "Bei einer Frage steht vor einer Taste ein Doppelpunkt: :\(line)")
  }

  /// A key of questions where none is asked.
  var noQuestion: String {
    language(en: "No question is open here.", de: "Hier ist keine Frage offen.")
  }

  /// A question that stands further up.
  func waiting(_ step: Int) -> String {
    language(
      en: "Step \(step) still waits for your answer; :a shows it.",
      de: "Schritt \(step) wartet noch auf deine Antwort; :a zeigt ihn.")
  }

  /// How to go on with a lesson that was left.
  var resuming: String {
    language(
      en: "Enter to continue, 1 to start again, o for the outline, q to quit.",
      de: "Enter macht weiter, 1 fängt von vorn an, o zeigt die Gliederung, q hört auf.")
  }

  /// A line that means nothing, and what to type instead.
  func unknown(_ line: String, advice: String? = nil) -> String {
    let shown = SafeText(String(line.prefix(40)), charset: .unicode).text
    let told = language(en: "I do not know \"\(shown)\".", de: "„\(shown)“ kenne ich nicht.")
    let keys = language(
      en: "Enter goes on, ? lists the keys.", de: "Enter geht weiter, ? zeigt die Tasten.")
    return "\(told) \(advice ?? keys)"
  }
}
