import Binding
import Documents
import LanguageDetector
import Pipeline

/// `language.detect`: which languages a document is in, by its letters (CLD2); fills the column `language`.
struct DetectLanguage: Stage {
  static let id: StageID = "language.detect"
  static let about =
    "Tells which languages a document is in, about 160 of them (CLD2), as tags of RFC 5646; fills the column language"
  static let version = 1

  init(_ options: NoOptions) {}

  func run(_ pages: Pages<PageText>) -> Languages {
    let text = pages.all.map(\.artifact.text).joined(separator: "\n")
    let found = CompactLanguageDetector.detect(text)
    let certainty = found.isReliable ? 1 : 0.5
    return Languages(
      all: found.languages.compactMap { language in
        LanguageTag.tag(language.code).map {
          Languages.Language(code: $0, score: (language.share * certainty * 10_000).rounded() / 10_000)
        }
      })
  }

  static let examples = [
    Example(
      "A page of German", pages: ["Bitte überweisen Sie den Betrag innerhalb von vierzehn Tagen auf unser Konto."],
      table: "languages", columns: ["code"], rows: [["de"]])
  ]

  static let tables = [
    Table<Languages>(
      "languages", about: "One row a language of the document, the largest share first", rows: { $0.all },
      columns: [Column<Languages.Language>("code") { .text($0.code) }, Column("score") { .score($0.score) }])
  ]
}
