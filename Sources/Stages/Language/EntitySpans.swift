import Encoder
import Language

/// Settles what the encoder and the rules find in a text: names over quantities, dates over both, none over another.
enum EntitySpans {
  struct Found: Equatable {
    var kind: Entities.Kind
    /// UTF-8 offsets.
    var range: Range<Int>
    var score: Double
    var evidence: Entities.Evidence
  }

  /// How sure a rule is: it takes what has the form of a date or a quantity.
  private static let ruleScore = 0.9

  /// Returns what stays, in text order.
  static func settled(tags: [TaggedSpan], text: String) -> [Found] {
    let named = tags.compactMap { tag in
      Entities.Kind(rawValue: tag.label).map { Found(kind: $0, range: tag.range, score: tag.score, evidence: .model) }
    }
    let dates = DateMentions.find(in: text).map {
      Found(kind: .date, range: $0, score: ruleScore, evidence: .rule)
    }
    let quantities = QuantityMentions.find(in: text).map {
      Found(kind: .quantity, range: $0, score: ruleScore, evidence: .rule)
    }
    // A date inside a longer name ("Spring 2019 Conference") belongs to it.
    let names = named.filter { name in name.kind != .date && name.kind != .quantity }
    let free = without(dates, overlapping: names.filter { name in dates.contains { isInside($0.range, name.range) } })
    let withNames = merged(free, without(names, overlapping: free))
    let withQuantities = merged(withNames, without(quantities, overlapping: withNames))
    return merged(withQuantities, without(named.filter { !names.contains($0) }, overlapping: withQuantities))
  }

  private static func isInside(_ small: Range<Int>, _ large: Range<Int>) -> Bool {
    large.lowerBound <= small.lowerBound && small.upperBound <= large.upperBound && small != large
  }

  /// Returns those that touch none of the others; both in text order.
  private static func without(_ found: [Found], overlapping others: [Found]) -> [Found] {
    var index = 0
    return found.filter { found in
      while index < others.count, others[index].range.upperBound <= found.range.lowerBound { index += 1 }
      return index == others.count || others[index].range.lowerBound >= found.range.upperBound
    }
  }

  private static func merged(_ left: [Found], _ right: [Found]) -> [Found] {
    (left + right).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
