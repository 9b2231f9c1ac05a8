import Lessons
import Testing

@Suite struct `completing a name` {
  private static let places = [
    NamedPlace(course: "security-log", names: ["train", "3-train"]),
    NamedPlace(course: "security-log", names: ["detect", "4-detect"]),
    NamedPlace(course: "mail-log", names: ["detect", "3-detect"]),
    NamedPlace(course: "capstone", names: ["build"]),
  ]

  @Test(arguments: [
    ("", ["security-log/train", "security-log/detect", "mail-log/detect", "capstone/build"]),
    ("se", ["security-log/train", "security-log/detect"]),
    ("security-log/t", ["security-log/train"]),
    ("security-log/4", ["security-log/4-detect"]),
    ("tr", ["train"]), ("3-t", ["3-train"]), ("3", ["3-train", "3-detect"]),
    ("b", ["build"]), ("de", []), ("zz", []), ("security-log/zz", []),
  ])
  func `a beginning becomes whole names`(typed: String, expected: [String]) {
    #expect(completions(of: typed, in: Self.places) == expected)
  }

  @Test(arguments: ["", "se", "security-log/4", "tr", "3-t", "mail-log/3"])
  func `each of them names one place`(typed: String) {
    let names = completions(of: typed, in: Self.places)
    #expect(!names.isEmpty)
    for name in names {
      guard case .found = findName(name, in: Self.places) else {
        Issue.record("\(name) names no place")
        continue
      }
    }
  }
}
