/// Names of files for numbered things.
enum FileLabel {
  /// Returns a name such as `003-dining-table`: the number, then the label with nothing in it but letters, digits and `-`.
  static func name(_ number: Int, _ label: String) -> String {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    let plain = label.lowercased().map { letter -> Character in
      letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "-"
    }
    let words = String(plain).split(separator: "-").joined(separator: "-").prefix(40)
    return words.isEmpty ? padded : "\(padded)-\(words)"
  }
}
