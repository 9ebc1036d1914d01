import Foundation
import Testing

@testable import Encoder

@Suite struct EncoderFilesTests {
  @Test func theGraphIsBesideTheProgram() throws {
    guard Parts.areHere else { return }
    #expect(FileManager.default.fileExists(atPath: try EncoderFiles.find("encoder").get().graph))
  }

  @Test func aTaskWithoutAGraphIsMissingAndSaysWhatToDo() {
    guard case .failure(let missing) = EncoderFiles.find("no-such-task") else {
      return #expect(Bool(false), "found a graph that is not there")
    }
    #expect(!missing.message.isEmpty)
  }
}
