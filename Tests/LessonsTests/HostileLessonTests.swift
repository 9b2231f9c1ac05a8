import TestSupport
import Testing

@testable import Lessons

/// Lessons that are made to cost time.
@Suite struct HostileLessonTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      (1...1_300).map { String(repeating: "`", count: $0) }.joined(separator: " ") + " <!-- a -->",
      String(repeating: "`<!-- pause --> ", count: 10_000),
      String(repeating: "<!-- pause -->\n", count: 5_000),
      String(repeating: "<!-- pause --> ", count: 5_000),
      String(repeating: "a <!-- pause -->\n", count: 5_000),
      "<!-- given: " + String(repeating: "1 ", count: 10_000) + "-->\n",
      "<!-- given: " + String(repeating: "a ", count: 5_000) + "-->\n",
      (0..<1_500).map { fence("question: a\($0)\nask: b") + fence("reveal: b\($0)") }.joined(),
      "<!-- expect: " + String(repeating: "(", count: 100_000) + " -->\n",
      String(repeating: "<details>\n", count: 10_000),
      String(repeating: "<details>\n<summary>S</summary>\n\n", count: 5_000),
      String(repeating: "</details>\n\n", count: 10_000),
      String(repeating: fence("step: train"), count: 3_000),
      String(repeating: fence("question: a\nask: b"), count: 3_000),
      (0..<2_000).map { fence("question: a\($0)\nask: b") }.joined(),
      (0..<2_000).map { fence("reveal: a\($0)\nanswer: 1") }.joined(),
      String(repeating: "## A\n\n", count: 10_000), (0..<10_000).map { "## A\($0)\n\n" }.joined(),
      String(repeating: "```output\n```\n", count: 10_000),
      String(repeating: "- ```output\n", count: 10_000),
      "```" + String(repeating: "yaml ", count: 100_000) + "\n```\n",
      fence("step: " + String(repeating: "x", count: 60_000)),
      fence("question: a\nask: b\naccept:\n" + String(repeating: "  - x\n", count: 9_000)),
      fence(
        "question: a\nask: b\nanswer: k1\nchoices:\n"
          + (0..<5_000).map { "  k\($0): x\n" }.joined()),
      fence(
        "question: a\nask: b\nselect:\n" + (0..<3_000).map { "  k\($0): x\n" }.joined()
          + "answer: [" + (0..<3_000).map { "k\($0)" }.joined(separator: ", ") + "]"),
    ])
  func `a costly lesson is read in time`(body: String) {
    let (lesson, _) = parse(body: body)
    #expect(stops(of: lesson).last?.blocks.upperBound == lesson.blocks.count)
    #expect(lesson.front.title.value == "Training")
  }
}
