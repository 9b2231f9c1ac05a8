import Exercises
import Foundation
import Testing

@testable import lernlog

/// Programs that look for what is none of their business.
@Suite(.enabled(if: isLinux), .disabled(if: hasAddressSanitizer))
struct IsolationTests {
  /// Rows I03, I04.
  @Test func `nothing outside can be read`() throws {
    let paths = [
      "/etc/passwd", "/etc/hostname", "/root", "/home", "/tmp", "/var", "/proc", "/proc/1/environ",
      "/dev/shm", "/sys", "/", TestPrograms.cache, BuiltProgram.root.path(percentEncoded: false),
      "/proc/\(ProcessInfo.processInfo.processIdentifier)/environ", "../input",
    ]
    let code = """
      for path in CommandLine.arguments.dropFirst() {
        if open(path, O_RDONLY) != -1 { print("read", path) }
        if opendir(path) != nil { print("listed", path) }
      }
      print("done")
      """
    let result = try TestPrograms.run(system + code) { $0.arguments = paths }
    #expect(result.text == "done\n")
  }

  /// Rows I02, I07.
  @Test func `nothing outside can be written`() throws {
    let outside = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: outside) }
    let target = outside.appending(path: "victim").path(percentEncoded: false)
    try Data("whole".utf8).write(to: URL(filePath: target))
    let code = """
      let target = CommandLine.arguments[1], program = CommandLine.arguments[2]
      for path in [target, program, "/tmp/x", "/dev/shm/x", "/var/tmp/x", "../x", "../../x"] {
        if open(path, O_WRONLY | O_CREAT, 0o600) != -1 { print("wrote", path) }
        if truncate(path, 0) == 0 { print("cut", path) }
        if unlink(path) == 0 { print("removed", path) }
        if rename(path, "mine") == 0 || link(path, "mine") == 0 { print("took", path) }
      }
      if symlink(target, "link") == 0, open("link", O_RDWR) != -1 { print("followed") }
      print("done")
      """
    let built = try TestPrograms.build(system + code)
    guard case .built(let program, _) = built else { throw TestPrograms.NotBuilt(result: built) }
    let result = try TestPrograms.run(system + code) { $0.arguments = [target, program.path] }
    #expect(result.text == "done\n")
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "whole")
    #expect(FileManager.default.isExecutableFile(atPath: program.path))
  }

  /// Rows I04, I10.
  @Test func `the environment is a short list without secrets`() throws {
    let code = """
      var entry = environ
      while let text = entry.pointee { print(String(cString: text)); entry += 1 }
      """
    let lines = try TestPrograms.run(system + code).text.split(separator: "\n")
    #expect(
      lines.map { $0.prefix { $0 != "=" } } == [
        "PATH", "HOME", "TMPDIR", "LANG", "SWIFT_BACKTRACE", "SWIFT_DETERMINISTIC_HASHING",
      ])
  }

  /// Row I05.
  @Test func `only three streams and the results are open`() throws {
    let code = "print((0..<1024).filter { fcntl(Int32($0), F_GETFD) != -1 })\n"
    #expect(try TestPrograms.run(system + code).text == "[0, 1, 2, 3]\n")
  }

  /// Row I06.
  @Test func `the parent can neither be signalled nor traced`() throws {
    let code = """
      print(kill(getppid(), SIGTERM), kill(-1, 0), kill(getppid(), 0), kill(1, 0))
      print(syscall(\(number("ptrace")), 16, Int(getppid()), 0, 0))
      print(kill(getpid(), 0))
      """
    let result = try TestPrograms.run(callable + code)
    #expect(result.text == "-1 -1 -1 -1\n-1\n0\n", "\(result.text)")
  }

  /// Row H07.
  @Test func `no process can be started`() throws {
    let code = """
      print(c_fork(), c_vfork(), syscall(\(number("clone")), 17, 0, 0, 0))
      var id: pid_t = 0
      print(posix_spawn(&id, CommandLine.arguments[0], nil, nil, CommandLine.unsafeArgv, environ) == 0)
      print(setsid(), setpgid(0, 0))
      """
    let result = try TestPrograms.run(callable + code)
    #expect(result.text == "-1 -1 -1\nfalse\n-1 -1\n", "\(result.text)")
  }

  /// Row I08.
  @Test func `no socket can be opened, not even by other calls`() throws {
    let code = """
      for family in [AF_INET, AF_INET6, AF_UNIX] {
        print(socket(family, Int32(SOCK_STREAM.rawValue), 0), socket(family, Int32(SOCK_DGRAM.rawValue), 0))
      }
      var pair: [Int32] = [0, 0]
      print(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair))
      print(syscall(425, 8, 0, 0, 0), getaddrinfo("localhost", "80", nil, nil) == 0)
      """
    let result = try TestPrograms.run(callable + code)
    #expect(result.text == "-1 -1\n-1 -1\n-1 -1\n-1\n-1 false\n", "\(result.text)")
  }

  /// Row I11.
  @Test func `nothing waits for a later run`() throws {
    let code = """
      print(shmget(4242, 4096, 0o1600), semget(4242, 1, 0o1600), msgget(4242, 0o1600))
      print(open("/dev/shm/later", O_RDWR | O_CREAT, 0o600), mkdir("/tmp/later", 0o700))
      print(open("later", O_RDWR | O_CREAT | O_EXCL, 0o600) != -1)
      """
    for _ in 0..<2 {
      let result = try TestPrograms.run(system + code)
      #expect(result.text == "-1 -1 -1\n-1 -1\ntrue\n", "\(result.text)")
    }
  }

  /// Row N04.
  @Test func `privileges are gone, also those of root`() throws {
    let code = """
      print(setuid(0) == 0 && getuid() != 0, chroot("."), syscall(\(number("mount")), 0, 0, 0, 0))
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      print(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit))
      """
    let result = try TestPrograms.run(callable + code)
    #expect(result.text == "false -1 -1\n-1\n", "\(result.text)")
  }

  /// Row N02.
  @Test func `all layers are in force and said`() throws {
    let isolation = try TestPrograms.run("print(1)\n").isolation
    // For the reader of a test's log: what the other tests of this machine have proved.
    print("layers in force: \(isolation.layers.joined(separator: ", "))")
    print("missing: \(isolation.missing.isEmpty ? "none" : "\(isolation.missing)")")
    #expect(
      isolation.layers.starts(with: ["session", "descriptors", "limits"]), "\(isolation)")
    for layer in ["landlock", "seccomp"] where !isolation.layers.contains(layer) {
      #expect(isolation.missing.contains { $0.hasPrefix(layer) }, "\(layer)")
    }
  }
}

/// The number of a system call on this machine.
func number(_ call: String) -> Int {
  #if arch(x86_64)
    ["ptrace": 101, "clone": 56, "mount": 165][call, default: 0]
  #else
    ["ptrace": 117, "clone": 220, "mount": 40][call, default: 0]
  #endif
}

/// What programs of tests begin with, for calls that Swift keeps from its users.
let callable =
  system + """
    @_silgen_name("fork") func c_fork() -> Int32
    @_silgen_name("vfork") func c_vfork() -> Int32
    @_silgen_name("dlsym") func c_dlsym(_ library: Int, _ name: UnsafePointer<CChar>) -> Int
    typealias Call = @convention(c) (Int, Int, Int, Int, Int) -> Int
    func syscall(_ number: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Int {
      unsafeBitCast(c_dlsym(0, "syscall"), to: Call.self)(number, a, b, c, d)
    }

    """
