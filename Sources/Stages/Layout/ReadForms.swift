import Binding
import Documents
import Pipeline

/// `forms.read`: keys and values, marks and signatures of a page.
struct ReadForms: Stage {
  static let id: StageID = "forms.read"
  static let about = "Reads forms: keys with their values, check boxes and radio buttons, signatures"
  static let version = 4

  init(_ options: NoOptions) {}

  func run(_ input: Needs<PageText, Lazy<PageImage>>) throws -> Form {
    let (text, image) = input.parts
    guard !text.words.isEmpty else { return Form(entries: []) }
    let picture = try image.getIfAny().map { ReducedPicture($0) }
    let frame = UprightFrame(text)
    // Stems of letters are no sides of cells.
    let all = picture.map { frame.upright(Rulings($0)) } ?? Rulings()
    let rulings = TableFinder(words: FormText.withoutBars(frame.words(of: text)), rulings: all).rulings
    let form = FormText(text, rulings: rulings)
    let marks = FormMarks(form, text: text, picture: picture).entries
    // What boxes and lines say is surer than what stands where; a word belongs to one pair.
    var used = Set(marks.flatMap(\.valueWords))
    var drawn: [FormPair] = []
    for pair in FormCombs(form, rulings: all, isRead: text.source == .ocr).pairs
      + FormBoxes(form, rulings: rulings).pairs
      + FormBlanks(form, rulings: rulings).pairs
    {
      let words = (pair.key + pair.value).map(\.word)
      guard used.isDisjoint(with: words) else { continue }
      used.formUnion(words)
      drawn.append(pair)
    }
    let found = FormProse.kept(
      drawn + FormPairs(form, rulings: rulings, used: used).pairs, on: form, marks: marks.count)
    // The label of a mark is no key without a value.
    let labels = Set(marks.flatMap(\.keyWords))
    var entries = found.filter { pair in !pair.value.isEmpty || !pair.key.allSatisfy { labels.contains($0.word) } }
      .map { entry($0, form, text) }
    entries += marks
    if let picture { entries += FormSignatures(form, text: text, picture: picture, rulings: rulings).entries }
    func place(_ entry: Form.Entry) -> (Double, Double) {
      let box = entry.keyBox ?? entry.valueBox
      return (box?.top ?? 0, box?.left ?? 0)
    }
    return Form(entries: entries.sorted { place($0) < place($1) })
  }

  private func entry(_ pair: FormPair, _ form: FormText, _ text: PageText) -> Form.Entry {
    let pieces = pair.key + pair.value
    let confidence = pieces.reduce(0) { $0 + $1.confidence } / Double(max(1, pieces.count))
    func words(_ pieces: [FormText.Piece]) -> [Int] {
      pieces.map(\.word).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
    return Form.Entry(
      kind: .pair, how: pair.how, key: pair.keyText, value: pair.valueText, keyWords: words(pair.key),
      valueWords: words(pair.value), keyBox: form.ratios(FormPair.box(pair.key), text),
      valueBox: form.ratios(FormPair.box(pair.value), text), confidence: pair.certainty * confidence)
  }

  static let examples = [
    Example(
      "Keys, and a mark", pages: ["First name: Maria\nCity ....... Porto\n[x] Newsletter"], table: "fields",
      columns: ["key", "value"], rows: [["First name", "Maria"], ["City", "Porto"], ["Newsletter", "SELECTED"]])
  ]

  static let tables = [
    Table<Form>(
      "fields", about: "One row a key with its value, a mark or a signature", rows: { $0.entries },
      columns: [
        Column<Form.Entry>("key") { .text($0.key) }, Column("value") { .text($0.value) },
        Column("confidence") { .score($0.confidence) },
      ] + Column.box(\.valueBox) + [
        Column("kind") { .text($0.kind.rawValue) }, Column("how") { .text($0.how.rawValue) },
        Column("key_left") { $0.keyBox.map { .ratio($0.left) } ?? .empty },
        Column("key_top") { $0.keyBox.map { .ratio($0.top) } ?? .empty },
        Column("key_width") { $0.keyBox.map { .ratio($0.width) } ?? .empty },
        Column("key_height") { $0.keyBox.map { .ratio($0.height) } ?? .empty },
      ])
  ]
}

extension FormText {
  /// Returns a box of the upright page as ratios of the page as it lies; nil for text without places.
  func ratios(_ box: Rect<Pixels>?, _ text: PageText) -> Rect<Ratio>? {
    guard let box, let page = text.frame else { return nil }
    return page.ratios(frame.original(box))
  }
}
