import Lessons
import TestSupport
import Testing

@Suite struct ProseNumberTests {
  @Test(arguments: [
    ("11 of 510 events", [11, 510]), ("From 0 to 9, one of 3", []), ("A share of 0.02.", [0.02]),
    ("2 % of them", [2]), ("2 per cent", [2]), ("72.73 %", [72.73]), ("31,824 bytes", [31824]),
    ("1,234,567.5", [1_234_567.5]), ("the score -0.0871,", [-0.0871]), ("(10.2448)", [10.2448]),
    ("`contamination: 0.02`", [0.02]), ("`model.flagged` is 11.", [11]),
    ("#509 and **507**", [509, 507]),
    ("2024-01-01, 10:30, 192.168.1.10, SHA-256, UTF-8, 0xFFFFFFFF, e509, x86_64, 2^32, 8/11", []),
    ("[Text 12](3-train.md#s-12) <https://example.org/99>", [12]), ("12. An item with 13", [13]),
    ("> 14 in a quote", [14]), ("## 15 in a heading", [15]), ("22–23 hours", [22, 23]),
    ("<!-- 99 -->", []),
  ])
  func `the numbers of the prose are found`(line: String, values: [Double]) {
    let found = parse(line + "\n").lesson.proseNumbers.filter { number in
      number.isPercent || number.readings.contains { $0.decimals > 0 || abs($0.value) >= 10 }
    }
    #expect(found.map { $0.readings[0].value } == values)
  }

  @Test(arguments: [
    ("72,73 % und 0,02", [72.73, 0.02]), ("31.824 Byte", [31824]), ("1.234,5", [1234.5]),
    ("`0.02`", [0.02]), ("2 Prozent", [2]), ("11, 12", [11, 12]),
  ])
  func `German prose has decimal commas, and code has points`(line: String, values: [Double]) {
    let found = parse(line + "\n", language: "de").lesson.proseNumbers
    #expect(found.map { $0.readings[0].value } == values)
  }

  @Test func `a point between three digits may be either in German`() {
    let number = parse("31.824\n", language: "de").lesson.proseNumbers.first
    #expect(number?.readings.map(\.value) == [31824, 31.824])
  }

  @Test func `numbers know their places`() {
    let marked = Marked(frontMatter + "Ä line\n- with `code` and ①12\n")
    let place = parse(file: marked.text).lesson.proseNumbers.first?.location
    #expect(place.map { [$0.line, $0.column, $0.length] } == [marked.line, marked.column, 2])
  }

  @Test func `code between fences, tables and comments have no numbers of the prose`() {
    let text = """
      ```text
      12
      ```

      - a

        ```swift
        let x = 13
        ```

      | 14 |
      | -- |
      | 15 |

      <details>
      <summary>16</summary>

      17

      ```text
      18
      ```

      </details>

      """
    #expect(parse(text).lesson.proseNumbers.map { $0.readings[0].value } == [16, 17])
  }

  @Test(arguments: [
    ("11", "step: train", "11 flagged", true), ("0.7273", "step: train", "recall 0.727272", true),
    ("0.728", "step: train", "recall 0.727272", false),
    ("72.73 %", "step: train", "0.727272", true),
    ("73 %", "step: train", "0.727272", true), ("0.73", "step: train", "72.73 %", true),
    ("0.0871", "step: train", "-0.0871", true), ("-0.0871", "step: train", "-0.08712", true),
    ("-0.0871", "step: train", "0.0871", false),
    ("0.02", "step: train\ncontamination: 0.02", "", true),
    ("2024", "step: generate\nstart: 2024-01-31", "", true),
    ("31", "step: generate\nstart: 2024-01-31", "", true),
    ("12", "question: q\nask: a\nanswer: 12", nil, true),
    ("13", "question: q\nask: a\nanswer: 12", nil, false),
    ("31,824", "step: train", "31,824 bytes", true), ("31,824", "step: train", "31824 bytes", true),
  ])
  func `a number has to stand somewhere`(
    number: String, block: String, output: String?, isShown: Bool
  ) {
    let shown = output.map { "```output\n\($0)\n```\n" } ?? ""
    let (lesson, diagnostics) = parse("It is \(number) now.\n\n" + fence(block) + shown)
    #expect(diagnostics == [])
    #expect(unshownNumbers(in: lesson).isEmpty == isShown)
  }

  @Test func `expectations, tables, comments and continued lessons show numbers`() {
    let (lesson, _) = parse(
      "12, 13, 14, 15, 16 and 17\n\n<!-- expect: model.flagged == 12 -->\n<!-- given: 14 -->\n\n"
        + "| 13 |\n| -- |\n| 1 |\n")
    let continued = parse(fence("step: train") + "```output\n15\n```\n").lesson
    let found = unshownNumbers(in: lesson, continuing: [continued], shown: [16])
    #expect(found.map { $0.location?.column } == [24])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.note == "if it is right, write '<!-- given: 17 -->' near it")
  }

  @Test func `words that need eyes are told`() {
    let (lesson, _) = parse(
      "The red bars.\n\nA bored reader, 10 are left, `red`.\n\nOn the left.\n")
    #expect(seeingWords(in: lesson).map { $0.location?.line } == [5, 9])
    let german = parse("Die roten Balken.\n\nRotation links.\n", language: "de").lesson
    #expect(seeingWords(in: german).map { $0.location?.line } == [5])
  }
}
