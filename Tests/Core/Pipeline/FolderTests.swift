import Foundation
import Pipeline
import Support
import Testing

/// A file that is not listed is a file lost silently.
@Suite struct FolderTests {
  static func names(_ folder: TemporaryFolder, include: [String] = [], exclude: [String] = []) throws -> [String] {
    try Folder.list(folder.path, include: include, exclude: exclude).map(\.name)
  }

  @Test func listsRecursivelySortedWithoutHidden() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a/.hidden", ".git/x", "a.txt", "B.txt", "a/deep/er/x"] {
      try folder.write(name, "x")
    }
    #expect(try Self.names(folder) == ["B.txt", "a.txt", "a/deep/er/x", "a/z.txt", "b.txt"])
  }

  @Test func globs() throws {
    let folder = try TemporaryFolder()
    for name in ["a.pdf", "b.txt", "x/a.pdf", "x/c.png"] { try folder.write(name, "x") }
    #expect(try Self.names(folder, include: ["*.pdf"]) == ["a.pdf", "x/a.pdf"])
    #expect(try Self.names(folder, include: ["x/*"]) == ["x/a.pdf", "x/c.png"])
    #expect(try Self.names(folder, exclude: ["*.pdf", "x/c*"]) == ["b.txt"])
    #expect(try Self.names(folder, include: ["*.pdf"], exclude: ["x/*"]) == ["a.pdf"])
  }

  @Test func linksAreFollowedOnceAndLoopsEnd() throws {
    let (folder, outside) = (try TemporaryFolder(), try TemporaryFolder())
    try folder.write("real/file.txt", "x")
    try outside.write("far.txt", "x")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/a-loop", withDestinationPath: folder.path)
    try files.createSymbolicLink(atPath: folder.path + "/a-link", withDestinationPath: folder.path + "/real")
    try files.createSymbolicLink(atPath: folder.path + "/file-link", withDestinationPath: "real/file.txt")
    try files.createSymbolicLink(atPath: folder.path + "/out", withDestinationPath: outside.path)
    try files.createSymbolicLink(atPath: outside.path + "/back", withDestinationPath: folder.path)
    try files.createSymbolicLink(atPath: folder.path + "/nowhere", withDestinationPath: "/does/not/exist")
    let found = try Folder.list(folder.path, include: [], exclude: [])
    #expect(found.map(\.name) == ["file-link", "nowhere", "out/far.txt", "real/file.txt"])
    #expect(found.filter { $0.obstacle != nil }.map(\.name) == ["nowhere"])
  }

  @Test func namesOfAnyBytesAreKept() throws {
    let folder = try TemporaryFolder()
    let path = Array(folder.path.utf8CString.dropLast()) + [0x2F, 0x61, CChar(bitPattern: 0xFF), 0x62, 0]
    let stream = try #require(fopen(path, "w"))
    fclose(stream)
    try folder.write("line\nfeed.txt", "x")
    let found = try Folder.list(folder.path, include: [], exclude: [])
    #expect(found.map(\.name) == ["a%FFb", "line\nfeed.txt"])
    #expect(found[0].path == path)
    for file in found { #expect(Folder.path(uri: Folder.uri(file.path)) == file.path) }
  }

  @Test func noTwoFilesShareAName() throws {
    let folder = try TemporaryFolder()
    let path = Array(folder.path.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xFF), 0]
    fclose(fopen(path, "w"))
    try folder.write("%FF", "x")
    #expect(try Self.names(folder) == ["%FF", "%FF%"])
  }

  @Test func theOutputIsNeverEntered() throws {
    let (folder, output) = (try TemporaryFolder(), try TemporaryFolder())
    try output.write("lines.csv", "x")
    try folder.write("a.txt", "x")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/o", withDestinationPath: output.path)
    #expect(try Folder.list(folder.path, include: [], exclude: [], output: output.path).map(\.name) == ["a.txt"])
  }

  @Test func anEmptyFolderIsNoError() throws { #expect(try Self.names(TemporaryFolder()).isEmpty) }

  @Test func aMissingFolderIs() {
    #expect(throws: Failure.self) { try Folder.list("/does/not/exist", include: [], exclude: []) }
  }
}
