import Pipeline

/// The mood of a page's text.
struct Sentiment: PageArtifact {
  /// The classes, named as Amazon Comprehend names them.
  enum Class: String, Codable, Sendable, CaseIterable {
    case positive = "POSITIVE"
    case negative = "NEGATIVE"
    case neutral = "NEUTRAL"
    case mixed = "MIXED"
  }

  struct Scores: Codable, Sendable, Equatable {
    /// One number a class, in the order of `Class.allCases`; 0...1 and 1 together.
    var all: [Double]

    subscript(name: Class) -> Double {
      Class.allCases.firstIndex(of: name).flatMap { all.indices.contains($0) ? all[$0] : nil } ?? 0
    }

    /// The likeliest class; of equals the first.
    var likeliest: Class {
      Class.allCases.reduce(Class.positive) { self[$1] > self[$0] ? $1 : $0 }
    }
  }

  /// Nil for a page without words.
  var scores: Scores?
}
