import Exercises

/// What is wrong with sources before a compiler sees them.
enum SourceChecks {
  private static let mostFiles = 64
  /// Bytes of one file.
  private static let longest = 1 << 20

  /// Why sources are not compiled at all; `nil` where they are.
  static func refusal(of source: ProgramSource) -> CompilerMessage? {
    if source.files.isEmpty { return message(nil, .error, "there is no source file") }
    if source.files.count > mostFiles {
      return message(nil, .error, "there are more than \(mostFiles) source files")
    }
    return source.files.first { $0.text.count > longest }.map {
      message($0.name, .error, "the file is longer than \(longest >> 20) MiB")
    }
  }

  /// Warnings about characters that make a text look other than the compiler reads it.
  static func warnings(_ source: ProgramSource) -> [CompilerMessage] {
    source.files.compactMap { file in
      let lines = file.text.split(separator: 0x0A, omittingEmptySubsequences: false)
      let number = lines.firstIndex { line in
        // All of them begin with this byte.
        line.contains(0xE2)
          && String(decoding: line, as: UTF8.self).unicodeScalars
            .contains(where: turns)
      }
      return number.map { index in
        message(
          file.name, .warning,
          "this line holds invisible characters that change the direction of writing",
          line: index + 1)
      }
    }
  }

  private static func turns(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  private static func message(
    _ file: String?, _ severity: CompilerMessage.Severity, _ words: String, line: Int? = nil
  ) -> CompilerMessage {
    CompilerMessage(file: file, line: line, column: nil, severity: severity, message: words)
  }
}
