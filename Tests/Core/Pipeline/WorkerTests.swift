import Documents
import Foundation
import Pipeline
import Support
import Testing

/// The worker protocol as another program sees it: a cluster engine drives the same lines.
@Suite struct WorkerTests {
  /// Feeds lines to a worker and returns what it says, and how it ends.
  static func talk(_ lines: [String]) throws -> (replies: [String], status: Int32) {
    let folder = try TemporaryFolder()
    let input = try folder.write("in", lines.joined(separator: "\n") + "\n")
    let finished = try runProgram("/bin/bash", ["-c", "\"$0\" < \"$1\"", Places.product("FaultWorker"), input])
    return (finished.out.split(separator: "\n").map(String.init), finished.status)
  }

  static let setup =
    #"{"setup":{"_0":{"version":1,"pipeline":"stages: [pages.render, pages.text, {ocr.read: {ocr: never}}]"}}}"#

  static func file(_ path: String, digest: String = "d", bytes: Int? = nil) throws -> String {
    var status = stat()
    #expect(stat(path, &status) == 0)
    let modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    return
      #"{"name":"x","uri":"file://\#(path)","kind":"text","digest":"\#(digest)","bytes":\#(bytes ?? Int(status.st_size)),"modified":\#(modified)}"#
  }

  @Test func answersEveryRequestInOrderAndEndsWithItsInput() throws {
    let folder = try TemporaryFolder()
    let file = try Self.file(folder.write("a.txt", "some words"))
    let (replies, status) = try Self.talk([
      Self.setup, #"{"open":{"id":7,"file":\#(file),"attempt":1}}"#,
      #"{"pages":{"id":8,"file":\#(file),"pages":[1],"attempt":1}}"#,
    ])
    let kinds = replies.compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?.keys.first
    }
    #expect(kinds == ["hello", "opened", "done", "page", "done"] && status == 0)
    #expect(replies[1].contains("\"pageCount\":1") && replies[3].contains("ocr.read"))
  }

  @Test func theSameRequestGivesTheSameReply() throws {
    let folder = try TemporaryFolder()
    let file = try Self.file(folder.write("a.txt", "some words"))
    let request = #"{"pages":{"id":8,"file":\#(file),"pages":[1],"attempt":1}}"#
    let (replies, _) = try Self.talk([Self.setup, request, request])
    #expect(replies[1] == replies[3])
  }

  @Test func aFileThatChangedSinceThePlanIsNotRead() throws {
    let folder = try TemporaryFolder()
    let file = try Self.file(folder.write("a.txt", "some words"), bytes: 3)
    let (replies, status) = try Self.talk([Self.setup, #"{"open":{"id":1,"file":\#(file),"attempt":1}}"#])
    #expect(replies[1].contains("\"changed\"") && replies[2].contains("done") && status == 0)
  }

  @Test func aFileThatIsGoneIsAFailureNotAnEnd() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "some words")
    let file = try Self.file(path)
    try FileManager.default.removeItem(atPath: path)
    let (replies, status) = try Self.talk([Self.setup, #"{"open":{"id":1,"file":\#(file),"attempt":1}}"#])
    #expect(replies[1].contains("\"unreadable\"") && status == 0)
  }

  @Test(arguments: ["nonsense", "{}", #"{"open":{"id":1}}"#])
  func aLineThatIsNoRequestEndsTheWorker(line: String) throws {
    let (replies, status) = try Self.talk([Self.setup, line])
    #expect(replies.count == 1 && status != 0)
  }
}
