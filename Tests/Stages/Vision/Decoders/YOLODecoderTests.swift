import Documents
import Testing

@testable import Stages

@Suite struct YOLODecoderTests {
  /// Two classes, eight candidates of which the third shows something.
  static let columns: [Float] = {
    var numbers = [Float](repeating: 0, count: 6 * 8)
    for (value, number) in ([50, 40, 20, 10, 0.1, 0.9] as [Float]).enumerated() { numbers[value * 8 + 2] = number }
    return numbers
  }()

  @Test func aCandidateIsAColumnAsUltralyticsWritesIt() {
    let found = YOLODecoder.detections(Self.columns, rows: 6, columns: 8, threshold: 0.5)
    #expect(found.map(\.label) == [1] && found.first?.box == Rect(left: 40, top: 35, width: 20, height: 10))
  }

  @Test func orARowAsOtherProgramsDo() {
    let rows = (0..<8).flatMap { candidate in (0..<6).map { Self.columns[$0 * 8 + candidate] } }
    let expected = YOLODecoder.detections(Self.columns, rows: 6, columns: 8, threshold: 0.5)
    #expect(YOLODecoder.detections(rows, rows: 8, columns: 6, threshold: 0.5) == expected)
  }
}
