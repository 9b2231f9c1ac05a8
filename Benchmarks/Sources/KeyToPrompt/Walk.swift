import Foundation

/// A lesson, walked from its first prompt to its last.
struct Walk {
  private static let repetitions = 5
  private let program: String
  private let lesson: String

  init(_ program: String, _ lesson: String) {
    self.program = program
    self.lesson = lesson
  }

  /// The median wait for each stop over some walks.
  func medians() throws -> [Wait] {
    let walks = try (0..<Self.repetitions).map { _ in try walk() }
    return (walks.first ?? []).indices.map { index in
      let times = walks.map { $0[index].milliseconds }.sorted()
      return Wait(
        lesson: lesson, stop: walks[0][index].stop, milliseconds: times[times.count / 2],
        fastest: times[0])
    }
  }

  /// Goes on at every stop; the code of a lesson is shown and not run, since a compiler is no step.
  private func walk() throws -> [Wait] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "walk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.path(percentEncoded: false)
    var begin = ContinuousClock.now
    let terminal = try Terminal(
      program,
      [
        "learn", lesson, "--lang", "en", "--state", "\(place)/state", "--workspace",
        "\(place)/work",
      ])
    var waits: [Wait] = []
    var extra = Duration.zero
    while let prompt = terminal.readPrompt() {
      let time = ContinuousClock.now - begin + extra
      begin = ContinuousClock.now
      if let stop = prompt.stop {
        waits.append(
          Wait(
            lesson: lesson, stop: stop, milliseconds: time / .milliseconds(1),
            fastest: time / .milliseconds(1)))
        extra = .zero
        terminal.type(":n\n")
      } else {
        extra = time
        terminal.type("n\n")
      }
    }
    return waits
  }
}
