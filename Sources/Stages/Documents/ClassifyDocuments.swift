import Binding
import Documents
import Foundation
import Pipeline

/// `documents.classify`: what kind of document it is, by the words and the look of its first pages.
///
/// Weights set by hand, no model: it knows the usual words of seven languages. What fits nothing is `other`.
struct ClassifyDocuments: Stage {
  static let id: StageID = "documents.classify"
  static let about =
    "Tells what a document is: invoice, receipt, identity, form, letter, report, table, picture or other; fills the column class"
  static let version = 1

  init(_ options: NoOptions) {}

  func run(_ pages: Pages<PageText>) -> DocumentClass {
    let evidence = ClassEvidence(pages.all.prefix(5).map(\.artifact))
    let weights = DocumentClass.Kind.allCases.map { (kind: $0, weight: exp(evidence.weight($0))) }
    let sum = weights.reduce(0) { $0 + $1.weight }
    let scores = weights.map {
      DocumentClass.Score(kind: $0.kind, score: ($0.weight / sum * 10_000).rounded() / 10_000)
    }
    return DocumentClass(
      scores: scores.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(
        \.element))
  }

  static let examples = [
    Example(
      "An invoice",
      pages: ["INVOICE\nInvoice number: 4711\nInvoice date: 2024-03-12\nSubtotal 90.00\nVAT 9.00\nTotal due 99.00"],
      table: "classes", columns: ["class"],
      rows: ["invoice", "other", "identity", "form", "picture", "table", "letter", "report", "receipt"].map { [$0] })
  ]

  static let tables = [
    Table<DocumentClass>(
      "classes", about: "One row a kind, the likeliest first", isOptional: true, rows: { $0.scores },
      columns: [Column<DocumentClass.Score>("class") { .text($0.kind.rawValue) }, Column("score") { .score($0.score) }])
  ]
}
