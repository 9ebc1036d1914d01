import Documents
import Foundation
import Imaging
import Pipeline
import Poppler
import Support
import Testing

@testable import Stages

@Suite struct RedactPagesTests {
  static let lines = ["Dear Zebulon Quirke", "your number 4929 1234", "is noted, thank you"]
  static let values: [(String, PIIType)] = [("Zebulon Quirke", .name), ("4929 1234", .usBankAccount)]

  static func holds(_ bytes: [UInt8], _ texts: [String]) -> Bool {
    ByteSearch(ValueSearch(texts.map { HiddenValue($0, type: .name) })).isFound(in: bytes)
  }

  @Test(arguments: [0, 90, 180, 270])
  func aRedactedPDFKeepsTheRestAndLosesTheValues(rotate: Int) throws {
    let redacting = Redacting(TinyPDF([Self.lines], rotate: rotate).bytes, .pdf, Self.values)
    let files = try redacting.files()
    let pdf = try PDF(bytes: files[0])
    let page = try pdf.page(0)
    let text = page.plainText
    #expect(text.contains("Dear") && text.contains("your") && text.contains("thank"), "\(text)")
    #expect(!text.contains("Zebulon") && !text.contains("Quirke") && !text.contains("4929"))
    let size = page.size
    #expect(abs(size.width - (rotate % 180 == 0 ? 300 : 200)) < 1)
    #expect(!Self.holds(files[0], ["Zebulon Quirke"]))
  }

  @Test func everyPageIsThereAndPagesWithoutFindingsToo() throws {
    let pdf = TinyPDF([["first page"], Self.lines, ["third page"]])
    let read = try PDF(bytes: Redacting(pdf.bytes, .pdf, Self.values).files()[0])
    #expect(read.pageCount == 3)
    #expect(try read.page(0).plainText == "first page")
    #expect(try read.page(2).plainText == "third page")
  }

  /// A name that is found on one page and missed on another must not stay there.
  @Test func whatIsFoundOnceIsRemovedEverywhere() throws {
    var redacting = Redacting(
      TinyPDF([["Zebulon Quirke"], ["for ZEBULON QUIRKE again"]]).bytes, .pdf, [Self.values[0]])
    redacting.onlyFirst = true
    let released = try redacting.released()
    #expect(released.removedLate == 1)
    let text = try PDF(bytes: [UInt8](released.files[0].data)).page(1).plainText
    #expect(text.contains("for") && text.contains("again") && !text.contains("QUIRKE"))
  }

  @Test func aValueBrokenOverLinesGoesWhole() throws {
    let redacting = Redacting(TinyPDF([["by Zebulon", "Quirke today"]]).bytes, .pdf, [("Zebulon\nQuirke", .name)])
    let page = try redacting.pages()[0]
    #expect(page.removals[0].boxes.count == 2)
    #expect(page.left?.text == "by\ntoday")
  }

  /// Notes, fields, metadata, scripts and old revisions are not copied; what they show goes with its page.
  @Test func nothingBesidesThePagesSurvives() throws {
    var pdf = TinyPDF([["a page"]])
    pdf.note = "Zebulon Quirke"
    var bytes = pdf.bytes
    bytes += Array("%old (Zebulon Quirke)\n7 0 obj\n<< /Author (Zebulon Quirke) >>\nendobj\n".utf8)
    let file = try Redacting(bytes, .pdf, [Self.values[0]]).files()[0]
    let read = try PDF(bytes: file)
    #expect(try read.extras.isEmpty && !read.page(0).hasExtras && !read.page(0).plainText.contains("Quirke"))
    #expect(!Self.holds(file, ["Zebulon Quirke", "/Author (Zebulon"]))
  }

  /// What OCR can read in the picture and no text layer told is a leak all the same.
  @Test func whatOnlyThePictureShowsIsRemovedToo() throws {
    let raster = try TinyPDF([["Mr Zebulon Quirke", "and much else here"]]).raster()
    let page = Redacting(try PNG.encode(raster, dpi: 200), .png, [])
    let image = PageImage(width: raster.width, height: raster.height, channels: 3, dpi: 200, bytes: raster.bytes)
    // A text layer that knows one place of the name while the picture shows another.
    let frame = image.frame
    let word = Rect<Pixels>(left: 20, top: 500, width: 60, height: 20)
    var builder = PageTextBuilder()
    builder.add(line: [("Zebulon", word, 1), ("Quirke", Rect(left: 90, top: 500, width: 60, height: 20), 1)])
    let text = builder.pageText(source: .textLayer, reason: "", frame: frame)
    let entity = PIIEntity(type: .name, span: Span(0..<14), of: text, score: 1, evidence: "")
    let folder = try TemporaryFolder()
    let path = try folder.write("x.png", page.bytes)
    let source = SourceFile(name: "x", uri: "file://\(path)", kind: .png, digest: "", bytes: 1, modified: 0)
    let document = try OpenDocuments.open(source, input: InputOptions(), limits: Limits())
    let redacted = try RedactPages(RedactionOptions())
      .run(
        Needs(text, PIIEntities(all: [entity]), Lazy { image }, SourcePage(document: document, number: 1, name: "a")))
    #expect(redacted.removals.map(\.way) == [.found, .readAgain])
    let read = try #require(redacted.again)
    #expect(read.text.text.contains("much") && !read.text.text.contains("Quirke"))
  }

  @Test(arguments: [FileKind.png, .jpeg])
  func picturesKeepTheirKindAndSizeAndLoseEverythingElse(kind: FileKind) throws {
    let raster = try TinyPDF([Self.lines]).raster()
    var bytes = try kind == .png ? PNG.encode(raster, dpi: 200) : JPEG.encode(raster, quality: 92, dpi: 200)
    if kind == .jpeg {
      // A comment segment behind the start of the picture.
      let comment = Array("Zebulon Quirke".utf8)
      bytes.insert(contentsOf: [0xFF, 0xFE, 0, UInt8(comment.count + 2)] + comment, at: 2)
    } else {
      bytes += Array("Zebulon Quirke".utf8)
    }
    let files = try Redacting(bytes, kind, Self.values).files()
    let read = try kind == .png ? PNG.decode(files[0]) : JPEG.decode(files[0])
    #expect(read.width == raster.width && read.height == raster.height && read.flaw == nil)
    #expect(!Self.holds(files[0], ["Zebulon Quirke"]) && PictureInspection.isBare(files[0]))
    let text = try SecondLook(languages: ["eng"]).read(read, dpi: 200, rotation: 0).text.text
    #expect(text.contains("Dear") && !text.contains("Quirke") && !text.contains("4929"))
  }

  /// A page that nobody has read cannot be called clean.
  @Test func aPageThatWasNotReadIsWithheld() throws {
    var redacting = Redacting(try PNG.encode(TinyPDF([Self.lines]).raster(), dpi: 200), .png, [])
    redacting.ocr = .never
    #expect { try redacting.pages() } throws: { ($0 as? Failure)?.kind == .withheld }
  }

  @Test func typesAndScoresChooseWhatGoes() throws {
    var redacting = Redacting("Zebulon Quirke 4929 1234", .text, Self.values)
    redacting.options.types = ["NAME"]
    #expect(try redacting.files()[0] == Array("************** 4929 1234".utf8))
    redacting.options.mode = .type
    #expect(try redacting.files()[0] == Array("[NAME] 4929 1234".utf8))
    redacting.options.minScore = 0.95
    #expect(try redacting.files()[0] == redacting.bytes)
  }

  @Test func wrongOptionsAreToldByTheirNames() {
    var options = RedactionOptions()
    #expect(options.check().isEmpty)
    (options.types, options.mask, options.fill, options.languages) = (["NAMES"], "ab", "blurple", [])
    #expect(options.check().map(\.field) == ["types", "mask", "fill", "languages"])
    options.mask = "x"
    #expect(options.check().contains { $0.field == "mask" })
    options.fill = "#12AB00"
    #expect(options.color == BoxColor(red: 0x12, green: 0xAB, blue: 0))
  }

  @Test func aMissingLanguageIsToldBeforeARun() {
    var options = RedactionOptions()
    options.languages = ["xxx"]
    #expect(throws: MissingPart.self) { try RedactPages(options) }
  }

  @Test(arguments: ["", "zero words"])
  func pagesWithoutWordsOrFindingsAreCopied(line: String) throws {
    let read = try PDF(bytes: Redacting(TinyPDF([[line]]).bytes, .pdf, []).files()[0])
    #expect(try read.page(0).plainText == line)
  }
}
