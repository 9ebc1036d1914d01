/// Brings lines to the lengths of a format: OCR drops and adds fillers, and noise at the ends.
enum MRZFitting {
  /// A line may differ this much from its length; a line of names, most of it fillers, more.
  private static let most = 4
  private static let mostOfNames = 14

  /// Returns the best zone of a format that lines can be, nil when their lengths are too far off.
  ///
  /// - Parameter searches: whether single characters may be exchanged where the check digits ask for it (for OCR's text).
  static func zone(_ format: MRZFormat, _ lines: [[UInt8]], searches: Bool) -> MRZ? {
    guard lines.count == format.lengths.count else { return nil }
    var choices: [[[UInt8]]] = []
    for (index, line) in lines.enumerated() {
      let hasNames = format.fields.contains { $0.line == index && $0.part == .names }
      let length = format.lengths[index]
      guard line.count >= length - (hasNames ? mostOfNames : most), line.count <= length + most else { return nil }
      choices.append(variants(line, length: length))
    }
    var best = choices.map { $0[0] }
    // Line by line: what the check digits say of one hardly depends on the others.
    for (index, variants) in choices.enumerated() where variants.count > 1 {
      let rated = variants.enumerated().map { order, variant -> (Int, Int) in
        var lines = best
        lines[index] = variant
        return (badness(MRZRepair.zone(format, lines, searches: false)), order)
      }
      if let (_, order) = rated.min(by: { $0 < $1 }) { best[index] = variants[order] }
    }
    return MRZRepair.zone(format, best, searches: searches)
  }

  /// Returns how little a zone can be believed: failing digits first, then characters that stand in the wrong alphabet, then repairs.
  static func badness(_ zone: MRZ?) -> Int {
    guard let zone else { return .max }
    return zone.checks.filter { !$0.holds }.count * 100 + violations(zone) * 10 + zone.repairs
  }

  /// Returns how many characters cannot stand where they do.
  static func violations(_ zone: MRZ) -> Int {
    zone.format.fields.reduce(0) { sum, field in
      sum
        + Array(zone.lines[field.line].utf8)[field.range].filter { character in
          switch field.alphabet {
          case .any: false
          case .letters: (48...57).contains(character)
          case .digits: (65...90).contains(character)
          case .sex: ![UInt8]("MFX<".utf8).contains(character)
          }
        }.count
    }
  }

  /// Returns the lines of a length that a line may have been, the likeliest first.
  private static func variants(_ line: [UInt8], length: Int) -> [[UInt8]] {
    let difference = line.count - length
    guard difference != 0 else { return [line] }
    let filler = MRZParser.filler
    var runs: [Range<Int>] = []
    for (index, character) in line.enumerated() where character == filler {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    // Fillers are lost and doubled where there are many.
    let longest = runs.sorted { $0.count > $1.count || ($0.count == $1.count && $0.lowerBound > $1.lowerBound) }
    var results: [[UInt8]] = []
    if difference < 0 {
      for run in longest {
        var filled = line
        filled.insert(contentsOf: [UInt8](repeating: filler, count: -difference), at: run.upperBound)
        results.append(filled)
      }
      results.append(line + [UInt8](repeating: filler, count: -difference))
      if difference == -1 {
        for index in line.indices { results.append(Array(line[..<index]) + [filler] + Array(line[index...])) }
      }
    } else {
      for run in longest where run.count > difference {
        results.append(Array(line[..<run.lowerBound]) + Array(line[(run.lowerBound + difference)...]))
      }
      for atStart in 0...difference { results.append(Array(line[atStart..<(atStart + length)])) }
      if difference <= 2 {
        for index in 0...(line.count - difference) {
          results.append(Array(line[..<index]) + Array(line[(index + difference)...]))
        }
      }
    }
    return results
  }
}
