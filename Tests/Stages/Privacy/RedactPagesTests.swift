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
        Needs(
          text, PIIEntities(all: [entity]), Lazy { image }, SourcePage(document: document, number: 1, name: "a"),
          IfMade(nil), IfMade(nil)))
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

  // MARK: Identity documents and faces

  static func sample(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(Places.root)/Samples/\(path)")))
  }

  /// A card's zone says all that its print says: nothing of either may be left, though `privacy.find` has found nothing.
  @Test func anIdentityCardLosesItsPrintAndItsZone() throws {
    var redacting = Redacting(try Self.sample("identity/card.png"), .png, [])
    redacting.readsIdentity = true
    let page = try redacting.pages()[0]
    #expect(page.removals.allSatisfy { $0.way == .identity || $0.way == .readAgain || $0.way == .same })
    #expect(page.values.map(\.text).contains { $0.contains("SP1234567") })
    let file = try PNG.decode(redacting.files()[0])
    let text = try SecondLook(languages: ["eng"]).read(file, dpi: 300, rotation: 0).text.text.uppercased()
    for word in ["BERGSTR", "KLARA", "SOPHIE", "SP1234567", "<<", "1990"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("SPECIMEN") || text.contains("CARD"), "the rest of the card stays")
  }

  @Test func aBarcodeOfALicenceGoesWithWhatItSaysOnTheFront() throws {
    var redacting = Redacting(try Self.sample("identity/licence.tiff"), .tiff, [])
    redacting.readsIdentity = true
    let files = try redacting.files()
    for file in files {
      let read = try SecondLook(languages: ["eng"]).read(PNG.decode(file), dpi: 300, rotation: 0)
      #expect(read.codes.isEmpty)
      for word in ["N4401927", "CASTELLANO", "MARGARET"] { #expect(!read.text.text.contains(word), "\(word)") }
    }
  }

  /// The text of a searchable PDF says what the picture said.
  @Test func theZoneLeavesThePDFsTextToo() throws {
    var pdf = TinyPDF([["PASSPORT of UTO"] + MRZFinderTests.passport + ["kept words"]])
    pdf.width = 600
    var redacting = Redacting(pdf.bytes, .pdf, [])
    redacting.readsIdentity = true
    let file = try redacting.files()[0]
    let text = try PDF(bytes: file).page(0).plainText
    #expect(text.contains("kept") && !text.contains("ERIKSSON") && !text.contains("L898902"))
    #expect(!Self.holds(file, ["ERIKSSON", "L898902C3"]))
  }

  /// The payload of a barcode that was saved as a text has names that no blank parts from their codes.
  @Test func aPayloadSavedAsATextGoesWhole() throws {
    var redacting = Redacting(AAMVAParserTests.tenth, .text, [])
    redacting.readsIdentity = true
    let text = String(decoding: try redacting.files()[0], as: UTF8.self)
    #expect(!text.contains("SAMPLE") && !text.contains("T64235789") && text.contains("****"))
  }

  @Test func onlyWantedTypesOfAnIdentityDocumentGo() {
    var field = IdentityField(
      page: 1, type: .sex, value: "F", normalized: "F", confidence: 0.9, source: .text, checked: nil)
    field.boxes = [Rect(left: 0, top: 0, width: 0.1, height: 0.1)]
    var name = IdentityField(
      page: 1, type: .lastName, value: "QUIRKE", normalized: "", confidence: 0.9, source: .text, checked: nil)
    name.boxes = [Rect(left: 0, top: 0.5, width: 0.1, height: 0.1)]
    let places = IdentityPlaces(all: [field, name])
    let all = IdentityHiding(places, wanted: Set(PIIType.allCases))
    #expect(all.removals.map(\.type) == [.driverID, .name] && all.values == [HiddenValue("QUIRKE", type: .name)])
    #expect(IdentityHiding(places, wanted: [.name]).removals.map(\.type) == [.name])
    #expect(IdentityHiding(places, wanted: [.email]).removals.isEmpty)
  }

  static let face = Rect<Ratio>(left: 0.3, top: 0.2, width: 0.3, height: 0.4)

  @Test(arguments: RegionCover.allCases)
  func facesAreCoveredAsAsked(cover: RegionCover) throws {
    var redacting = Redacting(try Self.sample("photos/baby-bear.jpg"), .jpeg, [])
    redacting.faces = [Self.face]
    redacting.options.faces = cover
    let page = try redacting.pages()[0]
    #expect(page.boxes.isEmpty && page.faces == [Self.face] && page.hidden.boxes == [Self.face])
    let before = try JPEG.decode(redacting.bytes)
    let after = try JPEG.decode(redacting.files()[0])
    func spread(_ raster: Raster, _ x: Double, _ y: Double) -> Int {
      // How much 40 pixels of a row in the place differ from one to the next.
      let at = (Int(y * Double(raster.height)) * raster.width + Int(x * Double(raster.width))) * raster.channels
      return (0..<40).reduce(0) { sum, step in
        let place = at + step * raster.channels
        return sum + abs(Int(raster.bytes[place]) - Int(raster.bytes[place + raster.channels]))
      }
    }
    let inside = (before: spread(before, 0.42, 0.35), after: spread(after, 0.42, 0.35))
    #expect(inside.after * 2 < max(inside.before, 160), "\(inside)")
    #expect(abs(spread(before, 0.05, 0.9) - spread(after, 0.05, 0.9)) < 120)
  }

  /// A face that shows through is a leak, whatever the rest says.
  @Test func aFaceThatIsNotCoveredIsWithheld() throws {
    var redacting = Redacting(try Self.sample("photos/baby-bear.jpg"), .jpeg, [])
    redacting.faces = [Self.face]
    var page = try redacting.pages()[0]
    #expect(try !ReleaseRedactedTests.release([page]).files.isEmpty)
    let raster = try JPEG.decode(redacting.bytes)
    page.picture?.data = Data(try JPEG.encode(raster))
    #expect(ReleaseRedactedTests.isWithheld([page]))
  }
}
