import Testing

@testable import Documents

@Suite struct RegionCoverTests {
  static let width = 40
  static let picture = (0..<(40 * 30 * 3)).map { UInt8($0 * 7 % 251) }

  static func covered(_ method: RegionCover, _ region: Mask, left: Int, top: Int) -> [UInt8] {
    var bytes = picture
    method.cover(&bytes, width: width, channels: 3, region: region, left: left, top: top)
    return bytes
  }

  @Test(arguments: RegionCover.allCases)
  func onlyTheRegionChanges(method: RegionCover) {
    var region = Mask(width: 20, height: 16)
    for y in 0..<16 {
      for x in 0..<20 { region[x, y] = (x - 10) * (x - 10) + (y - 8) * (y - 8) < 49 }
    }
    let bytes = Self.covered(method, region, left: 13, top: 9)
    for place in 0..<(40 * 30) {
      let (x, y) = (place % 40 - 13, place / 40 - 9)
      let isInside = (0..<20).contains(x) && (0..<16).contains(y) && region[x, y]
      let pixels = (Array(bytes[(place * 3)..<(place * 3 + 3)]), Array(Self.picture[(place * 3)..<(place * 3 + 3)]))
      if !isInside { #expect(pixels.0 == pixels.1) }
      if isInside && method == .black { #expect(pixels.0 == [0, 0, 0]) }
    }
    #expect(bytes != Self.picture)
  }

  @Test func squaresAndMeansLeaveNoDetail() {
    let region = Mask(width: 16, height: 16, bytes: .init(repeating: 1, count: 256))
    let reds = Self.reds(Self.covered(.pixelate, region, left: 0, top: 0))
    #expect(Set(reds).count == 4, "four squares of 8 by 8")
    let blurred = Self.reds(Self.covered(.blur, region, left: 0, top: 0))
    #expect((blurred.max() ?? 0) - (blurred.min() ?? 0) < 120)
  }

  /// The red values of the square of 16 pixels in the corner.
  static func reds(_ bytes: [UInt8]) -> [Int] {
    var reds: [Int] = []
    for y in 0..<16 {
      for x in 0..<16 { reds.append(Int(bytes[(y * width + x) * 3])) }
    }
    return reds
  }

  /// Black that can be seen through is no cover.
  @Test func whatIsCoveredIsOpaque() {
    var bytes: [UInt8] = [9, 9, 9, 0]
    RegionCover.black.cover(
      &bytes, width: 1, channels: 4, region: Mask(width: 1, height: 1, bytes: [1]), left: 0, top: 0)
    #expect(bytes == [0, 0, 0, 255])
  }

  @Test func onePixelIsCovered() {
    let dot = Mask(width: 1, height: 1, bytes: [1])
    for method in RegionCover.allCases { _ = Self.covered(method, dot, left: 39, top: 29) }
    #expect(Array(Self.covered(.white, dot, left: 39, top: 29).suffix(3)) == [255, 255, 255])
  }
}
