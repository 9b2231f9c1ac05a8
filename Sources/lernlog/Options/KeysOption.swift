import ArgumentParser
import Display

/// Whether a key is enough, without Enter: the same flag on every command that waits for some.
struct KeysOption: ParsableArguments {
  @Flag(help: "Single keys: each acts at once, without Enter. Answers are still lines.")
  var keys = false

  /// Refuses the flag where nobody could use it, or would be harmed by it.
  ///
  /// - Parameters:
  ///   - profile: How standard output shows text.
  ///   - isInteractive: Whether somebody is there to type.
  /// - Throws: What to type instead.
  func check(_ profile: Profile, isInteractive: Bool) throws {
    guard keys else { return }
    if profile.accessible {
      throw CommandFailure(
        .usage,
        "error: --keys and accessible output do not go together: without Enter a key that was "
          + "pressed by mistake acts before it was heard; leave out --keys")
    }
    if !isInteractive {
      throw CommandFailure(
        .usage,
        "error: --keys needs a terminal on which somebody types, and this run waits for no input; "
          + "leave out --keys")
    }
  }
}
