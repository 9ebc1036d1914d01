import Documents
import Testing

@testable import Stages

@Suite struct DominantColorsTests {
  /// The left half red, the right half blue.
  static let halves = PageImage(
    width: 10, height: 4, channels: 3, dpi: nil,
    bytes: (0..<40).flatMap { $0 % 10 < 5 ? [250, 10, 10] as [UInt8] : [10, 10, 250] })

  @Test func sharesAddUp() {
    let whole = DominantColors.of(Self.halves, in: Rect(left: 0, top: 0, width: 10, height: 4))
    #expect(whole.map(\.name) == ["blue", "red"] && whole.map(\.share) == [0.5, 0.5])
    #expect(whole.map(\.hex) == ["#0a0afa", "#fa0a0a"])
  }

  @Test func onlyTheBoxCounts() {
    let left = DominantColors.of(Self.halves, in: Rect(left: -5, top: 1, width: 10, height: 40))
    #expect(left.map(\.name) == ["red"] && left.first?.share == 1)
    #expect(DominantColors.of(Self.halves, in: Rect(left: 20, top: 0, width: 5, height: 5)).isEmpty)
  }

  @Test func greyPicturesHaveColoursToo() {
    let grey = PageImage(width: 2, height: 1, channels: 1, dpi: nil, bytes: [0, 255])
    #expect(DominantColors.of(grey, in: Rect(left: 0, top: 0, width: 2, height: 1)).map(\.name) == ["black", "white"])
  }
}
