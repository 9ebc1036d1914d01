import Language

/// What stands behind a label and changes it: `Total (excl. VAT)` is a subtotal, `Subtotal inkl. 19 % MwSt.` a total.
///
/// Phrases cannot list every way to say with or without tax; this rule reads them as they are built.
enum LabelGrammar {
  private static let without: Set<String> = [
    "excl", "excluding", "exclusive", "exclusief", "ex", "exc", "exkl", "exklusive", "before", "without", "w", "less",
    "hors",
    "avant", "ohne", "vor", "senza", "esclusa", "escluso", "esclusi", "sin", "antes", "sem", "bez", "przed", "zonder",
    "voor",
  ]
  private static let with: Set<String> = [
    "incl", "including", "inclusive", "inclusief", "inc", "inkl", "inklusive", "einschl", "einschliesslich", "mit",
    "with",
    "con", "com", "inclusa", "incluso", "compresa", "compreso", "incluido", "incluida", "avec", "z", "met", "after",
    "nach",
  ]
  private static let taxes: Set<String> = [
    "vat", "gst", "tax", "taxes", "hst", "sst", "tva", "iva", "btw", "mwst", "ust", "umsatzsteuer", "mehrwertsteuer",
    "steuer", "steuern", "taxe", "moms", "impuestos", "impostos", "imposte", "podatku", "vatu",
  ]
  private static let fillers: Set<String> = [
    "of", "de", "la", "l", "the", "der", "any", "all", "o", "sales", "do", "dell",
  ]

  /// Returns the labels of a text with sums and what is said of tax behind them made one.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of the text without signs.
  ///   - text: the whole text.
  static func merged(_ hits: [ExpensePage.LabelHit], _ tokens: [Token], in text: String) -> [ExpensePage.LabelHit] {
    var merged = hits
    for hit in hits {
      guard case .field(let type) = hit.label, [.total, .subtotal, .amountDue].contains(type),
        let found = qualifier(tokens, behind: hit.range.upperBound) ?? qualifier(tokens, endOf: hit.range)
      else { continue }
      let range = hit.range.lowerBound..<found.end
      let label: ExpenseLabel = found.isWithout ? .field(.subtotal) : .field(type == .amountDue ? .amountDue : .total)
      // Heads of columns stay what they are, and what else was found in the words is part of this.
      merged.removeAll { $0.label.column == nil && $0.range.overlaps(range) }
      merged.append(ExpensePage.LabelHit(label: label, weight: 1, range: range, count: hit.count + 2))
    }
    if let buyer = billedTo(tokens, in: text) {
      merged.removeAll { $0.range.overlaps(buyer.range) && $0.label.column == nil }
      merged.append(buyer)
    }
    merged = PaperNumbers.added(to: merged, tokens, in: text)
    merged = merged.map { isReference($0, tokens) ? $0.weighing(0.15) : $0 }
    merged = withoutEchoes(merged, in: text)
    if let due = payBy(tokens), !merged.contains(where: { $0.label == .field(.dueDate) }) { merged.append(due) }
    return merged.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// Whether the number of another document is meant: `zur Rechnung 2022-0815`, `original invoice no. 4`.
  private static func isReference(_ hit: ExpensePage.LabelHit, _ tokens: [Token]) -> Bool {
    guard hit.label == .field(.invoiceReceiptID),
      let token = tokens.last(where: { $0.range.upperBound <= hit.range.lowerBound })
    else { return false }
    return references.contains(token.folded)
  }

  private static let references: Set<String> = [
    "zu", "zur", "original", "ursprungliche", "ursprunglichen", "stornierte", "korrigierte", "vorherige",
    "vorhergehende",
    "against", "corrected", "preceding", "origine", "sur", "initiale", "relativo", "rettificata", "rectificada",
    "korygowana",
  ]

  /// Drops a little word that only leads from a label of a date to the date: `Date limite de paiement le 05/07/2015`.
  private static func withoutEchoes(_ hits: [ExpensePage.LabelHit], in text: String) -> [ExpensePage.LabelHit] {
    hits.filter { hit in
      guard hit.label == .field(.invoiceReceiptDate), hit.weight < 0.8, hit.count == 1, hit.range.count <= 4 else {
        return true
      }
      return !hits.contains { other in
        guard other.range.upperBound <= hit.range.lowerBound, ExpensePage.kind(other.label) == .date else {
          return false
        }
        return Array(text.utf8)[other.range.upperBound..<hit.range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x3A }
      }
    }
  }

  private static let papers: Set<String> = [
    "facturer", "facturado", "facturada", "fatturare", "fatturato", "billed", "invoiced", "gefactureerd", "adresse",
    "invoice", "bill", "statement", "rechnung", "facture", "factura", "fattura", "fatura", "factuur", "faktura",
  ]
  private static let towards: Set<String> = [
    "to", "for", "an", "fur", "pour", "para", "per", "voor", "aan", "dla", "a",
  ]

  /// `Factura para:`, `Rechnung an`: a paper and whom it goes to, with nothing or a colon behind.
  private static func billedTo(_ tokens: [Token], in text: String) -> ExpensePage.LabelHit? {
    guard tokens.count >= 2, papers.contains(tokens[0].folded), towards.contains(tokens[1].folded) else { return nil }
    let end = tokens[1].range.upperBound
    let rest = String(decoding: Array(text.utf8)[end...], as: UTF8.self).drop(while: \.isWhitespace)
    guard rest.isEmpty || rest.first == ":" else { return nil }
    return ExpensePage.LabelHit(label: .buyer, weight: 0.9, range: tokens[0].range.lowerBound..<end, count: 2)
  }

  /// Beginnings of words that ask for money or say that it will be taken.
  private static let payment = [
    "pay", "zahl", "uberweis", "begleich", "fallig", "regl", "paga", "betaal", "betal", "voldo", "zaplac", "zaplat",
    "platn",
    "collect", "debit", "abbuch", "einzieh", "eingezogen", "prelev", "addebit", "cobr", "remit", "settle", "liquida",
  ]
  private static let paid: Set<String> = ["paid", "pagado", "pagato", "paga", "paypal", "payable"]
  private static let received: Set<String> = [
    "received", "thank", "thanks", "made", "erhalten", "eingegangen", "recu", "recibido", "ricevuto", "ontvangen",
    "otrzymano",
  ]
  private static let until: Set<String> = [
    "by", "before", "until", "till", "on", "bis", "am", "spatestens", "zum", "avant", "le", "antes", "hasta", "entro",
    "voor",
    "uiterlijk", "op", "do", "ate",
  ]

  /// `Bitte zahlen Sie bis`, `we will collect ... on`: a word of paying and within six words when.
  private static func payBy(_ tokens: [Token]) -> ExpensePage.LabelHit? {
    for (index, token) in tokens.enumerated() where token.kind == .letters && !paid.contains(token.folded) {
      guard payment.contains(where: token.folded.hasPrefix) else { continue }
      let behind = tokens[(index + 1)...].prefix(9)
      // "Wir bitten um Überweisung bis spätestens": the last of such words counts.
      guard let place = behind.lastIndex(where: { until.contains($0.folded) }) else { continue }
      // "Payment received on 3 May" speaks of the past.
      guard !behind[..<place].contains(where: { received.contains($0.folded) }) else { continue }
      let range = token.range.lowerBound..<tokens[place].range.upperBound
      return ExpensePage.LabelHit(label: .field(.dueDate), weight: 0.85, range: range, count: 2)
    }
    return nil
  }

  /// The same where the phrase ends in the first of these words: `Total incl. 8.1 % MWST`.
  private static func qualifier(_ tokens: [Token], endOf range: Range<Int>) -> (isWithout: Bool, end: Int)? {
    tokens.last { $0.range.upperBound == range.upperBound && $0.range.lowerBound > range.lowerBound }
      .flatMap { qualifier(tokens, behind: $0.range.lowerBound) }
  }

  /// Whether the words behind an offset say without or with tax, and where they end.
  private static func qualifier(_ tokens: [Token], behind offset: Int) -> (isWithout: Bool, end: Int)? {
    var index = tokens.partitioningIndex { $0.range.lowerBound >= offset }
    guard index < tokens.count else { return nil }
    let first = tokens[index].folded
    guard without.contains(first) || with.contains(first) else { return nil }
    index += 1
    // "inkl. 19 % MwSt.", "exclusive of GST"
    while index < tokens.count,
      tokens[index].kind == .digits && tokens[index].folded.count <= 2
        || fillers.contains(tokens[index].folded)
    {
      index += 1
    }
    guard index < tokens.count, taxes.contains(tokens[index].folded) else { return nil }
    return (without.contains(first), tokens[index].range.upperBound)
  }
}
