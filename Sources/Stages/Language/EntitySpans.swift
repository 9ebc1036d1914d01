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
    let bytes = Array(text.utf8)
    let named = tags.flatMap { tag -> [Found] in
      guard let kind = Entities.Kind(rawValue: tag.label) else { return [] }
      return parted(tag.range, bytes).map { Found(kind: kind, range: $0, score: tag.score, evidence: .model) }
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

  /// Parts an "@" from the name behind it where a blank stands between: such text comes cut into tokens, and what marks it (Twitter's sets)
  /// marks both.
  private static func parted(_ range: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    let start = range.lowerBound
    guard range.count > 2, bytes[start] == UInt8(ascii: "@"), bytes[start + 1] == UInt8(ascii: " ") else {
      return [range]
    }
    return [start..<(start + 1), (start + 2)..<range.upperBound]
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
