import Foundation
import Testing

/// The lines that a section of a page of this project says to type in a shell, without what follows
/// a `#`.
///
/// - Parameters:
///   - section: Its heading; `nil` for the whole page.
///   - page: The path of the page in the repository.
/// - Returns: One command a line; one that goes on in the next line does so here too.
/// - Throws: Where there is no such page or section.
func documentedCommands(in section: String? = nil, of page: String) throws -> [String] {
  let text = try String(contentsOf: BuiltProgram.root.appending(path: page), encoding: .utf8)
  let start = try section.map { try #require(text.firstRange(of: "\n## \($0)\n")).upperBound }
  let rest = text[(start ?? text.startIndex)...]
  let end = section.flatMap { _ in rest.firstRange(of: "\n## ")?.lowerBound } ?? text.endIndex
  let fences = rest[..<end].components(separatedBy: "```")
  return fences.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix("sh\n") }
    .flatMap { $0.element.split(separator: "\n").dropFirst() }
    .map { String($0.prefix { $0 != "#" }) }
}
