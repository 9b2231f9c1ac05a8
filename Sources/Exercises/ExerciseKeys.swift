package import Lessons

/// The keys at the top of `exercise.md`; lists are read item by item, so that all problems show.
struct ExerciseKeys: Decodable {
  let title: Located<String>
  let kind: Located<Exercise.Kind>
  let points: Located<Int>
  let function: Located<String>?
  let limits: ParameterNode?
  let given: ParameterNode?
  let prepare: Located<String>?
  let handin: Located<String>?
  let key: [Located<String>]?
  let ordered: Located<Bool>?
  let columns: ParameterNode?
  let checks: [ParameterNode]?
  let mistakes: [ParameterNode]?
  let equivalent: [ParameterNode]?
}

extension ParameterShape {
  /// What may stand at the top of `exercise.md`.
  package static var exercisePage: Self {
    let lists: [String: any Decodable.Type] = [
      "checks": CheckKeys.self, "mistakes": KnownMistakeKeys.self,
      "equivalent": EquivalentKeys.self,
    ]
    return .keys(
      Self(of: ExerciseKeys.self).keys.map { key in
        if let item = lists[key.name] { return Key(key.name, .list(Self(of: item))) }
        return key.name == "limits" ? Key(key.name, Self(of: LimitKeys.self)) : key
      })
  }
}

/// The keys of a check.
struct CheckKeys: Decodable {
  let id: Located<String>
  let name: Located<String>
  let points: Located<Int>
  let hidden: Bool?
  let after: Located<String>?
  let within: ParameterNode?
  let relative: ParameterNode?
  let inputs: [ParameterNode]?
  let calls: [ParameterNode]?
  let arguments: [String]?
  let stdin: Located<String>?
  let stdinFile: Located<String>?
  let files: [Located<String>]?
  let compare: ParameterNode?
  let metric: Located<String>?
  let predicted: Located<String>?
  let truth: Located<String>?
  let ranking: Located<String>?

  enum CodingKeys: String, CodingKey {
    case id, name, points, hidden, after, within, relative, inputs, calls, arguments, stdin, files
    case compare, metric, predicted, truth, ranking
    case stdinFile = "stdin_file"
  }
}

/// The keys of a known mistake.
struct KnownMistakeKeys: Decodable {
  let solution: Located<String>
  let say: Located<String>
}

/// The keys of a mutant that no check can tell from the solution.
struct EquivalentKeys: Decodable {
  let mutant: Located<String>
  let because: Located<String>
}

/// The keys of `limits`.
struct LimitKeys: Decodable {
  let seconds: Located<Int>?
  let memory: Located<String>?
  let output: Located<String>?
}

/// The keys at the top of a translation: texts, and the names that they belong to.
struct TranslationKeys: Decodable {
  struct CheckName: Decodable {
    let id: Located<String>
    let name: Located<String>
  }

  let title: Located<String>
  let checks: [CheckName]?
  let mistakes: [KnownMistakeKeys]?
}
