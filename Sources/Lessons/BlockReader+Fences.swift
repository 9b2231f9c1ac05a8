/// Fences, by what follows their back-ticks.
extension BlockReader {
  mutating func read(
    _ fence: CodeFence, of block: TopLevelBlock, outputOwner owner: OutputOwner
  ) {
    let place = source.place(ofLine: block.firstLine)
    guard fence.isClosed else {
      diagnostics.append(.unclosedFence(at: place))
      return
    }
    switch fence.info {
    case Directive.info: run(fence, of: block)
    case "output": output(fence, of: block, owner: owner)
    case CodeFence.runInfo: swiftRun(fence, of: block)
    case let info where info.hasPrefix("swift source="): swiftSource(fence, of: block)
    case let info:
      if let meant = info.lowercased().nearest(in: CodeFence.ownInfos) {
        let place = self.place(of: info, in: block)
        diagnostics.append(.misspeltInfo(info, meant: meant, at: place))
        if meant != "output" { outputOwner = .unreadable }
      }
      append(.prose(.code(language: fence.language, text: fence.body)), for: block)
    }
  }

  private mutating func run(_ fence: CodeFence, of block: TopLevelBlock) {
    let lines = fence.bodyFirstLine..<fence.bodyLastLine + 1
    let (node, problems) = readParameters(source, lines: lines, indent: fence.indent)
    diagnostics += problems
    outputOwner = .unreadable
    guard let node else { return }
    let before = blocks.count
    runningBlock(node, of: block)
    guard blocks.count > before else { return }
    switch blocks[before].kind {
    case .step, .table, .chart: outputOwner = .block(before)
    default: outputOwner = .nothing
    }
  }

  private mutating func output(_ fence: CodeFence, of block: TopLevelBlock, owner: OutputOwner) {
    switch owner {
    case .nothing:
      diagnostics.append(.orphanOutput(at: source.place(ofLine: block.firstLine)))
    case .block(let index):
      blocks[index].output = RecordedOutput(
        text: fence.body, firstLine: block.firstLine, lastLine: block.lastLine)
    case .unreadable: break
    }
  }

  private mutating func swiftRun(_ fence: CodeFence, of block: TopLevelBlock) {
    outputOwner = .unreadable
    guard fence.body.contains(where: { !$0.isWhitespace }) else {
      diagnostics.append(.nothingToRun(at: source.place(ofLine: block.firstLine)))
      return
    }
    swiftRuns += 1
    outputOwner = .block(blocks.count)
    append(
      .swiftRun(
        SwiftRun(code: fence.body, bodyLines: fence.bodyFirstLine..<fence.bodyLastLine + 1)),
      for: block, id: "swift-\(swiftRuns)")
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
    let place = source.place(of: file, onLine: block.firstLine, after: "=") ?? whole
    if let problem = pathProblem(file, at: place) { diagnostics.append(problem) }
    append(
      .swiftSource(
        SwiftSource(
          file: Located(file, at: place), region: String(parts[1]), code: fence.body,
          bodyLines: fence.bodyFirstLine..<fence.bodyLastLine + 1)), for: block)
  }
}

extension CodeFence {
  /// What a fence must say for its code to run.
  static let runInfo = "swift run"

  /// The info strings that mean something to the toolkit, those with a file apart.
  static let ownInfos = [Directive.info, "output", runInfo]

  /// The first word of the info string.
  var language: String? {
    info.split { $0 == " " || $0 == "\t" }.first.map(String.init)
  }
}
