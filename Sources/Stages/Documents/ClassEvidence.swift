import Documents
import Language

/// What speaks for each kind of document.
struct ClassEvidence {
  private var weights: [DocumentClass.Kind: Double] = [.other: 1.2]

  func weight(_ kind: DocumentClass.Kind) -> Double { weights[kind] ?? 0 }

  init(_ pages: [PageText]) {
    let pageWords = pages.map { Tokens.of($0.text).filter { $0.kind != .sign }.map(\.folded) }
    let words = pageWords.flatMap { $0 }
    let isPicture = pages.allSatisfy { $0.source == .ocr || $0.source == .none }
    addPicture(words, pages, isPicture: isPicture)
    guard words.count >= 3, let first = pages.first else { return }
    let rows = PageRows(first)
    // What a document is, its first pages say; the rest is what it is about.
    addPhrases(pageWords.prefix(2).flatMap { $0 })
    addHead(first, rows)
    addShape(rows, pages, words: words)
  }

  private mutating func add(_ kind: DocumentClass.Kind, _ weight: Double) { weights[kind, default: 0] += weight }

  /// Few words on a picture are a picture; words that are not believed are none.
  private mutating func addPicture(_ words: [String], _ pages: [PageText], isPicture: Bool) {
    guard isPicture else { return }
    let believed = pages.flatMap(\.words).filter { $0.confidence > 0.6 && $0.range.count > 2 }.count
    let perPage = Double(believed) / Double(max(1, pages.count))
    if perPage < 4 {
      add(.picture, 5)
    } else if perPage < 12 {
      add(.picture, 2.2)
    } else if perPage < 20 {
      add(.picture, 0.8)
    }
  }

  // MARK: Words

  /// Each phrase counts once, however often it stands there.
  private mutating func addPhrases(_ words: [String]) {
    let text = " " + words.joined(separator: " ") + " "
    for (kind, weight, phrases) in Self.phrases {
      let found = phrases.split(separator: ",").filter { text.contains(" \($0) ") }.count
      // The first says most.
      add(kind, weight * Double(min(found, 6)) / (1 + 0.12 * Double(min(found, 6))))
    }
    // Machine-readable zones: long runs of fillers come through as signs, the codes before them as words.
    if text.contains(" p ") || text.contains(" id ") { add(.identity, 0.2) }
  }

  private static let phrases: [(DocumentClass.Kind, Double, String)] = [
    (
      .invoice, 0.8,
      "invoice,subtotal,sales tax,line total,invoice number,invoice no,invoice date,bill to,sold to,due date,amount due,payment terms,purchase order,remit to,balance due,"
        + "rechnung,rechnungsnummer,rechnungsdatum,zahlbar,mwst,ust,nettobetrag,gesamtbetrag,ust id,kundennummer,handelsrechnung,gutschrift,"
        + "facture,total ht,total ttc,tva,date de facture,avoir,echeance,factura,iva,importe,fattura,imponibile,factuur,btw,vat no,iban,"
        + "unit price,einzelpreis,prix unitaire,ship to,quantity,menge,quantite"
    ),
    (
      .receipt, 0.9,
      "receipt,cash,change,cashier,subtotal,sub total,visa,mastercard,thank you,please come again,gst,tendered,till,terminal,tax invoice,cash sale,"
        + "cash bill,total sales,rounding,rounding adj,tip,server,table,kassenbon,bar,ruckgeld,ticket,especes,bedienung,debit,approved,kasse,"
        + "salesperson,goods sold,item,qty,counter,pos,amex,auth code"
    ),
    (
      .identity, 1.4,
      "passport,driver license,drivers license,driver licence,driving licence,identity card,identification card,date of birth,dob,place of birth,"
        + "nationality,surname,given names,expires,exp,iss,sex,eyes,hgt,wgt,personalausweis,reisepass,fuhrerschein,passeport,prenoms,nom,"
        + "lieu de naissance,date de naissance,geburtsdatum,geburtsort,staatsangehorigkeit,carte nationale,permis de conduire,dl,class,endorsements,"
        + "restrictions,date of expiry,authority,donor,end none,permanent resident,residence permit,visa type"
    ),
    (
      .form, 0.7,
      "form,check one,check the appropriate box,check appropriate box,check all that apply,see instructions,print or type,please type,please print,please complete,signature,applicant,application,for official use,office use only,"
        + "fill in,formular,antrag,unterschrift,bitte ankreuzen,formulaire,cocher,solicitud,date of application,yes no,initial,"
        + "employer identification,social security number,taxpayer identification,omb no,rev,instructions,sign here,phone,address,city state and zip"
    ),
    (
      .letter, 1.6,
      "dear,sincerely,yours sincerely,yours faithfully,yours truly,best regards,kind regards,regards,sehr geehrte,sehr geehrter,mit freundlichen grussen,"
        + "cher,chere,madame monsieur,cordialement,veuillez agreer,estimado,estimada,atentamente,enclosure,enclosures,encl,subject,betreff,re"
    ),
    (
      .report, 0.8,
      "abstract,introduction,conclusion,conclusions,references,bibliography,figure,table of contents,contents,chapter,section,appendix,report,"
        + "executive summary,summary,results,discussion,methods,methodology,annual report,einleitung,zusammenfassung,inhaltsverzeichnis,resume,"
        + "sommaire,background,analysis,copyright,et al,journal,page,findings,overview"
    ),
  ]

  // MARK: The head of the first page

  /// A title among the first rows names the kind.
  private mutating func addHead(_ page: PageText, _ rows: PageRows) {
    let titles: [(DocumentClass.Kind, Set<String>)] = [
      (
        .invoice,
        [
          "invoice", "rechnung", "facture", "factura", "fattura", "factuur", "gutschrift", "avoir", "handelsrechnung",
          "faktura",
        ]
      ),
      (.receipt, ["receipt", "kassenbon", "quittung", "ticket", "recu"]),
      (.identity, ["passport", "passeport", "license", "licence", "reisepass", "personalausweis", "fuhrerschein"]),
      (.form, ["form", "application", "antrag", "formular", "formulaire", "questionnaire", "certificate", "request"]),
      (.report, ["report", "bericht", "rapport", "informe", "study", "survey", "abstract"]),
    ]
    for row in rows.rows.prefix(10) {
      let words = row.members.flatMap { Tokens.of(page.text(of: page.words[$0.word])).map(\.folded) }
      let isTitle = words.count <= 6 && row.box.height > 1.15 * rows.wordHeight
      for (kind, names) in titles where words.contains(where: names.contains) {
        add(kind, isTitle ? 1.6 : words.count <= 5 ? 0.8 : 0.2)
        // The pages of instructions behind a form are prose.
        if kind == .form && words.count <= 6 { add(.report, -0.8) }
      }
    }
  }

  // MARK: Shape

  private mutating func addShape(_ rows: PageRows, _ pages: [PageText], words: [String]) {
    let boxes = rows.rows.map(\.box)
    let left = boxes.map(\.left).min() ?? 0
    let right = boxes.map(\.right).max() ?? 0
    let lines = pages.flatMap { page in page.lines.map { page.text(of: $0) } }
    let amounts = lines.flatMap { AmountText.find(in: $0) }
    let prices = Double(amounts.filter { $0.hasCents || $0.currency != nil }.count)
    let perPage = Double(words.count) / Double(pages.count)
    // A till's paper is narrow; the boxes of a text layer reach from line to line, those of OCR end where the ink does.
    if right - left < (pages[0].source == .textLayer ? 34 : 45) * rows.wordHeight, prices >= 2, rows.rows.count > 8 {
      add(.receipt, 2.5)
      add(.invoice, -0.5)
    } else {
      add(.receipt, -3)
    }
    if prices >= 3 { add(.invoice, 0.6) } else { add(.invoice, -1.2) }
    if prices == 0 { add(.receipt, -1.5) }
    // Cards hold little.
    if perPage > 250 { add(.identity, -3) } else if perPage < 120 { add(.identity, 0.4) }
    if lines.contains(where: { $0.filter { $0 == "<" }.count >= 5 }) { add(.identity, 4) }
    // Lines of words are prose, rows of cells with numbers are a table.
    let prose = lines.filter { line in
      let words = line.split(separator: " ")
      return words.count >= 7 && line.filter(\.isNumber).count * 5 < line.count
    }.count
    let share = Double(prose) / Double(max(1, lines.count))
    let isForm = weight(.form) > 2.5
    add(
      .report,
      (isForm ? 0.5 : 1) * share * 2.5 + (pages.count > 2 ? 0.8 : 0) + (perPage > 350 ? 0.6 : 0)
        - (perPage < 100 ? 1.5 : 0))
    add(.letter, share > 0.2 && pages.count <= 2 && perPage < 500 ? 0.6 : -0.8)
    let numeric = rows.rows.filter { row in
      row.cells.count >= 3 && row.cells.filter { cell in isNumeric(cell, pages[0]) }.count * 2 >= row.cells.count
    }.count
    let tabular = Double(numeric) / Double(max(1, rows.rows.count))
    add(.table, tabular > 0.25 ? 1.5 + 3 * tabular : -0.5)
    // Empty fields: rules of underscores, boxes, labels with nothing behind them.
    let blanks = lines.filter {
      $0.contains("____") || $0.contains("....") || $0.contains("\u{2610}") || $0.contains("[ ]")
    }.count
    let labels = lines.filter { $0.hasSuffix(":") }.count
    add(.form, 0.25 * Double(min(blanks, 8)) + 0.12 * Double(min(labels, 10)))
  }

  private func isNumeric(_ cell: PageRows.Cell, _ page: PageText) -> Bool {
    let text = cell.members.map { page.text(of: page.words[$0.word]) }.joined()
    return text.contains(where: \.isNumber) && text.filter(\.isLetter).count * 2 <= text.filter(\.isNumber).count
  }
}
