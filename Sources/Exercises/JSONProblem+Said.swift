import Lessons
import Pipeline

/// What is wrong with JSON, for learners.
extension JSONProblem {
  /// The message in both languages.
  var said: Said { Said(en: message, de: german) }

  private var german: String {
    switch reason {
    case .byteOrderMark:
      "die Datei beginnt mit einer Byte-Order-Mark; speichere sie als UTF-8 ohne sie"
    case .textAfterEnd: "nach dem Ende steht noch Text"
    case .expected(let what): "hier wird \(what.german) erwartet"
    case .ended(let what): "der Text endet, wo \(what.german) erwartet wird"
    case .nameTwice(let name): "der Name „\(name.visible)“ steht hier zweimal"
    case .tooDeep:
      "Listen und Objekte sind tiefer als \(JSONReader.depthLimit) Ebenen geschachtelt"
    case .notANumber: "das ist keine Zahl in JSON"
    case .controlCharacter:
      "ein Steuerzeichen oder Zeilenumbruch darf nicht in einem Text stehen"
    case .notUTF8: "diese Bytes sind kein UTF-8"
    case .badEscape:
      "diese Umschreibung ist kein Zeichen; ein halbes Surrogatpaar ist auch keines"
    }
  }
}

extension JSONProblem.Expected {
  fileprivate var german: String {
    switch self {
    case .value: "ein Wert"
    case .name: "ein Name in Anführungszeichen"
    case .colon: "':'"
    case .commaOrBrace: "',' oder '}'"
    case .commaOrBracket: "',' oder ']'"
    case .closingQuote: "ein Schlusszeichen"
    case .escape: "eine Umschreibung"
    }
  }
}

extension JSONValue {
  /// What the value is, in both languages.
  var saidKind: Said {
    let german =
      switch self {
      case .null: "null"
      case .boolean: "true oder false"
      case .number: "eine Zahl"
      case .text: "ein Text"
      case .array: "eine Liste"
      case .object: "ein Objekt"
      }
    return Said(en: kind, de: german)
  }
}
