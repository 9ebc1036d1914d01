import Documents
import Language

/// Reads the expenses of a document's pages: what `expenses.read` does, without the pipeline.
struct ExpenseReader {
  /// What the user says about the document; nil for what the document says itself.
  let order: DateOrder?
  let style: AmountText.Style?

  func read(_ pages: [(number: Int, text: PageText)]) -> Expenses {
    let (order, style) = (self.order ?? Self.order(pages.map(\.text)), self.style ?? Self.style(pages.map(\.text)))
    var whole: [ExpensePage] = []
    var single: [ExpensePage] = []
    for (number, text) in pages {
      let page = ExpensePage(number: number, text: text, order: order, style: style)
      let parts = ReceiptSplit.parts(page) {
        ExpensePage(number: number, text: text, order: order, style: style, words: $0)
      }
      if parts.count > 1 { single += parts } else { whole.append(page) }
    }
    // Pages of one paper are one expense; papers side by side on a page are one each.
    return Expenses(all: (whole.isEmpty && !single.isEmpty ? [] : [expense(whole)]) + single.map { expense([$0]) })
  }

  private func expense(_ pages: [ExpensePage]) -> Expenses.Expense {
    let announced = pages.flatMap { $0.announcedValues() }
    let stated = Self.sums(pages, announced)
    let read = LineItems.read(pages)
    let found = LineItems.settled(read, pages, net: stated.net, totals: stated.totals)
    // A row that is a line of goods by its arithmetic is no sum, whatever its words: "Transport, zone 2   3   40.00   120.00".
    let goods = Set(found.filter(\.isChecked).flatMap { item in item.rows.map { [item.item.page, $0] } })
    let values = announced.filter { value in
      value.amount == nil || !goods.contains([value.page, value.row])
    }
    let summaries = pages.map(Self.summaryRows)
    let amounts = ExpenseAmounts(
      values,
      isInSummary: { value in
        pages.firstIndex { $0.number == value.page }.map { summaries[$0].contains(value.row) } ?? false
      }, lineSum: read.isEmpty ? nil : LineItems.sum(read),
      unlabelled: UnlabelledSums(pages) { goods.contains([$0, $1]) })
    let currency = Self.currency(pages, amounts: amounts)
    let choices = amounts.choices + ImpliedAmounts.choices(pages, from: amounts.choices)
    let items = ItemNumbers.completed(found, choices, isReceipt: pages.first.map(Parties.isReceipt) ?? false)
    var fields: [Expenses.Field] = []
    for (type, choice) in choices {
      let written = choice.currency.map {
        $0 == "USD" && currency.map(CurrencyPlace.dollars.contains) == true ? nil : $0
      }
      fields.append(
        Expenses.Field(
          type: type, label: choice.label, value: choice.piece, normalized: choice.amount.text,
          currency: (written ?? nil) ?? currency, confidence: choice.confidence))
    }
    fields += ExpenseDates.fields(pages, values)
    let parties = Parties(pages)
    fields += ExpenseNumbers.fields(pages, values, receiver: parties.receiver)
    fields += parties.fields
    fields += ExpenseContacts.fields(pages, receiver: parties.receiver)
    fields += OtherPairs.fields(pages, except: fields, items: items.map(\.item))
    return Expenses.Expense(
      fields: fields.sorted { Self.place($0) < Self.place($1) }, items: items.map(\.item), currency: currency)
  }

  /// Net amounts and totals in hundredths, as labels announce them or else as arithmetic finds them.
  private static func sums(_ pages: [ExpensePage], _ values: [AnnouncedValue]) -> (net: Set<Int>, totals: Set<Int>) {
    func cents(_ types: [ExpenseType]) -> Set<Int> {
      Set(
        values.compactMap { value in
          guard case .field(let type) = value.label, types.contains(type), let match = value.amount, match.hasCents,
            abs(match.amount.value) < 1e9, match.amount.cents != 0
          else { return nil }
          return match.amount.cents
        })
    }
    var (net, totals) = (cents([.subtotal]), cents([.total, .amountDue]))
    if let sums = UnlabelledSums(pages, isItem: { _, _ in false }) {
      if let cents = sums.net?.cents { net.insert(cents) }
      totals.insert(sums.total.cents)
    }
    return (net, totals)
  }

  private static func place(_ field: Expenses.Field) -> (Int, Double, Double, String) {
    (field.value.page, field.value.box?.top ?? 0, field.value.box?.left ?? 0, field.type.rawValue)
  }

  // MARK: What the document says about itself

  /// The order of day and month that the document's dates prove; without proof the month comes first only where amounts are in
  /// dollars of the United States and addresses end in a state and a ZIP code.
  static func order(_ texts: [PageText]) -> DateOrder {
    let proofs = texts.flatMap { DateText.find(in: $0.text).compactMap(\.proves) }
    let monthFirst = proofs.filter { $0 == .monthFirst }.count
    if !proofs.isEmpty { return monthFirst * 2 > proofs.count ? .monthFirst : .dayFirst }
    return texts.contains { isAmerican($0.text) } ? .monthFirst : .dayFirst
  }

  /// Whether a text has a two-letter state and a ZIP code, `Larch, TX, 98342`, or dollars and a line that ends in a state.
  static func isAmerican(_ text: String) -> Bool {
    let states = Set(
      "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC"
        .split(separator: " "))
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "." }
    let hasCode = zip(words, words.dropFirst()).contains { state, zip in
      states.contains(state) && zip.prefix(5).count == 5 && zip.prefix(5).allSatisfy(\.isNumber)
        && (zip.count == 5 || zip.count == 10)
    }
    // "CHICAGO, IL" on a till's paper in dollars; provinces of other countries have the same letters.
    return hasCode
      || text.contains("$")
        && text.split(separator: "\n").contains { line in
          let parts = line.split(separator: ",")
          guard parts.count == 2, let state = parts.last?.drop(while: \.isWhitespace) else { return false }
          return states.contains(state) && parts[0].allSatisfy { $0.isLetter || $0 == " " || $0 == "." }
        }
  }

  /// The decimal sign that the document's amounts prove, nil when they say nothing.
  static func style(_ texts: [PageText]) -> AmountText.Style? {
    let proofs = texts.flatMap { text in
      text.text.split(separator: "\n").flatMap {
        Self.proofs(String($0))
      }
    }
    let commas = proofs.filter { $0 == .comma }.count
    return proofs.isEmpty ? nil : commas * 2 > proofs.count ? .comma : .point
  }

  /// Days and months without a year prove nothing: `01.07. - 01.10.`
  private static func proofs(_ line: String) -> [AmountText.Style] {
    AmountText.find(in: line).filter { $0.hasCents && !ExpensePage.isDayAndMonth($0, in: line) }.compactMap(\.proves)
  }

  /// The currency of the total, or else the one named most often.
  static func currency(_ pages: [ExpensePage], amounts: ExpenseAmounts) -> String? {
    var counts: [String: Double] = [:]
    for (_, choice) in amounts.choices {
      if let code = choice.currency { counts[code, default: 0] += 3 }
      for token in Tokens.of(choice.label?.text ?? "") where token.kind == .letters {
        if let code = Currency.code(name: token.folded) { counts[code, default: 0] += 3 }
      }
    }
    for cell in pages.flatMap(\.cells) {
      for amount in cell.amounts where amount.currency != nil { counts[amount.currency ?? "", default: 0] += 1 }
      for word in cell.text.split(whereSeparator: { !$0.isLetter && !$0.isCurrencySymbol })
      where word == word.uppercased() {
        let code = Currency.code(name: word.lowercased()) ?? Currency.code(symbol: String(word))
        if let code { counts[code, default: 0] += 0.5 }
      }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    // The dollar sign is that of many countries; an address or a code says which.
    guard best == "USD" || best == nil else { return best }
    let named = counts.filter { CurrencyPlace.dollars.contains($0.key) && $0.value >= 0.5 }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return named ?? CurrencyPlace.currency(pages, hasSign: best != nil) ?? best
  }

  /// The rows of tables of tax rates: those below their head, down to a wide gap.
  static func summaryRows(_ page: ExpensePage) -> Set<Int> {
    var rows: Set<Int> = []
    for (index, row) in page.rows.enumerated() {
      guard row.contains(where: { $0.labels.contains { $0.label == .taxSummary } }) else { continue }
      rows.formUnion(index..<min(page.rows.count, index + 7))
    }
    return rows
  }
}
