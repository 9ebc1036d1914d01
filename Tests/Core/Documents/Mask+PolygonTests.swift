import Documents
import Testing

@Suite struct MaskPolygonTests {
  static func points(_ numbers: [Double]) -> [Point<Pixels>] {
    stride(from: 0, to: numbers.count, by: 2).map { Point(x: numbers[$0], y: numbers[$0 + 1]) }
  }

  static let cases: [(name: String, corners: [Double], drawn: [String])] = [
    ("a rectangle on pixel borders", [1, 1, 4, 1, 4, 3, 1, 3], [".....", ".###.", ".###.", "....."]),
    (
      "half a pixel more holds the centre on its left edge", [1.5, 1, 4, 1, 4, 3, 1.5, 3],
      [".....", ".###.", ".###.", "....."]
    ),
    ("and not the one on its right edge", [1, 1, 3.5, 1, 3.5, 3, 1, 3], [".....", ".##..", ".##..", "....."]),
    ("a triangle", [0, 0, 4, 0, 0, 4], ["###..", "##...", "#....", "....."]),
    (
      "crossed by itself, even-odd", [0, 0, 5, 0, 5, 4, 1, 4, 1, 1, 3, 1, 3, 3, 0, 3],
      ["#####", "#..##", "#..##", ".####"]
    ),
    ("beyond the picture", [-9, -9, 2, -9, 2, 99, -9, 99], ["##...", "##...", "##...", "##..."]),
    ("two corners", [0, 0, 5, 4], [".....", ".....", ".....", "....."]),
    ("none", [], [".....", ".....", ".....", "....."]),
    ("a corner that is no number", [0, 0, .nan, 3, 4, 0, 0, 4], ["###..", "##...", "#....", "....."]),
  ]

  @Test(arguments: cases)
  func holdsTheCentresInside(name: String, corners: [Double], drawn: [String]) {
    let mask = Mask(polygon: Self.points(corners), width: 5, height: 4)
    #expect(mask == MaskTests.mask(drawn), "\(name)")
  }

  @Test func polygonsSideBySideShareNoPixel() {
    let left = Mask(polygon: Self.points([0, 0, 2.3, 0, 2.9, 4, 0, 4]), width: 5, height: 4)
    let right = Mask(polygon: Self.points([2.3, 0, 5, 0, 5, 4, 2.9, 4]), width: 5, height: 4)
    #expect(left.overlap(right) == 0 && left.union(right).area == 20)
    let both = Mask(
      polygons: [Self.points([0, 0, 2, 0, 2, 2, 0, 2]), Self.points([1, 1, 3, 1, 3, 3, 1, 3])], width: 5, height: 4)
    #expect(both.area == 7, "what two polygons share is inside, not taken out")
  }
}
