import Foundation

/// The only room that writes to the terminal: results on standard output, everything else on standard error.
enum Console {
  static func out(_ text: String) { write(text + "\n", to: 1) }
  /// Writes a message, without control characters: a file's name could hold a terminal's commands, or the look of another message.
  static func error(_ text: String, isRed: Bool = false) {
    let plain = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
    write(isRed ? "\u{1B}[31m\(plain)\u{1B}[0m\n" : plain + "\n", to: 2)
  }

  /// Writes a help or usage text of several lines.
  static func usage(_ text: String) { write(text + "\n", to: 2) }

  /// Writes without a line end, for a progress bar.
  static func inline(_ text: String) { write(text, to: 2) }

  /// Whether standard error is a terminal that understands control sequences.
  static var isTerminal: Bool { isatty(2) == 1 && environment["TERM"] != "dumb" }

  /// Whether colours are wanted there (no-color.org, CLICOLOR_FORCE).
  static func usesColor(isRefused: Bool) -> Bool {
    if isRefused || !(environment["NO_COLOR"] ?? "").isEmpty { return false }
    return isTerminal || !(environment["CLICOLOR_FORCE"] ?? "").isEmpty
  }

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if count < 0 && errno == EINTR { continue }
      // Nobody is reading any more (a closed pipe): there is nothing to add to that.
      guard count > 0 else { return }
      offset += count
    }
  }
}
