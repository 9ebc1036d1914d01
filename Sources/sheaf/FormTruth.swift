import Foundation

/// The pairs of a form annotated as in FUNSD: questions with the answers linked to them.
struct FormTruth {
  typealias Pair = (key: String, value: String)

  /// In the order of the questions; an empty value where no answer is linked.
  let pairs: [Pair]

  private struct Annotation: Decodable {
    struct Entity: Decodable {
      var id: Int
      var text: String
      var box: [Double]
      var label: String
      var linking: [[Int]]

      /// From the top down, then from the left.
      var place: (Double, Double) { (box.count > 1 ? box[1] : 0, box.first ?? 0) }
    }

    var form: [Entity]
  }

  /// Returns nil for what is no such annotation.
  init?(_ data: Data) {
    guard let form = try? JSONDecoder().decode(Annotation.self, from: data).form else { return nil }
    let byID = Dictionary(form.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    pairs = form.filter { $0.label == "question" }.map { question in
      let linked = Set(question.linking.flatMap { $0 }).subtracting([question.id])
      let answers = linked.compactMap { byID[$0] }.filter { $0.label == "answer" }.sorted { $0.place < $1.place }
      return (question.text, answers.map(\.text).joined(separator: " "))
    }
  }
}
