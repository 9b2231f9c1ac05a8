import Display
import Exercises
import Lessons

/// Courses as a website: pages that need neither a server nor a script.
package struct Site: Sendable {
  /// The courses, in the order in which learners take them.
  let courses: [SiteCourse]
  /// The codes of all their languages, those of the first course first.
  let languages: [String]

  /// What the site is called.
  let siteName = "Lernlog"

  /// A site of courses, one or more.
  package init(_ courses: [SiteCourse]) {
    precondition(!courses.isEmpty, "a site has a course")
    self.courses = courses
    languages = courses.flatMap(\.course.languages).reduce(into: []) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
  }

  /// Every page, by its path.
  ///
  /// - Throws: A `LessonRefusal`, or a `Diagnostic` of a lesson that cannot be run.
  package func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    func add(_ path: SitePath, _ document: HTMLDocument) {
      files[path.path] = Array(document.text.utf8)
    }
    add(.start, startPage())
    for code in languages { add(.courses(code), coursesPage(code)) }
    for site in courses {
      for code in site.course.languages {
        add(.course(site.course.id, code), coursePage(site, code))
        for (path, document) in try lessons(of: site, code) { add(path, document) }
        for (path, document) in try exercises(of: site, code) { add(path, document) }
        if let glossary = site.library(code).glossary() {
          add(.glossary(site.course.id, code), glossaryPage(glossary, of: site, code))
        }
      }
    }
    return files
  }

  private func lessons(of site: SiteCourse, _ code: String) throws -> [(SitePath, HTMLDocument)] {
    let library = site.library(code)
    return try site.course.lessons.map { entry in
      let path = SitePath.lesson(entry.numberedName, of: site.course.id, code)
      let page = LessonPage(
        site: site, entry: entry, frame: frame(path, of: site, code), library: library)
      return (path, try page.document())
    }
  }

  private func exercises(of site: SiteCourse, _ code: String) throws -> [(SitePath, HTMLDocument)] {
    try exercises(of: site).compactMap { name in
      guard let entry = site.exercises?["\(site.course.id)/\(name)"] else { return nil }
      let (exercise, problems) = entry.read(site.course.languages)
      guard let exercise else { throw LessonRefusal(problems) }
      return (
        .exercise(name, of: site.course.id, code),
        exercisePage(exercise, named: name, of: site, code)
      )
    }
  }

  /// The names of the exercises that lessons of a course offer and that are there, each once.
  func exercises(of site: SiteCourse) -> [String] {
    let library = site.library(site.course.firstLanguage)
    let names = site.course.lessons.flatMap { library.found($0.name)?.exercises ?? [] }.map(\.value)
    return names.reduce(into: []) { found, name in
      if !found.contains(name), site.hasExercise(name) { found.append(name) }
    }
  }

  /// Whether a course has terms that are shown in a language.
  func hasGlossary(_ course: Course, _ code: String) -> Bool {
    course.glossaries[code] != nil || course.glossaries[course.firstLanguage] != nil
  }

  /// What stands around a page of a course.
  func frame(_ path: SitePath, of site: SiteCourse, _ code: String) -> SiteFrame {
    let course = SitePath.course(site.course.id, code)
    let above: [SiteFrame.Way] =
      [(siteName, .courses(code))]
      + (path == course ? [] : [(site.course.title(in: code), course)])
    let twins = site.course.languages.filter { $0 != code }.map { other in
      (other, SitePath(path: other + path.path.dropFirst(code.count)))
    }
    return SiteFrame(
      path: path, language: Language(rawValue: code) ?? .en, code: code, above: above, twins: twins)
  }
}
