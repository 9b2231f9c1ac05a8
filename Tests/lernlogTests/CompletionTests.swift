import Foundation
import Testing

/// What a shell offers while a line is typed.
@Suite struct `completion` {
  /// Completes lines in bash as its Tab key does, and prints what is offered for each.
  private static let tab = """
    source ./lernlog.bash || exit 1
    while IFS= read -r line; do
      COMP_LINE=$line COMP_POINT=${#line}
      read -ra COMP_WORDS <<< "$line"
      [[ $line == *' ' ]] && COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
      $COMPLETER lernlog "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      echo "${COMPREPLY[*]}"
    done
    """

  /// What bash offers at the end of a line.
  private func offers(_ line: String, in folder: URL = BuiltProgram.root) throws -> [String] {
    let program = try BuiltProgram.locate().deletingLastPathComponent()
      .path(percentEncoded: false)
    let work = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: work) }
    try Data(Self.tab.utf8).write(to: work.appending(path: "tab.bash"))
    let result = try BuiltProgram.shell(
      """
      cd "$WORK" && lernlog --generate-completion-script bash > lernlog.bash && bash -n lernlog.bash
      COMPLETER=$(bash -c 'source ./lernlog.bash; complete -p lernlog' | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      export COMPLETER
      sed "s#[.]/lernlog.bash#$WORK/lernlog.bash#" tab.bash > here.bash
      cd "$PLACE" && printf '%s\\n' "$LINE" | bash "$WORK/here.bash"
      """, in: work,
      environment: [
        "PATH": "\(program):/usr/bin:/bin", "LINE": line,
        "PLACE": folder.path(percentEncoded: false), "WORK": work.path(percentEncoded: false),
      ])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty, "\(result.errors)")
    return result.output.split { $0.isWhitespace }.map(String.init)
  }

  @Test(arguments: [
    ("lernlog wa", ["watch"]),
    ("lernlog learn security-log/tr", ["security-log/train"]),
    ("lernlog learn mail-log/3", ["mail-log/3-detect"]),
    ("lernlog learn tr", ["train"]),
    ("lernlog learn zz", []),
    ("lernlog learn train --lang ", ["en", "de"]),
    ("lernlog learn --color ", ["auto", "always", "never"]),
    ("lernlog start security-log/f1", ["security-log/f1"]),
    ("lernlog check feature", ["feature-hash"]),
    ("lernlog progress forget mail-log/b", ["mail-log/baseline"]),
    ("lernlog progress forget --exercise f1", ["f1"]),
    ("lernlog generate s", ["security"]),
    ("lernlog learn --courses Tests/Courses small/m", ["small/make"]),
    ("lernlog learn --courses 'Tests/Courses' small/", ["small/make", "small/look"]),
    ("lernlog learn --courses nowhere ", []),
    ("lernlog learn train --pla", ["--plain"]),
  ])
  func `bash offers what there is`(_ line: String, _ expected: [String]) throws {
    let offered = try offers(line)
    #expect(offered == expected)
  }

  @Test func `every lesson of every course is offered`() throws {
    struct Listing: Decodable {
      struct Course: Decodable {
        struct Lesson: Decodable { let name: String }
        let id: String
        let lessons: [Lesson]
      }
      let courses: [Course]
    }
    let listed = try JSONDecoder().decode(
      Listing.self, from: BuiltProgram.run(["list", "--json", "--no-state"]).outputBytes)
    let offered = try offers("lernlog learn ")
    #expect(
      offered
        == listed.courses.flatMap { course in course.lessons.map { "\(course.id)/\($0.name)" } })
  }

  @Test func `where there are no courses, nothing is offered and nothing is said`() throws {
    try BuiltProgram.inFolder { folder in
      for line in ["lernlog learn ", "lernlog start "] {
        let offered = try offers(line, in: folder)
        #expect(offered.isEmpty)
      }
    }
  }

  @Test(arguments: [
    [], ["nothing"], ["learn"], ["learn", "--", "--data"], ["learn", "--", "positional@9"],
    ["learn", "--", "positional@0"], ["learn", "--", "positional@0", "x", "y"],
  ])
  func `the question of another version's script is answered with nothing`(_ words: [String])
    throws
  {
    let result = try BuiltProgram.run(["---completion"] + words)
    #expect(result.output.isEmpty && result.errors.isEmpty)
    #expect(result.status == 64)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the shell itself understands the script, where it is installed`(_ shell: String) throws {
    try BuiltProgram.inFolder { folder in
      let result = try BuiltProgram.shell(
        """
        "$LERNLOG" --generate-completion-script \(shell) > script
        if command -v \(shell) > /dev/null; then \(shell) -n script; fi
        """, in: folder)
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      let script = try String(contentsOf: folder.appending(path: "script"), encoding: .utf8)
      #expect(script.contains("---completion") && script.contains("progress"))
    }
  }
}
