import Documents
import Pipeline

/// A page's own text and what it is worth.
struct TextLayer: PageArtifact {
  var text: OwnText
  /// Whether it can stand for what the page shows.
  var isGood: Bool
  /// Why, in a few words for pages.csv; never document text.
  var reason: String

  // Cheap to read again from the file, and the final page text holds it when it was used.
  static var isKept: Bool { false }
}
