import Encoder
import Foundation
import Support
import Testing

/// Every pipeline file that is shipped, over the samples.
@Suite(.serialized) struct PipelinesTests {
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: Places.root + "/Pipelines")) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  /// Whether the text heads' files are installed.
  static let modelsAreHere = (try? EncoderFiles.find("heads").get()) != nil

  @Test(arguments: names)
  func runsOverTheSamples(name: String) throws {
    let output = try TemporaryFolder()
    let finished = try RunTests.run(
      RunTests.samples, output.path, pipeline: "Pipelines/\(name)", RunTests.notSamples + ["--include", "*/*"])
    // Stages that are nothing without their models say so before any input is opened.
    if finished.status == 6, !Self.modelsAreHere { return }
    #expect(finished.status == 4, "\(finished.error)")
    let failed = try RunTests.rows(output, "documents.csv").filter {
      !["ok", "skipped", "stopped"].contains($0["status"] ?? "")
    }
    #expect(Set(failed.compactMap { $0["document"] }) == ["papers/broken.pdf", "papers/locked.pdf"])
    try RunTests.checkCounts(output, documents: RunTests.rows(output, "documents.csv"))
  }

  @Test func thereAreSome() { #expect(Self.names.contains("read.yaml")) }
}
