import ArgumentParser
import Documents
import Evaluation
import Pipeline
import Stages

/// `sheaf evaluate toxicity DIR`: how well `toxicity.score` orders comments, in all and by label.
struct EvaluateToxicity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toxicity",
    abstract: "Toxicity of comments, in all and by label: area under the ROC curve, set by set.",
    discussion: """
      DIR holds any of these sets under their own file names: davidson-tweets, toxic-spans-civil, hatemoji, vicomtech-hate, surge,
      wikipedia-talk, jigsaw-sample, openai-moderation. A text's score is its worst sentence's. Sides are those of Scripts/train.
      """)

  @OptionGroup var sets: TextSetArguments

  @OptionGroup var arguments: EvaluationArguments

  func run() throws {
    let examples = ToxicitySets.examples(sets.folder)
    guard !examples.isEmpty else { throw Exit(.usage, "sheaf: \(sets.directory) holds no set of comments") }
    let readings = try TextReadings.orExit()
    var report = RankingReport()
    for (number, example) in TextExample.evenly(examples, most: sets.most ?? 1_000) {
      guard let scores = try readings.toxicity(example.text).maximum else { continue }
      for (name, isPositive) in example.truth {
        let label = ToxicityLabel(rawValue: name)
        report.add(
          name, set: example.source, side: example.side, document: "\(example.source)#\(number)",
          score: label.map { scores[$0] } ?? scores.toxicity, isPositive: isPositive)
      }
    }
    try report.show(arguments)
  }
}

extension TextReadings {
  /// Returns the text stages, or ends the program with the command that brings their models.
  static func orExit() throws -> TextReadings {
    do { return try TextReadings() } catch let part as MissingPart {
      throw Exit(.missingPart, "sheaf: \(part.message)")
    }
  }
}

extension TextExample {
  /// Returns at most so many of each set and side, evenly taken, each with its number in its set from 1.
  static func evenly(_ examples: [TextExample], most: Int) -> [(number: Int, example: TextExample)] {
    let groups = Dictionary(grouping: examples.indices) { "\(examples[$0].source)/\(examples[$0].side)" }
    let chosen = groups.values.flatMap { members in
      let step = max(1, Double(members.count) / Double(max(1, most)))
      return stride(from: 0, to: Double(members.count), by: step).prefix(most).map { members[Int($0)] }
    }
    var counts: [String: Int] = [:]
    let numbers = examples.map { example in
      counts[example.source, default: 0] += 1
      return counts[example.source] ?? 0
    }
    return chosen.sorted().map { (numbers[$0], examples[$0]) }
  }
}
