import Documents
import Language

extension Recogniser {
  /// Addresses of the web.
  static let webAddress = Recogniser(
    "web-address", .url, source: "RFC 3986 with a scheme or www; a bare host only under a well-known top-level domain",
    examples: [
      "see «https://www.example.com/a?b=c#d».", "at «www.example.org»", "(«http://mvpspecials.it/»)",
      "visit «example.com» now", "«ftp://files.example.net/x.txt», then",
    ],
    counterexamples: ["e.g. this", "Node.js", "etc.So it ends", "www", "file.txt", "anna@example.com"]
  ) { text in
    var findings: [Finding] = []
    var covered = 0
    for (index, word) in text.words.enumerated() where word.range.lowerBound >= covered {
      let start = word.range.lowerBound
      let hasScheme =
        ["http", "https", "ftp", "sftp", "ftps"].contains(word.folded) && text[word.range.upperBound] == 0x3A
        && text[word.range.upperBound + 1] == 0x2F && text[word.range.upperBound + 2] == 0x2F
      let hasPrefix =
        word.folded == "www" && text[word.range.upperBound] == 0x2E && ScanText.isWord(text[word.range.upperBound + 1])
      if hasScheme || hasPrefix, let range = run(text, start), range.count > (hasScheme ? word.range.count + 4 : 6) {
        findings.append(Finding(range: range, score: 0.98, why: hasScheme ? "a scheme" : "www"))
        covered = range.upperBound
      } else if let end = bareHost(text, index) {
        let range = text[end] == 0x2F && ScanText.isWord(text[end + 1]) ? run(text, start) ?? start..<end : start..<end
        findings.append(Finding(range: range, score: 0.75, why: "a host under a well-known domain"))
        covered = range.upperBound
      }
    }
    return findings
  }

  private static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "io", "info", "biz", "de", "uk", "fr", "eu", "nl", "ch", "ca", "au", "dev",
    "app",
  ]

  /// Returns the run of an address from a position on, without what ends a sentence around it.
  private static func run(_ text: ScanText, _ start: Int) -> Range<Int>? {
    var end = start
    while end < text.count, end - start < 2_000, text[end] != 0x20, text[end] != 0x0A,
      ![0x22, 0x3C, 0x3E, 0x7C, 0x5C].contains(text[end])
    { end += 1 }
    while end > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x27, 0x21, 0x3F, 0x29, 0x5D, 0x7D].contains(text[end - 1]) {
      if text[end - 1] == 0x29, text.codes[start..<end].contains(0x28) { break }
      end -= 1
    }
    return end > start ? start..<end : nil
  }

  /// Returns the end of a host without scheme, such as `example.com`, nil where a word begins none.
  private static func bareHost(_ text: ScanText, _ index: Int) -> Int? {
    let before = text[text.words[index].range.lowerBound - 1]
    guard before != 0x40, before != 0x2E, before != 0x2F, before != 0x2D, before != 0x5F else { return nil }
    var (last, parts) = (index, 1)
    while last + 1 < text.words.count, text.words[last + 1].range.lowerBound == text.words[last].range.upperBound + 1,
      [0x2E, 0x2D].contains(text[text.words[last].range.upperBound])
    {
      last += 1
      parts += 1
    }
    let word = text.words[last]
    guard parts >= 2, domains.contains(word.folded), text[word.range.lowerBound - 1] == 0x2E,
      text.words[last - 1].range.count >= 2,
      text.words[last - 1].hasLetters, text[word.range.upperBound] != 0x40, text[word.range.upperBound] != 0x5F,
      !word.isCapital
    else { return nil }
    return word.range.upperBound
  }
}
