import Testing

@testable import Stages

/// A cell's numbers are held against its own place in its own grid.
@Suite struct YOLOXTests {
  /// An input of 64 x 32 has 8 x 4, 4 x 2 and 2 x 1 cells; two classes.
  static func rows(_ cell: Int, _ row: [Float]) -> [Float] {
    var rows = [Float](repeating: 0, count: (32 + 8 + 2) * 7)
    rows.replaceSubrange((cell * 7)..<(cell * 7 + 7), with: row)
    return rows
  }

  static let cases: [(cell: Int, box: DetectedBox)] = [
    (0, DetectedBox(left: 0, top: 0, right: 8, bottom: 8)), (9, DetectedBox(left: 8, top: 8, right: 16, bottom: 16)),
    (32, DetectedBox(left: 0, top: 0, right: 16, bottom: 16)),
    (41, DetectedBox(left: 32, top: 0, right: 64, bottom: 32)),
  ]

  @Test(arguments: cases)
  func cellsLieInTheirGrid(cell: Int, box: DetectedBox) {
    let found = YOLOX.detections(
      Self.rows(cell, [0.5, 0.5, 0, 0, 0.8, 0.1, 0.9]), width: 64, height: 32, classes: 2, threshold: 0.5)
    #expect(found.map(\.label) == [1] && found.map(\.box) == [box])
    #expect(abs((found.first?.score ?? 0) - 0.72) < 1e-6)
  }

  @Test func numbersThatDoNotFitAreNothing() {
    #expect(YOLOX.detections([1, 2, 3], width: 64, height: 32, classes: 2, threshold: 0.5).isEmpty)
    let wild = YOLOX.detections(
      Self.rows(0, [0, 0, 1e9, 1e9, 1, 1, 0]), width: 64, height: 32, classes: 2, threshold: 0.5)
    #expect(wild.allSatisfy { $0.box.right.isFinite })
  }
}
