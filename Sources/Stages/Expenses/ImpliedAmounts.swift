import Language

/// Amounts that a document implies without printing them: the net amount of a total and its tax, no tax where it says that none is due.
enum ImpliedAmounts {
  typealias Choices = [(type: ExpenseType, choice: ExpenseAmounts.Choice)]

  /// Returns what follows from amounts that were found.
  static func choices(_ pages: [ExpensePage], from found: Choices) -> Choices {
    func choice(_ type: ExpenseType) -> ExpenseAmounts.Choice? {
      found.filter { $0.type == type }.map(\.choice).max { $0.confidence < $1.confidence }
    }
    guard let total = choice(.total), total.amount.cents != 0 else { return [] }
    let (net, tax) = (choice(.subtotal), choice(.tax))
    if let tax, tax.amount.cents != 0 {
      // With charges and tips between them the difference is no net amount.
      if [.gratuity, .serviceCharge, .shippingHandlingCharge, .discount].contains(where: { choice($0) != nil }) {
        return []
      }
      let rest = (total.amount.cents < 0 ? -1 : 1) * (abs(total.amount.cents) - abs(tax.amount.cents))
      // Rates of VAT and sales taxes go up to 28 %; a mixture of rates has any between them.
      guard net == nil, rest != 0, abs(tax.amount.cents) * 100 <= abs(rest) * 28 else { return [] }
      var piece = total.piece
      piece.text = "\(total.piece.text) - \(tax.piece.text)"
      return [
        (
          .subtotal,
          ExpenseAmounts.Choice(
            label: nil, piece: piece, amount: Amount(units: rest, places: 2), currency: total.currency,
            confidence: 0.6)
        )
      ]
    }
    if tax == nil, let net, let stated = statedRate(pages, net: net.amount.cents, total: total) {
      return [(.tax, stated)]
    }
    guard tax != nil || net.map({ $0.amount.cents == total.amount.cents }) ?? true, let reason = exemption(pages) else {
      return []
    }
    var implied: Choices = []
    if tax == nil {
      let zero = ExpenseAmounts.Choice(
        label: nil, piece: reason, amount: Amount(units: 0, places: 2), currency: total.currency, confidence: 0.6)
      implied.append((.tax, zero))
    }
    if net == nil {
      let whole = ExpenseAmounts.Choice(
        label: total.label, piece: total.piece, amount: total.amount, currency: total.currency,
        confidence: 0.9 * total.confidence)
      implied.append((.subtotal, whole))
    }
    return implied
  }

  /// The tax of which only the rate is printed, `Sales Tax   9%`, where it makes the total of the net amount.
  private static func statedRate(
    _ pages: [ExpensePage], net: Int, total: ExpenseAmounts.Choice
  ) -> ExpenseAmounts.Choice? {
    let rest = abs(total.amount.cents) - abs(net)
    guard rest > 0 else { return nil }
    for page in pages {
      for cell in page.cells {
        guard let label = cell.labels.first(where: { $0.label == .field(.tax) }) else { continue }
        for other in page.rows[cell.row] {
          for match in other.amounts where match.isPercent {
            guard abs(abs(Double(net)) * match.amount.value / 100 - Double(rest)) <= 1.5 else { continue }
            return ExpenseAmounts.Choice(
              label: page.piece(cell, label.range), piece: page.piece(other, match.range),
              amount: Amount(units: total.amount.cents < 0 ? -rest : rest, places: 2), currency: total.currency,
              confidence: 0.6)
          }
        }
      }
    }
    return nil
  }

  /// Phrases that laws want on invoices without VAT (Directive 2006/112/EC art. 226; § 19 and § 4 UStG; art. 293 B CGI and others),
  /// as folded words without signs.
  private static let phrases: [[String]] = [
    "19 ustg", "19 abs 1 ustg", "kleinunternehmer", "kleinunternehmerregelung",
    "steuerschuldnerschaft des leistungsempfangers",
    "steuerschuld des leistungsempfangers", "reverse charge", "reverse charge verfahren", "13b ustg",
    "steuerfreie innergemeinschaftliche lieferung", "innergemeinschaftliche lieferung", "steuerfreie ausfuhrlieferung",
    "umsatzsteuerfrei", "mehrwertsteuerfrei", "umsatzsteuerbefreit", "steuerbefreit nach", "4 nr", "keine umsatzsteuer",
    "tva non applicable", "autoliquidation", "exoneration de tva", "exonere de tva", "vat exempt", "exempt from vat",
    "intra community supply", "outside the scope of vat", "no vat", "inversione contabile", "non imponibile art",
    "esente iva",
    "esente art", "regime forfettario", "inversion del sujeto pasivo", "exento de iva", "exenta de iva", "btw verlegd",
    "vrijgesteld van btw", "odwrotne obciazenie", "isento de iva", "iva autoliquidacao",
    "prenesena danova povinnost",
  ].map { $0.split(separator: " ").map(String.init) }

  private static func exemption(_ pages: [ExpensePage]) -> Expenses.Piece? {
    for page in pages {
      for cell in page.cells {
        let tokens = Tokens.of(cell.text).filter { $0.kind != .sign }
        let words = tokens.map(\.folded)
        for index in words.indices {
          guard let phrase = phrases.first(where: { words[index...].starts(with: $0) }) else { continue }
          // "§ 4 Nr. 10 UStG": a paragraph of that law, and of no other.
          if phrase == ["4", "nr"], !words.contains("ustg") { continue }
          let range = tokens[index].range.lowerBound..<tokens[index + phrase.count - 1].range.upperBound
          return page.piece(cell, range)
        }
      }
    }
    return nil
  }
}
