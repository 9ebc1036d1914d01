"""Sentences with slots, one a line, written for this generator: `{slot}` names a kind of values.py, `<a|b>` is a choice.

They are no copies of sentences that a head is scored on. A slot of PII in one line teaches what the words around it look like.
"""

SENTENCES = """
<Hi|Hello|Dear|Hey> {first}, <thanks for your message|thank you for getting in touch|hope you are well|it was great to meet you>.
Dear {title} {last}, <we have received your application|your request has been processed|please find the contract attached>.
<Kind regards|Best wishes|Sincerely|Yours|Cheers|Best>, {name}
<My name is|I am|I'm|This is|Here is> {name} <and I would like to cancel my order|from {org}|calling about invoice {reference}|and I live in {place}|, I need help with my bill>.
{name} <was born on|was born in|died on|joined us on|started on|left on> {moment}.
{name} (<born|b.> {moment}) is <a|the> {job} <at|for|with> {org}<.| in {city}.>
Please <call|phone|ring|text> {someone} <at|on> {phone} <before {moment}|as soon as possible|about the {product}>.
You can reach me <at|on|under> {phone} or <by email at|via|write to> {email}.
<Call|Reach|Contact> us at {phone} <between {clock} and {clock}|during office hours|for details>.
Send the <parcel|package|documents|refund check|invoice|samples|keys> to {address}.
The <package|order|{product}> <was delivered|should be shipped|has been sent|goes> to {addressline} on {moment}.
I <live|used to live|grew up|am staying> at {address}.
We moved from {addressline} to {addressline} in {moment}.
Our <new office|branch|clinic|store|warehouse> <is at|can be found at|opened at> {address}.
<She|He|They> <lives|works|stays> <on|near> {road} <in|, > {city}.
The <accident|meeting|party|parade|fire|robbery> <happened|took place|will be held> <on|at> {street} <on|at> {moment}.
Turn left onto {road}, then right at the corner of {road} and {road}.
{someone} <said|wrote|asked|replied|told us>: "<I can't believe it|We will see|That is not what I meant|Fine by me>."
"<I never agreed to this|It was a long day|We are very proud>," <said|says> {someone}<.|, {job} at {org}.|, who lives in {place}.>
{someone} and {someone} <went to|visited|flew to|met in|moved to> {place} <in|on|last|during> {moment}.
<Did you see|Have you met|Do you know|Has anyone spoken to> {someone} <yesterday|at the office|lately>?
<My|Her|His|Our> <wife|husband|son|daughter|brother|sister|colleague|boss|neighbor|landlord|doctor> {first} <is|was|turned> {age} <.|and lives in {place}.|and works for {org}.>
{name}, {bareage}, <of|from> {city}, <was arrested|was charged|won the prize|ran for mayor|is missing> <on|since> {moment}.
<The|A> {aged} <man|woman|boy|girl|patient|driver|student> from {place} <was taken to hospital|was rescued|won the race|presented with fever>.
The <patient|applicant|suspect|victim|child|client> is {age} <and has no allergies|and lives in {place}|according to the file>.
<I'm|I am|He is|She is> {age}, <and|so> <I|we> <can wait|need help|would like to apply>.
At <age|the age of> {bareage}, {someone} <moved to|left|returned to> {place}.
<Patient|Client|Member> {name} (<DOB|born|date of birth> {birthday}, <age|aged> {bareage}) <was seen|was admitted|called> on {day}.
{first} will <be|turn> {bareage} <next month|on {moment}|this year>.
<Kids|Children> <aged|under|over> {bareage} <pay half|stay free|must be with an adult>.
My <username|user name|login|user id|handle|account name|screen name> is {user} <and my password is {password}|.|, can you unlock it?>
<Log in|Sign in|Login> <with|as|using> {user} <and|/> {password}.
The <password|passphrase|passcode> for {user} <is|was reset to|has been changed to> {password}.
<User|Account> {user} <logged in from|failed to log in from|was locked at> {ip} <at|on> {moment}.
Follow me <on Twitter|on Instagram|on GitHub|there>: {handle}
<Hey|Hi|Thanks|cc> {handle}, <can you have a look|great work|see you {moment}>?
{handle} <replied to|mentioned|follows> {handle} <on {moment}|in a thread>.
<Wifi|Router|Admin|Database|Temporary|Default> password: {password}
Your temporary password is {password}, please change it <at once|before {moment}>.
<My|The|Your> <PIN|pin code|card PIN|bank PIN|pin> is {pin}<.|, do not share it.|, please do not tell anyone.>
<Enter|Use|Key in|Type> <PIN|the pin> {pin} <at the machine|to unlock the card|at the door>.
I forgot my <PIN|password|username> <and|, it> <cannot log in|was {pin} I think|need a new one>.
<Charge|Use|Debit|Bill> <my card|card number|my Visa|the Mastercard|my Amex> {card}<.|, expiry {expiry}.|, exp {expiry}, CVV {cvv}.|, security code {cvv}.>
My <credit card|debit card|Visa|card no.|cc> <is|number is|number:> {card} <and it expires {expiry}|and the CVV is {cvv}|, please remove it>.
<The card ending in|Card ending|card ending with|Visa ending in|the account ending> {lastfour} <was charged|has been blocked|is lost|was used on {moment}>.
The <CVV|CVC|security code|three digits on the back> <is|are> {cvv} and it <expires|is valid until> {expiry}.
Someone used {card} to <buy a {product}|pay {money}|withdraw {money}> <in {place}|on {moment}>.
<Transfer|Wire|Send|Pay> {money} to <account|account number|acct> {account}<, routing number {routing}.| at {org}.|, sort code left blank.>
My <bank account|checking account|savings account|account no.> is {account} <and the routing number is {routing}|with {org}|.>
<Please pay to|Our bank details:|Remit to> <IBAN|account> {iban}<, BIC {swift}.|, SWIFT {swift}.|.| at {org}.>
The <SWIFT|BIC|SWIFT/BIC> code <is|of {org} is> {swift}.
The <request|attack|connection|traffic|log-in> came from <IP|address|host|> {ip} <at {clock}|on {moment}|.>
Device {mac} <got|was given|is at> {ip}.
The <MAC address|hardware address> of the <printer|laptop|phone> is {mac}.
<A|The|My> <car|truck|van|motorcycle|red sedan> with <license plate|plate|registration|number plate|tag> {plate} <was parked|hit me|was stolen|is mine> <on {road}|in {city}|on {moment}>.
<Registration|Plate|License plate|Reg. no.>: {plate}<, VIN {vin}.|.|, colour blue.>
The <VIN|chassis number|vehicle identification number> is {vin}.
My <driver's license|driving licence|driver license number|DL number|DL> <is|:|no.> {driver}<.|, issued in {place}.|, valid until {day}.>
<Passport|passport number|passport no.|My passport> <is|:|no.> {passport}<.|, issued by {country}.|, expires {day}.>
My <SSN|social security number|social> is {ssn}<.|, date of birth {birthday}.|, please verify.>
<The last four of|last 4 digits of> my <SSN|social> are {lastssn}.
<ITIN|His ITIN|The taxpayer number|Taxpayer ID>: {itin}
My <SIN|social insurance number> is {sin}.
<OHIP|Health card|Health number|Ontario health card>: {cahealth}
<NHS number|NHS no.|The patient's NHS number is> {nhs}.
<NI number|National Insurance number|NINO|My National Insurance number is> {nino}.
<UTR|Unique Taxpayer Reference|My tax reference is> {utr}.
<Aadhaar|Aadhaar number|My Aadhaar card number is|UIDAI> {aadhaar}.
<PAN|PAN card|My PAN is|Permanent account number> {pan}.
<Voter ID|EPIC number|voter card|My voter ID is> {voter}.
<NREGA job card|Job card number|NREGA> {nrega}.
AWS_ACCESS_KEY_ID={awskey} AWS_SECRET_ACCESS_KEY={awssecret}
<The access key|aws key|key id> is {awskey} and the secret is {awssecret}.
<Visit|See|Have a look at|More at|Book at|Check> {url} <for details|to sign up|before {moment}|.>
<Email|Write to|Mail|Contact|Ask> {email} <for help|if you have questions|and attach the form>.
{someone} can be reached at {email}<.| or {phone}.|, or {handle}.>
{org} <announced|said on {moment}|reported|confirmed> <a loss of {money}|that {someone} will step down|it would hire {quantity}|growth of {percent}>.
{someone}, <the {job} of|who founded|formerly of|a spokesman for> {org}, <declined to comment|resigned on {moment}|spoke in {city}>.
I <work|worked|interned|applied> <for|at> {org} <in {place}|until {moment}|as a {job}>.
{org} <is based in|has an office in|was founded in|moved to> {place}<.| in {year}.>
<The CEO of|A lawyer for|The head of|An employee of> {org}, {name}, <was fined {money}|met {someone}|flew to {place}>.
<Shares of|Workers at|Customers of> {org} <fell {percent}|went on strike|complained> on {moment}.
{org} and {org} <merged|signed a deal worth {money}|compete in {place}>.
<I'm from|She is from|They come from|Greetings from|We love|I have never been to> {place}<.|!|, have you been there?>
The <flight|train|bus> from {city} to {city} <leaves|departed|arrives> at {clock} <on {moment}|.>
<The weather in|Prices in|The people of|The mayor of|Traffic in> {place} <is awful|are high|was fine on {moment}>.
<He|She|My grandfather|My colleague> is {nationality} and <lives|works|studies> in {place}.
<We ate at a|They like|She teaches> {nationality} <restaurant|food|literature> <in {city}|near {road}>.
<The meeting|The webinar|The appointment|Your visit|The exam|The concert> is <on|at|scheduled for> {moment}<.| at {clock}.| in {city}.>
<See you|Let's meet|We met|It arrived|I was there|Closed|Due> {moment}.
<From|Between> {day} <to|until|and> {day} the office <is|will be> closed.
In {year}, {org} <opened a plant in|left|sued> {place}.
<During|In|Since|Throughout> {moment} <prices rose by {percent}|the company grew|things changed a lot>.
The <song|book|film|poem|painting> was <written|recorded|made> by {name} in {moment}.
<A new song by|The novel by|The review of|Fans of|The biography of> {someone} <is out|was published in {moment}|is great|surprised me>.
<Thanks to|Congratulations to|Happy birthday,|Goodbye,|Welcome,|Poor|Good luck,> {someone}<!|.>
{someone} is <late again|my best friend|so kind|the new manager|on leave until {moment}|a liar|our guide>.
<I think|Maybe|Perhaps|Everybody says> {someone} <knows|should pay|is right|took the {product}>.
Can you <ask|tell|remind|forward this to> {someone} <to call me|about the {product}|that I am out>?
<Put|Book|Register|List> it under <the name|> {someone}<.|, please.>
The account <holder|owner|manager> is {name}<.|, not {name}.>
<Witness|Judge|Officer|Detective|Senator|President|Coach|Nurse|Chef> {last} <testified|arrived|said no> <on {moment}|.>
{title} {last} <will see you|has left|prescribed it> <on {moment}|at {clock}|.>
<Mother's maiden name|Emergency contact|Next of kin|Guardian|Beneficiary>: {name}<, {phone}|>
This agreement is made on {day} between {org} and {name}, residing at {addressline}.
The tenant, {name}, shall pay {money} a month for the premises at {addressline}.
<Signed|Witnessed|Approved|Prepared|Reviewed> by {name}<, {job}|> on {day}
I, {name}, <born on {birthday}|of {addressline}>, <hereby declare|confirm|authorize {org}> that the above is true.
{reversed}: <see file {reference}|absent on {day}|{age}|{phone}>
<Attn|c/o|To|From|cc|Re>: {name}
<Invoice|Order|Ticket|Case|Claim|Reference> {reference} <was closed|is overdue|was opened on {day}|amounts to {money}>.
Please quote <order|reference|case> number {reference} <in all letters|when you call {phone}>.
The total is {money} <including {percent} tax|for {quantity}|due {moment}>.
We <sold|counted|shipped|need> {quantity} <in {moment}|and {quantity}|for {money}>.
<Chapter|Section|Page|Room|Version|Question|Table|Figure|Line> {number} <is missing|covers this|must be filled in|needs work>.
The model <X{number}|Series {number}|{reference}> <weighs {quantity}|costs {money}|is out of stock>.
<There are|I have|We found> {number} <reasons|errors|cats|ways to do this|people in the queue>.
<Will|May|Can> <you|I|we> <mark|bill|grant|chase|pat|drop> <it|this|them> <today|now|in the morning|by {moment}>?
<The rose|A robin|The summer|Hope|Grace|Joy|Faith|The dean|The marsh|The cook> <is|was> <lovely|here|late|all we need|very old>.
<How do I|Can I|Where do I> <reset my password|change my PIN|update my address|get a new card|cancel the account>?
<Please enter your|Never share your|We will ask for your|Choose a new> <password|PIN|username|name and address|date of birth|card number|email address>.
<Your name|First name|The username|A phone number|An address|Date of birth|An account number> is required<.| to continue.| for this form.>
<We take privacy seriously|Terms and conditions apply|All rights reserved|Subject to change without notice|See the notes below|Thank you for shopping with us>.
<The report|This document|The policy> <describes the method|was approved by the board|applies to all staff|must be kept for {quantity}>.
<Results|Sales|Costs|Visits> <rose|fell> {percent} <compared with the year before|against the plan|over {quantity}>.
<Open|Press|Close|Hold> the <lid|button|door|valve> for {quantity} <and wait|, then repeat|until it clicks>.
<What|This> <is|was> <a great|a terrible|an odd> <film|day|idea|meal>, <I|we> <loved|hated|enjoyed> <it|every minute>.
{user} : <ok see you|lol|I will send it to {email}|my number is {phone}|on my way to {street}>
{first}: <where are you|I'm at {street}|my new number is {phone}|did {first} call|the code is {pin}|happy birthday {first}>
[{clock}] {first}: <ok|I'm in {place}|call me on {phone}|it's {email}>
<Deliver to|Ship to|Sold to|Pick up at>: {name}, {addressline}
<Met with|Spoke to|Lunch with|Interview with|Call with> {name} <of {org}|from {org}|> <on|at> {moment}.
The <crash|theft|leak|outage> was reported by {name} (<badge|id|staff no.> {reference}) at {clock} on {day}.
{day} - {name} - {money} - card {lastfour}
{name}; {birthday}; {city}; {phone}; {email}
INSERT INTO customers VALUES ('{first}', '{last}', '{email}', '{phone}');
{moment} ERROR <login|session|request> failed user={user} ip={ip} <code={number}|attempts={number}>
"name": "{name}", "email": "{email}", "dob": "{birthday}", "ip": "{ip}"
<username|user|login|uid>={user}&<password|pass|pwd>={password}
ssh {user}@{ip} <with password {password}|port {number}|>
We stayed at the {org} <hotel|> in {place} <for {quantity}|until {moment}>.
<Mom|Dad|Grandma|Uncle|Aunt|Cousin> {first} <called from {place}|is {bareage}|sends love>.
<Born|Raised|Based|Educated> in {place}, {someone} <studied at|worked for|led> {org} <until {moment}|.>
<The ship|The team|The delegation|The band> <left|reached|toured> {place}, {place} and {place} in {moment}.
The winners: {name} ({country}), {name} ({country}) and {name} ({country}).
<Directed|Written|Edited|Composed|Photographed> by {name}<, starring {name} and {name}| and {name}|>
Authors: {name}, {name}, {name} and {name}
{last} <and|&> {last} ({year}) <showed|argued|found> that <this|it> <holds|fails>.
{last} v. {last}, <decided|argued> {day}
<Minutes|Attendees|Present|Absent>: {name}, {name}, {first}, {name}
In memory of {name}, {year}-{year}.
""".strip().split("\n")

# What forms, tables and records call a slot.
FIELDS = {
    "name": "Name|Full name|Customer|Customer name|Patient|Patient name|Employee|Applicant|Contact|Contact person|Account holder|Cardholder|Cardholder name|Tenant|Student|Insured|Client|Signed by|Manager|Bill to|Ship to|Attn|Guest|Passenger|Owner|Name of payee|Emergency contact|Doctor|Physician|Sales rep|Prepared by|Cashier|Author|Spouse|Member|Claimant|Seller|Buyer|Director|Witness",
    "first": "First name|Given name|Given names|Forename|Vorname|Prénom|Nickname|Known as", "last": "Last name|Surname|Family name|Nachname|Maiden name|Nom",
    "reversed": "Name|Name (last, first)|Employee|Patient|Student",
    "addressline": "Address|Street address|Home address|Mailing address|Billing address|Shipping address|Residence|Delivery address|Permanent address|Location|Adresse|Addr.|Place of residence|Property address|Office",
    "block": "Address|Billing address|Shipping address|Deliver to|Home address|Postal address|Residence",
    "street": "Street|Address line 1|Street address|Straße|Address 1", "city": "City|Town|Place of birth|City/Town|Birthplace|Ort|Ville|Destination|Departure", "country": "Country|Country of birth|Nation|Land",
    "birthday": "Date of birth|DOB|Birth date|Born|D.O.B.|Birthday|Geburtsdatum|Date de naissance", "day": "Date|Invoice date|Due date|Issue date|Date issued|Start date|Expiry date|Valid until|Order date|Visit date|Admission date|Discharged|Hire date|Signed on|Datum|Departure|Return|Posted|Statement date|Effective date|Shipped",
    "clock": "Time|Start|End|Check-in|Pick-up time|Appointment", "moment": "When|Date/Time|Timestamp|Date|Period|Created|Updated|Last login|Year",
    "age": "Age|Age (years)|Patient age", "bareage": "Age|Alter|Age at death", "phone": "Phone|Tel|Tel.|Telephone|Mobile|Cell|Fax|Home phone|Work phone|Phone number|Contact number|Ph|Mob.|Office|Hotline|Daytime phone|Pager|WhatsApp|Telefon|T|M",
    "email": "Email|E-mail|Email address|Mail|E", "url": "Website|Web|URL|Homepage|Portal|W", "user": "Username|User|User ID|Login|User name|Login name|Account name|Handle|Skype|Twitter|Benutzername", "password": "Password|Pass|PW|Passphrase|Temporary password|Passwort|pwd|Wifi password",
    "pin": "PIN|Card PIN|Pin code|ATM PIN|Bank PIN", "card": "Card number|Credit card|Card no.|Card|Credit card number|Debit card|CC#|Payment card|VISA", "lastfour": "Card ending|Card ending in|Last four digits", "cvv": "CVV|CVC|Security code|CVV2|CID", "expiry": "Expiry|Exp|Exp. date|Expiration|Valid thru|Card expiry|Expires",
    "account": "Account number|Account no.|Bank account|A/C No.|Acct #|Checking account|Kontonummer|Deposit to account", "routing": "Routing number|ABA|Routing no.|RTN|ABA routing", "iban": "IBAN|Bank account|IBAN no.", "swift": "SWIFT|BIC|SWIFT code|BIC/SWIFT", "ip": "IP|IP address|Client IP|Source|Host|Server", "mac": "MAC|MAC address|Hardware address|Device",
    "plate": "License plate|Plate|Registration|Vehicle reg.|Reg. no.|Number plate|Kennzeichen|Tag|Vehicle", "vin": "VIN|Chassis no.|Vehicle identification number", "driver": "Driver license|Driver's license no.|DL|DL no.|Driving licence|Licence number|License number|DLN|Führerschein", "passport": "Passport|Passport no.|Passport number|Travel document|Document no.|Reisepass",
    "ssn": "SSN|Social security number|Soc. Sec. No.|Social Security No.", "itin": "ITIN|Taxpayer ID|TIN", "cahealth": "Health card|OHIP|Health number|Health card no.", "sin": "SIN|Social insurance number", "nhs": "NHS number|NHS no.", "nino": "NI number|National Insurance no.|NINO", "utr": "UTR|Tax reference|Unique taxpayer reference",
    "aadhaar": "Aadhaar|Aadhaar no.|UID", "pan": "PAN|PAN no.|Permanent account number", "voter": "Voter ID|EPIC no.|Voter card", "nrega": "Job card no.|NREGA", "awskey": "AWS_ACCESS_KEY_ID|Access key", "awssecret": "AWS_SECRET_ACCESS_KEY|Secret key",
    "org": "Company|Organization|Employer|Vendor|Supplier|Bank|Institution|School|Insurer|Carrier|Client|Firma|Merchant|Landlord|Payee|Store",
    # What is no PII keeps the head from tagging every value of a form.
    "job": "Job title|Position|Role|Occupation|Profession|Title|Department", "money": "Amount|Total|Balance|Salary|Price|Subtotal|Rent|Fee|Deposit|Tax|Amount due|Credit limit", "quantity": "Quantity|Weight|Duration|Size|Hours worked|Distance", "percent": "Rate|Discount|VAT|Interest|Share",
    "reference": "Invoice no.|Order no.|Reference|Ref|Case no.|Customer no.|Policy number|PO number|Ticket|Claim no.|Item no.|Serial no.|Tracking no.|Employee ID|Patient ID|Member ID|Document|SKU|Batch", "number": "Qty|Page|Room|Floor|Copies|Dependents|No. of guests|Seat|Score", "product": "Item|Description|Product|Article|Goods",
    "nationality": "Nationality|Citizenship|Language|Cuisine", "title": "Salutation|Title|Prefix",
}
FIELDS = {slot: labels.split("|") for slot, labels in FIELDS.items()}

# What documents of a kind are made of: their headings and the slots of their forms.
FORMS = [
    (["Customer record", "Customer details", "Your details", "Account information", "Contact details", "Registration form"], "name first last addressline block street city country birthday phone email user password org reference job day"),
    (["INVOICE", "Invoice", "Receipt", "Rechnung", "Purchase order", "Order confirmation", "Delivery note"], "org name addressline block day reference money percent product number quantity phone email url iban swift account card expiry"),
    (["Patient intake form", "Medical record", "Discharge summary", "Prescription", "Lab report", "Referral letter"], "name reversed birthday bareage age addressline phone nhs cahealth ssn org day moment reference email quantity driver"),
    (["Application for employment", "Employee file", "Payslip", "Staff directory", "Personnel record"], "name first last birthday ssn sin nino addressline phone email job org day money account routing driver passport bareage reference"),
    (["Loan application", "Account opening form", "Wire transfer", "Direct debit mandate", "Bank statement", "Payment details"], "name addressline birthday ssn itin account routing iban swift card expiry cvv pin money org phone email utr pan day lastfour"),
    (["Passport application", "Visa application", "Travel booking", "Boarding pass", "Itinerary", "Hotel registration"], "name first last passport country city birthday nationality day clock phone email addressline card reference number"),
    (["Accident report", "Police report", "Rental agreement", "Vehicle registration", "Insurance claim", "Traffic citation"], "name driver plate vin addressline street city day clock phone org reference bareage birthday money"),
    (["System settings", "Server access", "Network inventory", "Credentials", "Device report", "Access log", "config"], "user password ip mac url email awskey awssecret pin moment reference number"),
    (["KYC form", "Identity verification", "Tax return", "Identity card", "Voter registration", "Electoral roll"], "name first last birthday bareage addressline aadhaar pan voter nrega ssn itin sin nino utr passport driver phone email country day nationality"),
    (["School enrolment", "Membership form", "Event registration", "Class list", "Conference badge", "Visitor log", "Guest book"], "name reversed first last bareage birthday org phone email city day clock addressline user"),
]
FORMS = [(titles, slots.split()) for titles, slots in FORMS]
