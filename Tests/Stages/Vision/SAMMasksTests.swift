import Documents
import Testing

@testable import Stages

@Suite struct SAMMasksTests {
  /// Three masks of 2 by 2: left half, all, nothing.
  static let logits: [Float] = [1, -1, 2, -3, 5, 5, 5, 5, -1, -1, 0, -1]

  @Test func theBestMaskComesFirst() throws {
    let masks = try #require(
      SAMMasks.masks(logits: Self.logits, overlaps: [0.5, 0.9, 0.2], width: 2, height: 2, beside: [], most: 2))
    #expect(masks.map(\.score) == [Double(Float(0.9)), 0.5])
    #expect(masks[0].mask.area == 4 && masks[1].mask == MaskDrawing.mask(["#.", "#."]))
  }

  @Test func aMaskOverAPointBesideTheThingComesLast() throws {
    let masks = try #require(
      SAMMasks.masks(logits: Self.logits, overlaps: [0.5, 0.9, 0.2], width: 2, height: 2, beside: [(1, 0)], most: 3))
    #expect(masks.map(\.mask.area) == [2, 0, 4])
  }

  @Test func numbersThatAreNoMasksAreNone() {
    #expect(SAMMasks.masks(logits: [1, 2, 3], overlaps: [1], width: 2, height: 2, beside: [], most: 3) == nil)
    #expect(SAMMasks.masks(logits: [], overlaps: [], width: 2, height: 2, beside: [], most: 3) == nil)
    let odd = SAMMasks.masks(
      logits: [.nan, 1, 1, 1], overlaps: [.nan], width: 2, height: 2, beside: [], most: 3)
    #expect(odd?.first?.score == 0 && odd?.first?.mask.area == 3)
  }
}
