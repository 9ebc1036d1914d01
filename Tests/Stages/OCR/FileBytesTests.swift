import OpenVINO
import Testing

@testable import Stages

@Suite struct FileBytesTests {
  @Test func aFileThatIsGoneIsAModelThatCannotBeLoaded() {
    #expect(throws: OpenVINOError.self) { try FileBytes.read("/no/such/model.onnx") }
  }
}
