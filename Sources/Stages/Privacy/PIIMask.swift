import Documents

/// Hides a value and keeps its form.
enum PIIMask {
  /// Returns a value with a star for each letter and digit, line ends as blanks; of secrets every sign is a star.
  static func masked(_ value: String, _ type: PIIType) -> String {
    let isSecret = [.password, .awsSecretKey, .username].contains(type)
    return String(
      value.map { letter in
        if letter.isWhitespace { return " " }
        return isSecret || letter.isLetter || letter.isNumber ? "*" : letter
      })
  }
}
