import Documents
import Pipeline

/// A text file, or a CSV or JSON Lines file of records, as an input document.
final class OpenedText: OpenDocument {
  let contents: Contents
  var kind: FileKind { file.kind }
  private let file: SourceFile
  private let textColumn: String
  /// Read anew when it is first asked for, so that runs that never write texts again do not hold them twice.
  private var sources: TextSources?
  /// One text a page; nil for a record without a text.
  private let texts: [String?]
  private let reason: String
  private let limits: Limits

  init(_ file: SourceFile, input: InputOptions, limits: Limits) throws {
    let bytes = try FileReading.bytes(path: Folder.path(uri: file.uri), limit: limits.bytes.bytes)
    guard let (text, encoding) = TextEncoding.decode(bytes) else {
      throw Failure(.damaged, "the file begins as text and goes on as something else")
    }
    (reason, self.limits) = (encoding.rawValue, limits)
    (self.file, textColumn) = (file, input.textColumn)
    if file.kind.holdsRecords {
      let records = TextRecords(text, kind: file.kind, textColumn: input.textColumn, idColumn: input.idColumn)
      texts = records.texts
      contents = Contents(pageCount: texts.count, recordIDs: records.ids, flaw: records.flaw)
    } else {
      guard text.utf8.count <= limits.text.bytes else { throw Self.tooLong(text, limits) }
      let bytes = Array(text.utf8)
      texts = TextPages.ranges(text).map { String(decoding: bytes[$0], as: UTF8.self) }
      contents = Contents(pageCount: texts.count)
    }
  }

  func picture(page: Int) throws -> PageImage { throw Failure(.absent, "a text has no picture") }

  func ownText(page: Int) throws -> OwnText {
    guard texts.indices.contains(page - 1), let text = texts[page - 1] else {
      throw Failure(.damaged, "the record has no text field, or is not valid")
    }
    guard text.utf8.count <= limits.text.bytes else { throw Self.tooLong(text, limits) }
    return OwnText(origin: .plain, text: PageText(plain: text, reason: reason))
  }

  private static func tooLong(_ text: String, _ limits: Limits) -> Failure {
    Failure(.limit, "the text has \(text.utf8.count) bytes, more than \(limits.text.bytes) (limits: text)")
  }

  func pictureCover(page: Int) throws -> Double { 0 }

  func source(page: Int) throws -> TextSource? {
    if let sources { return sources.record(page) }
    let bytes = try FileReading.bytes(path: Folder.path(uri: file.uri), limit: limits.bytes.bytes)
    guard let (text, _) = TextEncoding.decode(bytes) else { throw Failure(.changed, "the file changed during the run") }
    let sources = TextSources(
      text, kind: file.kind, textColumn: textColumn, isMarked: bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    guard sources.count == contents.pageCount else { throw Failure(.changed, "the file changed during the run") }
    self.sources = sources
    return sources.record(page)
  }
}
