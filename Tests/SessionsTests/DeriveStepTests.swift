import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// Columns that a lesson derives from a log of lines, and what is said of them.
@Suite struct `derived columns` {
  private static let log = """
    06:55:46 sshd[7]: Invalid user bob from 10.0.0.1
    06:55:48 sshd[7]: Failed password for bob from 10.0.0.1 port 4022
    06:56:10 sshd[8]: Failed password for bob from 10.0.0.9 port 4023
    07:20:00 sshd[9]: Accepted password for eve from 10.0.0.1 port 4024
    07:20:01 sshd[9]: session opened

    """

  private static let lesson = """
    ```yaml lernlog
    step: load
    file: ssh.log
    pattern: "<time> <process>[<pid:integer>]: <message>"
    show: none
    ```

    ```yaml lernlog
    step: derive
    columns:
      - template: message
        mask_after: [for, user]
      - address: message
      - new: template
      - new: address
        name: first
    file: derived.csv
    as: lines
    ```

    ```yaml lernlog
    table: lines
    columns: [template, address, template_new, first]
    ```

    """

  @Test(arguments: [Language.en, .de])
  func `are shown with their spread`(language: Language) throws {
    let lesson = SampleLesson(Self.lesson, language: language, files: ["ssh.log": Self.log])
    try expectGolden(lesson.plain(), "derive.\(language.rawValue).txt")
  }

  @Test func `are explained where they are shown`() throws {
    let lesson = SampleLesson(Self.lesson, files: ["ssh.log": Self.log])
    var run = try lesson.run()
    try run.plain { _ in }
    let figures = try run.lesson.blocks.flatMap { try run.explained($0)?.figures ?? [] }
    let template = try #require(figures.first { $0.isColumn && $0.name == "template" })
    #expect(
      template.working == [
        "row 0: Invalid user bob from 10.0.0.1 -> Invalid user <word> from <address>"
      ])
    let address = try #require(figures.first { !$0.isColumn && $0.name == "address" })
    #expect(address.shown == ["2", "1"])
    #expect(address.meaning.hasPrefix("The first IP address that stands in message"))
  }

  @Test func `are explained in features by the step that made them`() throws {
    let lesson = SampleLesson(
      Self.lesson + """
        ```yaml lernlog
        step: featurize
        from: lines
        columns: [{ number: [first, pid] }]
        show: none
        ```

        ```yaml lernlog
        table: features
        ```
        """, files: ["ssh.log": Self.log])
    var run = try lesson.run()
    try run.plain { _ in }
    let block = try #require(run.lesson.blocks.last)
    let figures = try #require(try run.explained(block)).figures
    let meanings = ["first", "pid"].map { name in
      figures.first { $0.isColumn && $0.name == name }?.meaning
    }
    #expect(
      meanings == [
        "1 where no row above has this value of address, 0 everywhere else.",
        "The number in pid, as it stands in the log.",
      ])
  }

  @Test func `can be featurized under the usual name`() throws {
    let lesson = SampleLesson(
      """
      ```yaml lernlog
      step: generate
      log: security
      normal: 8
      anomalous: 2
      show: none
      ```

      ```yaml lernlog
      step: derive
      columns:
        - recent: user
          minutes: 1440
      show: none
      ```

      ```yaml lernlog
      step: featurize
      columns: [{ number: user_recent }]
      ```
      """)
    #expect(try lesson.plain().contains("features: 10 rows, 1 column: user_recent"))
  }
}
