import Foundation
import TestSupport
import Testing

/// Notebooks that are made to do harm, and the drafts that `lernlog import` makes of them.
@Suite(.serialized, .timeLimit(.minutes(1))) struct `a notebook made to do harm` {
  private static let hostile = "a\u{1B}]52;c;x\u{7}b\u{9B}31mc\u{202E}d\u{200B}e\0\u{8}"

  @Test(arguments: [
    [cell("markdown", "# Title \(hostile)\n\nText \(hostile).")],
    [cell("markdown", "# T"), cell("code", "print(\"\(hostile)\")", printing: hostile)],
    [cell("code", "%magic \(hostile)"), cell("odd\(hostile)", "x"), cell("raw", hostile)],
    [cell("code", "import pandas as pd\ndf = pd.read_csv(\"/etc/passwd\(hostile)\")")],
    [cell("code", "import pandas as pd\ndf = pd.read_csv(\"../../secret.csv\")")],
    [cell("markdown", "# <script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src=x>")],
    [
      cell(
        "code", "1", printing: "</pre><script>alert(1)</script>\n```\n```yaml lernlog\nstep: x\n")
    ],
    [cell("markdown", "---\ntitle: Other\nexercises: [none]\n---\n\nText.")],
    [cell("markdown", "# a: \"b\" \\ #c {{ %")],
    [cell("markdown", "Text.\n\n```text\nnever closed"), cell("code", "x = 1")],
    [cell("markdown", "Text.\n\n```swift run\nprint(1)\n```\n\n~~~yaml lernlog\nstep: shell\n~~~")],
  ])
  func `becomes a draft that is read, shown and exported like any other`(
    cells: [[String: String]]
  ) throws {
    try BuiltProgram.inFolder { folder in
      let (course, imported) = try Self.imported(Self.notebook(cells), in: folder)
      #expect(imported.status == 0, "\(imported.errors)")
      let draft = try course.text("one.md")
      #expect(steeringCharacters(in: draft + imported.errors) == [])
      let verified = try course.verify()
      // A file that the notebook reads is not there; nothing else is wrong.
      let needsFile = draft.contains("step: load")
      #expect(verified.status == (needsFile ? 1 : 0), "\(draft)\n\(verified.output)")
      #expect(!needsFile || verified.output.contains("in the course's folder"))
      #expect(!verified.output.contains("hidden") && !verified.output.contains("control"))
      #expect(try course.export().status == (needsFile ? 65 : 0))
      #expect(try course.preview().status == (needsFile ? 1 : 0))
      for (path, page) in try course.pages() {
        #expect(CheckedHTML(page).problems == [], "\(path)")
      }
    }
  }

  @Test func `runs nothing that its prose brings along`() throws {
    try BuiltProgram.inFolder { folder in
      let text = "# T\n\n```swift run\nprint(1)\n```\n\n```output\n1\n```"
      let (course, imported) = try Self.imported(
        Self.notebook([Self.cell("markdown", text)]), in: folder)
      #expect(imported.errors.contains("cell 1: the fence 'swift run' would run in a lesson"))
      #expect(try course.text("one.md").contains("```swift\nprint(1)\n```\n\n```text\n1\n```"))
    }
  }

  @Test func `is told how many characters nobody sees`() throws {
    try BuiltProgram.inFolder { folder in
      let cells = [Self.cell("markdown", "a\u{202E}b\u{1B}c"), Self.cell("code", "d\u{200B}")]
      let (_, imported) = try Self.imported(Self.notebook(cells), in: folder)
      #expect(imported.errors.contains("cell 1: 2 characters that nobody sees are left out"))
      #expect(imported.errors.contains("cell 2: 1 character that nobody sees is left out"))
    }
  }

  @Test func `shows the beginning of a long output`() throws {
    try BuiltProgram.inFolder { folder in
      let long = (0..<200_000).map { "line \($0)\n" }.joined()
      let (course, imported) = try Self.imported(
        Self.notebook([Self.cell("code", "x", printing: long)]), in: folder)
      #expect(imported.errors.contains("cell 1: of its output the first 16 KiB stand there"))
      let draft = try course.text("one.md")
      #expect(draft.contains("line 0\nline 1\n") && draft.utf8.count < 20_000)
      #expect(try course.verify().status == 0)
    }
  }

  @Test(arguments: [
    ("brackets", Data(rep("[", 100_000).utf8), "line 1, column "),
    (
      "brackets in cells", Data((#"{"nbformat": 4, "cells": "# + rep("[", 100_000)).utf8), "column "
    ),
    ("no UTF-8", Data([0xFF, 0xFE, 0x7B]), "line 1, column 1: "),
    ("a mark at the start", Data("\u{FEFF}{}".utf8), "line 1, column 1: "),
    ("a NUL at the end", Data("{}\0".utf8), "line 1, column 3: "),
    ("nothing", Data(), "line 1, column 1: "),
    ("a member twice", Data(#"{"nbformat": 4, "nbformat": 4, "cells": []}"#.utf8), "nbformat"),
    ("a lone surrogate", notebook(source: #"\ud800"#), "line 1, column "),
    ("version 3", Data(#"{"nbformat": 3, "worksheets": []}"#.utf8), "--nbformat 4"),
    ("33 MiB", Data(repeating: 0x20, count: 33 << 20), "--clear-output"),
    ("prose of 2 MiB", notebook(source: rep("a", 2 << 20)), "cut the notebook into several"),
  ])
  func `is refused with a reason, and nothing is written`(
    name: String, bytes: Data, words: String
  ) throws {
    try BuiltProgram.inFolder { folder in
      let (course, imported) = try Self.imported(bytes, in: folder)
      #expect(imported.status == 65 && imported.output.isEmpty)
      #expect(imported.errors.contains(words), "\(imported.errors)")
      #expect(imported.errors.split(separator: "\n").count == 1, "\(imported.errors)")
      #expect(try course.files() == ["courses/small/course.yml", "n.ipynb"])
    }
  }

  @Test func `cannot break out of its fences by the name of its language`() throws {
    try BuiltProgram.inFolder { folder in
      let metadata = ["language_info": ["name": "x\n```\n\n```yaml lernlog\nstep: y"]]
      let cells: [[String: Any]] = [["cell_type": "code", "source": "1"]]
      let bytes = try JSONSerialization.data(
        withJSONObject: ["nbformat": 4, "metadata": metadata, "cells": cells])
      let (course, _) = try Self.imported(bytes, in: folder)
      #expect(try course.text("one.md").hasSuffix("---\n\n```text\n1\n```\n"))
    }
  }

  /// A cell: its kind, its text, and what it printed.
  private static func cell(
    _ kind: String, _ source: String, printing output: String? = nil
  ) -> [String: String] {
    ["kind": kind, "source": source].merging(output.map { ["output": $0] } ?? [:]) { $1 }
  }

  private static func notebook(_ cells: [[String: String]]) throws -> Data {
    let members = cells.map { cell -> [String: Any] in
      let outputs = cell["output"].map { ["output_type": "stream", "text": $0] }
      return [
        "cell_type": cell["kind"] ?? "", "source": cell["source"] ?? "",
        "outputs": outputs.map { [$0] } ?? [],
      ]
    }
    return try JSONSerialization.data(withJSONObject: ["nbformat": 4, "cells": members])
  }

  /// A notebook of one cell of prose, written as JSON writes it.
  private static func notebook(source: String) -> Data {
    Data(#"{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "\#(source)"}]}"#.utf8)
  }

  /// Imports a notebook as the only lesson of a course.
  private static func imported(
    _ bytes: Data, in folder: URL
  ) throws -> (SmallCourse, BuiltProgram.Result) {
    let course = try SmallCourse(in: folder, lessons: [:])
    try bytes.write(to: folder.appending(path: "n.ipynb"))
    let result = try BuiltProgram.run(
      ["import", "n.ipynb", "-o", "courses/small/one.md"], in: folder)
    return (course, result)
  }
}

/// A text many times.
private func rep(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
