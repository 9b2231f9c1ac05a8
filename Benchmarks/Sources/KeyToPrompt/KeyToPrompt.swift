import Foundation

/// Prints for every stop of every lesson how long it takes from a key to the next prompt.
@main
enum KeyToPrompt {
  /// What a learner does not notice, in milliseconds.
  static let goal = 50.0

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let program = arguments.first, !program.hasPrefix("-") else {
      print("usage: KeyToPrompt PROGRAM [LESSON…]\n  such as KeyToPrompt .build/release/lernlog")
      exit(64)
    }
    let path = URL(filePath: program).path(percentEncoded: false)
    let named = Array(arguments.dropFirst())
    var waits: [Wait] = []
    for lesson in named.isEmpty ? try lessons(of: path) : named {
      let own = try Walk(path, lesson).medians()
      own.forEach { print($0) }
      waits += own
    }
    print(summary(of: waits))
  }

  /// The lessons that the program knows, `course/name`.
  private static func lessons(of program: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["list", "--json", "--no-state"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode(Listing.self, from: data).courses.flatMap { course in
      course.lessons.map { "\(course.id)/\($0.name)" }
    }
  }

  private struct Listing: Decodable {
    struct Course: Decodable {
      let id: String
      let lessons: [Lesson]
    }
    struct Lesson: Decodable { let name: String }
    let courses: [Course]
  }

  /// The slowest stops, and whether the goal holds.
  private static func summary(of waits: [Wait]) -> String {
    let steps = waits.filter { $0.stop > 1 }.sorted { $0.milliseconds > $1.milliseconds }
    let late = steps.filter { $0.milliseconds >= goal }.count
    return "\nThe slowest:\n" + steps.prefix(5).map { "\($0)\n" }.joined()
      + "\(late) of \(steps.count) stops take \(Int(goal)) ms or more."
  }
}
