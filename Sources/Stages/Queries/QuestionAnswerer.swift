import Documents
import Pipeline

/// Answers questions to pages of text outside a run: what evaluations measure.
package final class QuestionAnswerer {
  /// An answer as an evaluation sees it.
  package struct Found {
    package let text: String
    /// 0...1.
    package let confidence: Double
    /// `key-value`, `table` or `text`.
    package let evidence: String
  }

  private let likeness: Likeness

  /// Whether the text encoder takes part.
  package var usesMeaning: Bool { likeness.means == .meaning }

  /// - Parameter usesEncoder: false to compare by words alone; with true, the encoder takes part where it is installed.
  package init(usesEncoder: Bool) throws {
    let encoder = try SharedEncoder.find("encoder", use: usesEncoder ? .auto : .never)
    likeness = Likeness(encoder: try encoder?.encoder())
  }

  /// Returns the answer to each question, nil where the pages do not say.
  ///
  /// - Parameter pages: what stages made of each page: its text, and its tables and form where they count.
  package func answers(to questions: [String], pages: [[any Artifact]]) throws -> [Found?] {
    func first<A: Artifact>(_ page: [any Artifact], _ type: A.Type) -> A? { page.lazy.compactMap { $0 as? A }.first }
    let asked = pages.enumerated().compactMap { index, page in
      first(page, PageText.self).map { text in
        AskedPage(number: index + 1, text: text, tables: first(page, Tables.self), form: first(page, Form.self))
      }
    }
    let finder = AnswerFinder(asked, likeness: likeness)
    return try finder.answers(questions.map { (Question($0), .all) }).map { answer in
      answer.map { Found(text: $0.text, confidence: $0.confidence, evidence: $0.evidence.rawValue) }
    }
  }
}
