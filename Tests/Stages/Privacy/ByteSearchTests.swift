import Documents
import Testing

@testable import Stages

@Suite struct ByteSearchTests {
  static let search = ByteSearch(ValueSearch([HiddenValue("Zoë Quirk", type: .name), HiddenValue("Li", type: .name)]))

  @Test(arguments: [
    Array("..ZOë QUIRK..".utf8), Array("Zoë Quirk".utf8),
    "Zoë Quirk".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
    "Zoë Quirk".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, Array("005A006F00eb00200051007500690072006b".utf8),
  ])
  func everyFormIsFound(bytes: [UInt8]) { #expect(Self.search.isFound(in: [0, 255] + bytes)) }

  @Test(arguments: [Array("Zoë Quir".utf8), Array("Li Li Li Li".utf8), [], [90]])
  func partsAndShortValuesAreNot(bytes: [UInt8]) { #expect(!Self.search.isFound(in: bytes)) }
}
