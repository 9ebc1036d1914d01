import Foundation
import Support
import Testing

/// `sheaf models`, and pipelines that name models, in a folder of parts of their own.
@Suite(.serialized) struct ModelsTests {
  static func sheaf(_ parts: TemporaryFolder, _ arguments: [String]) throws -> Finished {
    try runProgram(RunTests.sheaf, arguments, environment: ["SHEAF_PARTS": parts.path])
  }

  /// Runs `vision.detect` over a folder that does not matter.
  static func detect(_ parts: TemporaryFolder, model: String) throws -> Finished {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("a.png", "no picture: it must not be opened")
    let file = try output.write("p.yaml", "stages: [pages.render, {vision.detect: {model: \(model)}}]\n")
    let finished = try sheaf(parts, ["run", file, "-i", input.path, "-o", output.path + "/o"])
    #expect(!FileManager.default.fileExists(atPath: output.path + "/o/documents.csv"), "no input was opened")
    return finished
  }

  @Test func aMissingModelIsSaidBeforeAnInputIsOpened() throws {
    let finished = try Self.detect(try TemporaryFolder(), model: "detector@approved")
    #expect(finished.status == 6 && finished.error.contains("run sheaf models pull deimv2-femto"), "\(finished.error)")
  }

  @Test func aModelOfAnotherTaskOrUnknownIsSaidToo() throws {
    let parts = try TemporaryFolder()
    let other = try Self.detect(parts, model: "yunet-n")
    #expect(other.status == 6 && other.error.contains("sheaf models list"))
    let unknown = try Self.detect(parts, model: "deimv2-femmto")
    #expect(unknown.status == 6 && unknown.error.contains("deimv2-femto"), "\(unknown.error)")
  }

  @Test func aFileWithAWrongDigestIsNeverUsed() throws {
    let parts = try TemporaryFolder()
    let place = "models/deimv2-femto/deimv2_hgnetv2_femto_coco.onnx"
    try parts.write(place, [UInt8](repeating: 7, count: 4_116_144))
    let finished = try Self.detect(parts, model: "deimv2-femto")
    #expect(finished.status == 6 && finished.error.contains("wrong digest"), "\(finished.error)")
    #expect(finished.error.contains("sheaf models pull deimv2-femto"))
    let verified = try Self.sheaf(parts, ["models", "verify"])
    #expect(verified.status == 6 && verified.out.contains("BAD     deimv2-femto"))
  }

  @Test func aFolderWithoutTheFileBringsNothing() throws {
    let (parts, source) = (try TemporaryFolder(), try TemporaryFolder())
    try source.write("deimv2_hgnetv2_femto_coco.onnx", "something else")
    let finished = try Self.sheaf(parts, ["models", "pull", "deimv2-femto", "--from", source.path])
    #expect(finished.status == 6 && finished.error.contains("has the digest"), "\(finished.error)")
    #expect(try parts.files().isEmpty, "nothing half is left behind")
  }

  @Test func anOwnModelThatFitsNoDecoderIsRefusedAndLeavesNothing() throws {
    let (parts, source) = (try TemporaryFolder(), try TemporaryFolder())
    let file = try source.write("m.onnx", "no graph")
    let finished = try Self.sheaf(
      parts, ["models", "add", file, "--name", "mine", "--decoder", "detr", "--labels", "coco"])
    #expect(finished.status == 6, "\(finished.error)")
    #expect(try parts.files().isEmpty)
    let nonsense = try Self.sheaf(parts, ["models", "add", file, "--name", "mine", "--decoder", "dter"])
    #expect(nonsense.status == 2 && nonsense.error.contains("detr"))
  }

  @Test func theListNamesLicencesAndWhatIsHere() throws {
    let list = try Self.sheaf(try TemporaryFolder(), ["models", "list"])
    #expect(list.status == 0 && list.out.contains("deimv2-femto") && list.out.contains("Apache-2.0"))
    #expect(list.out.contains("absent") && !list.out.contains(" here "))
    let shown = try Self.sheaf(try TemporaryFolder(), ["models", "show", "yunet-n"])
    #expect(shown.status == 0 && shown.out.contains("104ee26c71d5c270"))
  }
}
