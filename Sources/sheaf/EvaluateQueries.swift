import ArgumentParser
import Documents
import Evaluation
import Foundation
import Stages

/// `sheaf evaluate queries FILE DIR`: questions in plain words about documents of any kind.
struct EvaluateQueries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queries",
    abstract: "Questions about documents answered right: exactly, or rightly left unanswered.",
    discussion:
      "FILE has one JSON object a line: {\"document\": NAME, \"side\": NAME, \"questions\": [{\"question\": TEXT, \"answers\": [TEXT]}]}; no answers means that the document does not say. Documents are found by name or path anywhere in DIR."
  )

  @Argument(help: ArgumentHelp("Questions and their answers.", valueName: "file"))
  var file: String

  @Argument(help: ArgumentHelp("Folder with the documents.", valueName: "dir"))
  var directory: String

  @OptionGroup var asking: AskingArguments

  @OptionGroup var arguments: EvaluationArguments

  private struct Line: Decodable {
    struct Item: Decodable {
      let question: String
      let answers: [String]
    }
    let document: String
    let side: String
    let questions: [Item]
  }

  func run() throws {
    guard let asked = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw Exit(.usage, "sheaf: \(file) cannot be read")
    }
    let lines = try asked.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    let paths = paths(of: lines.map(\.document))
    guard !paths.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds none of the documents") }
    let facts = asking.text ? "" : ", tables.read, forms.read"
    let pages = try EvaluationRun.pages(
      pipeline: "stages: [pages.render, pages.text, ocr.read\(facts)]", files: paths.values.sorted(),
      keep: arguments.keep)
    let answerer = try QuestionAnswerer(usesEncoder: !asking.words)
    var report = EvaluationReport(unit: "document")
    var totals: [String: (f1: Double, count: Int)] = [:]
    for line in lines {
      guard let path = paths[line.document], let pages = pages[path] else { continue }
      report.addDocument(side: line.side)
      let found = try answerer.answers(to: line.questions.map(\.question), pages: pages)
      for (item, found) in zip(line.questions, found) {
        let f1 = item.answers.isEmpty ? (found == nil ? 1 : 0) : AnswerMatch.f1(found?.text ?? "", truths: item.answers)
        totals[line.side, default: (0, 0)].f1 += f1
        totals[line.side, default: (0, 0)].count += 1
        count(item, found, line, &report)
      }
    }
    try report.show(arguments)
    guard !arguments.json else { return }
    for (side, total) in totals.sorted(by: { $0.key < $1.key }) {
      let mean = JSON.fixed(total.f1 / Double(max(1, total.count)), places: 3).text(pretty: false)
      Console.out("\(side): words shared with the truth (F1) \(mean) over \(total.count) questions")
    }
    Console.out("compared by \(answerer.usesMeaning ? "meaning and words" : "words alone")")
  }

  /// A question without an answer counts as answered right when nothing was given.
  private func count(
    _ item: Line.Item, _ found: QuestionAnswerer.Found?, _ line: Line, _ report: inout EvaluationReport
  ) {
    let shown = found.map { "\($0.text) [\($0.evidence) \(JSON.fixed($0.confidence, places: 2).text(pretty: false))]" }
    let document = "\(line.document): \(item.question)"
    if item.answers.isEmpty {
      report.add(
        "unanswerable", document: document, side: line.side, truth: "none", given: shown ?? "none",
        isRight: found == nil)
    } else {
      report.add(
        "answerable", document: document, side: line.side, truth: item.answers[0], given: shown,
        isRight: AnswerMatch.isExact(found?.text ?? "", truths: item.answers))
    }
  }

  private func paths(of documents: [String]) -> [String: String] {
    let names = ((try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []).sorted()
    var paths: [String: String] = [:]
    for document in documents {
      let found = names.first { $0 == document } ?? names.first { ($0 as NSString).lastPathComponent == document }
      if let found { paths[document] = "\(directory)/\(found)" }
    }
    return paths
  }
}
