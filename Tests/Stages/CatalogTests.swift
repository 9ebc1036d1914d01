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

  /// What the command line shows as a stage's work must be what it does.
  @Test func examplesHold() throws {
    func hold<S: Stage>(_ type: S.Type) throws {
      for example in S.examples {
        let columns = S.tables.first { $0.name == example.table }?.columns ?? []
        #expect(example.columns.allSatisfy(columns.contains), "\(S.id): \(example.about)")
        do {
          let result = try example.result(of: type, among: Catalog.stages)
          #expect(result == example.rows, "\(S.id): \(example.about): \(result)")
        } catch is MissingPart {
          // What models make is shown where they are.
        }
      }
    }
    for type in Catalog.stages { try hold(type) }
    #expect(Catalog.stages.contains { !$0.examples.isEmpty })
  }
}
