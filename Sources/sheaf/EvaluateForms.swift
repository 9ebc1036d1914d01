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
      DIR (or its folder testing_data, as FUNSD unpacks) holds annotations/NAME.json, each {"form": [{"id", "text", "box", "label", "linking"}]} with labels question, answer, header \
      and other, and images/NAME.png (or another kind that is read). A pair is right when its key is the question and its value the \
      answers linked to it, in reading order, each but for one letter in five. Marks and \
      signatures do not count. A field "keys" counts the questions alone. One document \
      of four is held out; rules were tuned on the others.
      """)

  @Argument(help: ArgumentHelp("Folder with annotations and images.", valueName: "dir"))
  var directory: String

  @OptionGroup var arguments: EvaluationArguments

  func run() throws {
    let directory = Self.folder(directory)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/annotations")) ?? []).sorted()
    let images = ((try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/images")) ?? []).sorted()
    var cases: [(name: String, file: String, truth: FormTruth)] = []
    for name in names where name.hasSuffix(".json") {
      let stem = String(name.dropLast(5))
      guard let image = images.first(where: { ($0 as NSString).deletingPathExtension == stem }),
        let data = FileManager.default.contents(atPath: "\(directory)/annotations/\(name)"),
        let truth = FormTruth(data)
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
      Self.add(item.truth.pairs, given, name: item.name, side: side, to: &report)
    }
    try report.show(arguments)
  }

  /// Returns the folder that holds the annotations: the one given, or FUNSD's pages for testing in it.
  static func folder(_ directory: String) -> String {
    let folders = ["", "/testing_data", "/dataset/testing_data"].map { directory + $0 }
    return folders.first { FileManager.default.fileExists(atPath: "\($0)/annotations") } ?? directory
  }

  /// Returns whether a document is held out: by its name alone, one of four.
  static func isHeldOut(_ name: String) -> Bool { Fingerprint.hash(name.utf8) % 4 == 3 }

  typealias Pair = FormTruth.Pair

  /// Adds what was found on a form: pairs with a value, and keys alone.
  static func add(_ truth: [Pair], _ given: [Pair], name: String, side: String, to report: inout EvaluationReport) {
    add("pairs", name, side, truth.filter { !$0.value.isEmpty }, given.filter { !$0.value.isEmpty }, &report) {
      isAlike($0.key, $1.key) && isAlike($0.value, $1.value)
    }
    add("keys", name, side, truth, given, &report) { isAlike($0.key, $1.key) }
  }

  /// Adds the pairs that are found to a report, each of the truth met by one of them at most.
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
