import Foundation
import Testing

/// The website in a real browser, where one is installed.
///
/// With `LERNLOG_SCREENSHOTS` in the environment, pictures of the pages are kept in that folder; with
/// `LERNLOG_BROWSER_COURSES`, the pages of another folder of the project are looked at, such as `Lessons`.
@Suite(.enabled(if: Browser.program != nil, "chromium is not installed"))
struct BrowserTests {
  /// What a page tells of itself, as JSON.
  private struct Look: Decodable {
    let width: Int
    let room: Int
    let levels: [Int]
    let landmarks: [String]
    let pale: [String]
    let outside: [String]
    let title: String
    let language: String
  }

  @Test func `every page of a site is sound at any width, light and dark`() throws {
    try BuiltProgram.inFolder { folder in
      let site = try site(in: folder)
      let browser = try Browser(try #require(Browser.program), in: folder)
      for page in try pages(of: site) {
        for (width, isDark) in [(360, false), (360, true), (1280, false), (1280, true)] {
          let report = try browser.open(
            site.appending(path: page), width: width, isDark: isDark)
          let place = "\(page), \(width) pixels, \(isDark ? "dark" : "light")"
          #expect(report.messages.isEmpty, "\(place): \(report.messages)")
          let away = report.requests.filter { !$0.hasPrefix("file://") && $0 != "data:," }
          #expect(away.isEmpty, "\(place): \(away)")
          expect(try look(browser), width, place)
          try keep(browser, page, width, isDark)
        }
      }
    }
  }

  /// Courses with every kind of block and most charts, or those that somebody names.
  private func site(in folder: URL) throws -> URL {
    let named = ProcessInfo.processInfo.environment["LERNLOG_BROWSER_COURSES"]
    let courses = named.map { [$0] } ?? ["Tests/Courses/kinds", "Tests/Courses/small"]
    let flags = courses.flatMap {
      ["--courses", BuiltProgram.root.appending(path: $0).path(percentEncoded: false)]
    }
    let result = try BuiltProgram.run(["export", "site", "--html"] + flags, in: folder)
    try #require(result.status == 0, "\(result.errors)")
    return folder.appending(path: "site")
  }

  private func pages(of site: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: site.path(percentEncoded: false))
      .filter { $0.hasSuffix(".html") }.sorted()
  }

  private func look(_ browser: Browser) throws -> Look {
    try JSONDecoder().decode(Look.self, from: Data(try browser.evaluate(Self.questions).utf8))
  }

  private func expect(_ look: Look, _ width: Int, _ place: String) {
    #expect(look.width <= look.room && look.room <= width, "\(place) scrolls: \(look.width)")
    #expect(look.outside.isEmpty, "\(place): beyond their picture: \(look.outside)")
    #expect(look.pale.isEmpty, "\(place): \(look.pale)")
    #expect(look.levels.first == 1 && look.levels.count { $0 == 1 } == 1, "\(place)")
    #expect(zip(look.levels, look.levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(place)")
    let middle = look.landmarks.filter { $0 != "NAV" }
    #expect(middle == ["HEADER", "MAIN", "FOOTER"], "\(place): \(look.landmarks)")
    #expect(!look.title.isEmpty && !look.language.isEmpty)
  }

  /// Keeps a picture where somebody wants to look at it.
  private func keep(_ browser: Browser, _ page: String, _ width: Int, _ isDark: Bool) throws {
    guard let folder = ProcessInfo.processInfo.environment["LERNLOG_SCREENSHOTS"] else { return }
    let name = page.split(separator: "/").joined(separator: ".").dropLast(".html".count)
    try FileManager.default.createDirectory(
      at: URL(filePath: folder), withIntermediateDirectories: true)
    try browser.screenshot().write(
      to: URL(filePath: folder).appending(path: "\(name).\(width).\(isDark ? "dark" : "light").png")
    )
  }

  /// Measures the page: its width, its headings, the contrast of every text, and the words of pictures.
  private static let questions = """
    (() => {
      const rgb = text => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
      const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
        .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const over = (top, below, alpha) => top.slice(0, 3).map((v, i) => v * alpha + below[i] * (1 - alpha));
      const paper = element => {
        for (let e = element; e; e = e.parentElement) {
          const colour = rgb(getComputedStyle(e).backgroundColor);
          if (colour.length < 4 || colour[3] > 0) return colour;
        }
        return rgb(getComputedStyle(document.body).backgroundColor);
      };
      const ratio = (a, b) => {
        const [x, y] = [light(a), light(b)].sort((m, n) => n - m);
        return (x + 0.05) / (y + 0.05);
      };
      const seen = e => e.getClientRects().length > 0;
      const pale = [];
      for (const e of document.querySelectorAll('body *')) {
        const words = [...e.childNodes].filter(n => n.nodeType === 3 && n.data.trim());
        if (!words.length || !seen(e) || ['title', 'desc'].includes(e.tagName)) continue;
        const style = getComputedStyle(e);
        const isDrawn = e instanceof SVGElement;
        let below = paper(isDrawn ? e.ownerSVGElement : e);
        if (isDrawn) {
          const box = e.getBoundingClientRect();
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          for (const r of e.ownerSVGElement.querySelectorAll('rect')) {
            const b = r.getBoundingClientRect();
            if (x < b.left || x > b.right || y < b.top || y > b.bottom) continue;
            const s = getComputedStyle(r);
            if (s.fill !== 'none') below = over(rgb(s.fill), below, Number(s.fillOpacity));
          }
        }
        const value = ratio(rgb(isDrawn ? style.fill : style.color), below);
        if (value < 4.5) pale.push(value.toFixed(2) + ' ' + words[0].data.trim().slice(0, 30));
      }
      const outside = [];
      for (const t of document.querySelectorAll('svg text')) {
        if (!seen(t)) continue;
        const [own, all] = [t.getBoundingClientRect(), t.ownerSVGElement.getBoundingClientRect()];
        if (own.left < all.left - 1 || own.right > all.right + 1 || own.bottom > all.bottom + 1)
          outside.push(t.textContent);
      }
      return JSON.stringify({
        width: document.documentElement.scrollWidth, room: document.documentElement.clientWidth,
        levels: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1])),
        landmarks: [...document.querySelectorAll('header,main,nav,footer')].map(e => e.tagName),
        pale, outside, title: document.title, language: document.documentElement.lang,
      });
    })()
    """
}
