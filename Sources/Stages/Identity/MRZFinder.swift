/// Finds machine-readable zones among lines of text.
enum MRZFinder {
  /// A zone and the lines it was found in, as indexes into what was handed in.
  struct Found: Equatable {
    var zone: MRZ
    var lines: Range<Int>
  }

  /// Returns the zones among lines that stand below one another, none overlapping, the surest first.
  ///
  /// - Parameter searches: whether single characters may be exchanged by what the check digits say: for OCR's text, not for given text.
  static func zones(_ lines: [String], searches: Bool) -> [Found] {
    let cells = lines.map(characters)
    var found: [Found] = []
    for start in lines.indices {
      for format in MRZFormat.allCases {
        let range = start..<(start + format.lengths.count)
        guard range.upperBound <= lines.count, mayBegin(format, cells[range]),
          let zone = zone(format, Array(cells[range]), searches: searches)
        else { continue }
        found.append(Found(zone: zone, lines: range))
      }
    }
    found.sort {
      (MRZFitting.badness($0.zone), -$0.lines.count, $0.lines.lowerBound) < (
        MRZFitting.badness($1.zone), -$1.lines.count, $1.lines.lowerBound
      )
    }
    return found.reduce(into: []) { kept, next in
      if !kept.contains(where: { $0.lines.overlaps(next.lines) }) { kept.append(next) }
    }
  }

  /// Returns the zone that lines are, nil when they cannot be believed to be one.
  /// Whether a zone's first letter stands where it can be once the line is brought to its length: a page of thousands of lines is not
  /// to be fitted to every format.
  private static func mayBegin(_ format: MRZFormat, _ lines: ArraySlice<[UInt8]>) -> Bool {
    let letters: String
    switch format {
    case .td3: letters = "P"
    case .mrvA, .mrvB: letters = "V"
    case .frenchCard: letters = "I"
    case .td1, .td2: letters = "ACIDR"
    case .swissLicence: letters = "F"
    // Its letter is no letter's field: it is found among its twins.
    case .licence: letters = "D0O"
    }
    let index = format == .swissLicence ? 1 : 0
    let line = lines[lines.startIndex + index]
    let start = line.prefix(max(0, line.count - format.lengths[index]) + 1)
    let read = format == .licence ? Array(start) : MRZRepair.cleaned(start, as: .letters)
    return read.contains { letters.utf8.contains($0) }
  }

  private static func zone(_ format: MRZFormat, _ cells: [[UInt8]], searches: Bool) -> MRZ? {
    let fillers = cells.reduce(0) { $0 + $1.filter { $0 == MRZParser.filler }.count }
    guard let zone = MRZFitting.zone(format, cells, searches: searches), isBelievable(zone, fillers: fillers),
      suits(format, zone)
    else { return nil }
    return zone
  }

  /// Returns whether the first letters are those of the format.
  private static func suits(_ format: MRZFormat, _ zone: MRZ) -> Bool {
    let code = zone.raw(.code)
    switch format {
    case .td3: return code.hasPrefix("P")
    case .mrvA, .mrvB: return code.hasPrefix("V")
    case .frenchCard: return code == "ID" && zone.raw(.issuer) == "FRA"
    case .td1, .td2:
      // A, C and I are Doc 9303's; D and R are used for licences and residence permits.
      return "ACIDR".contains(code.prefix(1)) && !(format == .td2 && zone.lines[0].hasPrefix("IDFRA"))
    case .swissLicence: return ["FA", "FB"].contains(code) && ["CHE", "LIE"].contains(zone.raw(.issuer))
    case .licence: return code.hasPrefix("D")
    }
  }

  /// Returns whether enough of a zone fits together that chance cannot have made it.
  ///
  /// - Parameter fillers: how many fillers were read, before any was made of something else.
  private static func isBelievable(_ zone: MRZ, fillers: Int) -> Bool {
    let holding = zone.checks.filter(\.holds).count
    let wrong = MRZFitting.violations(zone)
    guard wrong == 0 || (wrong <= 2 && holding >= 3) else { return false }
    // The Swiss licence has no check digits: its shape must be exact.
    if zone.checks.isEmpty { return zone.birth != nil && fillers >= 4 }
    if zone.format == .licence { return holding == zone.checks.count && zone.expiry != nil }
    // Parts of a birth date may be unknown.
    guard zone.birth != nil || zone.raw(.birth).contains("<") else { return false }
    if holding >= 3 { return true }
    return fillers >= 4 && (holding >= 1 || zone.repairs <= 2)
  }

  /// Returns whether a line of text looks like part of a zone, well or badly read: long, without small words, and full of fillers or
  /// of what OCR makes of them.
  static func isTrace(_ line: String) -> Bool {
    let cells = characters(line)
    guard cells.count >= 20, cells.count <= 60 else { return false }
    let fillers = cells.filter { $0 == MRZParser.filler }.count
    let alike = cells.filter { [UInt8]("<KCEL".utf8).contains($0) }.count
    let words = line.split(separator: " ").count
    return fillers >= 3 || (alike * 2 >= cells.count && fillers >= 1) || (words <= 3 && hasDates(cells))
  }

  /// Returns whether two dates with a sex between stand in a line, as in line 2 of every format: six digits and a check digit, one
  /// letter, six digits and a check digit.
  private static func hasDates(_ cells: [UInt8]) -> Bool {
    let digits = MRZRepair.cleaned(cells, as: .digits).map { (48...57).contains($0) }
    guard cells.count >= 15 else { return false }
    return (0...(cells.count - 15)).contains { start in
      digits[start..<(start + 7)].allSatisfy { $0 } && [UInt8]("MF<X".utf8).contains(cells[start + 7])
        && digits[(start + 8)..<(start + 15)].allSatisfy { $0 }
    }
  }

  /// Returns the characters of a line that can stand in a zone; blanks go, brackets and quotes that OCR makes of fillers come back.
  static func characters(_ line: String) -> [UInt8] {
    line.uppercased().unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "A"..."Z", "0"..."9", "<": [UInt8(scalar.value)]
      case "«", "≪", "《": [MRZParser.filler, MRZParser.filler]
      case "‹", "＜", "〈", "≤", "(", "{", "[": [MRZParser.filler]
      case "€": [UInt8(ascii: "C")]
      default: []
      }
    }
  }
}
