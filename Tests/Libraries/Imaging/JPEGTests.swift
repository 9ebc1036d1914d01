import Foundation
import Imaging
import Support
import Testing

@Suite struct JPEGTests {
  static func sample(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Places.root)/Samples/pictures/\(name)")))
  }

  @Test func orientationIsReadAndApplied() throws {
    let bytes = try Self.sample("photo-exif-6.jpg")
    let header = try JPEG.header(bytes)
    #expect(header.orientation == 6 && header.width == 800 && header.height == 1_200)
    let upright = try JPEG.decode(bytes).upright(orientation: header.orientation)
    #expect(upright.width == 1_200 && upright.height == 800)
  }

  @Test func aCutFileKeepsWhatItHoldsAndSaysSo() throws {
    let bytes = try Self.sample("receipt.jpg")
    let whole = try JPEG.decode(bytes)
    #expect(whole.flaw == nil)
    let cut = try JPEG.decode(Array(bytes.prefix(bytes.count / 2)))
    #expect(cut.flaw != nil && cut.bytes.prefix(30_000) == whole.bytes.prefix(30_000))
  }

  /// Fuzzed files must be refused or decoded, never crash.
  @Test func flippedBytesAreSurvived() throws {
    let bytes = try Self.sample("receipt.jpg")
    for step in 0..<60 {
      var broken = bytes
      broken[step * 11 + 2] ^= 0xFF
      if let header = try? JPEG.header(broken), header.width * header.height < 10_000_000 {
        _ = try? JPEG.decode(broken)
      }
    }
  }
}
