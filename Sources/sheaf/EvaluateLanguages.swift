import ArgumentParser
import Documents
import Evaluation
import Foundation
import Stages

/// `sheaf evaluate languages DIR`: how often `language.detect` tells the language of one sentence.
struct EvaluateLanguages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "languages",
    abstract: "The language of single sentences; \"all\" shows the accuracy.",
    discussion:
      "DIR holds CODE.txt files, a sentence a line, CODE as in RFC 5646 (scripts are not compared). Nothing is trained on them; rules were made on the files' odd lines (developed) and not on their even ones (held out)."
  )

  @Argument(help: ArgumentHelp("Folder with the sentences.", valueName: "dir"))
  var directory: String

  @OptionGroup var arguments: EvaluationArguments

  func run() throws {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted().filter {
      $0.hasSuffix(".txt") && $0.count <= 7
    }
    guard !names.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no sentences") }
    var report = EvaluationReport(unit: "sentence")
    for name in names {
      let truth = String(name.dropLast(4))
      let lines = TextFolder.lines("\(directory)/\(name)").filter { !$0.isEmpty }
      for (number, line) in lines.enumerated() {
        let side = number % 2 == 0 ? "developed" : "held-out"
        let given = TextReadings.languages(line).first.map { String($0.prefix { $0 != "-" }) } ?? ""
        report.addLabel(document: "\(name)#\(number + 1)", side: side, truth: truth, given: given)
      }
    }
    try report.show(arguments)
  }
}
