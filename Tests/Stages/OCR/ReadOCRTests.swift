import Documents
import Foundation
import Imaging
import Pipeline
import Support
import Testing

@testable import Stages

/// Where a page's text comes from decides both what is read and how long it takes.
@Suite struct ReadOCRTests {
  static let frame = PageFrame(width: 640, height: 480, dpi: 200)

  static func layer(_ text: String, origin: OwnText.Origin = .layer, isGood: Bool) -> TextLayer {
    var builder = PageTextBuilder()
    let box = Rect<Pixels>(left: 1, top: 1, width: 9, height: 9)
    builder.add(line: text.split(separator: " ").map { (String($0), box, 1) })
    let page = builder.pageText(source: origin == .none ? .none : .textLayer, reason: "", frame: frame)
    return TextLayer(text: OwnText(origin: origin, text: page), isGood: isGood, reason: "judged")
  }

  static func picture(_ name: String) throws -> PageImage {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Places.root)/Samples/pictures/\(name)")))
    let raster = try PNG.decode(bytes).onWhite
    return PageImage(
      width: raster.width, height: raster.height, channels: raster.channels, dpi: 200, bytes: raster.bytes)
  }

  static func read(_ choice: ReadOCR.Choice, _ layer: TextLayer, _ picture: @escaping () throws -> PageImage) throws
    -> PageText
  {
    var options = ReadOCR.Options()
    options.ocr = choice
    return try ReadOCR(options).run(Needs(layer, Lazy(picture)))
  }

  static func noPicture() throws -> PageImage {
    Issue.record("the page was drawn for nothing")
    throw Failure(.internal, "drawn")
  }

  @Test func aGoodLayerIsTakenAndThePageNeverDrawn() throws {
    let page = try Self.read(.auto, Self.layer("own words", isGood: true), Self.noPicture)
    #expect(page.text == "own words" && page.source == .textLayer && page.reason == "judged")
  }

  @Test func aBadLayerIsReadFromThePicture() throws {
    let page = try Self.read(.auto, Self.layer("~~", isGood: false)) { try Self.picture("plain-text.png") }
    #expect(page.source == .ocr && page.reason == "judged" && page.text.contains("The quick brown dog"))
    #expect(page.meanConfidence ?? 0 > 0.9)
  }

  @Test func alwaysReadsThePicture() throws {
    let page = try Self.read(.always, Self.layer("own words", isGood: true)) { try Self.picture("plain-text.png") }
    #expect(page.source == .ocr && !page.text.contains("own words"))
  }

  @Test func neverTakesWhatThereIs() throws {
    #expect(try Self.read(.never, Self.layer("~~", isGood: false), Self.noPicture).text == "~~")
    let none = try Self.read(.never, Self.layer("", origin: .none, isGood: false), Self.noPicture)
    #expect(none.words.isEmpty && none.source == .none && none.frame == Self.frame)
  }

  @Test func aTextFileHasNoPictureToRead() throws {
    #expect(try Self.read(.always, Self.layer("a file", origin: .plain, isGood: true), Self.noPicture).text == "a file")
  }

  @Test func aDoubtfulLayerIsBetterThanNothing() throws {
    let white = PageImage(width: 300, height: 200, channels: 1, dpi: 300, bytes: [UInt8](repeating: 255, count: 60_000))
    let page = try Self.read(.auto, Self.layer("doubtful", isGood: false)) { white }
    #expect(page.text == "doubtful" && page.reason.contains("OCR found nothing"))
  }

  /// The four turns of one page must give the same words, and boxes that turn with it.
  @Test(arguments: 0...3)
  func everyTurnReadsTheSame(turns: Int) throws {
    let upright = try Self.picture("plain-text.png")
    let raster = Raster(width: upright.width, height: upright.height, channels: upright.channels, bytes: upright.bytes)
      .turned(quarterTurns: turns)
    let turned = PageImage(
      width: raster.width, height: raster.height, channels: raster.channels, dpi: 200, bytes: raster.bytes)
    let expected = try Self.read(.always, Self.layer("", isGood: false)) { upright }
    let page = try Self.read(.always, Self.layer("", isGood: false)) { turned }
    #expect(page.text == expected.text && page.rotation == turns * 90)
    let map = Affine.quarterTurns(turns, width: Double(upright.width), height: Double(upright.height))
    for (word, original) in zip(page.words, expected.words) {
      let box = try #require(word.box)
      let place = map(try #require(original.box))
      #expect(abs(box.center.x - place.center.x) < 2 && abs(box.center.y - place.center.y) < 2)
    }
  }
}
