import Documents

/// Finds personal information in text by all recognisers at once.
///
/// Text is scanned in stretches of 64 KiB that overlap by what context and a long value need, so time and memory grow with the text and
/// no faster.
struct PIIScanner: Sendable {
  typealias Found = PIIReader.Found

  private static let stretch = 1 << 16
  private static let margin = 1 << 10

  private let recognisers: [Recogniser]
  /// For each first digit or letter of a shape, the recognisers and shapes to be tried.
  private var byFirst: [[(recogniser: Int, shape: Int)]] = Array(repeating: [], count: 36)
  /// For each first word of a label, the recognisers to be tried.
  private var byLabel: [String: [Int]] = [:]

  /// - Parameter types: what is looked for.
  init(_ types: Set<PIIType> = Set(PIIType.allCases), recognisers: [Recogniser] = Recognisers.all) {
    self.recognisers = recognisers.filter { types.contains($0.type) }
    for (index, recogniser) in self.recognisers.enumerated() {
      switch recogniser.way {
      case .shapes(let shaped):
        for (number, shape) in shaped.shapes.enumerated() {
          guard let set = shape.elements.first?.set else { continue }
          for first in 0..<36 where set & (1 << UInt64(first)) != 0 { byFirst[first].append((index, number)) }
        }
      case .labelled(let labelled):
        for word in labelled.labels.firstWords { byLabel[word, default: []].append(index) }
      case .scan: break
      }
    }
  }

  /// Returns what a text holds, first to last, without overlaps.
  ///
  /// - Parameters:
  ///   - atLeast: the lowest score that counts, by type.
  ///   - more: what was found in other ways, to be settled with the rest.
  ///   - isRefused: whether something found by a rule is known to be something else.
  func find(
    in text: String, atLeast least: [PIIType: Double] = [:], more: [Found] = [],
    isRefused: (Found) -> Bool = { _ in false }
  ) -> [Found] {
    let utf8 = Array(text.utf8)
    var found = more.filter { $0.score >= least[$0.type] ?? 0 }
    var start = 0
    repeat {
      let end = min(utf8.count, start + Self.stretch)
      let own = Self.boundary(utf8, start)..<Self.boundary(utf8, end)
      let from = Self.boundary(utf8, max(0, own.lowerBound - Self.margin))
      let to = Self.boundary(utf8, min(utf8.count, own.upperBound + Self.margin))
      let part = ScanText(text, range: from..<to)
      found += find(in: part).filter {
        own.contains($0.range.lowerBound) && $0.score >= least[$0.type] ?? 0 && !isRefused($0)
      }
      start = end
    } while start < utf8.count
    return Self.joined(Self.settled(found), utf8)
  }

  /// The one rule for overlaps: what overlaps and is of one type is one finding, as long as all and as sure as the surest. Of different
  /// types the higher score stays; of equal ones the longer, then the first, then the first type by name.
  static func settled(_ found: [Found]) -> [Found] {
    let found = united(found)
    let ranked = found.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.range.count != right.range.count { return left.range.count > right.range.count }
      if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
      return (left.type, left.evidence) < (right.type, right.evidence)
    }
    // Kept ones, sorted by place: each newcomer only has to be compared with its neighbours there.
    var taken: [Int: Found] = [:]
    var marks: [UInt64] = []
    let end = found.reduce(0) { max($0, $1.range.upperBound) }
    marks = Array(repeating: 0, count: end / 64 + 1)
    for item in ranked where !item.range.isEmpty {
      guard !item.range.contains(where: { marks[$0 / 64] & (1 << UInt64($0 % 64)) != 0 }) else { continue }
      for place in item.range { marks[place / 64] |= 1 << UInt64(place % 64) }
      taken[item.range.lowerBound] = item
    }
    return taken.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func united(_ found: [Found]) -> [Found] {
    var united: [Found] = []
    for item in found.sorted(by: {
      ($0.type, $0.range.lowerBound, $1.range.count) < ($1.type, $1.range.lowerBound, $0.range.count)
    })
    where !item.range.isEmpty {
      if let last = united.last, last.type == item.type, item.range.lowerBound < last.range.upperBound {
        let range = last.range.lowerBound..<max(last.range.upperBound, item.range.upperBound)
        if item.score > last.score { united[united.count - 1] = item }
        united[united.count - 1].range = range
      } else {
        united.append(item)
      }
    }
    return united
  }

  /// Addresses with no more than blanks, commas and line ends between are one: a street found by its form, its town by its meaning.
  private static func joined(_ found: [Found], _ utf8: [UInt8]) -> [Found] {
    found.reduce(into: []) { joined, item in
      guard let last = joined.last, item.type == .address, last.type == .address,
        item.range.lowerBound - last.range.upperBound <= 4,
        utf8[last.range.upperBound..<item.range.lowerBound].allSatisfy({ [0x20, 0x0A, 0x0D, 0x2C].contains($0) })
      else { return joined.append(item) }
      if item.score > last.score { joined[joined.count - 1] = item }
      joined[joined.count - 1].range = last.range.lowerBound..<item.range.upperBound
    }
  }

  /// Moves an offset back to the start of its scalar.
  private static func boundary(_ utf8: [UInt8], _ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private func find(in text: ScanText) -> [Found] {
    var found: [Found] = []
    func add(_ recogniser: Recogniser, _ finding: Recogniser.Finding) {
      found.append(
        Found(
          type: recogniser.type, range: text.utf8(finding.range), score: finding.score,
          evidence: "\(recogniser.name): \(finding.why)"))
    }
    for word in text.words.indices {
      let start = text.words[word].range.lowerBound
      matchShapes(in: text, at: start, add)
      for index in byLabel[text.words[word].folded] ?? [] {
        guard case .labelled(let labelled) = recognisers[index].way,
          let length = labelled.labels.length(in: text, at: word),
          let start = LabelledValue.start(in: text, behind: word + length - 1, isLoose: labelled.isLoose),
          let range = labelled.take(text, start)
        else { continue }
        let label = text.words[word..<word + length].map(\.folded).joined(separator: " ")
        add(
          recognisers[index],
          Recogniser.Finding(range: range, score: labelled.score, why: "behind the label \"\(label)\""))
      }
    }
    for recogniser in recognisers {
      if case .scan(let scan) = recogniser.way { for finding in scan(text) { add(recogniser, finding) } }
    }
    return found
  }

  private func matchShapes(in text: ScanText, at start: Int, _ add: (Recogniser, Recogniser.Finding) -> Void) {
    var first = Shape.bit(text[start])
    // A letter that is read for a digit can stand first.
    if let digit = ScanText.digit(likeLetter: text[start]) { first |= Shape.bit(digit) }
    while first != 0 {
      let bit = first.trailingZeroBitCount
      first &= first - 1
      var done: [Int] = []
      for (index, number) in byFirst[bit] where !done.contains(index) {
        guard case .shapes(let shaped) = recognisers[index].way,
          let match = text.match(
            shaped.shapes[number], number: number, at: start, repairs: shaped.repairs, mixesGaps: shaped.mixesGaps),
          let finding = shaped.finding(match, in: text)
        else { continue }
        done.append(index)
        add(recognisers[index], finding)
      }
    }
  }
}
