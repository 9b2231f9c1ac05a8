extension NotebookCode {
  /// Where the events come from: a generator of this course, or a file.
  var events: StepDraft? { securityLog ?? mailLog ?? file }

  /// A loop that makes events of a security log at random.
  private var securityLog: StepDraft? {
    let columns: Set = ["timestamp", "user", "ip", "action", "resource"]
    let loops = cells.filter { cell in
      cell.code.calls.contains { call in
        call.name == "append" && columns.isSubset(of: call.arguments.joined().texts)
      } && cell.code.tokens.contains(.name("random"))
    }
    guard let last = loops.last else { return nil }
    let odd = loops.first { $0.isAnomalous }
    let normal = loops.first { !$0.isAnomalous }
    var draft = StepDraft(cell: last.number, step: "generate", reads: [], writes: ["events"])
    draft.add("log", "security")
    draft.add("normal", normal?.rows)
    draft.add("anomalous", odd?.rows ?? "0")
    let users = normal?.drawn("user") ?? []
    draft.add("users", users.yaml)
    draft.add("odd_users", odd?.drawn("user").filter { !users.contains($0) }.yaml)
    draft.add("actions", normal?.drawn("action").yaml)
    draft.add(
      "weights",
      normal?.call("choices")?.named("weights").flatMap { tokens in
        PythonValue(tokens, normal?.variables ?? [:])?.yaml
      })
    draft.add("resources", normal?.drawn("resource").yaml)
    draft.add("hours", normal?.hours.first)
    draft.add("odd_hours", odd.map { "[\($0.hours.joined(separator: ", "))]" })
    draft.add("seed", seed(upTo: last))
    return draft
  }

  /// A table of mail that is made at random.
  private var mailLog: StepDraft? {
    let columns: Set = ["LogLevel", "Sender", "Recipient", "MailServer"]
    let first = cells.first { cell in
      cell.code.calls.contains { call in
        call.name == "DataFrame" && columns.isSubset(of: call.arguments.joined().texts)
      } && cell.code.tokens.contains(.name("random"))
    }
    guard let first else { return nil }
    var draft = StepDraft(
      cell: first.number, step: "generate", reads: [], writes: ["events", "baseline", "test"])
    draft.add("log", "mail")
    draft.add("seed", seed(upTo: first))
    return draft
  }

  /// A file that is read.
  private var file: StepDraft? {
    for cell in cells {
      guard let call = cell.call("read_csv", "read_json"), let value = cell.values(of: call).first,
        case .text(let path)? = value, let name = path.split(separator: "/").last
      else { continue }
      var draft = StepDraft(cell: cell.number, step: "load", reads: [], writes: ["events"])
      draft.add("file", String(name).yamlText)
      return draft
    }
    return nil
  }

  /// The seed that was set last before the end of a cell.
  private func seed(upTo cell: Cell) -> String? {
    let before = cells.filter { $0.number <= cell.number }
    for cell in before.reversed() {
      guard let call = cell.code.calls.last(where: { $0.name == "seed" }) else { continue }
      return cell.values(of: call).first??.yaml
    }
    return nil
  }
}

extension NotebookCode.Cell {
  /// Whether the rows that it makes are labelled as anomalies.
  fileprivate var isAnomalous: Bool {
    let label: [PythonToken] = [.text("anomaly"), .mark(":"), .number("1")]
    return code.tokens.indices.contains { code.tokens[$0...].starts(with: label) }
  }

  /// How often its loop runs.
  fileprivate var rows: String? {
    call("range").flatMap { values(of: $0).last ?? nil }?.yaml
  }

  /// The texts from which a variable is drawn, as in `user = random.choice(users)`.
  fileprivate func drawn(_ variable: String) -> [String] {
    guard let tokens = code.variables[variable], let open = tokens.firstIndex(of: .mark("(")),
      let close = tokens.closing(open), let list = tokens[open + 1..<close].parts().first
    else { return [] }
    return list.split(separator: .mark("+")).flatMap { PythonValue($0, variables)?.texts ?? [] }
  }

  /// The spans that its hours are drawn from, as lists of two.
  fileprivate var hours: [String] {
    guard let tokens = code.variables["hour"] else { return [] }
    return tokens.indices.compactMap { index in
      guard tokens[index] == .name("randint"), index + 1 < tokens.count,
        let close = tokens.closing(index + 1)
      else { return nil }
      let ends = tokens[index + 2..<close].parts().map { PythonValue($0, variables)?.yaml }
      guard ends.count == 2, let first = ends[0], let last = ends[1] else { return nil }
      return "[\(first), \(last)]"
    }
  }
}

extension Sequence where Element == PythonToken {
  /// The texts among the pieces.
  var texts: Set<String> {
    Set(compactMap { if case .text(let text) = $0 { text } else { nil } })
  }
}

extension [String] {
  /// The texts as a list of YAML; `nil` where there are none.
  var yaml: String? { isEmpty ? nil : "[\(map(\.yamlText).joined(separator: ", "))]" }
}
