import Documents
import Language

extension Recogniser {
  /// Numbers of credit and debit cards.
  static let cardNumber = Recogniser(
    "card-number", .cardNumber, source: "ISO/IEC 7812: prefixes of the schemes, Luhn digit",
    shapes: [
      "9999_9999_9999_9999", "9999_999999_99999", "9999_999999_9999", "9999_9999_9999_9999_999", "9{14-19}",
    ],
    context: cardWords, alone: 0.8, near: 0.98, proof: "Luhn and the issuer's prefix hold", repairs: 2,
    examples: [
      "Card «4111 1111 1111 1111» is lost", "amex «3782-822463-10005»", "pay by «5555555555554444»!",
      "card «4111 1111 1111 1111» 12/25",
      "Visa «4111 1111\n1111 1111»", "card number «4111 1111 1111 l1l1»",
    ],
    counterexamples: ["Card 4111 1111 1111 1112", "Card 0000 0000 0000 0000", "1 4111 1111 1111 1111 1111"],
    check: isCard)

  static let cardWords = [
    "card", "cards", "credit", "debit", "visa", "mastercard", "amex", "american express", "discover", "cc", "ccn",
    "maestro", "diners", "jcb", "karte",
    "kreditkarte", "carte", "tarjeta", "carta",
  ]

  private static let isCard: @Sendable (ShapeMatch) -> Bool = { match in
    let text = match.text
    guard Checksum.luhn(match.digits), Set(text).count > 1, let two = Int(text.prefix(2)),
      let four = Int(text.prefix(4))
    else { return false }
    switch text.count {
    case 13: return two / 10 == 4
    case 14: return [30, 36, 38, 39].contains(two)
    case 15: return two == 34 || two == 37 || four == 2131 || four == 1800 || two == 20 || two == 21
    case 16:
      return two / 10 == 4 || 51...55 ~= two || 2221...2720 ~= four || two == 35
        || [60, 62, 64, 65, 50, 81].contains(two)
        || 56...69 ~= two || two == 36
    case 19: return two / 10 == 4 || [60, 62, 64, 65, 35, 50].contains(two) || 56...69 ~= two
    default: return two == 50 || 56...69 ~= two
    }
  }

  /// Short numbers of Maestro and old Visa cards: article numbers look like them, so a word must speak for them.
  static let cardNumberShort = Recogniser(
    "card-number-short", .cardNumber, source: "ISO/IEC 7812, as above", shapes: ["9{12-13}"], context: cardWords,
    near: 0.95,
    proof: "Luhn and the issuer's prefix hold", examples: ["my card «503890547220»"],
    counterexamples: ["503890547220", "GTIN 4012345001235"], check: isCard)

  /// The last four digits, where they are called so.
  static let cardLastFour = Recogniser(
    "card-last-four", .cardNumber, source: "Amazon Comprehend: CREDIT_DEBIT_NUMBER also matches the last four digits",
    labels: [
      "card ending in", "card ending", "card ending with", "card ends in", "card ends with", "last four digits of card",
      "last 4 digits of card",
      "last four of card", "last 4 of card", "last four digits of my card", "last 4 digits of my card",
      "visa ending in", "mastercard ending in",
      "amex ending in", "card number ending in", "card xxxx xxxx xxxx", "visa ending", "mastercard ending",
    ], isLoose: true, score: 0.85, examples: ["my card ending in «4242»", "Visa ending in «1234» was charged"],
    counterexamples: ["a year ending in 1984"], take: LabelledValue.shapes(["9999"]))

  /// Card security codes.
  static let cardSecurityCode = Recogniser(
    "card-security-code", .cardCVV, source: "Three digits, four for American Express; known only by its label",
    labels: [
      "cvv", "cvc", "cvv2", "cvc2", "cvv code", "cvc code", "csc", "cid", "card security code", "security code",
      "card verification value", "verification code", "cvn",
    ],
    isLoose: true, score: 0.9, examples: ["CVV: «123»", "cvv is «1234»", "security code «987»"],
    counterexamples: ["CVV is 12345", "cvvx: 123"],
    take: LabelledValue.shapes(["9{3-4}"]))

  /// The last month in which a card is good.
  static let cardExpiry = Recogniser(
    "card-expiry", .cardExpiry, source: "Month and year of two or four digits behind its label",
    labels: [
      "exp", "expiry", "expires", "expiration", "exp date", "expiry date", "expiration date", "valid thru",
      "valid through", "valid until", "good thru",
      "card expires", "expires end", "expiring", "gultig bis", "exp on", "expires on", "expire on",
    ], isLoose: true, score: 0.85, examples: ["Exp: «12/25»", "valid thru «01/2027»", "expires on «09-28»"],
    counterexamples: ["exp: 13/25", "expires 12/25/2024", "11/25"],
    take: { text, start in
      for shape in expiryShapes {
        if let match = text.match(shape, number: 0, at: start, repairs: 0, mixesGaps: false),
          let month = Int(match.text.prefix(2)), 1...12 ~= month,
          [0x2F, 0x2D].contains(text[start + 2])
        {
          return match.range
        }
      }
      return nil
    })

  private static let expiryShapes = ["99_99", "99_[2][0][2-9]9"].flatMap(Shape.all)
}
