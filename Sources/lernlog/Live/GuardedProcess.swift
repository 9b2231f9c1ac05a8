import Synchronization
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that was started through the guard, with the ends of its pipes.
struct GuardedProcess {
  /// What it has used up when it has ended.
  struct Use {
    /// The status, as `wait` gives it.
    let status: Int32
    let cpuSeconds: Double
    /// Bytes at the peak.
    let memory: Int
  }

  /// The children that somebody waits for: everyone else below us is a leftover.
  static let known = Mutex<Set<pid_t>>([])

  let id: pid_t
  let output: Int32
  let errors: Int32
  let results: Int32
  let status: Int32

  /// Starts the guard, which becomes the program.
  ///
  /// - Parameters:
  ///   - guardian: The path of our own program, which has the hidden subcommand.
  ///   - plan: What it becomes, and how it is held.
  ///   - input: A file that is its standard input.
  ///   - environment: All variables there are.
  /// - Throws: Why it could not be started.
  init(
    _ guardian: String, _ plan: GuardPlan, input: String, environment: [String]
  ) throws(Errno) {
    let input = try Self.open(input)
    let pipes = [
      try ChildPipe(), try ChildPipe(), try ChildPipe(), try ChildPipe(),
    ]
    let streams = [input] + pipes.map(\.writing)
    let child = Self.known.withLock { known in
      let child = Self.spawn(guardian, plan.words, environment, streams.map(\.rawValue))
      if case .success(let id) = child { known.insert(id) }
      return child
    }
    for stream in streams { try? stream.close() }
    (output, errors) = (pipes[0].reading, pipes[1].reading)
    (results, status) = (pipes[2].reading, pipes[3].reading)
    switch child {
    case .success(let id): self.id = id
    case .failure(let error):
      for pipe in pipes { try? FileDescriptor(rawValue: pipe.reading).close() }
      throw error
    }
  }

  private static func open(_ path: String) throws(Errno) -> FileDescriptor {
    do {
      return try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
        .movedAboveStreams()
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  /// Starts a program whose descriptors 0, 1, … are the given ones.
  private static func spawn(
    _ program: String, _ words: [String], _ environment: [String], _ streams: [Int32]
  ) -> Result<pid_t, Errno> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    var id: pid_t = 0
    let problem = unsafe withCStrings([program] + words) { arguments in
      unsafe withCStrings(environment) { variables in
        unsafe posix_spawn(&id, program, &actions, nil, arguments, variables)
      }
    }
    return problem == 0 ? .success(id) : .failure(Errno(rawValue: problem))
  }

  /// Whether the program has ended; it stays a zombie, so that its number is not given to another.
  var hasEnded: Bool {
    var information = unsafe siginfo_t()
    let result = unsafe waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT)
    #if canImport(Darwin)
      return result == 0 && information.si_pid == id
    #else
      return unsafe result == 0 && information._sifields._kill.si_pid == id
    #endif
  }

  /// Ends the program and its whole group.
  func end() {
    kill(-id, SIGKILL)
    kill(id, SIGKILL)
  }

  /// Waits for the end.
  func wait() -> Use {
    var status: Int32 = 0
    var use = rusage()
    while unsafe wait4(id, &status, 0, &use) == -1, errno == EINTR {}
    Self.known.withLock { _ = $0.remove(id) }
    let times = [use.ru_utime, use.ru_stime]
    return Use(
      status: status,
      cpuSeconds: times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 },
      memory: Int(use.ru_maxrss) * Self.peakUnit)
  }

  #if canImport(Darwin)
    private static let peakUnit = 1
  #else
    private static let peakUnit = 1024
  #endif
}
