import Forest

/// The runs of one program; runs that start in the same way are one.
struct ProgramRuns {
  let program: BuiltSource
  let runner: any ProgramRunner
  let limits: RunLimits
  private(set) var isolation: Isolation?
  private var known: [(request: RunRequest, result: RunResult)] = []

  /// How many programs run at the same time; more of them would share the time on the clock that each has.
  private static let jobs = 2

  init(program: BuiltSource, runner: any ProgramRunner, limits: RunLimits) {
    (self.program, self.runner, self.limits) = (program, runner, limits)
  }

  /// A start with an input alone, as for a group of cases.
  func request(input: [UInt8]) -> RunRequest {
    var request = RunRequest(program)
    request.input = input
    request.limits = limits
    return request
  }

  /// A start as an exercise describes it.
  func request(
    _ run: ProgramRun, files: [(name: String, bytes: [UInt8])], wanted: [String]
  ) -> RunRequest {
    var request = request(input: run.input)
    request.arguments = run.arguments
    request.files = files
    request.wanted = wanted
    return request
  }

  /// Runs at the same time what will be asked for soon.
  mutating func runAhead(_ requests: [RunRequest]) {
    let distinct = requests.reduce(into: [RunRequest]()) { distinct, request in
      if !distinct.contains(request) { distinct.append(request) }
    }
    guard distinct.count > 1 else { return }
    let results = parallelMap(distinct, jobs: Self.jobs) { [runner] in runner.run($0) }
    known += zip(distinct, results).map { ($0, $1) }
  }

  /// Runs the program, or remembers its run.
  mutating func run(_ request: RunRequest) -> RunResult {
    let same = known.first { $0.request == request }?.result
    let result = same ?? runner.run(request)
    isolation = result.isolation
    if same == nil { known.append((request, result)) }
    return result
  }
}
