import Display
import Sessions
import TestSupport
import Testing

/// The first page, with two courses in memory.
@Suite struct HomeTests {
  private static let course = """
    format: 1
    languages: [en, de]
    title: { en: "Small", de: "Klein" }
    summary: { en: "A small course.", de: "Ein kleiner Kurs." }
    lessons: [make, look]
    """
  private static let other = """
    format: 1
    languages: [en]
    title: { en: "Other" }
    summary: { en: "Another course." }
    after: first
    lessons: [last]
    """

  private static func lesson(_ title: String, minutes: Int?) -> String {
    let time = minutes.map { "minutes: \($0)\n" } ?? ""
    return "---\ntitle: \(title)\nsummary: Words.\n\(time)---\n\nWords.\n\n## A part\n\nMore.\n\n"
      + "## Another part\n\nThe end.\n"
  }

  private static func files(_ state: [String: String] = [:]) -> MemoryFiles {
    MemoryFiles(
      [
        "c/first/course.yml": course, "c/second/course.yml": other,
        "c/first/1-make.md": lesson("Make a log", minutes: 15),
        "c/first/1-make.de.md": lesson("Ein Log erzeugen", minutes: 15),
        "c/first/2-look.md": lesson("Look at it", minutes: nil),
        "c/first/2-look.de.md": lesson("Es ansehen", minutes: nil),
        "c/second/last.md": lesson("The last \u{1B}[2Jone", minutes: 1),
      ].merging(state) { $1 })
  }

  private static let begun = [
    "state/first/make.json": """
    {"schema":2,"lesson":"first/make","finished":true,
     "steps":{"start":{"state":"done"},"a-part":{"state":"done"},"another-part":{"state":"shown"}}}
    """,
    "state/first/look.json": """
    {"schema":2,"lesson":"first/look","here":"a-part","steps":{"start":{"state":"done"}}}
    """,
  ]
  private static let finished = Dictionary(
    uniqueKeysWithValues: ["first/make", "first/look", "second/last"].map {
      ("state/\($0).json", "{\"schema\":2,\"lesson\":\"\($0)\",\"finished\":true,\"steps\":{}}")
    })

  private static func home(_ files: MemoryFiles, _ language: Language) throws -> Home {
    Home(try Catalogue(["c"], files), ProgressStore(files: files, folder: "state"), language)
  }

  @Test(arguments: [Language.en, .de], [80, 60])
  func `shows where one stands, and what comes next`(_ language: Language, width: Int) throws {
    let profile = Profile(width: width, charset: .ascii, language: language)
    var text = ""
    for (name, state) in [("new", [:]), ("begun", Self.begun), ("finished", Self.finished)] {
      let terminal = ScriptedTerminal(["?", "7", "\u{1B}[2J", "q"])
      #expect(try Self.home(Self.files(state), language).ask(terminal, profile) == .quit)
      // What was typed stands in the transcript as it is.
      text += "--- \(name) ---\n\(terminal.transcript.replacing("q: \u{1B}[2J\n", with: "q: \n"))"
    }
    #expect(!text.utf8.contains(0x1B))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width || $0.hasPrefix("Enter, ") })
    try expectGolden(text, "home-\(width).\(language.rawValue).txt")
  }

  @Test(arguments: [
    ([""], HomeChoice.lesson("first/look")), (["1"], .lesson("first/make")),
    (["x", "3"], .lesson("second/last")), ([], .quit), (["0", "4", "-1", ":q"], .quit),
  ])
  func `Enter goes on, a number chooses`(_ lines: [String], choice: HomeChoice) throws {
    let home = try Self.home(Self.files(Self.begun), .en)
    #expect(home.ask(ScriptedTerminal(lines), Profile(charset: .ascii, language: .en)) == choice)
  }

  @Test func `a damaged file is told, and not touched`() throws {
    let files = Self.files(["state/first/make.json": "{"])
    let home = try Self.home(files, .en)
    #expect(home.notices.count == 1 && home.notices[0].contains("'state/first/make.json'"))
    #expect(files.text("state/first/make.json") == "{")
    #expect(files.paths.filter { $0.contains("damaged") }.isEmpty)
  }
}
