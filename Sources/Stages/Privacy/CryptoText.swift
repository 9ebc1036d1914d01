/// The alphabets of crypto addresses.
enum CryptoText {
  private static let base58Alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
  private static let bech32Alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  /// Returns the bytes that base 58 stands for, nil for other letters.
  static func base58(_ letters: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for letter in letters {
      guard var carry = base58Alphabet.firstIndex(of: letter) else { return nil }
      for index in bytes.indices {
        carry += Int(bytes[index]) * 58
        bytes[index] = UInt8(carry & 0xFF)
        carry >>= 8
      }
      while carry > 0 {
        bytes.append(UInt8(carry & 0xFF))
        carry >>= 8
      }
    }
    return Array(repeating: 0, count: letters.prefix { $0 == base58Alphabet[0] }.count) + bytes.reversed()
  }

  /// Returns the human-readable part of a bech32 or bech32m string whose checksum holds, nil of any other (BIP-173, BIP-350).
  static func bech32(_ letters: [UInt8]) -> String? {
    let text = String(decoding: letters, as: UTF8.self)
    let small = Array(text.lowercased().utf8)
    guard letters == small || letters == Array(text.uppercased().utf8), let split = small.lastIndex(of: 0x31),
      split >= 1,
      small.count - split >= 7
    else { return nil }
    let name = small[..<split]
    var values = name.map { Int($0) >> 5 } + [0] + name.map { Int($0) & 31 }
    for letter in small[(split + 1)...] {
      guard let value = bech32Alphabet.firstIndex(of: letter) else { return nil }
      values.append(value)
    }
    var check = 1
    for value in values {
      let top = check >> 25
      check = (check & 0x1FF_FFFF) << 5 ^ value
      for (index, generator) in [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3].enumerated()
      where top >> index & 1 == 1 { check ^= generator }
    }
    return check == 1 || check == 0x2BC8_30A3 ? String(decoding: name, as: UTF8.self) : nil
  }
}
