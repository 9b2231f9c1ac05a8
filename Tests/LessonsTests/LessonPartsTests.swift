import Lessons
import TestSupport
import Testing

/// Lessons with some of their blocks.
@Suite struct `a part of a lesson` {
  private static let text = """
    ---
    title: A sample
    summary: Some of it is left.
    goals:
      - Read
      - text: Add
        by: [sum]
      - text: Count
        by: [count, sum]
    ---

    # Whole

    ## Sums

    ```yaml lernlog
    question: sum
    ask: |
      1 + 1?
    answer: 2
    ```

    ### Empty from the beginning

    ## Counts

    ```yaml lernlog
    question: count
    ask: |
      How many?
    answer: 3
    ```

    """

  private func lesson() throws -> Lesson {
    let (lesson, problems) = parseLesson(
      SourceText(file: "sample.md", text: Self.text), course: "course", name: "sample",
      language: "en", known: KnownNames(steps: [], charts: []))
    #expect(problems.isEmpty)
    return lesson
  }

  private func headings(_ lesson: Lesson) -> [String] {
    lesson.blocks.compactMap { block in
      if case .heading(_, let text, _) = block.kind { text.plainText } else { nil }
    }
  }

  @Test func `a heading goes with all that stood below it, and one that was bare stays`() throws {
    let lesson = try lesson()
    let cut = lesson.with(lesson.blocks.filter { $0.id != "count" })
    #expect(headings(lesson) == ["Whole", "Sums", "Empty from the beginning", "Counts"])
    #expect(headings(cut) == ["Whole", "Sums", "Empty from the beginning"])
    let other = lesson.with(lesson.blocks.filter { $0.id != "sum" })
    #expect(headings(other) == ["Whole", "Sums", "Empty from the beginning", "Counts"])
  }

  @Test func `a goal goes with its last question`() throws {
    let lesson = try lesson()
    let cut = lesson.with(lesson.blocks.filter { $0.id != "sum" })
    #expect(cut.front.goals.map(\.text.value) == ["Read", "Count"])
    #expect(cut.front.goals.map { $0.by.map(\.value) } == [[], ["count"]])
  }

  @Test func `prose takes the place of a block`() throws {
    let lesson = try lesson()
    let words = MarkdownBlock.paragraph([.text("Gone.")])
    let cut = lesson.with(lesson.blocks.map { $0.id == "count" ? $0.replaced(by: words) : $0 })
    #expect(cut.blocks.last?.kind == .prose(words))
    #expect(cut.blocks.last?.location == lesson.blocks.last?.location)
    #expect(headings(cut) == headings(lesson))
  }
}
