import Foundation
import Lessons
import Sessions
import TestSupport
import Testing

/// The schemas that editors complete and check by, against the readers and the project's own files.
@Suite struct `schemas for editors` {
  @Test func `every block of the courses fits its schema`() throws {
    let blocks = try lessons().flatMap(\.blocks).compactMap(\.parameters)
    #expect(blocks.count > 200)
    for block in blocks {
      let fitting = ParameterShape.blocks.filter { $0.shape.fits(block) }
      #expect(fitting.count == 1, "\(block.location)")
    }
  }

  @Test func `the top of every lesson fits its schema, and so does every course`() throws {
    for lesson in try lessons() {
      #expect(ParameterShape.frontMatter.fits(lesson.front.parameters), "\(lesson.file)")
    }
    for (course, _) in try Catalogue(["Lessons"], MemoryFiles.projectLessons()).courses {
      let (node, _) = readParameters(course.source, lines: 1..<course.source.lineCount + 1)
      #expect(ParameterShape.course.fits(try #require(node)), "\(course.id)")
    }
  }

  /// A form of a block by its title.
  static let titles = ParameterShape.blocks.map(\.title)

  @Test(arguments: Set(titles).sorted())
  func `a reader knows each key of a block's schema, and a schema each key of its reader`(
    _ title: String
  ) throws {
    let forms = ParameterShape.blocks.filter { $0.title == title }.map(\.shape)
    for form in forms {
      for key in form.keys.dropFirst() {
        #expect(try !isUnknown(key.name, in: form, title), "\(key.name)")
      }
      // No block has it, and neither has its schema.
      #expect(try isUnknown("zzzzzzzz", in: form, title))
    }
  }

  /// Whether a reader says that it does not know a key.
  private func isUnknown(_ name: String, in form: ParameterShape, _ title: String) throws -> Bool {
    var lines = form.keys.prefix(1).map { "\($0.name): \($0.shape.sample)" }
    // What a generator may be told depends on the log.
    let log = form.keys.first { $0.name == "log" }
    if let log, name != "log" { lines.append("log: \(log.shape.sample)") }
    lines.append("\(name): x")
    let text = "```yaml lernlog\n\(lines.joined(separator: "\n"))\n```\n"
    let found = try problems(SampleLesson.front + text).map(\.message)
    return found.contains { $0.contains("'\(name)'") && isAboutKey($0) }
  }

  private func isAboutKey(_ message: String) -> Bool {
    ["unknown key", "has no '", "only its name", "nothing but", "takes no", "has no place here"]
      .contains(where: message.contains)
  }

  private func problems(_ text: String) throws -> [Diagnostic] {
    let files = MemoryFiles([
      "course/course.yml":
        "format: 1\nlanguages: [en]\ntitle: { en: A }\nsummary: { en: B }\nlessons: [sample]\n",
      "course/1-sample.md": text,
    ])
    let folder = CourseFolder("course", files)
    let (course, _) = readCourse("course", folder: "course", files: folder)
    return CourseProof(try #require(course), in: folder, sources: nil).findings
  }

  @Test(arguments: AuthorSchema.allCases)
  func `each is a JSON Schema of draft 2020-12`(_ schema: AuthorSchema) throws {
    let json = try JSONSerialization.jsonObject(with: Data(schema.json.utf8)) as? [String: Any]
    #expect(json?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let forms = (json?["anyOf"] as? [[String: Any]]) ?? [json ?? [:]]
    #expect(forms.count == schema.forms.count)
    for (form, shape) in zip(forms, schema.forms.map(\.shape)) {
      let properties = form["properties"] as? [String: Any]
      #expect(Set(try #require(properties).keys) == Set(shape.keys.map(\.name)))
      #expect(form["additionalProperties"] as? Bool == false)
      #expect(form["required"] as? [String] == shape.keys.filter(\.isRequired).map(\.name))
    }
  }

  @Test func `the keys that nobody may forget are required`() throws {
    func required(_ schema: AuthorSchema) -> [String] {
      schema.forms[0].shape.keys.filter(\.isRequired).map(\.name)
    }
    #expect(required(.frontMatter) == ["title", "summary"])
    #expect(required(.course) == ["format", "languages", "title", "summary", "lessons"])
    #expect(required(.exercise) == ["title", "kind", "points"])
    #expect(required(.block) == ["step"])
  }

  private func lessons() throws -> [Lesson] {
    try Catalogue(["Lessons"], MemoryFiles.projectLessons()).courses.flatMap { course, folder in
      let whole = readWholeCourse(course, files: folder, known: .all)
      return course.languages.flatMap { whole.lessons[$0] ?? [] }
    }
  }
}

extension ParameterShape {
  /// Whether some YAML is what an editor would accept.
  fileprivate func fits(_ node: ParameterNode) -> Bool {
    switch (self, node.value) {
    case (.text, .scalar): true
    case (.boolean, .scalar(let text, _)): Bool(text) != nil
    case (.number, .scalar(let text, _)): Double(text) != nil
    case (.wholeNumber(let least), .scalar(let text, _)):
      Int(text).map { $0 >= least ?? $0 } == true
    case (.choice(let texts), .scalar(let text, _)): texts.contains(text)
    case (.list(let item), .sequence(let nodes)): nodes.allSatisfy(item.fits)
    case (.named(let value), .mapping(let entries)): entries.allSatisfy { value.fits($0.value) }
    case (.keys(let keys), .mapping(let entries)):
      keys.allSatisfy { !$0.isRequired || node[$0.name] != nil }
        && entries.allSatisfy { entry in
          keys.contains { $0.name == entry.key && $0.shape.fits(entry.value) }
        }
    case (.either(let shapes), _): shapes.contains { $0.fits(node) }
    case (.anything, _): true
    default: false
    }
  }

  /// A value that may stand there.
  fileprivate var sample: String {
    if case .choice(let texts) = self { texts.first ?? "" } else { "sample" }
  }
}
