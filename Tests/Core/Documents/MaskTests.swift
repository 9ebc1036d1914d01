import Documents
import Testing

@Suite struct MaskTests {
  /// Returns a mask drawn with `#`.
  static func mask(_ rows: [String]) -> Mask {
    Mask(
      width: rows.first?.count ?? 0, height: rows.count,
      bytes: rows.joined().map { $0 == "#" ? 1 : 0 })
  }

  @Test func areaAndBoxAreOfThePixelsInside() {
    let mask = Self.mask([".....", "..##.", "..#..", "....."])
    #expect(mask.area == 3)
    #expect(mask.box == Rect(left: 2, top: 1, right: 4, bottom: 3))
    #expect(Self.mask(["..", ".."]).box == nil && Mask(width: 0, height: 0).box == nil)
  }

  @Test func overlapCountsCommonPixels() {
    let (left, right) = (Self.mask(["##.", "##."]), Self.mask([".##", "..."]))
    #expect(left.overlap(right) == 1 && left.intersectionOverUnion(right) == 0.2)
    #expect(left.union(right) == Self.mask(["###", "##."]))
    #expect(Self.mask(["."]).intersectionOverUnion(Self.mask(["."])) == 0)
  }

  @Test func theInnermostPixelIsFarFromEveryEdge() throws {
    let mask = Self.mask([".......", ".#####.", ".#####.", ".#####.", ".#.....", ".#....."])
    let point = try #require(mask.innermost)
    #expect(point.x == 3 && point.y == 2 || point.x == 2 && point.y == 2)
    let whole = try #require(Mask(width: 5, height: 3, bytes: .init(repeating: 1, count: 15)).innermost)
    #expect((1...3).contains(whole.x) && whole.y == 1, "the picture's edge counts as outside")
    #expect(Self.mask(["..."]).innermost == nil && Mask(width: 0, height: 0).innermost == nil)
    let single = try #require(Self.mask(["#"]).innermost)
    #expect(single == (0, 0))
  }
}
