import Documents
import Testing

@testable import Stages

@Suite struct ClassMapTests {
  /// 3 by 2 places with 3 classes: background, then class 1 on the left, class 2 at the bottom right.
  static let map = ClassMap(
    scores: [0, 9, 0, /**/ 9, 0, 0, /**/ 9, 0, 0, /**/ 0, 9, 1, /**/ 0, 1, 9, /**/ 0, 0, 9], width: 3, height: 2,
    count: 3)

  @Test func everyPlaceHasItsClass() throws {
    let map = try #require(Self.map)
    #expect(map.classes == [1, 0, 0, 1, 2, 2] && map.shares.allSatisfy { $0 > 0.99 })
    #expect(map.classes[map.index(Point(x: 0.99, y: 0.99))] == 2 && map.index(Point(x: 1, y: 1)) == 5)
  }

  @Test func theCommonestIsAskedWithoutTheBackground() throws {
    let map = try #require(Self.map)
    #expect(map.commonest(in: Rect(left: 0, top: 0, right: 0.3, bottom: 1)) == 1)
    #expect(map.commonest(in: Rect(left: 0.4, top: 0, right: 1, bottom: 1)) == 2)
    #expect(map.commonest(in: Rect(left: 0.4, top: 0, right: 1, bottom: 0.4)) == nil)
    #expect(map.mask(of: 2, in: Rect(left: 0, top: 0, right: 1, bottom: 1)).mask.area == 2)
    #expect(map.mask(of: 2, in: Rect(left: 0, top: 0, right: 0.1, bottom: 1)).score == 0)
  }

  @Test func scoresOfAnotherSizeAreNoMap() {
    #expect(ClassMap(scores: [1, 2, 3], width: 2, height: 2, count: 3) == nil)
    #expect(ClassMap(scores: [], width: 0, height: 2, count: 3) == nil)
    #expect(ClassMap(scores: [.nan, .nan], width: 1, height: 1, count: 2)?.shares == [0])
  }
}
