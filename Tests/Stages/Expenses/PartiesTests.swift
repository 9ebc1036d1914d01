import Testing

@testable import Stages

/// Who sells and who buys on heads that programs print, without the words of any list.
@Suite struct PartiesTests {
  private func parties(_ text: String) throws -> [String?] {
    let expense = try ReadExpensesTests.read(text)
    return [expense.field(.vendorName)?.normalized, expense.field(.receiverName)?.normalized]
  }

  /// A list that makes the page as wide as a letter.
  private static let list = """


    Description                                  Quantity        Unit price                Amount
    Oak veneer panel 18 mm                            2             41.50                   83.00
                                                                    Total                   83.00
    """

  @Test func `a letterhead without labels is the seller's, the address below it the buyer's`() throws {
    let text = """
                            Ashworth Joinery
                  14 Tannery Lane  |  Leeds LS1 4DY  |  Tel: 0113 496 0182



      Marlow Estates
      Unit 7, Quarry Park
      Bristol BS3 2TX

      Invoice 5512
      """
    #expect(try parties(text + Self.list) == ["Ashworth Joinery", "Marlow Estates"])
  }

  @Test func `a seller that stands in the footer alone is found`() throws {
    let text = """
      Invoice 5512



      Marlow Estates
      Unit 7, Quarry Park
      Bristol BS3 2TX


      """
    let footer = "\n\n\nParcelgate Express (UK) Ltd, 52 Gresham House, London EC2V 7NQ. VAT No GB 294 1837 56"
    let found = try parties(text + Self.list + footer)
    #expect(found == ["Parcelgate Express (UK) Ltd", "Marlow Estates"])
  }

  @Test func `short labels count where they stand alone`() throws {
    let text = """
      Carver Plumbing                                                     INVOICE
      1420 Alder Avenue
      Portland, OR 97205

      TO:                                       SHIP TO:
      Ellen Marchetti                           Same as recipient
      5610 W Lakeview Pkwy
      Chicago, IL 60641

      """
    #expect(try parties(text + Self.list) == ["Carver Plumbing", "Ellen Marchetti"])
  }

  @Test func `heads of two columns in other languages name both`() throws {
    let text = """
      Fattura n. 12 del 03/05/2024

      Cedente / Prestatore                            Cessionario / Committente
      Studio Legale Marchesi                          Albergo Miramare S.r.l.
      Via Garibaldi 27                                Corso Vittorio Emanuele, 154
      40124 Bologna (BO)                              10128 Torino TO

      """
    #expect(try parties(text + Self.list) == ["Studio Legale Marchesi", "Albergo Miramare S.r.l."])
  }

  @Test func `parts of an address say whose they are, and where goods go is a party of its own`() throws {
    let text = """
      Sold by: Northgate Supply Inc.
      1420 Alder Avenue
      Portland, OR 97205

      Bill to:                                  Ship to:
      Redwood Dental Group                      Redwood Store Room
      5610 W Lakeview Pkwy                      2209 Mission Street
      Chicago, IL 60641                         San Francisco, CA 94110

      """
    let expense = try ReadExpensesTests.read(text + Self.list)
    let names = expense.fields.filter { $0.type == .name }.map {
      [$0.normalized] + ($0.group?.types ?? []) + [$0.group?.id ?? ""]
    }
    #expect(
      Set(names) == [
        ["Northgate Supply Inc.", "VENDOR", "1"], ["Redwood Dental Group", "RECEIVER", "RECEIVER_BILL_TO", "2"],
        ["Redwood Store Room", "RECEIVER", "RECEIVER_SHIP_TO", "3"],
      ])
    let codes = expense.fields.filter { $0.type == .zipCode }.map { [$0.normalized, $0.group?.id ?? ""] }
    #expect(Set(codes) == [["97205", "1"], ["60641", "2"], ["94110", "3"]])
  }

  @Test func `a street and a desk are no names, whatever their words`() throws {
    let text = """
      Hotel Lindenhof GmbH
      Alte Ziegelei 5-7 · 48143 Münster · Tel. 0251 778899

      Herrn                                              Ihr Ansprechpartner
      Dirk Sauerland                                     Petra Kamp
      Zum Steinbruch 11                                  Mo.-Fr. 08.30 - 12.30 Uhr
      34117 Kassel

      """
    #expect(try parties(text + Self.list) == ["Hotel Lindenhof GmbH", "Dirk Sauerland"])
  }
}
