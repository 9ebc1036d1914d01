import Documents
import Foundation

/// A set of questions about texts or tables.
struct QuestionSet {
  struct Item {
    let text: String
    let answers: [String]
    /// What is counted together, such as `table`.
    let field: String
  }

  struct Document {
    let id: String
    let page: PageText
    let questions: [Item]
  }

  let documents: [Document]

  /// Reads SQuAD's or TAT-QA's JSON; nil for anything else.
  static func read(_ data: Data) -> QuestionSet? {
    if let squad = try? JSONDecoder().decode(SQuAD.self, from: data) { return QuestionSet(documents: squad.documents) }
    if let tables = try? JSONDecoder().decode([TableText].self, from: data) {
      return QuestionSet(documents: tables.map(\.document))
    }
    return nil
  }
}

private struct SQuAD: Decodable {
  struct Answer: Decodable { let text: String }
  struct Item: Decodable {
    let question: String
    let answers: [Answer]
  }
  struct Paragraph: Decodable {
    let context: String
    let qas: [Item]
  }
  struct Article: Decodable { let paragraphs: [Paragraph] }
  let data: [Article]

  var documents: [QuestionSet.Document] {
    data.flatMap(\.paragraphs).map { paragraph in
      QuestionSet.Document(
        // Articles have no name of their own; their first words are one.
        id: String(paragraph.context.prefix(60)), page: PageText(plain: paragraph.context, reason: "evaluation"),
        questions: paragraph.qas.filter { !$0.answers.isEmpty }.map {
          QuestionSet.Item(text: $0.question, answers: $0.answers.map(\.text), field: "article")
        })
    }
  }
}

private struct TableText: Decodable {
  struct Table: Decodable {
    let uid: String
    let table: [[String]]
  }
  struct Paragraph: Decodable {
    let order: Int
    let text: String
  }
  enum Answer: Decodable {
    case spans([String])
    case other

    init(from decoder: any Decoder) throws {
      self = (try? decoder.singleValueContainer().decode([String].self)).map { .spans($0) } ?? .other
    }
  }
  struct Item: Decodable {
    let question: String
    let answer: Answer
    let kind: String
    let source: String

    enum CodingKeys: String, CodingKey {
      case question, answer
      case kind = "answer_type"
      case source = "answer_from"
    }
  }
  let table: Table
  let paragraphs: [Paragraph]
  let questions: [Item]

  var document: QuestionSet.Document {
    QuestionSet.Document(
      id: table.uid, page: page,
      questions: questions.compactMap { item in
        guard item.kind == "span", case .spans(let spans) = item.answer, spans.count == 1 else { return nil }
        return QuestionSet.Item(text: item.question, answers: spans, field: item.source)
      })
  }

  /// The table with its cells in columns, the paragraphs below, in letters of 10 by 20 pixels.
  private var page: PageText {
    var builder = PageTextBuilder()
    var top = 40.0
    let columns = table.table.map(\.count).max() ?? 0
    var lefts = [40.0]
    for column in 0..<columns {
      let widest = table.table.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
      lefts.append(lefts[column] + Double(widest * 10 + 60))
    }
    func words(_ text: String, left: Double) -> [(text: String, box: Rect<Pixels>?, confidence: Double)] {
      var left = left
      return text.split(whereSeparator: \.isWhitespace).map { word in
        defer { left += Double(word.count * 10 + 6) }
        return (String(word), Rect(left: left, top: top, width: Double(word.count * 10), height: 20), 1)
      }
    }
    for row in table.table {
      for (column, cell) in row.enumerated() { builder.add(line: words(cell, left: lefts[column])) }
      top += 30
    }
    for paragraph in paragraphs.sorted(by: { $0.order < $1.order }) {
      top += 40
      let all = paragraph.text.split(whereSeparator: \.isWhitespace)
      for start in stride(from: 0, to: all.count, by: 16) {
        builder.add(line: words(all[start..<min(start + 16, all.count)].joined(separator: " "), left: 40))
        top += 30
      }
    }
    let width = max(2_000, Int(lefts[columns]) + 40)
    return builder.pageText(
      source: .text, reason: "evaluation", frame: PageFrame(width: width, height: Int(top) + 40, dpi: nil))
  }
}
