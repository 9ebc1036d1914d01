/// The phrases of `ExpenseLabels`: lower case, no accents, no signs; the comma stands between phrases.
enum ExpensePhrases {
  static let all: [(label: ExpenseLabel, weight: Double, phrases: String)] =
    amounts + identifiers + dates + parties + columns + EuropeanPhrases.all

  private static let amounts: [(label: ExpenseLabel, weight: Double, phrases: String)] = [
    (
      .field(.total), 1,
      "grand total,total amount payable,total payable,total rounded,rounded total,total after rounding,total incl gst,"
        + "total inclusive gst,total inclusive of gst,total inc gst,total with gst,total sales inclusive gst,total incl vat,"
        + "total sales inclusive of gst,total sales incl gst,total amount incl gst,total rm incl of gst,total incl of gst,"
        + "total amount with gst,nett total,net total rm,invoice total,total invoice,total due,total invoice value,total ttc,"
        + "montant ttc,montant total ttc,total general,total a payer,gesamtbetrag,gesamtsumme,rechnungsbetrag,bruttosumme,"
        + "bruttobetrag,rechnungssumme,endbetrag,endsumme,summe brutto,gesamt brutto,brutto gesamt,gesamtbetrag brutto,"
        + "gesamtbetrag inkl mwst,summe inkl mwst,total incluye iva,importe total,total factura,total eur,totale fattura,totale documento,"
        + "totaal incl btw,totaal te betalen,totaalbedrag,jumlah besar,total facture,total inkl mwst,total brutto,"
        + "total amt payable,total amount due,total fare,amount total,total inc tax,total including gst,total including tax,"
        + "total including vat,total inclusive,total incl tax,total incl,total gross,gross total,gross amount,total value"
    ),
    (
      .field(.total), 0.8,
      "total,total amount,total rm,total amt,total sales,total price,net total,nett,netto total,jumlah,totale,totaal,gesamt,summe,"
        + "total amount rm,net amount,nett amount,brutto,valor total,total bill,bill total,total net a payer,somme a payer,"
        + "total cost,total charge,total charges,total de la factura,amount rm,amt rm"
    ),
    (
      .field(.amountDue), 1,
      "amount due,balance due,zahlbetrag,zu zahlender betrag,zu zahlen,offener betrag,solde a payer,net a payer,reste a payer,"
        + "importe a pagar,total a pagar,totale da pagare,da pagare,te betalen,balance owing,amount payable,please pay,"
        + "total balance due,current balance,a payer,net a payer ttc,noch zu zahlen,amount owing,due payable,outstanding balance,pay this amount"
    ),
    (
      .field(.subtotal), 1,
      "subtotal,sub total,sub ttl,subttl,net subtotal,nettobetrag,nettosumme,summe netto,gesamt netto,netto gesamt,zwischensumme,"
        + "rechnungssumme ohne ust,gesamtbetrag netto,total ht,montant ht,montant total ht,total hors taxe,total hors taxes,"
        + "base imponible,imponibile,totale imponibile,subtotaal,totaal excl btw,total excl gst,total excluding gst,"
        + "total excluding tax,total excl vat,total before tax,total exclusive gst,total sales excluding gst,total ex gst,"
        + "total sales excl gst,total exclusive of gst,total netto,netto summe,sous total,total net ht,total net,total without gst,"
        + "total amount excluding gst,total excl of gst,total before gst,amount before tax,total amount excl gst,"
        + "summe ohne mwst,betrag netto,rechnungsbetrag netto,gesamtnetto,rechnungssumme netto,total neto,importe neto,total ex vat,net value,total eur ht"
    ),
    (
      .field(.subtotal), 0.6,
      "positionssumme,netto,warenwert,summe positionen,total of goods,merchandise total,taxable amount,total taxable,warenwert netto,"
        + "items total,item total,goods total,net"
    ),
    (
      .field(.tax), 1,
      "vat total,gst total,sales tax,total tax,total gst,tax total,total vat,gst amount,vat amount,tax amount,steuerbetrag,ust betrag,ust gesamt,"
        + "mwst betrag,summe mwst,summe ust,gesamt mwst,total tva,montant tva,total taxes,total des taxes,total iva,"
        + "cuota iva,btw bedrag,total sst,gov tax,government tax,sales tax payable,total mwst,total umsatzsteuer,umsatzsteuerbetrag,"
        + "mehrwertsteuerbetrag,steuer gesamt,umsatzsteuer gesamt,gst payable,total gst payable,add gst"
    ),
    (
      .field(.tax), 0.7,
      "tax,gst,vat,sst,tva,iva,btw,mwst,ust,umsatzsteuer,mehrwertsteuer,zzgl mwst,zzgl ust,zuzuglich umsatzsteuer,service tax,hst,pst,"
        + "moms,taxes,plus gst,plus vat,imposta,mva,state tax,local tax"
    ),
    (
      .field(.amountPaid), 0.8,
      "amount paid,total paid,paid,cash,cash tendered,amount tendered,tendered,tender,visa,mastercard,master card,credit card,debit card,"
        + "visa card,cash rm,payment,payments,payment received,bar,gegeben,erhaltene anzahlungen,anzahlung,anzahlungen,bezahlt,deja paye,"
        + "acompte,montant paye,tunai,cash payment,cash received,less payments,paid amount,pagado,pagato,betaald,"
        + "deposit,especes,carte bancaire,efectivo,contanti,ec karte,girocard,amex,received,amount received,bereits gezahlt"
    ),
    (
      .field(.discount), 0.8,
      "discount,total discount,disc,less discount,rabatt,nachlass,skonto,remise,rabais,descuento,sconto,korting,"
        + "gesamtbetrag der abschlage,abschlag,abschlage,diskaun,item discount,bill discount,trade discount,total savings,rabatte"
    ),
    (
      .field(.shippingHandlingCharge), 0.9,
      "shipping,shipping and handling,shipping handling,shipping cost,freight,delivery charge,delivery fee,postage,"
        + "versand,versandkosten,fracht,frachtkosten,porto,lieferkosten,frais de port,frais de livraison,port,gastos de envio,"
        + "spese di spedizione,verzendkosten,freight charges,delivery charges,shipping charges,carriage"
    ),
    (
      .field(.serviceCharge), 0.9,
      "service charge,serv charge,svc charge,service chg,svr chg,svc,service,serv chg,s charge,bedienung,servizio,coperto,"
        + "service charges,serv chrg,service chrg,service fee"
    ),
    (.field(.gratuity), 0.9, "gratuity,tip,tips,trinkgeld,pourboire,propina,mancia"),
    (
      .field(.priorBalance), 0.9,
      "previous balance,prior balance,balance forward,balance brought forward,opening balance,ubertrag,saldo vortrag,"
        + "solde precedent,ancien solde,saldo anterior"
    ),
    (
      .rounding, 1,
      "rounding,rounding adj,rounding adjustment,rounding adjust,round adj,rounded,round off,rounding adjmt,rnd adj,rounding amt,"
        + "rundung,arrondi,rounding mechanism,bill rounding,round,pelarasan"
    ),
    (
      .change, 1,
      "change,change due,change rm,balance change,ruckgeld,wechselgeld,rendu,monnaie,monnaie rendue,cambio,resto,wisselgeld,baki,your change"
    ),
    (
      .otherAmount, 1,
      "total qty,total quantity,total item,total items,total item sold,total points,points,total units,total pcs,item count,items sold,no of items,"
        + "total no of items,member points,total discount given,you saved,total saving,main item count,pump,litre pump,total weight,"
        + "total disc,total hours,total number of items,total nos,qty total,total tax invoice,total pages,takeout,sub total items,"
        + "erhaltene rabatte,gesamtbetrag der zuschlage,summe menge,gesamtgewicht,anzahl,capital,kapital,total count,total supplies"
    ),
    (
      .taxSummary, 1,
      "umsatzsteueraufschlusselung,steueraufschlusselung,steuerubersicht,belegsummen,vat breakdown,gst summary,tax summary,gst analysis,tax analysis,gst breakdown,tax code,tax breakdown,vat summary,vat analysis,tax codes,"
        + "gst details,gst rate,tax rate,sst summary,ust satz,mwst satz,taux tva,gst code,summary"
    ),
  ]

  private static let identifiers: [(label: ExpenseLabel, weight: Double, phrases: String)] = [
    (
      .field(.invoiceReceiptID), 1,
      "invoice no,invoice number,invoice nr,invoice num,invoice id,inv no,inv number,tax invoice no,receipt no,receipt number,bill no,"
        + "bill number,document no,doc no,document number,rechnungsnummer,rechnungs nr,rechnung nr,rechnungsnr,belegnummer,"
        + "beleg nr,belegnr,handelsrechnung nr,handelsrechnung 380 nr,facture n,facture no,n de facture,n facture,numero de facture,"
        + "no de facture,facture numero,numero de factura,factura n,factura no,n de factura,fattura n,numero fattura,fattura nr,factuurnummer,"
        + "factuur nr,gutschriftnummer,gutschrift nr,credit note no,credit note number,avoir n,cash bill no,slip no,receipt id,"
        + "statement no,tax invoice number,inv nr,rechnung no,invoice ref,bon nr,ticket no,no resit,no invois,receipt no no,"
        + "reference de facture,ref facture,rg nr,rechn nr,sales invoice no"
    ),
    (
      .field(.invoiceReceiptID), 0.6,
      "invoice,inv,receipt,bill,rechnung,facture,factura,fattura,factuur,gutschrift,avoir,beleg,tax invoice,handelsrechnung,korrekturrechnung,"
        + "teilrechnung,mietrechnung,schlussrechnung,abschlagsrechnung,beitragsrechnung,stornorechnung,trans no,transaction no,cs no,check no,chk no,chk,ref no,trx no,statement,rcpt,rcpt no,tran no,txn no,doc"
    ),
    (
      .field(.poNumber), 0.9,
      "po number,po no,p o no,p o number,p o,po,purchase order,purchase order no,purchase order number,order no,order number,order id,"
        + "bestellnummer,bestellung,bestell nr,auftragsnummer,auftrag nr,auftrags nr,votre reference,commande n,"
        + "bon de commande,n commande,n de commande,numero de commande,your order,customer po,your order no,ihre bestellung,"
        + "ihre bestellnummer,numero de pedido,n ordine,ordernummer,ref commande"
    ),
    (
      .field(.customerNumber), 0.9,
      "customer no,customer number,customer id,cust no,client id,client no,kundennummer,kunden nr,kundennr,kd nr,"
        + "ihre kundennummer,n client,no client,numero client,numero de client,code client,id client,klantnummer,n cliente,"
        + "codice cliente,numero de cliente,customer code,cust code,ref client,reference client"
    ),
    (
      .field(.accountNumber), 0.8,
      "account no,account number,acct no,a c no,kontonummer,konto nr,numero de compte,account,acct,account id,vertragskonto"
    ),
    (
      .field(.taxPayerID), 0.9,
      "tax id,tin,tin no,ein,fein,federal tax id,steuernummer,steuer nr,st nr,siret,siren,n siret,n siren,cif,nif,"
        + "codice fiscale,p iva,partita iva,tax payer id,company no,co no,reg no,co reg no,registration no,company reg no,roc no,"
        + "company registration no,roc,brn,cin,kvk"
    ),
    (
      .field(.vendorGST), 1,
      "gst id,gst no,gst reg no,gst id no,gst registration no,gst reg,gst number,gstin,gst regn no,gst reg number,sst id,sst no"
    ),
    (.field(.vendorABN), 1, "abn,abn no,a b n"),
    (.field(.vendorPAN), 1, "pan,pan no"),
    (
      .field(.vendorVAT), 1,
      "vat no,vat number,vat id,vat reg no,vat registration no,vat reg,ust id nr,ust idnr,ust id,ustid,ustidnr,ust ident nr,umsatzsteuer id,"
        + "umsatzsteuer identifikationsnummer,tva intracommunautaire,n tva,numero tva,no tva,n de tva,tva intra,btw nummer,btw nr,uid,uid nr,"
        + "vat registration number,n tva intracommunautaire,n de tva intra,cvr nr,vat tin"
    ),
    (
      .field(.receiverVAT), 1,
      "n tva client,customer vat,customer vat no,ihre ust id nr,ihre ust id,tva client,ust id nr kunde"
    ),
    (
      .field(.vendorPhone), 0.9,
      "tel,tel no,telephone,phone,phone no,fon,telefon,telephon,hp,h p,contact no,hotline,mobile,tlf,telefono,call"
    ),
    (
      .field(.paymentTerms), 0.9,
      "payment terms,terms,terms of payment,zahlungsbedingungen,zahlungsbedingung,conditions de paiement,condiciones de pago,condizioni di pagamento,betalingstermijn,zahlungskonditionen"
    ),
    (.field(.vendorURL), 0.9, "website,web,internet,homepage,site web"),
    (
      .field(.other), 0.5,
      "terms and conditions,terms conditions,fax,fax no,telefax,iban,bic,swift,bank,bank account,cashier,table,salesperson,time,zeit,heure,terminal,pos,counter,email,e mail,pax,waiter,server,ref,order,member,reg,lieferschein,lieferschein nr,lieferscheinnummer,vertrag,vertrags nr,vertrag nr,gln,globale nummer,lief nr,hrb,hrb nr,delivery note,remarks,auftrag,page,seite,mandatsreferenz,glaubiger id"
    ),
  ]

  private static let dates: [(label: ExpenseLabel, weight: Double, phrases: String)] = [
    (
      .field(.invoiceReceiptDate), 1,
      "invoice date,receipt date,bill date,bill dt,bizdate,date of issue,issue date,issued on,date issued,inv date,doc date,document date,"
        + "rechnungsdatum,belegdatum,beleg datum,ausstellungsdatum,date de facture,date facture,date de facturation,date d emission,"
        + "date de la facture,fecha de factura,fecha factura,fecha de emision,data fattura,factuurdatum,tax invoice date,rechnung vom,issued at,issued,"
        + "statement date,date of invoice,emise le,facture du,rechnungs datum,gutschriftsdatum,date avoir,date de l avoir"
    ),
    (
      .field(.invoiceReceiptDate), 0.7,
      "date,datum,dated,fecha,data,tarikh,vom,date time,dato,du,dt,trans date,transaction date,sale date,le"
    ),
    (
      .field(.dueDate), 1,
      "remit until,please remit until,payable until,due date,payment due,payment due date,due by,pay by,payable by,due on,falligkeit,fallig am,falligkeitsdatum,zahlbar bis,"
        + "zahlbar bis zum,zahlung bis,bis zum,netto bis,falligkeitstermin,zahlungsziel,date d echeance,date echeance,echeance,"
        + "fecha de vencimiento,vencimiento,data scadenza,scadenza,vervaldatum,date limite de paiement,a payer avant,"
        + "zu zahlen bis,due,uberweisen sie bis,a regler avant le,pay before,payment due by,fallig,zahlungstermin,wird am,prelevement le,payable le,reglement le"
    ),
    (
      .field(.deliveryDate), 1,
      "lieferdatum,leistungsdatum,liefer und leistungsdatum,liefer leistungsdatum,leistungs datum,liefer datum,delivery date,date de livraison,ship date,"
        + "shipped on,date of delivery,leveringsdatum,fecha de entrega,leistungszeitraum,liefertermin,date of supply,lieferscheindatum,lieferschein datum"
    ),
    (
      .field(.orderDate), 1,
      "order date,bestelldatum,bestell datum,date de commande,fecha de pedido,auftragsdatum,besteldatum,date of order,auftrag datum,auftrag datum lief,vertrags datum"
    ),
  ]

  private static let parties: [(label: ExpenseLabel, weight: Double, phrases: String)] = [
    (
      .seller, 1,
      "seller,sold by,verkaufer,lieferant,vendor,supplier,vendeur,fournisseur,emetteur,proveedor,vendedor,fornitore,venditore,leverancier,from,leistungserbringer,rechnungssteller,vendor name,shipped from,auftragnehmer,biller,service provider"
    ),
    (
      .buyer, 1,
      "buyer,bill to,billed to,sold to,invoice to,invoiced to,invoice address,billing address,customer,customer name,client,kaufer,kaufer leistungsempfanger,"
        + "rechnungsempfanger,kunde,leistungsempfanger,auftraggeber,facture a,adresse de facturation,destinataire,acheteur,cliente,comprador,"
        + "facturar a,cessionario,klant,factuuradres,rechnungsadresse,rechnungsanschrift,bill to address,attention,attn,charge to,nom de l abonne,name of customer,invoice recipient,bill for,prepared for,tenant"
    ),
    (
      .shipTo, 1,
      "ship to,deliver to,delivery address,delivered to,lieferadresse,lieferanschrift,warenempfanger,adresse de livraison,shipping address,direccion de entrega,afleveradres,livre a,versandadresse,service address,adresse de l installation"
    ),
  ]

  private static let columns: [(label: ExpenseLabel, weight: Double, phrases: String)] = [
    (.column(.position), 0.9, "pos,position,no,nr,s no,sl no,sno,line,ln,item no"),
    (
      .column(.item), 0.9,
      "description,item,items,item description,product,product description,bezeichnung,beschreibung,artikel,artikelbezeichnung,produkt,produkt beschreibung,produktbeschreibung,leistung,designation,descripcion,descrizione,omschrijving,article,service,services,particulars,details,goods,concepto,libelle,title,text,training,activity,work,leistungsbeschreibung,articulo,items description,produktbezeichnung,product service,item name"
    ),
    (
      .column(.quantity), 0.9,
      "qty,quantity,menge,quantite,qte,cantidad,quantita,aantal,anzahl,hours,hrs,units,nombre,cant,unit s,stk,stuck,qty pcs,menge einheit,pcs,hours qty,quant"
    ),
    (
      .column(.unitPrice), 0.9,
      "unit price,price,rate,u price,u p,unit cost,price each,each,einzelpreis,e preis,ep,preis,nettopreis,stuckpreis,preis einheit,prix unitaire,p u,pu,pu ht,p u ht,prix unitaire ht,precio,precio unitario,prezzo,prezzo unitario,stukprijs,prijs,s price,rsp,cost,price unit,unit rate,vke geb,einzelpreis netto,preis netto,prix unit,hourly rate,unit price rm,price rm,list price,u price rm,einzelpreis eur,unitaire"
    ),
    (
      .column(.price), 0.9,
      "nettowert,wert,bruttowert,warenwert netto,amount,line total,total price,extended price,extension,ext price,total amount,nettobetrag,gesamtpreis,gesamt,gesamtbetrag,betrag,netto,positionsbetrag,positionsbetrag ohne ust,montant,montant ht,total ht,prix ht,importe,importo,bedrag,totaal,amount rm,amt,entgelt,total rm,summe,gesamtpreis netto,prix total,prix total ht,total price rm,ext amount,net amount,preis gesamt,gesamtpreis eur,betrag eur,total,line amount,total eur,positions,subtotal"
    ),
    (
      .column(.code), 0.9,
      "code,item code,sku,product code,art nr,artikelnummer,artikel nr,art no,part no,part number,reference,ref,codigo,codice,product id,item id,gtin,ean,article no,art nr lief,art nr kunde,art nr lieferant,stock code,upc,artnr,item number,product no,model,isbn,hsn"
    ),
    (
      .column(.tax), 0.9,
      "tax,vat,gst,ust,mwst,tva,iva,btw,steuer,steuersatz,tax code,tax rate,vat rate,mwst satz,taux tva,ust satz,tax amount,vat amount,mwst,taxe,taxes,sales tax,cst"
    ),
    (.column(.discount), 0.8, "discount,disc,rabatt,rem,remise,dto,sconto,korting,nachlass,rab"),
    (.column(.other), 0.8, "unit,uom,einheit,unite,date,datum,um,unidad,warenwert,zu abschlag,basisbetrag"),
  ]
}
