import Testing

@testable import lernlog

struct CommandFailureTests {
  @Test func `a mistake of ours says what to keep, and whom to send it to`() {
    let failure = CommandFailure(ours: "the forest is missing")
    #expect(failure.status.rawValue == 70)
    #expect(
      failure.message == """
        error: this is a mistake of ours: the forest is missing
          Nothing is wrong with what you typed. Please keep this text and the command,
          and send both to whoever gave you lernlog.
        """)
  }
}
