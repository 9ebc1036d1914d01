import Documents

/// One way to recognise one type of personal information: what it looks like, what proves it, which words around it speak for it.
///
/// A new one is a file in `Recognisers/` and a line in `Recognisers.all`; its examples are run by one test. In an example the finding
/// stands between « and ».
struct Recogniser: Sendable {
  /// Something found by a recogniser: positions in the scanned text.
  struct Finding: Sendable {
    var range: Range<Int>
    /// 0...1.
    var score: Double
    /// Why, in a few words; never text of the document.
    var why: String
  }

  /// How it looks for what it knows.
  enum Way: Sendable {
    /// Wherever one of the shapes fits; scored by whether the context speaks for it.
    case shapes(Shaped)
    /// Behind a label.
    case labelled(Labelled)
    /// In a way of its own.
    case scan(@Sendable (ScanText) -> [Finding])
  }

  struct Shaped: Sendable {
    var shapes: [Shape]
    var context: PhraseSet
    /// The scores without and with a word that speaks for it; without one, 0 is nothing found.
    var alone: Double
    var near: Double
    /// How many characters may be ones that reading mixes up.
    var repairs: Int
    var mixesGaps: Bool
    /// What is proved beyond the form, for the evidence.
    var proof: String
    var check: @Sendable (ShapeMatch) -> Bool
  }

  struct Labelled: Sendable {
    var labels: PhraseSet
    /// Whether the value may follow without a sign or a word such as "is" between.
    var isLoose: Bool
    var score: Double
    /// Returns the value that begins at a position, nil where what stands there is none.
    var take: @Sendable (ScanText, Int) -> Range<Int>?
  }

  let name: String
  let type: PIIType
  /// Where the rule stands.
  let source: String
  let way: Way
  let examples: [String]
  /// Texts in which it must find nothing.
  let counterexamples: [String]

  init(
    _ name: String, _ type: PIIType, source: String, shapes: [String], context: [String], alone: Double = 0,
    near: Double, proof: String = "the form fits", repairs: Int = 0, mixesGaps: Bool = false, examples: [String],
    counterexamples: [String], check: @escaping @Sendable (ShapeMatch) -> Bool = { _ in true }
  ) {
    (self.name, self.type, self.source) = (name, type, source)
    (self.examples, self.counterexamples) = (examples, counterexamples)
    way = .shapes(
      Shaped(
        shapes: shapes.flatMap(Shape.all), context: PhraseSet(context), alone: alone, near: near, repairs: repairs,
        mixesGaps: mixesGaps, proof: proof, check: check))
  }

  init(
    _ name: String, _ type: PIIType, source: String, labels: [String], isLoose: Bool = false, score: Double,
    examples: [String], counterexamples: [String], take: @escaping @Sendable (ScanText, Int) -> Range<Int>?
  ) {
    (self.name, self.type, self.source) = (name, type, source)
    (self.examples, self.counterexamples) = (examples, counterexamples)
    way = .labelled(Labelled(labels: PhraseSet(labels), isLoose: isLoose, score: score, take: take))
  }

  init(
    _ name: String, _ type: PIIType, source: String, examples: [String], counterexamples: [String],
    scan: @escaping @Sendable (ScanText) -> [Finding]
  ) {
    (self.name, self.type, self.source) = (name, type, source)
    (self.examples, self.counterexamples) = (examples, counterexamples)
    way = .scan(scan)
  }
}

extension Recogniser.Shaped {
  /// Words that say a number is something else; they halve the score of one that nothing speaks for.
  private static let against = PhraseSet([
    "invoice", "order", "ref", "reference", "article", "item", "isbn", "issn", "doi", "ean", "upc", "gtin", "sku",
    "part", "version", "page", "pages", "vol", "volume", "rechnung", "rechnungsnummer", "artikel", "bestellung",
    "facture", "commande", "pmid", "pmcid", "figure", "table", "serial", "model", "po", "lot", "batch", "tracking",
  ])

  /// Whether a match is whole lines below one another: the numbers of a table's column.
  private static func isColumn(_ range: Range<Int>, in text: ScanText) -> Bool {
    range.contains { text[$0] == 0x0A } && text[range.lowerBound - 1] == 0x0A && text[range.upperBound] == 0x0A
  }

  /// Returns the finding that a match is, nil where nothing proves it.
  func finding(_ match: ShapeMatch, in text: ScanText) -> Recogniser.Finding? {
    guard check(match) else { return nil }
    let word = text.context(context, near: match.range)
    // A number with letters in it is worth looking at only where something speaks for it.
    if match.repairs > 0, word == nil, alone < 0.8 { return nil }
    if word == nil, alone < 0.8, Self.isColumn(match.range, in: text) { return nil }
    var score = word == nil ? alone : near
    if word == nil, text.context(Self.against, near: match.range, before: 3, behind: 0) != nil { score /= 2 }
    if match.repairs > 0 { score -= 0.05 }
    guard score > 0 else { return nil }
    var why = proof
    if match.repairs > 0 { why += ", \(match.repairs) letters read as digits or digits as letters" }
    if let word { why += ", near \"\(word)\"" }
    return Recogniser.Finding(range: match.range, score: score, why: why)
  }
}
