import Foundation
import Imaging
import Support
import Testing

@Suite struct TIFFTests {
  static let path = "\(Places.root)/Samples/pictures/book-pages.tiff"

  @Test func readsEveryPage() throws {
    let tiff = try TIFF(path: Array(Self.path.utf8CString))
    #expect(tiff.pageCount == 3)
    for page in 0..<3 {
      let header = try tiff.header(page: page)
      let raster = try tiff.decode(page: page)
      #expect(header.dpi == 300 && raster.channels == 1)
      #expect(raster.bytes.count == header.width * header.height && Set(raster.bytes) == [0, 255])
    }
    #expect(throws: ImagingError.self) { try tiff.header(page: 3) }
  }

  @Test func transparencyAndCompressionAreRead() throws {
    let path = "\(Places.root)/Tests/Libraries/Imaging/Pictures/tones.tiff"
    let tiff = try TIFF(path: Array(path.utf8CString))
    let picture = try tiff.decode(page: 0)
    #expect(picture.channels == 4 && picture.width == 48 && picture.bytes.prefix(4) == [200, 30, 30, 255])
    #expect(picture.onWhite.bytes.suffix(3) == [255, 255, 255])
    #expect(try tiff.header(page: 0).dpi == 200)
  }

  @Test func cutFilesAreSurvived() throws {
    let folder = try TemporaryFolder()
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.path)))
    for length in stride(from: 4, to: bytes.count, by: 4_001) {
      let path = try folder.write("cut.tiff", bytes.prefix(length))
      guard let tiff = try? TIFF(path: Array(path.utf8CString)) else { continue }
      for page in 0..<min(tiff.pageCount, 4) { _ = try? tiff.decode(page: page) }
    }
  }
}
