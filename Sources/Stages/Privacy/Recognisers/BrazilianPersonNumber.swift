import Documents
import Language

extension Recogniser {
  /// Brazilian personal numbers (CPF).
  static let brazilianPersonNumber = Recogniser(
    "brazilian-person-number", .brPerson, source: "Receita Federal, CPF: two check digits, MOD 11",
    shapes: ["999_999_999_99", "9{11}"], context: ["cpf"], alone: 0.55, near: 0.98, proof: "two check digits hold",
    repairs: 2,
    mixesGaps: true, examples: ["CPF: «529.982.247-25»", "cpf «52998224725»"],
    counterexamples: ["CPF: 529.982.247-26", "CPF 111.111.111-11"]
  ) { match in
    let digits = match.digits
    func check(_ count: Int) -> Int {
      let rest = Checksum.sum(digits.prefix(count), Array((2...count + 1).reversed())) * 10 % 11
      return rest == 10 ? 0 : rest
    }
    return Set(digits).count > 1 && check(9) == digits[9] && check(10) == digits[10]
  }
}
