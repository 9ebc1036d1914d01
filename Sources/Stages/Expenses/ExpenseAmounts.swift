import Language

/// The amounts of an expense, settled by labels and by arithmetic: subtotal + tax + charges - discount = total = paid - change.
struct ExpenseAmounts {
  /// A chosen amount and how sure it is, 0...1.
  struct Choice {
    let value: AnnouncedValue
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
  init(_ values: [AnnouncedValue], isInSummary: (AnnouncedValue) -> Bool, lineSum: Int?) {
    func candidates(_ labels: [ExpenseLabel]) -> [Candidate] {
      values.enumerated().compactMap { index, value in
        guard labels.contains(value.label), let amount = value.amount, abs(amount.amount.value) < 1e9 else {
          return nil
        }
        // A bare count is a sum only where the label says so.
        let isSum = [.field(.total), .field(.subtotal), .field(.amountDue)].contains(value.label)
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
    let subtotals = candidates([.field(.subtotal)])
    let taxes = candidates([.field(.tax)])
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
            } else if taxSum != 0, additions.contains(where: { abs(rest - taxSum - $0) <= 2 }) {
              score += 0.5
            } else if tax == nil, additions.contains(where: { abs(rest - $0) <= 1 }) {
              score += 0.4
            } else if rest < -1 && discount == nil {
              score -= 0.3
            }
          }
          if let lineSum, lineSum != 0,
            additions.contains(where: { abs(total.cents - lineSum - (tax?.cents ?? 0) - $0) <= 1 })
          {
            score += 0.2
          }
          if score > best?.score ?? -.infinity { best = (score, total, subtotal, tax, isBalanced) }
        }
      }
    }
    guard let best else {
      fill(paid: paid.first, due: due.first, discount: discount, extras: extras)
      return
    }
    isBalanced = best.isBalanced
    let isExchanged = exchanges.contains(best.total.cents)
    add(.total, best.total, bonus: (isBalanced ? 0.3 : 0) + (isExchanged ? 0.15 : 0))
    if let subtotal = best.subtotal { add(.subtotal, subtotal, bonus: isBalanced ? 0.3 : 0) }
    if let tax = best.tax { add(.tax, tax, bonus: isBalanced ? 0.3 : 0) }
    fill(paid: paid.first, due: due.first, discount: discount, extras: extras)
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
    choices.append((type, Choice(value: candidate.value, confidence: confidence)))
  }

  /// The sum of the taxes of several rates: amounts that stand in different rows.
  private static func distinctSum(_ taxes: [Candidate]) -> Int {
    var rows: Set<Int> = []
    return taxes.filter { rows.insert($0.value.page * 10_000 + $0.value.row).inserted }.reduce(0) { $0 + $1.cents }
  }
}
