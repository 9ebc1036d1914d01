import Documents

extension Recogniser {
  /// Postal addresses by the form of their street, with what follows.
  static let postalAddress = Recogniser(
    "postal-address", .address,
    source:
      "United States Postal Service, publication 28; Royal Mail, Canada Post; how streets are named in other countries",
    examples: [
      "at «100 Main Street» today",
      "«123 Maple Ave., Apt 4, Springfield, IL 62704», USA".replacing("», USA", with: ", USA»"),
      "wohnt «Musterstraße 12, 10115 Berlin»",
      "«12 rue de la Paix, 75002 Paris»", "«P.O. Box 4881»", "in «SW1A 1AA»", "«Via Carlo Cattaneo 130»",
      "«68 Hulsterdreef 100»", "lives in «Springfield, IL 62704».", "to «PSC 5605, Box 8122\nAPO AP 96504»",
      "«Lagerweg 8\n80333 München\nDeutschland»\n471102", "«Lagerweg 8, 40235 Düsseldorf»\nSeite 1",
    ],
    counterexamples: [
      "12 people on the street", "3 ways to go", "Section 5 Court rules", "2 Drive letters", "Figure 4 Point estimates",
      "Table 1 shows",
    ]
  ) { text in
    AddressScan(text).findings()
  }

  /// Addresses behind the word, to the end of their lines.
  static let labelledAddress = Recogniser(
    "labelled-address", .address, source: "Known by its label; a line with a number or a comma in it",
    labels: [
      "address", "home address", "billing address", "shipping address", "mailing address", "postal address",
      "street address", "residence", "anschrift", "adresse", "direccion",
      "indirizzo", "delivery address", "registered office", "work address", "current address", "permanent address",
    ], score: 0.75, examples: ["Address: «Flat 2, The Old Mill, Little Hampton»", "Adresse: «Hinter den Gärten 4»"],
    counterexamples: [
      "Address: unknown", "email address: anna@example.com", "IP address: 10.0.0.1", "address this issue",
    ]
  ) { text, start in
    var end = start
    while end < text.count, text[end] != 0x0A, text[end] != ScanText.other, end - start < 160 { end += 1 }
    while end > start, [0x20, 0x2E, 0x2C, 0x3B].contains(text[end - 1]) { end -= 1 }
    let line = text.codes[start..<end]
    let words = text.words[text.word(from: start)..<text.word(from: end)]
    let before = text.word(from: start)
    let isOther = (1...4).contains {
      before - $0 >= 0
        && ["email", "mail", "ip", "mac", "web", "internet", "site", "url", "wallet", "bitcoin"].contains(
          text.words[before - $0].folded)
    }
    guard words.count >= 2, !isOther, words.first.map({ $0.isCapital || $0.hasDigits }) == true,
      line.contains(0x2C) || line.contains(where: ScanText.isDigit), !line.contains(0x40), !line.contains(0x3A)
    else { return nil }
    return start..<end
  }
}
