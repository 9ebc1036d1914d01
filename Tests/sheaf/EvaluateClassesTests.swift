import Evaluation
import Foundation
import Support
import Testing

@testable import sheaf

@Suite struct EvaluateClassesTests {
  @Test func `a wrong class counts against both, an unread document against its own`() throws {
    var report = EvaluationReport(unit: "document")
    for (truth, given) in [("letter", "letter"), ("letter", "form"), ("form", nil)] {
      EvaluateClasses.add((path: "\(truth)/x", truth: truth), given: given, to: &report)
    }
    let side = try #require(report.sides.first)
    #expect(side.documents == 3)
    #expect(side.card["letter"] == Scorecard.Count(truth: 2, given: 1, right: 1))
    #expect(side.card["form"] == Scorecard.Count(truth: 1, given: 1, right: 0))
    #expect(report.misses.map(\.given) == ["form", ""])
  }

  @Test func `the class is the folder right below, however deep the document lies`() throws {
    let folder = try TemporaryFolder()
    for path in ["letter/a.txt", "form/deep/b.txt"] {
      let file = URL(fileURLWithPath: "\(folder.path)/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
    try Data().write(to: URL(fileURLWithPath: folder.path + "/README"))
    #expect(EvaluateClasses.samples(in: folder.path).map(\.truth) == ["form", "letter"])
  }
}
