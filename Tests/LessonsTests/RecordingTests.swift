import Lessons
import Testing

@Suite struct RecordingTests {
  @Test func `what is recorded already stays to the byte`() {
    let text = "## A\r\n\r\n" + fence("step: train") + "````output  \nTrained.\n`````\n\nend"
    let lesson = parse(text).lesson
    #expect(recording(outputs: [1: "Trained.\n"], in: lesson) == lesson.source.bytes)
    #expect(recording(outputs: [1: "Trained."], in: lesson) == lesson.source.bytes)
    #expect(recording(outputs: [:], in: lesson) == lesson.source.bytes)
  }

  @Test func `a changed digit comes back to the byte`() {
    let text = fence("step: train") + "\n\n  ```output\n  11 of 510\n\n    indented\n  ```\n\n\nend"
    let changed = text.replacing("11 of", with: "12 of")
    #expect(record(["11 of 510\n\n  indented\n"], in: changed) == text)
  }

  @Test func `only the text between the fences changes`() {
    let text = fence("step: train") + "\n```output\nold\nlines\n```\nText\n"
    #expect(
      record(["new"], in: text) == fence("step: train") + "\n```output\nnew\n```\nText\n")
    #expect(record([""], in: text) == fence("step: train") + "\n```output\n```\nText\n")
    let empty = fence("step: train") + "```output\n```\n"
    #expect(record(["a\nb\n"], in: empty) == fence("step: train") + "```output\na\nb\n```\n")
  }

  @Test func `a missing output is inserted after one blank line`() {
    let step = fence("step: train")
    #expect(record(["a"], in: step) == step + "\n```output\na\n```\n")
    #expect(record(["a"], in: step + "\nText\n") == step + "\n```output\na\n```\n\nText\n")
    #expect(record(["a"], in: step + "Text\n") == step + "\n```output\na\n```\n\nText\n")
    #expect(
      record(["a"], in: String(step.dropLast())) == step + "\n```output\na\n```\n")
    #expect(
      record(["a", "b"], in: step + fence("table: events"))
        == step + "\n```output\na\n```\n\n" + fence("table: events") + "\n```output\nb\n```\n")
  }

  @Test(arguments: [
    ("```", "````"), ("a ````` b", "``````"), ("a ` b `` c", "```"),
  ])
  func `a fence is one back-tick longer than any run inside`(output: String, fence mark: String) {
    let step = fence("step: train")
    let recorded = step + "\n\(mark)output\n\(output)\n\(mark)\n"
    #expect(record([output], in: step) == recorded)
    #expect(record([output], in: step + "\n```output\nx\n```\n") == recorded)
    #expect(record([output], in: step + "\n~~~output\nx\n~~~\n") == recorded)
    #expect(parse(recorded).lesson.blocks[0].output?.text == output + "\n")
  }

  @Test func `lines end as they do in the file`() {
    let text = (fence("step: train") + "\n```output\nold\n```\n").replacing("\n", with: "\r\n")
    let lesson = parse(file: frontMatter.replacing("\n", with: "\r\n") + text).lesson
    let bytes = recording(outputs: [0: "a\nb\n"], in: lesson)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == lesson.source.text.replacing("old", with: "a\r\nb"))
  }

  @Test func `code of the toolkit is refreshed in its fence`() {
    let text = "```swift source=Forest/a.swift#path\nlet x = 1\n```\n\nText\n"
    let lesson = parse(text).lesson
    let bytes = recording(outputs: [:], code: [0: "let x = 2\nlet y = 3\n"], in: lesson)
    let expected = text.replacing("let x = 1", with: "let x = 2\nlet y = 3")
    #expect(String(decoding: bytes, as: UTF8.self) == frontMatter + expected)
    #expect(
      recording(outputs: [:], code: [0: "let x = 1\n"], in: lesson) == lesson.source.bytes)
  }

  /// Records outputs for the first blocks, and gives the text below the front matter.
  private func record(_ outputs: [String], in blocks: String) -> String {
    let indices = outputs.enumerated().map { ($0, $1) }
    let bytes = recording(
      outputs: Dictionary(uniqueKeysWithValues: indices), in: parse(blocks).lesson)
    return String(String(decoding: bytes, as: UTF8.self).dropFirst(frontMatter.count))
  }
}

extension SourceText {
  /// The whole file as a text.
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
