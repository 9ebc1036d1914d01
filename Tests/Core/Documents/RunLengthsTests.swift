import Documents
import Testing

/// Masks leave and enter in COCO's form, which other tools read.
@Suite struct RunLengthsTests {
  /// Counts and strings made with pycocotools 2.0.11 (`mask.encode`).
  static let known: [(drawn: [String], counts: [Int], compressed: String)] = [
    (["....", ".##.", ".##."], [4, 2, 1, 2, 3], "42102"),
    (["#"], [0, 1], "01"),
    (["."], [1], "1"),
    (["##", "##"], [0, 4], "04"),
    (["#..", "...", "..#"], [0, 1, 7, 1], "0170"),
    (["..####..", "..####..", ".######.", "..####..", "....#..."], [7, 1, 2, 4, 1, 4, 1, 9, 3, 1, 7], "7123O0052H4"),
  ]

  @Test(arguments: known)
  func knownMasks(drawn: [String], counts: [Int], compressed: String) {
    let mask = MaskTests.mask(drawn)
    let runs = RunLengths(mask)
    #expect(runs.counts == counts && runs.compressed == compressed)
    #expect(runs.mask == mask && runs.area == mask.area)
    #expect(RunLengths(width: mask.width, height: mask.height, compressed: compressed) == runs)
  }

  @Test func longRunsAndDifferencesComeBack() {
    var mask = Mask(width: 700, height: 500)
    for index in 0..<mask.bytes.count where (index * index / 7_919) % 13 < 4 || index % 701 == 0 {
      mask.bytes[index] = 1
    }
    let runs = RunLengths(mask)
    #expect(runs.mask == mask)
    #expect(RunLengths(width: 700, height: 500, compressed: runs.compressed) == runs)
  }

  @Test func aPartOfAPictureIsCutOutAndPutBack() {
    let small = MaskTests.mask(["#.", "##", ".#"])
    let runs = RunLengths(small, left: 3, top: 1, width: 7, height: 5)
    #expect(runs.mask == MaskTests.mask([".......", "...#...", "...##..", "....#..", "......."]))
    #expect(runs.window(left: 3, top: 1, width: 2, height: 3) == small)
    #expect(runs.window(left: 4, top: 2, width: 9, height: 2).area == 2)
    #expect(runs.window(left: 0, top: 0, width: 3, height: 5).area == 0)
    #expect(runs.window(left: 0, top: 0, width: 0, height: 5).area == 0)
    #expect(RunLengths(small, left: 0, top: 0, width: 2, height: 3) == RunLengths(small))
  }

  @Test func whatIsNoMaskIsNone() {
    #expect(RunLengths(width: 2, height: 2, counts: [1, 2]) == nil, "too few")
    #expect(RunLengths(width: 2, height: 2, counts: [1, .max, 1]) == nil, "too many")
    #expect(RunLengths(width: 2, height: 2, counts: [5, -1]) == nil)
    #expect(RunLengths(width: 0, height: 2, counts: []) == nil)
    for text in ["", "!", "4o", "zzz", String(repeating: "o", count: 60)] {
      #expect(RunLengths(width: 2, height: 2, compressed: text) == nil, "\(text)")
    }
  }
}
