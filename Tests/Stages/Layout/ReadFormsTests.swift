import Binding
import Documents
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct ReadFormsTests {
  /// `key = value` of what is found on a page without a picture.
  private func read(_ text: PageText, _ image: PageImage? = nil) throws -> [String] {
    let form = try ReadForms(NoOptions()).run(
      Needs(text, Lazy { if let image { image } else { throw Failure(.absent, "a text has no picture") } }))
    return form.entries.map { "\($0.key) = \($0.value)" }
  }

  private func pairs(_ lines: [String]) throws -> [String] { try read(gridPage(lines)) }

  @Test(arguments: [
    (["Name: Ann Sample"], ["Name = Ann Sample"]),
    (["Date:3/4/2021"], ["Date = 3/4/2021"]),
    (["Invoice No. : 4711"], ["Invoice No = 4711"]),
    (["Invoice Number: 123 Invoice Date: 3 May 2020"], ["Invoice Number = 123", "Invoice Date = 3 May 2020"]),
    (["From: Ann      To: Bob"], ["From = Ann", "To = Bob"]),
    (["Name:          Ann Sample"], ["Name = Ann Sample"]),
    (["Address:", "12 Elm Street", "Springfield"], ["Address = 12 Elm Street Springfield"]),
    (
      ["Ship to:  Bob Sample", "          5 Oak Road", "          Shelbyville"],
      ["Ship to = Bob Sample 5 Oak Road Shelbyville"]
    ),
    (["Name:", "Phone: 555-0100"], ["Name = ", "Phone = 555-0100"]),
    // Written digit by digit, as the boxes of a tax form ask for; what begins far away is another thing.
    (["Taxpayer number:", "123   -   45   -   6789"], ["Taxpayer number = 123 - 45 - 6789"]),
    (["Taxpayer number:", "123   -   45             6789"], ["Taxpayer number = 123 - 45"]),
    (["Kundennummer: 12345", "Téléphone : 01 02 03"], ["Kundennummer = 12345", "Téléphone = 01 02 03"]),
    (["Name: ____________   Date: ________"], ["Name = ", "Date = "]),
  ])
  func keysWithAColon(lines: [String], truth: [String]) throws { #expect(try pairs(lines) == truth) }

  @Test(arguments: [
    (
      ["Subtotal      $100.00", "Sales Tax      $10.00", "Total         $110.00"],
      ["Subtotal = $100.00", "Sales Tax = $10.00", "Total = $110.00"]
    ),
    (
      ["Account Number     Due Date", "4711-22            12 May 2020"],
      ["Account Number = 4711-22", "Due Date = 12 May 2020"]
    ),
    (["Total ............ 12.50"], ["Total = 12.50"]),
    (
      ["Colour      blue", "Material    wool", "Made by     hand"],
      ["Colour = blue", "Material = wool", "Made by = hand"]
    ),
  ])
  func keysWithoutAColon(lines: [String], truth: [String]) throws { #expect(try Set(pairs(lines)) == Set(truth)) }

  @Test(arguments: [
    ["There are three things that must be said here before: one and two and three."],
    ["Note: the form must be sent back before the end of the month."],
    [
      "The meeting begins at 10:30 and ends at 12:00 in the hall",
      "and there is more about it at http://example.org/a:b today.",
    ],
    [
      "A paragraph of prose may hold a colon: that does not make",
      "what stands before it a key, nor what follows a value of it.",
    ],
  ])
  func proseHasNone(lines: [String]) throws { #expect(try pairs(lines).isEmpty) }

  @Test func marksAsCharacters() throws {
    #expect(
      try read(gridPage(["☒ Single   ☐ Married", "[x] I agree", "( ) No thanks"], source: .textLayer)) == [
        "Single = SELECTED", "Married = NOT_SELECTED", "I agree = SELECTED", "No thanks = NOT_SELECTED",
      ])
  }

  @Test func aTextFileIsReadToo() throws {
    let text = PageText(plain: "Name:  Ann\nCity:  Springfield\n\n[x] urgent\n", reason: "")
    #expect(try read(text) == ["Name = Ann", "City = Springfield", "urgent = SELECTED"])
  }

  // MARK: With a picture

  /// A white page of the grid's size with strokes.
  private func picture(_ draw: (inout [UInt8]) -> Void) -> PageImage {
    var bytes = [UInt8](repeating: 255, count: 1000 * 700)
    draw(&bytes)
    return PageImage(width: 1000, height: 700, channels: 1, dpi: 100, bytes: bytes)
  }

  private static func line(_ bytes: inout [UInt8], _ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) {
    let steps = max(abs(x1 - x0), abs(y1 - y0), 1)
    for step in 0...steps {
      let (x, y) = (x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps)
      bytes[y * 1000 + x] = 0
      bytes[(y + 1) * 1000 + x] = 0
    }
  }

  private static func square(_ bytes: inout [UInt8], _ x: Int, _ y: Int, _ side: Int) {
    for offset in 0..<side {
      for edge in [0, 1, side - 2, side - 1] {
        bytes[(y + edge) * 1000 + x + offset] = 0
        bytes[(y + offset) * 1000 + x + edge] = 0
      }
    }
  }

  @Test func drawnBoxesAreReadWithTheirLabels() throws {
    let image = picture { bytes in
      Self.square(&bytes, 40, 32, 16)
      Self.square(&bytes, 240, 32, 16)
      Self.line(&bytes, 243, 35, 252, 44)
      Self.line(&bytes, 252, 35, 243, 44)
    }
    #expect(
      try read(gridPage(["", "      Single              Married"]), image) == [
        "Single = NOT_SELECTED", "Married = SELECTED",
      ])
  }

  @Test func smallPrintOverAValueIsItsKey() throws {
    let image = picture { bytes in
      for y in [25, 90] { Self.line(&bytes, 5, y, 600, y) }
      for x in [5, 300, 600] { Self.line(&bytes, x, 25, x, 90) }
    }
    let found = try read(
      gridPage(["", " 1 Family name                  2 Date of issue", " SAMPLE                         12 May 2020"]),
      image)
    #expect(Set(found) == ["1 Family name = SAMPLE", "2 Date of issue = 12 May 2020"])
  }

  /// A row of boxes, 30 wide and 40 high.
  private static func boxes(_ bytes: inout [UInt8], from x: Int, top: Int, count: Int) {
    for y in [top, top + 40] { line(&bytes, x, y, x + 30 * count, y) }
    for place in 0...count { line(&bytes, x + 30 * place, top, x + 30 * place, top + 40) }
  }

  @Test func aNumberWrittenInABoxEachIsOneValue() throws {
    let image = picture { bytes in
      Self.boxes(&bytes, from: 40, top: 80, count: 3)
      Self.boxes(&bytes, from: 160, top: 80, count: 4)
    }
    #expect(
      try read(gridPage(["", "    Customer code", "", "     4  7  1  -  0  8  1  5"]), image)
        == ["Customer code = 471-0815"])
    #expect(
      try read(gridPage(["", "    Customer code", "", "     A  B            C  D"]), image) == [
        "Customer code = AB CD"
      ],
      "empty boxes part words")
    #expect(try read(gridPage(["", "    Customer code", "", "     471"]), image) == ["Customer code = 471"])
    #expect(
      try read(gridPage(["", "    Customer code"]), image).isEmpty, "empty boxes say nothing")
  }

  @Test func sidesOfBoxesThatWereReadAsSignsAreNoPartOfANumber() throws {
    let image = picture { Self.boxes(&$0, from: 40, top: 80, count: 7) }
    for (read, truth) in [("4/7|1)8]/06", "471806"), ("41/7|1)8]/06", "471806"), ("4)7|18]/0/6", "47806")] {
      let page = ["", "    Customer code", "", "     " + read]
      var builder = PageTextBuilder()
      for (row, line) in page.enumerated() where row % 2 == 1 {
        let isNumber = row == 3
        builder.add(
          line: line.split(separator: " ").enumerated().map { index, word in
            let left = isNumber ? 50.0 : Double(40 + index * 100)
            let width = isNumber ? Double(truth.count) * 30 - 10 : 90
            return (String(word), Rect(left: left, top: Double(row * 30), width: width, height: 20), 0.9)
          })
      }
      let text = builder.pageText(
        source: .ocr, reason: "", frame: PageFrame(width: 1000, height: 700, dpi: 100), rotation: 0, skew: 0)
      #expect(try self.read(text, image) == ["Customer code = \(truth)"])
    }
  }

  @Test func theLabelOfBoxesMayStandBeforeThem() throws {
    let image = picture { Self.boxes(&$0, from: 240, top: 80, count: 5) }
    #expect(
      try read(gridPage(["", "", "", "           Postal code   9  8  0  0  5"]), image) == ["Postal code = 98005"])
  }

  @Test func whatStandsOnALineBehindItsLabelIsItsValue() throws {
    let image = picture { Self.line(&$0, 280, 112, 400, 112) }
    #expect(
      try read(gridPage(["", "", "", "  Exempt payee code (if any)   5"]), image) == ["Exempt payee code (if any) = 5"])
    let shorter = picture { Self.line(&$0, 180, 112, 400, 112) }
    #expect(
      try read(gridPage(["", "", "  Exemption from reporting", "  code (if any)       5"]), shorter) == [
        "Exemption from reporting code (if any) = 5"
      ])
  }

  @Test func headsOfATableAreNoBlanks() throws {
    let image = picture { bytes in
      for (left, right) in [(10, 190), (200, 390), (400, 590)] { Self.line(&bytes, left, 112, right, 112) }
    }
    let page = [
      "", "", "", "  Training date       Course              Amount", "  1 May               Soldering 1        12.50",
    ]
    #expect(try !read(gridPage(page), image).contains("Training date = Course"))
  }

  @Test func anUnderlinedWordIsNoValue() throws {
    let image = picture { Self.line(&$0, 120, 112, 240, 112) }
    #expect(try read(gridPage(["", "", "", "  Address of underlined12 words and more"]), image).isEmpty)
  }

  @Test func inkBesideItsLabelIsASignature() throws {
    let image = picture { bytes in
      var x = 160
      while x < 300 {
        Self.line(&bytes, x, 300, x + 8, 276)
        Self.line(&bytes, x + 8, 276, x + 14, 312)
        x += 14
      }
    }
    let page = gridPage([String](repeating: "", count: 10) + ["Signature:"])
    #expect(try read(page, image).contains("Signature = SIGNATURE"))
    #expect(try !read(page, picture { _ in }).contains("Signature = SIGNATURE"), "an empty line is not signed")
  }
}
