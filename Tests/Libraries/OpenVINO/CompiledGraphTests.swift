import Foundation
import Support
import Testing

@testable import OpenVINO

@Suite struct CompiledGraphTests {
  @Test func aFolderWithoutTheLibrarySaysSo() throws {
    let folder = try TemporaryFolder()
    #expect(OpenVINOLibrary.path(in: folder.path) == nil)
    #expect(throws: OpenVINOError.missingLibrary("libopenvino_c is not in \(folder.path)")) {
      try CompiledGraph(onnx: [], library: folder.path)
    }
  }

  @Test func aFileThatIsNoLibraryIsAnErrorAndNoCrash() throws {
    let folder = try TemporaryFolder()
    try Data("no library".utf8).write(to: URL(fileURLWithPath: folder.path + "/libopenvino_c.so.1"))
    #expect(throws: OpenVINOError.self) { try OpenVINOLibrary.version(in: folder.path) }
  }
}
