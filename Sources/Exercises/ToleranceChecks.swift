package import Lessons

/// Tolerances that let 0 pass for every expected number of their check: an author's error.
package func tolerancesTooLarge(
  in exercise: Exercise, _ expected: ExpectedResults
) -> [Diagnostic] {
  exercise.checks.compactMap { check in
    guard let within = check.tolerances.all.within,
      case .values(let values)? = expected.solution[check.id]
    else { return nil }
    let numbers = values.flatMap { $0?.numbers ?? [] }.filter(\.isFinite).map(abs)
    guard let largest = numbers.max(), largest > 0, within >= largest else { return nil }
    return .toleranceTooLarge(within, largest: largest, at: check.location)
  }
}
