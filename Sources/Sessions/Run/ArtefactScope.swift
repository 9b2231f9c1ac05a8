import Pipeline

/// The names of `expect` and `=VALUE`: `artefact.value`, a cell of a table, and counts of rows.
struct ArtefactScope: Scope {
  let session: Session

  func value(_ path: [String]) throws(ExpressionError) -> Value {
    guard path.count == 2 else {
      throw ExpressionError(
        "'\(path.joined(separator: "."))' is no value of the session",
        suggestion: "write NAME.VALUE, such as detections.flagged")
    }
    let artefact = try artefact(path[0])
    guard let value = artefact.values.first(where: { $0.name == path[1] })?.value else {
      let known = artefact.values.map(\.name)
      let near = path[1].nearestName(in: known).map { "did you mean '\(path[0]).\($0)'?" }
      let all = known.isEmpty ? nil : "it has \(known.joined(separator: ", "))"
      throw ExpressionError("'\(path[0])' has no value '\(path[1])'", suggestion: near ?? all)
    }
    return value
  }

  func cell(_ name: String, row: Int, column: String) throws(ExpressionError) -> Value {
    try table(name).cell(row: row, column: column)
  }

  func count(_ name: String, where condition: Expression) throws(ExpressionError) -> Int {
    try condition.rows(of: table(name)).count
  }

  private func artefact(_ name: String) throws(ExpressionError) -> Artefact {
    guard let artefact = session[name] else {
      let known = session.artefacts.map(\.name).joined(separator: ", ")
      throw ExpressionError(
        "no earlier block wrote '\(name)'",
        suggestion: known.isEmpty ? nil : "written so far: \(known)")
    }
    return artefact
  }

  private func table(_ name: String) throws(ExpressionError) -> Table {
    let artefact = try artefact(name)
    guard let table = artefact.table else {
      throw ExpressionError("'\(name)' is \(artefact.kind) and has no rows")
    }
    return table
  }
}
