import Foundation
import Support
import Testing

@testable import Reports

/// A report is there whole, old or new, whenever someone looks.
@Suite struct ReportFileTests {
  @Test func aFileAppearsOnlyWhenItIsWhole() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "old")
    let file = try ReportFile(folder: folder.path, path: "a.csv")
    try file.append { $0 += Array("new".utf8) }
    #expect(try folder.text("a.csv") == "old")
    try file.finish()
    #expect(try folder.files().mapValues { String(decoding: $0, as: UTF8.self) } == ["a.csv": "new"])
  }

  @Test func aFileThatIsGivenUpLeavesNothing() throws {
    let folder = try TemporaryFolder()
    do { try ReportFile(folder: folder.path, path: "deep/er/a.csv").append { $0 += [1, 2] } }
    #expect(try folder.files().isEmpty)
  }

  @Test func theSameBytesAreNotWrittenAgain() throws {
    let folder = try TemporaryFolder()
    func inode() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: folder.path + "/a.json")[.systemFileNumber] as? Int
    }
    try ReportFile.write([1, 2, 3], folder: folder.path, path: "a.json")
    let first = try inode()
    try ReportFile.write([1, 2, 3], folder: folder.path, path: "a.json")
    #expect(try inode() == first)
    try ReportFile.write([1, 2, 3, 4], folder: folder.path, path: "a.json")
    #expect(try inode() != first)
    try ReportFile.write([1, 2], folder: folder.path, path: "a.json")
    #expect(try folder.files()["a.json"] == Data([1, 2]))
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "x")
    #expect(throws: ReportError(path: "file/a.csv", reason: "Not a directory")) {
      try ReportFile(folder: folder.path, path: "file/a.csv")
    }
  }
}
