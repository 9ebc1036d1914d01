import Documents
import Imaging
import Poppler
import SearchablePDF
import Testing

@Suite struct SearchablePDFTests {
  /// A page of one shade with words on it.
  static func page(_ words: [SearchableWord], width: Int = 340, height: Int = 440, shade: UInt8 = 200) throws
    -> SearchablePage
  {
    let raster = Raster(
      width: width, height: height, channels: 1, bytes: [UInt8](repeating: shade, count: width * height))
    return SearchablePage(
      jpeg: try JPEG.encode(raster), pixels: (width, height), channels: 1, dpi: 40, words: words)
  }

  static func word(_ text: String, _ left: Double, _ top: Double, turns: Int = 0) -> SearchableWord {
    let isSideways = turns % 2 == 1
    return SearchableWord(
      text, box: Rect(left: left, top: top, width: isSideways ? 0.02 : 0.2, height: isSideways ? 0.2 : 0.02),
      quarterTurns: turns)
  }

  static func text(_ page: PDFPage) -> String { page.plainText }

  /// A user searches for what stands on the page, in whatever script.
  @Test(arguments: ["plain", "Grüße", "Żuławy", "東京", "ﬁne", "e\u{301}te", "𝒜𝒷", "№5", "שלום"])
  func textIsFoundAsItWas(text: String) throws {
    let pdf = try PDF(bytes: SearchablePDF.file([Self.page([Self.word(text, 0.1, 0.1)])]))
    let found = Self.text(try pdf.page(0))
    // Poppler puts marks of direction around text from right to left, and opens ligatures.
    let plain = String(
      String.UnicodeScalarView(found.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    #expect(
      plain.decomposedStringWithCompatibilityMapping == text.decomposedStringWithCompatibilityMapping, "\(found)")
  }

  @Test(arguments: 0...3)
  func wordsStandInTheirBoxes(turns: Int) throws {
    let word = Self.word("searchable", 0.4, 0.3, turns: turns)
    let page = try PDF(bytes: SearchablePDF.file([Self.page([word])])).page(0)
    let (scalars, boxes) = page.text
    #expect(scalars.count == 10)
    for box in boxes {
      let (x, y) = ((box.left + box.right) / 2 / page.size.width, (box.top + box.bottom) / 2 / page.size.height)
      #expect(x > word.box.left - 0.01 && x < word.box.right + 0.01, "\(x)")
      #expect(y > word.box.top - 0.01 && y < word.box.bottom + 0.01, "\(y)")
    }
  }

  @Test func wordsOfALineStayApart() throws {
    let words = [Self.word("twofold", 0.1, 0.1), Self.word("words", 0.32, 0.1), Self.word("below", 0.1, 0.2)]
    let found = Self.text(try PDF(bytes: SearchablePDF.file([Self.page(words)])).page(0))
    #expect(found == "twofold words\nbelow", "\(found.debugDescription)")
  }

  /// Invisible text that is seen would lie over what the page shows.
  @Test func onlyThePictureIsSeen() throws {
    let pdf = try PDF(bytes: SearchablePDF.file([Self.page([Self.word("unseen", 0.1, 0.1)], shade: 120)]))
    let page = try pdf.page(0)
    #expect(try page.draw(width: 340, height: 440).allSatisfy { abs(Int($0) - 120) <= 3 })
    #expect(page.size == (612, 792))
  }

  @Test func nothingElseIsInTheFile() throws {
    let pages = try [Self.page([]), Self.page([Self.word("a", 0.1, 0.1)]), Self.page([], width: 100, height: 50)]
    let pdf = try PDF(bytes: SearchablePDF.file(pages))
    #expect(pdf.pageCount == 3 && pdf.extras.isEmpty)
    #expect(try (0..<3).allSatisfy { try !pdf.page($0).hasExtras })
    #expect(SearchablePDF.file(pages) == SearchablePDF.file(pages))
  }

  @Test func wordsWithoutSizeDoNoHarm() throws {
    let flat = SearchableWord("flat", box: Rect(left: 0.1, top: 0.1, width: 0, height: 0.1))
    let pdf = try PDF(
      bytes: SearchablePDF.file([Self.page([flat, Self.word("", 0.1, 0.1), Self.word("kept", 0.1, 0.2)])]))
    #expect(Self.text(try pdf.page(0)) == "kept")
  }
}
