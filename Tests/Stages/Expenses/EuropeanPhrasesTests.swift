import Language
import Testing

@testable import Stages

@Suite struct EuropeanPhrasesTests {
  @Test(arguments: ExpensePhrases.all.map(\.phrases))
  func `phrases are written as text is folded, or they would never be found`(_ list: String) {
    for phrase in list.split(separator: ",") {
      let words = Tokens.of(String(phrase)).map(\.folded).joined(separator: " ")
      #expect(words == phrase.split(separator: " ").joined(separator: " "))
    }
  }

  @Test(arguments: [
    ("Termin płatności: 05.12.2024", ExpenseType.dueDate), ("Vencimento: 05/12/2024", .dueDate),
    ("Te betalen voor: 05-12-2024", .dueDate), ("zahlbar spätestens am 05.12.2024", .dueDate),
    ("Data wystawienia: 05.12.2024", .invoiceReceiptDate), ("Data de emissão: 05/12/2024", .invoiceReceiptDate),
  ])
  func `dates are found in the words of seven languages`(_ text: String, _ type: ExpenseType) throws {
    #expect(try ReadExpensesTests.read(text).field(type)?.normalized == "2024-12-05")
  }
}
