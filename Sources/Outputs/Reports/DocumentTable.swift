import Documents
import Pipeline

/// documents.csv: one row for every input, whatever became of it.
enum DocumentTable {
  static let name = "documents"
  static let header = [
    "document", "sha256", "kind", "bytes", "pages", "class", "language", "status", "error", "attempts",
  ]

  static func row(_ result: DocumentResult) -> [Cell] {
    [
      .text(result.name), text(result.source?.digest), text(result.source?.kind.rawValue),
      .optional(result.source?.bytes), result.source == nil ? .empty : .int(result.pageCount),
      // Filled once a stage tells them.
      .empty, .empty, .text(result.status.rawValue), text(result.error), .int(result.attempts),
    ]
  }

  private static func text(_ text: String?) -> Cell { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
}
