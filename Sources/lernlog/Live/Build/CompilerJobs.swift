/// The commands behind `swiftc`, as this toolchain's driver names them.
///
/// What they are given is no interface that stays: it is read once, kept, and done without where it fails.
struct CompilerJobs: Codable, Equatable {
  /// What stands in `linker` for the program and for its objects.
  static let output = "<output>"
  static let objects = "<objects>"

  /// The path of the compiler's front end.
  let frontEnd: String
  /// What it is given besides sources and outputs.
  let arguments: [String]
  /// The linker and what it is given.
  var linker: [String]

  /// Reads what `swiftc -driver-print-jobs` prints for one source; `nil` where it is not as expected.
  init?(printed: String, source: String) {
    let jobs = printed.split(separator: "\n").map { Self.words(String($0)) }
    guard let compile = jobs.first(where: { $0.contains("-frontend") }), compile.count > 2,
      let link = jobs.last, link != compile, link.contains("-o"),
      let primary = compile.firstIndex(of: "-primary-file"),
      compile.indices.contains(primary + 1), compile[primary + 1] == source,
      let object = Self.value(of: "-o", in: compile)
    else { return nil }
    frontEnd = compile[0]
    arguments = Self.removing(["-primary-file", "-o"], from: compile.dropFirst())
    let kept = link.filter { $0 != object && !$0.hasPrefix("@") }
    linker = Self.removing(["-o"], from: kept[...]) + ["-o", Self.output, Self.objects]
  }

  /// Puts the linker's own command in the place of the one of the program that starts it.
  ///
  /// - Parameters:
  ///   - printed: What that program prints for `-###`.
  ///   - object: The object that it was asked about.
  ///   - program: The program that it was asked about.
  /// - Returns: Whether it was as expected.
  mutating func replaceLinker(printed: String, object: String, program: String) -> Bool {
    let commands = printed.split(separator: "\n").map { Self.words(String($0)) }
    guard let link = commands.last, link.contains(object), link.contains(program) else {
      return false
    }
    linker = link.map { $0 == object ? Self.objects : $0 == program ? Self.output : $0 }
    return true
  }

  /// The front end's arguments for sources and the objects that become of the first of them; the others
  /// are only read.
  func compile(_ sources: [String], to objects: [String]) -> [String] {
    arguments
      + sources.enumerated().flatMap { $0 < objects.count ? ["-primary-file", $1] : [$1] }
      + objects.flatMap { ["-o", $0] }
  }

  /// The linker's arguments, its own path left out.
  func link(_ objects: [String], _ libraries: [String], to output: String) -> [String] {
    linker.dropFirst().flatMap { word in
      switch word {
      case Self.output: [output]
      case Self.objects: objects + libraries
      default: [word]
      }
    }
  }

  private static func value(of option: String, in words: [String]) -> String? {
    guard let index = words.firstIndex(of: option), words.indices.contains(index + 1)
    else { return nil }
    return words[index + 1]
  }

  /// Words without some options and the word that follows each.
  private static func removing(_ options: [String], from words: ArraySlice<String>) -> [String] {
    var kept: [String] = []
    var words = words
    while let word = words.popFirst() {
      if options.contains(word) { _ = words.popFirst() } else { kept.append(word) }
    }
    return kept
  }

  /// The words of a command as it is printed: between spaces, or in quotes.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
