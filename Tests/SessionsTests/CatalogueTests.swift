import Lessons
import Sessions
import TestSupport
import Testing

/// The order in which learners take courses.
@Suite struct CatalogueTests {
  @Test(
    arguments: [
      (["a": nil, "b": nil], ["a", "b"]),
      (["a": "b", "b": nil], ["b", "a"]),
      (["a": "c", "b": "a", "c": nil], ["c", "a", "b"]),
      (["a": "elsewhere", "b": nil], ["a", "b"]),
      (["a": "b", "b": "a", "c": nil], ["c", "a", "b"]),
    ] as [([String: String?], [String])])
  func `a course comes after the one that it names`(
    _ courses: [String: String?], _ expected: [String]
  ) throws {
    var texts: [String: String] = [:]
    for (id, after) in courses {
      let line = after.map { "after: \($0)\n" } ?? ""
      texts["courses/\(id)/course.yml"] =
        "format: 1\nlanguages: [en]\ntitle: { en: A }\nsummary: { en: B }\n\(line)lessons: [one]\n"
      texts["courses/\(id)/one.md"] = "---\ntitle: One\nsummary: Two.\n---\n"
    }
    let catalogue = try Catalogue(["courses"], MemoryFiles(texts))
    #expect(catalogue.problems.isEmpty)
    #expect(catalogue.courses.map(\.course.id) == expected)
  }

  @Test(arguments: ["a", "../b", "Two Words", ""])
  func `a course that names no other one is told so`(_ name: String) throws {
    let texts = [
      "courses/a/course.yml":
        "format: 1\nlanguages: [en]\ntitle: { en: A }\nsummary: { en: B }\nafter: '\(name)'\n"
        + "lessons: [one]\n",
      "courses/a/one.md": "---\ntitle: One\nsummary: Two.\n---\n",
    ]
    let problem = try #require(try Catalogue(["courses"], MemoryFiles(texts)).problems.first)
    #expect(problem.location?.line == 5)
    #expect(problem.message.contains("names another course"))
  }
}
