import Exercises
import Foundation
import Testing

@testable import lernlog

/// Machines that lack a layer, a helper, or a patient parent.
@Suite(.enabled(if: isLinux), .disabled(if: hasAddressSanitizer))
struct LayerTests {
  /// Rows N01, N02.
  @Test(arguments: ["limits", "landlock", "seccomp"])
  func `without a layer programs run, and the record says so`(layer: String) throws {
    let result = try TestPrograms.run("print(1)\n", skipping: [layer])
    #expect(result.text == "1\n")
    #expect(!result.isolation.layers.contains(layer))
    #expect(result.isolation.missing.contains("\(layer): switched off"))
  }

  /// Rows H07, H08.
  @Test func `without the filter, what left its group is found and ended`() throws {
    let code = """
      for _ in 0..<5 {
        if c_fork() == 0 {
          setsid()
          if c_fork() != 0 { exit(0) }
          signal(SIGTERM, SIG_IGN)
          while true { sleep(100) }
        }
      }
      print("left behind")
      """
    let result = try TestPrograms.run(callable + code, skipping: ["seccomp"])
    #expect(result.text == "left behind\n")
    let built = try TestPrograms.build(callable + code)
    guard case .built(let program, _) = built else { throw TestPrograms.NotBuilt(result: built) }
    #expect(try TestPrograms.processes(naming: program.path) == [])
  }

  /// Row H08.
  @Test func `a background process that holds the output open does not hold us`() throws {
    let begin = ContinuousClock.now
    let code = "if c_fork() == 0 { while true { sleep(100) } }\nprint(\"gone\")\n"
    let result = try TestPrograms.run(callable + code, skipping: ["seccomp"])
    #expect(result.text == "gone\n")
    #expect(result.ending == .exited(0))
    #expect(ContinuousClock.now - begin < .seconds(8))
  }

  /// Row N04.
  @Test func `a limit that is lower already stays, and a strict guard still works`() throws {
    let result = try throughScript("ulimit -S -n 40; ulimit -H -n 40; exec \"$GUARD\" \"$@\"")
    #expect(result.text == "40\n", "\(result)")
  }

  /// Row N05.
  @Test(arguments: [
    "exit 64", "echo usage >&2; exit 1", "exec \"$GUARD\" __run 'lernlog 0.0.1'", "kill -9 $$",
    "exec \"$GUARD\" --help",
  ])
  func `a guard that is not ours starts nothing, and nobody is blamed`(script: String) throws {
    let result = try throughScript(script)
    guard case .notStarted = result.ending else {
      Issue.record("\(result.ending)")
      return
    }
    #expect(result.text == "" || script.contains("help"))
  }

  /// Row N05.
  @Test(arguments: ["/nowhere/lernlog", "/etc/passwd", "/etc"])
  func `a guard that is missing or cannot be executed starts nothing`(path: String) throws {
    let built = try TestPrograms.build("print(1)\n")
    guard case .built(let program, _) = built else { throw TestPrograms.NotBuilt(result: built) }
    let runner = LiveProgramRunner(guardian: path, cache: TestPrograms.cache)
    guard case .notStarted(let reason) = runner.run(RunRequest(program)).ending else {
      Issue.record("started")
      return
    }
    #expect(reason.contains("guard"))
  }

  @Test func `many runs leave no descriptor, no child and no folder behind`() throws {
    let built = try TestPrograms.build("print(1)\n")
    guard case .built(let program, _) = built else { throw TestPrograms.NotBuilt(result: built) }
    let cache = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: cache) }
    let runner = LiveProgramRunner(
      guardian: try BuiltProgram.locate().path(percentEncoded: false),
      cache: cache.path(percentEncoded: false))
    for _ in 0..<40 { #expect(runner.run(RunRequest(program)).text == "1\n") }
    let left = try FileManager.default.subpathsOfDirectory(
      atPath: cache.path(percentEncoded: false))
    #expect(left.filter { $0 != "work" && $0 != "modules" } == [])
    // Other tests open files meanwhile, but not forty times a leak.
    let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    #expect(descriptors < 100)
    let names = try TestPrograms.processes(naming: cache.lastPathComponent)
    #expect(names == [])
  }

  @Test func `a profile for macOS names what is allowed, and quotes it`() {
    var plan = GuardPlan("/p \"x\"", ["a"], in: "/w")
    plan.writable = ["/w"]
    let profile = Seatbelt.profile(plan)
    #expect(profile.contains("(deny default)"))
    #expect(profile.contains(#"(allow process-exec (literal "/p \"x\""))"#))
    #expect(profile.contains(#"(allow file-write* (subpath "/w"))"#))
    #expect(!profile.contains("network") && !profile.contains("process-fork"))
    #expect(Seatbelt.wrapped(plan).arguments == ["-p", profile, plan.program, "a"])
    let none = Isolation(layers: ["limits"], missing: [])
    #expect(Seatbelt.isolation(none, trial: .exited(0)).layers == ["limits", "sandbox-exec"])
    #expect(Seatbelt.isolation(none, trial: .exited(71)).missing.count == 1)
  }

  @Test func `a program that is gone is not started`() throws {
    let program = BuiltSource(path: "/nowhere/program", digest: "")
    guard case .notStarted = try TestPrograms.runner().run(RunRequest(program)).ending else {
      Issue.record("started")
      return
    }
  }

  /// Row N06.
  @Test func `when the grader is killed, its program ends`() throws {
    let built = try TestPrograms.build(
      system + "alarm(30)\n_ = write(1, \"alive\", 5)\nwhile true { pause() }\n")
    guard case .built(let program, _) = built else { throw TestPrograms.NotBuilt(result: built) }
    var plan = GuardPlan(program.path, in: "/")
    plan.readable = SystemFolders.running + [program.path, "/opt", "/usr"]
    let words = plan.words.map { $0 == "parent=0" ? "parent=$$" : "'\($0)'" }
      .joined(separator: " ").replacing("'parent=$$'", with: "parent=$$")
    let script = """
      sh -c "\\"$LERNLOG\\" \(words.replacing("$$", with: "\\$\\$")) 3>&1 4>/dev/null & sleep 1; kill -9 \\$\\$"
      sleep 1
      """
    try BuiltProgram.inFolder { folder in
      let result = try BuiltProgram.shell(script, in: folder)
      #expect(result.output == "alive", "\(result)")
    }
    #expect(try TestPrograms.processes(naming: program.path) == [])
  }

  /// Runs a program that prints its limit of open files, with a script in the place of the guard.
  private func throughScript(_ script: String) throws -> RunResult {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let guardian = try BuiltProgram.locate().path(percentEncoded: false)
    try Data("#!/bin/sh\nGUARD='\(guardian)'\n\(script)\n".utf8)
      .write(to: folder.appending(path: "script"))
    // Copied by another process: a program that this one has open for writing, and with it every child
    // that is begun meanwhile, cannot be executed.
    let copied = try BuiltProgram.shell("cp script guard && chmod 700 guard", in: folder)
    #expect(copied.status == 0, "\(copied)")
    let path = folder.appending(path: "guard").path(percentEncoded: false)
    let built = try TestPrograms.build(
      system
        + "var limit = rlimit()\ngetrlimit(__rlimit_resource_t(7), &limit)\nprint(limit.rlim_cur)\n"
    )
    guard case .built(let program, _) = built else { throw TestPrograms.NotBuilt(result: built) }
    return LiveProgramRunner(guardian: path, cache: TestPrograms.cache).run(RunRequest(program))
  }
}
