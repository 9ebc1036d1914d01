import Documents
import Imaging
import Testing

@testable import Stages

@Suite struct PictureBurnerTests {
  static let black = PictureBurner(color: BoxColor(red: 0, green: 0, blue: 0), margin: 0)
  static func paper(_ width: Int, _ height: Int, channels: Int = 1) -> Raster {
    Raster(
      width: width, height: height, channels: channels, bytes: [UInt8](repeating: 250, count: width * height * channels)
    )
  }

  /// A box that is rounded inwards leaves the edges of letters.
  @Test func boxesAreRoundedOutwardsAndStayInside() {
    let box = Rect<Ratio>(left: 0.105, top: 0.5, right: 0.195, bottom: 1)
    #expect(Self.black.pixels(box, width: 100, height: 10) == PixelBox(left: 9, top: 4, right: 21, bottom: 10))
    let wide = PictureBurner(color: Self.black.color, margin: 1)
    #expect(wide.pixels(box, width: 100, height: 10) == PixelBox(left: 4, top: 0, right: 26, bottom: 10))
    let all = Rect<Ratio>(left: 0, top: 0, right: 1, bottom: 1)
    #expect(Self.black.pixels(all, width: 7, height: 7) == PixelBox(left: 0, top: 0, right: 7, bottom: 7))
  }

  @Test func colouredBoxesMakeGreyPicturesColoured() {
    let red = PictureBurner(color: BoxColor(red: 200, green: 0, blue: 0), margin: 0)
    #expect(red.burn(Self.paper(4, 4), [Rect(left: 0, top: 0, right: 0.5, bottom: 0.5)]).channels == 3)
    #expect(Self.black.burn(Self.paper(4, 4), [Rect(left: 0, top: 0, right: 0.5, bottom: 0.5)]).channels == 1)
    #expect(red.burn(Self.paper(4, 4), []).channels == 1)
  }

  @Test(arguments: [0.0, 0.37])
  func coveredBoxesAreSeenAsCoveredAndOthersNot(left: Double) throws {
    let box = Rect<Ratio>(left: left, top: 0.4, width: 0.3, height: 0.2)
    for color in [Self.black.color, BoxColor(red: 255, green: 255, blue: 255), BoxColor(red: 200, green: 0, blue: 0)] {
      let burner = PictureBurner(color: color, margin: 0.1)
      var paper = Self.paper(200, 120, channels: 3)
      paper.fill([PixelBox(left: 40, top: 50, right: 130, bottom: 60)], red: 90, green: 90, blue: 90)
      let page = try burner.page(paper, dpi: 300, [box], wanted: 200, quality: 80)
      #expect(page.width == 133 && page.dpi == 200)
      #expect(burner.covers([box], in: try PictureBurner.raster(page), isLossy: true))
      #expect(!burner.covers([box], in: paper.reduced(width: 133, height: 80), isLossy: true))
      let file = try burner.file(paper, dpi: 300, [box], isPNG: true)
      #expect(burner.covers([box], in: try PictureBurner.raster(file), isLossy: false))
      #expect(!burner.covers([box], in: paper, isLossy: false))
    }
  }

  @Test func pagesWithoutColourAreStoredInGrey() throws {
    let page = try Self.black.page(Self.paper(50, 40, channels: 3), dpi: nil, [], wanted: 150, quality: 80)
    #expect(page.channels == 1 && page.width == 50)
  }
}
