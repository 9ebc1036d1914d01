import Documents
import Pipeline
import Testing

@testable import Stages

/// A bad layer taken for good gives garbage at full confidence; a good one taken for bad costs seconds a page.
@Suite struct TextLayerJudgementTests {
  static let frame = PageFrame(width: 1_000, height: 1_000, dpi: 300)

  static func layer(_ text: String, off: Bool = false) -> OwnText {
    var builder = PageTextBuilder()
    let box =
      off ? Rect<Pixels>(left: 2_000, top: 0, width: 10, height: 10) : Rect(left: 10, top: 10, width: 10, height: 10)
    builder.add(line: text.split(separator: " ").map { (String($0), box, 1) })
    return OwnText(origin: .layer, text: builder.pageText(source: .textLayer, reason: "", frame: frame))
  }

  static let prose = Array(repeating: "plain words in good order,", count: 8).joined(separator: " ")
  static let layers: [(String, OwnText, Double, Bool, String)] = [
    ("prose", layer(prose), 1, true, "good"),
    ("nothing", layer(""), 0, false, "no text layer"),
    ("a form of numbers", layer("12.50 € 3,00 - 7 % (a) 1/2 x"), 0, true, "good"),
    ("unmapped font", layer(prose.replacing("o", with: "\u{E001}")), 0, false, "unmappable"),
    ("replacement characters", layer("\u{FFFD}\u{FFFD} \u{FFFD}x"), 0, false, "unmappable"),
    ("words off the page", layer(prose, off: true), 0, false, "off the page"),
    ("noise", layer("~{|; .,'_ ;:~^ |}{! a;_;~ ,..;'"), 0, false, "plausible"),
    ("a stamp on a scan", layer("Scanned by X"), 0.98, false, "few words on a picture"),
    ("a caption beside a small picture", layer("Figure 1"), 0.2, true, "good"),
    ("Japanese", layer("東京都 渋谷区 日本語 の テキスト です"), 0, true, "good"),
    ("Arabic", layer("هذا نص عربي واضح جدا هنا"), 0, true, "good"),
  ]

  @Test(arguments: layers)
  func judge(name: String, own: OwnText, cover: Double, isGood: Bool, reason: String) {
    let verdict = TextLayerJudgement.judge(own) { cover }
    #expect(verdict.isGood == isGood && verdict.reason.contains(reason), "\(name): \(verdict)")
  }

  @Test func picturesAreLookedAtOnlyInDoubt() {
    _ = TextLayerJudgement.judge(Self.layer(Self.prose)) {
      Issue.record("a page full of words needs no second pass")
      return 0
    }
  }

  @Test func textFilesAndPictures() {
    #expect(
      TextLayerJudgement.judge(OwnText(origin: .plain, text: PageText(plain: "x", reason: "UTF-8"))) { 0 } == (
        true, "UTF-8"
      ))
    #expect(!TextLayerJudgement.judge(OwnText(origin: .none, text: PageText(plain: "", reason: ""))) { 1 }.isGood)
  }
}
