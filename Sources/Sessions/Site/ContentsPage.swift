import Display
import Lessons

extension Site {
  /// The page that leads to the courses in each language.
  func startPage() -> HTMLDocument {
    let frame = SiteFrame(
      path: .start, language: Language(rawValue: languages[0]) ?? .en, code: languages[0],
      above: [], twins: [])
    let sections = languages.map { code -> HTMLNode in
      let link = HTMLNode.link(
        SitePath.courses(code).address(from: .start), [.text(languageName(code))])
      return .element(
        .section, [.text(.lang, code)],
        [.element(.h2, [], [link]), list(code, from: .start)])
    }
    return frame.document(
      title: siteName, description: frame.language.siteSummary,
      content: [.element(.h1, [], [.text(siteName)])] + sections)
  }

  /// The courses in one language.
  func coursesPage(_ code: String) -> HTMLDocument {
    let path = SitePath.courses(code)
    let frame = SiteFrame(
      path: path, language: Language(rawValue: code) ?? .en, code: code, above: [],
      twins: languages.filter { $0 != code }.map { ($0, .courses($0)) })
    return frame.document(
      title: siteName, description: frame.language.siteSummary,
      content: [
        .element(.h1, [], [.text(siteName)]),
        .paragraph(frame.language.siteSummary, style: "lead"), list(code, from: path),
      ])
  }

  /// The contents of a course: its lessons, its terms, its exercises.
  func coursePage(_ site: SiteCourse, _ code: String) -> HTMLDocument {
    let (course, library) = (site.course, site.library(code))
    let frame = frame(.course(course.id, code), of: site, code)
    let lessons = course.lessons.map { entry -> HTMLNode in
      let front = library.found(entry.name)?.front
      let page = SitePath.lesson(entry.numberedName, of: course.id, code)
      let title = HTMLNode.link(
        page.address(from: frame.path), [.text(front?.title.value ?? entry.name)])
      let minutes = front?.minutes.map {
        frame.language(en: " (about \($0) min)", de: " (etwa \($0) min)")
      }
      return .element(
        .li,
        content: [
          title, .element(.span, style: "note", .text(minutes ?? "")),
          .paragraph(front?.summary.value ?? ""),
        ])
    }
    var content: [HTMLNode] = [
      .element(.h1, [], [.text(course.title(in: code))]),
      .paragraph(course.summary(in: code), style: "lead"),
      .element(.h2, [], [.text(frame.language(en: "Lessons", de: "Lektionen"))]),
      .element(.ol, [.style("contents")], lessons),
    ]
    content += exerciseList(site, library, frame)
    if hasGlossary(course, code) {
      let words = frame.language(en: "Glossary", de: "Glossar")
      content.append(.element(.h2, [], [.text(words)]))
      let text = frame.language(
        en: "All terms of the course", de: "Alle Begriffe des Kurses")
      content.append(
        .element(
          .p, [],
          [.link(SitePath.glossary(course.id, code).address(from: frame.path), [.text(text)])]))
    }
    return frame.document(
      title: course.title(in: code), description: course.summary(in: code), content: content)
  }

  private func exerciseList(
    _ site: SiteCourse, _ library: LessonLibrary, _ frame: SiteFrame
  ) -> [HTMLNode] {
    let names = exercises(of: site)
    guard !names.isEmpty else { return [] }
    let items = names.map { name -> HTMLNode in
      let page = SitePath.exercise(name, of: site.course.id, frame.code)
      let title = library.offer(name).title ?? name
      return .element(.li, content: [.link(page.address(from: frame.path), [.text(title)])])
    }
    return [
      .element(.h2, [], [.text(frame.language(en: "Exercises", de: "Übungen"))]),
      .element(.ul, [], items),
    ]
  }

  private func list(_ code: String, from path: SitePath) -> HTMLNode {
    let items = courses.filter { $0.course.languages.contains(code) }.map { site -> HTMLNode in
      let page = SitePath.course(site.course.id, code)
      return .element(
        .li,
        content: [
          .link(page.address(from: path), [.text(site.course.title(in: code))]),
          .paragraph(site.course.summary(in: code)),
        ])
    }
    return .element(.ul, [.style("contents")], items)
  }
}

extension Language {
  /// What the site is about.
  fileprivate var siteSummary: String {
    self(
      en: "Courses on finding anomalies in logs, to read here and to walk through in a terminal.",
      de: "Kurse zu Anomalien in Logs, zum Lesen hier und zum Durchgehen im Terminal.")
  }
}
