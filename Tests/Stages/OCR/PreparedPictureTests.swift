import Documents
import Foundation
import Testing

@testable import Stages

@Suite struct PreparedPictureTests {
  /// A page of dashes in lines, black on white (or grey tones), leaning clockwise by an angle.
  static func page(skew: Double, dash: Double = 14, grey: Bool = true) -> PageImage {
    let (width, height) = (1_200, 1_200)
    var bytes = [UInt8](repeating: grey ? 250 : 255, count: width * height)
    let turn = Affine.rotation(degrees: -skew, about: Point(x: 600, y: 600))
    for y in 0..<height {
      for x in 0..<width {
        let place = turn(Point(x: Double(x), y: Double(y)))
        guard (100.0...1_100.0).contains(place.x), (100.0...1_100.0).contains(place.y) else { continue }
        let isInk =
          place.y.truncatingRemainder(dividingBy: 40) < dash && place.x.truncatingRemainder(dividingBy: 18) < 10
        if isInk { bytes[y * width + x] = grey ? 20 : 0 }
      }
    }
    return PageImage(width: width, height: height, channels: 1, dpi: 300, bytes: bytes)
  }

  @Test(arguments: [-6.0, -2.5, 2, 4, 9])
  func leanIsFoundAndTakenBack(skew: Double) {
    let prepared = PreparedPicture(Self.page(skew: skew, dash: 22), quarterTurns: 0)
    #expect(prepared.isStraightened && abs(prepared.skew - skew) < 0.3)
    // A line of the leaning page lies level in the prepared one, and comes back to its place.
    let radians = skew * .pi / 180
    let start = prepared.fromOriginal(Point<Pixels>(x: 600, y: 600))
    let end = prepared.fromOriginal(Point<Pixels>(x: 600 + 300 * cos(radians), y: 600 + 300 * sin(radians)))
    #expect(abs(end.y - start.y) < 3)
    let back = prepared.fromOriginal.inverse(start)
    #expect(abs(back.x - 600) < 1e-6 && abs(back.y - 600) < 1e-6)
  }

  @Test func aStraightPageIsLeftAlone() {
    let page = Self.page(skew: 0, dash: 22)
    let prepared = PreparedPicture(page, quarterTurns: 0)
    #expect(!prepared.isStraightened && prepared.bytes == page.bytes && prepared.fromOriginal == .identity)
  }

  @Test func smallLettersAreEnlarged() {
    let prepared = PreparedPicture(Self.page(skew: 0, dash: 10), quarterTurns: 0)
    #expect(prepared.width == 2_400)
    let box = prepared.fromOriginal.inverse(Rect<Pixels>(left: 200, top: 400, width: 100, height: 50))
    #expect(abs(box.left - 100) < 0.5 && abs(box.width - 50) < 0.5)
  }

  /// Painting the "margin" of a dark page would paint over its letters.
  @Test func aDarkPageIsNotPaintedOver() {
    let light = Self.page(skew: 0, dash: 22)
    let dark = PageImage(
      width: light.width, height: light.height, channels: 1, dpi: 300, bytes: light.bytes.map { 255 - $0 })
    #expect(PreparedPicture(dark, quarterTurns: 0).bytes == dark.bytes)
  }

  @Test func blackMarginsArePaintedOver() {
    let page = Self.page(skew: 0, dash: 22)
    var bytes = page.bytes
    for y in 0..<1_200 { for x in 0..<60 { bytes[y * 1_200 + x] = 0 } }
    let rimmed = PageImage(width: 1_200, height: 1_200, channels: 1, dpi: 300, bytes: bytes)
    let prepared = PreparedPicture(rimmed, quarterTurns: 0)
    #expect(prepared.bytes[600 * 1_200 + 20] > 200 && prepared.bytes[600 * 1_200 + 900] == bytes[600 * 1_200 + 900])
  }

  @Test func blackAndWhiteIsNotEnlarged() {
    #expect(PreparedPicture(Self.page(skew: 0, dash: 10, grey: false), quarterTurns: 0).width == 1_200)
  }

  @Test(arguments: [1, 2, 3])
  func turnsComeBack(turns: Int) {
    let bytes = [UInt8](repeating: 255, count: 300 * 200)
    let page = PageImage(width: 300, height: 200, channels: 1, dpi: 300, bytes: bytes)
    let prepared = PreparedPicture(page, quarterTurns: turns)
    #expect(prepared.width == (turns == 2 ? 300 : 200))
    let box = Rect<Pixels>(left: 20, top: 30, width: 40, height: 10)
    #expect(prepared.fromOriginal.inverse(prepared.fromOriginal(box)) == box)
  }

  @Test(arguments: [(1, 1), (1, 500), (500, 1), (3, 3), (9, 9)])
  func tinyPicturesAreSurvived(width: Int, height: Int) {
    let page = PageImage(
      width: width, height: height, channels: 1, dpi: nil, bytes: [UInt8](repeating: 7, count: width * height))
    for turns in 0...3 { #expect(PreparedPicture(page, quarterTurns: turns).width >= 1) }
  }
}
