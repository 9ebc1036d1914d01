import Language

/// Labels of a paper's own number, as languages build them: a word for the paper and a word for a number, in either order
/// (`Référence facture`, `R-Nr.`, `Fakturanummer`), and `Number` alone.
enum PaperNumbers {
  /// Returns labels with those that their words make added.
  ///
  /// - Parameter tokens: the tokens of the text without signs.
  static func added(to hits: [ExpensePage.LabelHit], _ tokens: [Token], in text: String) -> [ExpensePage.LabelHit] {
    var hits = hits.map { hit in
      isMarked(hit, in: text) ? hit.weighing(max(0.95, hit.weight)) : hit
    }
    let tokens = tokens.filter { !isPartOfWord($0, in: text) }
    guard let found = pair(tokens) ?? compound(tokens) ?? bare(tokens, in: text) ?? own(tokens) else { return hits }
    let isKnown = hits.contains { hit in
      hit.label == .field(.invoiceReceiptID) && hit.weight >= found.weight
        || hit.range.overlaps(found.range) && ExpensePage.kind(hit.label) == .identifier
          && hit.label != .field(.invoiceReceiptID)
    }
    if isKnown { return hits }
    hits.removeAll { $0.label == .field(.invoiceReceiptID) && $0.range.overlaps(found.range) }
    hits.append(found)
    return hits
  }

  /// Whether a token is only a part of a word: `invoice_number_1`.
  private static func isPartOfWord(_ token: Token, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return token.range.upperBound < bytes.count && bytes[token.range.upperBound] == 0x5F
      || token.range.lowerBound > 0 && bytes[token.range.lowerBound - 1] == 0x5F
  }

  /// Whether a sign for a number stands behind a word for the paper: `INVOICE #`.
  private static func isMarked(_ hit: ExpensePage.LabelHit, in text: String) -> Bool {
    guard hit.label == .field(.invoiceReceiptID) else { return false }
    return Array(text.utf8)[hit.range.upperBound...].first { $0 != 0x20 } == 0x23
  }

  private static let papers: Set<String> = [
    "invoice", "rechnung", "rechnungs", "facture", "fattura", "factura", "fatura", "factuur", "faktura", "faktury",
    "fakturan", "fakturaen", "beleg", "document", "dokument", "documento", "piece", "gutschrift", "avoir", "abono",
    "creditnota", "szamla", "racun", "arve", "lasku",
  ]
  /// Short for a paper where a word for a number follows at once.
  private static let abbreviations: Set<String> = [
    "r", "re", "rg", "rn", "rech", "rechn", "fa", "fac", "fact", "fct", "ft", "fv", "fakt", "fra", "inv", "bel",
  ]
  private static let numbers: Set<String> = [
    "nr", "no", "n", "num", "number", "nummer", "numero", "numer", "nro", "cislo", "id", "nº", "º",
  ]
  private static let references: Set<String> = ["ref", "reference", "referenz", "referentie", "referencia", "kenmerk"]
  private static let fillers: Set<String> = [
    "de", "la", "of", "the", "der", "della", "du", "da", "do", "di", "van", "l",
  ]

  private static func pair(_ tokens: [Token]) -> ExpensePage.LabelHit? {
    for (index, token) in tokens.enumerated().prefix(6) where token.kind == .letters {
      // "R-Nr.", "Fra. núm."
      if index == 0, abbreviations.contains(token.folded), index + 1 < tokens.count,
        numbers.contains(tokens[index + 1].folded), tokens[index + 1].folded != "n"
      {
        return hit(tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound, 0.9)
      }
      guard isPaper(token.folded) else { continue }
      let near = [index + 1, index - 1, index + 2, index - 2].filter { tokens.indices.contains($0) }
      for other in near {
        let isNear = abs(other - index) == 1 || fillers.contains(tokens[(index + other) / 2].folded)
        let word = tokens[other].folded
        guard isNear, numbers.contains(word) || references.contains(word) else { continue }
        let (first, last) = (min(index, other), max(index, other))
        return hit(tokens[first].range.lowerBound..<tokens[last].range.upperBound, references.contains(word) ? 0.85 : 1)
      }
    }
    return nil
  }

  private static func isPaper(_ word: String) -> Bool {
    papers.contains(word)
      || ["rechnungs", "rechnungskorrektur", "gutschrift", "storno"].contains { word.hasPrefix($0) }
      || ExpenseLabels.shared.known(word) == "rechnung"
  }

  /// What a sender calls its own number of a letter, which counts where the paper has no other: `Ons kenmerk`, `Our ref.`
  private static func own(_ tokens: [Token]) -> ExpensePage.LabelHit? {
    let words = tokens.map(\.folded)
    guard let phrase = ownReferences.first(where: { words.starts(with: $0) }), let first = tokens.first,
      first.range.lowerBound == 0
    else { return nil }
    return hit(first.range.lowerBound..<tokens[phrase.count - 1].range.upperBound, 0.45)
  }

  private static let ownReferences = [
    "reference no", "reference number", "our reference", "our ref", "ons kenmerk", "onze referentie",
    "notre reference", "n ref", "nostro riferimento", "ns riferimento", "nuestra referencia", "n referencia",
    "unsere referenz", "unsere referenznummer",
  ].map { $0.split(separator: " ").map(String.init) }

  /// `Fakturanummer`, `Rechnungsnr.`
  private static func compound(_ tokens: [Token]) -> ExpensePage.LabelHit? {
    tokens.prefix(3).first { token in
      ["rechnung", "faktur", "factuur", "beleg", "gutschrift", "lasku"].contains { token.folded.hasPrefix($0) }
        && ["nr", "nummer", "number", "numero", "no", "id"].contains { token.folded.hasSuffix($0) }
    }.map { hit($0.range, 1) }
  }

  /// A word for a number that is all there is, or before a colon.
  private static func bare(_ tokens: [Token], in text: String) -> ExpensePage.LabelHit? {
    guard let first = tokens.first, first.range.lowerBound == 0 else { return nil }
    let isWord = ["number", "nummer", "numero", "numer"].contains(first.folded)
    guard isWord || numbers.contains(first.folded) && first.folded != "id" else { return nil }
    let rest = String(decoding: Array(text.utf8)[first.range.upperBound...], as: UTF8.self)
    let isAlone = rest.allSatisfy { !$0.isLetter && !$0.isNumber }
    guard isWord ? isAlone || rest.drop(while: \.isWhitespace).first == ":" : isAlone && rest.contains(":") else {
      return nil
    }
    return hit(first.range, isWord ? 0.5 : 0.35)
  }

  private static func hit(_ range: Range<Int>, _ weight: Double) -> ExpensePage.LabelHit {
    ExpensePage.LabelHit(label: .field(.invoiceReceiptID), weight: weight, range: range, count: 2)
  }
}
