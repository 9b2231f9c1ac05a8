import Foundation
import Testing

/// What `make install` puts in place, from the built program.
@Suite struct `an installed lernlog` {
  private static let packaging = BuiltProgram.root.appending(path: "Packaging")
    .path(percentEncoded: false)

  /// Runs a script after installing into `$TARGET`, a folder with a space in its name.
  private func installed(_ script: String, _ environment: [String: String] = [:]) throws
    -> BuiltProgram.Result
  {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "a place").path(percentEncoded: false)
    return try BuiltProgram.shell(
      "set -e; \"$PACKAGING/install.sh\" \"$LERNLOG\" \"$TARGET\"\n\(script)", in: folder,
      environment: [
        "PACKAGING": Self.packaging, "TARGET": target, "PATH": "\(target)/bin:/usr/bin:/bin",
      ].merging(environment) { _, given in given })
  }

  @Test func `has program, courses, completions and manual pages, and nothing else`() throws {
    let result = try installed(
      """
      cd "$TARGET" && find . -type f | sed -e 's#\\(Lessons\\|Exercises\\)/.*#\\1/…#' \\
        -e 's#man1/lernlog-.*#man1/lernlog-….1#' | LC_ALL=C sort -u
      """)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(
      result.output == """
        ./bin/lernlog
        ./share/bash-completion/completions/lernlog
        ./share/fish/vendor_completions.d/lernlog.fish
        ./share/lernlog/Exercises/…
        ./share/lernlog/Lessons/…
        ./share/man/man1/lernlog-….1
        ./share/man/man1/lernlog.1
        ./share/zsh/site-functions/_lernlog

        """)
  }

  @Test func `holds every file of the courses as it is`() throws {
    let result = try installed(
      """
      for courses in Lessons Exercises; do
        diff -r "$PACKAGING/../$courses" "$TARGET/share/lernlog/$courses"
      done
      """)
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)\(result.errors)")
  }

  @Test(arguments: [
    "lernlog", "\"$TARGET/bin/lernlog\"", "\".$TARGET/bin/lernlog\"", "\"$TARGET/link\"",
  ])
  func `finds its courses and exercises from any folder, however it is started`(_ typed: String)
    throws
  {
    let result = try installed(
      """
      ln -s bin/lernlog "$TARGET/link" && cd /
      \(typed) list --no-state --lang en && \(typed) learn train --plain --no-state
      """)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output.contains("exercise f1") && result.output.contains("offset"))
  }

  @Test func `works from wherever its folder is moved to`() throws {
    let result = try installed(
      "mv \"$TARGET\" \"$TARGET of another\" && cd / && \"$TARGET of another/bin/lernlog\" list")
    #expect(result.status == 0 && result.output.contains("security-log/train"))
  }

  @Test func `replaces an older one, and forgets what that had and this one has not`() throws {
    let result = try installed(
      """
      mkdir "$TARGET/share/lernlog/Lessons/old" && touch "$TARGET/share/man/man1/lernlog-old.1"
      lernlog generate security --normal 400000 -o logs.csv > /dev/null &
      "$PACKAGING/install.sh" "$LERNLOG" "$TARGET" && wait && find "$TARGET" -name old -o -name 'lernlog-old*'
      """)
    #expect(
      result.status == 0 && result.output.isEmpty && result.errors.isEmpty, "\(result.errors)")
  }

  @Test func `is taken away whole, and what others put beside it stays`() throws {
    let result = try installed(
      """
      touch "$TARGET/bin/another" "$TARGET/share/man/man1/another.1"
      "$PACKAGING/uninstall.sh" "$TARGET" && cd "$TARGET" && find . -type f | LC_ALL=C sort
      """)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output == "./bin/another\n./share/man/man1/another.1\n")
  }

  @Test func `is nowhere where no program was built`() throws {
    let result = try installed("\"$PACKAGING/install.sh\" nowhere/lernlog \"$TARGET\"")
    #expect(result.status == 66)
    #expect(result.errors == "install: there is no program nowhere/lernlog; type make build\n")
  }
}
