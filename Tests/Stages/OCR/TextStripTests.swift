import Documents
import Imaging
import Testing

@testable import Stages

@Suite struct TextStripTests {
  /// A dark line 4 pixels thick that falls by a tenth, on white.
  static let leaning: Raster = {
    var bytes = [UInt8](repeating: 255, count: 200 * 60)
    for x in 0..<200 { for y in (18 + x / 10)..<(22 + x / 10) { bytes[y * 200 + x] = 0 } }
    return Raster(width: 200, height: 60, channels: 1, bytes: bytes)
  }()

  @Test func aLeaningLineIsReadStraight() {
    let strip = TextStrip(left: 20, right: 180, centerX: 100, centerY: 30, height: 16, slope: 0.1)
    let image = strip.straightened(Self.leaning, height: 16)
    #expect(image.width == 160 && image.height == 16)
    for column in stride(from: 5, to: 155, by: 10) {
      #expect(image.bytes[8 * image.width + column] < 100, "the line's middle, column \(column)")
      #expect(image.bytes[2 * image.width + column] > 200 && image.bytes[13 * image.width + column] > 200)
    }
  }

  @Test func aStripBeyondTheEdgeTakesTheNearestPixels() {
    let strip = TextStrip(left: -10, right: 210, centerX: 100, centerY: 5, height: 40, slope: 0)
    let image = strip.straightened(Self.leaning, height: 20)
    #expect(image.bytes.count == image.width * 20 && image.bytes[0] == 255)
  }

  @Test func aWordsBoxStandsWhereTheWordIs() {
    let strip = TextStrip(left: 20, right: 180, centerX: 100, centerY: 30, height: 16, slope: 0.1)
    let box = strip.box(Rect(left: 80, top: 4, right: 112, bottom: 12), height: 16)
    #expect(box.left == 100 && box.right == 132)
    #expect(abs(box.center.y - strip.middle(at: 116)) < 1e-9 && abs(box.height - 8) < 1e-9)
    #expect(strip.contains(x: box.center.x, y: box.center.y) && !strip.contains(x: 100, y: 45))
  }
}
