/// Why a submission did not get every point, for authors.
struct GradeProblem {
  /// The first check that did not pass; `nil` where none was tried.
  let check: Check?
  /// What the feedback says about it, without a full stop.
  let reason: String
  /// The line of the submission, from 1, where the compiler names one.
  let line: Int?
  /// The column, from 1.
  let column: Int?

  /// The problem of a grade; `nil` where every check passed.
  init?(_ grade: Grade) {
    guard !grade.isAccepted else { return nil }
    let error = grade.messages.first { $0.message.severity == .error }?.message
    (line, column) = (error?.line, error?.column)
    let result = grade.results.first { !$0.hasPassed }
    let isUnread = grade.problem != nil || grade.status == .compileError
    check = isUnread ? nil : result?.check
    let words =
      error.map { "it does not compile: \($0.message)" } ?? grade.problem?.english
      ?? result?.reason ?? ""
    reason = String(words.split(separator: "\n").first ?? "").withoutStop
  }
}

extension String {
  /// A sentence as it stands inside of another one.
  var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension CheckResult {
  /// Why it did not pass.
  fileprivate var reason: String? {
    switch outcome {
    case .passed: nil
    case .failed(let failure): failure.reason.english
    case .notTried(.ours(let reason)): reason
    case .notTried(let reason): reason.words(nil).english
    }
  }
}
