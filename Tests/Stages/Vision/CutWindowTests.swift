import Documents
import Testing

@testable import Stages

@Suite struct CutWindowTests {
  static let image = PaintedPicture.disc(width: 400, height: 300)

  @Test(arguments: [
    (Rect<Pixels>(left: 100, top: 100, width: 80, height: 60), 0.25, 20_000),
    (Rect<Pixels>(left: 0, top: 0, width: 400, height: 300), 0.25, 5_000),
    (Rect<Pixels>(left: 390, top: 290, width: 10, height: 10), 0.5, 20_000),
    (Rect<Pixels>(left: 399.5, top: 299.5, width: 0, height: 0), 0.5, 20_000),
    (Rect<Pixels>(left: -50, top: -50, width: 1_000, height: 1_000), 1, 1_000),
  ])
  func itLiesOnThePageAndKeepsToItsSize(box: Rect<Pixels>, margin: Double, most: Int) throws {
    let window = try CutWindow(Self.image, around: box, margin: margin, most: most)
    #expect(window.left >= 0 && window.left + window.pageWidth <= 400)
    #expect(window.top >= 0 && window.top + window.pageHeight <= 300)
    #expect(window.rgb.count == window.width * window.height * 3 && window.width * window.height <= most + most / 10)
    let mask = try window.onPage(Mask(width: window.width, height: window.height))
    #expect(mask.width == window.pageWidth && mask.height == window.pageHeight)
  }

  @Test func smallThingsAreEnlarged() throws {
    let window = try CutWindow(
      Self.image, around: Rect(left: 50, top: 50, width: 16, height: 16), margin: 0.25, most: 20_000)
    #expect(window.scaleX == 4 && window.scaleY == 4)
    #expect(window.index(Point(x: 58, y: 58)) == 64 * window.width + 64)
  }
}
