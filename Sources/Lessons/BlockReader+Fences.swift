/// Fences, by what follows their back-ticks.
extension BlockReader {
  mutating func read(_ fence: CodeFence, of block: TopLevelBlock, outputOwner: Int?) {
    let place = source.place(ofLine: block.firstLine)
    guard fence.isClosed else {
      diagnostics.append(.unclosedFence(at: place))
      return
    }
    switch fence.info {
    case Directive.info: run(fence, of: block)
    case "output": output(fence, of: block, owner: outputOwner)
    case "swift run": diagnostics.append(.notYetKnown("swift run", at: place))
    case let info where info.hasPrefix("swift source="): swiftSource(fence, of: block)
    case let info:
      if let meant = info.lowercased().nearest(in: [Directive.info, "output"]) {
        diagnostics.append(.misspeltInfo(info, meant: meant, at: place))
      }
      append(.prose(.code(language: fence.language, text: fence.body)), for: block)
    }
  }

  private mutating func run(_ fence: CodeFence, of block: TopLevelBlock) {
    let lines = fence.bodyFirstLine..<fence.bodyLastLine + 1
    let (node, problems) = readParameters(source, lines: lines, indent: fence.indent)
    diagnostics += problems
    guard let node else { return }
    let before = blocks.count
    runningBlock(node, of: block)
    guard blocks.count > before else { return }
    switch blocks[before].kind {
    case .step, .table, .chart: outputOwner = before
    default: break
    }
  }

  private mutating func output(_ fence: CodeFence, of block: TopLevelBlock, owner: Int?) {
    guard let owner else {
      diagnostics.append(.orphanOutput(at: source.place(ofLine: block.firstLine)))
      return
    }
    blocks[owner].output = RecordedOutput(
      text: fence.body, firstLine: block.firstLine, lastLine: block.lastLine)
  }

  private mutating func swiftSource(_ fence: CodeFence, of block: TopLevelBlock) {
    let parts = fence.info.dropFirst("swift source=".count).split(
      separator: "#", omittingEmptySubsequences: false)
    let whole = source.place(ofLine: block.firstLine)
    guard parts.count == 2, isId(parts[1].lowercased()), !parts[0].isEmpty else {
      diagnostics.append(.misshapenSource(at: whole))
      return
    }
    let file = String(parts[0])
    let place = source.place(of: file, onLine: block.firstLine) ?? whole
    if let problem = pathProblem(file, at: place) { diagnostics.append(problem) }
    append(
      .swiftSource(
        SwiftSource(
          file: Located(file, at: place), region: String(parts[1]), code: fence.body,
          bodyLines: fence.bodyFirstLine..<fence.bodyLastLine + 1)), for: block)
  }
}

extension CodeFence {
  /// The first word of the info string.
  var language: String? {
    info.split { $0 == " " || $0 == "\t" }.first.map(String.init)
  }
}
