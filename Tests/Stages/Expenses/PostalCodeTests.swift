import Testing

@testable import Stages

@Suite struct PostalCodeTests {
  @Test(arguments: [
    ("31-147 Kraków", "31-147"), ("4050-265 Porto", "4050-265"), ("1016 DZ Amsterdam", "1016 DZ"),
    ("Norfolk, VA 23510", "23510"), ("Pune 411018", "411018"), ("Bengaluru - 560038", "560038"),
    ("Annandale NSW 2038", "2038"), ("Edinburgh EH1 2EL", "EH1 2EL"), ("Toronto ON M5V 2T6", "M5V 2T6"),
    ("8001 Zürich", "8001"), ("D-82319 Starnberg", "82319"), ("40124 Bologna (BO)", "40124"),
    ("Chicago, IL 60641-2207", "60641"), ("110 00 Praha 1", "110 00"), ("SE-114 51 Stockholm", "114 51"),
    ("44240 La Chapelle-sur-Erdre", "44240"),
  ])
  func `the code of a country's addresses is found`(_ line: String, _ code: String) {
    #expect(PostalCode.find(in: line) == code)
  }

  @Test(arguments: [
    "2209 Mission Street", "5610 W Lakeview Pkwy", "Order 123456 of May", "Tel. 0341 998877", "100 50 EUR",
    "Total 1234",
  ])
  func `the number of a house, an order or a telephone is none`(_ line: String) {
    #expect(PostalCode.find(in: line) == nil)
  }
}
