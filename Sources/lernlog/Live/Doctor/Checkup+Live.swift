import Display
import Lessons
import Sessions

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension CheckedVersions {
  /// What runs on this machine.
  ///
  /// - Parameter runner: What builds programs; `nil` where there is no place for them.
  init(_ runner: LiveProgramRunner?) {
    let system = ProcessInfo.processInfo
    let kernel = system.operatingSystemVersion
    #if arch(x86_64)
      let processor = "x86_64"
    #elseif arch(arm64)
      let processor = "arm64"
    #else
      let processor = "another processor"
    #endif
    self.init(
      lernlog: Lernlog.number,
      system: [
        system.operatingSystemVersionString,
        "\(kernel.majorVersion).\(kernel.minorVersion).\(kernel.patchVersion)", processor,
      ].joined(separator: ", "),
      swift: runner?.swiftVersion, markdown: markdownVersion)
  }
}

extension CheckedContents {
  /// The courses in these folders; `nil` where there are none.
  init(courses folders: [String]?) {
    guard let folders else {
      self = .missing
      return
    }
    do {
      let catalogue = try Catalogue(folders, LiveFiles())
      let errors = catalogue.problems.filter { $0.severity == .error }
      let lessons = catalogue.courses.map(\.course.lessons.count).reduce(0, +)
      self =
        errors.first.map {
          .faulty(folders, errors: errors.count, first: $0.description)
        } ?? .found(folders, courses: catalogue.courses.count, parts: lessons)
    } catch {
      self = .unreadable("\(error)")
    }
  }

  /// The exercises in these folders; `nil` where there are none.
  init(exercises folders: [String]?) {
    guard let folders else {
      self = .missing
      return
    }
    do {
      let entries = try ExerciseCatalogue(folders, LiveFiles()).entries
      self = .found(folders, courses: Set(entries.map(\.course)).count, parts: entries.count)
    } catch {
      self = .unreadable("\(error)")
    }
  }
}
