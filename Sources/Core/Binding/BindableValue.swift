import Documents

/// A value that can be written in a configuration file.
package protocol BindableValue: Sendable {
  /// Reads the value; throws a `Problem` that says what was expected. The caller adds the option's name.
  static func bind(_ node: YAMLNode) throws -> Self
  /// The one spelling of this value that goes into keys and documentation.
  var canonical: String { get }
  /// The JSON Schema (2020-12) of what `bind` accepts.
  static var schema: [JSON.Member] { get }
}

extension YAMLNode {
  /// Returns the text of a scalar, or throws what was expected instead.
  func scalar(expecting expected: String) throws -> String {
    guard case .scalar(let text, _) = content, !isEmpty else { throw problem("expected \(expected), found \(summary)") }
    return text
  }
}

extension String: BindableValue {
  package static func bind(_ node: YAMLNode) throws -> String { try node.scalar(expecting: "a text") }
  /// Bare where that can be mistaken for nothing else, quoted where it could.
  package var canonical: String {
    let isPlain = !isEmpty && self != "none" && utf8.allSatisfy { $0 >= 0x80 || Self.plainBytes.contains($0) }
    return isPlain ? self : JSON.string(self).text(pretty: false)
  }
  private static let plainBytes = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._".utf8)
  package static var schema: [JSON.Member] { [.init("type", .string("string"))] }
}

extension Bool: BindableValue {
  package static func bind(_ node: YAMLNode) throws -> Bool {
    switch try node.scalar(expecting: "true or false") {
    case "true": true
    case "false": false
    case let other: throw node.problem("expected true or false, found \"\(other)\"")
    }
  }
  package var canonical: String { self ? "true" : "false" }
  package static var schema: [JSON.Member] { [.init("type", .string("boolean"))] }
}

extension Int: BindableValue {
  package static func bind(_ node: YAMLNode) throws -> Int {
    let text = try node.scalar(expecting: "a whole number")
    guard let value = Int(text.replacing("_", with: "")) else {
      throw node.problem("expected a whole number, found \"\(text)\"")
    }
    return value
  }
  package var canonical: String { String(self) }
  package static var schema: [JSON.Member] { [.init("type", .string("integer"))] }
}

extension Double: BindableValue {
  package static func bind(_ node: YAMLNode) throws -> Double {
    let text = try node.scalar(expecting: "a number")
    guard let value = Double(text), value.isFinite else { throw node.problem("expected a number, found \"\(text)\"") }
    return value
  }
  package var canonical: String { description }
  package static var schema: [JSON.Member] { [.init("type", .string("number"))] }
}

extension Array: BindableValue where Element: BindableValue {
  /// Accepts a list, or a single value as a list of one.
  package static func bind(_ node: YAMLNode) throws -> [Element] {
    switch node.content {
    case .sequence(let nodes): try nodes.map(Element.bind)
    case .scalar where !node.isEmpty: [try Element.bind(node)]
    default: throw node.problem("expected a list, found \(node.summary)")
    }
  }
  package var canonical: String { "[" + map(\.canonical).joined(separator: ", ") + "]" }
  package static var schema: [JSON.Member] {
    [
      .init(
        "anyOf",
        .array([
          .object([.init("type", .string("array")), .init("items", .object(Element.schema))]), .object(Element.schema),
        ]))
    ]
  }
}

extension Optional: BindableValue where Wrapped: BindableValue {
  package static func bind(_ node: YAMLNode) throws -> Wrapped? { try Wrapped.bind(node) }
  package var canonical: String { self?.canonical ?? "none" }
  package static var schema: [JSON.Member] { Wrapped.schema }
}

/// A closed set of words in a configuration file: a `String` enumeration.
package protocol BindableChoice: BindableValue, CaseIterable, RawRepresentable where RawValue == String {}

extension BindableChoice {
  package static func bind(_ node: YAMLNode) throws -> Self {
    let names = allCases.map(\.rawValue)
    let text = try node.scalar(expecting: "one of \(names.joined(separator: ", "))")
    guard let value = Self(rawValue: text) else {
      throw node.problem(
        "expected one of \(names.joined(separator: ", ")), found \"\(text)\"\(hint(for: text, among: names))")
    }
    return value
  }
  package var canonical: String { rawValue }
  package static var schema: [JSON.Member] { [.init("enum", .array(allCases.map { .string($0.rawValue) }))] }
}
