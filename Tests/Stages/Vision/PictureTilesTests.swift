import Documents
import Testing

@testable import Stages

@Suite struct PictureTilesTests {
  @Test func tilesCoverEveryCornerAndStayInside() {
    for (width, height) in [(1_000, 640), (641, 2_000), (1_281, 1_281)] {
      let tiles = PictureTiles.tiles(width: width, height: height, side: 640)
      for (x, y) in [(0, 0), (width - 1, height - 1), (width / 2, height / 2), (width - 1, 0)] {
        let holder = tiles.first { $0.left <= x && x < $0.left + $0.width && $0.top <= y && y < $0.top + $0.height }
        #expect(holder != nil, "\(x), \(y) of \(width)x\(height)")
      }
      #expect(tiles.allSatisfy { $0.left + $0.width <= width && $0.top + $0.height <= height })
    }
  }

  @Test func aSmallPictureNeedsNone() {
    #expect(PictureTiles.tiles(width: 640, height: 480, side: 640).isEmpty)
    #expect(PictureTiles.tiles(width: 9_000, height: 480, side: 0).isEmpty, "0 switches it off")
  }

  @Test func whatATileCutsIsLeftToItsNeighbour() {
    let tile = PictureTiles.Tile(left: 100, top: 0, width: 100, height: 100)
    #expect(tile.cuts(Rect(left: 100, top: 10, width: 20, height: 20), width: 300, height: 100))
    let whole = Rect<Pixels>(left: 120, top: 0, width: 20, height: 100)
    #expect(!tile.cuts(whole, width: 300, height: 100), "the picture's own edge")
  }

  @Test func aCutHoldsItsPixels() {
    let image = PageImage(width: 3, height: 2, channels: 1, dpi: nil, bytes: [1, 2, 3, 4, 5, 6])
    #expect(PictureTiles.cut(image, PictureTiles.Tile(left: 1, top: 0, width: 2, height: 2)).bytes == [2, 3, 5, 6])
  }
}
