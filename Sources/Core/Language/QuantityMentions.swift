/// Finds amounts in text: numbers with what they count or measure (money, percentages, units), and numbers in English words.
package enum QuantityMentions {
  /// Returns UTF-8 ranges, first to last, without overlaps; dates and times are not among them.
  package static func find(in text: String) -> [Range<Int>] {
    let tokens = Tokens.of(text)
    var amounts = AmountText.find(in: text)[...]
    let dates = DateMentions.find(in: text)
    var found: [Range<Int>] = []
    var (index, next) = (0, 0)
    while index < tokens.count {
      let start = tokens[index].range.lowerBound
      while let amount = amounts.first, amount.fullRange.upperBound <= start { amounts.removeFirst() }
      while next < dates.count, dates[next].upperBound <= start { next += 1 }
      var end: Int?
      if let amount = amounts.first, amount.fullRange.lowerBound <= start {
        end = extended(tokens, behind: amount.fullRange.upperBound, isPercent: amount.isPercent)
      } else if numbers.contains(tokens[index].folded), isWhole(tokens, index) {
        end = words(tokens, index)
      }
      guard let end, end > index else {
        index += 1
        continue
      }
      let range = start..<tokens[end - 1].range.upperBound
      if next == dates.count || !dates[next].overlaps(range) { found.append(range) }
      index = end
    }
    return found
  }

  private static func isWhole(_ tokens: [Token], _ index: Int) -> Bool {
    tokens[index].kind == .letters && (index == 0 || tokens[index].isSpaced || tokens[index - 1].kind == .sign)
  }

  /// Returns the index behind a number in digits that ends at an offset, with the unit that follows.
  private static func extended(_ tokens: [Token], behind offset: Int, isPercent: Bool) -> Int {
    var end = tokens.partitioningEnd(offset)
    if isPercent, end < tokens.count, tokens[end].folded == "%" { end += 1 }
    while end < tokens.count, scales.contains(tokens[end].folded) { end += 1 }
    if end < tokens.count, units.contains(tokens[end].folded) { end += 1 }
    return end
  }

  /// Returns the index behind a number in words: `two hundred dollars`, `twenty-five`.
  private static func words(_ tokens: [Token], _ start: Int) -> Int? {
    var end = start + 1
    while end < tokens.count {
      let word = tokens[end].folded
      if numbers.contains(word) || scales.contains(word) {
        end += 1
      } else if word == "-" || word == "and", end + 1 < tokens.count,
        numbers.contains(tokens[end + 1].folded) || scales.contains(tokens[end + 1].folded)
      {
        end += 2
      } else {
        break
      }
    }
    if end < tokens.count, units.contains(tokens[end].folded) { return end + 1 }
    // "a" and "one" alone count nothing.
    return end == start + 1 && weak.contains(tokens[start].folded) ? nil : end
  }

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  private static let weak = set("a an one half")
  private static let numbers = set(
    "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
      + "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half"
  )
  private static let scales = set("hundred thousand million billion trillion dozen k mn bn m")
  private static let units = set(
    "percent per cent dollars dollar euros euro pounds pound cents yen rupees francs kg g mg t lb lbs oz tonnes tons ton km m cm mm "
      + "mi miles mile metres meters metre meter feet foot ft inches inch yards acres hectares km2 m2 litres liters litre liter ml l "
      + "gallons mph kmh kb mb gb tb bytes kw kwh mw hz mhz ghz v degrees seconds second minutes minute hours hour days day weeks "
      + "week months month years year people times points copies units pages members employees votes shares")
}

extension [Token] {
  /// Returns the index of the first token that begins at an offset or behind it.
  fileprivate func partitioningEnd(_ offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
