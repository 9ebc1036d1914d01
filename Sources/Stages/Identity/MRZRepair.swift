/// Mends what OCR does to machine-readable zones: digits among letters and letters among digits, lines too short or too long, and,
/// guided by the check digits, characters that are taken for each other.
///
/// Nothing is mended that would turn a wrong check digit into a right one by itself: check digits are never computed anew.
enum MRZRepair {
  private static let letterForDigit: [UInt8: UInt8] = pairs("0O1I8B5S2Z6G4A7T")
  private static let digitForLetter: [UInt8: UInt8] = pairs("O0Q0D0U0I1L1T7J1B8S5Z2G6A4E3")
  private static let sexes: [UInt8: UInt8] = pairs("HMNMWMPFEFRFKX")
  /// Characters that stand for each other where both letters and digits may.
  private static let twins: [UInt8: [UInt8]] = {
    var twins: [UInt8: [UInt8]] = [:]
    for pair in [
      "0O", "0D", "0Q", "OQ", "OD", "1I", "8B", "5S", "2Z", "6G", "4A", "7T", "<K", "<C", "UV", "VY", "1L", "3B",
    ] {
      let two = [UInt8](pair.utf8)
      twins[two[0], default: []].append(two[1])
      twins[two[1], default: []].append(two[0])
    }
    return twins
  }()

  private static func pairs(_ text: String) -> [UInt8: UInt8] {
    let bytes = [UInt8](text.utf8)
    return Dictionary(uniqueKeysWithValues: stride(from: 0, to: bytes.count, by: 2).map { (bytes[$0], bytes[$0 + 1]) })
  }

  /// Returns characters with those replaced that cannot stand in an alphabet.
  static func cleaned(_ characters: some Sequence<UInt8>, as alphabet: MRZFormat.Alphabet) -> [UInt8] {
    switch alphabet {
    case .any: Array(characters)
    case .letters: characters.map { letterForDigit[$0] ?? $0 }
    case .digits: characters.map { digitForLetter[$0] ?? $0 }
    case .sex: characters.map { sexes[$0] ?? $0 }
    }
  }

  /// Returns lines with each character from the alphabet of its place. The lines must have the format's lengths.
  static func cleaned(_ lines: [[UInt8]], format: MRZFormat) -> [[UInt8]] {
    var lines = lines
    for field in format.fields {
      lines[field.line].replaceSubrange(field.range, with: cleaned(lines[field.line][field.range], as: field.alphabet))
    }
    for check in format.checks {
      lines[check.line][check.at] = digitForLetter[lines[check.line][check.at]] ?? lines[check.line][check.at]
    }
    // Where nothing but P< is common, OCR's favourites for the filler are the filler.
    if lines[0].first == UInt8(ascii: "P"), [UInt8]("KXCL".utf8).contains(lines[0][1]) {
      lines[0][1] = MRZParser.filler
    }
    if let field = format.fields.first(where: { $0.part == .names }) {
      lines[field.line].replaceSubrange(field.range, with: trimmed(lines[field.line][field.range]))
    }
    return lines
  }

  /// Returns names with fillers after their end: the second double filler ends them (Doc 9303-3, 4.6), what follows is misread.
  private static func trimmed(_ names: ArraySlice<UInt8>) -> [UInt8] {
    var names = Array(names)
    var gaps = 0
    var index = names.prefix { $0 == MRZParser.filler }.count
    // A name that begins with fillers lacks its first part; its given names still end at the next gap.
    if index >= 2 { gaps = 1 }
    while index + 1 < names.count {
      if names[index] == MRZParser.filler, names[index + 1] == MRZParser.filler {
        gaps += 1
        let run = names[index...].prefix { $0 == MRZParser.filler }.count
        if gaps == 2 || run > 3 {
          for rest in index..<names.count { names[rest] = MRZParser.filler }
          return names
        }
        index += run
      } else {
        index += 1
      }
    }
    return names
  }

  /// Returns the zone with characters from the alphabets of their places, and whether the check digits then hold.
  static func zone(_ format: MRZFormat, _ lines: [[UInt8]], searches: Bool) -> MRZ? {
    let cells = cleaned(lines, format: format)
    guard var zone = MRZParser.parse(format, cells) else { return nil }
    if searches, !zone.isValid, let found = searched(zone, cells) { zone = found }
    zone.repairs = zip(zone.lines, lines).reduce(0) { count, pair in
      count + zip(pair.0.utf8, pair.1).filter { $0 != $1 }.count
    }
    return zone
  }

  /// Returns the zone with one or two characters exchanged for their twins such that every check digit holds, nil for none or where
  /// formats without a composite digit would make it a guess.
  private static func searched(_ zone: MRZ, _ cells: [[UInt8]]) -> MRZ? {
    guard zone.checks.contains(where: { $0.name == "composite" }), zone.checks.filter({ !$0.holds }).count <= 2 else {
      return nil
    }
    let failing = Set(zone.checks.filter { !$0.holds }.map(\.name))
    // A field with a digit of its own is searched where that digit fails, the rest where only the composite does.
    let own = zone.format.checks.filter { failing.contains($0.name) && $0.name != "composite" }
    let places: [(Int, Int)] =
      own.isEmpty
      ? zone.format.fields.filter { $0.alphabet == .any && $0.part != .number }.flatMap { field in
        field.range.map { (field.line, $0) }
      } : own.flatMap { check in check.over.flatMap { over in over.range.map { (over.line, $0) } } }
    let open = places.filter { place in
      zone.format.fields.contains { $0.line == place.0 && $0.range.contains(place.1) && $0.alphabet == .any }
    }
    let swaps = open.flatMap { place in (twins[cells[place.0][place.1]] ?? []).map { (place.0, place.1, $0) } }
    for count in 1...2 {
      var found: [MRZ] = []
      for (index, first) in swaps.enumerated() {
        var changed = cells
        changed[first.0][first.1] = first.2
        if count == 1 {
          if let zone = MRZParser.parse(zone.format, changed), zone.isValid { found.append(zone) }
          continue
        }
        for second in swaps.dropFirst(index + 1) where second.0 != first.0 || second.1 != first.1 {
          var twice = changed
          twice[second.0][second.1] = second.2
          if let zone = MRZParser.parse(zone.format, twice), zone.isValid { found.append(zone) }
        }
      }
      // Two answers are none.
      if found.count == 1 { return found[0] }
      if !found.isEmpty { return nil }
    }
    return nil
  }
}
