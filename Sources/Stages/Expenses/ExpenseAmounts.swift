import Language

/// The amounts of an expense, settled by labels and by arithmetic: subtotal + tax + charges - discount = total = paid - change.
struct ExpenseAmounts {
  /// A chosen amount and how sure it is, 0...1.
  struct Choice {
    let label: Expenses.Piece?
    let piece: Expenses.Piece
    let amount: Amount
    /// As written beside it.
    let currency: String?
    let confidence: Double
  }

  private(set) var choices: [(type: ExpenseType, choice: Choice)] = []
  /// Whether the arithmetic holds with all three of subtotal, tax and total.
  private(set) var isBalanced = false

  /// Candidates of one label, in hundredths, best first.
  private struct Candidate {
    let value: AnnouncedValue
    let cents: Int
    var score: Double
  }

  /// - Parameters:
  ///   - values: every labelled value of the expense.
  ///   - summaries: rows of tax summaries, by page and row, whose totals are those of a rate.
  ///   - lineSum: the sum of the line items in hundredths, where there are any.
  ///   - unlabelled: what arithmetic alone finds.
  init(
    _ values: [AnnouncedValue], isInSummary: (AnnouncedValue) -> Bool, lineSum: Int?, unlabelled: UnlabelledSums? = nil
  ) {
    func candidates(_ labels: [ExpenseLabel]) -> [Candidate] {
      values.enumerated().compactMap { index, value in
        guard labels.contains(value.label), let amount = value.amount, abs(amount.amount.value) < 1e9 else {
          return nil
        }
        // A bare count is a sum only where the label says so.
        let isSum = [.field(.total), .field(.amountDue)].contains(value.label)
        guard isSum || amount.hasCents || amount.currency != nil else { return nil }
        var score = value.weight + (amount.hasCents ? 0.15 : 0) + (amount.currency != nil ? 0.05 : 0)
        // The last of equals is the one after rounding and charges.
        score += 0.1 * Double(index) / Double(values.count)
        if isInSummary(value) { score -= 0.5 }
        return Candidate(value: value, cents: amount.amount.cents, score: score)
      }.sorted { $0.score > $1.score }
    }
    let paid = candidates([.field(.amountPaid)]).filter { $0.cents != 0 }
    let change = candidates([.change])
    let due = candidates([.field(.amountDue)])
    var totals =
      candidates([.field(.total)]).filter { $0.cents != 0 }
      + due.map { due in
        Candidate(value: due.value, cents: due.cents, score: due.score - 0.25)
      }.filter { $0.cents != 0 }
    // A sum after rounding, named by nothing but "rounding".
    totals += candidates([.rounding]).filter { abs($0.cents) >= 100 }.map { sum in
      Candidate(value: sum.value, cents: sum.cents, score: sum.score - 0.2)
    }
    totals += candidates([.field(.subtotal)]).filter { $0.cents != 0 }.map { sum in
      Candidate(value: sum.value, cents: sum.cents, score: sum.score - 0.6)
    }
    if totals.isEmpty { totals = paid.map { Candidate(value: $0.value, cents: $0.cents, score: $0.score - 0.5) } }
    var subtotals = candidates([.field(.subtotal)])
    // A sum in words that do not say whether it is net: what is added to it tells.
    if subtotals.isEmpty {
      subtotals = totals.filter { $0.value.label == .field(.total) }.map {
        Candidate(value: $0.value, cents: $0.cents, score: $0.score - 0.8)
      }
    }
    let taxes = candidates([.field(.tax)])
    let prior = candidates([.field(.priorBalance)]).first { $0.cents != 0 }
    let extras = [ExpenseType.serviceCharge, .shippingHandlingCharge, .gratuity].map { candidates([.field($0)]).first }
    let discount = candidates([.field(.discount)]).first
    let rounding = candidates([.rounding]).first { abs($0.cents) < 100 }

    /// Sums that charges, discount and rounding can add to subtotal and tax.
    var additions: Set<Int> = [0]
    for extra in extras.compactMap({ $0?.cents }) where extra != 0 {
      additions.formUnion(additions.map { $0 + extra })
    }
    if let cents = discount?.cents, cents != 0 { additions.formUnion(additions.map { $0 - abs(cents) }) }
    if let cents = rounding?.cents, cents != 0 { additions.formUnion(additions.flatMap { [$0 + cents, $0 - cents] }) }
    let exchanges = Set(paid.prefix(3).flatMap { paid in change.prefix(2).map { paid.cents - abs($0.cents) } })
    let taxSum = Self.distinctSum(taxes)

    var best: (score: Double, total: Candidate, subtotal: Candidate?, tax: Candidate?, isBalanced: Bool)?
    for total in totals.prefix(10) {
      var base = total.score
      if exchanges.contains(total.cents) { base += 0.5 }
      if paid.contains(where: { $0.cents == total.cents }) { base += 0.25 }
      if let rounding, rounding.cents != 0,
        totals.contains(where: { abs($0.cents - total.cents) == abs(rounding.cents) && $0.value.row < total.value.row })
      {
        base += 0.4
      }
      if totals.filter({ $0.cents == total.cents }).count > 1 { base += 0.1 }
      for subtotal in subtotals.prefix(6).map(Optional.some) + [nil] {
        if let subtotal, subtotal.value.piece == total.value.piece { continue }
        for tax in taxes.prefix(6).map(Optional.some) + [nil] {
          var score = base + 0.4 * (subtotal?.score ?? 0) + 0.4 * (tax?.score ?? 0)
          var isBalanced = false
          if let subtotal {
            let rest = total.cents - subtotal.cents
            if let tax, additions.contains(where: { abs(rest - tax.cents - $0) <= 1 }) {
              isBalanced = tax.cents != 0 || abs(rest) <= 1 || additions.count > 1
              score += tax.cents != 0 ? 1 : 0.6
              // What the tax is taken of is the net amount, whatever was added to get there.
              if abs(rest - tax.cents) > 1,
                UnlabelledSums.isTax(abs(tax.cents), of: abs(total.cents - tax.cents)),
                !UnlabelledSums.isTax(abs(tax.cents), of: abs(subtotal.cents))
              {
                score -= 0.45
              }
            } else if taxSum != 0, additions.contains(where: { abs(rest - taxSum - $0) <= 2 }) {
              score += 0.5
            } else if tax == nil, additions.contains(where: { abs(rest - $0) <= 1 }) {
              score += 0.4
            } else if rest < -1 && discount == nil {
              score -= 0.3
            }
          }
          if let lineSum, lineSum != 0, let subtotal, abs(subtotal.cents - lineSum) <= 1 { score += 0.2 }
          if let lineSum, lineSum != 0,
            additions.contains(where: { abs(total.cents - lineSum - (tax?.cents ?? 0) - $0) <= 1 })
          {
            score += 0.2
          }
          if score > best?.score ?? -.infinity { best = (score, total, subtotal, tax, isBalanced) }
        }
      }
    }
    if let prior { add(.priorBalance, prior, bonus: 0) }
    fill(paid: paid.first, due: due.first, discount: discount, extras: extras)
    guard let best else {
      if let unlabelled { add(unlabelled, confidence: 0.5) }
      return
    }
    isBalanced = best.isBalanced
    let isExchanged = exchanges.contains(best.total.cents)
    // The rows of a table of rates balance, each for itself; what counts is their sum.
    let isWhole = unlabelled.map { $0.isOfSeveralRates && abs($0.total.cents) > abs(best.total.cents) } ?? false
    if let unlabelled,
      isWhole || !isBalanced && !isExchanged && Self.settles(unlabelled, best.total.cents, best.subtotal?.cents)
    {
      add(unlabelled, confidence: 0.7)
      return
    }
    add(.total, best.total, bonus: (isBalanced ? 0.3 : 0) + (isExchanged ? 0.15 : 0))
    if let subtotal = best.subtotal { add(.subtotal, subtotal, bonus: isBalanced ? 0.3 : 0) }
    let rests = (best.subtotal.map { [$0.cents] } ?? lineSum.map { [$0] } ?? []).flatMap { sum in
      additions.map { best.total.cents - sum - $0 }
    }
    if !isBalanced, let parts = Self.parts(taxes, of: rests) {
      add(parts)
    } else if let tax = best.tax {
      add(.tax, tax, bonus: isBalanced ? 0.3 : 0)
    }
  }

  /// Whether sums found by arithmetic go with a total found by its label: the same total, or one whose net amount was taken for it.
  private static func settles(_ sums: UnlabelledSums, _ total: Int, _ subtotal: Int?) -> Bool {
    if sums.total.cents == total { return true }
    return sums.net?.cents == total && (subtotal == nil || subtotal == total || subtotal.map { $0 <= total } ?? false)
  }

  /// The taxes of several rates, in different places, that make up one of some sums; two of them at least.
  private static func parts(_ taxes: [Candidate], of sums: [Int]) -> [Candidate]? {
    // A row has several amounts: "19 % MwSt. auf 1.823,65   346,49".
    var rows: [(place: Place, options: [Candidate])] = []
    for tax in taxes where tax.cents > 0 {
      let place = Place(tax.value)
      if let index = rows.firstIndex(where: { $0.place == place }) {
        let isKnown = rows[index].options.contains { $0.cents == tax.cents }
        if !isKnown, rows[index].options.count < 3 { rows[index].options.append(tax) }
      } else if rows.count < 7 {
        rows.append((place, [tax]))
      }
    }
    let wanted = sums.filter { $0 > 0 }
    var best: [Candidate]?
    func search(_ index: Int, _ chosen: [Candidate], _ sum: Int) {
      if chosen.count > 1, wanted.contains(where: { abs($0 - sum) <= 1 }), chosen.count < best?.count ?? .max {
        best = chosen
      }
      guard index < rows.count else { return }
      search(index + 1, chosen, sum)
      for option in rows[index].options { search(index + 1, chosen + [option], sum + option.cents) }
    }
    search(0, [], 0)
    return best?.sorted { ($0.value.page, $0.value.row) < ($1.value.page, $1.value.row) }
  }

  private mutating func add(_ sums: UnlabelledSums, confidence: Double) {
    func choice(_ amounts: [UnlabelledSums.Amount]) -> Choice? {
      guard let first = amounts.first else { return nil }
      let amount =
        amounts.count == 1 ? first.match.amount : Amount(units: amounts.reduce(0) { $0 + $1.cents }, places: 2)
      return Choice(
        label: nil, piece: Self.joined(amounts.map(\.piece)) ?? first.piece, amount: amount,
        currency: first.match.currency, confidence: confidence)
    }
    if let total = choice([sums.total]) { choices.append((.total, total)) }
    if let net = choice(sums.net.map { [$0] } ?? []) { choices.append((.subtotal, net)) }
    if let tax = choice(sums.taxes) { choices.append((.tax, tax)) }
    isBalanced = true
  }

  /// Adds the taxes of several rates, each and their sum.
  private mutating func add(_ parts: [Candidate]) {
    for part in parts { add(.tax, part, bonus: 0) }
    let sum = Amount(units: parts.reduce(0) { $0 + $1.cents }, places: 2)
    guard let piece = Self.joined(parts.map(\.value.piece)), let first = parts.first else { return }
    let best = choices.filter { $0.type == .tax }.map(\.choice.confidence).max() ?? 0
    choices.append(
      (
        .tax,
        Choice(
          label: first.value.labelPiece, piece: piece, amount: sum, currency: first.value.amount?.currency,
          confidence: min(0.99, max(best + 0.05, 0.8)))
      ))
  }

  /// Several amounts as one piece: `153.05 + 153.05`.
  private static func joined(_ pieces: [Expenses.Piece]) -> Expenses.Piece? {
    guard var joined = pieces.first else { return nil }
    joined.text = pieces.map(\.text).joined(separator: " + ")
    for piece in pieces.dropFirst() where piece.page == joined.page {
      if let box = piece.box { joined.box = joined.box?.union(box) ?? box }
    }
    return joined
  }

  private mutating func fill(paid: Candidate?, due: Candidate?, discount: Candidate?, extras: [Candidate?]) {
    if let due { add(.amountDue, due, bonus: 0) }
    if let paid { add(.amountPaid, paid, bonus: 0) }
    if let discount, discount.cents != 0 { add(.discount, discount, bonus: 0) }
    for (type, extra) in zip([ExpenseType.serviceCharge, .shippingHandlingCharge, .gratuity], extras) {
      if let extra, extra.cents != 0 { add(type, extra, bonus: 0) }
    }
  }

  private mutating func add(_ type: ExpenseType, _ candidate: Candidate, bonus: Double) {
    let confidence = min(0.99, max(0.05, 0.15 + 0.5 * min(1.2, candidate.score) + bonus))
    guard let match = candidate.value.amount else { return }
    choices.append(
      (
        type,
        Choice(
          label: candidate.value.labelPiece, piece: candidate.value.piece, amount: match.amount,
          currency: match.currency,
          confidence: confidence)
      ))
  }

  /// The sum of the taxes of several rates: amounts that stand in different places.
  private static func distinctSum(_ taxes: [Candidate]) -> Int {
    var places: Set<Place> = []
    return taxes.filter { places.insert(Place($0.value)).inserted }.reduce(0) { $0 + $1.cents }
  }

  /// Where a tax stands: those of several rates in rows of their own, or under heads of their own in one row.
  private struct Place: Hashable {
    let page: Int
    let row: Int
    let left: Double?
    let text: String?

    init(_ value: AnnouncedValue) {
      (page, row) = (value.page, value.row)
      left = value.place == .below ? value.piece.box?.left : nil
      text = value.place == .below ? value.piece.text : nil
    }
  }
}
