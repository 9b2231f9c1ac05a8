/// Why some bytes are not JSON, and where.
package struct JSONProblem: Error, Sendable, Equatable {
  /// What should have come next.
  package enum Expected: Sendable {
    case value, name, colon, commaOrBrace, commaOrBracket, closingQuote, escape
  }

  /// What is wrong.
  package enum Reason: Sendable, Equatable {
    case byteOrderMark
    case textAfterEnd
    case expected(Expected)
    /// The text ends before this.
    case ended(before: Expected)
    /// A second member of this name.
    case nameTwice(String)
    case tooDeep
    case notANumber
    case controlCharacter
    case notUTF8
    case badEscape
  }

  /// What is wrong.
  package let reason: Reason
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in Unicode scalars.
  package let column: Int

  /// What is wrong, as a sentence without a full stop.
  package var message: String {
    switch reason {
    case .byteOrderMark: "the file begins with a byte order mark; save it as UTF-8 without one"
    case .textAfterEnd: "text follows the end"
    case .expected(let what): "\(what.words) is expected here"
    case .ended(let what): "the text ends where \(what.words) is expected"
    case .nameTwice(let name): "the name \(name.shown) stands here twice"
    case .tooDeep:
      "lists and objects are nested more than \(JSONReader.depthLimit) levels deep"
    case .notANumber: "this is not a number of JSON"
    case .controlCharacter: "a control character or a line break may not stand in a text"
    case .notUTF8: "these bytes are not UTF-8"
    case .badEscape: "this escape is no character; half of a surrogate pair is none either"
    }
  }
}

extension JSONProblem.Expected {
  fileprivate var words: String {
    switch self {
    case .value: "a value"
    case .name: "a name in double quotes"
    case .colon: "':'"
    case .commaOrBrace: "',' or '}'"
    case .commaOrBracket: "',' or ']'"
    case .closingQuote: "a closing quote"
    case .escape: "an escape"
    }
  }
}
