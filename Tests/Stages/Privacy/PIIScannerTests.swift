import Documents
import Testing

@testable import Stages

@Suite struct PIIScannerTests {
  private static func found(_ type: PIIType, _ range: Range<Int>, _ score: Double) -> PIIReader.Found {
    PIIReader.Found(type: type, range: range, score: score, evidence: "a test")
  }

  @Test func `of overlapping findings the surer stays, of equal ones the longer`() {
    let sure = Self.found(.iban, 0..<22, 0.99)
    let inside = Self.found(.phone, 4..<15, 0.8)
    let (long, short) = (Self.found(.address, 30..<60, 0.7), Self.found(.name, 40..<45, 0.7))
    let (apart, empty) = (Self.found(.age, 22..<24, 0.5), Self.found(.age, 70..<70, 1))
    #expect(PIIScanner.settled([inside, short, empty, apart, long, sure]) == [sure, apart, long])
  }

  @Test func `findings of one type that overlap are one`() {
    let (rule, meaning) = (Self.found(.address, 5..<20, 0.8), Self.found(.address, 0..<15, 0.9))
    #expect(PIIScanner.settled([rule, meaning]) == [Self.found(.address, 0..<20, 0.9)])
    let text = "14 Harbour Street,\nPortsend"
    let town = Self.found(.address, 19..<27, 0.6)
    #expect(PIIScanner([.address]).find(in: text, more: [town]).map(\.range) == [0..<27])
  }

  @Test(arguments: [("3.2.2.6 Pensions", 0.45), ("ping 8.8.8.8", 0.9), ("from 10.0.0.1", 0.9)])
  func `a section's number is hardly an address of the internet`(text: String, score: Double) {
    #expect(PIIScanner([.ipAddress]).find(in: text).map(\.score) == [score])
  }

  @Test func `a long text is read whole, each finding once`() {
    let line = "ordinary words in a row, and one address: anna.b@example.com — né à 12:30\n"
    let text = String(repeating: line, count: 4_000)
    let found = PIIScanner([.email]).find(in: text)
    #expect(found.count == 4_000)
    #expect(Set(found.map { $0.range.lowerBound % line.utf8.count }).count == 1)
  }

  @Test(arguments: [
    "", " ", "\n", "@", "+", "(", "://", "1", "é", "🧾", "\u{301}", "999-99-", "0x", "1.", "a@b.", "--", "\0",
  ])
  func `no scrap of text breaks it`(scrap: String) {
    for text in [
      scrap, scrap + scrap, "1" + scrap, scrap + "1", "Name: " + scrap, "PIN " + scrap,
      String(repeating: scrap, count: 300),
    ] {
      let found = PIIScanner().find(in: text)
      #expect(found.allSatisfy { $0.range.upperBound <= text.utf8.count && (0...1).contains($0.score) })
    }
  }

  @Test func `a hostile run of digits takes no longer for being long`() {
    let text = String(repeating: "4", count: 200_000) + String(repeating: " 12", count: 50_000)
    let time = ContinuousClock().measure { _ = PIIScanner([.cardNumber, .phone, .usSSN]).find(in: text) }
    #expect(time < .seconds(60))
  }
}
