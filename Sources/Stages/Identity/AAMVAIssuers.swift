/// A jurisdiction that issues licences: what its number, the first of a barcode's header, stands for.
struct AAMVAIssuer: Sendable, Equatable {
  enum Country: Sendable { case us, canada, mexico }

  let name: String
  /// The postal abbreviation.
  let code: String
  let country: Country
}

/// The issuer identification numbers of AAMVA (aamva.org, "Issuer Identification Numbers").
enum AAMVAIssuers {
  /// Returns the issuer of a number, nil for one that is not assigned.
  static func issuer(_ number: String) -> AAMVAIssuer? { byNumber[number] }

  /// Returns the issuer with a postal abbreviation, nil for none.
  static func issuer(code: String) -> AAMVAIssuer? { byCode[code] }

  static let all: [AAMVAIssuer] = rows.map(\.1)

  private static let byNumber = Dictionary(rows, uniquingKeysWith: { first, _ in first })
  private static let byCode = Dictionary(rows.map { ($0.1.code, $0.1) }, uniquingKeysWith: { first, _ in first })

  private static let rows: [(String, AAMVAIssuer)] = table.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count == 4 else { return nil }
    let country: AAMVAIssuer.Country = parts[2] == "CA" ? .canada : parts[2] == "MX" ? .mexico : .us
    return (parts[0], AAMVAIssuer(name: parts[3], code: parts[1], country: country))
  }

  private static let table = """
    604426 PE CA PRINCE EDWARD ISLAND
    604427 AS US AMERICAN SAMOA
    604428 QC CA QUEBEC
    604429 YT CA YUKON
    604430 MP US NORTHERN MARIANA ISLANDS
    604431 PR US PUERTO RICO
    604432 AB CA ALBERTA
    604433 NU CA NUNAVUT
    604434 NT CA NORTHWEST TERRITORIES
    636000 VA US VIRGINIA
    636001 NY US NEW YORK
    636002 MA US MASSACHUSETTS
    636003 MD US MARYLAND
    636004 NC US NORTH CAROLINA
    636005 SC US SOUTH CAROLINA
    636006 CT US CONNECTICUT
    636007 LA US LOUISIANA
    636008 MT US MONTANA
    636009 NM US NEW MEXICO
    636010 FL US FLORIDA
    636011 DE US DELAWARE
    636012 ON CA ONTARIO
    636013 NS CA NOVA SCOTIA
    636014 CA US CALIFORNIA
    636015 TX US TEXAS
    636016 NL CA NEWFOUNDLAND AND LABRADOR
    636017 NB CA NEW BRUNSWICK
    636018 IA US IOWA
    636019 GU US GUAM
    636020 CO US COLORADO
    636021 AR US ARKANSAS
    636022 KS US KANSAS
    636023 OH US OHIO
    636024 VT US VERMONT
    636025 PA US PENNSYLVANIA
    636026 AZ US ARIZONA
    636027 DS US STATE DEPARTMENT
    636028 BC CA BRITISH COLUMBIA
    636029 OR US OREGON
    636030 MO US MISSOURI
    636031 WI US WISCONSIN
    636032 MI US MICHIGAN
    636033 AL US ALABAMA
    636034 ND US NORTH DAKOTA
    636035 IL US ILLINOIS
    636036 NJ US NEW JERSEY
    636037 IN US INDIANA
    636038 MN US MINNESOTA
    636039 NH US NEW HAMPSHIRE
    636040 UT US UTAH
    636041 ME US MAINE
    636042 SD US SOUTH DAKOTA
    636043 DC US DISTRICT OF COLUMBIA
    636044 SK CA SASKATCHEWAN
    636045 WA US WASHINGTON
    636046 KY US KENTUCKY
    636047 HI US HAWAII
    636048 MB CA MANITOBA
    636049 NV US NEVADA
    636050 ID US IDAHO
    636051 MS US MISSISSIPPI
    636052 RI US RHODE ISLAND
    636053 TN US TENNESSEE
    636054 NE US NEBRASKA
    636055 GA US GEORGIA
    636056 CU MX COAHUILA
    636057 HL MX HIDALGO
    636058 OK US OKLAHOMA
    636059 AK US ALASKA
    636060 WY US WYOMING
    636061 WV US WEST VIRGINIA
    636062 VI US VIRGIN ISLANDS
    """
}
