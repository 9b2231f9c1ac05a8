import CFuzzer

/// Lets libFuzzer call a check with one input after another, as the flags of the command line say.
///
/// - Parameter check: Takes the bytes of an input and their number; it returns 0.
package func fuzz(_ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt) {
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
    unsafe CommandLine.unsafeArgv
  _ = unsafe LLVMFuzzerRunDriver(&count, &arguments, check)
}
