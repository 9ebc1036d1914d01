import Testing

@testable import Stages

@Suite struct AAMVAParserTests {
  /// Specimens of the standard's annexes (versions 1 and 10), and how scanners and states spoil them.
  static let first =
    "@\n\u{1E}\rANSI 6360000102DL00390187ZV02260032DLDAQ0123456789ABC\nDAAPUBLIC,JOHN,Q\nDAG123 MAIN STREET\nDAIANYTOWN\nDAJVA\n"
    + "DAK123459999  \nDARDM  \nDAS          \nDBA20011201\nDBB19761123\nDBCM\nDBD19961201\rZVZVAJURISDICTION\r"
  static let tenth =
    "@\n\u{1E}\rANSI 636000100102DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDDEN\nDACMICHAEL\nDADJOHN\nDCUJR\nDCAD\nDCBK\nDCDPH\n"
    + "DBD06062019\nDBB06061986\nDBA12102024\nDBC1\nDAG2300 WEST BROAD STREET\nDAIRICHMOND\nDAJVA\nDAK232690000  \nDCGUSA\rZVZVA01\r"

  @Test func readsTheFirstVersion() throws {
    let card = try #require(AAMVAParser.parse(Self.first))
    #expect(card.fault == nil && card.version == 1 && card.issuer == "636000" && card.jurisdictionVersion == 0)
    #expect(card.designators.map(\.type) == ["DL", "ZV"] && card.designators[1].offset == 226)
    #expect(card.elements.count == 13 && card.elements.last == .init(subfile: "ZV", code: "ZVA", value: "JURISDICTION"))
    #expect(card.elements[5].value == "123459999  ", "elements keep their blanks")
  }

  @Test func readsTheTenthVersion() throws {
    let card = try #require(AAMVAParser.parse(Self.tenth))
    #expect(card.fault == nil && card.version == 10 && card.jurisdictionVersion == 1)
    #expect(card.value("DCS") == "SAMPLE" && card.value("ZVA") == "01" && !card.isIdentityCard)
  }

  @Test(arguments: [
    ("bars for line ends", Self.tenth.replacing("\n", with: "|")),
    ("separators typed as letters", Self.tenth.replacing("\u{1E}\r", with: "6M")),
    ("a mark and text before", "\u{FEFF}scan: " + Self.tenth),
    ("no subfile name before the first element", Self.tenth.replacing("0008DLDAQ", with: "0008DAQ")),
  ])
  func readsWhatScannersMakeOfIt(name: String, text: String) throws {
    let card = try #require(AAMVAParser.parse(text), "\(name)")
    #expect(card.fault == nil && card.value("DAQ") == "T64235789" && card.value("DCG") == "USA", "\(name)")
    #expect(card.elements.count == 19 && card.value("ZVA") == "01", "\(name)")
  }

  @Test(arguments: [
    ("ANSI 636000100100", "the header announces no subfile"),
    ("ANSI 63600010", "the header breaks off"),
    (
      "ANSI 636000100101DLabac0278DLDAQT1\nDBB06061986\nDBA12102024\nDCSX\n",
      "the subfile designator has no offset and length"
    ),
    ("ANSI 636000100101\nDLDAQT1\n", "the header has no subfile designator"),
    (
      "ANSI 636000100101DL00310278DLDAQT1\nDBA12102024\nDCSX\n",
      "the mandatory element DBB, the date of birth, is missing"
    ),
    ("ANSI 636000100101DL00310278DLDAQT1\nDBB06061986\nDBA12102024\n", "there is no name"),
  ])
  func saysWhyItRefuses(text: String, fault: String) { #expect(AAMVAParser.parse(text)?.fault == fault) }

  @Test(arguments: ["", "ANSI", "American National Standards Institute (ANSI) 636", "a plain text"])
  func leavesOtherTextsAlone(text: String) { #expect(AAMVAParser.parse(text) == nil) }
}
