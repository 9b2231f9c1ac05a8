import Foundation

/// Chromium without a window, told what to do through a pipe.
final class Browser {
  /// What it said of a page.
  struct Report {
    /// Messages of the console and of the browser itself.
    var messages: [String] = []
    /// The addresses that were asked for.
    var requests: [String] = []
  }

  /// The program, where it is installed.
  static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let child: ChildProcess
  private let input: FileHandle
  private let output: FileHandle
  private let folder: URL
  private var session = ""
  private var number = 0
  private var buffer = Data()
  private var report = Report()

  /// Starts a browser that keeps everything in a folder.
  ///
  /// - Throws: Where it cannot be started, or does not answer.
  init(_ program: String, in folder: URL) throws {
    self.folder = folder
    let (stdin, stdout, stderr) = (try ChildPipe(), try ChildPipe(), try ChildPipe())
    // The browser listens to descriptor 3 and answers on 4.
    let script =
      "exec \"$1\" --headless --no-sandbox --disable-gpu --no-first-run --remote-debugging-pipe "
      + "--user-data-dir=\"$2\" 3<&0 4>&1 >/dev/null 2>&1"
    child = try ChildProcess(
      URL(filePath: "/bin/sh"),
      ["-c", script, "sh", program, folder.appending(path: "profile").path(percentEncoded: false)],
      environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path(percentEncoded: false)],
      in: folder, streams: (stdin.reading, stdout.writing, stderr.writing))
    for handle in [stdin.reading, stdout.writing, stderr.writing] { try handle.close() }
    (input, output) = (stdin.writing, stdout.reading)
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] ?? ""
    let attached = try call("Target.attachToTarget", ["targetId": target, "flatten": true])
    session = attached["sessionId"] as? String ?? ""
    for domain in ["Page", "Runtime", "Log", "Network"] { _ = try call("\(domain).enable") }
  }

  deinit {
    child.terminate()
    _ = child.wait()
  }

  /// Opens a page and waits until it is there.
  func open(_ page: URL, width: Int, isDark: Bool) throws -> Report {
    _ = try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false])
    let scheme = ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]
    _ = try call("Emulation.setEmulatedMedia", ["features": [scheme]])
    report = Report()
    _ = try call("Page.navigate", ["url": page.absoluteString])
    for _ in 0..<500 {
      if try isLoaded() { return report }
      usleep(20_000)
    }
    throw Failure(answer: "\(page.path) was not there after ten seconds")
  }

  /// Evaluates an expression on the page; its value is a text.
  func evaluate(_ expression: String) throws -> String {
    let answer = try call(
      "Runtime.evaluate", ["expression": expression, "returnByValue": true])
    let result = answer["result"] as? [String: Any]
    guard let text = result?["value"] as? String else { throw Failure(answer: "\(answer)") }
    return text
  }

  /// A picture of the whole page, as PNG.
  func screenshot() throws -> Data {
    let answer = try call("Page.captureScreenshot", ["captureBeyondViewport": true])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  /// An answer that was not understood.
  struct Failure: Error {
    let answer: String
  }

  private func isLoaded() throws -> Bool {
    try evaluate("document.readyState + location.protocol") == "completefile:"
  }

  /// Sends a command and waits for its answer; what the browser says meanwhile is noted.
  private func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    if !session.isEmpty { message["sessionId"] = session }
    try input.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try next()
      if answer["id"] as? Int == number {
        guard let result = answer["result"] as? [String: Any] else {
          throw Failure(answer: "\(method): \(answer)")
        }
        return result
      }
      note(answer)
    }
  }

  private func note(_ event: [String: Any]) {
    let parameters = event["params"] as? [String: Any] ?? [:]
    switch event["method"] as? String {
    case "Network.requestWillBeSent":
      let request = parameters["request"] as? [String: Any]
      report.requests.append(request?["url"] as? String ?? "")
    case "Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown":
      report.messages.append("\(parameters)")
    default: break
    }
  }

  /// The next message; each ends with a zero byte.
  private func next() throws -> [String: Any] {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let message = buffer[..<end]
        buffer = buffer[(end + 1)...]
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      let more = output.availableData
      guard !more.isEmpty else { throw Failure(answer: "the browser has ended") }
      buffer += more
    }
  }
}
