import ArgumentParser
import Documents
import Evaluation
import Foundation
import Pipeline
import Stages

/// `sheaf evaluate qa DIR`: questions about long texts (SQuAD form) and about tables with text (TAT-QA), given as text and not read.
struct EvaluateAnswers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qa",
    abstract: "Answers in long texts and in tables: exact, and by the words shared with the truth.",
    discussion:
      "DIR holds .json files of the form of SQuAD or of TAT-QA. Of TAT-QA the questions with one span as answer count; a table becomes a page with a word's place for every word. Articles and documents are split in two sides by their names."
  )

  @Argument(help: ArgumentHelp("Folder with the sets.", valueName: "dir"))
  var directory: String

  @Option(name: .long, help: "Questions of each set to ask at most, evenly taken.")
  var most = 10_000

  @OptionGroup var asking: AskingArguments

  @OptionGroup var arguments: EvaluationArguments

  func run() throws {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
    let sets = names.filter { $0.hasSuffix(".json") }.compactMap { name in
      FileManager.default.contents(atPath: "\(directory)/\(name)").flatMap(QuestionSet.read)
    }
    guard !sets.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no set of questions") }
    let answerer = try QuestionAnswerer(usesEncoder: !asking.words)
    var report = EvaluationReport(unit: "document")
    var shared: [String: (f1: Double, count: Int)] = [:]
    for set in sets {
      let total = set.documents.reduce(0) { $0 + $1.questions.count }
      let step = max(1, total / max(1, most))
      var number = 0
      for document in set.documents {
        let side = Self.side(document.id)
        let asked = document.questions.filter { _ in
          number += 1
          return number % step == 0
        }
        guard !asked.isEmpty else { continue }
        report.addDocument(side: side)
        let found = try answerer.answers(
          to: asked.map(\.text), pages: [try Self.artifacts(of: document.page, text: asking.text)])
        for (question, found) in zip(asked, found) {
          let given = found?.text
          report.add(
            question.field, document: "\(document.id): \(question.text)", side: side, truth: question.answers[0],
            given: given, isRight: AnswerMatch.isExact(given ?? "", truths: question.answers))
          let key = "\(side), \(question.field)"
          shared[key, default: (0, 0)].f1 += AnswerMatch.f1(given ?? "", truths: question.answers)
          shared[key, default: (0, 0)].count += 1
        }
      }
    }
    try report.show(arguments)
    guard !arguments.json else { return }
    for (side, total) in shared.sorted(by: { $0.key < $1.key }) {
      let mean = JSON.fixed(total.f1 / Double(max(1, total.count)), places: 3).text(pretty: false)
      Console.out("\(side): words shared with the truth (F1) \(mean) over \(total.count) questions")
    }
    Console.out("compared by \(answerer.usesMeaning ? "meaning and words" : "words alone")")
  }

  /// Returns a page with what stages make of it; of a text without places only itself.
  private static func artifacts(of page: PageText, text: Bool) throws -> [any Artifact] {
    text || page.frame == nil ? [page] : [page] + (try PageFacts.of(page))
  }

  /// The side of an article or document: a pure function of its name (bit 32 of the FNV-1a of its bytes, which the last letters
  /// hardly reach; the sets name documents by titles and random ids).
  static func side(_ id: String) -> String {
    let hash = id.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return (hash >> 32) % 2 == 0 ? "develop" : "held-out"
  }
}
