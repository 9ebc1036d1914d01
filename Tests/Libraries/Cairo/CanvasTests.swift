import Testing

@testable import Cairo

@Suite struct CanvasTests {
  static let grey = [UInt8](repeating: 100, count: 60 * 40 * 3)

  @Test func aPictureGoesThroughAsItIs() throws {
    let picture = (0..<(7 * 5 * 3)).map { UInt8($0 * 2) }
    #expect(try Canvas(rgb: picture, width: 7, height: 5).rgb() == picture)
    #expect(try Canvas(rgb: [1, 2, 3], width: 1, height: 1).rgb() == [1, 2, 3])
  }

  @Test func linesHaveTheirColourAndPlace() throws {
    let canvas = try Canvas(rgb: Self.grey, width: 60, height: 40)
    canvas.outline(left: 10, top: 10, width: 20, height: 20, line: 2, ink: .init(red: 1, green: 0, blue: 0))
    canvas.disc(x: 50, y: 30, radius: 4, ink: .init(red: 0, green: 0, blue: 1))
    let rgb = try canvas.rgb()
    func pixel(_ x: Int, _ y: Int) -> [UInt8] { Array(rgb[((y * 60 + x) * 3)..<((y * 60 + x) * 3 + 3)]) }
    #expect(pixel(20, 10) == [255, 0, 0] && pixel(20, 20) == [100, 100, 100] && pixel(50, 30) == [0, 0, 255])
  }

  @Test(arguments: [(5.0, 30.0), (55, 2), (-20, -5), (500, 500)])
  func aTagStaysOnThePicture(place: (left: Double, top: Double)) throws {
    let canvas = try Canvas(rgb: Self.grey, width: 60, height: 40)
    canvas.tag("cat", left: place.left, top: place.top, size: 10, ink: .init(red: 1, green: 1, blue: 0))
    let rgb = try canvas.rgb()
    let yellow = (0..<(60 * 40)).count { Array(rgb[($0 * 3)..<($0 * 3 + 3)]) == [255, 255, 0] }
    let black = (0..<(60 * 40)).count { Array(rgb[($0 * 3)..<($0 * 3 + 3)]) == [0, 0, 0] }
    #expect(yellow > 100 && black > 5)
  }
}
