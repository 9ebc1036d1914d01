import Language

/// The whole name of a company of which a letterhead or a sender's line shows a short one: `Hotel Drei Kronen` above,
/// `Hotel Drei Kronen Betriebs GmbH · Amtsgericht Kassel HRB 771` in the footer.
enum LegalNames {
  /// Returns the name with its legal form; nil where the name has one already, or the pages show none.
  static func whole(_ name: Expenses.Piece, on pages: [ExpensePage], except buyer: String?) -> Expenses.Piece? {
    let words = withoutDepartment(PartyWords.words(name.text))
    guard let first = words.first, first.count >= 3, !PartyWords.hasLegalForm(name.text) else { return nil }
    for page in pages {
      for cell in page.cells {
        for part in parts(cell.text) {
          let candidate = PartyWords.words(part)
          guard candidate.first == first, let text = formed(part), !Parties.isSame(text, buyer) else { continue }
          let isWhole = candidate.count > words.count && candidate.starts(with: words)
          guard isWhole, page.isPartyName(text), let place = cell.text.firstRange(of: text)
          else {
            continue
          }
          let low = cell.text[..<place.lowerBound].utf8.count
          return page.piece(cell, low..<low + text.utf8.count)
        }
      }
    }
    return nil
  }

  /// A sender's words without those of who answers letters there: `Telco Service Client`.
  private static func withoutDepartment(_ words: [String]) -> [String] {
    let starts = words.indices.dropFirst().first { index in departments.contains { words[index...].starts(with: $0) } }
    return starts.map { Array(words[..<$0]) } ?? words
  }

  private static let departments = [
    "service client", "service clients", "service abonne", "service abonnes", "service comptabilite",
    "service facturation", "customer service", "customer services", "customer care", "customer support",
    "kundenservice",
    "kundendienst", "kundenbetreuung", "accounts receivable", "billing department", "servizio clienti",
    "atencion al cliente", "servicio al cliente", "klantenservice",
  ].map { $0.split(separator: " ").map(String.init) }

  /// What stands between the signs of a footer.
  private static func parts(_ text: String) -> [String] {
    var marked = text
    for sign in [" • ", " ● ", " · ", " | ", " - ", " – ", " * ", " / ", ", ", "; ", ". "] {
      marked = marked.split(separator: sign).joined(separator: "\u{1F}")
    }
    return marked.split(separator: "\u{1F}").map { String($0).trimmingBlanks() }
  }

  /// A text up to its legal form, of at most eight words; nil without one.
  private static func formed(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count > 1 else { return nil }
    for count in 2...min(8, words.count) {
      let head = words[..<count].joined(separator: " ")
      guard PartyWords.hasLegalForm(head) else { continue }
      // "GmbH & Co. KG" goes on.
      let rest = words[count...].prefix(3)
      var end = count
      if let last = rest.lastIndex(where: { PartyWords.isLegalFormOnly(String($0)) }) { end = last + 1 }
      return words[..<end].joined(separator: " ")
    }
    return nil
  }
}
