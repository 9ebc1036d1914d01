import Pipeline
import Stages
import Support
import Testing

@Suite struct CatalogTests {
  @Test func idsAreUniqueSortedAndFamilyDotVerb() {
    let ids = Catalog.stages.map { $0.id.description }
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.split(separator: ".").count == 2 })
  }

  /// What every stage owes: a sentence, a version, and columns that no two tables share a name over.
  @Test func everyStageKeepsTheContract() {
    for type in Catalog.stages {
      #expect(!type.about.isEmpty && !type.about.hasSuffix(".") && type.version >= 1, "\(type.id)")
      for table in type.anyTables { #expect(Set(table.header).count == table.header.count, "\(table.name)") }
    }
    let names = Catalog.stages.flatMap { $0.anyTables.map(\.name) }
    #expect(Set(names).count == names.count)
    // The reports write folders of their own, which no set may lie over.
    let sets = Catalog.stages.flatMap { $0.anyFiles.map(\.name) }
    #expect(Set(sets + ["documents", "tables"]).count == sets.count + 2)
  }

  /// What the command line shows as a stage's work must be what it does, and every stage shows something.
  @Test(arguments: Catalog.stages.map { $0.id.description }) func examplesHold(_ id: String) throws {
    let stage = try #require(Catalog.stages.first { $0.id.description == id })
    try hold(stage)
  }

  private func hold<S: Stage>(_ type: S.Type) throws {
    #expect(!S.examples.isEmpty, "\(S.id) shows no example")
    for example in S.examples {
      let shown = Catalog.stages.flatMap { $0.anyTables }.first { $0.name == example.table }?.header ?? ["file"]
      #expect(example.columns.allSatisfy { ($0 != "document" && shown.contains($0)) }, "\(S.id): \(example.about)")
      do {
        let result = try ExampleRun(
          example, of: type, among: Catalog.stages, samples: Places.root + "/Samples", opening: OpenDocuments.open
        ).rows()
        #expect(example.holds(result) && !result.isEmpty, "\(S.id): \(example.about): \(result)")
      } catch let missing as MissingPart {
        print("LEFT OUT: the example of \(S.id), as something is not here: \(missing.message)")
      }
    }
  }
}
