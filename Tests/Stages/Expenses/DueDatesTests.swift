import Testing

@testable import Stages

@Suite struct DueDatesTests {
  private func due(_ text: String) throws -> String? {
    let head = "Muster Handel GmbH, Industriestr. 25, 91710 Gunzenhausen\n\nRechnung Nr. 4711 vom 05.03.2024\n\n"
    return try ReadExpensesTests.read(head + text).field(.dueDate)?.normalized
  }

  @Test(arguments: [
    ("Zahlbar innerhalb von 14 Tagen ohne Abzug.", "2024-03-19"),
    ("Der Betrag wird am 12.03.2024 von Ihrem Konto abgebucht.", "2024-03-12"),
    ("bis 13.03.2024 abzüglich 2,00 % Skonto\nbis 04.04.2024 ohne Abzug", "2024-04-04"),
    ("Der Beitrag ist am 01.04.2024 fällig.", "2024-04-01"),
    ("Den Betrag buchen wir nicht vor dem 20.03.2024 von Ihrem Konto ab.", "2024-03-20"),
    ("2 % Skonto   15.03.2024   1.166,20\nnetto   04.04.2024   1.190,00", "2024-04-04"),
    ("Escompte 2 % si paiement avant le 15/03/2024, net au 04/04/2024.", "2024-04-04"),
    ("Zahlbar bis 4.4.24", "2024-04-04"), ("Paiement à 30 jours fin de mois", "2024-04-30"),
    ("Zahlbar sofort nach Erhalt der Rechnung", "2024-03-05"),
    ("Date limite de paiement le 20/03/2024", "2024-03-20"),
    ("Échéance le 10/04/2024. Pas d'escompte pour paiement anticipé.", "2024-04-10"),
  ])
  func `the day of payment is found without a label`(text: String, date: String) throws {
    #expect(try due(text) == date)
  }

  @Test func `a delivery and a payment of the past are not due`() throws {
    #expect(try due("Die Lieferung erfolgte am 01.03.2024.\nIhre Zahlung vom 02.03.2024 haben wir erhalten.") == nil)
  }
}
