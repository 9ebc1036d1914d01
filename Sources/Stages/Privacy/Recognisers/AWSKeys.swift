import Documents
import Language

extension Recogniser {
  /// Access key IDs of Amazon Web Services.
  static let awsAccessKey = Recogniser(
    "aws-access-key", .awsAccessKey,
    source: "AWS IAM guide, unique identifiers: a prefix of four letters, then sixteen of base 32",
    shapes: ["[A][KS][I][A][A-Z2-7]{16}"], context: ["aws", "access key", "key"], alone: 0.95, near: 0.98,
    examples: ["aws_access_key_id = «AKIAIOSFODNN7EXAMPLE»"],
    counterexamples: ["AKIAIOSFODNN7EXAMPL", "XKIAIOSFODNN7EXAMPLE"]
  ) { match in
    ["AKIA", "ASIA"].contains(match.text.prefix(4))
  }

  /// Secret access keys of Amazon Web Services.
  static let awsSecretKey = Recogniser(
    "aws-secret-key", .awsSecretKey, source: "AWS IAM guide: forty characters of base 64, known by its label",
    labels: [
      "secret access key", "aws secret access key", "aws secret key", "aws secret", "secret key", "secretaccesskey",
    ], score: 0.95,
    examples: ["aws_secret_access_key = «wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY»"],
    counterexamples: ["secret key: short"]
  ) { text, start in
    guard let range = LabelledValue.run(text, start, atLeast: 40, atMost: 44) else { return nil }
    let fits = range.allSatisfy { position in
      Shape.bit(text[position]) != 0 || [0x2B, 0x2F, 0x3D].contains(text[position])
    }
    return fits && range.count == 40 ? range : nil
  }
}
