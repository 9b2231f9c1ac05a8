import Exercises
package import Lessons
import Pipeline

/// Something that an author writes in YAML, and that an editor can complete and check.
package enum AuthorSchema: String, Sendable, CaseIterable {
  /// The top of a lesson.
  case frontMatter = "front-matter"
  /// `course.yml`.
  case course
  /// The top of `exercise.md`.
  case exercise
  /// A block in a lesson.
  case block

  /// What it describes.
  package var title: String {
    switch self {
    case .frontMatter: "The top of a lesson"
    case .course: "course.yml"
    case .exercise: "The top of exercise.md"
    case .block: "A block of a lesson"
    }
  }

  /// The forms that it may have; several for blocks.
  package var forms: [(title: String, shape: ParameterShape)] {
    switch self {
    case .frontMatter: [(title, .frontMatter)]
    case .course: [(title, .course)]
    case .exercise: [(title, .exercisePage)]
    case .block: ParameterShape.blocks
    }
  }

  /// The JSON Schema, draft 2020-12.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema") { $0.text("https://json-schema.org/draft/2020-12/schema") }
      json.member("title") { $0.text(title) }
      if forms.count == 1 {
        forms[0].shape.write(to: &json)
      } else {
        json.member("anyOf") { json in
          json.array { json in
            for form in forms {
              json.object { json in
                json.member("title") { $0.text(form.title) }
                form.shape.write(to: &json)
              }
            }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}

extension ParameterShape {
  /// Writes the members of a schema.
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    // Where a text is expected, every scalar is read as it is written.
    case .text: json.member("type") { $0.texts(["string", "number", "boolean"]) }
    case .boolean: json.member("type") { $0.text("boolean") }
    case .number: json.member("type") { $0.text("number") }
    case .wholeNumber(let least):
      json.member("type") { $0.text("integer") }
      if let least { json.member("minimum") { $0.integer(least) } }
    case .choice(let texts): json.member("enum") { $0.texts(texts) }
    case .list(let item):
      json.member("type") { $0.text("array") }
      json.member("items") { item.writeObject(to: &$0) }
    case .named(let value):
      json.member("type") { $0.text("object") }
      json.member("additionalProperties") { value.writeObject(to: &$0) }
    case .keys(let keys): Self.write(keys, to: &json)
    case .either(let shapes):
      json.member("anyOf") { json in
        json.array { json in for shape in shapes { shape.writeObject(to: &json) } }
      }
    case .anything: break
    }
  }

  private func writeObject(to json: inout JSONWriter) {
    json.object { write(to: &$0) }
  }

  private static func write(_ keys: [Key], to json: inout JSONWriter) {
    json.member("type") { $0.text("object") }
    json.member("properties") { json in
      json.object { json in
        for key in keys { json.member(key.name) { key.shape.writeObject(to: &$0) } }
      }
    }
    json.member("required") { $0.texts(keys.filter(\.isRequired).map(\.name)) }
    json.member("additionalProperties") { $0.boolean(false) }
  }
}
