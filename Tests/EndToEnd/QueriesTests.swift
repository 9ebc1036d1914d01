import Foundation
import Support
import Testing

/// Questions to the samples as a user asks them.
@Suite(.serialized) struct QueriesTests {
  /// Asks the sample invoice with the text models of a folder.
  private static func ask(_ output: TemporaryFolder, parts: String) throws -> [[String: String]] {
    let arguments = [
      "run", "Pipelines/queries.yaml", "--input", RunTests.samples, "--output", output.path, "--include",
      "papers/invoice.pdf",
    ]
    let finished = try runProgram(RunTests.sheaf, arguments, environment: ["SHEAF_PARTS": parts])
    #expect(finished.status == 0, "\(finished.error)")
    return try RunTests.rows(output, "queries.csv")
  }

  @Test func withoutTheTextModelsItAnswersByWordsAndSaysSo() throws {
    let output = try TemporaryFolder()
    let rows = try Self.ask(output, parts: "/nonexistent")
    #expect(rows.map { $0["alias"] } == ["What is the total?", "DUE_DATE", "INVOICE_NUMBER"])
    #expect(rows.map { $0["answer"] } == ["$110.00", "12/15/2019", "INV-100"])
    #expect(rows.allSatisfy { $0["by"] == "words" && $0["page"] == "1" && $0["left"] != "" })
  }

  /// Answers by words are not taken for answers by meaning once the models are installed.
  @Test func theTextModelsMakeNewAnswers() throws {
    let doctor = try runProgram(RunTests.sheaf, ["doctor"])
    guard doctor.out.contains("ok      text models") else { return }
    let output = try TemporaryFolder()
    #expect(try Self.ask(output, parts: "/nonexistent").allSatisfy { $0["by"] == "words" })
    let rows = try Self.ask(output, parts: "")
    #expect(rows.map { $0["answer"] } == ["$110.00", "12/15/2019", "INV-100"])
    #expect(rows.allSatisfy { $0["by"] == "meaning" })
  }
}
