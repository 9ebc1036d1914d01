/// A number from a name that is the same everywhere and always: what splits of data are made by.
package enum Fingerprint {
  /// Returns the 32-bit FNV-1a hash of bytes (Fowler, Noll, Vo).
  package static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
