import Testing

@testable import Stages

@Suite struct OtherPairsTests {
  private func others(_ text: String) throws -> [[String?]] {
    try ReadExpensesTests.read(text).fields.filter { $0.type == .other }.map { [$0.label?.text, $0.value.text] }
  }

  @Test func `a labelled value of no known type is kept as OTHER`() throws {
    let found = try others("Folio\nRoom: 412\nConfirmation code:     77120934\nInvoice no: 5512")
    #expect(found == [["Room", "412"], ["Confirmation code", "77120934"]])
  }

  @Test(arguments: [
    "At 10:45 we left", "See https://example.com for more",
    "Please note that we will not accept any returns after this date: none whatsoever, for any of the reasons given above or below",
  ])
  func `times, addresses of the web and sentences are no pairs`(_ text: String) throws {
    #expect(try others(text).isEmpty)
  }
}
