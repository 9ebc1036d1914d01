import Documents
import Pipeline

/// What a document answers to each question, in the order of the questions.
struct Answers: DocumentArtifact {
  struct Answer: Codable, Sendable, Equatable {
    /// What shows that this is the answer.
    enum Evidence: String, Codable, Sendable {
      /// A label beside or above it.
      case keyValue = "key-value"
      /// The row and column of a table.
      case table
      /// A sentence.
      case text
    }

    /// How the question and the place were compared.
    enum Means: String, Codable, Sendable {
      case meaning
      case words
    }

    var text: String
    /// Counts from 1.
    var page: Int
    /// Where it stands in the page's text.
    var spans: [Span]
    /// Around all of it, in page ratios; nil where text has no place.
    var box: Rect<Ratio>?
    /// 0...1.
    var confidence: Double
    var evidence: Evidence
    var by: Means
  }

  struct Row: Codable, Sendable, Equatable {
    var alias: String
    var query: String
    /// Nil when the document does not seem to say.
    var answer: Answer?
  }

  var all: [Row]
}
