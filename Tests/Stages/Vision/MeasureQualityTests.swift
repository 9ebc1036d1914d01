import Documents
import Pipeline
import Testing

@testable import Stages

@Suite struct MeasureQualityTests {
  static func quality(width: Int, height: Int, _ pixel: (Int, Int) -> UInt8) throws -> PictureQuality {
    let bytes = (0..<(width * height)).map { pixel($0 % width, $0 / width) }
    let image = PageImage(width: width, height: height, channels: 1, dpi: nil, bytes: bytes)
    return try MeasureQuality(MeasureQuality.Options()).run(Lazy { image })
  }

  @Test func blackAndWhiteAreTheEndsOfBrightness() throws {
    #expect(try Self.quality(width: 4, height: 4) { _, _ in 0 }.brightness == 0)
    let white = try Self.quality(width: 4, height: 4) { _, _ in 255 }
    #expect(white.brightness == 100 && white.contrast == 0 && white.sharpness == 0)
    #expect(white.colors.map(\.name) == ["white"])
  }

  @Test func hardEdgesAreSharperThanSoftOnes() throws {
    let hard = try Self.quality(width: 32, height: 32) { x, _ in x / 8 % 2 == 0 ? 0 : 255 }
    let soft = try Self.quality(width: 32, height: 32) { x, _ in UInt8(x * 8) }
    #expect(hard.sharpness == 100 && soft.sharpness < 10 && hard.contrast > soft.contrast)
  }

  @Test func aTextHasNoPictureAndNoRow() throws {
    let none = try MeasureQuality(MeasureQuality.Options()).run(Lazy { throw Failure(.absent, "a text has none") })
    #expect(MeasureQuality.tables[0].rows(none).isEmpty)
  }
}
