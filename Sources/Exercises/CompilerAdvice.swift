/// What the commonest messages of the compiler mean; `nil` for all others.
///
/// - Parameter message: The compiler's words.
/// - Returns: A sentence that says what to change.
func advice(on message: String) -> Said? {
  adviceList.first { entry in entry.parts.allSatisfy { message.contains($0) } }?.said
}

/// Parts of a message that all have to stand in it, and what it means; the first that fits counts.
private let adviceList: [(parts: [String], said: Said)] = [
  (
    ["missing return"],
    Said(
      en:
        "Every way through the function has to reach a `return` with a value of the result's type.",
      de: "Jeder Weg durch die Funktion muss ein `return` mit einem Wert vom Ergebnistyp erreichen."
    )
  ),
  (
    ["incorrect argument label"],
    Said(
      en: "The word before the colon is part of the call: write it as the function declares it.",
      de: "Das Wort vor dem Doppelpunkt gehört zum Aufruf: Schreibe es wie in der Deklaration.")
  ),
  (
    ["missing argument label"],
    Said(
      en: "This parameter has a label: write it with a colon before the value.",
      de: "Dieser Parameter hat einen Namen: Schreibe ihn mit Doppelpunkt vor den Wert.")
  ),
  (
    ["extraneous argument label"],
    Said(
      en: "This parameter is declared with `_`: write the value alone, without a label.",
      de: "Dieser Parameter ist mit `_` deklariert: Schreibe nur den Wert, ohne Namen davor.")
  ),
  (
    ["missing argument for parameter"],
    Said(
      en: "The call leaves out a value that the function needs.",
      de: "Beim Aufruf fehlt ein Wert, den die Funktion braucht.")
  ),
  (
    ["extra argument"],
    Said(
      en: "The call hands over more values than the function takes.",
      de: "Der Aufruf übergibt mehr Werte, als die Funktion nimmt.")
  ),
  (
    ["binary operator", "'Int'", "'Double'"],
    Said(
      en: "Swift does not mix Int and Double: turn one into the other, such as `Double(count)`.",
      de: "Swift mischt Int und Double nicht: Wandle eines um, etwa mit `Double(count)`.")
  ),
  (
    ["binary operator", "cannot be applied"],
    Said(
      en: "Both sides of this operator have to be of types that go together; convert one of them.",
      de: "Beide Seiten dieses Operators müssen zusammenpassende Typen haben; wandle eine um.")
  ),
  (
    ["must be unwrapped"],
    Said(
      en:
        "The value may be nil: take it out with `if let`, `guard let`, or give a default with `??`.",
      de: "Der Wert kann nil sein: Hole ihn mit `if let` oder `guard let` heraus "
        + "oder gib mit `??` einen Ersatz an.")
  ),
  (
    ["cannot find type"],
    Said(
      en: "No type has this name. Check the spelling: types begin with a capital letter.",
      de: "Kein Typ heißt so. Prüfe die Schreibweise: Typen beginnen mit einem Großbuchstaben.")
  ),
  (
    ["cannot find", "in scope"],
    Said(
      en: "Nothing with this name is known here. Check the spelling, and that it is declared above "
        + "or stands in an imported module.",
      de:
        "Hier ist nichts unter diesem Namen bekannt. Prüfe die Schreibweise und ob es weiter oben "
        + "deklariert ist oder aus einem importierten Modul kommt.")
  ),
  (
    ["cannot assign", "'let' constant"],
    Said(
      en: "What `let` declares cannot change: declare it with `var`.",
      de: "Was `let` deklariert, ändert sich nicht mehr: Deklariere es mit `var`.")
  ),
  (
    ["cannot use mutating member", "'let' constant"],
    Said(
      en: "This changes the value, and `let` forbids that: declare it with `var`.",
      de: "Das verändert den Wert, und `let` verbietet das: Deklariere ihn mit `var`.")
  ),
  (
    ["left side of mutating operator"],
    Said(
      en: "Only a `var` can be changed; parameters and `let` are constants. Copy it into a `var`.",
      de: "Nur eine `var` lässt sich ändern; Parameter und `let` sind fest. "
        + "Kopiere den Wert in eine `var`.")
  ),
  (
    ["cannot convert return expression"],
    Said(
      en: "The value after `return` is not of the type that stands after `->`.",
      de: "Der Wert nach `return` hat nicht den Typ, der hinter `->` steht.")
  ),
  (
    ["unexpected non-void return value"],
    Said(
      en: "The function declares no result: add `-> TYPE` after its parentheses.",
      de: "Die Funktion deklariert kein Ergebnis: Ergänze `-> TYP` hinter den Klammern.")
  ),
  (
    ["cannot convert value of type", "to expected argument type"],
    Said(
      en: "The function takes another type here: convert the value, or hand over another one.",
      de:
        "Die Funktion nimmt hier einen anderen Typ: Wandle den Wert um oder übergib einen anderen.")
  ),
  (
    ["cannot convert value of type", "to specified type"],
    Said(
      en: "The value is not of the type that stands after the colon: change one of the two.",
      de: "Der Wert hat nicht den Typ hinter dem Doppelpunkt: Ändere eines von beiden.")
  ),
  (
    ["cannot be used as a boolean"],
    Said(
      en: "A condition is true or false: compare the value, such as `count > 0`.",
      de: "Eine Bedingung ist wahr oder falsch: Vergleiche den Wert, etwa `count > 0`.")
  ),
  (
    ["has no member"],
    Said(
      en: "This type has no property or function of that name. Check the spelling and the type.",
      de: "Dieser Typ hat keine Eigenschaft oder Funktion dieses Namens. "
        + "Prüfe Schreibweise und Typ.")
  ),
  (
    ["used before being initialized"],
    Said(
      en: "On some way the variable has no value yet: give it one where it is declared.",
      de: "Auf einem Weg hat die Variable noch keinen Wert: Gib ihr einen bei der Deklaration.")
  ),
  (
    ["invalid redeclaration"],
    Said(
      en: "The name is taken already: rename one of the two.",
      de: "Den Namen gibt es schon: Benenne eines der beiden um.")
  ),
  (
    ["switch must be exhaustive"],
    Said(
      en: "Every possible value needs a case: add the missing ones, or `default`.",
      de: "Jeder mögliche Wert braucht einen Fall: Ergänze die fehlenden oder `default`.")
  ),
  (
    ["expected '}'"],
    Said(
      en: "An opening brace is never closed: count the braces of this block.",
      de: "Eine geschweifte Klammer bleibt offen: Zähle die Klammern dieses Blocks.")
  ),
  (
    ["extraneous '}'"],
    Said(
      en: "There is one closing brace too many: count the braces above.",
      de: "Eine schließende Klammer ist zu viel: Zähle die Klammern darüber.")
  ),
  (
    ["expressions are not allowed at the top level"],
    Said(
      en: "Statements stand inside of a function here; take calls such as `print` at the top away.",
      de: "Anweisungen stehen hier in einer Funktion; nimm Aufrufe wie `print` ganz außen weg.")
  ),
  (
    ["unable to type-check this expression"],
    Said(
      en: "The expression is too long for the compiler: split it into steps with their own `let`.",
      de: "Der Ausdruck ist dem Compiler zu lang: Teile ihn in Schritte mit eigenem `let`.")
  ),
  (
    ["call can throw"],
    Said(
      en: "This call may fail: write `try` before it, and `throws` or `do`/`catch` around it.",
      de: "Dieser Aufruf kann scheitern: Schreibe `try` davor und `throws` oder `do`/`catch` darum."
    )
  ),
  (
    ["no such module"],
    Said(
      en: "Only the toolchain's own modules and Support.swift are there.",
      de: "Nur die Module von Swift selbst und Support.swift sind da.")
  ),
]
