import Sessions

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StepClock {
  /// The clock of this machine; `nil` in a program without an optimiser, which takes many times as long
  /// as the one that learners have.
  static var live: StepClock? {
    #if DEBUG
      nil
    #else
      StepClock(threadTime)
    #endif
  }

  /// How long the calling thread was at work so far.
  static func threadTime() -> Duration {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .zero }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
