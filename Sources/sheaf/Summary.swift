import Documents
import Pipeline

/// What a run says at its end.
struct Summary {
  let lines: [String]
  let hasFailures: Bool

  init(_ results: [DocumentResult], plan: RunPlan, seconds: Double, folder: String, state: RunState) {
    let pages = results.reduce(0) { $0 + $1.pages.count }
    let made = max(0, pages - plan.reusedPages)
    let rate = seconds > 0 ? Self.decimal(Double(made) / seconds) : "0"
    var lines: [String] = []
    if results.isEmpty {
      lines.append("The input folder holds no files (hidden ones are left out); the tables have only their headers.")
    } else {
      let reused = plan.reusedPages > 0 ? ", \(plan.reusedPages) of them reused" : ""
      lines.append("\(Self.count(results.count, "document")): \(Self.counts(results))")
      lines.append("\(Self.count(pages, "page"))\(reused), in \(Self.decimal(seconds)) s (\(rate) pages/s)")
    }
    let troubled = results.filter { $0.status != .ok && $0.status != .skipped && $0.status != .pending }
    for result in troubled.prefix(10) {
      lines.append("  \(result.status.rawValue): \(result.messageName): \(result.error)")
    }
    if troubled.count > 10 { lines.append("  and \(troubled.count - 10) more; see documents.csv") }
    if state == .interrupted { lines.append("Interrupted: run the same command again to do the rest.") }
    lines.append("Written to \(folder): documents.csv lists every input, run.json the run.")
    (self.lines, hasFailures) = (lines, !troubled.isEmpty)
  }

  /// `ok 12, failed 1`, only what occurs.
  static func counts(_ results: [DocumentResult]) -> String {
    DocumentStatus.allCases.compactMap { status in
      let count = results.filter { $0.status == status }.count
      return count > 0 ? "\(status.rawValue) \(count)" : nil
    }.joined(separator: ", ")
  }

  static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// A number with one decimal place.
  static func decimal(_ value: Double) -> String { JSON.fixed(value, places: 1).text(pretty: false) }
}
