import Language

/// What words say about a line of a letterhead: a company, an address, or neither.
enum PartyWords {
  /// Legal forms, as folded words; forms of several words are looked for as such.
  private static let legalForms: Set<String> = Set(
    ("bhd ltd limited llc inc incorporated corp corporation gmbh ag kg ohg ug kgaa gbr sarl sas eurl srl spa bv nv ltda pte plc oy ab aps "
      + "sp zoo doo sro kft pty llp lp se ek ev eg mbh cie sasu snc sl slu sa nl partg mbb partgmbb vvag aor egbr ewiv scop sca scp selarl sci gie slne srls sapa sro")
      .split(separator: " ").map(String.init))
  private static let legalPhrases = [
    ["s", "b"], ["a", "s"], ["s", "a"], ["s", "l"], ["s", "r", "l"], ["s", "p", "a"], ["e", "k"], ["b", "v"],
    ["co", "kg"], ["s", "a", "r", "l"],
    ["e", "v"], ["a", "g"], ["e", "u"], ["e", "g"], ["s", "r", "o"], ["s", "n", "c"], ["s", "a", "s"],
    ["sp", "z", "o", "o"], ["sp", "j"],
    ["ges", "m", "b", "h"], ["v", "o", "f"], ["auf", "gegenseitigkeit"],
  ]

  /// Words of what businesses are, which names end in.
  private static let trades: Set<String> = Set(
    ("enterprise enterprises trading restaurant restoran mart minimart supermarket hypermarket hardware store stores shop cafe kafe coffee bakery "
      + "pharmacy farmasi hotel electrical electronics stationery services service company holdings group international industries machinery "
      + "motor motors auto book books bookstore clinic klinik kitchen bistro bar grill bank perniagaan kedai pasaraya syarikat station petrol "
      + "market foods food house garden boutique fashion salon cinema theatre museum school university airlines airways railway bahn verlag "
      + "autohaus taxiunternehmen versicherung versicherungsverein apotheke backerei metzgerei gasthof boulangerie pharmacie librairie "
      + "garage firma firm solutions systems technologies consulting studio agency associates partners supply supplies wholesale retail bros")
      .split(separator: " ").map(String.init))

  /// Words that stand in addresses.
  private static let streets: Set<String> = Set(
    ("jalan jln jl lot taman lorong persiaran lebuh lebuhraya kampung kg bandar plaza level floor block blok bangunan wisma menara kompleks "
      + "complex lrg off batu seksyen section tmn pusat persekutuan industrial kawasan perindustrian street st road rd avenue ave boulevard "
      + "blvd drive dr lane ln pkwy hwy suite ste unit building bldg square sq court way highway hwy parkway terrace place mall strasse str allee "
      + "platz weg gasse ring damm rue chemin route quai impasse cours bp cedex via viale piazza corso calle avenida plaza paseo carrer "
      + "straat laan plein gracht kade dijk singel aleja ulica avda rua travessa poligono po box postfach tingkat ground mezzanine aras gf ff ug lg flr gnd centre center shopping")
      .split(separator: " ").map(String.init))

  /// Places that end addresses.
  private static let places: Set<String> = Set(
    ("selangor johor pahang perak kedah kelantan terengganu melaka malacca penang pinang perlis sabah sarawak labuan putrajaya kl "
      + "malaysia singapore germany deutschland france espana italia nederland belgium belgique osterreich austria schweiz suisse usa uk "
      + "kingdom england ireland portugal polska d'ehsan darul ehsan takzim wilayah")
      .split(separator: " ").map(String.init))

  static func words(_ text: String) -> [String] { Tokens.of(text).filter { $0.kind != .sign }.map(\.folded) }

  static func hasLegalForm(_ text: String) -> Bool {
    let words = words(text)
    if words.count > 1, words.dropFirst().contains(where: legalForms.contains) { return true }
    return legalPhrases.contains { phrase in
      words.indices.dropFirst().contains { words[$0...].starts(with: phrase) }
    }
  }

  /// Whether all of a text is the legal form: the name stands in the line above.
  static func isLegalFormOnly(_ text: String) -> Bool {
    let words = words(text)
    return !words.isEmpty && words.count <= 3
      && words.allSatisfy { legalForms.contains($0) || $0 == "sdn" || $0 == "co" || $0 == "m" }
  }

  /// Whether all of a text is a trade, with or without a legal form: `BISTRO & CAFE`, `RESTAURANT SDN BHD`.
  static func isTradeOnly(_ text: String) -> Bool {
    let words = words(text)
    return !words.isEmpty
      && words.allSatisfy { trades.contains($0) || legalForms.contains($0) || $0 == "sdn" || $0 == "and" }
  }

  static func hasTrade(_ text: String) -> Bool { words(text).contains(where: trades.contains) }

  /// Whether a line names a country or a bank: neither sells.
  static func isNoName(_ text: String) -> Bool {
    let words = words(text)
    return words.allSatisfy { countries.contains($0) || places.contains($0) } || words.contains(where: banks.contains)
      || isSalutationOnly(text)
      || ["service client", "customer service", "customer care"].contains(words.prefix(2).joined(separator: " "))
      || words.count <= 4 && words.contains(where: desks.contains) && !hasLegalForm(text)
  }

  /// Whether a line is a sentence: four words and more with a full stop, and no legal form, which may end in one.
  static func isSentence(_ text: String) -> Bool {
    text.hasSuffix(".") && text.split(separator: " ").count >= 4 && !hasLegalForm(text)
  }

  /// Words for who answers letters and calls, and when.
  private static let desks: Set<String> = [
    "ansprechpartner", "ansprechpartnerin", "confidential", "vertraulich", "confidentiel", "sachbearbeiter",
    "bearbeiter", "kundenservice", "kundendienst",
    "kundenbetreuung",
    "servicehotline", "hotline", "sprechzeiten", "offnungszeiten", "geschaftszeiten", "servicezeiten", "uhr", "contact",
    "kontakt", "interlocuteur", "telefon", "telefax", "klantenservice", "contactpersoon",
  ]

  private static let countries: Set<String> = [
    "united", "states", "of", "america", "the", "great", "britain", "netherlands", "belgie", "italy", "spain", "poland",
    "switzerland", "australia", "canada", "india", "luxembourg", "luxemburg", "sweden", "denmark", "norway", "new",
    "zealand",
    "austria", "republic",
  ]
  private static let banks: Set<String> = [
    "bank", "sparkasse", "volksbank", "raiffeisenbank", "kreissparkasse", "banque", "banco", "banca", "postbank",
    "iban", "swift",
    "bic", "blz", "kontonummer", "bankverbindung",
  ]

  /// Whether a line announces a bank's details: `Bank details:`, `Coordonnées bancaires`.
  static func isBankHead(_ text: String) -> Bool {
    let words = words(text)
    guard words.count <= 4, let first = words.first else { return false }
    return bankHeads.contains(first) || words.contains("bancaires") || words.contains("bancarios")
      || first == "bank" && words.count > 1
  }

  private static let bankHeads: Set<String> = [
    "bankverbindung", "bankverbindungen", "bankdaten", "kontoverbindung", "domiciliation", "bankgegevens", "rib",
    "domiciliacion",
  ]

  /// Whether a line begins with a form of address, as only the buyer has one: `Herrn`, `Mme`, `Spett.le`.
  static func hasSalutation(_ text: String) -> Bool {
    guard let first = words(text).first else { return false }
    return salutations.contains(first)
  }

  /// Whether a line says whom at a company a letter is for: `z. Hd. Frau Möller`, `c/o Ridge Partners`, `Service achats`.
  static func isAttention(_ text: String) -> Bool {
    let words = words(text)
    return attentions.contains { words.starts(with: $0) } || words.count <= 3 && words.contains(where: offices.contains)
  }

  private static let attentions = [
    "z hd", "zhd", "z h", "zu handen", "z handen", "c o", "attn", "att", "attention", "for the attention", "fao",
    "t a v", "tav", "ter attentie", "a l attention", "a l att", "c a", "alla c a", "alla cortese attenzione",
    "a la atencion", "ao cuidado", "private and confidential", "personlich",
  ].map { $0.split(separator: " ").map(String.init) }
  private static let offices: Set<String> = [
    "buchhaltung", "kreditorenbuchhaltung", "rechnungswesen", "einkauf", "rechnungseingang", "accounts", "accounting",
    "procurement", "comptabilite", "achats", "administracion", "contabilidad", "contabilita", "amministrazione",
    "acquisti", "administratie", "crediteuren", "inkoop", "ksiegowosc",
  ]

  /// Whether a line is what a form calls a value: it ends in a colon, or in a word for a number or a date.
  static func isKey(_ text: String) -> Bool {
    if text.hasSuffix(":") { return true }
    let words = words(text)
    guard let last = words.last, words.count <= 4 else { return false }
    return keys.contains(last) || words.count == 1 && topics.contains(last)
  }

  /// Keys of one word for what an invoice is about.
  private static let topics: Set<String> = [
    "lieferung", "leistung", "delivery", "livraison", "consegna", "entrega", "levering", "dostawa", "versand",
    "projekt", "project", "projet", "progetto", "proyecto", "betreff", "betreft", "objet", "oggetto", "asunto",
    "subject", "bestellung", "auftrag", "angebot", "quote", "devis", "vertrag", "contract", "contrat",
  ]

  private static let keys: Set<String> = [
    "nr", "no", "number", "nummer", "numero", "id", "date", "datum", "fecha", "data", "nº", "ref", "via", "currency",
    "period", "periode", "zeitraum",
  ]

  /// Whether a line is nothing but forms of address: `Herrn/Frau/Firma`.
  static func isSalutationOnly(_ text: String) -> Bool {
    let words = words(text)
    guard !words.isEmpty, words.allSatisfy({ salutations.contains($0) || towards.contains($0) }) else { return false }
    return words.contains(where: salutations.contains) || words.count <= 2
  }

  private static let towards: Set<String> = [
    "an", "die", "den", "das", "to", "und", "and", "et", "e", "y", "en", "aan", "de", "a", "al", "alla", "la", "le",
  ]

  /// Whether a line is the post's: a frank, a mark of a mailing, a tracking line above a name in the window.
  static func isPostal(_ text: String) -> Bool {
    let words = words(text)
    let joined = words.joined(separator: " ")
    return joined.hasPrefix("deutsche post") || joined.hasPrefix("p p ") || joined.hasPrefix("premiumadress")
      || joined.hasPrefix("dv ") && text.contains(where: \.isNumber) || joined.hasPrefix("dialogpost")
      || joined.hasPrefix("port paye") || joined.hasPrefix("port betaald") || joined.hasPrefix("wenn unzustellbar")
      || joined.hasPrefix("retour an") || text.hasPrefix("*") && text.hasSuffix("*")
  }

  /// Whether a line looks like a street: words and a house's number at the end, whatever the words are: `Zum Steinbruch 11`,
  /// `Alte Ziegelei 5-7`.
  static func endsInHouseNumber(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
    guard (2...6).contains(parts.count), let last = parts.last, let first = last.first, first.isNumber,
      last.filter(\.isNumber).count <= 4, last.filter(\.isLetter).count <= 1,
      last.allSatisfy({ $0.isNumber || $0.isLetter || "-/.".contains($0) }),
      parts.dropLast().allSatisfy({ $0.contains(where: \.isLetter) })
    else { return false }
    return !hasLegalForm(text)
  }

  private static let salutations: Set<String> = [
    "herr", "herrn", "frau", "familie", "firma", "mr", "mrs", "ms", "miss", "messrs", "mme", "mlle", "monsieur",
    "madame",
    "sig", "signor", "signora", "spett", "spettabile", "egr", "gent", "gentile", "sr", "sra", "dna", "don", "dona",
    "exmo",
    "exma", "eheleute", "eheleuten", "fam", "hr", "fr", "societe", "monsieur", "messieurs", "mesdames", "dhr", "mevr",
    "mevrouw", "heer", "pani", "attn", "attention",
  ]

  /// How much a text looks like part of an address, 0 for not at all.
  static func addressScore(_ text: String) -> Double {
    var words = words(text)
    // "Dr. Faber", "St. Brannock School"
    if let first = words.first, ["dr", "st"].contains(first) { words.removeFirst() }
    guard !words.isEmpty else { return 0 }
    let hasDigits = words.contains { $0.first?.isNumber == true }
    var score = 0.0
    let streets = words.filter(streets.contains).count
    if streets > 0 { score += hasDigits || streets > 1 ? 2 : 1.2 }
    if words.contains(where: {
      $0.hasSuffix("strasse") || $0.hasSuffix("strabe") || $0.count > 4 && $0.hasSuffix("str") || $0.hasSuffix("weg")
        || $0.hasSuffix("platz")
        || $0.hasSuffix("gasse")
        || $0.hasSuffix("allee") || $0.hasSuffix("straat") || $0.hasSuffix("gracht") || $0.hasSuffix("laan")
        || $0.hasSuffix("plein") || $0.hasSuffix("kade") || $0.hasSuffix("singel") || $0.hasSuffix("damm")
        || $0.hasSuffix("ring")
    }), hasDigits {
      score += 2
    }
    // "ul. Długa 15", "C/ Mayor, 23", "Av. da Liberdade 240"
    if let first = words.first, ["ul", "al", "os", "c", "av", "pl", "pza", "avd", "cra", "bd"].contains(first),
      hasDigits,
      let sign = text.drop(while: { !$0.isLetter }).dropFirst(first.count).first, sign == "." || sign == "/"
    {
      score += 2
    }
    if words.contains(where: places.contains) { score += 1.2 }
    if hasPostalCode(text) { score += 1.5 }
    if let first = words.first, first == "no" || first == "lot", hasDigits { score += 1.2 }
    if words[0].first?.isNumber == true, words.count > 1, text.contains(",") { score += 0.6 }
    return score
  }

  /// Four or five digits with a place beside them, a ZIP code behind a state, or a British or Dutch code.
  static func hasPostalCode(_ text: String) -> Bool { postalCode(text) != nil }

  /// Returns the postal code of a line of an address.
  static func postalCode(_ text: String) -> String? { PostalCode.find(in: text) }

  /// Titles of documents and phrases of tills: no names, and ends of addresses.
  private static let titles: [[String]] = [
    "tax invoice", "invoice", "receipt", "cash receipt", "official receipt", "cash bill", "bill", "guest check",
    "simplified tax invoice", "cash sales",
    "cash sale", "sales receipt", "thank you", "welcome", "rechnung", "facture", "duplicate", "reprint", "copy",
    "statement", "purchase order",
    "credit note", "debit note", "delivery order", "gutschrift", "avoir", "factura", "fattura", "lieferschein",
    "kostenrechnung", "project statement",
    "formerly known as", "licensee of", "owned by", "managed by", "operated by", "order", "take away", "dine in",
    "takeaway", "terima kasih",
    "stylesheet", "handelsrechnung", "beispiel rechnungen", "table", "check", "quotation", "angebot", "page", "seite",
    "copie",
    "original", "document", "faktura", "fatura", "fattura", "factura", "factuur", "credit note", "gutschrift", "avoir",
    "statement", "lieferschein",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Whether a line is the title of a document or a phrase of tills.
  static func isTitle(_ text: String) -> Bool {
    let words = words(text)
    return titles.contains { title in words.count >= title.count && words.prefix(title.count).elementsEqual(title) }
  }

  /// Returns a name without a registration number in brackets behind it, and without signs around it.
  static func trimmedName(_ text: String) -> String {
    var name = Substring(text)
    if let bracket = name.lastIndex(of: "("), name[bracket...].contains(where: \.isNumber) { name = name[..<bracket] }
    for mark in [" CO. NO", " CO NO", " REG NO", " REG. NO", " ROC NO", " COMPANY NO", " GST "] {
      if let range = name.firstRange(of: mark) { name = name[..<range.lowerBound] }
    }
    // 867388-U, 1203194 W: a registration number without brackets.
    var words = name.split(separator: " ")
    while words.count > 1, let last = words.last, last.filter(\.isNumber).count >= 5 { words.removeLast() }
    name = Substring(words.joined(separator: " "))
    while let first = name.first, !first.isLetter, !first.isNumber, first != "(", first != "\"" { name.removeFirst() }
    while let last = name.last, !last.isLetter, !last.isNumber, last != ")", last != ".", last != "\"", last != "!" {
      name.removeLast()
    }
    return String(name)
  }
}
