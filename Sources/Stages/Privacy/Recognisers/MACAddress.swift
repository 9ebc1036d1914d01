import Documents
import Language

extension Recogniser {
  /// Hardware addresses of networks.
  static let macAddress = Recogniser(
    "mac-address", .macAddress,
    source: "IEEE 802: six octets in hexadecimal, apart by : or -, or three groups of four apart by points",
    examples: ["eth0 «00:1B:44:11:3A:B7» up", "«00-1b-44-11-3a-b7»", "«001b.4411.3ab7»"],
    counterexamples: ["00:1B:44:11:3A", "00:1B:44:11:3A:B7:99", "12:30:45"]
  ) { text in
    text.words.compactMap { word in
      let start = word.range.lowerBound
      let (groups, length) = word.range.count == 2 ? (6, 2) : (3, 4)
      let sign = text[start + length]
      guard word.range.count == length, length == 2 ? sign == 0x3A || sign == 0x2D : sign == 0x2E else { return nil }
      let end = start + groups * length + groups - 1
      let fits = (start..<end).allSatisfy { position in
        (position - start) % (length + 1) == length
          ? text[position] == sign : ScanText.isDigit(text[position]) || 0x41...0x46 ~= text[position]
      }
      let isPart =
        text[start - 1] == sign || (text[end] == sign && ScanText.isWord(text[end + 1])) || ScanText.isWord(text[end])
      return fits && !isPart
        ? Finding(range: start..<end, score: 0.95, why: "\(groups) groups of hexadecimal digits") : nil
    }
  }
}
