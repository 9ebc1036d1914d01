import Language
import Testing

@testable import Stages

@Suite struct PaymentTermsTests {
  @Test(arguments: [
    ("Zahlbar innerhalb von 14 Tagen ohne Abzug.", 14), ("Terms: Net 30", 30), ("Règlement à 45 jours nets", 45),
    ("Zahlung: 8 Tage 2 % Skonto, 30 Tage netto", 30), ("Pagamento: bonifico 60 gg", 60),
    ("Wij verzoeken u het bedrag binnen 14 dagen over te maken", 14), ("payable within fourteen (14) days", 14),
    ("30 Tage netto, bei Zahlung innerhalb von 10 Tagen 3 % Skonto", 30),
  ])
  func `days to pay in are read, not those of a discount`(text: String, days: Int) {
    #expect(PaymentTerms.days(in: text)?.days == days)
  }

  @Test(arguments: [
    "2 % Skonto bei Zahlung innerhalb 10 Tagen", "Widerruf innerhalb von 14 Tagen nach Zahlung", "Net 30.50",
    "Mietdauer 3 Tage", "Règlement à 30 jours fin de mois", "Bei Verzug nach 30 Tagen Zahlung von Zinsen",
  ])
  func `other spans of days are no terms`(text: String) { #expect(PaymentTerms.days(in: text) == nil) }

  @Test(arguments: [
    ("Règlement à 30 jours fin de mois", 30), ("Pagamento: bonifico 60 gg f.m.", 60),
    ("Payment: 30 days end of month", 30),
    ("Zahlung 14 Tage Monatsende", 14),
  ])
  func `terms to the end of a month say so`(text: String, days: Int) throws {
    let term = try #require(PaymentTerms.term(in: text))
    #expect(term.days == days && term.isMonthEnd)
  }

  @Test func `interest a month ends no month`() {
    #expect(PaymentTerms.days(in: "Payment is due within 30 days. Fees of 5% per month on late payment.")?.days == 30)
  }

  @Test(arguments: [
    "Zahlbar sofort ohne Abzug.", "Due upon receipt", "Paiement à réception de facture", "Pago al contado",
  ])
  func `what is due at once says so`(text: String) { #expect(PaymentTerms.onReceipt(in: text) != nil) }

  @Test func `the last day of a month is found in leap years too`() throws {
    let date = try #require(CalendarDate(year: 2024, month: 2, day: 3))
    #expect(PaymentTerms.monthEnd(of: date).iso == "2024-02-29")
  }

  @Test func `days are counted over the ends of months and years`() throws {
    let date = try #require(CalendarDate(year: 2023, month: 12, day: 20))
    #expect(PaymentTerms.day(14, after: date)?.iso == "2024-01-03")
    #expect(PaymentTerms.day(72, after: date)?.iso == "2024-03-01")
  }
}
