import Binding
import Documents
import Pipeline

/// `pages.text`: the text that a file itself holds, with the place of every word, and a judgement whether it is good.
struct ReadTextLayer: Stage {
  static let id: StageID = "pages.text"
  static let about =
    "Reads a PDF's own text, or a text file, with the place of every word, and judges whether it is good"
  static let version = 2

  init(_ options: NoOptions) {}

  func run(_ page: SourcePage) throws -> TextLayer {
    let text = try page.document.ownText(page: page.number)
    let verdict = try TextLayerJudgement.judge(text) { try page.document.pictureCover(page: page.number) }
    return TextLayer(text: text, isGood: verdict.isGood, reason: verdict.reason)
  }

  static let examples = [
    Example(
      "The text of four pages, as ocr.read takes it over", sample: "papers/born-digital.pdf", table: "pages",
      columns: ["page", "source", "words", "reason"],
      rows: [
        ["1", "text-layer", "29", "good text layer"],
        ["2", "text-layer", "534", "good text layer"],
        ["3", "text-layer", "563", "good text layer"],
        ["4", "text-layer", "286", "good text layer"],
      ])
  ]
}
