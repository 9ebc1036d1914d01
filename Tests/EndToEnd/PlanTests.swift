import Foundation
import Support
import Testing

@Suite(.serialized) struct PlanTests {
  @Test func explainSaysWhatChanged() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("a.txt", "one")
    let base = "stages: [pages.render, pages.text, {ocr.read: {ocr: never}}]\n"
    let pipeline = try TemporaryFolder().write("x", "")
    #expect(!pipeline.isEmpty)
    let files = try TemporaryFolder()
    let path = try files.write("p.yaml", base)
    func explain() throws -> String {
      try runProgram(RunTests.sheaf, ["run", path, "-i", input.path, "-o", output.path, "--explain", "a.txt"]).out
    }
    #expect(try explain().contains("it has not run on this document"))
    try RunTests.run(input.path, output.path, pipeline: path)
    #expect(try explain().contains("reused"))
    try files.write("p.yaml", base.replacing("never", with: "auto"))
    #expect(try explain().contains("options, from"))
    try files.write("p.yaml", base)
    try input.write("a.txt", "two")
    #expect(try explain().contains("the file's content"))
  }

  @Test func planOpensNothingAndSaysEverything() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("a.txt", "one")
    try input.write("b.gif", "GIF89a")
    let out = try runProgram(
      RunTests.sheaf, ["plan", "Pipelines/read.yaml", "-i", input.path, "-o", output.path + "/o"]
    ).out
    for part in [
      "ocr.read", "lines.csv", "2 files: 1 text", "to open, as nothing is kept of them: 1 file",
      "a GIF picture is not read",
    ] {
      #expect(out.contains(part), "\(part)")
    }
    #expect(!FileManager.default.fileExists(atPath: output.path + "/o"))
  }

  /// Editors check pipeline files against the committed schema.
  @Test func theCommittedSchemaIsFresh() throws {
    let fresh = try runProgram(RunTests.sheaf, ["stages", "--schema"]).out
    let committed = try String(contentsOfFile: Places.root + "/Pipelines/schema.json", encoding: .utf8)
    #expect(fresh == committed, "run: sheaf stages --schema > Pipelines/schema.json")
  }

  @Test func runsAreListedAndForgotten() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("a.txt", "one")
    try RunTests.run(input.path, output.path)
    let list = try runProgram(RunTests.sheaf, ["runs", output.path]).out
    #expect(list.contains("complete") && list.contains("ok 1"))
    #expect(try runProgram(RunTests.sheaf, ["runs", "forget", output.path]).status == 0)
    #expect(try runProgram(RunTests.sheaf, ["runs", output.path]).out.contains("0 results"))
    #expect(try runProgram(RunTests.sheaf, ["runs", input.path]).status == 2)
  }

  /// Looking at a run must not stop it.
  @Test func lookingDoesNotDisturbARun() throws {
    let (input, output) = (try SignalTests.slowInput(2), try TemporaryFolder())
    let process = try SignalTests.startAndWait(input.path, output.path)
    var looks = 0
    while process.isRunning {
      #expect(try runProgram(RunTests.sheaf, ["runs", output.path]).status == 0)
      let plan = ["plan", "Pipelines/read.yaml", "-i", input.path, "-o", output.path]
      #expect(try runProgram(RunTests.sheaf, plan).status == 0)
      looks += 1
    }
    #expect(process.terminationStatus == 0 && looks > 0)
  }

  @Test func doctorIsContentHere() throws {
    let finished = try runProgram(RunTests.sheaf, ["doctor"])
    #expect(finished.status == 0 && !finished.out.contains("MISSING"), "\(finished.out)")
  }
}
