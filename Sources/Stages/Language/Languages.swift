import Pipeline

/// The languages of a document, the largest share first.
struct Languages: DocumentLabel {
  struct Language: Codable, Sendable, Equatable {
    /// A tag of RFC 5646, such as `de` or `zh-Hant`.
    var code: String
    /// 0...1: its share of the letters, halved where the text does not make it clear.
    var score: Double
  }

  var all: [Language]

  static let column = DocumentColumn.language
  static let labels: [String] = []
  var label: String? { all.first?.code }
}
