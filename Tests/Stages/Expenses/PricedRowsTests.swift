import Testing

@testable import Stages

/// Bills that say what they charge for without heads of columns.
@Suite struct PricedRowsTests {
  private func prices(_ text: String) throws -> [String?] {
    let wide =
      "Rechtsanwälte Falk und Partner, Lindenallee 12, 04109 Leipzig" + String(repeating: " ", count: 30) + ".\n\n"
    return try ReadExpensesTests.read(wide + text).items.map(\.price)
  }

  @Test func `lines that add up to the net amount are the list`() throws {
    let text = """
      Gegenstandswert: 12.400,00 EUR

      Geschäftsgebühr Nr. 2300 VV RVG                                  359,99 EUR
      Pauschale Nr. 7002 VV RVG                                         20,00 EUR
      Zwischensumme netto                                              379,99 EUR
      19 % Umsatzsteuer                                                 72,20 EUR
      Gesamtbetrag                                                     452,19 EUR
      """
    #expect(try prices(text) == ["359.99", "20.00"])
  }

  @Test func `net prices before gross ones are the prices`() throws {
    let text = """
      Abonnement Fibre                              30,00 €          36,00 €
      Option TV                                      5,00 €           6,00 €
      Total facture HT                                               35,00 €
      TVA à 20 %                                                      7,00 €
      Total facture TTC                                              42,00 €
      """
    #expect(try prices(text) == ["30.00", "5.00"])
  }

  @Test func `one price above its tax is the list`() throws {
    let text = """
      Versicherungssumme 1914                                          250,00 EUR
      Jahresbeitrag                                                    600,00 EUR
      zuzüglich 19 % MwSt.                                             114,00 EUR
      zu zahlen                                                        714,00 EUR
      """
    #expect(try prices(text) == ["600.00"])
  }
}
