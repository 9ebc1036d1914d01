import Crypto

/// Digests of bytes in memory.
package enum Digest {
  /// Returns the 32 bytes of the SHA-256 of bytes.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
