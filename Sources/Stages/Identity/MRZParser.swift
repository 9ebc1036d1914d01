/// Lines of characters to a machine-readable zone. Pure: what the lines look like on a page is `MRZFinder`'s, mending `MRZRepair`'s.
enum MRZParser {
  static let filler = UInt8(ascii: "<")

  /// Returns the zone that lines say as they stand, nil when no format has their lengths or a character cannot stand in a zone.
  static func parse(_ lines: [String]) -> MRZ? {
    let cells = lines.map { [UInt8]($0.utf8) }
    guard let first = cells.first else { return nil }
    let start = String(decoding: MRZRepair.cleaned(first, as: .letters).prefix(5), as: UTF8.self)
    guard let format = MRZFormat.of(lengths: cells.map(\.count), start: start) else { return nil }
    return parse(format, cells)
  }

  /// Returns the zone of a known format; the lines must have its lengths.
  static func parse(_ format: MRZFormat, _ lines: [[UInt8]]) -> MRZ? {
    guard lines.map(\.count) == format.lengths, lines.allSatisfy({ $0.allSatisfy { MRZCheckDigit.value($0) != nil } })
    else { return nil }
    return MRZ(
      format: format, lines: lines.map { String(decoding: $0, as: UTF8.self) },
      checks: format.checks.map { MRZ.Check(name: $0.name, holds: holds($0, format, lines)) }, repairs: 0)
  }

  static func holds(_ check: MRZFormat.Check, _ format: MRZFormat, _ lines: [[UInt8]]) -> Bool {
    let digit = lines[check.line][check.at]
    if check.name == "number", let long = longNumber(format, lines) {
      // Doc 9303 leaves the filler out, but cards are issued that count it (PRADO BEL-BO-03003).
      let counting = [UInt8](long.number.utf8.prefix(9)) + [filler] + [UInt8](long.number.utf8.dropFirst(9))
      return isDigit(long.digit)
        && [MRZCheckDigit.of(long.number.utf8), MRZCheckDigit.of(counting)].contains(MRZCheckDigit.value(long.digit))
    }
    let covered = check.over.flatMap { lines[$0.line][$0.range] }
    // Nothing to check: the digit may be left out.
    if digit == filler { return check.name != "composite" && covered.allSatisfy { $0 == filler } }
    return isDigit(digit) && MRZCheckDigit.of(covered) == MRZCheckDigit.value(digit)
  }

  private static func isDigit(_ character: UInt8) -> Bool { (48...57).contains(character) }

  /// Returns a number of more than nine characters and its check digit: TD1 and TD2 continue it in the optional data, which a filler
  /// in the place of the check digit tells (Doc 9303-5, 4.2.2 note j).
  static func longNumber(_ format: MRZFormat, _ lines: [[UInt8]]) -> (number: String, digit: UInt8)? {
    let (line, start): (Int, Int)
    switch format {
    case .td1: (line, start) = (0, 5)
    case .td2: (line, start) = (1, 0)
    default: return nil
    }
    let cells = lines[line]
    guard cells[start + 9] == filler, !cells[start..<(start + 9)].contains(filler) else { return nil }
    let optional = format == .td1 ? cells[15..<30] : cells[28..<35]
    let rest = optional.prefix { $0 != filler }
    guard rest.count >= 2, let digit = rest.last else { return nil }
    return (String(decoding: Array(cells[start..<(start + 9)]) + rest.dropLast(), as: UTF8.self), digit)
  }
}
