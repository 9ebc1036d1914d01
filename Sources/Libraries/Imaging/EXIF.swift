/// Reads the one EXIF entry that changes how a picture looks (EXIF 2.32, 4.6.4: a TIFF structure).
enum EXIF {
  /// Returns orientation 1...8 from an EXIF block that starts at its TIFF header, nil without one.
  static func orientation(tiff: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(tiff)
    guard bytes.count >= 8 else { return nil }
    let isLittle = bytes.starts(with: [0x49, 0x49])
    func number(_ offset: Int, _ length: Int) -> Int? {
      guard offset >= 0, offset + length <= bytes.count else { return nil }
      let digits = bytes[offset..<(offset + length)]
      return isLittle ? digits.reversed().reduce(0) { $0 << 8 | Int($1) } : digits.reduce(0) { $0 << 8 | Int($1) }
    }
    guard isLittle || bytes.starts(with: [0x4D, 0x4D]), let directory = number(4, 4), let count = number(directory, 2)
    else { return nil }
    for entry in 0..<count {
      let offset = directory + 2 + entry * 12
      guard let tag = number(offset, 2) else { return nil }
      if tag == 0x0112, let value = number(offset + 8, 2), (1...8).contains(value) { return value }
    }
    return nil
  }
}
