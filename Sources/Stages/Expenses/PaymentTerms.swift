import Language

/// Days to pay in, counted from the invoice's date: `zahlbar innerhalb von 14 Tagen`, `Net 30`, `sous 30 jours`.
enum PaymentTerms {
  /// Returns the days until a whole invoice is due, with the UTF-8 range that says so; nil where a text says nothing of it, or only how
  /// long a discount is given.
  ///
  /// - Parameters:
  ///   - text: a cell's text.
  ///   - context: the text of its row, which says that it is about paying.
  static func days(in text: String, context: String? = nil) -> (days: Int, range: Range<Int>)? {
    term(in: text, context: context).flatMap { $0.isMonthEnd ? nil : ($0.days, $0.range) }
  }

  /// The same with terms that count to the end of a month: `30 jours fin de mois`.
  static func term(in text: String, context: String? = nil) -> (days: Int, isMonthEnd: Bool, range: Range<Int>)? {
    let tokens = Tokens.of(text)
    let words = Tokens.of(context ?? text).filter { $0.kind == .letters }.map(\.folded)
    guard words.contains(where: { word in payment.contains(where: word.hasPrefix) }) else { return nil }
    let hits = tokens.indices.compactMap { hit(tokens, at: $0) }
    var best: (days: Int, isMonthEnd: Bool, range: Range<Int>)?
    for (place, hit) in hits.enumerated() {
      // What stands between the hits around it says what it is for.
      let from = place > 0 ? hits[place - 1].last + 1 : 0
      let next = place + 1 < hits.count ? hits[place + 1].first : tokens.count
      // As far as the sentence goes.
      let to =
        tokens[(hit.last + 1)..<next].indices.first {
          tokens[$0].folded == "." && $0 + 1 < tokens.count && tokens[$0 + 1].isSpaced
        } ?? next
      let before = tokens[from..<hit.first].map(\.folded)
      let around = Set(tokens[from..<to].map(\.folded))
      if before.contains(where: { word in others.contains(where: word.hasPrefix) }) { continue }
      let isDiscount = !around.isDisjoint(with: discountSigns) && around.isDisjoint(with: whole)
      if isDiscount || hit.days <= best?.days ?? 0 { continue }
      let isMonthEnd = endsMonth(tokens[(hit.last + 1)..<to].map(\.folded))
      best = (hit.days, isMonthEnd, tokens[hit.first].range.lowerBound..<tokens[hit.last].range.upperBound)
    }
    return best
  }

  /// Whether words say that days count to the end of a month; "5 % per month" does not.
  private static func endsMonth(_ words: [String]) -> Bool {
    let words = words.filter { !["of", "de", "del", "des", "du", "van", "the", "le", "."].contains($0) }.prefix(5)
    if words.contains(where: ["eom", "fm", "monatsende", "ultimo"].contains) { return true }
    return zip(words, words.dropFirst()).contains { end, month in
      ["end", "fin", "fine", "ende", "einde", "fim", "f"].contains(end)
        && ["month", "mois", "mese", "mes", "monats", "monat", "maand", "m"].contains(month)
    }
  }

  /// Returns the last day of a date's month.
  static func monthEnd(of date: CalendarDate) -> CalendarDate {
    (28...31).compactMap { CalendarDate(year: date.year, month: date.month, day: $0) }.last ?? date
  }

  /// Returns the UTF-8 range that says that an invoice is to be paid when it comes: `zahlbar sofort`, `due upon receipt`.
  static func onReceipt(in text: String) -> Range<Int>? {
    let tokens = Tokens.of(text).filter { $0.kind != .sign }
    let words = tokens.map(\.folded)
    for index in words.indices {
      guard let phrase = receipts.first(where: { words[index...].starts(with: $0) }) else { continue }
      return tokens[index].range.lowerBound..<tokens[index + phrase.count - 1].range.upperBound
    }
    return nil
  }

  private static let receipts = [
    "due on receipt", "due upon receipt", "payable on receipt", "payable upon receipt", "payment on receipt",
    "payment upon receipt", "due immediately", "payable immediately", "immediate payment", "payment due immediately",
    "sofort fallig", "sofort zahlbar", "zahlbar sofort", "fallig sofort", "sofort ohne abzug", "sofort rein netto",
    "sofort nach erhalt", "sofort netto", "zahlung sofort", "zahlungsziel sofort", "nach erhalt ohne abzug",
    "bei erhalt der rechnung", "a reception", "des reception", "paiement comptant", "payable comptant",
    "reglement comptant", "pago al contado", "pago inmediato", "al contado", "pagamento a vista", "a vista fattura",
    "rimessa diretta", "a ricevimento fattura", "pagamento immediato", "bij ontvangst", "direct te betalen",
    "per omgaande", "pronto pagamento",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Returns the day that comes a number of days later; nil beyond the calendar.
  static func day(_ days: Int, after date: CalendarDate) -> CalendarDate? {
    var day: CalendarDate? = date
    for _ in 0..<days {
      day = day.flatMap { day in
        CalendarDate(year: day.year, month: day.month, day: day.day + 1)
          ?? CalendarDate(year: day.year, month: day.month + 1, day: 1)
          ?? CalendarDate(year: day.year + 1, month: 1, day: 1)
      }
    }
    return day
  }

  private static func hit(_ tokens: [Token], at index: Int) -> (first: Int, last: Int, days: Int)? {
    guard let days = number(tokens[index]), (1...180).contains(days) else { return nil }
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    // "von 14 (vierzehn) Tagen", "30-day"
    let behind = tokens[(index + 1)...].prefix(4).prefix { $0.kind == .sign || numbers[$0.folded] != nil }
    let unit = index + 1 + behind.count
    if unit < tokens.count, units.contains(tokens[unit].folded) { return (index, unit, days) }
    // "Net 30", but "net 30.50".
    guard index > 0, ["net", "netto"].contains(tokens[index - 1].folded), days >= 5,
      next.map({ $0.isSpaced || $0.kind == .sign && ![".", ",", "%"].contains($0.folded) }) ?? true,
      next?.folded != "%"
    else { return nil }
    return (index - 1, index, days)
  }

  private static func number(_ token: Token) -> Int? {
    token.kind == .digits && token.folded.count <= 3 ? Int(token.folded) : numbers[token.folded]
  }

  private static let numbers = [
    "sieben": 7, "acht": 8, "zehn": 10, "vierzehn": 14, "dreissig": 30, "seven": 7, "ten": 10, "fourteen": 14,
    "fifteen": 15,
    "thirty": 30, "sixty": 60, "quinze": 15, "trente": 30, "soixante": 60,
  ]
  private static let units: Set<String> = [
    "tag", "tage", "tagen", "kalendertage", "kalendertagen", "werktage", "werktagen", "bankarbeitstage",
    "bankarbeitstagen",
    "day", "days", "jour", "jours", "giorni", "gg", "dias", "dagen", "dage", "dagar", "dager", "dni", "dnu", "dnia",
  ]
  /// Beginnings of words of paying.
  private static let payment = [
    "pay", "zahl", "bezahl", "fallig", "faellig", "netto", "net", "term", "uberweis", "ueberweis", "begleich", "regl",
    "regol",
    "paiement", "pago", "pagam", "betal", "betaal", "voldo", "maken", "plat", "splat", "due", "bonifico", "remit",
    "ziel", "vencim",
    "valuta", "rimessa", "echeance", "forfall", "forfald",
  ]
  /// Beginnings of words of other things that have their time.
  private static let others = [
    "beanstand", "reklam", "ruge", "widerruf", "ruckgabe", "return", "refund", "complain", "cancel", "garanti",
    "gewahr",
    "verzug", "overdue", "retard", "retour", "mahn", "lieferz", "lieferfrist",
  ]
  /// Words for a discount on what is paid early.
  static let discounts: Set<String> = [
    "skonto", "escompte", "discount", "sconto", "descuento", "korting", "abzuglich", "abzgl",
  ]
  /// Words that the sum is to be paid whole.
  static let wholes: Set<String> = ["netto", "net", "ohne", "rein", "without", "sans", "zonder", "sin", "senza"]
  private static let discountSigns = discounts.union(["rabatt", "less", "%", "kassaskonto"])
  private static let whole = wholes.union(["bez"])
}
