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
}
