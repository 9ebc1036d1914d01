import Documents
import Language

extension Recogniser {
  /// Addresses of the internet protocol, versions 4 and 6.
  static let ipAddress = Recogniser(
    "ip-address", .ipAddress,
    source: "RFC 791: four numbers up to 255; RFC 4291: eight groups of hexadecimal digits, :: for zeros",
    examples: [
      "from «192.168.12.7» today", "IP=«10.0.0.1»:8080", "«2001:db8::8a2e:370:7334»",
      "at «fe80:0:0:0:204:61ff:fe9d:f156».",
    ],
    counterexamples: [
      "version 1.2.3.4", "192.168.12.256", "1.2.3.4.5", "at 12:30:45", "std::vector",
    ]
  ) { text in
    var findings: [Finding] = []
    var index = 0
    while index < text.words.count {
      let start = text.words[index].range.lowerBound
      if let end = ipv4(text, start) {
        if text.context(versionWords, near: start..<end, before: 2, behind: 0) == nil {
          // Four digits and three points number a section more often than a machine.
          let isShort = end - start == 7 && text.context(networkWords, near: start..<end, before: 4, behind: 1) == nil
          findings.append(Finding(range: start..<end, score: isShort ? 0.45 : 0.9, why: "four numbers up to 255"))
        }
        index = text.word(from: end)
      } else if let end = ipv6(text, start) {
        findings.append(Finding(range: start..<end, score: 0.9, why: "groups of version 6"))
        index = text.word(from: end)
      } else {
        index += 1
      }
    }
    return findings
  }

  private static let networkWords = PhraseSet([
    "ip", "ipv4", "dns", "host", "server", "gateway", "router", "ping", "address", "addr", "network", "resolver",
  ])

  private static let versionWords = PhraseSet([
    "version", "v", "ver", "release", "section", "chapter", "clause", "build", "firmware",
  ])

  private static func ipv4(_ text: ScanText, _ start: Int) -> Int? {
    guard ScanText.isDigit(text[start]) else { return nil }
    let before = text[start - 1]
    if ScanText.isWord(before) || before == 0x2E || before == 0x2D { return nil }
    var (position, parts) = (start, 0)
    while true {
      var (value, length) = (0, 0)
      while ScanText.isDigit(text[position]), length < 4 {
        value = value * 10 + Int(text[position]) - 0x30
        length += 1
        position += 1
      }
      guard 1...3 ~= length, value <= 255 else { return nil }
      parts += 1
      if parts == 4 { break }
      guard text[position] == 0x2E else { return nil }
      position += 1
    }
    if ScanText.isWord(text[position]) || (text[position] == 0x2E && ScanText.isDigit(text[position + 1])) {
      return nil
    }
    return position
  }

  private static func ipv6(_ text: ScanText, _ start: Int) -> Int? {
    if text[start - 1] == 0x3A || ScanText.isWord(text[start - 1]) { return nil }
    var (position, groups, isShort, hasDigit) = (start, 0, false, false)
    while groups < 8 {
      var length = 0
      while length < 5, ScanText.isDigit(text[position]) || 0x41...0x46 ~= text[position] {
        hasDigit = hasDigit || ScanText.isDigit(text[position])
        length += 1
        position += 1
      }
      guard length <= 4 else { return nil }
      if length > 0 { groups += 1 } else if !isShort { return nil }
      guard text[position] == 0x3A else { break }
      let isDouble = text[position + 1] == 0x3A
      if isDouble {
        guard !isShort else { return nil }
        isShort = true
        position += 2
      } else if ScanText.isWord(text[position + 1]), groups < 8 {
        position += 1
      } else {
        break
      }
    }
    guard hasDigit, !ScanText.isWord(text[position]), isShort ? groups >= 3 : groups == 8 else { return nil }
    return position
  }
}
