import Documents
import Foundation
import Imaging
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct ReadBarcodesTests {
  @Test func readsTheSampleWithItsPlace() throws {
    let path = "\(Places.root)/Samples/pictures/barcode.png"
    let raster = try PNG.decode([UInt8](Data(contentsOf: URL(fileURLWithPath: path)))).onWhite
    let image = PageImage(
      width: raster.width, height: raster.height, channels: raster.channels, dpi: nil, bytes: raster.bytes)
    let codes = try ReadBarcodes(ReadBarcodes.Options()).run(Lazy { image }).all
    #expect(codes.map(\.format) == ["PDF417"] && codes.map(\.text) == ["A PDF 417 barcode with ASCII text"])
    #expect(codes[0].box.width > 0.5 && codes[0].box.height > 0.3)
  }

  @Test func aTextHasNoneAndIsNoFailure() throws {
    let codes = try ReadBarcodes(ReadBarcodes.Options()).run(Lazy { throw Failure(.absent, "a text has no picture") })
    #expect(codes.all.isEmpty)
  }

  @Test func aPictureThatCannotBeMadeIsAFailure() {
    #expect(throws: Failure.self) {
      try ReadBarcodes(ReadBarcodes.Options()).run(Lazy { throw Failure(.damaged, "broken") })
    }
  }
}
