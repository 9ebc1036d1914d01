import Testing

@testable import Stages

@Suite struct ItemNumbersTests {
  private func items(_ text: String) throws -> [[String?]] {
    try ReadExpensesTests.read(text).items.map { [$0.quantity, $0.unitPrice, $0.price] }
  }

  @Test func `a list that counts nothing and adds up has one of each`() throws {
    let text = """
      Leistung                                                                                         Betrag EUR
      Kaltmiete Büro 2. OG                                                                               1.000,00
      Stellplatz Nr. 14                                                                                     50,00
      Summe netto                                                                                        1.050,00
      19 % USt.                                                                                            199,50
      Gesamtbetrag                                                                                       1.249,50
      """
    #expect(try items(text) == [["1", "1000.00", "1000.00"], ["1", "50.00", "50.00"]])
  }

  @Test func `a list that does not add up keeps its blanks`() throws {
    let text = """
      Leistung                                                                                         Betrag EUR
      Kaltmiete Büro 2. OG                                                                               1.000,00
      Stellplatz Nr. 14                                                                                     50,00
      Gesamtbetrag                                                                                       3.333,00
      """
    #expect(try items(text).allSatisfy { $0[0] == nil })
  }

  @Test func `a unit price that is not printed is the quotient`() throws {
    let text = """
      Bezeichnung                              Menge                Einzelpreis           Betrag
      Stahlcoil                                10                                       1.000,00
      Stoßfänger                               4                                          500,00
      Summe netto                                                                       1.500,00
      """
    #expect(try items(text) == [["10", "100.00", "1000.00"], ["4", "125.00", "500.00"]])
  }
}
