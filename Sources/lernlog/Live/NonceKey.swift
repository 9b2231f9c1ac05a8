import Crypto
import Sessions

/// A secret of this machine from which nonces are made.
///
/// A nonce tells the results of one group of cases from those of another. It is the same for the same
/// program and group, so that a run may be remembered, and no program can know it beforehand: the key
/// stands in a folder that no program of a learner's can read.
struct NonceKey {
  private static let size = 32
  private let key: SymmetricKey

  /// The key that is kept in a folder; made where there is none.
  init(in folder: String) {
    let path = "\(folder)/nonce-key"
    if let kept = try? LiveFiles().read(path), kept.count == Self.size {
      key = SymmetricKey(data: kept)
    } else {
      let new = (0..<Self.size).map { _ in UInt8.random(in: .min ... .max) }
      key = SymmetricKey(data: new)
      // Where it cannot be kept, the next run has another one, and remembers nothing of this one.
      try? LiveFiles().write(new, to: path)
    }
  }

  /// The nonce of a group of cases: letters and digits.
  func nonce(of group: String) -> String {
    HMAC<SHA256>.authenticationCode(for: Array(group.utf8), using: key).prefix(16)
      .hexadecimal
  }
}
