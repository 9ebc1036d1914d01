import Documents
import Testing

@testable import Stages

@Suite struct LabelCandidatesTests {
  static func values(_ lines: [String]) -> [Candidate] { LabelCandidates.find(PageLayout(Marked.page(lines)), page: 1) }

  static func labels(of value: String, _ lines: [String]) -> [String] {
    values(lines).filter { $0.text == value }.map(\.label)
  }

  @Test func aLabelStandsBesideAboveOrBefore() {
    #expect(Self.labels(of: "INV-7", ["Invoice number: INV-7"]).contains("Invoice number"))
    #expect(Self.labels(of: "INV-7", ["Invoice number     INV-7"]).contains("Invoice number"))
    #expect(Self.labels(of: "INV-7", ["Invoice number", "INV-7"]).contains("Invoice number"))
    #expect(Self.labels(of: "85.54", ["Total 85.54"]).contains("Total"))
  }

  @Test func aCellHasTheNamesOfItsRowAndColumn() {
    let table = ["            2019      2018", "Sales       44.10     56.70", "Costs       10.00     20.00"]
    #expect(Self.labels(of: "56.70", table).contains("Sales 2018"))
    #expect(Self.labels(of: "10.00", table).contains("Costs 2019"))
    #expect(Self.values(table).contains { $0.evidence == .table })
  }

  @Test func anAddressIsOneValueOfSeveralLines() {
    let lines = ["Remit to:", "Contoso Billing", "123 Remit St", "New York, NY, 10001"]
    #expect(Self.labels(of: "Contoso Billing 123 Remit St New York, NY, 10001", lines) == ["Remit to"])
  }

  @Test func aDateByItselfIsTheDateOfThePaper() {
    #expect(Self.labels(of: "12/07/2019", ["12/07/2019 12:22 PM"]).contains { $0.contains("date") })
  }

  @Test func everyValueLeadsBackToThePage() {
    let page = Marked.page(["Due date: 3 May 2020    Total 5.00", "Remit to:", "A Street 1", "B Town"])
    for value in LabelCandidates.find(PageLayout(page), page: 1) {
      #expect(value.places.map(page.text).joined(separator: " ") == value.text)
    }
  }
}
