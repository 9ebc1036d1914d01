import Documents
import Pipeline

/// What a page holds in the way of a form: keys with their values, marks that are ticked or not, signatures.
package struct Form: PageArtifact, Equatable {
  /// How key and value stand to each other.
  package enum Arrangement: String, Codable, Sendable {
    /// `Key: value` in one line.
    case colon
    /// The value in the column to the right.
    case aligned
    case below
    case above
    /// Small print over the value in a cell of its own.
    case boxed
    /// Dots or a line lead from key to value.
    case leader
    /// A mark beside its label.
    case mark
    /// Ink on a line that asks for a signature.
    case signature
  }

  package enum Kind: String, Codable, Sendable {
    case pair
    case selection
    case signature
  }

  package struct Entry: Codable, Sendable, Equatable {
    package var kind: Kind
    package var how: Arrangement
    package var key: String
    /// The value's text; SELECTED or NOT_SELECTED for a mark; SIGNATURE for a signature; empty for a key without a value.
    package var value: String
    /// Indexes into the page's words.
    package var keyWords: [Int]
    package var valueWords: [Int]
    /// In page ratios; nil for text without places.
    package var keyBox: Rect<Ratio>?
    package var valueBox: Rect<Ratio>?
    /// 0...1.
    package var confidence: Double
  }

  /// From the top down.
  package var entries: [Entry]
}
