import Foundation
import Support
import Testing

@testable import Encoder

@Suite struct MappedFileTests {
  @Test func aFileThatIsMissingOrEmptyIsNone() throws {
    let folder = try TemporaryFolder()
    #expect(MappedFile(folder.path + "/none") == nil)
    try Data().write(to: URL(fileURLWithPath: folder.path + "/empty"))
    #expect(MappedFile(folder.path + "/empty") == nil)
  }

  @Test func itsBytesAreTheFiles() throws {
    let folder = try TemporaryFolder()
    try Data("bytes".utf8).write(to: URL(fileURLWithPath: folder.path + "/file"))
    let file = try #require(MappedFile(folder.path + "/file"))
    let bytes = UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: file.address), count: file.count)
    #expect(Array(bytes) == Array("bytes".utf8))
  }
}
