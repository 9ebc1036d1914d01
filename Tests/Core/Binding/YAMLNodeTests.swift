import Binding
import Testing

@Suite struct YAMLNodeTests {
  @Test func doubledKeysAreAllReportedAndTheRestIsRead() {
    let (root, problems) = YAMLNode.parse("a: 1\nb: 2\na: 3\nc:\n  d: 1\n  d: 2\n")
    #expect(
      problems.map { "\($0.line):\($0.column): \($0.message)" }.sorted() == [
        "1:1: the key \"a\" stands twice in one mapping", "5:3: the key \"d\" stands twice in one mapping",
      ])
    guard case .mapping(let entries)? = root?.content else {
      Issue.record("the rest was not read")
      return
    }
    #expect(entries.filter { !$0.isReported }.map(\.key) == ["b", "a", "c"])
  }

  @Test func doubledKeysInCRLFFilesToo() {
    #expect(YAMLNode.parse("a: 1\r\nb: 2\r\na: 3\r\nb: 4\r\n").problems.count == 2)
  }

  @Test func anAliasBombIsRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let (root, problems) = YAMLNode.parse(text)
    #expect(root == nil && problems.count == 1)
  }

  static let broken = ["a: [1, 2", "a: b: c", "\t- x", "a: \"open", "%", "{"]

  @Test(arguments: broken)
  func brokenTextIsOneProblemWithAPlace(text: String) {
    let (root, problems) = YAMLNode.parse(text)
    #expect(root == nil && problems.count == 1 && problems[0].message.hasPrefix("not valid YAML"))
  }

  @Test func nothingIsNothing() { #expect(YAMLNode.parse("").root == nil) }
}
