import CWide

/// The feature hash of a text, given as its bytes.
///
/// The processor's instructions for SHA-256 make it, where there are such; they give what
/// `featureHash(of:)` gives.
package func quickFeatureHash(of text: Span<UInt8>) -> Double {
  guard let start = digestStart(of: text) else {
    return featureHash(of: text.indices.map { text[$0] })
  }
  return feature(fromDigestStart: start)
}

/// The feature hashes of texts, in their order.
func quickFeatureHashes(of texts: WrittenFields) -> [Double] {
  var starts = [UInt32](repeating: 0, count: texts.count)
  let areMade = unsafe texts.withBuffers { bytes, ends in
    unsafe wide_digest_starts(bytes.baseAddress, ends.baseAddress, texts.count, &starts)
  }
  guard areMade else {
    return (0..<texts.count).map { quickFeatureHash(of: texts.field($0).span) }
  }
  return starts.map(feature(fromDigestStart:))
}

/// The first 32 bits of the SHA-256 of a text; `nil` where the processor has no instructions for it.
private func digestStart(of text: Span<UInt8>) -> UInt32? {
  var start: UInt32 = 0
  let isMade = unsafe text.withUnsafeBufferPointer { bytes in
    unsafe wide_digest_start(bytes.baseAddress, bytes.count, &start)
  }
  return isMade ? start : nil
}

/// The number that the first 32 bits of a digest stand for.
private func feature(fromDigestStart start: UInt32) -> Double { Double(start) / 4_294_967_295 }
