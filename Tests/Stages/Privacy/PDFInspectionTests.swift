import Documents
import Foundation
import Imaging
import SearchablePDF
import Support
import Testing

@testable import Stages

@Suite struct PDFInspectionTests {
  static let search = ValueSearch([HiddenValue("Zebulon Quirke", type: .name), HiddenValue("Wu Li", type: .name)])

  static func holds(_ body: String) -> Bool {
    PDFInspection(Array("%PDF-1.6\n1 0 obj\n\(body)\nendobj\n".utf8)).holds(search)
  }

  /// Every place in which a PDF can keep a name, reachable or not.
  @Test(arguments: [
    "<< /Author (Zebulon Quirke) >>", "<< /Author (zebulon \\(Quirke\\)) >>", "<< /T (Wu Li) >>",
    "<< /T <57 75 20 4C 69> >>",
    "<< /T <FEFF005A006500620075006C006F006E00200051007500690072006B0065> >>", "% Zebulon Quirke",
    "<< /Length 20 >>\nstream\nxx Zebulon Quirke xx\nendstream", "<< >>\nstream\nBT (Wu Li) Tj ET\nendstream",
  ])
  func valuesAreFoundWhereverTheyAre(body: String) { #expect(Self.holds(body)) }

  @Test(arguments: [
    "<< /Type /Page >>", "<< /T (Zebulon) /U (Quirke) >>", "<< /Length 3 >>\nstream\n<0001>Tj\nendstream", "(open",
    "<41", "<<>",
  ])
  func whatIsNoValueIsNone(body: String) { #expect(!Self.holds(body)) }

  /// A name like a word of PDF's own must not keep every file back.
  @Test func wordsOfTheFormatAreNoValues() throws {
    let raster = Raster(width: 10, height: 10, channels: 1, bytes: [UInt8](repeating: 255, count: 100))
    let page = SearchablePage(
      jpeg: try JPEG.encode(raster), pixels: (10, 10), channels: 1, dpi: 72,
      words: [SearchableWord("other", box: Rect(left: 0, top: 0, width: 0.5, height: 0.5))])
    let file = PDFInspection(SearchablePDF.file([page]))
    #expect(!file.holds(ValueSearch(["Page", "Font", "Blank", "Length"].map { HiddenValue($0, type: .name) })))
    #expect(file.streams.count == 4 && file.pictureCount == 1 && !file.hasUnread)
  }

  @Test func compressedStreamsAreOpened() throws {
    let raster = Raster(width: 10, height: 10, channels: 1, bytes: [UInt8](repeating: 255, count: 100))
    let page = SearchablePage(
      jpeg: try JPEG.encode(raster), pixels: (10, 10), channels: 1, dpi: 72,
      words: [SearchableWord("x", box: Rect(left: 0, top: 0, width: 0.5, height: 0.5))])
    let content = PDFInspection(SearchablePDF.file([page])).streams.map { String(decoding: $0, as: UTF8.self) }
    #expect(content.contains { $0.contains("3 Tr") } && content.contains { $0.contains("beginbfchar") })
  }

  /// A stream that nobody can read can hold anything.
  @Test func aStreamThatCannotBeOpenedCountsAsALeak() {
    #expect(Self.holds("<< /Filter /FlateDecode /Length 4 >>\nstream\nabcd\nendstream"))
  }
}
