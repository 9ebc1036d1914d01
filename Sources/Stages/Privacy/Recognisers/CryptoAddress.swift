import Documents
import Pipeline

extension Recogniser {
  /// Addresses of crypto currencies.
  static let cryptoAddress = Recogniser(
    "crypto-address", .cryptoAddress,
    source:
      "Bitcoin: base58check with SHA-256 twice, BIP-173 and BIP-350 for bech32; Ethereum: 0x and 40 hexadecimal digits",
    examples: [
      "send to «1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa»", "«bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4»",
      "«0x52908400098527886E0F7030069857D2E4169EE7»",
      "«3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy»",
    ],
    counterexamples: [
      "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
      "0x52908400098527886E0F7030069857D2E4169E",
      "0x0000000000000000000000000000000000000000",
    ]
  ) { text in
    text.words.compactMap { word in
      guard 25...90 ~= word.range.count, word.hasDigits, word.hasLetters else { return nil }
      let letters = Array(text.cased[word.range])
      let why: String
      if letters.starts(with: Array("0x".utf8)) {
        guard letters.count == 42, Set(letters.dropFirst(2)).count > 4,
          letters.dropFirst(2).allSatisfy({ isHexadecimal($0) })
        else { return nil }
        why = "0x and 40 hexadecimal digits"
      } else if let parts = CryptoText.bech32(letters), ["bc", "tb", "ltc", "bcrt"].contains(parts) {
        why = "bech32 holds"
      } else if letters.count <= 35, let bytes = CryptoText.base58(letters), bytes.count == 25,
        [0, 5, 30, 48, 50, 22].contains(bytes[0]),
        Array(Digest.sha256(Digest.sha256(Array(bytes.prefix(21)))).prefix(4)) == Array(bytes.suffix(4))
      {
        why = "base58check holds"
      } else {
        return nil
      }
      return Finding(range: word.range, score: 0.97, why: why)
    }
  }

  private static func isHexadecimal(_ letter: UInt8) -> Bool {
    ScanText.isDigit(letter) || 0x41...0x46 ~= letter || 0x61...0x66 ~= letter
  }
}
