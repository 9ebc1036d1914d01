import Binding
import Documents
import Pipeline

// A whole stage in one file: with its line in the catalogue of Tests/FaultWorker it can be named in a pipeline file, is planned,
// scheduled, kept and reported like any other. What ARCHITECTURE.md shows under "How do I add a stage".

/// A document's count: a stage of document scope.
package struct WordCount: DocumentArtifact, Equatable {
  package var pages: Int
  package var words: Int

  package init(pages: Int, words: Int) { (self.pages, self.words) = (pages, words) }
}

/// `count.words`: counts a document's words; the smallest stage of document scope.
package struct CountWords: Stage {
  package static let id: StageID = "count.words"
  package static let about = "Counts the words of a document"
  package static let version = 1

  package struct Options: Bindable {
    package var least = 1
    package static let fields: [Field<Options>] = [
      Field("least", \.least, in: 1...100, "Letters that a word needs to count")
    ]
    package init() {}
  }

  private let options: Options

  package init(_ options: Options) { self.options = options }

  package func run(_ pages: Pages<PageText>) -> WordCount {
    let words = pages.all.flatMap { page in page.artifact.words.map { page.artifact.text(of: $0) } }
    return WordCount(pages: pages.all.count, words: words.filter { $0.count >= options.least }.count)
  }

  package static let tables = [
    Table<WordCount>(
      "counts", about: "One row a document", rows: { [$0] },
      columns: [Column("pages") { .int($0.pages) }, Column("words") { .int($0.words) }])
  ]
}
