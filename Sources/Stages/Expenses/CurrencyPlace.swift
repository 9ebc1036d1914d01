import Language

/// The currency of a place, where amounts bear a sign of many currencies or none.
enum CurrencyPlace {
  /// Dollars other than those of the United States.
  static let dollars: Set<String> = ["AUD", "CAD", "NZD", "SGD", "HKD"]

  /// Returns the currency that registration numbers and addresses speak for; nil where they say nothing.
  ///
  /// - Parameter hasSign: whether amounts bear a dollar sign; without one, any currency can be meant.
  static func currency(_ pages: [ExpensePage], hasSign: Bool) -> String? {
    var points: [String: Int] = [:]
    for cell in pages.flatMap(\.cells) {
      let words = PartyWords.words(cell.text)
      for (code, names) in places where names.contains(where: words.contains) { points[code, default: 0] += 1 }
      for hit in cell.labels where hit.label == .field(.vendorABN) { points["AUD", default: 0] += hit.count }
      if !hasSign {
        for number in TaxNumber.find(in: cell.text) {
          let country = number.text.prefix(2).uppercased()
          points[byNumber[country] ?? "INR", default: 0] += 2
        }
      } else if isCanadian(cell.text) {
        points["CAD", default: 0] += 1
      } else if isAustralian(cell.text) {
        points["AUD", default: 0] += 1
      }
    }
    let allowed = hasSign ? points.filter { dollars.contains($0.key) } : points
    return allowed.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static let places: [(code: String, names: [String])] = [
    ("AUD", ["australia"]), ("CAD", ["canada"]), ("SGD", ["singapore"]), ("HKD", ["hongkong"]), ("NZD", ["aotearoa"]),
    ("GBP", ["england", "scotland", "wales"]), ("CHF", ["schweiz", "suisse", "svizzera", "switzerland"]),
    ("EUR", ["deutschland", "france", "italia", "espana", "nederland", "portugal", "osterreich"]),
    ("PLN", ["polska"]), ("INR", ["india", "bharat"]), ("MYR", ["malaysia"]),
  ]

  private static let byNumber: [String: String] = {
    var codes = [
      "GB": "GBP", "CH": "CHF", "PL": "PLN", "SE": "SEK", "DK": "DKK", "CZ": "CZK", "HU": "HUF", "RO": "RON",
    ]
    for country in [
      "AT", "BE", "CY", "DE", "EE", "EL", "ES", "FI", "FR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT", "SI",
      "SK",
    ] {
      codes[country] = "EUR"
    }
    return codes
  }()

  /// A state and a code of four digits.
  private static func isAustralian(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
    return zip(words, words.dropFirst()).contains { state, code in
      ["NSW", "VIC", "QLD", "TAS", "ACT", "SA", "WA", "NT"].contains(state) && code.count == 4
        && code.allSatisfy(\.isNumber)
    }
  }

  /// A province and a code such as V6B 1A1.
  private static func isCanadian(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
    return words.indices.dropFirst(2).contains { index in
      let shape = (words[index - 1] + words[index]).map { $0.isNumber ? "9" : $0.isUppercase ? "A" : "." }.joined()
      return shape == "A9A9A9" && words[index - 2].count == 2 && words[index - 2].allSatisfy(\.isUppercase)
    }
  }
}
