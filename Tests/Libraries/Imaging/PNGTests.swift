import Crypto
import Foundation
import Imaging
import Support
import Testing

/// PngSuite, the test set of the format: every colour type, depth and interlace, and files broken on purpose.
@Suite struct PNGTests {
  static let folder = Places.root + "/Tests/Libraries/Imaging/PngSuite"

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).png")))
  }

  /// name, width, height, SHA-256 of RGBA pixels (16-bit pictures: the pixels themselves); made from the set's own reference pictures by Scripts/measure/pngsuite-digests.
  static let references: [[String]] = {
    let text = (try? String(contentsOfFile: folder + "/digests.txt", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }()

  @Test(arguments: references)
  func equalsReference(reference: [String]) throws {
    let bytes = try Self.bytes(reference[0])
    let raster = try PNG.decode(bytes)
    let header = try PNG.header(bytes)
    #expect(["\(raster.width)", "\(raster.height)"] == Array(reference[1...2]))
    #expect(header.width == raster.width && header.height == raster.height)
    guard header.bitsPerPixel % 16 == 0, reference[0].hasSuffix("16") else {
      #expect(Self.hex(SHA256.hash(data: raster.rgba)) == reference[3])
      return
    }
    // 16-bit samples: libpng rounds to nearest, the reference pictures round down.
    let hex = Array(reference[3].utf8)
    let pixels = stride(from: 0, to: hex.count, by: 2).map {
      UInt8(String(decoding: hex[$0..<($0 + 2)], as: UTF8.self), radix: 16) ?? 0
    }
    let ours = raster.rgba
    #expect(ours.count == pixels.count && zip(ours, pixels).allSatisfy { abs(Int($0) - Int($1)) <= 1 })
  }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  @Test func allReferencesAreThere() { #expect(Self.references.count == 161) }

  static let broken = try? FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("x") }
    .map { String($0.dropLast(4)) }.sorted()

  @Test(arguments: broken ?? [])
  func brokenFileIsRefused(name: String) throws {
    let bytes = try Self.bytes(name)
    #expect(throws: ImagingError.self) { _ = try (PNG.header(bytes), PNG.decode(bytes)) }
  }

  @Test func resolutionIsRead() throws {
    #expect(try PNG.header(Self.bytes("basn0g01")).dpi == nil)
    let turned = try PNG.header(
      [UInt8](Data(contentsOf: URL(fileURLWithPath: Places.root + "/Samples/pictures/page-skewed.png"))))
    #expect(turned.dpi.map { Int($0.rounded()) } == 300)
  }

  /// A file cut anywhere must be refused or decoded, never crash.
  @Test func everyCutIsSurvived() throws {
    let bytes = try Self.bytes("basi6a16")
    // The last chunk (12 bytes) ends the file and holds no pixels; some before it may not be missed either.
    for length in stride(from: 0, to: bytes.count - 20, by: 7) {
      let cut = Array(bytes[..<length])
      #expect(throws: ImagingError.self) { _ = try (PNG.header(cut), PNG.decode(cut)) }
    }
  }
}

extension Raster {
  /// The pixels as red, green, blue, alpha.
  var rgba: [UInt8] {
    (0..<(width * height)).flatMap { index -> [UInt8] in
      let pixel = bytes[(index * channels)..<((index + 1) * channels)]
      switch channels {
      case 1: return Array(repeating: pixel[pixel.startIndex], count: 3) + [255]
      case 3: return Array(pixel) + [255]
      default: return pixel.last == 0 ? [0, 0, 0, 0] : Array(pixel)
      }
    }
  }
}
