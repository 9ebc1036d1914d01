import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

/// A trap costs its page, a page the trust in all others: no stage may break, or break its word, on any page whatever.
@Suite struct HostilePagesTests {
  private static func picture(_ page: HostilePage) -> Lazy<PageImage> {
    Lazy { if let image = page.image { image } else { throw Failure(.absent, "a page without a picture") } }
  }

  private static func expectScore(_ score: Double) { #expect((0...1).contains(score)) }

  private static func expectPlace(_ box: Rect<Ratio>?) {
    guard let box else { return }
    #expect(box.left >= 0 && box.top >= 0 && box.right <= 1.000_001 && box.bottom <= 1.000_001)
  }

  private static func project<S: Stage>(_ stage: S.Type, _ output: S.Output) {
    for table in S.tables {
      for row in table.rows(output) { #expect(row.count == table.columns.count) }
      _ = table.grids(output)
    }
  }

  // MARK: Layout

  private static func tables(_ page: HostilePage) throws -> Tables {
    try ReadTables(NoOptions()).run(Needs(page.text, picture(page)))
  }

  @Test(arguments: HostilePage.all) func `no word of a page is in two cells, and no cell over another`(
    page: HostilePage
  ) throws {
    let tables = try Self.tables(page)
    for grid in tables.all {
      var places: [[Int]: Int] = [:]
      for cell in grid.cells {
        Self.expectScore(cell.confidence)
        for row in cell.rows { for column in cell.columns { places[[row, column], default: 0] += 1 } }
      }
      #expect(places.count == grid.rowCount * grid.columnCount && places.values.allSatisfy { $0 == 1 })
      #expect(places.keys.allSatisfy { (1...grid.rowCount).contains($0[0]) && (1...grid.columnCount).contains($0[1]) })
      Self.expectScore(grid.confidence)
    }
    let words = tables.all.flatMap { $0.cells.flatMap(\.words) + $0.titleWords }
    #expect(Set(words).count == words.count && words.allSatisfy(page.text.words.indices.contains))
    Self.project(ReadTables.self, tables)
    let pages = [(number: 1, artifact: tables), (number: 2, artifact: tables)]
    let texts = [(number: 1, artifact: page.text), (number: 2, artifact: page.text)]
    let joined = JoinTables(NoOptions()).run(Needs(Pages(pages), Pages(texts)))
    Self.project(JoinTables.self, joined)
  }

  @Test(arguments: HostilePage.all) func `every word of a page is in exactly one block`(page: HostilePage) throws {
    let tables = try Self.tables(page)
    let layout = try FindLayout(FindLayout.Options()).run(Needs(page.text, tables, Self.picture(page)))
    #expect(layout.blocks.flatMap(\.words).sorted() == Array(page.text.words.indices))
    for block in layout.blocks { Self.expectScore(block.confidence) }
    Self.project(FindLayout.self, layout)
  }

  @Test(arguments: HostilePage.all) func `entries of a form are words of its page`(page: HostilePage) throws {
    let form = try ReadForms(NoOptions()).run(Needs(page.text, Self.picture(page)))
    for entry in form.entries {
      Self.expectScore(entry.confidence)
      Self.expectPlace(entry.keyBox)
      Self.expectPlace(entry.valueBox)
      #expect((entry.keyWords + entry.valueWords).allSatisfy(page.text.words.indices.contains))
    }
    Self.project(ReadForms.self, form)
  }

  // MARK: Documents

  @Test(arguments: HostilePage.all) func `a hostile card is read as far as it goes`(page: HostilePage) throws {
    let zones = try ScanZones(NoOptions()).run(Needs(page.text, Self.picture(page)))
    for zone in zones.all { Self.expectPlace(zone.box) }
    let found = PageIdentity(page: 1, text: page.text, barcodes: nil, zones: zones).fields
    for field in found {
      Self.expectScore(field.confidence)
      field.boxes.forEach(Self.expectPlace)
      for range in field.ranges { #expect(range.lowerBound >= 0 && range.upperBound <= page.text.text.utf8.count) }
    }
    Self.project(LocateIdentity.self, IdentityPlaces(all: found))
    let code = Barcodes.Barcode(format: "PDF417", text: page.text.text, box: Rect(left: 0, top: 0, width: 1, height: 1))
    let identities = try ReadIdentity(NoOptions()).run(
      Needs(
        Pages([(number: 1, artifact: page.text)]), Pages([(number: 1, artifact: Barcodes(all: [code]))]),
        Pages([(number: 1, artifact: zones)])))
    for field in identities.fields + identities.record { Self.expectScore(field.confidence) }
    #expect(Set(identities.record.map(\.type)).count == identities.record.count)
    Self.project(ReadIdentity.self, identities)
  }

  @Test(arguments: HostilePage.all) func `a hostile bill is read as far as it goes`(page: HostilePage) throws {
    let expenses = try ReadExpenses(ReadExpenses.Options()).run(Pages([(1, page.text), (2, page.text)]))
    for expense in expenses.all {
      for field in expense.fields {
        Self.expectScore(field.confidence)
        Self.expectPlace(field.value.box)
        Self.expectPlace(field.label?.box)
      }
      for item in expense.items { Self.expectScore(item.confidence) }
    }
    Self.project(ReadExpenses.self, expenses)
  }

  @Test(arguments: HostilePage.all) func `answers are words of the page that they name`(page: HostilePage) throws {
    var options = AnswerQueries.Options()
    options.encoder = .never
    options.questions = [
      "What is the total?", "When is it due?", "Who signed it?", "What is the invoice number?",
      "How many items are there?",
      "Where is it?",
    ].map(Query.init(text:))
    let form = try ReadForms(NoOptions()).run(Needs(page.text, Self.picture(page)))
    let answers = try AnswerQueries(options).run(
      Needs(Pages([(1, page.text)]), PagesIfMade([(1, try Self.tables(page))]), PagesIfMade([(1, form)])))
    #expect(answers.all.count == options.questions.count)
    for answer in answers.all.compactMap(\.answer) {
      Self.expectScore(answer.confidence)
      Self.expectPlace(answer.box)
      #expect(answer.page == 1 && !answer.spans.isEmpty && !answer.text.contains("\u{FFFD}"))
      #expect(answer.spans.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= page.text.text.utf8.count })
    }
    Self.project(AnswerQueries.self, answers)
  }

  @Test(arguments: HostilePage.all) func `whatever a document is, its classes share one certainty`(page: HostilePage) {
    let found = ClassifyDocuments(NoOptions()).run(Pages([(1, page.text)]))
    #expect(abs(found.scores.reduce(0) { $0 + $1.score } - 1) < 0.01)
    for score in found.scores { Self.expectScore(score.score) }
    Self.project(ClassifyDocuments.self, found)
  }

  // MARK: Text

  @Test(.enabled(if: HostilePage.headsAreHere, "the text heads' parts are not installed"), arguments: HostilePage.all)
  func `what a page says stands within it and scores within bounds`(page: HostilePage) throws {
    let toxicity = try ScoreToxicity(NoOptions()).run(page.text)
    for segment in toxicity.all {
      Self.expectSpan(segment.span, page)
      Self.expectPlace(segment.box)
    }
    Self.project(ScoreToxicity.self, toxicity)
    let prompts = try ScorePromptSafety(NoOptions()).run(page.text)
    for segment in prompts.all { Self.expectSpan(segment.span, page) }
    Self.project(ScorePromptSafety.self, prompts)
    let sentiment = try ScoreSentiment(NoOptions()).run(page.text)
    for score in sentiment.scores?.all ?? [] { Self.expectScore(score) }
    Self.project(ScoreSentiment.self, sentiment)
    let entities = try FindEntities(NoOptions()).run(page.text)
    for entity in entities.all {
      Self.expectSpan(entity.span, page)
      Self.expectScore(entity.score)
      for box in entity.boxes { Self.expectPlace(box) }
    }
    let ranges = entities.all.map(\.span.range)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    Self.project(FindEntities.self, entities)
  }

  @Test(arguments: HostilePage.all) func `languages of a page share no more than all of it`(page: HostilePage) {
    let found = DetectLanguage(NoOptions()).run(Pages([(1, page.text)]))
    #expect(found.all.reduce(0) { $0 + $1.score } < 1.001)
    for language in found.all { Self.expectScore(language.score) }
    Self.project(DetectLanguage.self, found)
  }

  private static func expectSpan(_ span: Span, _ page: HostilePage) {
    #expect(!span.range.isEmpty && span.range.lowerBound >= 0 && span.range.upperBound <= page.text.text.utf8.count)
  }

  // MARK: Privacy

  @Test(arguments: HostilePage.all) func `what is private on a page has its place on the page`(page: HostilePage) throws
  {
    var options = FindPII.Options()
    (options.encoder, options.minScore) = (.never, 0)
    let found = try FindPII(options).run(page.text).all
    for entity in found {
      Self.expectScore(entity.score)
      for box in entity.boxes { Self.expectPlace(box) }
      #expect(!entity.span.range.isEmpty && entity.span.range.upperBound <= page.text.text.utf8.count)
    }
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.span.range.upperBound <= $1.span.range.lowerBound })
    Self.project(FindPII.self, PIIEntities(all: found))
  }
}
