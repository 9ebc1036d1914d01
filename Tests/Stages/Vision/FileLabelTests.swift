import Testing

@testable import Stages

@Suite struct FileLabelTests {
  @Test(arguments: [
    (1, "dining table", "001-dining-table"), (12, "", "012"), (3, "../../etc", "003-etc"),
    (1234, "Käse / 1", "1234-k-se-1"),
    (2, String(repeating: "a", count: 99), "002-" + String(repeating: "a", count: 40)),
  ])
  func namesHoldNothingOdd(number: Int, label: String, name: String) {
    #expect(FileLabel.name(number, label) == name)
  }
}
