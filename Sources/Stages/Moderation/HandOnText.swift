import Binding
import Documents
import Pipeline

/// `moderation.text`: the text that the filters have left, for all stages behind them.
struct HandOnText: Stage {
  static let id: StageID = "moderation.text"
  static let about = "Hands on the text that the section moderation: has left; it stands where that section is written"
  static let version = 1

  init(_ options: NoOptions) {}

  func run(_ filtered: FilteredText) -> PageText { filtered.text }

  static let examples = [
    Example(
      "What a filter leaves", pages: ["Write to ann@example.com or call (206) 555-0142."],
      others: [("moderation.filter", "{filters: [{type: pii, labels: [EMAIL], action: redact}]}")],
      table: "moderated_texts", columns: ["text"], rows: [["Write to *************** or call (206) 555-0142."]])
  ]

  static let tables = [
    Table<PageText>(
      "moderated_texts", about: "One row a page: its text behind the filters", rows: { [$0] },
      columns: [Column("text") { .text($0.text) }])
  ]
}
