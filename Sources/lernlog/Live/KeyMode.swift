import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal while it hands over each key as it is pressed, and shows none by itself.
///
/// There is one terminal, and a signal's handler can find it in one place only: here. Ctrl-C and its
/// relatives go on to be signals.
enum KeyMode {
  /// How the terminal was found, and behind that how it reads keys; written once, before any handler.
  nonisolated(unsafe) private static let settings = UnsafeMutablePointer<termios>.allocate(
    capacity: 2)
  private static let isPrepared = Atomic(false)
  private static let isOn = Atomic(false)

  /// Learns how the terminal is set, and sees to it that it gets that back whatever ends the program.
  ///
  /// - Returns: Whether standard input is a terminal.
  static func prepare() -> Bool {
    guard !isPrepared.load(ordering: .relaxed) else { return true }
    var found = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &found) == 0 else { return false }
    unsafe settings.initialize(to: found)
    unsafe (settings + 1).initialize(to: found.readingKeys)
    isPrepared.store(true, ordering: .relaxed)
    Interruption.endsProgram()
    signal(SIGTSTP) { _ in KeyMode.stop() }
    signal(SIGCONT) { _ in KeyMode.resume() }
    return true
  }

  /// From now on keys are read; nothing happens before `prepare`.
  static func enter() {
    guard isPrepared.load(ordering: .relaxed) else { return }
    guard !isOn.exchange(true, ordering: .relaxed) else { return }
    unsafe apply(settings + 1)
  }

  /// The terminal is again as it was found; nothing happens where it is already.
  static func leave() {
    guard isOn.exchange(false, ordering: .relaxed) else { return }
    unsafe apply(settings)
  }

  /// The byte that means the end of input, Ctrl-D unless somebody chose another.
  static var endOfInput: UInt8 {
    guard isPrepared.load(ordering: .relaxed) else { return 4 }
    let characters = unsafe settings.pointee.c_cc
    return unsafe withUnsafeBytes(of: characters) { unsafe $0[Int(VEOF)] }
  }

  /// Lets Ctrl-Z do what it always does, on a terminal as it was found.
  private static func stop() {
    if isOn.load(ordering: .relaxed) { unsafe apply(settings) }
    signal(SIGTSTP, SIG_DFL)
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, SIGTSTP)
    unsafe sigprocmask(SIG_UNBLOCK, &set, nil)
    raise(SIGTSTP)
    signal(SIGTSTP) { _ in KeyMode.stop() }
    // Where there is no shell to go on from, the system does not stop, and no signal comes after it.
    resume()
  }

  /// After a stop the shell may have set the terminal otherwise.
  private static func resume() {
    if isOn.load(ordering: .relaxed) { unsafe apply(settings + 1) }
  }

  /// Sets the terminal, unless it is another program's at the moment.
  private static func apply(_ settings: UnsafeMutablePointer<termios>) {
    let owner = tcgetpgrp(STDIN_FILENO)
    guard owner == -1 || owner == getpgrp() else { return }
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, settings)
  }
}

extension termios {
  /// The same with each key on its own and not shown.
  fileprivate var readingKeys: termios {
    var settings = self
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    unsafe withUnsafeMutableBytes(of: &settings.c_cc) { characters in
      unsafe characters[Int(VMIN)] = 1
      unsafe characters[Int(VTIME)] = 0
    }
    return settings
  }
}
