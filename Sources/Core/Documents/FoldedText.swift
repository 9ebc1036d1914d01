import Foundation

/// A text as what is left of it when case, accents, blanks and signs do not count: letters and digits, each with its place.
///
/// `O` counts as `0`, and `l` and `I` as `1`, as readers of pictures take one for the other.
package struct FoldedText: Sendable {
  /// The letters and digits, folded.
  package private(set) var letters: [Unicode.Scalar] = []
  /// For each letter, the UTF-8 range of the scalar it comes from.
  package private(set) var ranges: [Range<Int>] = []
  /// For each letter, whether it begins a run, that is, no letter or digit stands right before it.
  package private(set) var begins: [Bool] = []

  package init(_ text: String) {
    var offset = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      let range = offset..<(offset + UTF8.width(scalar))
      offset = range.upperBound
      if Self.isMark(scalar) { continue }
      var isFirst = !isInside
      isInside = false
      for folded in Self.fold(scalar) {
        letters.append(folded)
        ranges.append(range)
        begins.append(isFirst)
        (isFirst, isInside) = (false, true)
      }
    }
  }

  /// Whether the letter at an index is the last of its run.
  package func ends(at index: Int) -> Bool { index + 1 >= begins.count || begins[index + 1] }

  /// The runs of letters and digits, folded.
  package var runs: [String] {
    var runs: [String] = []
    for (letter, isFirst) in zip(letters, begins) {
      if isFirst { runs.append("") }
      runs[runs.count - 1].unicodeScalars.append(letter)
    }
    return runs
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    // Combining accents, and the signs that are not seen: soft hyphen, zero-width space and joiners, byte order mark.
    !scalar.isASCII
      && [.nonspacingMark, .format, .enclosingMark].contains(scalar.properties.generalCategory)
  }

  /// Returns the folded letters of a scalar, none for what is neither letter nor digit.
  private static func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII {
      switch scalar.value {
      case 0x30...0x39: return [scalar]
      case 0x41...0x5A: return [alike(Unicode.Scalar(UInt8(scalar.value + 0x20)))]
      case 0x61...0x7A: return [alike(scalar)]
      default: return []
      }
    }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return [] }
    if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      return [Unicode.Scalar(UInt8(0x30 + Int(value)))]
    }
    let plain = String(scalar).lowercased().decomposedStringWithCompatibilityMapping
    return plain.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map(alike)
  }

  private static func alike(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter {
    case "o": "0"
    case "l", "i": "1"
    default: letter
    }
  }
}
