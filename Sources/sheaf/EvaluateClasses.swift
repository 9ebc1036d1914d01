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
      let given = if case .text(let name) = rows[sample.path]?.first?.first { name } else { "" }
      report.addLabel(document: sample.path, side: "all", truth: sample.truth, given: given)
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
}
