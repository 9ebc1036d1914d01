import Foundation
import Imaging
import Support
import Testing

@testable import Stages

@Suite struct PictureInspectionTests {
  static let raster = Raster(width: 20, height: 20, channels: 3, bytes: (0..<1_200).map { UInt8($0 * 7 % 256) })

  @Test func whatIsWrittenHereIsBare() throws {
    #expect(try PictureInspection.isBare(PNG.encode(Self.raster, dpi: 100)))
    #expect(try PictureInspection.isBare(PNG.encode(Self.raster)))
    #expect(try PictureInspection.isBare(JPEG.encode(Self.raster, dpi: 100)))
    #expect(try PictureInspection.isBare(JPEG.encode(Self.raster, quality: 95)))
  }

  @Test func whatIsAddedIsSeen() throws {
    let (png, jpeg) = (try PNG.encode(Self.raster), try JPEG.encode(Self.raster))
    #expect(!PictureInspection.isBare(png + [0]) && !PictureInspection.isBare(jpeg + [0]))
    #expect(!PictureInspection.isBare(png.dropLast()) && !PictureInspection.isBare(jpeg.dropLast()))
    let text: [UInt8] = [0, 0, 0, 3] + Array("tEXta\0b".utf8) + [0, 0, 0, 0]
    #expect(!PictureInspection.isBare(Array(png[..<33]) + text + Array(png[33...])))
    #expect(!PictureInspection.isBare([0xFF, 0xD8, 0xFF, 0xE1, 0, 4, 1, 2] + Array(jpeg[2...])))
    #expect(!PictureInspection.isBare([]) && !PictureInspection.isBare([0xFF, 0xD8]))
    let photo = try Data(contentsOf: URL(fileURLWithPath: "\(Places.root)/Samples/pictures/photo-exif-6.jpg"))
    #expect(!PictureInspection.isBare([UInt8](photo)))
  }
}

extension PictureInspection {
  fileprivate static func isBare(_ bytes: ArraySlice<UInt8>) -> Bool { isBare(Array(bytes)) }
}
