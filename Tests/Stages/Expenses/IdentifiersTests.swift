import Testing

@testable import Stages

@Suite struct IdentifiersTests {
  @Test(arguments: [
    ("A 41833", "A 41833"), ("2024 0815 77", "2024 0815 77"), ("F 1234K20/1234/12", "F 1234K20/1234/12"),
    ("Nr. RE 2024", "RE 2024"), ("2023 6560 88 of March 3, 2024", "2023 6560 88"), ("4711 Page 1", "4711"),
    ("4711 vom 05.03.2024", "4711"), ("VOM 4711", "4711"), ("4711, 3 items", "4711"),
  ])
  func `a number in groups is whole, and ends where it ends`(text: String, number: String) {
    #expect(Identifiers.first(in: text)?.text == number)
  }
}
