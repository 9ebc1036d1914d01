import Language

/// Brings the words of questions and labels together: one English word for words of several languages, one group for words that are
/// asked for and printed differently.
enum Glossary {
  /// Returns the words of a text for comparing: folded, compounds of known parts cut, known foreign words in English.
  static func words(_ text: String) -> [String] {
    let tokens = Tokens.of(text)
    var words: [String] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      switch token.kind {
      case .letters:
        // P.O. is one word.
        var folded = token.folded
        while folded.count < 6, token.folded.count == 1, index + 1 < tokens.count, tokens[index].folded == ".",
          tokens[index + 1].folded.count == 1, tokens[index + 1].kind == .letters, !tokens[index + 1].isSpaced
        {
          folded += tokens[index + 1].folded
          index += 2
        }
        words += translated(folded)
      case .digits: words.append(token.folded)
      case .sign: if token.folded == "#" { words.append("number") }
      }
    }
    return words
  }

  /// Returns a label in English as far as its words are known, for the text encoder.
  static func english(_ text: String) -> String { words(text).joined(separator: " ") }

  private static func translated(_ word: String) -> [String] {
    if let known = foreign[word] { return known }
    return parts(word) ?? [word]
  }

  /// Cuts a compound such as `rechnungsnummer` into known parts; nil when any part is not known.
  private static func parts(_ word: String) -> [String]? {
    // Each part can end with and without its joint: what is longer than any word would take for ever.
    guard (8...40).contains(word.count) else { return nil }
    for head in compounds where word.hasPrefix(head) {
      var rest = word.dropFirst(head.count)
      for joint in ["", "s", "n", "en"] where rest.hasPrefix(joint) {
        rest = word.dropFirst(head.count + joint.count)
        if let known = foreign[String(rest)] { return (foreign[head] ?? []) + known }
        if let more = parts(String(rest)) { return (foreign[head] ?? []) + more }
      }
    }
    return nil
  }

  /// Whether two words belong to one group and so count as nearly the same.
  static func areAlike(_ left: String, _ right: String) -> Bool {
    guard let first = groupsOf[left] ?? groupsOf[stem(left)], let second = groupsOf[right] ?? groupsOf[stem(right)]
    else {
      return false
    }
    return !first.isDisjoint(with: second)
  }

  /// Returns a word without the commonest English endings.
  static func stem(_ word: String) -> String {
    for ending in ["ing", "ies", "ed", "es", "s"] where word.hasSuffix(ending) && word.count - ending.count >= 3 {
      return String(word.dropLast(ending.count)) + (ending == "ies" ? "y" : "")
    }
    return word
  }

  private static let groups: [[String]] = [
    ["due", "pay", "paid", "payable", "payment", "deadline", "owed", "owe", "remit", "settle"],
    ["total", "sum", "amount", "grand", "altogether", "overall", "come", "comes"],
    ["cost", "price", "rate", "charge", "charged", "fee", "worth"],
    ["seller", "vendor", "supplier", "sold", "sells", "merchant", "company", "issuer"],
    ["buyer", "customer", "client", "billed", "purchaser", "recipient", "subscriber"],
    ["invoice", "bill", "statement"], ["receipt", "slip"],
    ["start", "begin", "available", "starts"],
    ["birth", "born", "birthday", "dob"],
    ["expire", "expires", "expiry", "expiration", "exp", "valid"],
    ["phone", "telephone", "tel", "mobile", "call"], ["email", "mail", "e-mail"],
    ["number", "no", "nr", "num", "id", "code", "identifier", "identification"],
    ["manager", "director", "managing", "ceo", "president"],
    ["address", "live", "lives", "reside", "located", "street", "residence"],
    ["delivered", "delivery", "deliver", "shipped", "shipping", "ship"],
    ["tax", "vat", "gst", "tva"], ["order", "ordered", "purchase", "po"],
    ["salary", "wage", "earn", "compensation"], ["position", "job", "occupation", "role"],
    ["first", "given", "forename"], ["last", "family", "surname"],
    ["issued", "issue", "dated", "iss"], ["licence", "license", "dl"], ["sent", "send", "remit"],
    ["balance", "outstanding"], ["quantity", "qty", "many", "units"], ["contact", "representative"],
  ]

  private static let groupsOf: [String: Set<Int>] = {
    var groupsOf: [String: Set<Int>] = [:]
    for (index, group) in groups.enumerated() { for word in group { groupsOf[word, default: []].insert(index) } }
    return groupsOf
  }()

  /// Words of business papers in German, French, Spanish, Italian and Dutch, folded.
  private static let foreign: [String: [String]] = {
    let lines = """
      rechnung=invoice;rechnungs=invoice;rechnungsnr=invoice number;nummer=number;datum=date;falligkeit=due;fallig=due;\
      falligkeits=due;zahlbar=payable;zahlung=payment;zahlungs=payment;zahlungsziel=payment due;zahlbetrag=amount payable;\
      bedingungen=terms;betrag=amount;gesamt=total;gesamtbetrag=total amount;brutto=gross total;bruttosumme=gross total;\
      netto=net;nettobetrag=net amount;summe=sum;endbetrag=total amount;steuer=tax;steuerbetrag=tax amount;ust=vat;\
      mwst=vat;umsatzsteuer=vat;mehrwertsteuer=vat;ustid=vat id;ident=id;identnr=id number;verkaufer=seller;kaufer=buyer;\
      lieferant=supplier;lieferung=delivery;liefer=delivery;leistung=service;leistungs=service;leistungsdatum=service date;\
      kunde=customer;kunden=customer;kundennr=customer number;bestellung=order;bestell=order;auftrag=order;auftrags=order;\
      empfanger=recipient;anschrift=address;adresse=address;strasse=street;ort=city;telefon=phone;geschaftsfuhrer=managing director;\
      geschaftsfuhrung=managing director;ansprechpartner=contact person;kontakt=contact;konto=account;kontonummer=account number;\
      bank=bank;menge=quantity;preis=price;einzelpreis=unit price;nettopreis=net price;beschreibung=description;wahrung=currency;\
      geburt=birth;geburts=birth;geburtsdatum=birth date;geburtstag=birthday;vorname=first name;nachname=last name;\
      gultig=valid;ablauf=expiry;vertrag=contract;vertrags=contract;miete=rent;mieter=tenant;vermieter=landlord;\
      bankverbindung=bank details;verwendungszweck=payment reference;seite=page;vom=of;steuernummer=tax number;\
      facture=invoice;numero=number;echeance=due;limite=deadline;paiement=payment;reglement=payment;montant=amount;\
      somme=sum;payer=pay;solde=balance;ttc=including tax;ht=excluding tax;tva=vat;taxe=tax;taxes=tax;client=customer;\
      clients=customer;abonne=subscriber;nom=name;prenom=first name;adresse=address;livraison=delivery;commande=order;\
      fournisseur=supplier;vendeur=seller;acheteur=buyer;commercial=sales;conditions=terms;quantite=quantity;prix=price;\
      unitaire=unit;naissance=birth;ligne=line;dossier=file;banque=bank;compte=account;votre=your;reference=reference;ref=reference;\
      marche=contract;le=the;la=the;du=of;de=of;des=of;date=date;emission=issue;\
      factura=invoice;fecha=date;vencimiento=due;importe=amount;cliente=customer;proveedor=supplier;direccion=address;\
      nombre=name;telefono=phone;nacimiento=birth;iva=vat;pedido=order;pago=payment;precio=price;cantidad=quantity;\
      fattura=invoice;scadenza=due;importo=amount;totale=total;fornitore=supplier;indirizzo=address;pagamento=payment;\
      factuur=invoice;factuurnummer=invoice number;vervaldatum=due date;bedrag=amount;totaal=total;klant=customer;btw=vat;\
      levering=delivery;adres=address;naam=name
      """
    var foreign: [String: [String]] = [:]
    for pair in lines.split(separator: ";") {
      let halves = pair.split(separator: "=")
      guard halves.count == 2 else { continue }
      foreign[halves[0].trimmingPrefix(while: \.isWhitespace).description] = halves[1].split(separator: " ").map(
        String.init)
    }
    return foreign
  }()

  /// Longest first, so that the longest known part is cut off.
  private static let compounds = foreign.keys.filter { $0.count >= 4 }.sorted { ($1.count, $0) < ($0.count, $1) }
}
