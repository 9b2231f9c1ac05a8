import Lessons
import Testing

@Suite struct LessonSearchTests {
  @Test(arguments: [
    ("train", "security-log/train"), ("3-train", "security-log/train"), ("3", "security-log/train"),
    ("security-log/train", "security-log/train"), ("security-log/3-train", "security-log/train"),
    ("sec/tr", "security-log/train"), ("security-log/3", "security-log/train"),
    ("tr", "security-log/train"), ("3-", "security-log/train"), (" Train ", "security-log/train"),
    ("mail", "mail-log/encode"), ("1", "security-log/generate"), ("enc", "mail-log/encode"),
  ])
  func `a lesson goes by many names`(typed: String, id: String) {
    guard case .found(let course, let lesson) = findLesson(typed, in: courses) else {
      Issue.record("\(findLesson(typed, in: courses))")
      return
    }
    #expect("\(course.id)/\(lesson.name)" == id)
  }

  @Test func `a beginning of several lists them`() {
    #expect(
      findLesson("security-log/", in: courses)
        == .ambiguous([
          "security-log/generate", "security-log/train", "security-log/evaluate",
          "security-log/even-more",
        ]))
    #expect(
      findLesson("ev", in: courses)
        == .ambiguous(["security-log/evaluate", "security-log/even-more"]))
  }

  @Test(arguments: [
    ("trian", "security-log/train"), ("security-log/trian", "security-log/train"),
    ("4-trian", "security-log/train"), ("xyz", nil), ("", nil),
    ("generates", "security-log/generate"),
  ])
  func `an unknown lesson gets the nearest`(typed: String, nearest: String?) {
    #expect(findLesson(typed, in: courses) == .unknown(nearest: nearest))
  }

  private let courses = [
    course("security-log", ["1-generate", "3-train", "6-evaluate", "10-even-more"]),
    course("mail-log", ["encode"]),
  ]
}

/// A course with some lessons.
private func course(_ id: String, _ files: [String]) -> Course {
  let names = files.map { $0.drop { $0.isNumber || $0 == "-" } }.joined(separator: ", ")
  let text = "format: 1\nlanguages: [en]\ntitle: { en: a }\nsummary: { en: b }\nlessons: [\(names)]"
  let lessons = Dictionary(uniqueKeysWithValues: files.map { ("\($0).md", "") })
  let files = FilesInMemory(lessons.merging(["course.yml": text]) { $1 })
  guard let course = readCourse(id, folder: id, files: files).course else {
    preconditionFailure("the course of these tests is right")
  }
  return course
}
