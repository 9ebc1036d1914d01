import Documents
import Imaging
import Support
import Tesseract
import Testing

@testable import Stages

@Suite struct SecondLookTests {
  /// A place found on a page that was turned for reading must come back to where it is.
  @Test(arguments: [0, 90, 180, 270])
  func wordsOfTurnedPagesComeBack(rotation: Int) throws {
    let upright = try TinyPDF([["Hello there dear", "reader of pages"]]).raster()
    let turned = upright.turned(quarterTurns: rotation / 90)
    let read = try SecondLook(languages: ["eng"]).read(turned, dpi: 200, rotation: rotation)
    #expect(read.text.text.contains("Hello") && read.text.text.contains("pages"))
    let box = try #require(read.text.boxes(in: Span(0..<5)).first)
    // The word stands top left of the upright page; a clockwise quarter takes (x, y) to (1 - y, x).
    var center = (x: 0.15, y: 0.17)
    for _ in 0..<(rotation / 90) { center = (1 - center.y, center.x) }
    #expect(abs(box.center.x - center.x) < 0.06 && abs(box.center.y - center.y) < 0.06, "\(box)")
  }

  @Test func picturesTooSmallForLettersAreEmpty() throws {
    let dot = Raster(width: 2, height: 2, channels: 4, bytes: [UInt8](repeating: 0, count: 16))
    let read = try SecondLook(languages: ["eng"]).read(dot, dpi: nil, rotation: 0)
    #expect(read.text.words.isEmpty && read.codes.isEmpty)
  }

  @Test func barcodesThatSayAValueAreItsPlaces() {
    let code = SecondLook.Reading.Code(text: "N:QUIRKE;ZEBULON", box: Rect(left: 0, top: 0, width: 0.5, height: 0.5))
    let text = PageText(source: .ocr, reason: "", frame: nil, text: "", words: [], lines: [])
    let reading = SecondLook.Reading(text: text, codes: [code])
    #expect(reading.places(of: ValueSearch([HiddenValue("Zebulon Quirke", type: .name)])).map(\.boxes) == [[code.box]])
    #expect(reading.places(of: ValueSearch([HiddenValue("Other Person", type: .name)])).isEmpty)
  }
}
