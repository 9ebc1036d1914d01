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

  static func picture(_ name: String) throws -> [UInt8] {
    let path = "\(Places.root)/Tests/Libraries/Imaging/Pictures/\(name)"
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func isNear(_ left: [UInt8], _ right: [UInt8], within most: Int) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs(Int($0) - Int($1)) <= most }
  }

  /// A sideways phone photo is a page read sideways.
  @Test(arguments: 1...8)
  func everyOrientationShowsTheSamePicture(orientation: Int) throws {
    let first = try JPEG.decode(Self.picture("orientation-1.jpg"))
    let bytes = try Self.picture("orientation-\(orientation).jpg")
    let header = try JPEG.header(bytes)
    #expect(header.orientation == orientation)
    let upright = try JPEG.decode(bytes).upright(orientation: header.orientation)
    #expect(upright.width == 48 && upright.height == 32)
    // JPEG rounds each way it is stored a little differently.
    #expect(Self.isNear(upright.bytes, first.bytes, within: 12))
  }

  /// Adobe stores CMYK inverted; taken literally a scan comes out as its negative.
  @Test func cmykHasItsColors() throws {
    let picture = try JPEG.decode(Self.picture("cmyk.jpg"))
    let fields: [(Int, Int, [UInt8])] = [
      (4, 4, [255, 0, 0]), (28, 4, [0, 255, 0]), (4, 28, [0, 0, 255]), (28, 28, [255, 255, 255]),
    ]
    for (x, y, color) in fields {
      let start = (y * picture.width + x) * 3
      #expect(Self.isNear(Array(picture.bytes[start..<(start + 3)]), color, within: 8))
    }
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
