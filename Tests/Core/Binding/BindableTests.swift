import Binding
import Testing

/// A misspelt option that is silently ignored costs a user a night's run.
@Suite struct BindableTests {
  enum Taste: String, BindableChoice { case sweet, salty }

  struct Inner: Bindable {
    var depth = 1
    static let fields: [Field<Inner>] = [Field("depth", \.depth, in: 0...3, "How deep")]
  }

  struct Options: Bindable {
    var count = 5
    var name: String?
    var taste = Taste.sweet
    var size: ByteCount = 1_000
    var list: [String] = ["a"]
    var inner = Inner()
    var verbose = false
    static let fields: [Field<Options>] = [
      Field("count", \.count, in: 1...10, "How many"), Field("name", \.name, "What it is called"),
      Field("taste", \.taste, "How it tastes"), Field("size", \.size, in: 1...1_000_000, "How large"),
      Field("list", \.list, "Which"), Field(nested: "inner", \.inner, "What is inside"),
      Field("verbose", \.verbose, "How loud", countsInKeys: false),
    ]
    func check() -> [(field: String, message: String)] { list.isEmpty ? [("list", "at least one")] : [] }
  }

  static func bind(_ text: String) -> (Options, [String]) {
    var problems: [Problem] = []
    let options = Options.bind(YAMLNode.parse(text).root, problems: &problems)
    return (options, problems.sorted().map { $0.text(file: "f") })
  }

  @Test func readsEveryKindOfValue() {
    let (options, problems) = Self.bind(
      "count: 7\nname: x\ntaste: salty\nsize: 2 KB\nlist: one\ninner: {depth: 2}\nverbose: true")
    #expect(problems.isEmpty)
    #expect(options.canonical == "count=7;inner={depth=2};list=[one];name=x;size=2 KB;taste=salty")
  }

  static let wrong: [(String, [String])] = [
    ("cuont: 7", ["f:1:1: unknown option \"cuont\"; did you mean \"count\"?"]),
    ("zzz: 7", ["f:1:1: unknown option \"zzz\"; known: count, name, taste, size, list, inner, verbose"]),
    ("count: many", ["f:1:8: count: expected a whole number, found \"many\""]),
    ("count: 11", ["f:1:8: count: must be from 1 to 10, is 11"]),
    ("count: [1]", ["f:1:8: count: expected a whole number, found a list"]),
    ("count:", ["f:1:7: count: expected a whole number, found nothing"]),
    ("taste: sweat", ["f:1:8: taste: expected one of sweet, salty, found \"sweat\"; did you mean \"sweet\"?"]),
    ("size: 5 parsecs", ["f:1:7: size: expected a size such as 200 MB, found \"5 parsecs\""]),
    ("verbose: yes", ["f:1:10: verbose: expected true or false, found \"yes\""]),
    ("list: []", ["f:1:7: list: at least one"]),
    (
      "inner: {depth: 9, width: 1}",
      [
        "f:1:16: depth: must be from 0 to 3, is 9", "f:1:19: unknown option \"width\"; known: depth",
      ]
    ),
    ("inner: 3", ["f:1:8: expected a mapping of options, found a single value"]),
    (
      "count: 0\ntaste: x\nnope: 1",
      [
        "f:1:8: count: must be from 1 to 10, is 0",
        "f:2:8: taste: expected one of sweet, salty, found \"x\"; known: sweet, salty",
        "f:3:1: unknown option \"nope\"; known: count, name, taste, size, list, inner, verbose",
      ]
    ),
  ]

  @Test(arguments: wrong)
  func everyProblemIsNamedWithItsPlace(text: String, expected: [String]) { #expect(Self.bind(text).1 == expected) }

  @Test func canonicalFormsAreUnambiguous() {
    #expect(Self.bind("name: none").0.canonical != Options().canonical)
    #expect(Self.bind("list: [\"a, b\"]").0.canonical != Self.bind("list: [a, b]").0.canonical)
  }

  static let sizes: [(String, Int)] = [
    ("1", 1), ("1.5 KB", 1_500), ("200MB", 200_000_000), ("2 gb", 2_000_000_000), ("7 B", 7),
  ]

  @Test(arguments: sizes)
  func sizesAreRead(text: String, bytes: Int) throws {
    let node = try #require(YAMLNode.parse(text).root)
    #expect(try ByteCount.bind(node).bytes == bytes)
  }
}
