package import Display
package import Lessons

/// One kind of block that computes something: a Swift type with its parameters, in a file of its own.
package protocol Step: Sendable {
  /// What a lesson may write beside the step's name.
  associatedtype Parameters: Decodable & Sendable

  /// The name in `step: NAME`.
  static var name: String { get }
  /// The name that the result gets without `as:`.
  static var result: String { get }

  /// The names that are read where a lesson gives no others, in the order of `reads`.
  static var usualInputs: [String] { get }

  /// The names that a run will write; only the one under `as:`, unless a step says otherwise.
  static func results(_ parameters: Parameters, as name: String) -> [String]

  /// The names of the session that a run will read, as the lesson gives them.
  static func reads(_ parameters: Parameters) -> [Located<String>?]

  /// Refuses values that can never work, before anything runs.
  static func check(_ parameters: Parameters) throws

  /// The parameters that learners may change, with the widest range of each; none for most steps.
  static func tunables(_ parameters: Parameters) -> [Tunable]

  /// Computes, puts the result into the session, and says what happened.
  ///
  /// It neither prints nor waits.
  ///
  /// - Parameters:
  ///   - parameters: What the lesson wrote.
  ///   - name: The name of the result.
  ///   - session: Where values are read and the result is put.
  /// - Returns: The summary that the learner sees.
  /// - Throws: What stops the step; a value out of its range, a name that nothing wrote, bad data.
  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page

  /// Every number that the summary of a run shows, explained; also the columns that the result has,
  /// without cells, because only a table shows them.
  ///
  /// - Parameters:
  ///   - parameters: What the lesson wrote.
  ///   - name: The name of the result.
  ///   - session: The session as it was when the step had run.
  /// - Returns: The numbers in the order of the summary.
  /// - Throws: What stops the computation of one of them.
  static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
}

extension Step {
  package static var usualInputs: [String] { [] }
  package static func results(_ parameters: Parameters, as name: String) -> [String] { [name] }
  package static func reads(_ parameters: Parameters) -> [Located<String>?] { [] }
  package static func check(_ parameters: Parameters) throws {}
  package static func tunables(_ parameters: Parameters) -> [Tunable] { [] }
}

/// Every step that a lesson may name, in the order in which a pipeline runs them.
package let steps: [any Step.Type] = [
  GenerateStep.self, LoadStep.self, KeepStep.self, DeriveStep.self, FeaturizeStep.self,
  TrainStep.self, DetectStep.self, ReportStep.self, EvaluateStep.self, ExplainStep.self,
  CompareStep.self,
  RulesStep.self, CrossValidateStep.self, RetrainStep.self,
]

extension StepBlock {
  /// The type of the step; `nil` where there is none of that name.
  var type: (any Step.Type)? { steps.first { $0.name == name.value } }
}
