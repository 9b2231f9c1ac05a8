import Display
import Exercises
import Sessions
import TestSupport
import Testing

/// What a helper would ask, for machines that are made up.
@Suite struct `a checkup` {
  private static let layers = ["session", "limits", "landlock", "seccomp"]

  /// A machine on which all is well.
  private static func well(_ language: Language) -> Checkup {
    var flags = ProfileFlags()
    flags.colour = .always
    return Checkup(
      versions: CheckedVersions(
        lernlog: "0.1.0", system: "Debian GNU/Linux 12, 6.1.0, x86_64", swift: "6.3.1",
        markdown: "0.30.2"),
      terminal: CheckedTerminal(
        canAsk: true, canShow: true, name: "xterm-256color",
        choices: ProfileChoices(
          flags, environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"], isTerminal: true,
          windowWidths: [100], language: language)),
      courses: .found(["/home/bob/lernlog/Lessons"], courses: 3, parts: 13),
      exercises: .found(["/home/bob/lernlog/Exercises"], courses: 3, parts: 21),
      folders: [
        CheckedFolder(.workspace, "./workspace", .canBeMade),
        CheckedFolder(.state, "/home/bob/.local/state/lernlog", .writable),
        CheckedFolder(.cache, "/home/bob/.cache/lernlog", .writable),
      ],
      isolation: .success(Isolation(layers: layers, missing: [])))
  }

  /// A machine on which much is missing, and which learners can use all the same.
  private static func poor(_ language: Language) -> Checkup {
    Checkup(
      versions: CheckedVersions(
        lernlog: "0.1.0", system: "Linux", swift: nil, markdown: "0.30.2"),
      terminal: CheckedTerminal(
        canAsk: false, canShow: true, name: "dumb",
        choices: ProfileChoices(
          ProfileFlags(), environment: ["TERM": "dumb", "COLUMNS": "60"], isTerminal: true)),
      courses: .found(["Lessons"], courses: 1, parts: 1), exercises: .missing,
      folders: [
        CheckedFolder(.workspace, "./workspace", .writable),
        CheckedFolder(.state, nil, .switchedOff),
        CheckedFolder(.cache, "/var/cache/lernlog", .refused("Permission denied")),
      ],
      isolation: .success(
        Isolation(
          layers: ["limits"],
          missing: ["landlock: Function not implemented", "seccomp: Invalid argument"])))
  }

  /// A machine on which nothing is as it should be.
  private static func broken(_ language: Language) -> Checkup {
    Checkup(
      versions: CheckedVersions(
        lernlog: "0.1.0", system: "Linux", swift: nil, markdown: "0.30.2"),
      terminal: CheckedTerminal(
        canAsk: true, canShow: false, name: nil,
        choices: ProfileChoices(ProfileFlags(), environment: [:], isTerminal: false)),
      courses: .missing,
      exercises: .unreadable("cannot read '/home/bob/x': Permission denied"),
      folders: [
        CheckedFolder(.workspace, "/home/bob/workspace", .refused("Read-only file system")),
        CheckedFolder(.state, nil, .homeless), CheckedFolder(.cache, nil, .homeless),
      ],
      isolation: nil)
  }

  /// The machines by name.
  private static func checkup(_ machine: String, _ language: Language) -> Checkup {
    switch machine {
    case "well": well(language)
    case "poor": poor(language)
    default: broken(language)
    }
  }

  private static let paths = PrivatePaths(homes: ["/home/bob"], users: ["bob"])

  private static func report(_ machine: String, _ language: Language) -> CheckupReport {
    CheckupReport(checkup(machine, language), language, hiding: paths)
  }

  @Test(arguments: ["well", "poor", "broken"], [Language.en, .de])
  func `says what is so, and what to do`(_ machine: String, _ language: Language) throws {
    let report = Self.report(machine, language)
    for width in [80, 60] {
      let profile = Profile(width: width, charset: .ascii, language: language)
      let text = TerminalRenderer(profile).render(report.page)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
      #expect(!text.contains("bob"))
      guard width == 80 else { continue }
      try expectGolden(text, "checkup-\(machine).\(language.rawValue).txt")
    }
    guard language == .en else { return }
    try expectGolden(report.json, "checkup-\(machine).json")
  }

  @Test(arguments: [("well", true), ("poor", true), ("broken", false)])
  func `knows whether learners can work`(_ machine: String, _ canWork: Bool) {
    #expect(Self.report(machine, .en).canWork == canWork)
  }

  @Test func `every problem comes with what to do`() {
    let problems = Self.report("broken", .de).sections.flatMap(\.items)
      .filter { $0.state == .problem }
    #expect(problems.count == 4)
    for problem in problems { #expect(problem.advice != nil, "\(problem.words)") }
  }

  @Test(arguments: [
    ("/home/bob", "~"), ("/home/bob/x", "~/x"), ("read '/home/bob': no", "read '~': no"),
    ("/home/bobby/x", "/home/bobby/x"), ("/home/bob-2", "/home/bob-2"),
    ("/srv/bob/x", "/srv/USER/x"), ("/srv/bob", "/srv/USER"), ("./bobs", "./bobs"),
    ("/private/home/bob.x", "~.x"), ("/home/bob:/home/bob", "~:~"),
  ])
  func `the home folder and its user are hidden`(_ text: String, _ shown: String) {
    let paths = PrivatePaths(homes: ["/home/bob/", "/private/home/bob", "/"], users: ["bob", ""])
    #expect(paths.hidden(in: text) == shown)
  }
}
