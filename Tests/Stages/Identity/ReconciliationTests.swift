import Documents
import Testing

@testable import Stages

@Suite struct ReconciliationTests {
  private func field(
    _ value: String, _ source: IdentitySource, checked: Bool? = nil, confidence: Double = 0.9, normalized: String = "",
    type: IdentityType = .documentNumber
  ) -> IdentityField {
    IdentityField(
      page: 1, type: type, value: value, normalized: normalized, confidence: confidence, source: source,
      checked: checked)
  }

  @Test func agreementRaisesTheConfidence() throws {
    let best = try #require(Reconciliation.record([field("X1", .text), field("X1", .mrz, checked: true)]).first)
    #expect(best.source == .mrz && best.confidence > 0.98)
  }

  @Test func whereTheyDisagreeTheCheckedSourceWins() throws {
    let best = try #require(
      Reconciliation.record([field("X7", .text, confidence: 0.99), field("X1", .mrz, checked: true)]).first)
    #expect(best.value == "X1" && best.confidence < 0.9)
    let denied = try #require(Reconciliation.record([field("X7", .text), field("X1", .mrz, checked: false)]).first)
    #expect(denied.value == "X7", "what its own check digit denies comes last")
  }

  @Test func namesAndDatesKeepTheirPrint() throws {
    let name = Reconciliation.record([
      field("BERGSTRÖM", .text, type: .lastName), field("BERGSTROEM", .mrz, type: .lastName),
    ])
    #expect(name.first?.value == "BERGSTRÖM" && name.first?.source == .mrz)
    let date = Reconciliation.record([
      field("14 FEB 1990", .text, normalized: "1990-02-14", type: .dateOfBirth),
      field("1990-02-14", .mrz, checked: true, normalized: "1990-02-14", type: .dateOfBirth),
    ])
    #expect(date.first?.value == "14 FEB 1990")
  }

  @Test func nothingGivesNothing() { #expect(Reconciliation.record([]).isEmpty) }
}
