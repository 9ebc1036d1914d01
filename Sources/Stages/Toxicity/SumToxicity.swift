import Binding
import Documents
import Pipeline

/// How toxic a document is: the largest of its pages' scores.
struct ToxicityTotal: DocumentArtifact {
  /// Nil for a document without text.
  var scores: ToxicitySegments.Scores?
}

/// `toxicity.sum`: how toxic a document as a whole is.
struct SumToxicity: Stage {
  static let id: StageID = "toxicity.sum"
  static let about = "Scores a document for toxicity by its worst sentence, label by label"
  static let version = 1

  init(_ options: NoOptions) {}

  func run(_ pages: Pages<ToxicitySegments>) -> ToxicityTotal {
    let scores = pages.all.compactMap(\.artifact.maximum)
    return ToxicityTotal(scores: scores.first.map { scores.dropFirst().reduce($0) { $0.maximum($1) } })
  }

  static let examples = [
    Example(
      "The worst of two pages", pages: ["Thank you for the cake.", "You are a stupid idiot."],
      table: "toxicity_documents", columns: ["toxicity", "INSULT", "HATE_SPEECH"], rows: [["0.93", "0.97", "0.03"]],
      tolerance: 0.05)
  ]

  static let tables = [
    Table<ToxicityTotal>(
      "toxicity_documents", about: "One row a document: the largest of its sentences' scores",
      rows: { $0.scores.map { [$0] } ?? [] }, columns: ScoreToxicity.scores { $0 })
  ]
}
