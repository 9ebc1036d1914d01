/// What a number looks like: characters of a kind, and where gaps may be.
///
/// Written in a small language: `9` is a digit, `A` a letter, `X` either, `[...]` one of a set, a small letter itself in either case; `-`
/// is a gap that may be there, `_` one that must; `9{8-10}` is eight to ten of a kind. A gap is one of `-./` with blanks, or blanks, or a
/// line end.
struct Shape: Sendable {
  enum Gap: Sendable { case none, possible, needed }

  struct Element: Sendable {
    /// A bit for each digit (0...9) and letter (10...35).
    var set: UInt64
    var gap: Gap

    static let digits: UInt64 = 0x3FF
    static let letters: UInt64 = ((1 << 36) - 1) ^ 0x3FF
  }

  let elements: [Element]

  /// Whether digits are all it has.
  var isNumber: Bool { elements.allSatisfy { $0.set & Element.letters == 0 } }

  /// Returns the shapes of fixed length that a pattern stands for.
  static func all(_ pattern: String) -> [Shape] {
    var shapes: [[Element]] = [[]]
    var gap = Gap.none
    var rest = Substring(pattern).utf8.makeIterator()
    var pending = rest.next()
    while let letter = pending {
      pending = rest.next()
      var set: UInt64 = 0
      switch letter {
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        gap = letter == UInt8(ascii: "-") ? .possible : .needed
        continue
      case UInt8(ascii: "9"): set = Element.digits
      case UInt8(ascii: "A"): set = Element.letters
      case UInt8(ascii: "X"): set = Element.digits | Element.letters
      case UInt8(ascii: "["):
        var last: UInt8?
        while let member = pending, member != UInt8(ascii: "]") {
          pending = rest.next()
          if member == UInt8(ascii: "-"), let from = last, let to = pending {
            for code in from...max(from, to) { set |= bit(code) }
          } else {
            set |= bit(member)
            last = member
          }
        }
        pending = rest.next()
      default: set = bit(letter)
      }
      var counts = 1...1
      if pending == UInt8(ascii: "{") {
        var numbers = [0]
        while let digit = rest.next(), digit != UInt8(ascii: "}") {
          if digit == UInt8(ascii: "-") {
            numbers.append(0)
          } else {
            numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(digit) - 48
          }
        }
        pending = rest.next()
        counts = numbers[0]...max(numbers[0], numbers[numbers.count - 1])
      }
      let lead = gap
      shapes = shapes.flatMap { shape in
        counts.map { count in
          shape + (0..<count).map { Element(set: set, gap: $0 == 0 ? lead : .none) }
        }
      }
      gap = .none
    }
    // Longer ones first, so that a number is taken whole.
    return shapes.sorted { $0.count > $1.count }.map(Shape.init)
  }

  /// The bit of a digit or letter, 0 for others.
  static func bit(_ code: UInt8) -> UInt64 {
    switch code {
    case 0x30...0x39: 1 << UInt64(code - 0x30)
    case 0x41...0x5A: 1 << UInt64(code - 55)
    case 0x61...0x7A: 1 << UInt64(code - 87)
    default: 0
    }
  }
}

/// A place where a shape fits.
struct ShapeMatch {
  /// The digits and capital letters, without gaps.
  var letters: [UInt8]
  /// How long the runs between gaps are.
  var groups: [Int]
  /// Positions in the scanned text.
  var range: Range<Int>
  /// Letters taken for digits, or digits for letters, that reading mixes up.
  var repairs: Int
  /// Whether its letters are all capitals in the text.
  var isShouted: Bool
  /// The shape, as an index into the recogniser's shapes.
  var shape: Int

  /// The values of its digits.
  var digits: [Int] { letters.filter { $0 < 0x3A }.map { Int($0) - 0x30 } }
  /// The digits and capital letters as text.
  var text: String { String(decoding: letters, as: UTF8.self) }
}

extension ScanText {
  /// Returns where a shape fits from a position on, free on both sides; nil where it does not.
  ///
  /// - Parameters:
  ///   - repairs: how many characters may be ones that reading mixes up (O for 0); only a check digit can allow that.
  ///   - mixesGaps: whether gaps may be of different kinds.
  func match(_ shape: Shape, number: Int, at start: Int, repairs: Int, mixesGaps: Bool) -> ShapeMatch? {
    var match = ShapeMatch(letters: [], groups: [0], range: start..<start, repairs: 0, isShouted: true, shape: number)
    var position = start
    var kind: UInt8?
    for element in shape.elements {
      if element.gap != .none {
        let (next, gap) = gap(from: position)
        if let gap, Self.isWord(self[next]) {
          if gap != 0x0A, let kind, kind != gap, !mixesGaps { return nil }
          if gap != 0x0A { kind = gap }
          position = next
          match.groups.append(0)
        } else if element.gap == .needed {
          return nil
        }
      }
      let code = self[position]
      if Shape.bit(code) & element.set != 0 {
        match.letters.append(code)
      } else if match.repairs < repairs, let likeness = Self.likeness(code, element.set) {
        match.letters.append(likeness)
        match.repairs += 1
      } else {
        return nil
      }
      match.groups[match.groups.count - 1] += 1
      if cased[position] != code { match.isShouted = false }
      position += 1
    }
    match.range = start..<position
    guard isFree(match.range, isNumber: shape.isNumber) else { return nil }
    if kind == 0x20, shape.isNumber, goesOn(match) { return nil }
    return match
  }

  /// Returns the position behind a gap and what kind it is, nil for none.
  private func gap(from start: Int) -> (next: Int, kind: UInt8?) {
    var (position, kind, blanks): (Int, UInt8?, Int) = (start, nil, 0)
    while position < count {
      switch codes[position] {
      case 0x20:
        blanks += 1
        if blanks > 2, kind != 0x0A { return (start, nil) }
        kind = kind ?? 0x20
      case 0x0A:
        if kind == 0x0A || blanks > 40 { return (start, nil) }
        kind = 0x0A
      case 0x2D, 0x2E, 0x2F:
        // A hyphen before a line end is the gap; a second sign is something else.
        if let kind, kind != 0x20, kind != 0x0A { return (start, nil) }
        kind = codes[position]
      default: return (position, kind)
      }
      position += 1
    }
    return (start, nil)
  }

  /// What reading mixes up: O, Q, D and 0, I, L and 1, S and 5, B and 8, Z and 2, G and 6.
  private static let likenesses: [(letter: UInt8, digit: UInt8)] = [
    (0x4F, 0x30), (0x51, 0x30), (0x44, 0x30), (0x49, 0x31), (0x4C, 0x31), (0x53, 0x35), (0x42, 0x38), (0x5A, 0x32),
    (0x47, 0x36),
  ]

  /// Returns the digit that a letter can stand for where reading mixed them up, nil for none.
  static func digit(likeLetter code: UInt8) -> UInt8? { likenesses.first { $0.letter == code }?.digit }

  /// Returns the character of a set that one not of it can stand for, nil for none.
  private static func likeness(_ code: UInt8, _ set: UInt64) -> UInt8? {
    if set == Shape.Element.digits { return digit(likeLetter: code) }
    guard set & Shape.Element.digits == 0 else { return nil }
    return likenesses.first { $0.digit == code && Shape.bit($0.letter) & set != 0 }?.letter
  }

  /// Whether a stretch is no part of something longer.
  func isFree(_ range: Range<Int>, isNumber: Bool) -> Bool {
    let (before, behind) = (self[range.lowerBound - 1], self[range.upperBound])
    if Self.isWord(before) || Self.isWord(behind) { return false }
    let farther = self[range.lowerBound - 2]
    switch before {
    case 0x5F, 0x40, 0x24, 0x5C: return false
    case 0x2D, 0x2E, 0x2C, 0x2F: if Self.isDigit(farther) || (!isNumber && Self.isWord(farther)) { return false }
    default: break
    }
    let next = self[range.upperBound + 1]
    switch behind {
    case 0x5F, 0x40, 0x25, 0x5C: return false
    case 0x2D, 0x2E, 0x2C, 0x2F:
      if Self.isDigit(next) || (!isNumber && behind != 0x2C && behind != 0x2F && Self.isWord(next)) { return false }
    default: return true
    }
    return true
  }

  /// Whether a row of groups of digits goes on in the same step before or behind: part of a longer number or of a table.
  private func goesOn(_ match: ShapeMatch) -> Bool {
    var length = 0
    if self[match.range.lowerBound - 1] == 0x20 {
      while Self.isDigit(self[match.range.lowerBound - 2 - length]) { length += 1 }
      if length > 0, length == match.groups.first, !Self.isWord(self[match.range.lowerBound - 2 - length]) {
        return true
      }
    }
    guard self[match.range.upperBound] == 0x20 else { return false }
    length = 0
    while Self.isDigit(self[match.range.upperBound + 1 + length]) { length += 1 }
    let end = self[match.range.upperBound + 1 + length]
    return length > 0 && length == match.groups.last && !Self.isWord(end) && end != 0x2F
  }
}
