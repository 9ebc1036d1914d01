import Binding

/// A question to a document, as written in a pipeline file.
struct Query: Bindable {
  var text = ""
  var alias = ""
  var pages = PageSelection.all

  /// The longest question, in characters (Amazon Textract's limit).
  static let longest = 200

  static let fields: [Field<Query>] = [
    Field("text", \.text, "The question, such as \"What is the due date?\""),
    Field("alias", \.alias, "A short name for the answer; the question itself without one"),
    Field("pages", \.pages, "Pages to ask: \"1\", \"1-3\", \"4-*\", \"*\" for all, or a list of these"),
  ]

  init() {}

  init(text: String) { self.text = text }

  func check() -> [(field: String, message: String)] {
    var found: [(field: String, message: String)] = []
    if !text.contains(where: \.isLetter) { found.append(("text", "a question is needed")) }
    if text.count > Self.longest { found.append(("text", "at most \(Self.longest) characters, has \(text.count)")) }
    if alias.count > Self.longest { found.append(("alias", "at most \(Self.longest) characters, has \(alias.count)")) }
    return found
  }
}
