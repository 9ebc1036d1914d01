import Documents
import Pipeline
import Testing

@testable import Stages

/// Invoices and receipts drawn as text: what a user would find missing or wrong in expenses.csv.
@Suite struct ReadExpensesTests {
  static func read(_ texts: String...) throws -> Expenses.Expense {
    let pages = texts.enumerated().map { (number: $0 + 1, artifact: PageText(plain: $1, reason: "test")) }
    return try #require(try ReadExpenses(ReadExpenses.Options()).run(Pages(pages)).all.first)
  }

  static let german = """
    Muster Handel GmbH • Industriestr. 25 • 91710 Gunzenhausen

    Firma
    Beispiel AG                                        Kundennummer:        K-4711
    Huswertstr. 14                                     Rechnungsdatum:      19.01.2024
    60435 Frankfurt                                    USt-IdNr.:           DE199952957

    Rechnung Nr. R-2024/0815 vom 19.01.2024

    Pos   Beschreibung                         Menge    Einzelpreis     Gesamtpreis
    1     Regal, Buche                         2        1.120,50        2.241,00
          mit Rückwand
    2     Lieferung                            1           59,00           59,00

                                               Nettobetrag            2.300,00 €
                                               zzgl. 19 % MwSt.         437,00 €
                                               Gesamtbetrag           2.737,00 €
    Zahlbar bis 02.02.2024 ohne Abzug.
    """

  @Test func `a German invoice keeps its parties, dates and amounts`() throws {
    let expense = try Self.read(Self.german)
    let expected: [(ExpenseType, String)] = [
      (.vendorName, "Muster Handel GmbH"), (.receiverName, "Beispiel AG"), (.invoiceReceiptID, "R-2024/0815"),
      (.invoiceReceiptDate, "2024-01-19"), (.dueDate, "2024-02-02"), (.subtotal, "2300.00"), (.tax, "437.00"),
      (.total, "2737.00"), (.customerNumber, "K-4711"), (.vendorVAT, "DE199952957"),
    ]
    for (type, value) in expected { #expect(expense.field(type)?.normalized == value, "\(type)") }
    #expect(expense.currency == "EUR")
    #expect(
      expense.items.map { [$0.quantity, $0.unitPrice, $0.price] } == [
        ["2", "1120.50", "2241.00"], ["1", "59.00", "59.00"],
      ])
    #expect(expense.items.first?.item == "Regal, Buche")
  }

  @Test func `amounts that add up are surer than amounts that do not`() throws {
    let wrong = Self.german.replacing("2.737,00 €", with: "2.739,00 €")
    let right = try #require(try Self.read(Self.german).field(.total)?.confidence)
    let other = try #require(try Self.read(wrong).field(.total)?.confidence)
    #expect(right > other + 0.1)
  }

  static let receipt = """
          99 CORNER MART SDN BHD
              (519537-X)
        NO. 12, JALAN ANGSA 5,
      TAMAN BERKELEY, 41150 KLANG
          TEL: 03-3344 5566
      GST ID NO: 000181747712
             TAX INVOICE
      INVOICE NO: 18341/103/T0138
      19-03-18        09:06PM
      SUNQUICK 840ML     RM11.40
      2 X 3.20            RM6.40
      TOTAL SALES        RM17.80
      ROUNDING ADJ          0.02
      TOTAL              RM17.82
      CASH               RM20.00
      CHANGE              RM2.18
      GST SUMMARY   AMOUNT   TAX
      S = 6%         16.79  1.01
      TOTAL          16.79  1.01
    """

  @Test func `a till receipt keeps its seller, its date and the sum that was paid`() throws {
    let expense = try Self.read(Self.receipt)
    #expect(expense.field(.vendorName)?.value.text == "99 CORNER MART SDN BHD")
    #expect(expense.field(.vendorAddress)?.value.text == "NO. 12, JALAN ANGSA 5, TAMAN BERKELEY, 41150 KLANG")
    #expect(expense.field(.invoiceReceiptDate)?.normalized == "2018-03-19")
    #expect(expense.field(.total)?.normalized == "17.82")
    #expect(expense.field(.total)?.value.text == "RM17.82")
    #expect(expense.field(.invoiceReceiptID)?.normalized == "18341/103/T0138")
    #expect(expense.field(.vendorPhone)?.normalized == "03-3344 5566")
    #expect(expense.currency == "MYR")
  }

  @Test func `an American invoice has its month first and its tax added`() throws {
    let expense = try Self.read(
      """
      Contoso, Ltd.                                      Date: 8/9/2020
                                                         Invoice #: 2468
      Bill To:    Fabrikam Residences
                  345 Willow Street
                  Larch, TX 98342

      Description                Qty      Unit Price      Line Total
      Compliance training        2        $2,500.00       $5,000.00
                                          Subtotal        $5,000.00
                                          Sales Tax         $450.00
                                          Total           $5,450.00
      """)
    #expect(expense.field(.invoiceReceiptDate)?.normalized == "2020-08-09")
    #expect(expense.field(.invoiceReceiptID)?.normalized == "2468")
    #expect(expense.field(.vendorName)?.value.text == "Contoso, Ltd.")
    #expect(expense.field(.receiverName)?.value.text == "Fabrikam Residences")
    #expect(expense.field(.receiverAddress)?.value.text == "345 Willow Street Larch, TX 98342")
    #expect(expense.fields.first { $0.type == .zipCode }?.normalized == "98342")
    #expect(expense.field(.total)?.normalized == "5450.00")
    #expect(expense.field(.tax)?.normalized == "450.00")
    #expect(expense.items.map(\.price) == ["5000.00"])
  }

  @Test func `a French invoice is read in its own words`() throws {
    let expense = try Self.read(
      """
      Facture n° FA-2017-0010                    Date de facture : 13/11/2017
      Date d'échéance : 13/12/2017

      Désignation                Quantité     Prix unitaire       Prix HT
      Huile d'olive              25 L         19,80 €          495,00 €
                                              Total HT          495,00 €
                                              TVA 5,5 %          27,23 €
                                              Total TTC         522,23 €
      """)
    #expect(expense.field(.invoiceReceiptID)?.normalized == "FA-2017-0010")
    #expect(expense.field(.dueDate)?.normalized == "2017-12-13")
    #expect(expense.field(.subtotal)?.normalized == "495.00")
    #expect(expense.field(.total)?.normalized == "522.23")
    #expect(expense.items.map(\.quantity) == ["25"])
  }

  @Test func `the sum of a long invoice stands on its last page`() throws {
    let head = "Item            Qty    Price     Amount\n"
    let expense = try Self.read(
      "Invoice No: A-77\n" + head + "Bolts           10     1.50      15.00\n",
      "Nuts            4      2.00       8.00\n",
      "Washers         5      1.00       5.00\nTotal                           28.00\n")
    #expect(expense.items.map(\.page) == [1, 2, 3])
    #expect(expense.field(.total)?.value.page == 3)
    #expect(expense.field(.total)?.normalized == "28.00")
  }

  @Test func `totals of a table with heads above stand below them`() throws {
    let expense = try Self.read(
      """
      Beleg-Nr: KR8765
      Menge              Bezeichnung        Nettopreis     MwSt-%     Nettowert
      10000,0000 KWh     Wirkarbeit         0,0520         19,0       520,00

      Warenwert      Nettobetrag      MwSt-Betrag      MwSt-%      Endbetrag
         520,00           520,00            98,80      19,0           618,80
      """)
    #expect(expense.field(.total)?.normalized == "618.80")
    #expect(expense.field(.tax)?.normalized == "98.80")
    #expect(expense.items.map { [$0.quantity, $0.unitPrice, $0.price] } == [["10000.0000", "0.0520", "520.00"]])
  }

  @Test func `a word that begins a number belongs to it`() throws {
    let expense = try Self.read("INVOICE: INV-100\nP.O. NUMBER: PO-3333\nINVOICE DATE: 11/15/2019\n")
    #expect(expense.field(.invoiceReceiptID)?.normalized == "INV-100")
    #expect(expense.field(.poNumber)?.normalized == "PO-3333")
  }

  @Test func `a page that is no invoice still gives its row`() throws {
    let expense = try Self.read("It was a dark and stormy night.")
    #expect(expense.field(.total) == nil)
    #expect(expense.items.isEmpty)
  }

  @Test func `of dates that run together a label's is the one below it`() throws {
    let expense = try Self.read(
      """
      Invoice no     Service period          Due on
      4711           01.06.2023 - 30.06.2023 24.07.2023
      """)
    #expect(expense.field(.dueDate)?.normalized == "2023-07-24")
  }

  @Test func `a label makes a date of few digits`() throws {
    let expense = try Self.read("Rechnung Nr. 4711-1\nDatum         4.3.23\nGesamt        12,00 EUR")
    #expect(expense.field(.invoiceReceiptDate)?.normalized == "2023-03-04")
  }

  @Test func `options settle dates and decimals`() throws {
    var options = ReadExpenses.Options()
    options.dates = .monthFirst
    options.decimals = .comma
    let page = PageText(plain: "Invoice date: 03/04/2020\nTotal: EUR 1.234\n", reason: "test")
    let expense = try #require(try ReadExpenses(options).run(Pages([(1, page)])).all.first)
    #expect(expense.field(.invoiceReceiptDate)?.normalized == "2020-03-04")
    #expect(expense.field(.total)?.normalized == "1234")
  }

  @Test func `days without years do not make decimal points of commas`() throws {
    let text = "Mo. 01.07. - 05.07. und 08.07. - 10.07.\nZahlbetrag für 01.07. - 01.10.        1.343,89"
    #expect(try Self.read(text).field(.total)?.normalized == "1343.89")
  }
}
