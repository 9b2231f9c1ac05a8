import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says about the streams that the program was started with.
enum TerminalProbe {
  /// Whether a person is at the other end.
  static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
    isatty(descriptor.rawValue) == 1
  }

  /// The width of the window in columns, asked of output, error and input in turn.
  ///
  /// A window of 0 columns is one whose size is not known: a fresh pseudo-terminal says so.
  static func windowWidth() -> Int? {
    for descriptor in [FileDescriptor.standardOutput, .standardError, .standardInput] {
      var size = winsize()
      let status = unsafe ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size)
      if status == 0, size.ws_col > 0 { return Int(size.ws_col) }
    }
    return nil
  }
}
