/// Currencies by their ISO 4217 code, their symbol, or what people write.
package enum Currency {
  /// Returns the code of a token: a symbol, or a code or name in letters.
  static func code(_ token: Token) -> String? {
    token.kind == .letters ? code(name: token.folded) : token.kind == .sign ? code(symbol: token.folded) : nil
  }

  /// Returns the code of a symbol; `$` is taken for the dollar of the United States and `¥` for the yen.
  package static func code(symbol: String) -> String? { symbols[symbol] }

  /// Returns the code of a folded code or name, such as `eur`, `euro` or `rm`.
  package static func code(name folded: String) -> String? { names[folded] }

  private static let symbols = [
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "\u{FFE5}": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₫": "VND", "₪": "ILS", "₱": "PHP", "฿": "THB", "₴": "UAH", "₦": "NGN",
  ]

  private static let names: [String: String] = {
    var names: [String: String] = [
      "euro": "EUR", "euros": "EUR", "rm": "MYR", "rs": "INR", "sfr": "CHF", "zl": "PLN", "kc": "CZK", "us$": "USD",
      "dollars": "USD", "pounds": "GBP", "yen": "JPY", "rmb": "CNY", "rp": "IDR",
    ]
    let codes =
      "usd eur gbp cad inr jpy chf aud cny sek hkd nok dkk pln czk huf ron bgn try rub uah ils zar mxn brl ars clp cop pen "
      + "sgd myr thb idr php vnd krw twd nzd aed sar egp ngn kes isk"
    for code in codes.split(separator: " ") { names[String(code)] = code.uppercased() }
    return names
  }()
}
