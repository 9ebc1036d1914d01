import Pipeline

/// What kind of document a document is.
struct DocumentClass: DocumentLabel {
  enum Kind: String, Codable, CaseIterable, Sendable {
    case invoice, receipt, identity, form, letter, report, table, picture, other
  }

  struct Score: Codable, Sendable, Equatable {
    var kind: Kind
    /// 0...1; all kinds together are 1.
    var score: Double
  }

  /// All kinds, the likeliest first.
  var scores: [Score]

  static let column = DocumentColumn.class
  static var labels: [String] { Kind.allCases.map(\.rawValue) }
  var label: String? { scores.first?.kind.rawValue }
}
