import Foundation
import TestSupport
import Testing

/// A lesson from its first prompt to its end, as somebody at a terminal sees it.
@Suite(.enabled(if: PseudoTerminal.isAvailable)) struct `a whole lesson on a terminal` {
  @Test(arguments: [("en", "anomaly"), ("de", "Anomalie")], [false, true])
  func `shows every key and every kind of question`(
    language: (code: String, anomaly: String), keys: Bool
  ) throws {
    try BuiltProgram.inFolder { folder in
      let walk = try KindsCourse(language.code, in: folder).walk(
        keys ? ["--keys"] : [],
        environment: ["EDITOR": "false", "TERM": "xterm-256color", "COLUMNS": "80"])
      let settings = walk.settings
      for typed in KindsCourse.everything(anomaly: language.anomaly) {
        try walk.typeAtPrompt(typed.text(keys: keys))
      }
      let (status, shown) = walk.end()
      #expect(status == 0, "\(shown)")
      #expect(walk.settings == settings && !settings.isEmpty)
      let screen = shown.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      expectNoControls(screen)
      #expect(shown != screen, "colours are on")
      try expectGolden(screen, "\(keys ? "keys" : "lines").\(language.code).txt")
    }
  }

  private func expectNoControls(_ screen: String) {
    let controls = screen.unicodeScalars.filter {
      $0 != "\n" && $0.properties.generalCategory == .control
    }
    #expect(controls.isEmpty, "\(controls.map(\.value))")
  }
}
