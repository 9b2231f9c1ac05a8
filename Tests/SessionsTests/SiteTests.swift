import Display
import Lessons
import Sessions
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct SiteTests {
  /// The pages of the course of the tests, with an exercise.
  private func pages(_ change: (inout [String: String]) -> Void = { _ in }) throws -> [String:
    String]
  {
    var texts = try courseTexts("small")
    change(&texts)
    let files = MemoryFiles(texts)
    let catalogue = try Catalogue(["small"], files)
    let courses = catalogue.courses.map { SiteCourse($0.course, in: $0.folder, nil) }
    return try Site(courses).files().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a course becomes a page for each lesson and language, and some that lead there`()
    throws
  {
    #expect(
      try pages().keys.sorted() == [
        "de/index.html", "de/small/1-make.html", "de/small/2-look.html", "de/small/glossary.html",
        "de/small/index.html", "en/index.html", "en/small/1-make.html", "en/small/2-look.html",
        "en/small/glossary.html", "en/small/index.html", "index.html",
      ])
  }

  @Test(arguments: [
    "index.html", "de/small/index.html", "en/small/1-make.html", "de/small/1-make.html",
    "en/small/glossary.html",
  ])
  func `a page reads well`(path: String) throws {
    let page = try #require(try pages()[path])
    let name = path.split(separator: "/").joined(separator: ".")
    try expectGolden(body(of: page), "Site/\(name)")
  }

  @Test func `every page is sound, and every link leads to a place that is there`() throws {
    let pages = try pages().mapValues(CheckedHTML.init)
    for (path, page) in pages {
      #expect(page.problems.isEmpty, "\(path): \(page.problems)")
      for link in page.links where !link.hasPrefix("https://") && !link.hasPrefix("data:") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : resolved(String(parts[0]), from: path)
        let found = try #require(pages[target], "\(path) leads to \(link)")
        guard parts.count == 2 else { continue }
        #expect(found.ids.contains(CheckedHTML.decoded(parts[1])), "\(path) leads to \(link)")
      }
    }
  }

  @Test func `a page has one title, headings in order, and its landmarks`() throws {
    for (path, page) in try pages().mapValues(CheckedHTML.init) {
      let levels = page.elements.filter { $0.first == "h" && $0.count == 2 && $0 != "hr" }
      #expect(levels.first == "h1" && levels.count { $0 == "h1" } == 1, "\(path)")
      for (level, next) in zip(levels, levels.dropFirst()) {
        #expect(
          next <= level
            || next.last?.wholeNumberValue == level.last?.wholeNumberValue.map { $0 + 1 })
      }
      for landmark in ["header", "main", "footer"] {
        #expect(page.elements.count { $0 == landmark } == 1, "\(path): \(landmark)")
      }
    }
  }

  @Test func `the same course gives the same bytes`() throws {
    #expect(try pages() == pages())
  }

  @Test func `an answer is folded, and so is what came out of a guess`() throws {
    let page = try #require(try pages()["en/small/1-make.html"])
    #expect(page.contains("<summary>Show the answer</summary>\n<p>Answer: 10 %</p>"))
    #expect(page.contains("<summary>What came out</summary>\n<p>It is 21.</p>"))
  }

  @Test(arguments: [
    "</title><script>alert(1)</script>", "a\u{202E}b\u{200B}c\u{E0041}", "<img src=x onerror=y>",
    "]]></style>",
  ])
  func `a title that attacks is shown and nothing else`(hostile: String) throws {
    let changed = try pages { texts in
      texts["small/1-make.md"] = texts["small/1-make.md"]?
        .replacing("title: A small log", with: "title: |\n  \(hostile)")
    }
    let plain = try pages()
    for (path, page) in changed {
      let (read, original) = (CheckedHTML(page), CheckedHTML(try #require(plain[path])))
      #expect(read.problems.isEmpty, "\(path): \(read.problems)")
      #expect(read.elements == original.elements, "\(path)")
      let acting = page.unicodeScalars.filter {
        $0 != "\n" && $0.value < 0x20 || [0x202E, 0x200B, 0xE0041].contains($0.value)
      }
      #expect(acting.isEmpty, "\(path)")
    }
  }
}

/// A page without its head.
func body(of html: String) -> String {
  html.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasPrefix("<body>") }
    .joined(separator: "\n")
}

/// The files of a course under `Tests/Courses`, by their paths from there.
private func courseTexts(_ name: String) throws -> [String: String] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Courses/\(name)")
  let paths = try FileManager.default.subpathsOfDirectory(
    atPath: folder.path(percentEncoded: false))
  var texts: [String: String] = [:]
  for path in paths where path.contains(".") {
    let bytes = try Data(contentsOf: folder.appending(path: path))
    texts["\(name)/\(path)"] = String(decoding: bytes, as: UTF8.self)
  }
  return texts
}

/// The path to which an address on a page leads.
private func resolved(_ link: String, from path: String) -> String {
  var folders = path.split(separator: "/").dropLast()
  var rest = link.split(separator: "/")[...]
  while rest.first == ".." {
    folders.removeLast()
    rest = rest.dropFirst()
  }
  return CheckedHTML.decoded((folders + rest).joined(separator: "/"))
}
