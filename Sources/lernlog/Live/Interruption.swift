#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What happens on Ctrl-C, when somebody asks the program to end, and when the terminal goes away.
enum Interruption {
  /// From now on these end the program at once, with 128 and the number of the signal.
  ///
  /// Nothing is left to be saved then: a walk keeps each answer before it says anything about it.
  /// Ctrl-\ is among them, which Swift's runtime would take for a crash to be looked into.
  static func endsProgram() {
    // What a handler asks for is there before the first signal.
    KeyMode.leave()
    for number in [SIGINT, SIGQUIT, SIGTERM, SIGHUP] {
      signal(number) { number in
        KeyMode.leave()
        // The prompt gets its line, so that the shell's own begins on a new one.
        if number != SIGHUP { _ = unsafe write(STDERR_FILENO, "\n", 1) }
        _exit(128 + number)
      }
    }
  }
}
