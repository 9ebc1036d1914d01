import Documents
import Testing

@testable import Stages

@Suite struct EncoderShapeTests {
  /// Returns whether the marked stretch of a text can be of a type.
  private func fits(_ marked: String, _ type: PIIType) -> Bool {
    let parts =
      marked.contains("«")
      ? marked.split(omittingEmptySubsequences: false) { "«»".contains($0) } : ["", marked[...], ""]
    let start = parts[0].utf8.count
    return EncoderShape.fits(
      start..<(start + parts[1].utf8.count), of: Array(parts.joined().utf8), type)
  }

  @Test(arguments: [
    ("Ada", PIIType.name), ("47 years", .age), ("18", .age), ("aged «45» or more", .age), ("18 months", .age),
    ("1993", .dateTime), ("FY 2011", .dateTime), ("2006–2008", .dateTime), ("9:30", .dateTime), ("12.04.94", .dateTime),
    ("5pm", .dateTime), ("3/4/21", .dateTime), ("midnight", .dateTime), ("since «2018», the", .dateTime),
    ("0171 123 45", .phone), ("86 ( 10 ) 5424 - 8771", .phone), ("hunter2", .password), ("04/27", .cardExpiry),
    ("B-AB 123", .licensePlate), ("Trustee Smith", .name),
  ])
  func `what a person wrote is kept`(marked: String, type: PIIType) { #expect(fits(marked, type)) }

  /// A table of measures is not to be blacked out as dates and ages.
  @Test(arguments: [
    ("A4", PIIType.name), ("12", .address), ("@", .username), ("old", .age), ("12", .pin),
    ("2,«8»6", .age), ("40.«22»", .age), ("19«70»", .age), ("450", .age),
    ("1.1–1.7", .dateTime), ("5.6", .dateTime), ("24", .dateTime), ("-8.3/-3.9", .dateTime), ("4«3.9»", .dateTime),
    ("(", .phone), ("275 (84)   21   1959", .phone), ("1922, 1923", .phone), ("-94.823477", .phone),
    ("+9.888 3 16", .phone),
    ("Harvest Moon", .password),
    ("2011", .cardExpiry), ("H52", .licensePlate), ("Borrower", .name), ("St. «Joseph» School", .name),
    ("the Administrative Agent", .name),
  ])
  func `what tables and contracts hold is not taken`(marked: String, type: PIIType) { #expect(!fits(marked, type)) }
}
