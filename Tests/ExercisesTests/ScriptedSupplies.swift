import Exercises
import TestSupport

/// The lines that the generated main file writes for values that are given as JSON.
func resultLines(_ values: [String?], nonce: String = "n1") -> String {
  values.enumerated().map { index, value in
    value.map { "{\"nonce\":\"\(nonce)\",\"case\":\(index),\"result\":\($0)}\n" } ?? ""
  }.joined()
}

/// Supplies with a runner and the nonce `n1`.
func supplies(_ runner: any ProgramRunner = ScriptedRunner()) -> GradingSupplies {
  GradingSupplies(
    runner: runner, versions: GradeVersions(lernlog: "1.0.0", swift: "6.3.1"), nonce: { _ in "n1" })
}
