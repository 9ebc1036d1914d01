import Documents
import Foundation
import Pipeline

/// Tells on standard error how a run goes: a bar on a terminal, a line now and then elsewhere, or JSON lines.
final class Progress {
  var run: Int64 = 0
  private let arguments: MessageArguments
  private let hasBar: Bool
  private let usesColor: Bool
  private let start = Date()
  private var shown = Date.distantPast
  private var documents = 0
  private var documentsDone = 0
  private var pages = 0
  private var pagesDone = 0
  private var failures = 0
  private var isDrawn = false

  init(_ arguments: MessageArguments) {
    self.arguments = arguments
    hasBar = !arguments.quiet && arguments.logFormat == .text && Console.isTerminal
    usesColor = Console.usesColor(isRefused: arguments.noColor)
  }

  func take(_ event: RunEvent) {
    switch event {
    case .planned(let documents, let pages, let reused):
      (self.documents, self.pages) = (documents, pages)
      log("info", "planned", ["documents": .int(documents), "pages": .int(pages), "reused_pages": .int(reused)])
    case .opened(_, let count): pages += count
    case .page(let name, let page, let failure):
      pagesDone += 1
      if let failure { trouble(name, page: page, failure) }
      log("debug", "page", ["item": .string(name), "page": .int(page)])
    case .file(let name, let failure):
      documentsDone += 1
      if let failure { trouble(name, page: nil, failure) }
      log("info", "document", ["item": .string(name)])
    case .lost(let name, let page, let failure, let isFinal):
      // The loss of a whole file is told when the file is done.
      if isFinal {
        if page != nil { trouble(name, page: page, failure) }
      } else {
        say("\(name): \(failure.text); trying once more alone")
      }
      log("warning", "lost", ["item": .string(name), "error": .string(failure.text), "final": .bool(isFinal)])
    case .draining(let reason):
      say(reason)
      log("warning", "draining", ["reason": .string(reason)])
    }
    show()
  }

  /// Clears the bar away.
  func finish() {
    if isDrawn { Console.inline("\r\u{1B}[K") }
    isDrawn = false
  }

  func summary(_ summary: Summary) {
    if arguments.logFormat == .json {
      log("info", "summary", ["text": .string(summary.lines.joined(separator: "\n"))])
    } else if !arguments.quiet {
      summary.lines.forEach { Console.error($0) }
    }
  }

  private func trouble(_ name: String, page: Int?, _ failure: Failure) {
    failures += 1
    let place = page.map { "\(name), page \($0)" } ?? name
    if arguments.logFormat == .json {
      let fields: KeyValuePairs<String, JSON> = [
        "item": .string(name), "page": page.map { .int($0) } ?? .null,
        "stage": failure.stage.map { .string($0) } ?? .null,
        "error": .string(failure.text),
      ]
      write(level: "error", event: "failure", fields)
    } else if failure.kind == .unsupported {
      return
    } else {
      finish()
      Console.error("\(place): \(failure.text)", isRed: usesColor)
    }
  }

  private func say(_ text: String) {
    guard arguments.logFormat == .text else { return }
    finish()
    Console.error("sheaf: \(text)")
  }

  private func show() {
    guard !arguments.quiet, arguments.logFormat == .text else { return }
    let now = Date()
    guard now.timeIntervalSince(shown) >= (hasBar ? 0.1 : 10) else { return }
    // Without a terminal the first line comes after an interval, not at once.
    let isFirst = shown == .distantPast
    shown = now
    if hasBar {
      Console.inline("\r\u{1B}[K" + bar)
      isDrawn = true
    } else if !isFirst {
      Console.error(line)
    }
  }

  private var rate: Double { Double(pagesDone) / max(0.001, Date().timeIntervalSince(start)) }

  /// Documents not opened yet count as one page each.
  private var pagesLeft: Int {
    max(0, pages - pagesDone) + max(0, documents - documentsDone - (pages > pagesDone ? 1 : 0))
  }

  private var line: String {
    let left = rate > 0 ? Int(Double(pagesLeft) / rate) : 0
    return "\(documentsDone)/\(documents) documents, \(pagesDone) pages, \(Summary.decimal(rate)) pages/s, "
      + "about \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left, \(failures) failed"
  }

  private var bar: String {
    let width = 24
    let filled = documents > 0 ? min(width, width * documentsDone / documents) : 0
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    return "[\(usesColor ? "\u{1B}[32m\(bar)\u{1B}[0m" : bar)] \(line)"
  }

  private func log(_ level: String, _ event: String, _ fields: KeyValuePairs<String, JSON>) {
    guard arguments.logFormat == .json, !arguments.quiet else { return }
    write(level: level, event: event, fields)
  }

  private func write(level: String, event: String, _ fields: KeyValuePairs<String, JSON>) {
    let members: [JSON.Member] = [
      .init("ts", .string(Date().formatted(.iso8601))), .init("level", .string(level)), .init("run", .int(Int(run))),
      .init("event", .string(event)), .init("ms", .int(Int(Date().timeIntervalSince(start) * 1_000))),
    ]
    Console.error(JSON.object(members + fields.map { JSON.Member($0.key, $0.value) }).text(pretty: false))
  }
}
