/// Cuts a plain text into pages: at its form feeds, and where a page would be longer than stages can take at a time.
///
/// Put together again the pages are the text. A cut is made behind a blank line, else behind a line, a sentence, a word, and only then
/// anywhere, so that what belongs together is seldom parted.
package enum TextPages {
  /// UTF-8 bytes of the longest page: half of what Comprehend takes as one document (100 KB), and a few seconds for all text stages.
  package static let mostBytes = 50_000

  /// Returns the pages' ranges, UTF-8 offsets into the text, in order and without gaps; one at least.
  package static func ranges(_ text: String, most: Int = mostBytes) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var (ranges, start): ([Range<Int>], Int) = ([], 0)
    for end in bytes.indices.filter({ bytes[$0] == formFeed }).map({ $0 + 1 }) + [bytes.count] where end > start {
      while end - start > most {
        let cut = cut(bytes[start..<(start + most)], next: bytes[start + most])
        ranges.append(start..<cut)
        start = cut
      }
      ranges.append(start..<end)
      start = end
    }
    return ranges.isEmpty ? [0..<0] : ranges
  }

  private static let formFeed = UInt8(ascii: "\u{0C}")
  private static let lineFeed = UInt8(ascii: "\n")

  /// Returns where a page that is full ends: behind the best cut in its last half.
  private static func cut(_ page: ArraySlice<UInt8>, next: UInt8) -> Int {
    let half = page.startIndex + page.count / 2
    var best = (rank: 0, at: page.endIndex)
    for index in stride(from: page.endIndex - 1, through: half, by: -1) {
      let rank = rank(page, index)
      if rank > best.rank { best = (rank, index + 1) }
      if rank == 4 { break }
    }
    if best.rank > 0 { return best.at }
    // No character is torn: its bytes but for the first begin with the bits 10.
    var end = page.endIndex
    var following = next
    while following & 0xC0 == 0x80, end > page.startIndex + 1 {
      end -= 1
      following = page[end]
    }
    return end
  }

  /// Returns how good a cut behind a byte is: 4 a blank line, 3 a line's end, 2 a sentence's, 1 a word's, 0 none.
  private static func rank(_ page: ArraySlice<UInt8>, _ index: Int) -> Int {
    let byte = page[index]
    let before = index > page.startIndex ? page[index - 1] : 0
    if byte == lineFeed {
      let isBlank =
        before == lineFeed
        || (before == UInt8(ascii: "\r") && index - 2 >= page.startIndex && page[index - 2] == lineFeed)
      return isBlank ? 4 : 3
    }
    guard byte == UInt8(ascii: " ") else { return 0 }
    return before == UInt8(ascii: ".") || before == UInt8(ascii: "?") || before == UInt8(ascii: "!") ? 2 : 1
  }
}
