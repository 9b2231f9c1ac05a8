#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends the program at once, with everything written that was to be written.
///
/// Nothing waits for an orderly end: streams are flushed where they are written, and files appear
/// whole or not at all. Only the terminal gets back what it was set to, and what is half done goes.
func endProgram(_ status: Int32) -> Never {
  KeyMode.leave()
  ProgressMeter.erase()
  UnfinishedFile.removeAll()
  _exit(status)
}
