import Documents
import Testing

@testable import Stages

@Suite struct YOLOXDecoderTests {
  /// A picture of 32 by 32: 16 cells of stride 8, 4 of 16, 1 of 32; two classes.
  static func rows(_ cell: Int, _ values: [Float]) -> [Float] {
    var numbers = [Float](repeating: 0, count: 21 * 7)
    for (place, value) in values.enumerated() { numbers[cell * 7 + place] = value }
    return numbers
  }

  static func found(_ cell: Int, _ values: [Float]) -> [Detection] {
    YOLOXDecoder.detections(rows(cell, values), row: 7, width: 32, height: 32, threshold: 0.5)
  }

  @Test func aCellsOffsetsBecomeABox() {
    // Cell 5 of the first grid is column 1, row 1.
    let found = Self.found(5, [0.5, 0.25, 0, 0, 0.75, 0.1, 1])
    #expect(found == [Detection(label: 1, score: 0.75, box: Rect(left: 8, top: 6, width: 8, height: 8))])
  }

  @Test func theCoarseGridComesLast() {
    #expect(Self.found(20, [0, 0, 0, 0, 1, 1, 0]).first?.box == Rect(left: -16, top: -16, width: 32, height: 32))
  }

  @Test func aWildNumberMakesNoEndlessBox() {
    let found = Self.found(0, [0, 0, .infinity, 500, 1, 1, 0])
    #expect(found.count == 1 && found.allSatisfy { $0.box.width < 2e6 && $0.box.height < 2e6 })
  }
}
