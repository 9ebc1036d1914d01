import Documents
import Foundation
import Pipeline
import RunLedger
import Stages
import Support
import Testing

@Suite struct RunLedgerTests {
  static func key(_ name: String) throws -> Key {
    let graph = try GraphBinder.bind("stages: [pages.render, pages.text, ocr.read]", catalogue: Catalog.catalogue)
    return graph.contentsKey(SourceFile(name: name, uri: "", kind: .pdf, digest: name, bytes: 1, modified: 1))
  }

  @Test func whatIsKeptIsThereAfterReopening() throws {
    let folder = try TemporaryFolder()
    let kept = KeptArtifact(data: [1, 2, 3], attempts: 2)
    do {
      let ledger = try RunLedger(output: folder.path, keeps: true)
      try ledger.keep([(try Self.key("a"), kept)])
    }
    let ledger = try RunLedger(output: folder.path, keeps: true)
    #expect(try ledger.kept(Self.key("a")) == kept)
    #expect(try ledger.attempts(Self.key("a")) == 2)
    #expect(try ledger.kept(Self.key("b")) == nil)
  }

  @Test func withoutKeepingNothingStays() throws {
    let folder = try TemporaryFolder()
    let secret = Array("a very private text".utf8)
    do {
      let ledger = try RunLedger(output: folder.path, keeps: false)
      try ledger.keep([(try Self.key("a"), KeptArtifact(data: secret, attempts: 1))])
      #expect(try ledger.kept(Self.key("a"))?.data == secret)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.sheaf") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/.sheaf/\(name)"))
      #expect(bytes.range(of: Data(secret)) == nil)
    }
    #expect(try RunLedger(output: folder.path, keeps: true).kept(Self.key("a")) == nil)
  }

  @Test func forgettingLeavesNoBytesBehind() throws {
    let folder = try TemporaryFolder()
    let secret = Array("another private text".utf8)
    let ledger = try RunLedger(output: folder.path, keeps: true)
    try ledger.keep([(try Self.key("a"), KeptArtifact(data: secret, attempts: 1))])
    try ledger.forget(history: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.sheaf") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/.sheaf/\(name)"))
      #expect(bytes.range(of: Data(secret)) == nil)
    }
  }

  @Test func onlyTheOwnerCanLook() throws {
    let folder = try TemporaryFolder()
    let ledger = try RunLedger(output: folder.path, keeps: true)
    try ledger.keep([])
    let files = FileManager.default
    #expect(try files.attributesOfItem(atPath: folder.path + "/.sheaf")[.posixPermissions] as? Int == 0o700)
    for name in try files.contentsOfDirectory(atPath: folder.path + "/.sheaf") {
      let mode = try files.attributesOfItem(atPath: "\(folder.path)/.sheaf/\(name)")[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
  }

  @Test func oneRunAtATime() throws {
    let folder = try TemporaryFolder()
    let ledger = try RunLedger(output: folder.path, keeps: true)
    #expect(throws: LedgerError.locked(process: "\(getpid())")) { try RunLedger(output: folder.path, keeps: true) }
    withExtendedLifetime(ledger) {}
  }

  @Test func aRunThatDiedIsSeenAsStopped() throws {
    let folder = try TemporaryFolder()
    do { _ = try RunLedger(output: folder.path, keeps: true).begin(pipeline: "p", program: "1") }
    let ledger = try RunLedger(output: folder.path, keeps: true)
    let run = try ledger.begin(pipeline: "p", program: "1")
    try ledger.end(run, state: .complete, seconds: 1.5, counts: "ok 1")
    #expect(try ledger.runs().map(\.state) == [.stopped, .complete])
  }

  @Test func tracesAreReplaced() throws {
    let folder = try TemporaryFolder()
    let ledger = try RunLedger(output: folder.path, keeps: true)
    for version in 1...2 {
      try ledger.record([Trace(document: "d", stage: "s", digest: "x", version: version, options: "", models: "")])
    }
    #expect(try ledger.trace(document: "d", stage: "s")?.version == 2)
  }

  @Test func aFolderThatCannotBeMadeIsSaidSo() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "x")
    #expect(throws: LedgerError.self) { try RunLedger(output: folder.path + "/file/out", keeps: true) }
  }
}
