/// What stands at the top of a lesson, between two `---` lines.
package struct FrontMatter: Sendable, Equatable {
  /// Shown in lists and at the top.
  package let title: Located<String>
  /// One sentence for lists.
  package let summary: Located<String>
  /// What the learner can do afterwards.
  package let goals: [Goal]
  /// The expected time.
  package let minutes: Int?
  /// The seconds of computing that a step may take before `verify` warns; 2 where nothing is written.
  package let stepSeconds: Double?
  /// The lesson of the same course whose session this one goes on with.
  package let continues: Located<String>?
  /// The ids of exercises offered at the end.
  package let exercises: [Located<String>]
  /// All that is written.
  package let parameters: ParameterNode
  /// The line of the closing `---`; 0 where there is no front matter.
  package let lastLine: Int
}

/// What a learner can do after a lesson.
package struct Goal: Sendable, Equatable {
  /// What that is.
  package let text: Located<String>
  /// The questions and exercises that show it; empty where nothing does.
  package let by: [Located<String>]
}
