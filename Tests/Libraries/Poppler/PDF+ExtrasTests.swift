import Foundation
import Poppler
import Support
import Testing

@Suite struct PDFExtrasTests {
  /// What is not told here can leave the house in a file that counts as clean.
  @Test func whatIsNotAPageIsTold() throws {
    let bare = try PDF(bytes: TinyPDF([["page"]]).bytes)
    #expect(try bare.extras.isEmpty && !bare.page(0).hasExtras)
    var noted = TinyPDF([["page"]])
    noted.note = "note"
    #expect(try PDF(bytes: noted.bytes).page(0).hasExtras)
    var form = TinyPDF([["page"]])
    form.field = "value"
    #expect(try PDF(bytes: form.bytes).page(0).hasExtras)
    let paper = try Data(contentsOf: URL(fileURLWithPath: "\(Places.root)/Samples/papers/born-digital.pdf"))
    let extras = try PDF(bytes: [UInt8](paper)).extras
    #expect(extras.contains("metadata") && extras.contains("outline"))
  }

  @Test func bytesThatAreNoPDFAreRefused() {
    #expect(throws: PDFError.self) { try PDF(bytes: Array("nothing".utf8)) }
    #expect(throws: PDFError.self) { try PDF(bytes: []) }
  }
}
