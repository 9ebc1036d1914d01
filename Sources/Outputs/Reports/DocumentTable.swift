import Documents
import Pipeline

/// documents.csv: one row for every input, whatever became of it.
enum DocumentTable {
  static let name = "documents"
  static let header = [
    "document", "sha256", "kind", "bytes", "pages", "class", "language", "status", "error", "attempts",
  ]

  static func row(_ result: DocumentResult, labels: [DocumentColumn: String]) -> [Cell] {
    [
      .text(result.name), text(result.source?.digest), text(result.source?.kind.rawValue),
      .optional(result.source?.bytes), result.source == nil ? .empty : .int(result.pageCount),
      text(labels[.class]), text(labels[.language]), .text(result.status.rawValue), text(result.error),
      .int(result.attempts),
    ]
  }

  private static func text(_ text: String?) -> Cell { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
}
