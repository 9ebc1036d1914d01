import Testing

@testable import Language

/// Known numbers from the standards' own examples; each must fail when any one digit changes.
@Suite struct ChecksumTests {
  private static func digits(_ text: String) -> [Int] { text.compactMap(\.wholeNumberValue) }

  private static func expectTold(_ text: String, _ holds: ([Int]) -> Bool) {
    let digits = digits(text)
    #expect(holds(digits), "\(text)")
    for index in digits.indices {
      for other in 0...9 where other != digits[index] {
        var wrong = digits
        wrong[index] = other
        #expect(!holds(wrong), "\(text) with \(other) at \(index)")
      }
    }
  }

  @Test func everySingleWrongDigitIsTold() {
    Self.expectTold("79927398713") { Checksum.luhn($0) }
    Self.expectTold("4111111111111111") { Checksum.luhn($0) }
    Self.expectTold("2363") { Checksum.verhoeff($0) }
    Self.expectTold("07945") { Checksum.mod11And10($0) }
    #expect(!Checksum.luhn([]) && !Checksum.verhoeff([]) && !Checksum.mod11And10([1]))
  }

  @Test func exchangedNeighboursAreTold() {
    #expect(!Checksum.verhoeff(Self.digits("2633")) && !Checksum.verhoeff(Self.digits("3263")))
  }

  @Test func remaindersBy97TakeLetters() {
    #expect(Checksum.mod97("3214282912345698765432161182".utf8) == 1)
    #expect(Checksum.mod97("WEST12345698765432GB82".utf8) == 1)
    #expect(Checksum.mod97("west".utf8) == nil)
  }
}
