import ArgumentParser
import Documents
import Evaluation
import Foundation
import Stages

/// `sheaf evaluate forms DIR`: pairs of keys and values that are found, on forms in the format of FUNSD.
struct EvaluateForms: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "Keys linked with the right values, on forms annotated as in FUNSD.",
    discussion: """
      DIR holds annotations/NAME.json, each {"form": [{"id", "text", "box", "label", "linking"}]} with labels question, answer, header \
      and other, and images/NAME.png (or another kind that is read). A pair is right when its key is the question and its value the \
      answers linked to it, in reading order, each but for one letter in five. Marks and \
      signatures do not count. A field "keys" counts the questions alone. One document \
      of four is held out; rules were tuned on the others.
      """)

  @Argument(help: ArgumentHelp("Folder with annotations and images.", valueName: "dir"))
  var directory: String

  @OptionGroup var arguments: EvaluationArguments

  private struct Annotation: Decodable {
    struct Entity: Decodable {
      var id: Int
      var text: String
      var box: [Double]
      var label: String
      var linking: [[Int]]

      /// From the top down, then from the left.
      var place: (Double, Double) { (box.count > 1 ? box[1] : 0, box.first ?? 0) }
    }

    var form: [Entity]

    /// Questions with the answers linked to them, joined in reading order.
    var pairs: [(key: String, value: String)] {
      let byID = Dictionary(form.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return form.filter { $0.label == "question" }.map { question in
        let linked = Set(question.linking.flatMap { $0 }).subtracting([question.id])
        let answers = linked.compactMap { byID[$0] }.filter { $0.label == "answer" }.sorted { $0.place < $1.place }
        return (question.text, answers.map(\.text).joined(separator: " "))
      }
    }
  }

  func run() throws {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/annotations")) ?? []).sorted()
    let images = ((try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/images")) ?? []).sorted()
    var cases: [(name: String, file: String, truth: Annotation)] = []
    for name in names where name.hasSuffix(".json") {
      let stem = String(name.dropLast(5))
      guard let image = images.first(where: { ($0 as NSString).deletingPathExtension == stem }),
        let data = FileManager.default.contents(atPath: "\(directory)/annotations/\(name)"),
        let truth = try? JSONDecoder().decode(Annotation.self, from: data)
      else { continue }
      cases.append((stem, "\(directory)/images/\(image)", truth))
    }
    guard !cases.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no annotations with their images") }
    let found = try EvaluationRun.artifacts(
      Form.self, pipeline: "stages: [pages.render, pages.text, ocr.read, forms.read]", files: cases.map(\.file),
      keep: arguments.keep)
    var report = EvaluationReport(unit: "form")
    for item in cases {
      let side = Self.isHeldOut(item.name) ? "held out" : "tuned on"
      report.addDocument(side: side)
      let given = (found[item.file] ?? []).flatMap(\.entries).filter { $0.kind == .pair }.map {
        (key: $0.key, value: $0.value)
      }
      let pairs = item.truth.pairs
      Self.add(
        "pairs", item.name, side, pairs.filter { !$0.value.isEmpty }, given.filter { !$0.value.isEmpty }, &report
      ) {
        Self.isAlike($0.key, $1.key) && Self.isAlike($0.value, $1.value)
      }
      Self.add("keys", item.name, side, pairs, given, &report) { Self.isAlike($0.key, $1.key) }
    }
    try report.show(arguments)
  }

  /// Returns whether a document is held out: by its name alone, one of four.
  static func isHeldOut(_ name: String) -> Bool { Fingerprint.hash(name.utf8) % 4 == 3 }

  private typealias Pair = (key: String, value: String)

  private static func add(
    _ field: String, _ name: String, _ side: String, _ truth: [Pair], _ given: [Pair], _ report: inout EvaluationReport,
    isRight: (Pair, Pair) -> Bool
  ) {
    var left = given
    var misses: [EvaluationReport.Miss] = []
    var right = 0
    func text(_ pair: Pair) -> String { "\(pair.key) = \(pair.value)" }
    for pair in truth {
      if let index = left.firstIndex(where: { isRight(pair, $0) }) {
        left.remove(at: index)
        right += 1
      } else {
        misses.append(.init(document: name, side: side, field: field, truth: text(pair), given: ""))
      }
    }
    misses += left.map { .init(document: name, side: side, field: field, truth: "", given: text($0)) }
    report.add(field, side: side, .init(truth: truth.count, given: given.count, right: right), misses: misses)
  }

  /// Returns whether two texts are the same but for one letter in five: letters and digits alone, whatever their case.
  static func isAlike(_ truth: String, _ given: String) -> Bool {
    func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    let (one, two) = (letters(truth), letters(given))
    guard !one.isEmpty, !two.isEmpty else { return truth == given }
    guard abs(one.count - two.count) * 5 <= max(one.count, two.count) else { return false }
    return CharacterError(truth: one, read: two).edits * 5 <= max(one.count, two.count)
  }
}
