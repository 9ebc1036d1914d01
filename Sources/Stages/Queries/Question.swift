import Language

/// What a question asks: the kind of answer and the words that tell which one.
struct Question {
  let text: String
  let kind: ValueKind
  /// What is asked for in a few words, such as `invoice number`.
  var topic: String { topicWords.joined(separator: " ") }
  let topicWords: [String]
  /// Words to look for, with their weights: what is particular counts more than `number` or `date`.
  let words: [(word: String, weight: Double)]

  init(_ text: String) {
    self.text = text
    let words = Glossary.words(text)
    kind = Self.kind(words)
    let content = words.filter { !Self.empty.contains($0) }
    topicWords = content
    // "When" asks for a date without the word.
    let implied: [(word: String, weight: Double)] = kind == .date && !content.contains("date") ? [("date", 0.3)] : []
    self.words = content.map { ($0, Self.weights[$0] ?? 1) } + implied
  }

  private static let empty: Set<String> = [
    "what", "which", "when", "who", "whom", "whose", "where", "how", "much", "many", "is", "are", "was", "were", "be",
    "been", "do",
    "does", "did", "the", "a", "an", "of", "to", "in", "on", "for", "at", "by", "it", "its", "must", "should", "can",
    "has", "have",
    "had", "s", "this", "that", "there", "will", "would", "and", "or", "with", "from", "as", "their", "his", "her",
    "they",
    "please", "give", "tell", "me", "document", "into", "until", "per",
  ]

  /// Words that say what sort of thing is asked for and little about which.
  static let weights: [String: Double] = [
    "number": 0.4, "date": 0.4, "name": 0.4, "amount": 0.4, "id": 0.4, "code": 0.4, "person": 0.4, "total": 0.5,
    "price": 0.3,
    "cost": 0.3, "no": 0.4, "made": 0.3, "value": 0.4, "come": 0.4,
  ]

  private static func kind(_ words: [String]) -> ValueKind {
    func has(_ any: String...) -> Bool { any.contains(where: words.contains) }
    func hasPair(_ first: String, _ second: String) -> Bool {
      zip(words, words.dropFirst()).contains { $0 == (first, second) }
    }
    if has("email", "mail") { return .email }
    if has("phone", "telephone", "fax", "mobile") { return .phone }
    if has("website", "url", "web") { return .url }
    if has("percentage", "percent") { return .percent }
    if has("iban", "bic", "swift") { return .identifier }
    if has("when") || has("date", "birthday", "deadline") && !has("number") { return .date }
    if has("who", "whom") { return .name }
    if has("where", "address") { return .address }
    if hasPair("how", "many") { return .number }
    if has("number", "id", "code", "identifier", "reference", "no") { return .identifier }
    if hasPair("how", "much") { return .amount }
    let money: Set<String> = [
      "amount", "total", "price", "cost", "sum", "balance", "fee", "salary", "rent", "deposit", "charge", "charges",
      "subtotal",
      "revenue", "tax", "discount", "wage", "pay",
    ]
    if !money.isDisjoint(with: words), !has("terms", "method") { return .amount }
    if has("name") { return .name }
    return .text
  }
}
