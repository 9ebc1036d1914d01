import ArgumentParser
import Documents
import Evaluation
import Stages

/// `sheaf evaluate sentiment DIR`: how often `sentiment.score` tells positive, negative and neutral texts apart.
struct EvaluateSentiment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Sentiment of tweets and product reviews in three classes.",
    discussion: """
      DIR holds VADER's files tweets_GroundTruth.txt and amazonReviewSnippets_GroundTruth.txt. Mean ratings from -0.5 to 0.5 are neutral. The
      reviews and a part of the tweets are held out. "all" shows the accuracy; MIXED, which the sets do not know, is wrong.
      """)

  @OptionGroup var sets: TextSetArguments

  @OptionGroup var arguments: EvaluationArguments

  func run() throws {
    let examples = Self.examples(sets.folder)
    guard !examples.isEmpty else { throw Exit(.usage, "sheaf: \(sets.directory) holds no rated texts") }
    let readings = try TextReadings.orExit()
    var report = EvaluationReport(unit: "text")
    for (number, example) in TextExample.evenly(examples, most: sets.most ?? 1_000) {
      let side = "\(example.side.rawValue), \(example.source)"
      let truth = example.truth.first { $0.value }?.key ?? ""
      let scores = try readings.sentiment(example.text)
      let given = scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
      report.addLabel(document: "\(example.source)#\(number)", side: side, truth: truth, given: given)
    }
    try report.show(arguments)
  }

  /// Half the width of the band of ratings that is neutral.
  private static let cut = 0.5

  private static func examples(_ folder: TextFolder) -> [TextExample] {
    let sets: [(name: String, source: String)] = [
      ("tweets_GroundTruth.txt", "vader-tweets"), ("amazonReviewSnippets_GroundTruth.txt", "vader-reviews"),
    ]
    return sets.flatMap { name, source in
      folder.files(name).flatMap(TextFolder.lines).compactMap { line -> TextExample? in
        let cells = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        guard cells.count == 3, let rating = Double(cells[1]) else { return nil }
        let text = TextSplit.plain(String(cells[2]))
        let side = source == "vader-reviews" ? TextSplit.Side.held : TextSplit.side(source, text, held: 0.15)
        let truth = rating >= cut ? "POSITIVE" : rating <= -cut ? "NEGATIVE" : "NEUTRAL"
        return TextExample(source: source, side: side, text: text, truth: [truth: true])
      }
    }
  }
}
