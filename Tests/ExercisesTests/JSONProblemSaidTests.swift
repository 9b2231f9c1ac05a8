import Pipeline
import Testing

@testable import Exercises

/// What is wrong with JSON, in both languages.
@Suite struct JSONProblemSaidTests {
  @Test(arguments: [
    ("\u{FEFF}[]", "die Datei beginnt mit einer Byte-Order-Mark; speichere sie als UTF-8 ohne sie"),
    ("[1] x", "nach dem Ende steht noch Text"), ("[1,]", "hier wird ein Wert erwartet"),
    ("[", "der Text endet, wo ein Wert erwartet wird"),
    ("{1", "hier wird ein Name in Anführungszeichen erwartet"),
    ("{\"a\"1", "hier wird ':' erwartet"),
    ("{\"a\":1;", "hier wird ',' oder '}' erwartet"), ("[1;", "hier wird ',' oder ']' erwartet"),
    ("\"a", "der Text endet, wo ein Schlusszeichen erwartet wird"),
    ("\"\\", "der Text endet, wo eine Umschreibung erwartet wird"),
    ("{\"a\u{7F}\":1,\"a\u{7F}\":2}", "der Name „a␡“ steht hier zweimal"),
    ("01", "das ist keine Zahl in JSON"),
    ("\"\u{1}\"", "ein Steuerzeichen oder Zeilenumbruch darf nicht in einem Text stehen"),
    (
      "\"\\ud800\"",
      "diese Umschreibung ist kein Zeichen; ein halbes Surrogatpaar ist auch keines"
    ),
    (
      String(repeating: "[", count: 65),
      "Listen und Objekte sind tiefer als 64 Ebenen geschachtelt"
    ),
  ])
  func `each problem is said in German, too`(text: String, german: String) {
    let error = #expect(throws: JSONProblem.self) { try JSONReader.value(Array(text.utf8)) }
    #expect(error?.said.german == german)
    #expect(error?.said.english == error?.message)
  }
}
