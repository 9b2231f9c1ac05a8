import Lessons
import Testing

@Suite struct CoursePathTests {
  @Test(arguments: [
    "../other/secret.csv", "a/../../x", "./..//x", "..", "a//b", "./a", "/etc/passwd", "~/x", "~",
    "$HOME/x", "a/$x", "file:///x", "https://example.org/x", #"C:\x"#, "C:/x", #"..\x"#, #"a\b"#,
    "%2e%2e/x", "%252e%252e/x", "a%20b", "．．/x", "‥/x", "․․/x", "a／b", "a\u{1}b", "a\nb", "a/",
    "…/x", "a\u{FFFD}b", "",
  ])
  func `a path out of the course is refused where it stands`(path: String) throws {
    let place = SourceLocation(file: "3-train.md", line: 7, column: 7)
    let problem = try #require(pathProblem(path, at: place, in: FilesInMemory([:])))
    #expect(problem.location == place)
    #expect(problem.message.hasPrefix("'\(path)' is not a file inside the course's folder: "))
  }

  @Test(arguments: ["events.csv", "data/events.csv", "data/a b-ä_1.csv", "...", "a..b"])
  func `a file of the course is taken`(path: String) {
    let files = FilesInMemory([path: ""])
    #expect(pathProblem(path, at: SourceLocation(file: "x", line: 1), in: files) == nil)
  }

  @Test func `a link on the way is refused`() {
    let files = FilesInMemory(["data/a.csv": "", "link/a.csv": ""], links: ["link", "data/b.csv"])
    let place = SourceLocation(file: "x", line: 1)
    let messages = ["link/a.csv", "data/b.csv"].map {
      pathProblem($0, at: place, in: files)?.message
    }
    #expect(
      messages == [
        "'link/a.csv' is not a file inside the course's folder: 'link' is a symbolic link",
        "'data/b.csv' is not a file inside the course's folder: 'data/b.csv' is a symbolic link",
      ])
  }

  @Test func `a missing file is told`() {
    let problem = pathProblem(
      "a.csv", at: SourceLocation(file: "x", line: 1), in: FilesInMemory(["a.csv/b": ""]))
    #expect(problem?.message == "there is no file 'a.csv' in the course's folder")
  }

  @Test(arguments: ["../secret.csv", "\"/etc/passwd\"", "\"C:\\\\x\"", "~/x", "\"a\\0b\""])
  func `a step cannot name a file outside`(path: String) {
    let (_, diagnostics) = parse(fence("step: load\nfile: \(path)"))
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.location?.line == 7)
  }

  @Test func `code of the toolkit stands in its own files`() {
    MarkedProblem(
      "```swift source=①../x.swift#a\n```\n",
      "'../x.swift' is not a file inside the course's folder: it holds '..', '.' or an empty piece"
    ).check()
    MarkedProblem("①```swift source=a.swift\n```\n", "the file or the region is missing").check()
    #expect(problems("```swift source=Forest/a.swift#path\n```\n") == [])
  }
}
