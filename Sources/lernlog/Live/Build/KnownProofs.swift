import Crypto
import Exercises
import Pipeline
import Sessions

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Proofs of exercises in which nothing was found, so that what has not changed is not proved twice.
///
/// Nobody is graded by them: who changes one only deceives themselves.
struct KnownProofs {
  private let folder: String
  private let runner: LiveProgramRunner

  /// Proofs in a folder of what can be made again.
  init(_ runner: LiveProgramRunner) {
    folder = "\(runner.cache)/proofs"
    self.runner = runner
  }

  /// What a proof depends on: the exercise, what is recorded, the tables, the compiler, and this program;
  /// `nil` where a proof is made anew as fast.
  func digest(
    of exercise: Exercise, recorded: [UInt8]?, _ supplies: GradingSupplies
  ) -> String? {
    guard exercise.kind == .function || exercise.kind == .program,
      let toolchain = runner.toolchain,
      let program = FileSignature(of: OwnProgram.path)
    else { return nil }
    var hash = SHA256()
    for text in [exercise.digest, toolchain.identity, "\(program)"] {
      hash.update(data: Array("\(text.utf8.count):\(text)".utf8))
    }
    for bytes in [recorded ?? []]
      + supplies.tables.sorted(by: { $0.key < $1.key }).map({ $0.value.csv() })
    {
      hash.update(data: Array("\(bytes.count):".utf8) + bytes)
    }
    return hash.finalize().hexadecimal
  }

  /// How many mutants were graded in a proof that found nothing; `nil` where there was none.
  subscript(digest: String) -> Int? {
    (try? LiveFiles().read("\(folder)/\(digest)")).flatMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
  }

  /// Remembers a proof that found nothing; where that cannot be kept, it is made anew the next time.
  func keep(_ digest: String, mutants: Int) {
    try? LiveFiles().write(Array("\(mutants)".utf8), to: "\(folder)/\(digest)")
  }
}
