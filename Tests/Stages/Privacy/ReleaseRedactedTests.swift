import Binding
import Documents
import Foundation
import Imaging
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct ReleaseRedactedTests {
  static func release(_ pages: [RedactedPage]) throws -> RedactedDocument {
    try ReleaseRedacted(NoOptions()).run(Pages(pages.enumerated().map { (number: $0 + 1, artifact: $1) }))
  }

  static func isWithheld(_ pages: [RedactedPage]) -> Bool {
    do {
      _ = try release(pages)
      return false
    } catch let failure as Failure {
      return failure.kind == .withheld
    } catch {
      return false
    }
  }

  static let value = HiddenValue("Zebulon Quirke", type: .name)

  /// Half a document is no document: a page that failed can be the one with the name.
  @Test func aDocumentWithAMissingPageIsWithheld() throws {
    let pages = try Redacting(TinyPDF([["one"], ["two"]]).bytes, .pdf, []).pages()
    #expect(try !Self.release(pages).files.isEmpty)
    #expect(Self.isWithheld([pages[0]]))
    #expect(Self.isWithheld([]))
  }

  /// Each breaks the redaction in one place behind the stage's back; the file must not leave.
  @Test func whatIsLeftIsFoundAndTheFileWithheld() throws {
    let page = try Redacting(TinyPDF([["Zebulon Quirke here"]]).bytes, .pdf, [("Zebulon Quirke", .name)]).pages()[0]
    #expect(try !Self.release([page]).files.isEmpty)
    // The box is not filled.
    var seen = page
    let white = Raster(
      width: page.picture?.width ?? 1, height: page.picture?.height ?? 1, channels: 1,
      bytes: [UInt8](repeating: 255, count: (page.picture?.width ?? 1) * (page.picture?.height ?? 1)))
    seen.picture?.data = Data(try JPEG.encode(white))
    #expect(Self.isWithheld([seen]))
    // The picture carries a comment.
    var commented = page
    var jpeg = [UInt8](page.picture?.data ?? Data())
    jpeg.insert(contentsOf: [0xFF, 0xFE, 0, 4, 65, 66], at: 2)
    commented.picture?.data = Data(jpeg)
    #expect(Self.isWithheld([commented]))
    // The picture is no picture.
    var broken = page
    broken.picture?.data = Data("nothing".utf8)
    #expect(Self.isWithheld([broken]))
  }

  @Test func aTextThatStillHoldsAValueIsWithheld() throws {
    var page = try Redacting("Zebulon Quirke", .text, [("Zebulon Quirke", .name)]).pages()[0]
    #expect(try Self.release([page]).files.map(\.data) == [Data("**************".utf8)])
    page.written?.text = "zebulon\nQUIRKE"
    #expect(Self.isWithheld([page]))
  }

  /// A long text is cut into pages; the copy is one text again, and what one page gives away counts on all.
  @Test func pagesOfATextLoseEachOthersValuesAndBecomeOneFile() throws {
    var pages = try Redacting(
      "Zebulon Quirke\n\u{0C}next page\u{0C}last", .text, [("Zebulon Quirke", .name)]
    ).pages()
    #expect(pages.count == 3)
    pages[1].written?.text = "so says ZEBULON Quirke\u{0C}"
    let released = try Self.release(pages)
    #expect(released.files.map(\.data) == [Data("**************\n\u{0C}so says **************\u{0C}last".utf8)])
    #expect(released.removedLate == 1)
    #expect(Self.isWithheld(Array(pages[0...1])))
  }

  /// What JSON escapes is read as it is meant.
  @Test func escapedValuesAreNoHidingPlace() throws {
    var page = try Redacting("{\"text\": \"Zebulon Quirke\"}\n", .jsonl, [("Zebulon Quirke", .name)]).pages()[0]
    page.written?.text = "{\"text\": \"\\u005aebulon Quir\\u006be\"}\n"
    #expect(Self.isWithheld([page]))
  }

  @Test func aTIFFBecomesAPNGAPage() throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(Places.root)/Samples/identity/licence.tiff")))
    let document = try Redacting(bytes, .tiff, [("CASTELLANO", .name)]).released()
    #expect(document.files.map(\.place) == [.inside("page-0001.png"), .inside("page-0002.png")])
    #expect(document.files.allSatisfy { PictureInspection.isBare([UInt8]($0.data)) })
  }

  @Test func recordsAreGivenAsPartsOfTheirFile() throws {
    let pages = try Redacting("\u{FEFF}id,text\n1,Zebulon\n2,b\n", .csv, [("Zebulon", .name)]).pages()
    let parts = try pages.map { try Self.release([$0]).files[0] }
    #expect(
      parts.map(\.place)
        == [RedactedDocument.File.Place](repeating: .record(header: Data("\u{FEFF}id,text\n".utf8)), count: 2))
    #expect(parts.map { String(decoding: $0.data, as: UTF8.self) } == ["1,*******\n", "2,b\n"])
  }
}
