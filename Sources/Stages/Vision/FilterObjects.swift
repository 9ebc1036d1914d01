import Binding
import Documents
import Pipeline

/// `vision.filter`: of the objects that were found, those that are asked for.
///
/// It makes what it reads, so all stages of a pipeline but the detector's own tables see what it leaves.
struct FilterObjects: Stage {
  static let id: StageID = "vision.filter"
  static let about =
    "Keeps the found objects that are asked for: by label, size, confidence, or in words such as \"silver cars\""
  static let version = 1

  struct Options: Bindable {
    var labels: [String] = []
    var exclude: [String] = []
    var text = ""
    var confidence = 0.0
    var smallest = 0.0
    var largest = 1.0
    var color = 0.2
    var most = 100_000

    static let fields: [Field<Options>] = [
      Field("labels", \.labels, "What to keep: labels, their plurals, other words for them, or kinds such as vehicle"),
      Field("exclude", \.exclude, "What not to keep, in the same words; wins over the others"),
      Field("text", \.text, "What to keep in plain words, such as silver cars, or red or black cars and dogs"),
      Field("confidence", \.confidence, in: 0...1, "Least confidence"),
      Field("smallest", \.smallest, in: 0...1, "Least area of the box, over that of the picture"),
      Field("largest", \.largest, in: 0...1, "Most area of the box, over that of the picture"),
      Field("color", \.color, in: 0...1, "The part of an object that must have a colour that the text names"),
      Field("most", \.most, in: 1...100_000, "Most objects of a page, the surest first"),
    ]

    func check() -> [(field: String, message: String)] {
      var problems: [(field: String, message: String)] = []
      if smallest > largest { problems.append(("smallest", "is more than largest")) }
      if !text.isEmpty && ObjectQuery(text).phrases.isEmpty {
        problems.append(("text", "names neither a thing nor a colour"))
      }
      return problems
    }
  }

  private let options: Options
  private let query: ObjectQuery?

  init(_ options: Options) {
    self.options = options
    query = options.text.isEmpty ? nil : ObjectQuery(options.text)
  }

  func run(_ objects: Objects) -> Objects {
    Objects(all: Array(objects.all.filter(isAsked).prefix(options.most)), model: objects.model)
  }

  private func isAsked(_ object: DetectedObject) -> Bool {
    func isOne(of words: [String]) -> Bool {
      words.contains { ObjectWords.means($0, label: object.label, parents: object.parents) }
    }
    guard object.confidence >= options.confidence, (options.smallest...options.largest).contains(object.box.area),
      !isOne(of: options.exclude), options.labels.isEmpty || isOne(of: options.labels)
    else { return false }
    return query?.matches(object, share: options.color) ?? true
  }

  static let examples = [
    Example(
      "Of a woman and a dog the dog", options: "{text: animals}", sample: "photos/dog-human.jpg",
      table: "filtered_objects", columns: ["label", "parents"], rows: [["dog", "animal"]])
  ]

  static let tables = [
    Table<Objects>(
      "filtered_objects", about: "One row an object that was kept", rows: { $0.all },
      columns: [
        Column<DetectedObject>("label") { .text($0.label) }, Column("confidence") { .score($0.confidence) },
      ] + Column.box { $0.box } + [
        Column("parents") { .text($0.parents.joined(separator: " ")) },
        Column("colors") { .text($0.colors.map(\.name).joined(separator: ", ")) },
      ])
  ]
}
