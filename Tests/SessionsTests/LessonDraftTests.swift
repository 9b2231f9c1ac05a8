import Foundation
import Lessons
import Sessions
import TestSupport
import Testing

@Suite struct `the draft of a lesson from a notebook` {
  /// Notebooks of six kinds: our own log, our mail, a file, prose alone, all outputs, another language.
  private static let notebooks = ["security", "mail", "file", "prose", "outputs", "other-language"]

  @Test(arguments: notebooks)
  func `is its prose, its code and the steps that the code does`(_ name: String) throws {
    let draft = LessonDraft(of: try Self.notebook(name), named: name)
    let notes = draft.notes.map(\.description).joined(separator: "\n")
    try expectGolden(
      draft.text + "\n=== notes\n\(notes)\n", "import-\(name).txt")
  }

  @Test(arguments: notebooks)
  func `has the form of a lesson`(_ name: String) throws {
    let draft = LessonDraft(of: try Self.notebook(name), named: name)
    let source = SourceText(file: "\(name).md", bytes: Array(draft.text.utf8))
    let (_, problems) = parseLesson(
      source, course: "drafts", name: name, language: "en", known: .all)
    #expect(problems.filter { $0.severity == .error } == [])
  }

  @Test func `steps before which something is missing stand there to be read`() throws {
    let code = #"{"cell_type": "code", "source": "IsolationForest(contamination=0.1).predict(x)"}"#
    let draft = LessonDraft(of: try Notebook(Self.file(code)), named: "n")
    #expect(draft.text.contains("```yaml\nstep: train\ncontamination: 0.1\n```"))
    #expect(draft.text.contains("```yaml\nstep: detect\n```"))
    #expect(!draft.text.contains("yaml lernlog"))
    #expect(
      draft.notes.map(\.description) == [
        "cell 1: the step 'train' does not run yet: no step before it makes 'features'",
        "cell 1: the step 'detect' does not run yet: no step before it makes 'features'",
      ])
  }

  @Test(arguments: [
    ("", "line 1, column 1: "), ("[1", "line 1, column 3: "),
    ("{\n  'cells': []\n}", "line 2, column 3: "), ("[]", "no list 'cells'"),
    (#"{"cells": []}"#, "no list 'cells'"), (#"{"nbformat": 4}"#, "no list 'cells'"),
    (#"{"nbformat": 4, "cells": {}}"#, "no list 'cells'"),
    (#"{"nbformat": 3, "worksheets": [{"cells": []}]}"#, "it is of format 3"),
    (#"{"nbformat": 5, "cells": []}"#, "it is of format 5"),
    (file(#"{"source": ""}"#), "cell 1: 'cell_type' has to be a text"),
    (file(#"{"cell_type": "code"}"#), "cell 1: 'source' has to be a text or a list"),
    (file(#"{"cell_type": "code", "source": [1]}"#), "cell 1: 'source' has to be"),
    (file(#"{"cell_type": "code", "source": "", "outputs": {}}"#), "cell 1: 'outputs' has to be"),
  ])
  func `what is no notebook of format 4 is refused with a reason`(text: String, reason: String) {
    let problem = #expect(throws: NotebookProblem.self) { try Notebook(Array(text.utf8)) }
    #expect(problem?.description.contains(reason) == true, "\(problem?.description ?? "")")
  }

  @Test func `a notebook of 50 MB of outputs is refused at once`() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: 50 << 20)
    let problem = #expect(throws: NotebookProblem.self) { try Notebook(bytes) }
    #expect(problem?.description.contains("--clear-output") == true)
  }

  @Test func `no control byte of an output comes into the draft`() throws {
    let code = ##"""
      {"cell_type": "code", "source": "x", "outputs": [{"output_type": "stream", "text":
      "\u001b]0;pwned\u0007\u001b[2Jroot\u202e\u009b31m\r\nforged\u0000"}]}
      """##
    let draft = LessonDraft(of: try Notebook(Self.file(code)), named: "n")
    #expect(draft.text.contains("root"))
    #expect(
      draft.text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      })
  }

  private static func notebook(_ name: String) throws -> Notebook {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Notebooks")
    return try Notebook(Array(Data(contentsOf: folder.appending(path: "\(name).ipynb"))))
  }

  /// A notebook with these cells.
  private static func file(_ cells: String) -> String { #"{"nbformat": 4, "cells": [\#(cells)]}"# }
  private static func file(_ cells: String) -> [UInt8] { Array(file(cells).utf8) }
}
