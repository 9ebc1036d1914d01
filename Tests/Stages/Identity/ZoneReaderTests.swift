import Documents
import Foundation
import Imaging
import Support
import Testing

@testable import Stages

@Suite struct ZoneReaderTests {
  /// The lower part of the turned sample passport, which Tesseract's ordinary reading spoils.
  @Test func readsAZoneFromTheTurnedPicture() throws {
    let path = "\(Places.root)/Samples/identity/passport-turned.png"
    let raster = try PNG.decode([UInt8](Data(contentsOf: URL(fileURLWithPath: path)))).onWhite
    let image = PageImage(
      width: raster.width, height: raster.height, channels: raster.channels, dpi: 300, bytes: raster.bytes)
    let band = Rect<Pixels>(left: 0, top: 0, right: 180, bottom: Double(image.height))
    let zones = try ZoneReader().zones(in: image.grey, band: band, letters: 34, rotation: 90)
    #expect(zones.count == 1 && zones[0].isValid && zones[0].repairs == 0)
    #expect(zones.first?.names.last == "OKONKWO LINDQVIST" && zones.first?.names.given == "PETER")
  }
}
