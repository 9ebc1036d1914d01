import Testing

@testable import Stages

@Suite struct ValueKindTests {
  @Test(
    arguments: [
      ("05.06.2018", ["date 05.06.2018"]), ("$1,452.40 and 7", ["amount $1,452.40", "number 7"]),
      ("19 %", ["percent 19 %"]), ("write to a.b@c.org.", ["email a.b@c.org"]), ("INV-100", ["identifier INV-100"]),
      ("DE123456789", ["identifier DE123456789"]), ("201/113/40209", ["identifier 201/113/40209"]),
      ("FR20 1242 1242 1242 1242 1242 124", ["identifier FR20 1242 1242 1242 1242 1242 124"]),
      ("+49 9831 505-0", ["identifier +49 9831 505-0"]), ("12/07/2019 12:22 PM", ["date 12/07/2019", "time 12:22 PM"]),
      ("www.a.de", ["url www.a.de"]), ("Contoso Ltd", []), ("", []),
    ] as [(String, [String])])
  func findsValuesByTheirForm(text: String, expected: [String]) {
    let utf8 = Array(text.utf8)
    let found = TypedSpans.find(in: text).map { "\($0.kind) \(String(decoding: utf8[$0.range], as: UTF8.self))" }
    #expect(found == expected)
  }
}
