/// Text of a barcode to its elements.
///
/// Lenient where scanners and states are known to differ, strict where the content would be in doubt. Scanners that type what they read
/// turn separators into line ends, bars or plain letters (Ctrl-6 and Ctrl-M become `6` and `M`); some states leave out the name of the
/// subfile before its first element.
enum AAMVAParser {
  /// Returns what a text says, nil when it has no header of the standard.
  static func parse(_ text: String) -> AAMVA? {
    let scalars = Array(text.unicodeScalars.filter { $0.value != 0xFEFF })
    guard let type = header(scalars) else { return nil }
    var cursor = type.upperBound
    while cursor < scalars.count, scalars[cursor] == " " { cursor += 1 }
    var card = AAMVA(issuer: "", version: 0, jurisdictionVersion: 0, designators: [], elements: [])
    func digits(_ count: Int) -> String? {
      let taken = scalars[cursor..<min(scalars.count, cursor + count)]
      guard taken.count == count, taken.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
      cursor += count
      return String(String.UnicodeScalarView(taken))
    }
    func number(_ count: Int) -> Int? { digits(count).flatMap { Int($0) } }
    /// The card with what can be read all the same.
    func refused(_ fault: String) -> AAMVA {
      card.elements = elements(scalars[cursor...], subfiles: card.designators.map(\.type), isTyped: false)
      card.fault = fault
      return card
    }
    guard let issuer = digits(6), let version = number(2) else { return nil }
    (card.issuer, card.version) = (issuer, version)
    if version >= 2 {
      guard let own = number(2) else { return refused("the header breaks off") }
      card.jurisdictionVersion = own
    }
    guard let entries = number(2) else { return refused("the header breaks off") }
    guard entries >= 1 else { return refused("the header announces no subfile") }
    for entry in 0..<entries {
      guard cursor + 10 <= scalars.count, scalars[cursor..<(cursor + 2)].allSatisfy({ ("A"..."Z").contains($0) }) else {
        if entry == 0 { return refused("the header has no subfile designator") }
        break
      }
      let type = String(String.UnicodeScalarView(scalars[cursor..<(cursor + 2)]))
      cursor += 2
      guard let offset = number(4), let length = number(4) else {
        // Fewer subfiles than announced: what looked like a designator is the first subfile.
        cursor -= 2
        if entry == 0 { return refused("the subfile designator has no offset and length") }
        break
      }
      card.designators.append(AAMVA.Designator(type: type, offset: offset, length: length))
    }
    card.elements = elements(
      scalars[cursor...], subfiles: card.designators.map(\.type), isTyped: isTyped(scalars[..<type.lowerBound]))
    card.fault = fault(card)
    return card
  }

  /// Returns the place of the file type (`ANSI `, or `AAMVA` before 2000) that six digits follow, nil for none.
  private static func header(_ scalars: [Unicode.Scalar]) -> Range<Int>? {
    for type in [Array("ANSI".unicodeScalars), Array("AAMVA".unicodeScalars)] {
      guard scalars.count > type.count + 6 else { continue }
      for start in 0...(scalars.count - type.count - 6) where scalars[start] == type[0] {
        guard scalars[start..<(start + type.count)].elementsEqual(type) else { continue }
        let rest = scalars[(start + type.count)...].drop { $0 == " " }
        if rest.prefix(6).count == 6, rest.prefix(6).allSatisfy({ ("0"..."9").contains($0) }) {
          return start..<(start + type.count)
        }
      }
    }
    return nil
  }

  /// Returns whether separators were typed as letters: one of them stands right before the file type.
  private static func isTyped(_ start: ArraySlice<Unicode.Scalar>) -> Bool { start.last == "6" || start.last == "M" }

  private static func elements(_ body: ArraySlice<Unicode.Scalar>, subfiles: [String], isTyped: Bool) -> [AAMVA.Element]
  {
    let parts = body.split { $0.value < 32 || $0 == "|" }.map { String(String.UnicodeScalarView($0)) }
    var subfile = subfiles.first ?? ""
    var left = subfiles.dropFirst()
    var elements: [AAMVA.Element] = []
    var isTyped = isTyped
    for (index, part) in parts.enumerated() {
      var part = part
      if index == 0, subfile.count == 2, part.hasPrefix(subfile), isCode(part.dropFirst(2)) { part.removeFirst(2) }
      // A typed line end that keeps the next subfile in the same line.
      if let next = left.first, let cut = part.firstRange(of: "M\(next)\(next)") {
        isTyped = true
        append(&elements, subfile, String(part[..<cut.lowerBound]))
        part = String(part[cut.lowerBound...].dropFirst())
      }
      if let next = left.first, part.hasPrefix(next),
        part.dropFirst(2).hasPrefix(next) || part == next || !isCode(part[...])
      {
        subfile = next
        left.removeFirst()
        part.removeFirst(2)
      }
      if isTyped, index == parts.count - 1, part.hasSuffix("M") { part.removeLast() }
      append(&elements, subfile, part)
    }
    return elements
  }

  private static func append(_ elements: inout [AAMVA.Element], _ subfile: String, _ part: String) {
    guard isCode(part[...]) else { return }
    elements.append(AAMVA.Element(subfile: subfile, code: String(part.prefix(3)), value: String(part.dropFirst(3))))
  }

  /// Returns whether a text begins with the code of an element: `D` or `Z` and two letters.
  private static func isCode(_ text: Substring) -> Bool {
    text.hasPrefix("D") || text.hasPrefix("Z")
      ? text.unicodeScalars.prefix(3).count == 3
        && text.unicodeScalars.prefix(3).allSatisfy { ("A"..."Z").contains($0) }
      : false
  }

  /// Returns what is missing of the elements that every version demands.
  private static func fault(_ card: AAMVA) -> String? {
    let codes = Set(card.elements.map(\.code))
    if codes.isEmpty { return "there are no elements" }
    for (code, name) in [("DAQ", "number"), ("DBB", "date of birth"), ("DBA", "date of expiry")]
    where !codes.contains(code) {
      return "the mandatory element \(code), the \(name), is missing"
    }
    if codes.isDisjoint(with: ["DCS", "DAA", "DAB", "DAC", "DCT", "DBN"]) { return "there is no name" }
    return nil
  }
}
