import Testing

@testable import Stages

@Suite struct LineModelsTests {
  @Test func everyModelIsPartOfTheResultsKey() {
    let models = LineModels(finder: "/a", reader: "/b", library: "/c")
    #expect(models.digests.map(\.digest) == [LineModels.finder.digest, LineModels.reader.digest])
    #expect(models.digests.allSatisfy { $0.digest.count == 64 })
  }

  @Test func filesThatAreNotTheModelsAreNotWhole() {
    #expect(!LineModels(finder: "/no/such", reader: "/no/such", library: "/no/such").areWhole)
  }

  @Test func onlyLatinLettersAreReadTwice() {
    #expect(LineModels.languages.isSuperset(of: ["eng", "deu"]))
    #expect(LineModels.languages.isDisjoint(with: ["chi_sim", "ell", "rus", "vie"]))
  }

  @Test func whatIsInstalledIsWhole() {
    guard let models = LineModels.find() else { return }
    #expect(models.areWhole)
  }
}
