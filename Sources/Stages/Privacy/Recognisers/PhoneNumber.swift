import Documents
import Language

extension Recogniser {
  /// Telephone numbers, international, North American and national.
  static let phoneNumber = Recogniser(
    "phone-number", .phone,
    source:
      "ITU-T E.164 (up to 15 digits, country codes), E.123 (how they are written), North American Numbering Plan (no 0 or 1 in front of area and exchange)",
    examples: [
      "call «+44 20 7946 0958»", "«(505) 498-8487 x6837»", "«463-612-6138»", "Tel.: «030 901820»",
      "Phone: «975 97 287»", "«+41 (0)62 585 51 90»", "fax «92 34 70»",
      "mobile «9498777106»", "«001-432-815-4117» or", "Tel. «+49\n30 901820»", "reach me at «9469 9966»",
    ],
    counterexamples: [
      "2019-03-05", "12.03.2019", "192.168.10.12", "total 1 234 567", "ISBN 978-3-16-148410-0", "10-20",
      "invoice 4636126138", "1,234,567", "12:30:45",
      "4111 1111 1111 1111", "page 123-456", "(125.7–141.8)", "29.7 (29.0–30.5)", "43.9(1.728) 57.6", "(1952-1955)",
      "12 % (348/1335)", "office 265 (81)   21   1930", "Office 2010 (10",
      "net (918) (545) (613)", "note 23) 223 222 212", "+47.333 24\n17", "+15.397 5 13", "Mobil verlor 270.000 Liter",
    ]
  ) { text in
    var findings: [Finding] = []
    var covered = 0
    for word in text.words where word.hasDigits && word.range.lowerBound >= covered {
      guard let number = PhoneText(text, at: word.range.lowerBound) else { continue }
      covered = max(covered, number.last)
      let context = text.context(phoneWords, near: number.range, before: 8, behind: 3)
      guard
        let (score, why) = number.judged(
          context: context,
          against: context == nil && text.context(noPhoneWords, near: number.range, before: 4, behind: 1) != nil)
      else { continue }
      findings.append(Finding(range: number.range, score: score, why: context.map { "\(why), near \"\($0)\"" } ?? why))
    }
    return findings
  }

  private static let phoneWords = PhraseSet([
    "phone", "phones", "telephone", "tel", "mobile", "cell", "cellphone", "fax", "telefax", "call", "calling", "dial",
    "contact", "hotline", "office", "desk", "pager",
    "sms", "text", "texts", "whatsapp", "reach", "ring", "handy", "telefon", "mobil", "fon", "telefono", "telephone",
    "portable", "tlf", "messages", "message", "voicemail", "ph",
    "landline", "direct", "extension", "ext", "helpline", "toll free",
  ])

  private static let noPhoneWords = PhraseSet([
    "invoice", "order", "isbn", "issn", "doi", "ref", "reference", "article", "item", "account", "card", "iban", "no",
    "number", "id", "vat", "tax", "total", "amount",
    "page", "pages", "section", "figure", "table", "version", "ssn", "zip", "serial", "gst", "abn", "sku", "ean",
    "license", "passport", "ip", "year", "years",
  ])
}
