package import Lessons
import Pipeline

extension ExpectedResults {
  /// The file `expected.json`: one line for each check, so that differences can be read.
  package func json(of exercise: Exercise) -> [UInt8] {
    var lines = ["{\"format\":\"\(Self.format)\",\"digest\":\"\(digest)\",", "\"solution\":{"]
    lines += Self.lines(solution, of: exercise)
    lines.append(mistakes.isEmpty ? "},\"mistakes\":{" : "},\"mistakes\":{")
    let names = exercise.mistakes.map(\.solution.value).filter { mistakes[$0] != nil }
    for (index, name) in names.enumerated() {
      lines.append("\"\(name)\":{")
      lines += Self.lines(mistakes[name] ?? [:], of: exercise)
      lines.append(index == names.count - 1 ? "}" : "},")
    }
    lines.append("}}")
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func lines(_ results: [String: Results], of exercise: Exercise) -> [String] {
    let known = exercise.checks.map(\.id).filter { results[$0] != nil }
    return known.enumerated().map { index, id in
      var json = JSONWriter()
      results[id]?.write(to: &json)
      let comma = index == known.count - 1 ? "" : ","
      return "\"\(id)\":\(String(decoding: json.bytes, as: UTF8.self))\(comma)"
    }
  }

  /// Reads `expected.json`.
  ///
  /// - Throws: What is wrong with it, for authors; `lernlog verify --record` writes it anew.
  package init(json bytes: [UInt8], of exercise: Exercise, file: String) throws(Diagnostic) {
    let json: JSONValue
    do {
      json = try JSONReader.value(bytes)
    } catch {
      throw .unreadableExpected(
        error.message,
        at: SourceLocation(file: file, line: error.line, column: error.column))
    }
    let start = SourceLocation(file: file, line: 1)
    guard json["format"] == .text(Self.format), case .text(let digest)? = json["digest"],
      case .object(let solution)? = json["solution"],
      case .object(let mistakes)? = json["mistakes"]
    else { throw .unreadableExpected("it is not of the form \(Self.format)", at: start) }
    self.digest = digest
    do {
      self.solution = try Self.results(solution, of: exercise)
      var read: [String: [String: Results]] = [:]
      for member in mistakes {
        guard case .object(let members) = member.value else { throw MisshapenResults() }
        read[member.name] = try Self.results(members, of: exercise)
      }
      self.mistakes = read
    } catch {
      throw .unreadableExpected("its results do not fit the checks of the exercise", at: start)
    }
  }

  private static func results(
    _ members: [JSONMember], of exercise: Exercise
  ) throws(MisshapenResults) -> [String: Results] {
    var results: [String: Results] = [:]
    for member in members {
      guard let check = exercise.checks.first(where: { $0.id == member.name }) else { continue }
      results[member.name] = try Results(member.value, of: check, in: exercise)
    }
    return results
  }
}

/// Results that are not those of a check.
private struct MisshapenResults: Error {}

extension ExpectedResults.Results {
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .values(let values):
      json.array { json in
        for value in values {
          // A list of one, so that no result differs from the result `nil`.
          json.array { json in value?.write(to: &json) }
        }
      }
    case .texts(let texts):
      json.object { json in
        for (name, bytes) in texts {
          json.member(name) { json in
            if let text = String(validating: bytes, as: UTF8.self) {
              json.text(text)
            } else {
              json.integers(bytes.map(Int.init))
            }
          }
        }
      }
    }
  }

  fileprivate init(
    _ json: JSONValue, of check: Check, in exercise: Exercise
  ) throws(MisshapenResults) {
    switch (check.task, json) {
    case (.calls(let cases), .array(let items)):
      guard let type = exercise.function?.result, items.count == cases.count else {
        throw MisshapenResults()
      }
      var values: [ExerciseValue?] = []
      for item in items {
        guard case .array(let content) = item, content.count <= 1 else { throw MisshapenResults() }
        let value = content.first.map { ExerciseValue($0, as: type) }
        guard value.map({ $0 != nil }) ?? true else { throw MisshapenResults() }
        values.append(value ?? nil)
      }
      self = .values(values)
    case (.run, .object(let members)):
      var texts: [(name: String, bytes: [UInt8])] = []
      for member in members { texts.append((member.name, try Self.bytes(member.value))) }
      self = .texts(texts)
    default: throw MisshapenResults()
    }
  }

  private static func bytes(_ json: JSONValue) throws(MisshapenResults) -> [UInt8] {
    switch json {
    case .text(let text): return Array(text.utf8)
    case .array(let numbers):
      return try numbers.map { number throws(MisshapenResults) in
        guard case .number(let digits) = number, let byte = UInt8(digits) else {
          throw MisshapenResults()
        }
        return byte
      }
    default: throw MisshapenResults()
    }
  }
}

extension Diagnostic {
  static func unreadableExpected(_ reason: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "the recorded results cannot be read: \(reason)",
      note: "'lernlog verify --record' records them anew")
  }
}
