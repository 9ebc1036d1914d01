import Documents
import Language

extension Recogniser {
  /// Brazilian company numbers (CNPJ).
  static let brazilianCompanyNumber = Recogniser(
    "brazilian-company-number", .brCompany, source: "Receita Federal, CNPJ: two check digits, MOD 11",
    shapes: ["99-999-999-9999-99"], context: ["cnpj"], alone: 0.8, near: 0.98, proof: "two check digits hold",
    repairs: 2,
    mixesGaps: true, examples: ["CNPJ «11.222.333/0001-81»"],
    counterexamples: ["CNPJ 11.222.333/0001-82", "00.000.000/0000-00"]
  ) { match in
    let digits = match.digits
    func check(_ count: Int) -> Int {
      let weights = (0..<count).map { (count - 1 - $0) % 8 + 2 }
      let rest = Checksum.sum(digits.prefix(count), weights) % 11
      return rest < 2 ? 0 : 11 - rest
    }
    return Set(digits).count > 1 && check(12) == digits[12] && check(13) == digits[13]
  }
}
