import Testing

@testable import Encoder

@Suite struct TextWindowTests {
  @Test(arguments: [0, 1, 9, 10, 11, 16, 17, 18, 23, 24, 25, 100, 101])
  func everyPieceIsSettledOnceByAWindowThatSeesIt(count: Int) {
    let windows = TextWindow.windows(of: count, width: 10, stride: 7)
    #expect(windows.flatMap { Array($0.settled) } == Array(0..<count))
    for window in windows {
      #expect(window.pieces.count == min(count, 10))
      #expect(window.settled.isEmpty || window.pieces.contains(window.settled.lowerBound))
      #expect(window.settled.upperBound <= window.pieces.upperBound)
    }
  }

  @Test func inAnOverlapTheMoreCentralWindowDecides() {
    let windows = TextWindow.windows(of: 17, width: 10, stride: 7)
    #expect(windows == [TextWindow(pieces: 0..<10, settled: 0..<8), TextWindow(pieces: 7..<17, settled: 8..<17)])
  }
}
