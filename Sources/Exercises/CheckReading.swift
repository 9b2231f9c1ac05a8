import Lessons
import Pipeline

/// The checks of an exercise, in order.
extension ExerciseReader {
  mutating func readChecks(_ nodes: [ParameterNode]) -> [Check] {
    var checks: [Check] = []
    var places: [String: SourceLocation] = [:]
    for node in nodes {
      let (keys, problems) = node.decode(CheckKeys.self)
      diagnostics += problems
      guard let keys else { continue }
      refuseOddities(of: keys, earlier: checks.map(\.id))
      if let first = places[keys.id.value] {
        diagnostics.append(
          .nameTwice("checks", keys.id.value, at: keys.id.location, first: first))
      }
      places[keys.id.value] = keys.id.location
      guard let task = task(keys, node) else { continue }
      checks.append(
        Check(
          id: keys.id.value, names: ["en": keys.name.value], points: keys.points.value,
          isHidden: keys.hidden ?? false, after: keys.after?.value, tolerances: tolerances(keys),
          task: task, location: keys.id.location))
    }
    return checks
  }

  private mutating func refuseOddities(of keys: CheckKeys, earlier: [String]) {
    if !isId(keys.id.value) {
      diagnostics.append(.notAName(keys.id.value, at: keys.id.location))
    }
    if keys.name.value.allSatisfy(\.isWhitespace) {
      diagnostics.append(.emptyExerciseText(at: keys.name.location))
    }
    if !(1...Exercise.pointLimit).contains(keys.points.value) {
      diagnostics.append(.oddPoints(keys.points.value, at: keys.points.location))
    }
    if let after = keys.after, !earlier.contains(after.value) {
      diagnostics.append(.unknownAfter(after.value, at: after.location, earlier: earlier))
    }
  }

  /// What a check looks at; `nil` where that cannot be understood.
  private mutating func task(_ keys: CheckKeys, _ node: ParameterNode) -> Check.Task? {
    let before = diagnostics.count
    refuseForeignKeys(node)
    let task: Check.Task? =
      switch kind {
      case .function: calls(keys, node).map { .calls($0) }
      case .program:
        comparison(keys, node).flatMap { compared in
          run(keys).map { .run($0, compared) }
        }
      case .data: comparison(keys, node).map { .table($0) }
      case .answers: nil
      }
    return diagnostics.count == before ? task : nil
  }

  private mutating func refuseForeignKeys(_ node: ParameterNode) {
    let calls: Set = ["inputs", "calls"]
    let running: Set = ["arguments", "stdin", "stdin_file", "files"]
    let comparing: Set = ["compare", "metric", "predicted", "truth", "ranking"]
    let foreign: Set<String> =
      switch kind {
      case .function: running.union(comparing)
      case .program: calls
      case .data: calls.union(running)
      case .answers: []
      }
    for entry in node.entries where foreign.contains(entry.key) {
      diagnostics.append(.keyOfAnotherKind(entry.key, kind: kind, at: entry.keyLocation))
    }
  }

  private mutating func calls(_ keys: CheckKeys, _ node: ParameterNode) -> [[ExerciseValue]]? {
    guard let function else { return nil }
    guard (keys.inputs == nil) != (keys.calls == nil) else {
      diagnostics.append(.inputsOrCalls(at: keys.id.location))
      return nil
    }
    let cases = keys.calls ?? keys.inputs ?? []
    if cases.isEmpty {
      diagnostics.append(.noCases(at: (node["inputs"] ?? node["calls"] ?? node).location))
    }
    return cases.map { item in
      guard keys.calls != nil else { return arguments([item], function, at: item.location) }
      if case .sequence(let items) = item.value {
        return arguments(items, function, at: item.location)
      }
      diagnostics.append(.wrongCount(0, needed: function.parameters.count, at: item.location))
      return []
    }
  }

  private mutating func arguments(
    _ items: [ParameterNode], _ function: FunctionSignature, at location: SourceLocation
  ) -> [ExerciseValue] {
    guard items.count == function.parameters.count else {
      diagnostics.append(
        .wrongCount(items.count, needed: function.parameters.count, at: location))
      return []
    }
    return zip(items, function.parameters).compactMap { item, parameter in
      switch item.exerciseValue(parameter.type) {
      case .success(let value): return value
      case .failure(let problem):
        diagnostics.append(problem)
        return nil
      }
    }
  }

  private mutating func run(_ keys: CheckKeys) -> ProgramRun? {
    var input = Array((keys.stdin?.value ?? "").utf8)
    if let file = keys.stdinFile {
      if let stdin = keys.stdin {
        diagnostics.append(.keyOfAnotherKind("stdin", kind: kind, at: stdin.location))
      }
      if isReserved(file.value) {
        diagnostics.append(.reservedFile(file.value, at: file.location))
      } else {
        input = files.read(file) ?? []
      }
    }
    for file in keys.files ?? [] {
      guard isFileName(file.value) else {
        diagnostics.append(.notAFileName(file.value, at: file.location))
        continue
      }
      if isReserved(file.value) {
        diagnostics.append(.reservedFile(file.value, at: file.location))
        continue
      }
      if !given.contains(where: { $0.file == file.value }) { _ = files.read(file) }
    }
    return ProgramRun(
      arguments: keys.arguments ?? [], input: input, inputFile: keys.stdinFile?.value,
      files: (keys.files ?? []).map(\.value))
  }

  /// The tolerances of a check; odd ones are reported.
  private mutating func tolerances(_ keys: CheckKeys) -> Tolerances {
    let (within, withinColumns) = bounds(keys.within)
    let (relative, relativeColumns) = bounds(keys.relative, isShare: true)
    var byColumn: [String: Tolerance] = [:]
    for column in Set(withinColumns.keys).union(relativeColumns.keys) {
      byColumn[column] = Tolerance(
        within: withinColumns[column], relative: relativeColumns[column])
    }
    return Tolerances(Tolerance(within: within, relative: relative), byColumn: byColumn)
  }

  /// One bound for all numbers, or one for each column.
  private mutating func bounds(
    _ node: ParameterNode?, isShare: Bool = false
  ) -> (all: Double?, byColumn: [String: Double]) {
    guard let node else { return (nil, [:]) }
    guard case .mapping(let entries) = node.value else {
      return (bound(node, isShare: isShare), [:])
    }
    var byColumn: [String: Double] = [:]
    for entry in entries {
      if !columnNames.contains(entry.key) {
        diagnostics.append(
          .unknownColumn(entry.key, at: entry.keyLocation, known: columnNames))
      }
      byColumn[entry.key] = bound(entry.value, isShare: isShare)
    }
    return (nil, byColumn)
  }

  private mutating func bound(_ node: ParameterNode, isShare: Bool) -> Double? {
    let (number, problems) = node.decode(Double.self)
    diagnostics += problems
    guard let number else { return nil }
    if number < 0 { diagnostics.append(.oddTolerance(number, at: node.location)) }
    if isShare, number >= 1 { diagnostics.append(.relativeTooLarge(number, at: node.location)) }
    return number
  }
}
