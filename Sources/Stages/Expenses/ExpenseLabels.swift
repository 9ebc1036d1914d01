/// What a label on an invoice or receipt announces.
enum ExpenseLabel: Hashable {
  /// A value of a summary field.
  case field(ExpenseType)
  /// A value of the buyer's, where the label says so.
  case seller, buyer, shipTo
  /// Amounts that are no summary field but matter for arithmetic or would be taken for one.
  case rounding, change, otherAmount
  /// The head of a table of tax rates, below which totals are those of a rate.
  case taxSummary
  /// The head of a column of the line items.
  case column(ItemColumn)

  /// The column whose head it is; nil for any other label.
  var column: ItemColumn? { if case .column(let column) = self { column } else { nil } }
}

/// The columns of a list of goods and services.
enum ItemColumn: String, Hashable, CaseIterable {
  case position, item, quantity, unitPrice, price, code, tax, discount, other
}

/// Phrases of labels, in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish and Malay, found in text.
struct ExpenseLabels {
  struct Entry {
    let label: ExpenseLabel
    /// How surely the phrase means it, 0...1.
    let weight: Double
    let words: [String]
  }

  private let byFirstWord: [String: [Entry]]
  private let vocabulary: Set<String>

  static let shared = ExpenseLabels(ExpensePhrases.all)

  init(_ phrases: [(label: ExpenseLabel, weight: Double, phrases: String)]) {
    var entries: [String: [Entry]] = [:]
    for (label, weight, list) in phrases {
      for phrase in list.split(separator: ",") {
        let words = phrase.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        entries[first, default: []].append(Entry(label: label, weight: weight, words: words))
      }
    }
    // The longest phrase wins: "total ht" is no total. Among equals the surer one.
    vocabulary = Set(entries.values.joined().flatMap(\.words))
    byFirstWord = entries.mapValues { $0.sorted { ($0.words.count, $0.weight) > ($1.words.count, $1.weight) } }
  }

  /// Returns the longest phrases that start with a word at an index of a list of words.
  func entries(at index: Int, of words: [String]) -> [Entry] {
    var found: [Entry] = []
    for entry in byFirstWord[words[index]] ?? [] {
      if let first = found.first, first.words.count != entry.words.count { break }
      if index + entry.words.count <= words.count, words[index..<index + entry.words.count].elementsEqual(entry.words) {
        found.append(entry)
      }
    }
    return found
  }

  /// Returns the word of a phrase that a word stands for: itself, its spelling with umlauts (`EMPFAENGER`), the paper that a German
  /// compound names (`Sammelrechnung`); itself where there is none.
  func known(_ word: String) -> String {
    guard word.count > 4, !vocabulary.contains(word) else { return word }
    var plain = word
    for (two, one) in [("ae", "a"), ("oe", "o"), ("ue", "u")] {
      plain = plain.split(separator: two, omittingEmptySubsequences: false).joined(separator: one)
    }
    if vocabulary.contains(plain) { return plain }
    let isPaper = word.hasSuffix("rechnung") && !Self.noPapers.contains { word.hasSuffix($0) }
    return isPaper ? "rechnung" : word
  }

  private static let noPapers = ["verrechnung", "berechnung", "anrechnung", "aufrechnung", "umrechnung", "zurechnung"]
}
