import Testing

@testable import Stages

@Suite struct LineItemsTests {
  private func items(_ text: String) throws -> [[String?]] {
    try ReadExpensesTests.read(text).items.map { [$0.quantity, $0.unitPrice, $0.price] }
  }

  @Test func `a sum in words of no list does not become an item`() throws {
    let text = """
      Bezeichnung        Menge    Preis     Betrag
      Platte             2        10.00     20.00
      Kabel              3        10.00     30.00
      Aufgelaufen                           50.00
      Skontierbar                           11.00
      """
    #expect(try items(text) == [["2", "10.00", "20.00"], ["3", "10.00", "30.00"]])
  }

  @Test func `a count that stands close to the next column is found by its product`() throws {
    let text = """
      Qty  Code    Details           Unit price      Amount
      5 A-773      Oak panel           64.00         320.00
      1 B-12       Shelf               86.20          86.20
      """
    #expect(try items(text) == [["5", "64.00", "320.00"], ["1", "86.20", "86.20"]])
  }

  @Test func `a unit price is the one after the discount of its line`() throws {
    let text = """
      Description            Quantité      Prix unitaire      Rem.      Prix HT
      Nougat 250g            20            4,55               10%       81,90
      Biscuits               15            3,20                         48,00
      """
    #expect(try items(text) == [["20", "4.0950", "81.90"], ["15", "3.20", "48.00"]])
  }

  @Test func `a list goes on below the sum of a group`() throws {
    let text = """
      Description            Quantity      Unit price      Amount
      Food
      Oil                    2             10.00           20.00
      Bread                  3             1.00            3.00
                                           Subtotal        23.00
      Other
      Chair                  2             70.00           140.00
                                           Subtotal        140.00
                                           Subtotal        163.00
                                           Tax 10%         16.30
                                           Total           179.30
      """
    #expect(try items(text) == [["2", "10.00", "20.00"], ["3", "1.00", "3.00"], ["2", "70.00", "140.00"]])
  }

  @Test func `a line of goods whose words begin like a sum is a line`() throws {
    let text = """
      Descripción            Cantidad      Precio          Importe
      Filtro                 2             10,00           20,00
      Cambio de aceite       2             70,00           140,00
      """
    #expect(try items(text) == [["2", "10.00", "20.00"], ["2", "70.00", "140.00"]])
  }

  @Test func `a column headed by a currency alone holds the totals of lines`() throws {
    let text = """
      Leistung               Anz.          à EUR           EUR
      Beratung               2             70,00           140,00
      Anfahrt                1             35,00           35,00
      """
    #expect(try items(text) == [["2", "70.00", "140.00"], ["1", "35.00", "35.00"]])
  }

  @Test func `postage below a list that counts is no line`() throws {
    let text = """
      Bezeichnung        Menge    Preis     Betrag
      Platte             2        10,00     20,00
      Kabel              1        30,00     30,00
      Versandkosten                          4,90
      Nettobetrag                           54,90
      """
    #expect(try items(text) == [["2", "10.00", "20.00"], ["1", "30.00", "30.00"]])
  }

  @Test func `days and months of a period are no prices`() throws {
    let text = """
      Bezeichnung                     Menge    Preis     Betrag
      Miete 01.07. - 01.10.           2        10,00     20,00
      Kabel                           3        10,00     30,00
      """
    #expect(try items(text) == [["2", "10.00", "20.00"], ["3", "10.00", "30.00"]])
  }
}
