import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What happens on Ctrl-C, when somebody asks the program to end, and when the terminal goes away.
///
/// The program ends at once then, with 128 and the number of the signal. The terminal is left as it was
/// found, and nothing half done stays on the disk.
enum Interruption {
  private static let isWalk = Atomic(false)
  private static let isTidy = Atomic(false)

  /// From now on a signal ends a walk.
  ///
  /// Nothing is left to be saved then: a walk keeps each answer before it says anything about it.
  /// Nothing that was ignored stays so.
  static func endsProgram() {
    tidiesUp()
    isWalk.store(true, ordering: .relaxed)
    for number in [SIGINT, SIGQUIT, SIGTERM, SIGHUP] { signal(number) { Interruption.end($0) } }
  }

  /// From now on a signal takes away what is half done before it ends the program.
  ///
  /// Ctrl-\ is among them, which Swift's runtime would take for a crash to be looked into. A signal that
  /// somebody had ignored for us stays so, as `nohup` wants it.
  static func tidiesUp() {
    guard !isTidy.exchange(true, ordering: .relaxed) else { return }
    prepare()
    for number in [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE] {
      let before = signal(number) { Interruption.end($0) }
      if unsafe unsafeBitCast(before, to: Int.self) == ignored { signal(number, SIG_IGN) }
    }
  }

  /// From now on a file that may not grow any more is an error like a full disk, and not the end.
  ///
  /// A program that is started from here gets the usual answer back, which it would not if the signal
  /// were ignored.
  static func survivesFileLimits() {
    signal(SIGXFSZ) { _ in }
  }

  private static let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)

  /// What a handler asks for is there before the first signal.
  private static func prepare() {
    KeyMode.leave()
    ProgressMeter.erase()
    UnfinishedFile.prepare()
  }

  private static func end(_ number: Int32) {
    KeyMode.leave()
    UnfinishedFile.removeAll()
    let wasShown = ProgressMeter.erase()
    // A prompt gets its line, and so does the mark of Ctrl-C, so that the shell's own begins on a new one.
    let isAsked =
      isWalk.load(ordering: .relaxed) || (number == SIGINT && isatty(STDERR_FILENO) == 1)
    if isAsked, !wasShown, number != SIGHUP, number != SIGPIPE {
      _ = unsafe write(STDERR_FILENO, "\n", 1)
    }
    _exit(128 + number)
  }
}
