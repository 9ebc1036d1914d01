import Foundation

/// Words that labels of forms are made of, in several languages: they tell a label without a colon from a value.
enum FormLabels {
  /// Returns whether a text is a label by its words: short, without figures, and ending or beginning in a word that labels have.
  static func isLabel(_ text: String) -> Bool {
    let words = folded(text)
    if words == ["no"] { return false }
    guard !words.isEmpty, words.count <= 6, let first = words.first, let last = words.last, !isOpen(text) else {
      return false
    }
    // What a label asks for stands at its end (Invoice Number), or at its start with more in brackets (Name of applicant).
    return nouns.contains(last)
      || (nouns.contains(first) && words.count <= 4 && words.count > 1 && joints.contains(words[1]))
      || (words.count <= 3 && phrases.contains(words.joined(separator: " ")))
  }

  /// Returns whether a word of a text is what labels ask for, as in `Name of applicant`.
  static func asks(_ text: String) -> Bool { folded(text).contains(where: nouns.contains) }

  /// Returns whether a label goes on behind its last word, on another line.
  static func isOpen(_ text: String) -> Bool { folded(text).last.map(open.contains) ?? false }

  /// Returns the words in small letters without accents, punctuation and brackets.
  static func folded(_ text: String) -> [String] {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "#" }.map(String.init)
  }

  /// Words that a label goes on behind: the rest stands on another line.
  private static let open: Set<String> = ["of", "and", "or", "de", "du", "des", "der", "und"]
  private static let joints: Set<String> = open.union(["if", "s"])
  private static let phrases: Set<String> = [
    "sold to", "ship to", "bill to", "to", "from", "re", "cc", "subject", "attn", "attention", "p o", "due", "terms",
    "via", "ref", "phone no",
    "sales tax", "balance due", "ein", "ssn", "tin", "vat", "iban", "bic",
  ]
  private static let nouns: Set<String> = Set(
    """
    name names date no number # nr num phone telephone tel fax mobile cell email mail address street city town state zip code country county
    title subject type class id amount total subtotal tax price quantity qty cost fee balance rate currency account customer client vendor
    supplier company firm organization employer department division position occupation age sex gender birth dob signature signed initials
    invoice order reference contact description brand region district location room file author source status grade level weight height
    length width size color colour model serial part item unit units hours period term terms discount payment method due received sent by
    approved reviewed prepared requested recipient sender remarks comments notes purpose reason relationship nationality language religion
    expires expiry expiration issued manufacturer product manager salesperson representative agent school degree year month week day time
    nom prenom prenoms adresse ville pays telephone courriel date montant total numero reference objet signature naissance profession
    nachname vorname strasse plz ort land telefon telefax betrag summe nummer datum geburtsdatum unterschrift kundennummer rechnungsnummer
    rechnungsdatum kundennr rechnungsnr steuernummer bearbeiter betreff
    nombre apellido apellidos direccion ciudad pais telefono correo fecha importe numero firma cliente empresa cargo
    nome cognome indirizzo citta paese telefono importo numero firma cliente azienda nascita
    naam adres plaats telefoon bedrag handtekening geboortedatum
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
