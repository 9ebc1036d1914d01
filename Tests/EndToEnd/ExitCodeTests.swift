import Foundation
import RunLedger
import Support
import Testing

/// Schedulers act on exit codes; each documented one is reached here (124, 130 and 143 in SignalTests).
@Suite(.serialized) struct ExitCodeTests {
  static let good = "%PDF".isEmpty ? "" : "good text"

  @Test func zeroAllOk() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("a.txt", Self.good)
    #expect(try RunTests.run(input.path, output.path).status == 0)
  }

  @Test func twoWrongUsage() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    #expect(try runProgram(RunTests.sheaf, ["run", "--nonsense"]).status == 2)
    #expect(try RunTests.run("/does/not/exist", output.path).status == 2)
    #expect(try RunTests.run(input.path, input.path + "/out").status == 2, "output inside input")
    #expect(try RunTests.run(input.path + "/in", input.path).status == 2, "output around input")
    #expect(try RunTests.run(input.path, output.path, pipeline: "/no/such.yaml").status == 2)
    #expect(try RunTests.run(input.path, output.path, ["--jobs", "0"]).status == 2)
  }

  @Test func threeInvalidPipeline() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    let file = try output.write("p.yaml", "stages: [ocr.raed]\nlimits: {pixel: 3}\n")
    let finished = try RunTests.run(input.path, output.path + "/o", pipeline: file)
    #expect(finished.status == 3)
    #expect(
      finished.error.contains("p.yaml:1:10: unknown stage") && finished.error.contains("p.yaml:2:10: unknown option"))
    #expect(!FileManager.default.fileExists(atPath: output.path + "/o"), "nothing is touched")
  }

  @Test func fourSomeFailedAndFiveAllFailed() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("bad.pdf", "%PDF-1.4 nothing")
    try input.write("skipped.gif", "GIF89a")
    #expect(try RunTests.run(input.path, output.path).status == 5)
    try input.write("a.txt", Self.good)
    #expect(try RunTests.run(input.path, output.path).status == 4)
  }

  @Test func sixMissingPart() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    let file = try output.write("p.yaml", "stages: [pages.render, pages.text, {ocr.read: {languages: [tlh]}}]\n")
    let finished = try RunTests.run(input.path, output.path + "/o", pipeline: file)
    #expect(finished.status == 6 && finished.error.contains("apt-get install tesseract-ocr-tlh"))
  }

  @Test func sevenUnwritable() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("a.txt", Self.good)
    try output.write("file", "x")
    #expect(try RunTests.run(input.path, output.path + "/file/out").status == 7)
    // A folder in the place of a report: the run is done, the report cannot be.
    try FileManager.default.createDirectory(atPath: output.path + "/o/lines.csv/x", withIntermediateDirectories: true)
    let finished = try RunTests.run(input.path, output.path + "/o")
    #expect(finished.status == 7 && finished.error.contains("lines.csv"))
  }

  @Test func sevenDiskFull() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("a.txt", String(repeating: "word ", count: 200_000))
    // A limit on file sizes stands for a disk that is full.
    let finished = try runProgram(
      "/bin/bash",
      [
        "-c", "ulimit -f 300; trap '' XFSZ; exec \"$0\" run Pipelines/read.yaml -i \"$1\" -o \"$2\"", RunTests.sheaf,
        input.path, output.path,
      ])
    #expect(finished.status == 7, "\(finished.error)")
    #expect(!finished.error.contains("word word"))
  }

  @Test func eightLocked() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    let ledger = try RunLedger(output: output.path, keeps: true)
    let finished = try RunTests.run(input.path, output.path)
    #expect(finished.status == 8 && finished.error.contains("\(getpid())"))
    withExtendedLifetime(ledger) {}
  }

  @Test func helpAndVersionSucceed() throws {
    for command in ["run", "plan", "worker", "stages", "runs", "doctor", "evaluate", "bench"] {
      let finished = try runProgram(RunTests.sheaf, [command, "--help"])
      #expect(finished.status == 0 && finished.out.contains("USAGE"), "\(command)")
    }
    #expect(try runProgram(RunTests.sheaf, ["--version"]).out.hasPrefix("0."))
  }
}
