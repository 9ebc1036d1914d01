import Foundation
import Support
import Testing

@testable import sheaf

@Suite struct EvaluateClassesTests {
  @Test func `the class is the folder right below, however deep the document lies`() throws {
    let folder = try TemporaryFolder()
    for path in ["letter/a.txt", "form/deep/b.txt"] {
      let file = URL(fileURLWithPath: "\(folder.path)/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
    try Data().write(to: URL(fileURLWithPath: folder.path + "/README"))
    #expect(EvaluateClasses.samples(in: folder.path).map(\.truth) == ["form", "letter"])
  }
}
