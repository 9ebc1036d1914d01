import Binding

/// `when:` of a stage: which documents it runs on, by a column of documents.csv.
///
/// `class == invoice`, `class == invoice or class == receipt`, `class in [invoice, receipt]`, `class != picture`.
package struct Condition: Hashable, Sendable {
  package let column: DocumentColumn
  /// Sorted.
  package let labels: [String]
  /// Whether the stage runs on all documents but these.
  package let isNegated: Bool

  /// Returns nil for a text that is no condition.
  init?(_ text: String) {
    let words = text.split { " \t,[]()".contains($0) }.map(String.init)
    guard let first = words.first, let column = DocumentColumn(rawValue: first), words.count >= 3 else { return nil }
    self.column = column
    switch words[1] {
    case "in":
      (labels, isNegated) = (words[2...].sorted(), false)
    case "==":
      // One test, or several of the same column joined by "or".
      guard words.count % 4 == 3 else { return nil }
      for start in stride(from: 4, to: words.count, by: 4)
      where words[start - 1] != "or" || words[start] != first || words[start + 1] != "==" {
        return nil
      }
      (labels, isNegated) = (stride(from: 2, to: words.count, by: 4).map { words[$0] }.sorted(), false)
    case "!=":
      guard words.count == 3 else { return nil }
      (labels, isNegated) = ([words[2]], true)
    default: return nil
    }
  }

  package func holds(for label: String?) -> Bool { label.map(labels.contains) ?? false != isNegated }

  /// The condition in one spelling, for keys and plans.
  package var text: String {
    isNegated
      ? "\(column.rawValue) != \(labels[0])" : labels.map { "\(column.rawValue) == \($0)" }.joined(separator: " or ")
  }
}
