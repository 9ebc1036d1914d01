import Documents
import Testing

/// Boxes found on a turned and straightened picture must come back to the original page (OCRmyPDF #730: deskew and rotate together
/// gave wrong page boxes).
@Suite struct AffineTests {
  static let turns = [0, 1, 2, 3]

  @Test(arguments: turns, [-7.0, -0.5, 0, 3, 12])
  func roundTrip(turns: Int, skew: Double) {
    let (width, height) = (850.0, 1_100.0)
    let turned = Affine.quarterTurns(turns, width: width, height: height)
    let map = turned.then(.rotation(degrees: skew, about: Point(x: 300, y: 400))).then(.scale(1.5))
    for point in [Point<Pixels>(x: 0, y: 0), Point(x: 850, y: 1_100), Point(x: 123.5, y: 77)] {
      let back = map.inverse(map(point))
      #expect(abs(back.x - point.x) < 1e-6 && abs(back.y - point.y) < 1e-6)
    }
  }

  @Test(arguments: [
    (0, Point<Pixels>(x: 10, y: 20)), (1, Point(x: 180, y: 10)), (2, Point(x: 90, y: 180)), (3, Point(x: 20, y: 90)),
  ])
  func quarterTurnsGoClockwise(turns: Int, expected: Point<Pixels>) {
    // A picture of 100 x 200 with a mark at (10, 20): a clockwise turn puts the top left corner to the top right.
    #expect(Affine.quarterTurns(turns, width: 100, height: 200)(Point(x: 10, y: 20)) == expected)
  }

  @Test func rotationGoesClockwise() {
    let turned = Affine.rotation(degrees: 90, about: Point(x: 0, y: 0))(Point(x: 1, y: 0))
    #expect(abs(turned.x) < 1e-9 && abs(turned.y - 1) < 1e-9)
  }
}
