import Binding

/// What a file or page may cost: the section `limits:` of a pipeline file. An error about a limit names it.
package struct Limits: Bindable {
  package var bytes: ByteCount = 1_000_000_000
  package var text: ByteCount = 20_000_000
  package var pages = 10_000
  package var records = 10_000_000
  package var pixels = 120_000_000
  package var ratio = 3_000
  package var secondsPerPage = 120
  package var memory: ByteCount = 2_000_000_000

  package init() {}

  package static let fields: [Field<Limits>] = [
    Field("bytes", \.bytes, in: 1...ByteCount(1 << 50), "Largest file", countsInKeys: false),
    Field("text", \.text, in: 1...ByteCount(1 << 40), "Largest text file, or text of a record", countsInKeys: false),
    Field("pages", \.pages, in: 1...10_000_000, "Most pages of a document", countsInKeys: false),
    Field("records", \.records, in: 1...1_000_000_000, "Most records of a CSV or JSON Lines file", countsInKeys: false),
    // Counts in keys: a PDF page that would pass it is drawn at a lower resolution.
    Field(
      "pixels", \.pixels, in: 10_000...2_000_000_000,
      "Most pixels of a page; a larger picture fails, a larger PDF page is drawn at a lower resolution"),
    Field(
      "ratio", \.ratio, in: 1...1_000_000,
      "Largest ratio of a picture's raw size to its file's, for pictures of more than 64 MB raw", countsInKeys: false),
    Field(
      "seconds_per_page", \.secondsPerPage, in: 1...86_400, "Longest time for one page; then its worker is killed",
      countsInKeys: false),
    Field(
      "memory", \.memory, in: 100_000_000...ByteCount(1 << 45), "Most memory of one worker; then it is killed",
      countsInKeys: false),
  ]

  /// Refuses a file by what it holds.
  package func check(_ contents: Contents) throws {
    let (limit, name) = contents.recordIDs == nil ? (pages, "pages") : (records, "records")
    guard contents.pageCount <= limit else {
      throw Failure(.limit, "the file has \(contents.pageCount) \(name), more than \(limit) (limits: \(name))")
    }
  }

  /// Refuses a picture by what its header says, before any pixel is decoded.
  package func check(width: Int, height: Int, rawBytes: Int, fileBytes: Int) throws {
    guard width <= pixels, height <= pixels, width * height <= pixels else {
      throw Failure(.limit, "the picture has \(width) x \(height) pixels, more than \(pixels) (limits: pixels)")
    }
    // Small pictures cannot do harm however well they are compressed.
    guard rawBytes <= 64_000_000 || rawBytes / max(1, fileBytes) <= ratio else {
      throw Failure(
        .limit, "the picture expands \(rawBytes / max(1, fileBytes)) times, more than \(ratio) (limits: ratio)")
    }
  }
}
