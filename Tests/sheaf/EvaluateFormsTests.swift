import Evaluation
import Foundation
import Support
import Testing

@testable import sheaf

@Suite struct EvaluateFormsTests {
  @Test func `a pair counts once, and only with its own value`() throws {
    let truth = try #require(FormTruth(Data(FormTruthTests.annotation.utf8)))
    var report = EvaluationReport(unit: "form")
    report.addDocument(side: "held out")
    EvaluateForms.add(
      truth.pairs,
      [("Name", "Ann Sampel"), ("Name", "Ann Sample"), ("Address", "Springfield"), ("Fax", ""), ("Note", "none")],
      name: "form", side: "held out", to: &report)
    let counts = try #require(report.sides.first).card
    // Of two pairs with a value one is right; of three keys all.
    #expect(counts["pairs"] == Scorecard.Count(truth: 2, given: 4, right: 1))
    #expect(counts["keys"] == Scorecard.Count(truth: 3, given: 5, right: 3))
  }

  @Test func `the set is found as it unpacks`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/dataset/testing_data/annotations", withIntermediateDirectories: true)
    #expect(EvaluateForms.folder(folder.path).hasSuffix("/dataset/testing_data"))
    #expect(EvaluateForms.folder(folder.path + "/dataset").hasSuffix("/dataset/testing_data"))
    #expect(EvaluateForms.folder(folder.path + "/dataset/testing_data").hasSuffix("/dataset/testing_data"))
  }

  @Test(arguments: [
    ("Name:", "name", true), ("Address", "Adress", true), ("Ann Sample", "Springfield", false), ("", "", true),
    ("--", "", false),
  ])
  func `one letter in five may differ`(_ truth: String, _ given: String, _ isAlike: Bool) {
    #expect(EvaluateForms.isAlike(truth, given) == isAlike)
  }

  @Test func `a form is always on the same side, and about one of four is held out`() {
    let names = (0..<400).map { "form \($0)" }
    let held = names.filter(EvaluateForms.isHeldOut).count
    #expect((70...130).contains(held))
  }
}
