import Documents
import Foundation
import Testing

@Suite struct JSONTests {
  @Test func otherReadersUnderstandIt() throws {
    let nasty = "quote \" backslash \\ line\nfeed\ttab \u{1} é 東"
    let text = JSON.object([
      "a": .string(nasty), "b": .array([.int(-3), .null, .bool(true)]), "c": .fixed(-0.125, places: 2),
    ])
    for pretty in [true, false] {
      let read = try JSONSerialization.jsonObject(with: Data(text.text(pretty: pretty).utf8)) as? [String: Any]
      #expect(read?["a"] as? String == nasty)
      #expect((read?["b"] as? [Any])?.count == 3)
    }
  }

  static let numbers: [(Double, Int, String)] = [
    (0.5, 4, "0.5000"), (-0.00004, 4, "0.0000"), (1, 0, "1"), (-12.345, 2, "-12.35"), (0.99999, 4, "1.0000"),
    (.nan, 2, "0"), (3.05, 1, "3.1"),
  ]

  @Test(arguments: numbers)
  func fixedPlaces(value: Double, places: Int, expected: String) {
    var bytes: [UInt8] = []
    JSON.append(fixed: value, places: places, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
