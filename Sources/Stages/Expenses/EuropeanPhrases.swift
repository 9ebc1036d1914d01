/// More phrases of `ExpenseLabels`: what invoice programs print in Polish, Portuguese, Spanish, Italian, Dutch, French, German and
/// English, in the form of `ExpensePhrases`.
enum EuropeanPhrases {
  static let all: [(label: ExpenseLabel, weight: Double, phrases: String)] =
    amounts + identifiers + dates + parties + columns

  private static let amounts: [(label: ExpenseLabel, weight: Double, phrases: String)] = [
    (
      .field(.total), 1,
      "celkem s dph,celkova castka,castka celkem,gesamtbeitrag,jahresbeitrag brutto,gesamtsumme brutto,rechnungsbetrag brutto,gesamtmiete,totalt,samlet belob,razem brutto,wartosc brutto,suma brutto,kwota brutto,ogolem brutto,total do documento,total documento,total da fatura,total fatura,"
        + "total con iva,importe total factura,total iva incluido,total iva inclusa,totale ivato,totale generale,totale complessivo,"
        + "totale iva inclusa,importo totale,totaal inclusief btw,eindtotaal,factuurbedrag,factuurtotaal,totaal inclusief,bruttogesamtbetrag,"
        + "gesamtrechnungsbetrag,rechnungsendbetrag,gesamtbetrag der rechnung,rechnungsgesamtbetrag,summe gesamt,montant total,"
        + "montant total a payer,total general ttc,total toutes taxes comprises,total inc gst,total inc vat,total chf,total usd,total gbp,"
        + "total pln,rechnungstotal,gutschriftbetrag,gutschriftsbetrag,total for this invoice,total this invoice,invoice amount,"
        + "total invoice amount,invoice value,total current charges,total new charges,order total,total to pay,total credit,"
        + "montant total ttc eur,total ttc eur,gesamtbetrag eur,rechnungsbetrag eur,endbetrag eur,total eur ttc,summe eur,gesamt eur,gesamtsumme eur"
    ),
    (.field(.total), 0.8, "razem,suma,ogolem,lacznie,soma,sum total,totaal bedrag,final total,credit total"),
    (
      .field(.amountDue), 1,
      "celkem k uhrade,k uhrade,castka k uhrade,att betala,at betale,a betale,zu zahlender beitrag,zu entrichten,do zaplaty,razem do zaplaty,pozostalo do zaplaty,kwota do zaplaty,naleznosc,total due now,amount to pay,to pay,pay this amount,"
        + "total amount due on,total a liquidar,valor a pagar,a pagar,te voldoen,nog te betalen,te betalen bedrag,openstaand bedrag,"
        + "saldo da pagare,netto a pagare,totale a pagare,importo da pagare,restant du,reste du,solde du,montant du,montant a regler,"
        + "net a regler,total a regler,solde a regler,restbetrag,restzahlung,nachzahlung,offener rechnungsbetrag,noch offen,forderung,"
        + "saldo zu unseren gunsten,verbleibender betrag,noch zu zahlender betrag,liquido a pagar,saldo pendiente,importe pendiente,"
        + "pendiente de pago,remaining balance,balance to pay,total owing,total owed,new balance,amount outstanding,total due eur"
    ),
    (
      .field(.subtotal), 1,
      "net ht,soucet polozek,zaklad dane,celkem bez dph,nettobeitrag,summe nettobetrage,steuerpfl entgelt,steuerpflichtiges entgelt,zwischensumme netto,summe netto,razem netto,wartosc netto,suma netto,kwota netto,total iliquido,base tributavel,incidencia,valor iliquido,total sin iva,"
        + "total s iva,base imp,bases imponibles,base i v a,subtotal sin iva,importe bruto,totale merce,totale netto,totale imponibile,"
        + "imponibile iva,totaal exclusief btw,totaal exclusief,subtotaal excl btw,totaal netto,zwischentotal,gesamtbetrag netto,"
        + "summe der positionen,nettowarenwert,nettorechnungsbetrag,rechnungsnetto,positionen netto,nettoentgelt,gesamtnettobetrag,"
        + "entgelt netto,nettogesamtbetrag,base ht,montant net ht,total brut ht,total net hors taxes,untaxed amount,total net amount,"
        + "net total,total net value,net subtotal,invoice subtotal,total goods,total ex gst,charges subtotal,total exc vat,total net ht eur"
    ),
    (.field(.amountDue), 0.6, "balance"),
    (.field(.subtotal), 0.6, "netto razem,valor liquido,zwischen summe,total goods net,net goods,invoice net"),
    (
      .field(.tax), 1,
      "dph celkem,castka dph,versicherungsteuer,versicherungssteuer,insurance premium tax,dph,momsbelopp,momsbelob,kwota vat,razem vat,podatek vat,wartosc vat,kwota podatku,podatek,total de iva,total do iva,valor do iva,total iva,importe iva,"
        + "cuota,cuotas,cuota i v a,totale iva,importo iva,imposta iva,totale imposta,ammontare iva,btw totaal,totaal btw,bedrag btw,"
        + "montant de la tva,montant taxe,montant taxes,tva totale,total t v a,t v a,steuerbetrag gesamt,summe ust,enthaltene mwst,"
        + "darin enthaltene mwst,enthaltene umsatzsteuer,mwst gesamt,total mwst,total gst amount,vat due,total vat amount,tax due,"
        + "total tax amount,total sales tax,estimated tax,tax on invoice,total taxes and fees,taxes and surcharges,surcharges and taxes,"
        + "taxes and fees,taxes fees and surcharges,occupancy tax,lodging tax,city tax,room tax"
    ),
    (
      .field(.tax), 0.7,
      "cgst,sgst,igst,utgst,m w st,u st,i v a,igic,irpf excluido,tps,tvq,qst,mwst betrag,tax total amount,icms,vat payable"
    ),
    (
      .field(.amountPaid), 0.8,
      "abschlagszahlung,abschlagszahlungen,gezahlter abschlage,gezahlte abschlage,abzuglich gezahlter abschlage,geleistete anzahlungen,geleistete abschlagszahlungen,zaplaceno,zaloha,zaplacono,kwota zaplacona,wplacono,pago,valor pago,adiantamento,anticipo,a cuenta,entregas a cuenta,acconto,gia versato,pagato in acconto,"
        + "reeds betaald,aanbetaling,voldaan,abzuglich anzahlung,abzgl anzahlung,abzuglich geleisteter abschlage,geleistete abschlage,"
        + "abzuglich abschlage,geleistete zahlungen,ihre zahlung,ihre zahlungen,bereits bezahlt,bereits bezahlter betrag,acomptes verses,"
        + "acompte verse,acompte recu,deja regle,montant regle,paiement recu,paid on,paid to date,payments received,payments to date,"
        + "less deposit,less amount paid,less payment received,deposit received,deposit paid,prepayment,prepaid,advance,advance paid,"
        + "advance received,less advance,retainer applied,total payments,amount charged"
    ),
    (
      .field(.discount), 0.8,
      "rabat,upust,desconto,descontos,dto,dto p p,descuento comercial,sconti,sconto incondizionato,totaalkorting,abzuglich rabatt,abzgl rabatt,"
        + "gesamtrabatt,nachlasse,remise globale,remise commerciale,escompte,promotional discount,promotion applied,promo discount,coupon,"
        + "voucher,savings,discounts,total discounts,less discounts,credits and discounts,volume discount,early payment discount"
    ),
    (
      .field(.shippingHandlingCharge), 0.9,
      "koszt wysylki,koszty wysylki,koszt dostawy,przesylka,dostawa,portes,portes de envio,despesas de envio,envio,gastos de transporte,"
        + "transporte,trasporto,spese di trasporto,spese spedizione,spedizione,verzending,bezorgkosten,transportkosten,vrachtkosten,"
        + "versand verpackung,verpackung und versand,versand und verpackung,porto und verpackung,porto verpackung,transportkostenanteil,"
        + "versandpauschale,liefergebuhr,anlieferung,frais de port ht,frais de transport,frais d expedition,frais d envoi,transport,"
        + "livraison,port et emballage,postage packing,postage and packing,postage packaging,p p,p and p,packing and delivery,"
        + "carriage net,shipping charge,shipping fee,shipping amount,shipping total,delivery,delivery cost,delivery costs,courier,handling,handling fee"
    ),
    (
      .field(.priorBalance), 1,
      "previous amount due,previous amount,balance from last bill,balance from previous bill,last bill,your last bill,previous bill,past due,"
        + "past due balance,past due amount,outstanding balance from last statement,previous charges,unpaid balance,saldo previo,"
        + "saldo precedente,saldo poprzedni,zaleglosci,saldo anterior factura,report solde precedent,solde anterieur,vorsaldo,"
        + "alter saldo,offener saldo,saldo aus vorrechnung,restforderung aus vorrechnung,vorheriger saldo,vorig saldo,balance b f,brought forward"
    ),
    (.field(.serviceCharge), 0.9, "resort fee,booking fee,platform fee,convenience fee,administration fee,admin fee"),
    (
      .otherAmount, 1,
      "payments and credits,amount in words,amount chargeable,ubertrag,a reporter,report,riporto,do przeniesienia,carried forward,carry over,suma y sigue,transport page"
    ),
    (
      .taxSummary, 1,
      "riepilogo iva,aliquota,aliquote,stawka vat,stawka,taxa de iva,resumo do iva,quadro resumo do iva,tipo iva,desglose iva,desglose de iva,taux,base ht tva,steuersatze,mwst aufstellung,vat rate"
    ),
  ]

  private static let identifiers: [(label: ExpenseLabel, weight: Double, phrases: String)] = [
    (
      .field(.invoiceReceiptID), 1,
      "danovy doklad c,faktura c,faktura cislo,cislo faktury,doklad c,fakturanummer,fakturanr,faktura nummer,faktura nr,faktura vat nr,faktura vat numer,faktura numer,nr faktury,numer faktury,faktura no,fatura n,fatura nº,fatura no,fatura ft,fatura numero,numero da fatura,"
        + "no da fatura,n da fatura,nº fatura,nº factura,factura nº,nº de factura,n factura,num factura,numero factura,no factura,factura num,"
        + "fattura n,fattura numero,fattura no,n fattura,nr fattura,numero documento,n documento,num documento,nº documento,factuurnr,factuur nummer,factuur no,"
        + "rekening nr,rech nr,re nr,rg nummer,rechnungs no,rechnungsnr,rechnung nummer,rechnungs id,gutschrift no,gutschriftsnummer,gutschriftsnr,"
        + "stornorechnung nr,beleg no,bill id,reference number,n piece,numero de piece,piece n,facture num,facture nº,nº facture,avoir no,avoir nº,"
        + "folio no,folio number,folio,statement number,credit memo no,credit memo number,credit note,debit note no,document nr,"
        + "invoice reference,invoice code,your invoice number,tax invoice number,invoice serial number,memo no,e invoice no,inv,inv ref"
    ),
    (
      .field(.invoiceReceiptID), 0.6,
      "faktura,fatura,rachunek,rachunek nr,folio nr,credit memo,nota credito,nota de credito,nota di credito,creditnota,creditfactuur"
    ),
    // Alone over its value in a grid; elsewhere the number of anything.
    (.field(.invoiceReceiptID), 0.3, "numero,numer,nummer,number"),
    (
      .field(.poNumber), 0.9,
      "objednavka c,cislo objednavky,buyers order no,buyer s order no,buyer order no,customer order no,customer order number,customer order,customer reference,customer ref,your reference,your ref,your po,"
        + "our order no,sales order,sales order no,so number,zamowienie nr,nr zamowienia,numer zamowienia,encomenda n,n encomenda,vossa encomenda,pedido n,pedido no,pedido nº,n pedido,"
        + "nº pedido,su pedido,numero pedido,ordine n,vs ordine,vostro ordine,rif ordine,bestelnummer,uw referentie,uw bestelnummer,uw kenmerk,"
        + "ihr auftrag,ihre referenz,ihr zeichen,ihre bestellnr,ihre bestell nr,bestellreferenz,auftragsnr,auftragsnummer datum,"
        + "vos references,votre commande,votre ref,n de bon de commande,commande no,ref cde,order ref,order reference,order nr,"
        + "purchase order ref,po ref,p o num,amazon order number,contract order no"
    ),
    (
      .field(.customerNumber), 0.9,
      "account ref,account reference,kundennummer,kunden id,kunden no,kdnr,kd no,debitor,debitor nr,debitorennummer,debitoren nr,mitgliedsnummer,"
        + "nr klienta,numer klienta,cliente n,cliente no,cliente nº,nº cliente,cod cliente,codigo cliente,codigo de cliente,n de cliente,numero cliente,klant nr,klantnr,"
        + "debiteurnummer,debiteurennummer,debiteur,relatienummer,compte client,n compte client,ref abonne,n abonne,customer ref no,"
        + "client ref,client code,client number,customer account,customer nr,cust id,cust number,member no,membership no,subscriber no,subscriber id"
    ),
    (
      .field(.accountNumber), 0.8,
      "account nr,your account number,billing account,billing account number,service account,vertragskontonummer,vertragskonto nr,vertragsnummer,"
        + "contract number,contract no,numero de contrato,n contrato,numero contratto,n contratto,numer umowy,nr umowy,contractnummer,n de contrat,compte"
    ),
    (
      .field(.taxPayerID), 0.9,
      "contribuinte,contribuinte n,contribuinte nº,nipc,n contribuinte,contribuente,cif nif,nif cif,c i f,n i f,regon,krs,cod fiscale,steuer no,stnr,steuernr,rcs,ico,dic,cnpj,rfc,tax reg no,tax registration no,tax number,tax no,tax i d"
    ),
    (
      .field(.vendorVAT), 1,
      "nip,p iva,p i v a,partita iva,piva,iva n,n iva,btw id,btw identificatienummer,btw identificatie,btw nr,vat registration,vat reg number,vat reg nr,"
        + "vat regn no,vat registration nr,vat identification number,vat id no,vat nr,mwst nr,mwst nummer,mwst id,uid nummer,uid mwst,ust nr,ust id no,"
        + "ust i d,ust identnr,ust ident,umsatzsteuer ident nr,umsatzsteuer identnr,umsatzsteuer id nr,tva intracom,n tva intracom,n tva intracommunautaire,no tva intra,"
        + "num tva,tva n,tva no,numero de tva,id tva,code tva intracommunautaire,identifiant tva,eu vat,eu vat no,vat code,nif iva,vat"
    ),
    (.field(.other), 0.4, "po box,p o box"),
    (.field(.vendorGST), 1, "gstin uin,gst in,gst tin,gst hst no,gst hst number,gst hst,gst hst reg no"),
    (.field(.vendorABN), 1, "abn number,australian business number,abn acn"),
    (.field(.vendorPAN), 1, "pan number,company s pan,companys pan,permanent account number"),
    (
      .field(.vendorPhone), 0.9,
      "telefone,telef,tlf,tlm,telemovel,movil,telefoon,ph,tele,phone no,phone number,telephone no,telephone number,mob,mobil,cell,handy,"
        + "servicetelefon,service tel,kundenservice,customer service,call us,tfno,cellulare,komorka,tel kom,tel nr,gsm"
    ),
    (
      .field(.paymentTerms), 0.9,
      "cond pagamento,condicoes de pagamento,condicoes pagamento,forma de pago,formas de pago,condizioni pagamento,modalita di pagamento,"
        + "modalita pagamento,metodo di pagamento,termini di pagamento,betalingsvoorwaarden,betalingsconditie,betaalwijze,warunki platnosci,sposob platnosci,"
        + "forma platnosci,mode de reglement,mode de paiement,modalites de paiement,conditions de reglement,reglement,zahlungsart,zahlungsweise,zahlung,"
        + "mode terms of payment,payment term,credit terms,net terms,terms of credit"
    ),
    (
      .field(.other), 0.5,
      "sort code,routing number,aba,bsb,account name,kvk,hrb,amtsgericht,geschaftsfuhrer,gerichtsstand,sitz der gesellschaft,rcs,capital,"
        + "siege social,page no,sheet,salesman,sales rep,rep,contact person,ansprechpartner,bearbeiter,sachbearbeiter,unser zeichen,"
        + "place of supply,room,arrival,departure,conf no,confirmation no,zahlernummer,meter number,verbrauchsstelle,bank name,ifsc,hsn,project"
    ),
  ]

  private static let dates: [(label: ExpenseLabel, weight: Double, phrases: String)] = [
    (
      .field(.invoiceReceiptDate), 1,
      "datum vystaveni,vystaveno,datum vystaveni dokladu,fakturadatum,fakturadato,data wystawienia,data faktury,data de emissao,data emissao,data da fatura,data documento,data doc,data fatura,fecha de expedicion,fecha expedicion,"
        + "fecha emision,data emissione,data di emissione,data documento,factuur datum,datum factuur,belegdat,re datum,rechnungsdat,rg datum,"
        + "date d etablissement,date emission,invoice tax date,tax point,tax date,inv dt,invoice dt,bill issue date,date of bill,statement closing date,"
        + "billing date,posted on,date paid,rechnungsdatum lieferdatum,facture en date du,fecha fact,wystawiono"
    ),
    (.field(.invoiceReceiptDate), 0.7, "den,dnia,z dnia,data e hora,fecha y hora"),
    (
      .field(.dueDate), 1,
      "datum splatnosti,splatnost,splatno do,forfallodatum,forfallsdatum,forfaldsdato,forfallsdato,wird fruhestens am,wird ab dem,wird zum,werden am,werden zum,wird spatestens am,termin platnosci,termin zaplaty,platne do,data platnosci,zaplata do,data de vencimento,data vencimento,vencimento,vence,vence el,fecha vto,fecha vcto,vto,fecha vencimiento,"
        + "fecha de pago,fecha limite de pago,scadenza pagamento,data di scadenza,scadenze,da pagare entro,pagamento entro,pagare entro,te betalen voor,"
        + "te betalen voor,betalen voor,te voldoen voor,uiterste betaaldatum,vervalt op,betaaldatum,betalen binnen,vervaldag,fallig bis,falligkeit am,zahlung fallig am,zahlung fallig,zahlbar am,zahlbar spatestens,"
        + "spatestens am,spatestens bis,spatestens zum,zu begleichen bis,begleichen sie bis,bezahlen bis,abbuchung am,abbuchung erfolgt am,einzug am,"
        + "wir am,buchen wir am,ziehen wir am,belastung am,zahlungsfrist,date limite,limite de paiement,a payer avant le,a payer pour le,a regler pour le,"
        + "a regler au plus tard le,a regler le,a payer le,payable au plus tard le,payable avant le,reglement avant le,echeance le,date de reglement,date d echeance le,"
        + "payment due on,payment due date,payment date,payment is due,payment due by,please pay by,please pay before,pay by date,due by date,date due,due for payment,"
        + "amount due by,amount due on,total amount due on,total due by,auto pay date,autopay date,direct debit date,debit date,will be debited on,"
        + "settle by,settlement date,payment deadline,deadline,expiry date,net due,to be paid by,please remit by,overdue after"
    ),
    (
      .field(.deliveryDate), 1,
      "datum zdan plneni,datum zdanitelneho plneni,duzp,datum uskutecneni plneni,data sprzedazy,data dostawy,data wykonania uslugi,data dostawy wykonania uslugi,data de entrega,data entrega,data di consegna,data consegna,leverdatum,"
        + "datum levering,leistung vom,lieferung vom,lieferung am,tag der lieferung,datum der leistung,leistungsdat,leistungsmonat,liefer leistungsdatum,"
        + "date de prestation,date prestation,livre le,service date,date of service,supply date,dispatch date,despatch date,date shipped,delivered on,delivery on"
    ),
    (
      .field(.orderDate), 1,
      "data zamowienia,data encomenda,data da encomenda,data ordine,data dell ordine,fecha del pedido,fecha pedido,datum bestelling,bestellung vom,auftragsdat,ordered on,order placed,date ordered,date commande"
    ),
  ]

  private static let parties: [(label: ExpenseLabel, weight: Double, phrases: String)] = [
    (
      .seller, 1,
      "absender,sender,expediteur,afzender,mittente,remitente,dodavatel,sprzedawca,wystawca,dostawca,prestador,emisor,emitente,emittente,cedente,cedente prestatore,prestatore,verkoper,opdrachtnemer,rechnungsaussteller,aussteller,"
        + "verkauft von,verkauf durch,verkauft durch,prestataire,vendu par,vendido por,venduto da,datos del emisor,issued by,issuer,invoice from,bill from,"
        + "billed from,payee,remit to,remit payment to,make payment to,service provider,provider,company details,our details,seller details,vendor details"
    ),
    (
      .buyer, 1,
      "odberatel,zakaznik,kupujici,rechnungsempfanger bill to party,nabywca,odbiorca,kupujacy,klient,zamawiajacy,destinatario,destinatario fattura,datos del cliente,datos cliente,dados do cliente,cliente final,"
        + "adquirente,comprador,cessionario committente,committente,spett le,spettabile,spett,egregio,intestatario,exmo s sr s,exmos srs,exmo sr,"
        + "afnemer,opdrachtgever,factuur aan,gefactureerd aan,factuurgegevens,rechnung an,rechnung fur,rechnungsempfanger,empfanger,besteller,auftraggeber,"
        + "facture a,facture pour,client facture,adresse de facturation client,facturation,adresse facturation,adresse client,nom du client,a l attention de,"
        + "facturado a,facturar a,cliente facturacion,direccion de facturacion,fatturare a,fatturato a,invoiced to,invoice for,invoice party,billing details,billing to,bill recipient,"
        + "buyer bill to,consignee bill to,billed customer,client details,customer details,client name,buyer details,sold to party,payer,guest,guest name,account holder,subscriber,patient,recipient,"
        + "details of receiver,details of recipient,to customer"
    ),
    (
      .shipTo, 1,
      "consignee,consignee ship to,ship to address,deliver to address,shipped to,send to,lieferung an,lieferort,versand an,leistungsort,adres dostawy,"
        + "miejsce dostawy,morada de entrega,local de entrega,direccion de envio,enviar a,luogo di consegna,destinazione,indirizzo di consegna,"
        + "destinazione merce,verzenden naar,bezorgadres,lieu de livraison,livraison a,adresse livraison,site address,job address,delivery to,goods delivered to"
    ),
  ]

  private static let columns: [(label: ExpenseLabel, weight: Double, phrases: String)] = [
    (.column(.position), 0.9, "lp,l p,poz,riga,lin,linha,ligne,sl,sr no,sr,s n,item nr,regel"),
    (
      .column(.item), 0.9,
      "oznaceni dodavky,popis,nazev,polozka,nazev polozky,beskrivning,beskrivelse,benamning,versicherungsart,preisbestandteil,nazwa,nazwa towaru,nazwa uslugi,nazwa towaru lub uslugi,nazwa towaru uslugi,opis,usluga,towar,descricao,designacao,produto,artigo,servico,"
        + "descrizione,descrizione articolo,prestazione,prodotto,oggetto,voce,descripcion del producto,producto,servicio,detalle,concepto descripcion,"
        + "omschrijving product,werkzaamheden,dienst,product dienst,artikelomschrijving,prestation,prestations,libelle article,nature,detail,"
        + "description of goods,description of services,description of service,description of work,work performed,work done,services rendered,"
        + "service description,goods,goods description,item description,item details,product name,charge description,charge,charges,task,tasks,"
        + "bezeichnung der leistung,leistungsbezeichnung,leistungstext,artikelname,text bezeichnung,warenbezeichnung,tatigkeit,arbeiten,gegenstand,position beschreibung"
    ),
    (
      .column(.quantity), 0.9,
      "mnozstvi,pocet,antal,einheiten,ilosc,szt,liczba,godziny,qtd,qtde,quant,quantidade,horas,uds,unidades,uni,ud,cantid,q ta,qta,ore,nr pezzi,uren,hoeveelheid,stuks,anz,"
        + "std,stunden,std anzahl,einheiten,menge me,menge std,geliefert,qte facturee,qte livree,heures,jours,nb,nb h,nb jours,qty hrs,hrs qty,hours worked,no of hours,"
        + "no of units,nos,units used,days,nights,qty shipped,shipped,qty ordered,shipped qty,usage"
    ),
    (
      .column(.unitPrice), 0.9,
      "listenpreis,katalogpreis,prix brut,prix catalogue,prezzo listino,prezzo di listino,precio tarifa,brutoprijs,catalogusprijs,j cena,cena za jednotku,jednotkova cena,a pris,enhetspris,stykpris,a eur,cena,cena jedn,cena netto,cena jednostkowa,cena jedn netto,cena jednostkowa netto,cena j netto,c j netto,pr unit,preco,preco unit,preco unitario,p unit,p unitario,"
        + "valor unitario,valor unit,precio ud,precio unidad,precio unit,tarifa,prezzo unit,prezzo un,pr unitario,costo unitario,uurtarief,tarief,stuksprijs,prijs per stuk,prijs per eenheid,eenheidsprijs,"
        + "e preis eur,ep eur,ep netto,einzel,einzelbetrag,preis pro einheit,preis me,preis je einheit,stundensatz,stundenlohn,satz,stuck preis,nettoeinzelpreis,netto einzelpreis,einzelpreis in eur,preis pro stuck,"
        + "stuckpreis ohne ust,p u h t,p u net,pu net,pu net ht,prix,prix u,prix u ht,prix net,prix unit ht,prix unitaire net,taux horaire,tarif,tarif horaire,"
        + "hour rate,rate per hour,rate hour,price per unit,per unit,unit amount,item price,price unit gbp,net price,unit price excl vat,unit price ex vat,unit price ex gst,price ex gst,unit net price,base price,sell price,selling price,unit value,cost per unit,unit cost usd"
    ),
    (
      .column(.price), 0.9,
      "ht,h t,cena celkem,belopp,belob,beitrag,beitrag in eur,beitrag eur,eur netto,sub total,wartosc,wartosc netto,kwota,netto,valor,valor total,total liq,total liquido,importe total,importe neto,importo netto,totale,totale riga,prezzo totale,totaalbedrag,totaalprijs,bedrag excl,"
        + "bedrag excl btw,bedrag ex btw,g preis,gp,gesamt eur,gesamtpreis in eur,gesamt netto,betrag netto,netto eur,nettopreis gesamt,betrag chf,betrag in eur,gesamtbetrag eur,wert in eur,positionssumme,positionswert,"
        + "summe eur,summe netto,zwischensumme,montant net,montant total,montant total ht,total net,total net ht,total ligne,total ligne ht,montant h t,total h t,"
        + "net amt,line net,line total net,line value,value,value gbp,amount gbp,amount usd,amount eur,amount aud,amount inr,amount chf,amount inr,total gbp,total usd,total aud,total value,sum,charges usd,net,net gbp,net value,item subtotal,ext,extended,extended amount,ext cost,total cost,charge gbp,charge amount,line amount gbp,taxable value,taxable amount,cost usd"
    ),
    (
      .column(.code), 0.9,
      "indeks,symbol,kod,pkwiu,referencia,ref artigo,cod artigo,cod art,cod,cod articolo,articolo cod,cod articulo,artikelnr,artikelcode,artikelnr ,art,art id,artikel no,mat nr,materialnummer,material,ref article,code article,ref produit,stock no,part,part nr,catalog no,catalogue no,cat no,item ref,item number sku,asin,hsn sac,hsn code,sac,sku no,product ref"
    ),
    (
      .column(.tax), 0.9,
      "dph,dph sazba,moms,stawka vat,stawka,kwota vat,iva,aliquota,aliq,aliq iva,cod iva,taxa,taxa iva,tipo iva,btw tarief,btw percentage,ust satz,ust,mwst proz,steuer satz,taux tva,tva taux,code tva,vat amt,vat amount,vat code,gst amount,gst rate,igst,cgst,sgst,taxes,tax code,tax type,tax amt"
    ),
    (
      .column(.discount), 0.8,
      "rabat,upust,desconto,dcto,descuento,sconto percentuale,sconti,rab,rabatt in,remise pct,rem pct,disc pct"
    ),
    (
      .column(.other), 0.8,
      "ttc,t t c,kc celkem,celkem s dph,jm,j m,jedn,jednostka,miara,jedn miary,unid,u m,um,eh,einh,eenheid,unites,per,wartosc brutto,brutto,cena brutto,gross,gross amount,total ttc,montant ttc,prix ttc,totale ivato,bedrag incl,bedrag incl btw,kwota brutto,gesamt brutto,bruttobetrag,weight,weight kg,gewicht,inc vat,amount inc vat,total inc vat,vat incl,serial no,backordered,back ordered,ordered"
    ),
  ]
}
