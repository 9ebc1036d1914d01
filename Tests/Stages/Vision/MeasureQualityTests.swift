import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

/// A blurred or black photograph must be told from a good one.
@Suite struct MeasureQualityTests {
  static func measure(_ image: PageImage?) throws -> PictureQuality.Measures? {
    try MeasureQuality(NoOptions()).run(Lazy { try image ?? { throw Failure(.absent, "none") }() }).measures
  }

  static func grey(_ width: Int, _ height: Int, _ value: (Int, Int) -> UInt8) -> PageImage {
    PageImage(
      width: width, height: height, channels: 1, dpi: nil,
      bytes: (0..<(width * height)).map { value($0 % width, $0 / width) })
  }

  @Test func sharpnessTellsEdgesFromSlopes() throws {
    let sharp = try #require(try Self.measure(Self.grey(32, 32) { x, y in (x / 4 + y / 4) % 2 == 0 ? 0 : 255 }))
    let smooth = try #require(try Self.measure(Self.grey(32, 32) { x, _ in UInt8(x * 8) }))
    #expect(sharp.sharpness > 0.99 && smooth.sharpness < 0.01)
    #expect(sharp.contrast == 1 && abs(sharp.brightness - 0.5) < 0.01)
  }

  @Test func flatPicturesHaveNeither() throws {
    let black = try #require(try Self.measure(Self.grey(8, 8) { _, _ in 0 }))
    #expect(
      black.brightness == 0 && black.contrast == 0 && black.sharpness == 0 && black.colors.map(\.name) == ["black"])
    let dot = try #require(try Self.measure(Self.grey(1, 1) { _, _ in 255 }))
    #expect(dot.brightness == 1 && dot.sharpness == 0)
  }

  @Test func textHasNoPicture() throws { #expect(try Self.measure(nil) == nil) }
}
