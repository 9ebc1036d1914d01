import Foundation
import Poppler
import Support
import Testing

@Suite struct PDFTests {
  static func open(_ bytes: [UInt8], _ folder: TemporaryFolder) throws -> PDF {
    try PDF(uri: "file://" + folder.write("x.pdf", bytes), password: nil)
  }

  @Test func textStandsWhereItIsDrawn() throws {
    let folder = try TemporaryFolder()
    let page = try Self.open(TinyPDF([["Hello"]]).bytes, folder).page(0)
    let (scalars, boxes) = page.text
    #expect(String(String.UnicodeScalarView(scalars)) == "Hello")
    #expect(abs(boxes[0].left - 20) < 2 && boxes[0].top > 15 && boxes[0].bottom < 50)
    #expect(page.size == (300, 200))
  }

  @Test(arguments: [90, 180, 270])
  func turnedPagesAreShownTurned(rotate: Int) throws {
    let folder = try TemporaryFolder()
    let page = try Self.open(TinyPDF([["Hello"]], rotate: rotate).bytes, folder).page(0)
    #expect(page.size.width == (rotate == 180 ? 300 : 200))
    // Where ink is drawn, there the text's boxes must be.
    let (width, height) = (Int(page.size.width), Int(page.size.height))
    let pixels = try page.draw(width: width, height: height)
    let ink = (0..<(width * height)).filter { pixels[$0 * 3] < 100 }
    let boxes = page.text.boxes
    let left = boxes.map(\.left).min() ?? 0
    let right = boxes.map(\.right).max() ?? 0
    #expect(!ink.isEmpty && ink.allSatisfy { Double($0 % width) > left - 4 && Double($0 % width) < right + 4 })
  }

  @Test func errorsAreTold() throws {
    let folder = try TemporaryFolder()
    #expect(throws: PDFError.self) { try Self.open(Array("%PDF-1.4 nothing".utf8), folder) }
    let locked = "file://\(Places.root)/Samples/papers/locked.pdf"
    #expect(throws: PDFError.encrypted) { try PDF(uri: locked, password: nil) }
    #expect(throws: PDFError.encrypted) { try PDF(uri: locked, password: "wrong") }
    #expect(try PDF(uri: locked, password: "openpassword").pageCount == 1)
  }

  /// Poppler gives fields without the page's rotation; their boxes must be where the page shows them.
  @Test(arguments: [0, 90, 180, 270])
  func fieldsStandWhereTheyAreShown(rotate: Int) throws {
    let folder = try TemporaryFolder()
    var pdf = TinyPDF([["page"]], rotate: rotate)
    pdf.field = "value"
    let page = try Self.open(pdf.bytes, folder).page(0)
    let value = try #require(page.fieldValues.first)
    let center = ((value.box.left + value.box.right) / 2, (value.box.top + value.box.bottom) / 2)
    // The field's centre is at (70, 30) from the bottom left of a page of 300 x 200.
    let expected = [0: (70.0, 170.0), 90: (30, 70), 180: (230, 30), 270: (170, 230)][rotate] ?? (0, 0)
    #expect(value.text == "value" && abs(center.0 - expected.0) < 1 && abs(center.1 - expected.1) < 1, "\(center)")
  }

  @Test func notesOnThePageAreRead() throws {
    let folder = try TemporaryFolder()
    var pdf = TinyPDF([["page"]])
    pdf.note = "a note"
    let page = try Self.open(pdf.bytes, folder).page(0)
    let note = try #require(page.notes.first)
    #expect(note.text == "a note" && abs(note.box.left - 20) < 1 && abs(note.box.top - 160) < 1)
    #expect(page.fieldValues.isEmpty)
  }

  @Test func filledFieldsAreRead() throws {
    let form = try PDF(uri: "file://\(Places.root)/Samples/papers/filled-form.pdf", password: nil).page(0)
    let values = form.fieldValues.map(\.text)
    #expect(values.contains("Alice") && values.contains("Sampleton"))
    // The page's own text is asked first, which must not hide what is drawn.
    let own = String(String.UnicodeScalarView(form.text.scalars))
    let drawn = String(String.UnicodeScalarView(form.drawnText.scalars))
    #expect(!own.contains("Sampleton") && drawn.contains("Sampleton"))
  }
}
