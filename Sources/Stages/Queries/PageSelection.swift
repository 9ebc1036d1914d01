import Binding
import Documents

/// Which pages of a document are asked: `"2"`, `"1-3"`, `"4-*"` (to the last), `"*"` (all), or a list of these, as in Amazon Textract.
struct PageSelection: BindableValue, Hashable {
  /// First and last page, from 1; nil is the last page of the document.
  private let ranges: [Interval]
  let canonical: String

  private struct Interval: Hashable {
    var first: Int
    var last: Int?
  }

  static let all = PageSelection(ranges: [Interval(first: 1, last: nil)], canonical: ["*"].canonical)

  func contains(_ page: Int) -> Bool { ranges.contains { $0.first <= page && page <= $0.last ?? Int.max } }

  static func bind(_ node: YAMLNode) throws -> PageSelection {
    let texts = try [String].bind(node)
    guard !texts.isEmpty else {
      throw node.problem("expected pages such as \"1\", \"1-3\", \"4-*\" or \"*\", found an empty list")
    }
    if texts.count > 1, texts.contains("*") { throw node.problem("\"*\" means all pages and must stand alone") }
    return PageSelection(
      ranges: try texts.map { text in
        guard let interval = interval(text) else {
          throw node.problem("expected pages such as \"1\", \"1-3\", \"4-*\" or \"*\", found \"\(text)\"")
        }
        return interval
      }, canonical: texts.canonical)
  }

  private static func interval(_ text: String) -> Interval? {
    if text == "*" { return Interval(first: 1, last: nil) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    // Nine characters at most is the service's rule; it also keeps the numbers small.
    guard text.count <= 9, (1...2).contains(parts.count), let first = Int(parts[0]), first >= 1 else { return nil }
    guard parts.count == 2 else { return Interval(first: first, last: first) }
    if parts[1] == "*" { return Interval(first: first, last: nil) }
    guard let last = Int(parts[1]), last >= first else { return nil }
    return Interval(first: first, last: last)
  }

  static var schema: [JSON.Member] {
    let one = JSON.object([
      .init("type", .array([.string("string"), .string("integer")])),
      .init("pattern", .string(#"^([0-9]+(-([0-9]+|\*))?|\*)$"#)),
    ])
    return [.init("anyOf", .array([one, .object([.init("type", .string("array")), .init("items", one)])]))]
  }
}
