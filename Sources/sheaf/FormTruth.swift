import Foundation

/// The pairs of a form annotated as in FUNSD: questions with the answers linked to them.
struct FormTruth {
  typealias Pair = (key: String, value: String)

  /// In the order of the questions; an empty value where no answer is linked. Questions without a text are left out, as nothing could
  /// be found for them.
  let pairs: [Pair]

  private struct Annotation: Decodable {
    struct Entity: Decodable {
      var id: Int
      var text: String
      /// Left, top, right, bottom in pixels.
      var box: [Double]
      var label: String
      /// Pairs of ids, the question's first; most links stand with both ends, some with one.
      var linking: [[Int]]

      var left: Double { box.first ?? 0 }
      var top: Double { box.count > 1 ? box[1] : 0 }
      var height: Double { box.count > 3 ? box[3] - box[1] : 0 }
      var center: Double { top + height / 2 }
    }

    var form: [Entity]
  }

  /// Returns nil for what is no such annotation.
  init?(_ data: Data) {
    guard let form = try? JSONDecoder().decode(Annotation.self, from: data).form else { return nil }
    let byID = Dictionary(form.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var linked: [Int: Set<Int>] = [:]
    for link in form.flatMap(\.linking) where link.count == 2 {
      linked[link[0], default: []].insert(link[1])
      linked[link[1], default: []].insert(link[0])
    }
    func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
    pairs = form.filter { $0.label == "question" && !isBlank($0.text) }.map { question in
      let answers = (linked[question.id] ?? []).sorted().compactMap { byID[$0] }
        .filter { $0.label == "answer" && !isBlank($0.text) }
      return (question.text, Self.inOrder(answers).map(\.text).joined(separator: " "))
    }
  }

  /// Sorts texts by lines from the top down, and from the left in a line: boxes of one line differ by some pixels.
  private static func inOrder(_ all: [Annotation.Entity]) -> [Annotation.Entity] {
    var lines: [[Annotation.Entity]] = []
    for entity in all.sorted(by: { ($0.center, $0.left, $0.id) < ($1.center, $1.left, $1.id) }) {
      if let last = lines.last?.last, entity.center - last.center < 0.5 * min(last.height, entity.height) {
        lines[lines.count - 1].append(entity)
      } else {
        lines.append([entity])
      }
    }
    return lines.flatMap { $0.sorted { ($0.left, $0.id) < ($1.left, $1.id) } }
  }
}
