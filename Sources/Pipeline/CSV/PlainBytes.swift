/// The first place from a start on where a byte may mean something in CSV; the end where none does.
///
/// Every mark of CSV comes before `-` in ASCII. So eight bytes from there to the end of ASCII, which is
/// nearly all of a log, are passed in one step: adding 0x53 to such a byte sets its highest bit.
func endOfPlainBytes(in bytes: [UInt8], from start: Int) -> Int {
  let highest: UInt64 = 0x8080_8080_8080_8080
  let step: UInt64 = 0x5353_5353_5353_5353
  let span = unsafe bytes.span.bytes
  var place = start
  while place + 8 <= bytes.count {
    let eight = UInt64(
      littleEndian: unsafe span.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    let marked = (eight | ~(eight &+ step)) & highest
    guard marked == 0 else { return place + marked.trailingZeroBitCount / 8 }
    place += 8
  }
  while place < bytes.count, (UInt8(ascii: "-")...0x7F).contains(bytes[place]) { place += 1 }
  return place
}
