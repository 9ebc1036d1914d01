/// Turns CLD2's codes into tags of RFC 5646.
enum LanguageTag {
  /// Returns the tag, nil for what is no language (jokes such as Pig Latin).
  static func tag(_ code: String) -> String? {
    if code.hasPrefix("zz") || code == "un" { return nil }
    // Text in a script that CLD2 knows no language of.
    if code.hasPrefix("xx-") { return "und-" + code.dropFirst(3) }
    return renamed[code] ?? code
  }

  /// Codes that were withdrawn (IANA's registry of language subtags), and Norwegian: CLD2 keeps Nynorsk apart, so its "no" is Bokmål.
  private static let renamed = [
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "no": "nb", "sh": "sr", "blu": "hmn", "bh": "bho",
  ]
}
