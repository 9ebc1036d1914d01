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

  @Test(arguments: [
    ("Z. Hd. Frau Möller", "Marlow AG"), ("Firma", "Marlow AG"), ("Eheleute", "Marlow AG"),
    ("Deutsche Post DV 07.24 0,85", "Marlow AG"),
  ])
  func `what stands above a name in the window is none`(line: String, name: String) throws {
    let text = """
      Ashworth GmbH · Lindenallee 12 · 04109 Leipzig

      \(line)
      Marlow AG
      Hauptstr. 7
      24103 Kiel

      Invoice 5512
      """
    #expect(try parties(text + Self.list) == ["Ashworth GmbH", name])
  }

  @Test func `whom a letter is for at a company is not the buyer`() throws {
    let text = """
      Ashworth Ltd, 14 Tannery Lane, Leeds LS1 4DY

      Marlow Estates
      Attn: J. Wilder
      Unit 7, Quarry Park
      Bristol BS3 2TX

      Invoice 5512
      """
    #expect(try parties(text + Self.list) == ["Ashworth Ltd", "Marlow Estates"])
  }

  @Test func `the key of a form beside a party's label is no party`() throws {
    let text = """
      Ashworth Ltd, 14 Tannery Lane, Leeds LS1 4DY

      Bill to                                            Job No

      Marlow Estates                                     4471
      Bristol BS3 2TX

      Invoice 5512
      """
    #expect(try parties(text + Self.list) == ["Ashworth Ltd", "Marlow Estates"])
  }

  @Test func `a head that leads to a party names it`() throws {
    let text = """
      Angaben zum Verkäufer                              Angaben zum Käufer
      Name: Ashworth GmbH                                Name: Marlow AG
      Straße: Lindenallee 12                             Straße: Hauptstr. 7
      Ort: 04109 Leipzig                                 Ort: 24103 Kiel

      """
    #expect(try parties(text + Self.list) == ["Ashworth GmbH", "Marlow AG"])
  }

  @Test func `an office with many lines is known by its first`() throws {
    let text = """
      Ashworth GmbH · Lindenallee 12 · 04109 Leipzig

      Universität Nordheim
      Fakultät für Chemie
      Institut für Analytik
      Prof. Dr. K. Lamm
      Hauptstr. 7
      110 00 Praha 1

      Invoice 5512
      """
    #expect(try parties(text + Self.list) == ["Ashworth GmbH", "Universität Nordheim"])
  }

  @Test func `a customer's number is no customer`() throws {
    let text = """
      Ashworth GmbH · Lindenallee 12 · 04109 Leipzig

      Marlow AG                                  Rechnung      5512
      Hauptstr. 7                                Kunde         K-4711
      24103 Kiel                                 Lieferung     03.04.2024

      """
    #expect(try parties(text + Self.list) == ["Ashworth GmbH", "Marlow AG"])
  }

  @Test func `a bank is not the seller`() throws {
    let text = """
      Ashworth Company
      14 Tannery Lane, Leeds LS1 4DY

      Marlow Estates                               Bank details:
      Unit 7, Quarry Park                          MERCIA PLC, 1 Churchill Place, London E14 5HP
      Bristol BS3 2TX                              Account name: Ashworth Company

      Invoice 5512
      """
    #expect(try parties(text + Self.list) == ["Ashworth Company", "Marlow Estates"])
  }

  @Test func `a name of two lines ends in its legal form`() throws {
    let text = """
      Verkäufer                                          Käufer
      Nordstern Maschinenbau                             Weinhandlung Roth e.K.
      GmbH & Co. KG                                      Am Bahndamm 3a
      Lindenallee 12                                     24103 Kiel
      04109 Leipzig

      """
    #expect(try parties(text + Self.list) == ["Nordstern Maschinenbau GmbH & Co. KG", "Weinhandlung Roth e.K."])
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
