import Foundation
import Testing

@Suite(.timeLimit(.minutes(1))) struct `terminals of every kind` {
  private static let lesson =
    SmallCourse.frontMatter + """
      Wide 日本語 words, a flag 🇩🇪, a family 👨‍👩‍👧, and an e with a mark e\u{301}.

      - a list with averyveryveryverylongwordthatfitsnowhere

      | column | 列 |
      | --- | ---: |
      | one | 1 |

      ```yaml lernlog
      step: generate
      log: security
      ```

      ```yaml lernlog
      table: events
      rows: head 2
      ```

      """

  private func letters(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0.properties.isAlphabetic })
  }

  @Test(arguments: [1, 2, 10, 79, 10_000])
  func `show a whole lesson`(width: Int) throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(in: folder, lessons: ["one": Self.lesson])
      for flags in [["--width", "\(width)"], ["--width", "\(width)", "--color", "always"]] {
        let result = try course.learn(flags)
        #expect(result.status == 0, "\(result.errors)")
        let text = letters(result.output.replacing(/\u{1B}\[[0-9;]*m/, with: ""))
        for part in [
          "Asmalllesson", "日本語words",
          "averyveryveryverylongwordthatfitsnowhere", "column", "列",
        ] {
          #expect(text.contains(part), "\(part)")
        }
      }
    }
  }

  @Test(arguments: [
    "TERM=dumb", "TERM=dumb COLUMNS=0", "TERM=xterm COLUMNS=-3", "COLUMNS=x LANG=xx_XX", "",
  ])
  func `show the same plain text`(variables: String) throws {
    try BuiltProgram.inFolder { folder in
      let course = try SmallCourse(in: folder, lessons: ["one": Self.lesson])
      let plain = try course.learn()
      let other = try BuiltProgram.shell(
        "env -i \(variables) \"$LERNLOG\" learn one --courses courses --plain --no-state",
        in: folder)
      #expect(other.status == 0, "\(other.errors)")
      #expect(other.outputBytes == plain.outputBytes)
      let listed = try BuiltProgram.shell(
        "env -i \(variables) \"$LERNLOG\" list --courses courses", in: folder)
      #expect(listed.status == 0, "\(listed.errors)")
      #expect(!listed.output.contains("\u{1B}"))
    }
  }
}
