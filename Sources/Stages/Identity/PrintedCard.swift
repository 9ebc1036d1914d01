import Documents
import Language

/// The print of a card or passport: what stands beside and below its labels.
enum PrintedCard {
  /// A page with more words is no card, but something that speaks of one.
  private static let mostWords = 300

  /// Returns the fields that a page prints; none for a page that is no identity document.
  static func fields(_ text: PageText, page: Int) -> [IdentityField] {
    guard !text.words.isEmpty, text.words.count <= mostWords else { return [] }
    let lines = PrintedLines(text)
    let kind = PrintedKind.of(lines)
    var values = PrintedPairs(lines, isLicence: kind.isLicence, isAmerican: kind.isAmerican).values
    PrintedPlaces.complete(&values, lines: lines, isAmerican: kind.isAmerican)
    guard kind.isBelieved(values) else { return [] }
    PrintedPlaces.completeDates(&values, lines: lines, order: kind.isAmerican ? .monthFirst : .dayFirst)
    var fields = values.flatMap { value in
      field(value, page: page, isAmerican: kind.isAmerican).map { $0.placed(on: value.words, of: text) }
    }
    fields += kind.fields(page: page)
    return fields.filter { !$0.value.isEmpty }
  }

  private static func field(_ value: PrintedValue, page: Int, isAmerican: Bool) -> [IdentityField] {
    func field(_ type: IdentityType, _ text: String, normalized: String = "") -> IdentityField {
      IdentityField(
        page: page, type: type, value: text, normalized: normalized, confidence: 0.9 * value.confidence, source: .text,
        checked: nil)
    }
    switch value.type {
    case .dateOfBirth, .expirationDate, .dateOfIssue:
      let order: DateOrder = isAmerican ? .monthFirst : .dayFirst
      guard let found = PrintedDate.find(value.text, order: order) else { return [] }
      let date = value.type == .dateOfBirth ? PrintedDate.birth(found.date, text: found.text) : found.date
      return [field(value.type, found.text, normalized: date.iso)]
    case .sex:
      let sex = value.text.prefix(1).uppercased()
      return ["M", "F", "X", "W"].contains(sex) ? [field(.sex, sex, normalized: sex == "W" ? "F" : sex)] : []
    case .firstName:
      // Middle names are what follows the first; a comma parts nothing here.
      let words = value.text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
      return [field(.firstName, words.first ?? ""), field(.middleName, words.dropFirst().joined(separator: " "))]
    case .address: return PrintedAddress(value.text).fields.map { field($0.type, $0.value) }
    default: return [field(value.type, value.text)]
    }
  }
}

/// A value that a card prints for a field.
struct PrintedValue: Equatable {
  var type: IdentityType
  var text: String
  /// The mean confidence of its words, 0...1.
  var confidence: Double
  /// Its words on the page, in order.
  var words: [Int] = []
}

extension IdentityField {
  /// Returns the field with the place of its words.
  fileprivate func placed(on words: [Int], of text: PageText) -> IdentityField {
    var field = self
    for word in words {
      let range = text.words[word].range
      // Parts of one word are one place.
      if let last = field.ranges.last, last.upperBound > range.lowerBound { continue }
      field.ranges.append(range)
    }
    field.boxes = field.ranges.flatMap { text.boxes(in: Span($0)) }
    return field
  }
}
