import Documents
import Language

extension Recogniser {
  /// Ages of people.
  static let age = Recogniser(
    "age", .age, source: "Amazon Comprehend: AGE is the number with its unit of time, without the word old",
    examples: [
      "a «34 years» old man", "a «50 year» old woman", "«34-year»-old", "aged «45»", "Age: «61»", "at the age of «7»",
      "I'll turn «58».", "i'm «36» y/o", "«18 months» old", "«4 years» of age", "«65 yrs»",
    ],
    counterexamples: ["in 34 years", "page 45", "turn 3 left", "the age of steam", "200 years old", "average: 61"]
  ) { text in
    var findings: [Finding] = []
    for index in text.words.indices where text.words[index].hasDigits {
      guard let finding = age(text, index) else { continue }
      findings.append(finding)
    }
    return findings
  }

  private static let ageUnits: Set<String> = [
    "year", "years", "yr", "yrs", "month", "months", "week", "weeks", "jahre", "jahr", "ans", "anos", "anni",
  ]

  private static func age(_ text: ScanText, _ index: Int) -> Finding? {
    let word = text.words[index]
    let digits = word.folded.prefix { $0.isNumber }
    let rest = word.folded.dropFirst(digits.count)
    guard let value = Int(digits), 0...125 ~= value, ["", "yo", "y", "yrs", "yr"].contains(rest),
      text[word.range.lowerBound - 1] != 0x2E, text[word.range.lowerBound - 1] != 0x24
    else { return nil }
    if rest == "yo" { return Finding(range: word.range, score: 0.85, why: "years old") }
    func folded(_ offset: Int) -> String {
      text.words.indices.contains(index + offset) && text.isNear(index, index + offset)
        ? text.words[index + offset].folded : ""
    }
    if ageUnits.contains(folded(1)) {
      let end = text.words[index + 1].range.upperBound
      if ["old", "alt", "olds"].contains(folded(2)) {
        return Finding(
          range: word.range.lowerBound..<end, score: 0.95, why: "years old")
      }
      if ["of"].contains(folded(2)), folded(3) == "age" {
        return Finding(
          range: word.range.lowerBound..<end, score: 0.95, why: "years of age")
      }
      if folded(1).hasPrefix("yr") || folded(-1) == "aged" {
        return Finding(range: word.range.lowerBound..<end, score: 0.8, why: "a number of years")
      }
    }
    if folded(1) == "y", folded(2) == "o" { return Finding(range: word.range, score: 0.9, why: "y/o") }
    guard rest.isEmpty, value <= 120, text.isFree(word.range, isNumber: true) else { return nil }
    if ["aged", "age"].contains(folded(-1)) || (folded(-1) == "of" && folded(-2) == "age")
      || (folded(-1) == "is" && folded(-2) == "age")
    {
      return Finding(range: word.range, score: 0.9, why: "behind the word age")
    }
    if ["turn", "turned", "turning", "turns"].contains(folded(-1)), value >= 10,
      !ScanText.isLetter(text[word.range.upperBound + 1]) || text[word.range.upperBound] != 0x20
    {
      return Finding(range: word.range, score: 0.8, why: "behind turn")
    }
    return nil
  }
}
