import Language

/// Dates of payment that no label in front of them announces.
enum DueDates {
  /// Returns the date by which an invoice is to be paid: one that words of paying stand behind (`wird am 3.5.2024 abgebucht`,
  /// `bis 30.5.2024 ohne Abzug`), or else the invoice's date and the days of its terms.
  ///
  /// - Parameter issued: the invoice's own date, where it is known.
  static func field(_ pages: [ExpensePage], issued: CalendarDate?) -> Expenses.Field? {
    var best: (date: CalendarDate, field: Expenses.Field)?
    for page in pages {
      for cell in page.cells {
        for match in cell.dates where isDue(match, in: cell) || isWhole(cell, page.rows[cell.row]) {
          // Of several, the last is the one after which it is late.
          if let best, !(best.date < match.date) { continue }
          let piece = page.piece(cell, match.range)
          best = (
            match.date,
            Expenses.Field(type: .dueDate, value: piece, normalized: match.date.iso, confidence: 0.7)
          )
        }
      }
    }
    if let best { return best.field }
    guard let issued else { return nil }
    var terms: (days: Int, field: Expenses.Field)?
    for page in pages {
      for cell in page.cells {
        let context = page.rows[cell.row].map(\.text).joined(separator: " ")
        guard let found = PaymentTerms.term(in: cell.text, context: context), found.days > terms?.days ?? 0,
          let day = PaymentTerms.day(found.days, after: issued)
        else { continue }
        let date = found.isMonthEnd ? PaymentTerms.monthEnd(of: day) : day
        let piece = page.piece(cell, found.range)
        terms = (found.days, Expenses.Field(type: .dueDate, value: piece, normalized: date.iso, confidence: 0.6))
      }
    }
    return terms?.field ?? onReceipt(pages, issued)
  }

  /// The invoice's own date where it is to be paid when it comes.
  private static func onReceipt(_ pages: [ExpensePage], _ issued: CalendarDate) -> Expenses.Field? {
    for page in pages {
      for cell in page.cells {
        guard let range = PaymentTerms.onReceipt(in: cell.text) else { continue }
        return Expenses.Field(
          type: .dueDate, value: page.piece(cell, range), normalized: issued.iso, confidence: 0.5)
      }
    }
    return nil
  }

  /// Whether a date is one until which a discount is given: `bis 8.5.2024 abzüglich 2 % Skonto`.
  static func isDiscounted(_ text: String) -> Bool {
    // As far as the sentence goes.
    let tokens = Tokens.of(text)
    let end = tokens.indices.first { index in
      until.contains(tokens[index].folded)
        || [".", ";"].contains(tokens[index].folded) && (index + 1 == tokens.count || tokens[index + 1].isSpaced)
    }
    let behind = tokens[..<(end ?? tokens.count)].map(\.folded)
    return behind.contains(where: PaymentTerms.discounts.contains) && !behind.contains(where: whole.contains)
  }

  /// Whether a row of a table of terms is that of the whole sum: `netto   05.08.2023   1.190,00`.
  private static func isWhole(_ cell: ExpensePage.Cell, _ row: [ExpensePage.Cell]) -> Bool {
    guard cell.column > 0, cell.dates.count == 1, cell.text.filter(\.isLetter).count <= 3 else { return false }
    let words = PartyWords.words(row[0].text)
    return !words.isEmpty && words.count <= 3 && words.contains(where: PaymentTerms.wholes.contains)
      && words.allSatisfy { PaymentTerms.wholes.contains($0) || $0 == "abzug" || $0 == "discount" || $0 == "escompte" }
  }

  private static func isDue(_ match: DateText.Match, in cell: ExpensePage.Cell) -> Bool {
    let before = Tokens.of(cell.text(0..<match.range.lowerBound)).filter { $0.kind == .letters }.map(\.folded)
    guard before.suffix(2).contains(where: until.contains) else { return false }
    let behind = Tokens.of(cell.text(match.range.upperBound..<cell.text.utf8.count)).prefix(14).map(\.folded)
    let words = behind.prefix { !until.contains($0) || $0 == "auf" }
    if words.prefix(3).contains(where: whole.contains) { return true }
    // "net au 30/05/2024"
    if let last = before.last, until.contains(last), before.dropLast().last.map(PaymentTerms.wholes.contains) ?? false {
      return true
    }
    // "Wir buchen den Betrag nicht vor dem 3.5.2024 von Ihrem Konto ab": the verb stands around it.
    if before.suffix(9).contains(where: { $0.hasPrefix("buch") || $0.hasPrefix("zieh") || $0.hasPrefix("belast") }),
      words.prefix(6).contains(where: { ["ab", "ein", "konto"].contains($0) })
    {
      return true
    }
    return words.contains { word in payment.contains(where: word.hasPrefix) } && !behind.contains(where: done.contains)
  }

  private static let until: Set<String> = [
    "am", "bis", "zum", "au", "dem", "fruhestens", "spatestens", "by", "on", "until", "le", "avant", "il", "entro",
    "el",
    "antes",
    "op", "voor", "uiterlijk", "do", "dnia",
  ]
  private static let whole = PaymentTerms.wholes.union(["pas", "kein", "keine", "no"])
  /// Beginnings of words that say a sum is to be paid or will be taken.
  private static let payment = [
    "fallig", "faellig", "abgebucht", "eingezogen", "abbuch", "einzieh", "buchen", "belast", "zahl", "uberweis",
    "begleich",
    "debit", "collect", "payable", "due", "prelev", "regl", "addebit", "pagar", "cargar", "adeud", "betaal", "betal",
    "geincasseerd", "afgeschreven", "platn", "zaplac",
  ]
  private static let done: Set<String> = [
    "bezahlt", "gezahlt", "erhalten", "paid", "received", "paye", "regle", "pagado", "pagato", "betaald", "beglichen",
    "uberwiesen",
  ]
}
