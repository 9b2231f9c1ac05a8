import Testing

@testable import Exercises

/// Sentences of ours beside the compiler's, in both languages.
@Suite struct CompilerAdviceTests {
  /// Messages of Swift 6.3, as the compiler writes them.
  @Test(arguments: [
    ("missing return in global function expected to return 'Int'", "return"),
    ("incorrect argument label in call (have 'x:', expected 'y:')", "colon"),
    ("missing argument label 'x:' in call", "label"),
    ("extraneous argument label 'x:' in call", "`_`"),
    ("missing argument for parameter 'y' in call", "leaves out"),
    ("extra argument in call", "more values"),
    (
      "binary operator '*' cannot be applied to operands of type 'Int' and 'Double'",
      "Int and Double"
    ),
    ("binary operator '+' cannot be applied to operands of type 'String' and 'Int'", "Both sides"),
    ("value of optional type 'Int?' must be unwrapped to a value of type 'Int'", "nil"),
    ("cannot find type 'Strng' in scope", "type"), ("cannot find 'cuont' in scope", "spelling"),
    ("cannot assign to value: 'a' is a 'let' constant", "var"),
    ("cannot use mutating member on immutable value: 'a' is a 'let' constant", "var"),
    ("left side of mutating operator isn't mutable: 'x' is a 'let' constant", "var"),
    ("cannot convert return expression of type 'Int' to return type 'String'", "->"),
    ("unexpected non-void return value in void function", "->"),
    ("cannot convert value of type 'String' to expected argument type 'Int'", "another type"),
    ("cannot convert value of type 'String' to specified type 'Int'", "colon"),
    ("type 'Int' cannot be used as a boolean; test for '!= 0' instead", "true or false"),
    ("value of type 'String' has no member 'lenght'", "spelling"),
    ("variable 'a' used before being initialized", "no value yet"),
    ("invalid redeclaration of 'f'", "taken"), ("switch must be exhaustive", "case"),
    ("expected '}' at end of brace statement", "brace"), ("extraneous '}' at top level", "brace"),
    ("expressions are not allowed at the top level", "inside of a function"),
    (
      "the compiler is unable to type-check this expression in reasonable time; try breaking up the expression into distinct sub-expressions",
      "split"
    ),
    ("call can throw but is not marked with 'try'", "try"), ("no such module 'Foo'", "modules"),
  ])
  func `the commonest errors are explained`(message: String, part: String) throws {
    let said = try #require(advice(on: message))
    #expect(said.english.contains(part))
    #expect(!said.german.isEmpty && said.german != said.english)
  }

  @Test func `an unknown message gets no advice`() {
    #expect(advice(on: "something else entirely") == nil)
  }

  /// Row G02: many messages and long ones are cut, with a note.
  @Test func `messages are cut at a limit with a note`() throws {
    let exercise = try exercise(Sample.hash())
    let one = CompilerMessage(
      file: "Exercise.swift", line: 1, column: 1, severity: .error,
      message: String(repeating: "x", count: 100_000))
    let told = learnersMessages([CompilerMessage](repeating: one, count: 1000), of: exercise)
    #expect(told.count == 51 && told[50].message.message == "and 950 more messages")
    #expect(told[0].message.message.count == 501)
  }
}
