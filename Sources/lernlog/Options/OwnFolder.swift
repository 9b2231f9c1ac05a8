import Sessions

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where an author's new things go: the folder that a flag or a variable names, else the one in this
/// folder, else the nearest one above that holds such things, else one in this folder that is still to
/// be made.
///
/// What was installed with the program is nobody's own, and a folder above that only has the name may be
/// anything.
///
/// - Parameters:
///   - name: The name of the folder, such as `Lessons`.
///   - named: What the flag names.
///   - variable: The variable.
///   - holds: Whether a folder holds such things.
/// - Returns: The path, without a slash at its end.
func ownFolder(
  _ name: String, named: [String], variable: String, holds: (String) -> Bool
) -> String {
  let written = ProcessInfo.processInfo.environment[variable] ?? ""
  let first = named.first ?? written.split(separator: ":").first.map(String.init)
  if let first { return first.withoutSlash }
  if LiveFiles().kind(of: name) == .folder { return name }
  return foldersAbove(name).first(where: holds) ?? name
}

/// The paths of a name in all folders above this one, the nearest first.
func foldersAbove(_ name: String) -> [String] {
  var places: [String] = []
  var folder = URL(filePath: FileManager.default.currentDirectoryPath)
  while folder.pathComponents.count > 1 {
    folder.deleteLastPathComponent()
    places.append(folder.appending(path: name).path(percentEncoded: false))
  }
  return places
}

extension String {
  /// The path of a folder without a slash at its end.
  fileprivate var withoutSlash: String {
    count > 1 && hasSuffix("/") ? String(dropLast()).withoutSlash : self
  }
}
