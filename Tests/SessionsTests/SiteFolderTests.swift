import Sessions
import TestSupport
import Testing

struct SiteFolderTests {
  private let pages = ["index.html": Array("one".utf8), "en/a.html": Array("two".utf8)]

  @Test func `a new folder gets the pages and a list of them`() throws {
    let files = MemoryFiles()
    #expect(try SiteFolder("site", files).write(pages) == [])
    #expect(files.paths == ["site/.lernlog-export", "site/en/a.html", "site/index.html"])
    #expect(files.text("site/en/a.html") == "two")
  }

  @Test func `what an earlier export wrote is replaced, and what is no page any more goes`() throws
  {
    let files = MemoryFiles()
    _ = try SiteFolder("site", files).write(pages)
    let removed = try SiteFolder("site", files).write(["index.html": Array("new".utf8)])
    #expect(removed == ["en/a.html"])
    #expect(files.text("site/index.html") == "new")
    #expect(files.paths == ["site/.lernlog-export", "site/index.html"])
  }

  @Test func `pages beside others stay where that is wanted`() throws {
    let files = MemoryFiles()
    _ = try SiteFolder("site", files).write(pages)
    let more = ["b.html": Array("three".utf8)]
    #expect(try SiteFolder("site", files).write(more, keepsOthers: true) == [])
    #expect(files.text("site/index.html") == "one" && files.text("site/b.html") == "three")
  }

  @Test(arguments: ["site/thesis.txt", "site/index.html", "site/en/notes/own.html"])
  func `a folder with a file of somebody else is left alone`(stranger: String) throws {
    let files = MemoryFiles([stranger: "mine", "site/.hidden": "fine"])
    let error = #expect(throws: SiteRefusal.self) { try SiteFolder("site", files).write(pages) }
    let name = String(stranger.dropFirst(5))
    #expect(
      error?.message
        == "'site' holds '\(name)', which lernlog did not write; name a folder that is new or empty, "
        + "or move that file away")
    #expect(files.paths == ["site/.hidden", stranger].sorted())
  }

  @Test func `a list that somebody else wrote removes nothing`() throws {
    let files = MemoryFiles(["site/.lernlog-export": "index.html\n", "site/index.html": "mine"])
    #expect(throws: SiteRefusal.self) { try SiteFolder("site", files).write(pages) }
    #expect(files.text("site/index.html") == "mine")
  }

  @Test func `a list never leads out of the folder`() throws {
    let files = MemoryFiles(["other/a.txt": "mine", "b.txt": "mine"])
    _ = try SiteFolder("site", files).write(pages)
    let list = try #require(files.text("site/.lernlog-export"))
    try files.write(
      Array("\(list)../b.txt\n/other/a.txt\nen/../../other/a.txt\n".utf8),
      to: "site/.lernlog-export")
    #expect(try SiteFolder("site", files).write(pages) == [])
    #expect(files.text("b.txt") == "mine" && files.text("other/a.txt") == "mine")
  }

  @Test func `a link in the folder is not followed`() throws {
    let files = MemoryFiles(["site/index.html": "x"], links: ["site/index.html"])
    #expect(throws: SiteRefusal.self) { try SiteFolder("site", files).write(pages) }
  }
}
