import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that was started.
///
/// Foundation's `Process` leaks a little now and then, and the address sanitizer counts that as ours.
struct ChildProcess: Sendable {
  /// Its number.
  let id: pid_t

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: What stands after its name.
  ///   - environment: All variables there are.
  ///   - folder: The working folder.
  ///   - streams: What becomes its input, its output and its errors.
  ///   - terminal: The path of a terminal that takes the place of the streams, and whose keys such as
  ///     Ctrl-C are heard by the program.
  /// - Throws: The reason why it cannot be started.
  init(
    _ program: URL, _ arguments: [String], environment: [String: String], in folder: URL,
    streams: (input: FileHandle, output: FileHandle, errors: FileHandle),
    terminal: String? = nil
  ) throws {
    Self.ignoreBrokenPipes
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    if let terminal {
      unsafe posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    }
    for (number, stream) in [streams.input, streams.output, streams.errors].enumerated() {
      let source = terminal == nil ? stream.fileDescriptor : 0
      unsafe posix_spawn_file_actions_adddup2(&actions, source, Int32(number))
    }
    // Spawning cannot change the folder on every system; the shell can, and then becomes the program.
    let words =
      ["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh"]
      + [folder, program].map { $0.path(percentEncoded: false) } + arguments
    let variables = environment.map { "\($0)=\($1)" }
    var id: pid_t = 0
    let problem = unsafe withCStrings(words) { words in
      unsafe withCStrings(variables) { variables in
        Self.withAttributes(isLeading: terminal != nil) { attributes in
          unsafe posix_spawn(&id, "/bin/sh", &actions, &attributes, words, variables)
        }
      }
    }
    guard problem == 0 else { throw POSIXError(POSIXErrorCode(rawValue: problem) ?? .EINVAL) }
    self.id = id
  }

  /// Waits for the end.
  ///
  /// - Returns: The exit status, or the signal that ended the program.
  func wait() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) == -1, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : status & 0x7F
  }

  /// Asks the program to end.
  func terminate() { kill(id, SIGTERM) }

  /// Tests write to programs that may have ended; these are to be told, and the tests are not.
  private static let ignoreBrokenPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

  /// What glibc's header hides behind a macro: the child begins a session.
  private static let newSession: Int32 = {
    #if canImport(Darwin)
      0x400
    #else
      0x80
    #endif
  }()

  /// The child gets the usual answer to a broken pipe back, hears every signal, which threads of tests
  /// do not, and has no descriptor besides its three.
  ///
  /// Who leads a session gets the terminal it opens.
  private static func withAttributes(
    isLeading: Bool, _ body: (inout posix_spawnattr_t) -> Int32
  ) -> Int32 {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    var mask = sigset_t()
    unsafe sigemptyset(&mask)
    unsafe posix_spawnattr_setsigmask(&attributes, &mask)
    #if canImport(Darwin)
      let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
      let flags = Int32(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    #endif
    let session = isLeading ? newSession : 0
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags | session))
    return body(&attributes)
  }
}

/// Two handles that are connected, of which a child gets only the one that is meant for it.
struct ChildPipe {
  let reading: FileHandle
  let writing: FileHandle

  /// A new pipe.
  init() throws {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    reading = FileHandle(keepingFromChildren: ends[0])
    writing = FileHandle(keepingFromChildren: ends[1])
  }
}

extension FileHandle {
  /// A handle of a descriptor that no child inherits.
  convenience init(keepingFromChildren descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    self.init(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}

/// Lends texts as C wants them: a list of pointers with a null at its end.
private func withCStrings(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
) -> Int32 {
  let pointers = unsafe texts.map { unsafe strdup($0) }
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe body(pointers + [nil])
}
