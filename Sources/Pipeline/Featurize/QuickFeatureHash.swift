import CWide

/// The feature hash of a text, given as its bytes.
///
/// The processor's instructions for SHA-256 make it, where there are such; they give what
/// `featureHash(of:)` gives.
package func quickFeatureHash(of text: Span<UInt8>) -> Double {
  guard let start = digestStart(of: text) else {
    return featureHash(of: text.indices.map { text[$0] })
  }
  return Double(start) / 4_294_967_295
}

/// The first 32 bits of the SHA-256 of a text; `nil` where the processor has no instructions for it.
private func digestStart(of text: Span<UInt8>) -> UInt32? {
  var start: UInt32 = 0
  let isMade = unsafe text.withUnsafeBufferPointer { bytes in
    unsafe wide_digest_start(bytes.baseAddress, bytes.count, &start)
  }
  return isMade ? start : nil
}
