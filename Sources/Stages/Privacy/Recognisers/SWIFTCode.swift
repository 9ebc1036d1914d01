import Documents
import Language

extension Recogniser {
  /// Bank identifier codes.
  static let swiftCode = Recogniser(
    "swift-code", .swiftCode,
    source: "ISO 9362: four letters, the country, two letters or digits, and three for the branch",
    shapes: ["AAAA-AA-XX-XXX", "AAAA-AA-XX"], context: ["swift", "bic", "swift code", "bic code", "swift bic", "iban"],
    near: 0.9,
    examples: ["BIC: «DEUTDEFF»", "SWIFT «BOFAUS3NXXX»"],
    counterexamples: ["BIC: DEUTXXFF", "a SWIFT decision", "swift and decisive", "MARKETED"]
  ) { match in
    match.groups.count == 1 && match.isShouted && countries.contains(String(match.text.dropFirst(4).prefix(2)))
  }

  /// ISO 3166-1 codes of countries.
  static let countries = Set(
    """
    AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR \
    CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID \
    IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP \
    MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
    SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
    """.split(separator: " ").map(String.init))
}
