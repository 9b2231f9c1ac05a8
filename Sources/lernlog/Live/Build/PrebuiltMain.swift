import Exercises

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The object of a generated main file, which takes longer to compile than most submissions and is the
/// same for all of them: compiled once with a stub in the learner's place, and kept in the cache.
///
/// It calls the learner's function by its mangled name, which says the whole signature: with another one
/// it does not link, and everything is compiled together.
struct PrebuiltMain {
  let builder: ProgramBuilder
  let jobs: CompilerJobs

  /// Puts the object where the linker looks for it.
  ///
  /// - Returns: Whether it is there.
  func place() throws -> Bool {
    guard let stub = builder.source.stub, let main = builder.source.files.last,
      let name = builder.names.written.last, builder.names.written.count > 1
    else { return false }
    let source = ProgramSource(files: [("Stub.swift", stub), main])
    let kept = "\(builder.runner.cache)/\(BuildCache.digest(of: source, builder.toolchain))"
    let object = try builder.folder.path(of: name + ".o")
    if copy("\(kept)/main.o", to: object) { return true }
    guard try compile(stub, name, to: object) else { return false }
    try? LiveFiles().makeFolder(kept)
    if let bytes = try? LiveFiles().read(object) {
      try? LiveFiles().write(bytes, to: "\(kept)/main.o")
    }
    return true
  }

  private func copy(_ kept: String, to object: String) -> Bool {
    (try? FileManager.default.copyItem(atPath: kept, toPath: object)) != nil
  }

  /// Compiles the main file with the stub beside it.
  private func compile(_ stub: [UInt8], _ main: String, to object: String) throws -> Bool {
    let stubFile = try builder.folder.path(of: "Stub.swift")
    guard !builder.names.written.contains("Stub.swift"),
      (try? LiveFiles().write(stub, to: stubFile)) != nil
    else { return false }
    let sources = [try builder.folder.path(of: main), stubFile]
    let step = try builder.run(
      jobs.frontEnd, jobs.compile(sources, to: [object]) + builder.moduleCache)
    try? FileManager.default.removeItem(atPath: stubFile)
    guard case .done = step else { return false }
    return true
  }
}
