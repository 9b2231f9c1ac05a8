import Display
import Lessons

/// A step that a learner runs in free play: `train contamination=0.05 seed=7`.
///
/// What is not typed is as it was when the lesson ran such a step last.
struct FreeStep {
  private let block: StepBlock

  /// Reads what a learner typed.
  ///
  /// - Parameters:
  ///   - type: The step.
  ///   - words: What follows its name.
  ///   - run: The lesson, whose steps are looked at.
  /// - Throws: What is wrong with the words; a value out of its range.
  init(_ type: any Step.Type, _ words: [String], in run: LessonRun) throws {
    let language = run.session.language
    let typed = try typedSettings(words.joined(separator: " "), language)
    var entries = try typed.map { setting in
      (key: setting.name, value: try ParameterNode(typed: setting.value))
    }
    if let past = run.session.lastStep(type) {
      let usual = [("like", past.use.writes.first), ("as", past.call.frame.name?.value)]
      for case (let key, let name?) in usual where !typed.contains(where: { $0.name == key }) {
        entries.append((key, try ParameterNode(typed: name)))
      }
    }
    let place = ParameterNode.typedPlace
    if let file = typed.first(where: { $0.name == "file" }),
      let problem = pathProblem(file.value, at: place)
    {
      throw problem
    }
    block = StepBlock(
      name: Located(type.name, at: place), parameters: ParameterNode(typed: entries),
      isHidden: false)
    // A value out of its range would hide the ranges, so that they are asked for without it.
    let others = entries.filter { !["like", "as", "log"].contains($0.key) }.map(\.key)
    let plain = StepBlock(
      name: block.name, parameters: block.parameters.without(Set(others)), isHidden: false)
    let tunables = try StepCall(plain, recipes: run.session.recipes).typeTunables(type)
    for setting in typed {
      guard let tunable = tunables.first(where: { $0.name == setting.name }) else { continue }
      _ = try tunable.value(setting.value, language)
    }
  }

  /// Runs it.
  func page(in run: inout LessonRun) throws -> Page { try run.run(block) }
}

extension Session {
  /// The step of a kind that wrote the usual name; where none did, the last of that kind.
  fileprivate func lastStep(_ type: any Step.Type) -> PastStep? {
    let all = history.filter { $0.type == type }
    return all.last { $0.use.writes.contains(type.result) } ?? all.last
  }
}
