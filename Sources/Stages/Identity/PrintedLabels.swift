import Documents

/// The labels that cards and passports print, as capitals without accents, blanks and points, and what they label.
enum PrintedLabels {
  enum Meaning: Hashable, Sendable {
    case field(IdentityType)
    /// A whole name, or a surname, as `Name` is in German.
    case name
    /// Something that is no field here; it ends the value before it.
    case other
  }

  /// Returns what a label means, nil for none.
  static func meaning(_ folded: String) -> Meaning? { byLabel[folded] }

  /// Returns what a label of seven letters and more means that has one letter misread, nil for none.
  static func misreadMeaning(_ folded: String) -> Meaning? {
    guard folded.utf8.count >= 7 else { return nil }
    let read = Array(folded.utf8)
    for (label, meaning) in long where abs(label.count - read.count) <= 1 && isOneOff(label, read) { return meaning }
    return nil
  }

  /// The most words of a label.
  static let mostWords = 5

  /// Returns what the numbered fields of licences mean, nil for a text that is no such number. Numbers 1 to 4c, 8 and 9 are those of
  /// the EU (Directive 2006/126/EC, annex I) and of AAMVA's card standard (annex A) alike; 5 differs.
  static func meaning(code: String, isAmerican: Bool) -> Meaning? {
    switch code {
    case "1": .field(.lastName)
    case "2": .field(.firstName)
    case "3": .field(.dateOfBirth)
    case "4A": .field(.dateOfIssue)
    case "4B": .field(.expirationDate)
    case "4D": .field(isAmerican ? .documentNumber : .personalNumber)
    case "5": isAmerican ? .other : .field(.documentNumber)
    case "8": .field(.address)
    case "9": .field(.vehicleClass)
    case "9A": isAmerican ? .field(.endorsements) : .other
    case "12": .field(.restrictions)
    case "15": isAmerican ? .field(.sex) : nil
    case "4C", "10", "11": .other
    case "6", "7", "13", "14", "16", "17", "18", "19": .other
    default: nil
    }
  }

  private static func isOneOff(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    var (i, j, errors) = (0, 0, 0)
    while i < left.count && j < right.count {
      if left[i] == right[j] {
        i += 1
        j += 1
        continue
      }
      errors += 1
      if errors > 1 { return false }
      if left.count >= right.count { i += 1 }
      if right.count >= left.count { j += 1 }
    }
    return errors + (left.count - i) + (right.count - j) <= 1
  }

  private static let byLabel: [String: Meaning] = {
    var labels: [String: Meaning] = [:]
    for (meaning, list) in table {
      for label in list.split(separator: ",") { labels[String(label.filter { $0 != " " && $0 != "\n" })] = meaning }
    }
    return labels
  }()

  private static let long: [([UInt8], Meaning)] = byLabel.filter { $0.key.utf8.count >= 7 }.sorted { $0.key < $1.key }
    .map { (Array($0.key.utf8), $0.value) }

  private static let table: [(Meaning, String)] = [
    (.name, "NAME, NAMES, FULL NAME"),
    (
      .field(.lastName),
      """
      SURNAME, SURNAMES, LAST NAME, LN, FAMILY NAME, NOM, NOM DE FAMILLE, NACHNAME, FAMILIENNAME, APELLIDO, APELLIDOS, COGNOME, NAZWISKO,
      ACHTERNAAM, NAAM, APELIDO, APELIDOS, SOBRENOME, EFTERNAMN, ETTERNAVN, EFTERNAVN, SUKUNIMI, PRIJMENI, PRIEZVISKO, PREZIME, NUME,
      PRIMARY IDENTIFIER, IDENTIFIANT PRIMAIRE
      """
    ),
    (
      .field(.firstName),
      """
      GIVEN NAME, GIVEN NAMES, FIRST NAME, FIRST NAMES, FN, FORENAME, FORENAMES, OTHER NAMES, PRENOM, PRENOMS, VORNAME, VORNAMEN, NOMBRE,
      NOMBRES, NOME, NOMI, IMIE, IMIONA, VOORNAAM, VOORNAMEN, NOMES PROPRIOS, NOME PROPRIO, FORNAMN, FORNAVN, ETUNIMET, JMENO, MENO, IME,
      PRENUME, SECONDARY IDENTIFIER, IDENTIFIANT SECONDAIRE
      """
    ),
    (.field(.middleName), "MIDDLE NAME, MIDDLE NAMES"),
    (.field(.suffix), "SUFFIX"),
    (
      .field(.dateOfBirth),
      """
      DOB, D0B, 00B, 008, DATE OF BIRTH, BIRTH DATE, BIRTHDATE, BORN, DATE DE NAISSANCE, NE LE, NEE LE, NEE LE, GEBURTSDATUM, GEBURTSTAG, GEBOREN AM,
      FECHA DE NACIMIENTO, FECHA NACIMIENTO, DATA DI NASCITA, DATA DE NASCIMENTO, DATA URODZENIA, GEBOORTEDATUM, FODELSEDATUM, FODSELSDATO,
      SYNTYMAAIKA, DATUM NAROZENI, DATUM RODENJA, DATA NASTERII
      """
    ),
    (
      .field(.expirationDate),
      """
      EXP, EXPIRES, EXPIRY, EXPIRY DATE, DATE OF EXPIRY, DATE OF EXPIRATION, EXPIRATION DATE, EXPIRATION, EXP DATE, VALID UNTIL,
      VALID THRU, VALID TO, DATE D EXPIRATION, DATE DEXPIRATION, VALABLE JUSQU AU, VALABLE JUSQUAU, VALIDE JUSQU AU, GULTIG BIS,
      FECHA DE CADUCIDAD, FECHA DE EXPIRACION, FECHA CADUCIDAD, VALIDO HASTA, VALIDEZ, DATA DI SCADENZA, SCADENZA, DATA DE VALIDADE,
      VALIDADE, TERMIN WAZNOSCI, DATA WAZNOSCI, GELDIG TOT, GILTIG TILL
      """
    ),
    (
      .field(.dateOfIssue),
      """
      ISS, ISSUED, ISSUE DATE, DATE OF ISSUE, DATE ISSUED, ISSUED ON, ISS DATE, DATE DE DELIVRANCE, DELIVRE LE, DATE DELIVRANCE,
      AUSSTELLUNGSDATUM, AUSGESTELLT AM, FECHA DE EXPEDICION, FECHA DE EMISION, FECHA EMISION, DATA DI RILASCIO, DATA DI EMISSIONE,
      DATA DE EMISSAO, DATA WYDANIA, DATUM VAN AFGIFTE, DATUM DER AUSSTELLUNG
      """
    ),
    (
      .field(.documentNumber),
      """
      DL, DLN, DL NO, DL NUMBER, DLNO, LIC, LIC NO, LICENSE NO, LICENSE NUMBER, LICENCE NO, LICENCE NUMBER, NUMBER, NO, ID, ID NO,
      ID NUMBER, IDN, CARD NO, CARD NUMBER, CUSTOMER ID, CUSTOMER IDENTIFIER, PASSPORT NO, PASSPORT NUMBER, DOCUMENT NO, DOCUMENT NUMBER,
      IDENTITY CARD NO, N DE PASSEPORT, NO DE PASSEPORT, NUMERO DE DOCUMENT, NUMERO DE PASSEPORT, PASSNUMMER, PASS NR, REISEPASS NR,
      AUSWEISNUMMER, NUMERO DE DOCUMENTO, PASAPORTE N, PASAPORTE NO, DNI, NUM SOPORTE, NUMERO DOCUMENTO, NUMER DOKUMENTU, NR DOKUMENTU,
      NUMERO, DOCUMENTNUMMER, PASSAPORTO N, VISA NUMBER, CONTROL NUMBER
      """
    ),
    (.field(.sex), "SEX, SEXE, GENDER, GESCHLECHT, SEXO, SESSO, PLEC, GESLACHT, KON, KJONN, SUKUPUOLI, POHLAVI"),
    (
      .field(.nationality),
      """
      NATIONALITY, NATIONALITE, STAATSANGEHORIGKEIT, NACIONALIDAD, CITTADINANZA, NACIONALIDADE, OBYWATELSTWO, NATIONALITEIT, MEDBORGARSKAP
      """
    ),
    (
      .field(.placeOfBirth),
      """
      PLACE OF BIRTH, BIRTHPLACE, POB, LIEU DE NAISSANCE, GEBURTSORT, LUGAR DE NACIMIENTO, LUOGO DI NASCITA, LOCAL DE NASCIMENTO,
      MIEJSCE URODZENIA, GEBOORTEPLAATS, FODELSEORT
      """
    ),
    (
      .field(.address),
      "ADDRESS, ADD, ADDR, RESIDENCE, ADRESSE, DOMICILE, WOHNORT, ANSCHRIFT, DOMICILIO, RESIDENZA, INDIRIZZO, MORADA, ADRES"
    ),
    (.field(.vehicleClass), "CLASS, DL CLASS, LICENSE CLASS, CLASSIFICATION, CATEGORIES"),
    (.field(.endorsements), "END, ENDORSE, ENDORSEMENT, ENDORSEMENTS, ENDS"),
    (.field(.restrictions), "REST, RSTR, RESTR, RESTRICTION, RESTRICTIONS, RESTRICT"),
    (.field(.county), "COUNTY"),
    (.field(.personalNumber), "PERSONAL NO, PERSONAL NUMBER, N PERSONNEL, NO PERSONNEL, PESEL, PERSONAL ID NO"),
    (
      .other,
      """
      HGT, HEIGHT, HT, TAILLE, GROSSE, WGT, WEIGHT, WT, EYES, EYE, EYE COLOR, HAIR, DD, REV, DONOR, ORGAN DONOR, AUTHORITY, AUTORITE,
      BEHORDE, AUTORIDAD, ISSUING AUTHORITY, SIGNATURE, HOLDERS SIGNATURE, UNTERSCHRIFT, CODE, COUNTRY CODE, CODE DU PAYS, TYPE, TYP, TIPO,
      ISSUING COUNTRY, ISSUING STATE, PAYS EMETTEUR, CODE OF ISSUING STATE, DUP, AUDIT, REMARKS, DISTINGUISHING, OCCUPATION, RACE,
      COLOUR OF EYES, SIGNATURE OF BEARER, SIGNATURE DU TITULAIRE, AUTORITE DE DELIVRANCE, VISA TYPE CLASS, ANNOTATION, ENTRIES
      """
    ),
  ]
}
