import Documents
import Pipeline

/// The people, places and things that a page's text names, in text order; none overlap.
struct Entities: PageArtifact {
  /// The types, named as Amazon Comprehend names them.
  enum Kind: String, Codable, Sendable, CaseIterable {
    case person = "PERSON"
    case location = "LOCATION"
    case organization = "ORGANIZATION"
    case commercialItem = "COMMERCIAL_ITEM"
    case event = "EVENT"
    case date = "DATE"
    case quantity = "QUANTITY"
    case title = "TITLE"
    case other = "OTHER"
  }

  /// What found an entity.
  enum Evidence: String, Codable, Sendable {
    case model
    case rule
  }

  struct Entity: Codable, Sendable, Equatable {
    var kind: Kind
    /// Where it stands in the page's text.
    var span: Span
    /// Its words; line ends as they are.
    var text: String
    /// 0...1.
    var score: Double
    var evidence: Evidence
    /// A box for each line that it stands on, in page ratios; none where text has no place.
    var boxes: [Rect<Ratio>]
  }

  var all: [Entity]
}
