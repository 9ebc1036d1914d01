import Binding
import Documents
import Pipeline

// Filters without any model, for tests of what the section `moderation:` does to a run. The program FaultWorker serves them in place of
// the real ones.

/// What the smallest filters left of a page.
package struct FilteredWords: ModeratedText {
  package var text: PageText
  package var stop: String?
  package var beacons: [Beacon]
}

/// One filter: the word it looks for; `STOP…` stops, others are masked.
package struct WordFilter: Bindable {
  package var word = ""
  package static let fields: [Field<WordFilter>] = [Field("word", \.word, "What to look for")]
  package init() {}
}

/// `filter.words`: masks words, and stops at one.
package struct FilterWords: Stage {
  package static let id: StageID = "filter.words"
  package static let about = "Masks words, and stops at one"
  package static let version = 1

  package struct Options: Bindable {
    package var filters: [WordFilter] = []
    package static let fields: [Field<Options>] = [
      Field(list: "filters", \.filters, "The words") { word in
        var filter = WordFilter()
        filter.word = word
        return filter
      }
    ]
    package init() {}
  }

  private let words: [String]

  package init(_ options: Options) { words = options.filters.map(\.word) }

  package func run(_ page: PageText) -> FilteredWords {
    var result = FilteredWords(text: page, stop: nil, beacons: [])
    for (index, filter) in words.enumerated() {
      let found = page.words.filter { page.text(of: $0) == filter }
      let stops = filter.hasPrefix("STOP") && !found.isEmpty
      let outcome = found.isEmpty ? "passed" : stops ? "stopped" : "redacted"
      result.beacons.append(
        Beacon(filter: index + 1, type: "Word", outcome: outcome, isFound: !found.isEmpty, scores: ["WORD": 1]))
      if stops {
        result.stop = "filter \(index + 1) found its word"
        return result
      }
      result.text = result.text.masked(found.map { Span($0.range) }, with: "*")
    }
    return result
  }
}

/// `filter.text`: hands on what the filters left.
package struct HandOnWords: Stage {
  package static let id: StageID = "filter.text"
  package static let about = "Hands on what the filters left"
  package static let version = 1

  package init(_ options: NoOptions) {}

  package func run(_ filtered: FilteredWords) -> PageText { filtered.text }
}
