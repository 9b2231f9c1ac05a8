import Lessons
import TestSupport
import Testing

@Suite struct TranslationEditingTests {
  @Test func `a faithful twin stays to the byte`() {
    #expect(copy(to: twinText) == twinText)
    #expect(renew(twinText) == twinText)
  }

  @Test func `machine keys are copied and texts stay`() throws {
    let first =
      firstText
      .replacing("contamination: 0.02", with: "contamination: 0.03\nseed: 7")
      .replacing("minutes: 15", with: "minutes: 20")
      .replacing("flagged == 11", with: "flagged == 12")
      .replacing("- when: 2", with: "- when: [2, 3]")
      .replacing("    b: two", with: "    c: three\n    b: two")
      .replacing("unit: \"%\"\n", with: "hints: [Count them.]\n")
    try expectGolden(copy(from: first, to: twinText), "twin-copied.md")
  }

  @Test func `missing blocks come with their texts marked`() throws {
    let twin = "---\ntitle: a\nsummary: b\nminutes: 1\n---\nText.\n"
    let copied = copy(to: twin)
    try expectGolden(copied, "twin-filled.md")
    let lesson = parse(file: copied, language: "de")
    #expect(lesson.diagnostics.allSatisfy { $0.message.hasPrefix("translate this text") })
    #expect(copy(to: copied) == copied)
  }

  @Test func `missing digressions, sources and hidden steps come too`() throws {
    let first =
      frontMatter
        + """
        <details>
        <summary>Why 256?</summary>

        Because.

        </details>

        <!-- lernlog
        step: load
        file: events.csv
        -->

        ```swift source=Forest/a.swift#path
        let x = 1
        ```

        """
      + fence("question: q\nask: |\n  Two\n  lines\naccept: [\"a\", b, 'c']\nhints:\n- \"c\"\n- d")
    let twin = "---\ntitle: T\nsummary: S\n---\n"
    try expectGolden(copy(from: first, to: twin), "twin-digressions.md")
  }

  @Test func `code that runs is copied whole, and what it printed stays`() {
    let first = frontMatter + "```swift run\nprint(2)\nprint(3)\n```\n"
    let twin = frontMatter + "Text.\n\n~~~swift run\nprint(1)\n~~~\n\n```output\n1\n```\n"
    #expect(
      copy(from: first, to: twin) == frontMatter
        + "Text.\n\n```swift run\nprint(2)\nprint(3)\n```\n\n```output\n1\n```\n")
    #expect(copy(from: first, to: frontMatter) == first.replacing("---\n```", with: "---\n\n```"))
  }

  @Test func `hashes are renewed and inserted`() {
    let changed = firstText.replacing("Text of the section.", with: "Other text.")
    let renewed = renew(twinText, from: changed)
    #expect(renewed != twinText)
    #expect(renewed.count == twinText.count)
    #expect(renew(renewed) == twinText)
    let without = twinText.replacing("<!-- of: 92059cb9 -->\n", with: "")
    #expect(
      renew(without)
        == twinText.replacing("<!-- of: 92059cb9 -->\n", with: "\n<!-- of: 92059cb9 -->\n"))
    let setext = without.replacing("## Danach\n", with: "Danach\n------\nWorte.\n")
    #expect(renew(setext).contains("Danach\n------\n\n<!-- of: 92059cb9 -->\n\nWorte.\n"))
  }

  private func copy(from first: String = firstText, to twin: String) -> String {
    let bytes = copyingMachineKeys(
      from: parse(file: first).lesson, to: parse(file: twin, language: "de").lesson)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func renew(_ twin: String, from first: String = firstText) -> String {
    let bytes = renewingSectionHashes(
      of: parse(file: twin, language: "de").lesson, from: parse(file: first).lesson)
    return String(decoding: bytes, as: UTF8.self)
  }
}
