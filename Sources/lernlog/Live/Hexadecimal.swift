extension Sequence<UInt8> {
  /// Two hexadecimal digits a byte, as names of kept files have them.
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
