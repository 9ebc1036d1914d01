/// A column of documents.csv that stages fill and that `when:` can ask for.
package enum DocumentColumn: String, Sendable, CaseIterable {
  case `class`
  case language
}

/// An artifact that says in one word what a document is: it fills a column of documents.csv, and other stages can depend on it.
package protocol DocumentLabel: DocumentArtifact {
  static var column: DocumentColumn { get }
  /// Every word it can say, for checking conditions; empty for an open list.
  static var labels: [String] { get }
  /// nil where it cannot tell.
  var label: String? { get }
}
