import ArgumentParser
import Documents
import Evaluation
import Foundation
import Pipeline

/// `sheaf evaluate classes DIR`: how often `documents.classify` tells what a document is.
struct EvaluateClasses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classes",
    abstract: "What a document is; the recall of \"all\" is the accuracy.",
    discussion: """
      DIR holds a folder for each class, such as DIR/invoice and DIR/letter, with documents of it, in folders or not. Give documents that the \
      rules were not made on: the command knows no sides. A document that cannot be read counts as missed.
      """)

  @Argument(help: ArgumentHelp("Folder with a folder for each class.", valueName: "dir"))
  var directory: String

  @OptionGroup var arguments: EvaluationArguments

  func run() throws {
    let samples = Self.samples(in: directory)
    guard !samples.isEmpty else {
      throw Exit(.usage, "sheaf: \(directory) holds no documents in folders named after classes, such as invoice")
    }
    let rows = try EvaluationRun.rows(
      of: "classes", pipeline: "stages: [pages.render, pages.text, ocr.read, documents.classify]",
      pictures: samples.map(\.path), keep: arguments.keep)
    var report = EvaluationReport(unit: "document")
    for sample in samples {
      // The likeliest class stands first.
      guard let first = rows[sample.path]?.first?.first, case .text(let given) = first else {
        Self.add(sample, given: nil, to: &report)
        continue
      }
      Self.add(sample, given: given, to: &report)
    }
    try report.show(arguments)
  }

  /// Returns the files below the folders of a folder, each with the name of its folder, in order.
  static func samples(in directory: String) -> [(path: String, truth: String)] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []
    return names.sorted().compactMap { name in
      let parts = name.split(separator: "/")
      var isFolder: ObjCBool = false
      let path = "\(directory)/\(name)"
      guard parts.count > 1, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
      else { return nil }
      return (path, String(parts[0]))
    }
  }

  /// Counts one document: under its own class as one to find, under the class it was given as one given.
  static func add(_ sample: (path: String, truth: String), given: String?, to report: inout EvaluationReport) {
    let isRight = given == sample.truth
    report.addDocument(side: "all")
    let miss = EvaluationReport.Miss(
      document: sample.path, side: "all", field: sample.truth, truth: sample.truth, given: given ?? "")
    report.add(
      sample.truth, side: "all", Scorecard.Count(truth: 1, right: isRight ? 1 : 0), misses: isRight ? [] : [miss])
    if let given { report.add(given, side: "all", Scorecard.Count(given: 1)) }
  }
}
