/// Reads the lines between the two `---` at the top of a lesson.
func readFrontMatter(_ source: SourceText) -> (front: FrontMatter, diagnostics: [Diagnostic]) {
  let start = source.place(ofLine: 1)
  guard isFrontMatterMark(source.line(1)) else {
    return (FrontMatter(nothingAt: start), [.noFrontMatter(at: start)])
  }
  let end = (2...max(2, source.lineCount)).first { isFrontMatterMark(source.line($0)) }
  guard let end else {
    return (
      FrontMatter(nothingAt: start, lastLine: source.lineCount), [.unclosedFrontMatter(at: start)]
    )
  }
  let (node, problems) = readParameters(source, lines: 2..<end)
  guard let node else { return (FrontMatter(nothingAt: start, lastLine: end), problems) }
  let (front, others) = frontMatter(node, lastLine: end)
  return (front, problems + others)
}

func isFrontMatterMark(_ line: String) -> Bool {
  line.hasPrefix("---") && trimmingBlanks(line) == "---"
}

/// The keys of the front matter.
private struct FrontMatterKeys: Decodable {
  let title: Located<String>
  let summary: Located<String>
  let goals: [ParameterNode]?
  let minutes: Located<Int>?
  let stepSeconds: Located<Double>?
  let continues: Located<String>?
  let exercises: [Located<String>]?

  enum CodingKeys: String, CodingKey {
    case title, summary, goals, minutes
    case stepSeconds = "step_seconds"
    case continues, exercises
  }
}

/// The keys of a goal that is no plain text.
private struct GoalKeys: Decodable {
  let text: Located<String>
  let by: [Located<String>]?
}

extension ParameterShape {
  /// What may stand at the top of a lesson.
  package static var frontMatter: Self {
    let goal = Self.either([.text, Self(of: GoalKeys.self)])
    return .keys(
      Self(of: FrontMatterKeys.self).keys.map { key in
        key.name == "goals" ? Key(key.name, .list(goal), isRequired: key.isRequired) : key
      })
  }
}

private func frontMatter(
  _ node: ParameterNode, lastLine: Int
) -> (front: FrontMatter, diagnostics: [Diagnostic]) {
  var (keys, diagnostics) = node.decode(FrontMatterKeys.self)
  let goals = (keys?.goals ?? []).compactMap { node -> Goal? in
    if let text = node.text { return Goal(text: Located(text, at: node.location), by: []) }
    let (goal, problems) = node.decode(GoalKeys.self)
    diagnostics += problems
    return goal.map { Goal(text: $0.text, by: $0.by ?? []) }
  }
  for text in [keys?.title, keys?.summary].compactMap({ $0 }) + goals.map(\.text)
  where trimmingWhitespace(text.value).isEmpty {
    diagnostics.append(.emptyText(at: text.location))
  }
  if let minutes = keys?.minutes, !(1...600).contains(minutes.value) {
    diagnostics.append(.unlikelyMinutes(minutes.value, at: minutes.location))
  }
  if let seconds = keys?.stepSeconds, !(0.1...600).contains(seconds.value) {
    diagnostics.append(.unlikelyStepSeconds(at: seconds.location))
  }
  for exercise in keys?.exercises ?? [] where !isId(exercise.value) {
    diagnostics.append(.notAnId(exercise.value, at: exercise.location))
  }
  let nothing = Located("", at: node.location)
  let front = FrontMatter(
    title: keys?.title ?? nothing, summary: keys?.summary ?? nothing, goals: goals,
    minutes: keys?.minutes?.value, stepSeconds: keys?.stepSeconds?.value,
    continues: keys?.continues, exercises: keys?.exercises ?? [],
    parameters: node, lastLine: lastLine)
  return (front, diagnostics)
}

extension FrontMatter {
  /// Nothing, where nothing could be read.
  fileprivate init(nothingAt location: SourceLocation, lastLine: Int = 0) {
    self.init(
      title: Located("", at: location), summary: Located("", at: location), goals: [],
      minutes: nil, stepSeconds: nil, continues: nil, exercises: [],
      parameters: ParameterNode(.mapping([]), at: location), lastLine: lastLine)
  }
}

extension Diagnostic {
  /// A lesson that begins with something else.
  static func noFrontMatter(at location: SourceLocation) -> Self {
    Self(
      location: location, message: "a lesson begins with a line '---', its title, and '---'",
      note: "title and summary are required")
  }

  /// A `---` without its second one.
  static func unclosedFrontMatter(at location: SourceLocation) -> Self {
    Self(location: location, message: "the front matter is never closed; end it with a line '---'")
  }

  /// A text with nothing in it.
  static func emptyText(at location: SourceLocation) -> Self {
    Self(location: location, message: "this text is empty")
  }

  /// A lesson that takes no time, or days.
  static func unlikelyMinutes(_ minutes: Int, at location: SourceLocation) -> Self {
    Self(location: location, message: "a lesson takes 1 to 600 minutes, not \(minutes)")
  }

  /// A step that takes no time, or longer than anybody waits.
  static func unlikelyStepSeconds(at location: SourceLocation) -> Self {
    Self(location: location, message: "'step_seconds' is a number from 0.1 to 600")
  }
}
