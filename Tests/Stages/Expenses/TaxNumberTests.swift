import Testing

@testable import Stages

@Suite struct TaxNumberTests {
  @Test(arguments: [
    (": DE 218 734 659", "DE 218 734 659"), (" GB 294 1837 56   Registered in England", "GB 294 1837 56"),
    (": 51 824 753 556", "51 824 753 556"), (" CHE-123.456.789 MWST", "CHE-123.456.789"),
    (": NL812345678B01", "NL812345678B01"), (" no. FR 32 483 921 107", "FR 32 483 921 107"),
    (": 525-22-48-481", "525-22-48-481"),
    (": B-84729103", "B-84729103"), (": 29ABCDE1234F1Z5", "29ABCDE1234F1Z5"),
  ])
  func `a number set in groups is not cut short`(_ text: String, _ number: String) {
    #expect(TaxNumber.first(in: text)?.text == number)
  }

  @Test(arguments: ["", ": 20 %", " on 1,234.00", ": pending"])
  func `a rate or a word is no number`(_ text: String) { #expect(TaxNumber.first(in: text) == nil) }

  @Test func `numbers without a label are known by their form`() {
    #expect(TaxNumber.find(in: "info@example.com   GB 294 1837 56").map(\.text) == ["GB 294 1837 56"])
    #expect(TaxNumber.find(in: "Plot 17, 29ABCDE1234F1Z5").map(\.text) == ["29ABCDE1234F1Z5"])
  }

  @Test(arguments: ["IBAN DE12 3456 7890 1234 5678 90", "DE 80333 München", "Room 412, 2024", "de 218734659"])
  func `accounts, postal codes and words are no VAT numbers`(_ text: String) {
    #expect(TaxNumber.find(in: text).isEmpty)
  }
}
