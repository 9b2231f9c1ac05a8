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
  static func endsProgram() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        // The prompt gets its line, so that the shell's own begins on a new one.
        if number != SIGHUP { _ = unsafe write(STDERR_FILENO, "\n", 1) }
        _exit(128 + number)
      }
    }
  }
}
