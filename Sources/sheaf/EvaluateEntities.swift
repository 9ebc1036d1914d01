import ArgumentParser
import Documents
import Evaluation
import Foundation
import Stages

/// `sheaf evaluate entities DIR`: how many names `entities.find` finds as the sets mark them, place and type exact.
struct EvaluateEntities: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "People, places, organisations, products and titles: exact spans and types.",
    discussion: """
      DIR holds wnut17 (wnut17train.conll, emerging.dev.conll), broad-twitter (btc.train, btc.dev) and wikigold under their own file names. Types
      are Comprehend's; of what is found only the types that a set marks count. The dev files and a part of wikigold are held out.
      """)

  @OptionGroup var sets: TextSetArguments

  @OptionGroup var arguments: EvaluationArguments

  func run() throws {
    let sentences = MarkedSentence.all(in: sets.folder)
    guard !sentences.isEmpty else { throw Exit(.usage, "sheaf: \(sets.directory) holds no set of entities") }
    let readings = try TextReadings.orExit()
    var report = EvaluationReport(unit: "sentence")
    let groups = Dictionary(grouping: sentences) { "\($0.side.rawValue), \($0.source)" }
    for (side, members) in groups.sorted(by: { $0.key < $1.key }) {
      let step = max(1, members.count / max(1, sets.most ?? 2_500))
      for (number, sentence) in members.enumerated() where number % step == 0 {
        let found = try readings.entities(sentence.text).filter { sentence.known.contains($0.type) }
        report.addDocument(side: side)
        for type in sentence.known.sorted() {
          let truth = Set(sentence.entities.filter { $0.type == type }.map(\.range))
          let given = Set(found.filter { $0.type == type }.map(\.range))
          guard !truth.isEmpty || !given.isEmpty else { continue }
          let name = "\(sentence.source)#\(number + 1)"
          let misses = truth.symmetricDifference(given).sorted { $0.lowerBound < $1.lowerBound }.map { range in
            let text = sentence.text(range)
            return EvaluationReport.Miss(
              document: name, side: side, field: type, truth: truth.contains(range) ? text : "",
              given: given.contains(range) ? text : "")
          }
          report.add(
            type, side: side,
            Scorecard.Count(truth: truth.count, given: given.count, right: truth.intersection(given).count),
            misses: misses)
        }
      }
    }
    try report.show(arguments)
  }
}

/// A sentence of a CoNLL file: its words with a blank between them, and what the set marks.
struct MarkedSentence {
  let source: String
  let side: TextSplit.Side
  let text: String
  /// UTF-8 ranges with Comprehend's types.
  let entities: [(type: String, range: Range<Int>)]
  /// The types that the set marks at all.
  let known: Set<String>

  func text(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }

  private static let wnut = [
    "person": "PERSON", "location": "LOCATION", "corporation": "ORGANIZATION", "group": "ORGANIZATION",
    "product": "COMMERCIAL_ITEM", "creative-work": "TITLE",
  ]
  private static let plain = ["PER": "PERSON", "LOC": "LOCATION", "ORG": "ORGANIZATION"]

  static func all(in folder: TextFolder) -> [MarkedSentence] {
    let sets: [(file: String, source: String, types: [String: String], side: TextSplit.Side?)] = [
      ("wnut17train.conll", "wnut17", wnut, .train), ("emerging.dev.conll", "wnut17", wnut, .held),
      ("btc.train", "broad-twitter", plain, .train), ("btc.dev", "broad-twitter", plain, .held),
      ("wikigold.conll.txt", "wikigold", plain, nil),
    ]
    return sets.flatMap { file, source, types, side in
      folder.files(file).flatMap { path in
        read(TextFolder.lines(path)).map { words, tags in
          sentence(words, tags, source: source, types: types, side: side)
        }
      }
    }
  }

  /// Returns the sentences of CoNLL lines: a word, then its tag last; an empty line ends a sentence.
  static func read(_ lines: [String]) -> [(words: [String], tags: [String])] {
    var sentences: [([String], [String])] = []
    var (words, tags): ([String], [String]) = ([], [])
    for line in lines + [""] {
      let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
      if parts.count < 2 {
        if !words.isEmpty { sentences.append((words, tags)) }
        (words, tags) = ([], [])
      } else if parts[0] != "-DOCSTART-" {
        words.append(parts[0])
        tags.append(parts[parts.count - 1])
      }
    }
    return sentences
  }

  /// Puts words together; a tag `I-` behind another type or none begins an entity too.
  static func sentence(
    _ words: [String], _ tags: [String], source: String, types: [String: String], side: TextSplit.Side?
  ) -> MarkedSentence {
    var (text, entities): (String, [(type: String, range: Range<Int>, end: Int)]) = ("", [])
    for (index, (word, tag)) in zip(words, tags).enumerated() {
      if index > 0 { text += " " }
      let range = text.utf8.count..<(text.utf8.count + word.utf8.count)
      text += word
      guard let type = types[String(tag.dropFirst(2))], tag != "O" else { continue }
      if tag.hasPrefix("I-"), let last = entities.last, last.type == type, last.end == index {
        entities[entities.count - 1] = (type, last.range.lowerBound..<range.upperBound, index + 1)
      } else {
        entities.append((type, range, index + 1))
      }
    }
    return MarkedSentence(
      source: source, side: side ?? TextSplit.side(source, text, held: 0.15), text: text,
      entities: entities.map { ($0.type, $0.range) }, known: Set(types.values))
  }
}
