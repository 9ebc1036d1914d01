"""Word lists that the PII generator fills its templates with, written for it: given names, family names, places, companies.

Every list mixes many countries. Nothing here comes from a set that a head is scored on.
"""

GIVEN = """
James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Charles
Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra Mark Margaret Donald Ashley Steven Kimberly Andrew Emily Paul Donna
Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Ronald Rebecca Edward Laura Jason Helen Jeffrey
Sharon Ryan Cynthia Jacob Kathleen Gary Amy Nicholas Angela Eric Shirley Jonathan Brenda Stephen Emma Larry Anna Justin Pamela Scott
Nicole Brandon Samantha Benjamin Katherine Samuel Christine Gregory Rachel Alexander Carolyn Patrick Janet Frank Maria Raymond Olivia
Jack Heather Dennis Diane Jerry Julie Tyler Joyce Aaron Victoria Jose Ruth Adam Virginia Nathan Lauren Henry Kelly Zachary Christina
Douglas Joan Peter Evelyn Kyle Judith Noah Andrea Ethan Hannah Jeremy Megan Walter Cheryl Christian Jacqueline Keith Martha Roger Madison
Terry Teresa Austin Gloria Sean Sara Gerald Janice Carl Ann Harold Kathryn Dylan Abigail Arthur Sophia Lawrence Frances Jordan Jean
Jesse Alice Bryan Judy Billy Isabella Bruce Julia Gabriel Grace Joe Amber Logan Denise Alan Danielle Juan Marilyn Albert Beverly Willie
Charlotte Wayne Natalie Randy Theresa Mason Diana Vincent Brittany Liam Doris Roy Kayla Bobby Alexis Caleb Lori Bradley Marie
Nigel Fiona Gareth Siobhan Callum Niamh Ewan Morag Rhys Bronwen Alistair Imogen Rupert Philippa Declan Aoife Hamish Saoirse Graham Gemma
Hans Greta Klaus Ingrid Jürgen Sabine Wolfgang Heike Uwe Petra Dieter Monika Stefan Anja Matthias Katrin Lukas Lena Felix Johanna Tobias
Jean-Pierre Sylvie Jacques Brigitte Marcel Amélie Luc Chloé Thierry Élodie Guillaume Mathilde Olivier Céline Étienne Manon Pascal Aurélie
Giovanni Giulia Marco Francesca Luca Chiara Alessandro Valentina Matteo Elena Salvatore Bianca Enzo Lucia Paolo Ilaria Carlos Carmen
Miguel Ana Javier Lucía Alejandro Sofía Diego Valeria Fernando Camila Pablo Rocío Jorge Pilar Joaquín Inés Luis Beatriz Rafael Mercedes
João Beatriz Tiago Mariana Pedro Inês Gustavo Larissa Rui Catarina Thiago Fernanda Vinicius Leticia Lars Astrid Sven Freja Magnus Sigrid
Bjørn Ingeborg Erik Linnea Mikkel Signe Anders Karin Olof Kerstin Henrik Maja Aino Eero Veikko Päivi Jukka Tuula Piotr Agnieszka
Krzysztof Katarzyna Tomasz Małgorzata Marek Zofia Wojciech Jadwiga Jan Jana Václav Milena Ondřej Tereza Miroslav Zuzana László Ilona
Zoltán Katalin István Eszter Gábor Réka Ion Ioana Mihai Andreea Radu Elena Dmitri Olga Ivan Natasha Sergei Svetlana Vladimir Irina
Alexei Tatiana Mikhail Ludmila Oleksandr Oksana Bohdan Halyna Nikola Jelena Dragan Milica Stjepan Vesna Georgi Desislava Nikos Eleni
Dimitris Sofia Yannis Katerina Mehmet Ayşe Mustafa Fatma Emre Elif Ahmed Fatima Mohammed Aisha Omar Layla Hassan Zainab Ali Mariam Yusuf
Khadija Ibrahim Noor Tariq Yasmin Karim Leila Reza Shirin Dariush Parisa Avi Yael Moshe Rivka David Tamar Eitan Noa Rajesh Priya Amit
Neha Vijay Sunita Sanjay Anjali Arjun Kavita Suresh Lakshmi Ravi Deepa Rahul Pooja Vikram Meera Harpreet Gurpreet Manish Swati Anil
Shreya Krishna Radha Imran Sana Bilal Ayesha Tahmina Farhan Chandra Dilshan Nimali Wei Mei Jian Li Xiaoming Fang Hao Yan Jun Ling Chen
Hui Bo Xia Ming Ting Zhihao Yuxin Hiroshi Yuki Takashi Keiko Kenji Sakura Haruto Aoi Satoshi Naomi Daisuke Emi Min-jun Ji-woo Seo-yeon
Hyun-woo Jin Soo-jin Nguyen Linh Minh Thanh Tuan Huong Duc Lan Somchai Ratree Anong Budi Siti Agus Dewi Putri Wayan Maricel Jerome
Rosario Kwame Ama Kofi Akua Chinedu Ngozi Emeka Adaeze Oluwaseun Folake Tunde Yetunde Sipho Thandiwe Themba Nomsa Tendai Rudo Kamau
Wanjiku Otieno Akinyi Abebe Tigist Haile Selam Moussa Aminata Mamadou Fatou Aroha Wiremu Tane Mere Kai Leilani Keoni Malia Zara Theo Ivy
Freddie Willow Oscar Poppy Alfie Daisy Archie Hazel Jasper Violet Max Ruby Leo Rose Felicity Hope Faith Joy Will Bill Rob Art Pat Drew
Dean Grant Miles Chase Hunter Carter Parker Dale Glen Cliff Rusty Sunny Misty Summer Autumn April May June Augusta Dakota Sydney Paris
Chelsea Florence Austin Georgia Savannah Brooklyn Israel Jordan
""".split()

FAMILY = """
Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore
Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen
Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards
Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox
Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross
Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Fisher Vasquez Simmons Romero Jordan Patterson
Alexander Hamilton Graham Reynolds Griffin Wallace West Cole Hayes Bryant Herrera Gibson Ellis Tran Medina Freeman Wells Webb Simpson
Stevens Tucker Porter Hunter Hicks Crawford Henry Boyd Mason Kennedy Warren Dixon Burns Gordon Shaw Holmes Rice Robertson Hunt Black
Daniels Palmer Mills Nichols Grant Knight Ferguson Rose Stone Dunn Perkins Hudson Spencer Gardner Payne Pierce Berry Matthews Arnold
Wagner Ray Lawson Fields Little Banks Field Day Frost Winter Summers Rivers Lake Woods Bush Marsh Stone Church Bishop Pope Major Sharp
O'Brien O'Connor O'Sullivan McCarthy McDonald MacLeod MacKenzie FitzGerald Fitzpatrick Doherty Gallagher Byrne Llewellyn Griffiths Pugh
Featherstone Hargreaves Ashworth Blackwood Cholmondeley Pemberton Entwistle Sutcliffe Micklethwaite Ogilvie Drummond Abernathy
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann
Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Huber Vogel Pfeiffer Weiß Baumann Dupont Durand
Leroy Moreau Simon Laurent Lefebvre Michel Bertrand Roux Fournier Girard Bonnet Lambert Fontaine Rousseau Vincent Faure Mercier Blanc
Guérin Boyer Garnier Chevalier Gauthier Lemaire Bouchard Tremblay Gagnon Côté Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci
Marino Greco Bruno Gallo Conti De Luca Mancini Costa Giordano Rizzo Lombardi Moretti Fernández García López Muñoz Álvarez Moreno Alonso
Navarro Domínguez Vázquez Gil Serrano Molina Delgado Ortega Castro Rubio Iglesias Silva Santos Ferreira Pereira Oliveira Costa Rodrigues
Almeida Carvalho Gonçalves Ribeiro Sousa Barbosa Hansen Johansson Andersson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson
Gustafsson Pettersson Lindberg Bergström Sandberg Nyström Holm Dahl Haugen Strand Solberg Nygaard Virtanen Korhonen Mäkinen Nieminen
Laine Heikkinen Novák Svoboda Dvořák Černý Procházka Kowalski Nowak Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Nagy
Kovács Szabó Tóth Horváth Varga Popescu Ionescu Dumitrescu Stan Ivanov Petrov Sidorov Smirnov Kuznetsov Popov Volkov Sokolov Morozov
Shevchenko Kovalenko Bondarenko Tkachenko Jovanović Petrović Nikolić Marković Horvat Babić Papadopoulos Georgiou Nikolaidis Yılmaz Kaya
Demir Çelik Şahin Öztürk Khan Ahmed Hussain Malik Siddiqui Rahman Chowdhury Begum Akhtar Al-Hassan Al-Sayed Haddad Khoury Nasser Mansour
Farouk Saleh Abdullah Hosseini Karimi Rahimi Cohen Levy Mizrahi Goldberg Rosenberg Friedman Shapiro Katz Sharma Singh Kumar Gupta Verma
Mehta Joshi Reddy Nair Iyer Menon Rao Desai Shah Chopra Kapoor Malhotra Banerjee Mukherjee Das Bose Pillai Srinivasan Subramanian Naidu
Perera Fernando Jayawardena Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin He Gao Luo Zheng Liang Xie Tang Wong
Chan Cheung Leung Lau Ng Tan Lim Goh Ong Teo Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada
Sasaki Matsumoto Park Choi Jung Kang Cho Yoon Jang Pham Hoang Phan Vu Dang Bui Santoso Wijaya Hidayat Suharto Dela Cruz Bautista
Villanueva Magsaysay Mensah Owusu Boateng Asante Okafor Okonkwo Eze Adeyemi Adebayo Balogun Ogunleye Nkosi Dlamini Zulu Ndlovu Khumalo
Moyo Mutasa Mwangi Kariuki Odhiambo Wambui Tesfaye Bekele Diallo Traoré Keita Coulibaly Ngata Parata Kealoha Kahananui van der Merwe
Botha Pretorius van den Berg Jansen de Vries Bakker Visser Smit Meijer Mulder Peeters Janssens Maes Claes Steiner Gruber Berger Keller
Zürcher Ammann Brunner
""".split("\n")
FAMILY = [word for line in FAMILY for word in line.replace("van der ", "van_der_").replace("van den ", "van_den_").replace("de Vries", "de_Vries")
          .replace("De Luca", "De_Luca").replace("Dela Cruz", "Dela_Cruz").split()]
FAMILY = [word.replace("_", " ") for word in FAMILY]

STREETS = """
Main Oak Maple Cedar Pine Elm Washington Lake Hill Walnut Spring North Ridge Church Willow Mill Sunset Railroad Jefferson Center Highland
Forest Jackson River Cherry Lincoln Franklin Meadow Chestnut Park View Dogwood Hickory Broad Locust Valley Prospect Madison Adams Spruce
Magnolia Birch Sycamore Laurel Grant Union Liberty Monroe Garfield Rosewood Poplar Harrison Juniper Canyon Mission Lakeview Fairview
Woodland Orchard Aspen Stonewall Pleasant Cottage Bridge Garden Summit College School Market Water Front Court Pearl Canal Dover Essex
Cambridge Oxford Windsor Kingston Regent Albert Victoria Queens Kings Station Manor Abbey Castle Priory Vicarage Grange Hawthorn Beech
Primrose Bluebell Heather Foxglove Nightingale Kestrel Falcon Swan Mallard Heron Granary Tannery Brewery Foundry Quarry Harbour Marina
""".split()
STREET_KINDS = "Street St St. Avenue Ave Ave. Road Rd Rd. Drive Dr Dr. Lane Ln Boulevard Blvd Blvd. Court Ct Place Pl Way Terrace Circle Parkway Pkwy Highway Close Crescent Square Trail Loop Row Mews Gardens Grove".split()
GERMAN_STREETS = "Hauptstraße Bahnhofstr. Gartenweg Schillerstraße Goethestr. Lindenallee Am Markt Kirchgasse Bergstraße Mozartstraße Rosenweg Dorfstraße Waldstr. Feldweg Industriestraße Königsallee Ringstraße Mühlenweg Marktplatz".replace("Am Markt", "Am_Markt").split()
FRENCH_STREETS = ["rue de la République", "avenue Victor Hugo", "boulevard Saint-Michel", "rue du Moulin", "place de l'Église", "chemin des Vignes", "rue des Lilas",
                  "quai de la Loire", "allée des Platanes", "rue Pasteur", "avenue Jean Jaurès", "impasse du Four", "cours Gambetta", "rue Sainte-Catherine"]
SPANISH_STREETS = ["Calle Mayor", "Avenida de la Constitución", "Calle del Sol", "Paseo de Gracia", "Plaza España", "Via Roma", "Corso Garibaldi", "Via dei Mille", "Rua das Flores",
                   "Avenida Paulista", "Calle Luna", "Via Nazionale", "Rua Augusta", "Camino Real"]
INDIAN_AREAS = ["MG Road", "Koramangala 4th Block", "Andheri West", "Sector 18", "Anna Salai", "Banjara Hills", "Salt Lake City", "Connaught Place", "Indiranagar", "Jubilee Hills",
                "Lajpat Nagar II", "Bandra Kurla Complex", "T. Nagar", "Civil Lines", "Whitefield", "Gandhi Nagar", "Nehru Road", "Park Street"]

US_CITIES = """New York;NY|Los Angeles;CA|Chicago;IL|Houston;TX|Phoenix;AZ|Philadelphia;PA|San Antonio;TX|San Diego;CA|Dallas;TX|San Jose;CA|Austin;TX|Jacksonville;FL|Columbus;OH
Charlotte;NC|Indianapolis;IN|Seattle;WA|Denver;CO|Washington;DC|Boston;MA|Nashville;TN|Detroit;MI|Portland;OR|Memphis;TN|Louisville;KY|Baltimore;MD|Milwaukee;WI|Albuquerque;NM
Tucson;AZ|Fresno;CA|Sacramento;CA|Kansas City;MO|Atlanta;GA|Omaha;NE|Raleigh;NC|Miami;FL|Cleveland;OH|Tulsa;OK|Oakland;CA|Minneapolis;MN|Wichita;KS|Tampa;FL|New Orleans;LA
Honolulu;HI|Boise;ID|Spokane;WA|Reno;NV|Salt Lake City;UT|Anchorage;AK|Springfield;IL|Des Moines;IA|Burlington;VT|Concord;NH|Bangor;ME|Providence;RI|Hartford;CT|Newark;NJ
Wilmington;DE|Charleston;WV|Richmond;VA|Little Rock;AR|Jackson;MS|Birmingham;AL|Sioux Falls;SD|Fargo;ND|Billings;MT|Cheyenne;WY|Maple Grove;MN|Cedar Rapids;IA|Elk Grove;CA
Santa Fe;NM|El Paso;TX|Baton Rouge;LA|Ann Arbor;MI|Palo Alto;CA|Boulder;CO|Eugene;OR|Duluth;MN|Macon;GA|Mobile;AL|Flint;MI|Orange;CA|Independence;MO|Paradise;NV""".replace("\n", "|").split("|")
UK_CITIES = "London Manchester Birmingham Leeds Liverpool Bristol Sheffield Newcastle Nottingham Leicester Edinburgh Glasgow Aberdeen Dundee Cardiff Swansea Belfast Oxford Cambridge York Bath Exeter Norwich Reading Brighton Southampton Portsmouth Plymouth Derby Coventry Hull Preston Carlisle Durham Truro Chester Lincoln Worcester Ipswich Luton".split()
CA_CITIES = "Toronto;ON Montreal;QC Vancouver;BC Calgary;AB Edmonton;AB Ottawa;ON Winnipeg;MB Halifax;NS Victoria;BC Regina;SK Saskatoon;SK Moncton;NB Hamilton;ON Kitchener;ON Québec;QC Laval;QC Surrey;BC Kelowna;BC".split()
DE_CITIES = "Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dresden Hannover Nürnberg Bremen Bonn Münster Augsburg Freiburg Mainz Kassel Wien Graz Zürich Bern Basel".split()
FR_CITIES = "Paris Lyon Marseille Toulouse Nice Nantes Strasbourg Montpellier Bordeaux Lille Rennes Reims Grenoble Dijon Angers Nîmes Bruxelles Genève Lausanne".split()
IN_CITIES = "Mumbai Delhi Bengaluru Hyderabad Chennai Kolkata Pune Ahmedabad Jaipur Lucknow Surat Kanpur Nagpur Indore Bhopal Patna Kochi Noida Gurugram Chandigarh".split()
WORLD_CITIES = ["Madrid", "Barcelona", "Rome", "Milan", "Lisbon", "Porto", "Vienna", "Prague", "Warsaw", "Kraków", "Budapest", "Bucharest", "Athens", "Istanbul", "Stockholm", "Oslo", "Copenhagen",
                "Helsinki", "Dublin", "Amsterdam", "Rotterdam", "Brussels", "Sydney", "Melbourne", "Brisbane", "Perth", "Auckland", "Wellington", "Tokyo", "Osaka", "Kyoto", "Seoul", "Busan", "Beijing",
                "Shanghai", "Shenzhen", "Hong Kong", "Taipei", "Singapore", "Bangkok", "Hanoi", "Jakarta", "Manila", "Kuala Lumpur", "Cairo", "Lagos", "Nairobi", "Accra", "Johannesburg", "Cape Town",
                "Dubai", "Tel Aviv", "Riyadh", "Karachi", "Lahore", "Dhaka", "Colombo", "Mexico City", "Bogotá", "Lima", "Santiago", "Buenos Aires", "São Paulo", "Rio de Janeiro", "Havana", "Kyiv",
                "Moscow", "Tbilisi", "Riga", "Vilnius", "Tallinn", "Reykjavik", "Casablanca", "Tunis", "Addis Ababa", "Kathmandu"]
COUNTRIES = ["United States", "USA", "U.S.", "United Kingdom", "UK", "England", "Scotland", "Wales", "Ireland", "Canada", "Australia", "New Zealand", "Germany", "France", "Spain", "Italy", "Portugal",
             "Netherlands", "Belgium", "Switzerland", "Austria", "Sweden", "Norway", "Denmark", "Finland", "Iceland", "Poland", "Czech Republic", "Slovakia", "Hungary", "Romania", "Bulgaria", "Greece",
             "Turkey", "Russia", "Ukraine", "Estonia", "Latvia", "Lithuania", "Croatia", "Serbia", "Slovenia", "Albania", "Georgia", "Armenia", "Israel", "Lebanon", "Egypt", "Morocco", "Tunisia",
             "Nigeria", "Ghana", "Kenya", "Ethiopia", "Tanzania", "Uganda", "South Africa", "Zimbabwe", "Senegal", "India", "Pakistan", "Bangladesh", "Sri Lanka", "Nepal", "China", "Japan", "South Korea",
             "Vietnam", "Thailand", "Indonesia", "Malaysia", "Singapore", "Philippines", "Taiwan", "Mexico", "Guatemala", "Cuba", "Jamaica", "Colombia", "Venezuela", "Ecuador", "Peru", "Brazil",
             "Bolivia", "Chile", "Argentina", "Uruguay", "Fiji", "Malta", "Cyprus", "Luxembourg", "Qatar", "Jordan", "Chad", "Saint Lucia", "Mauritius", "Bahrain", "Papua New Guinea", "Côte d'Ivoire"]
NATIONALITIES = "American British English Scottish Welsh Irish Canadian Australian German French Spanish Italian Portuguese Dutch Belgian Swiss Austrian Swedish Norwegian Danish Finnish Polish Czech Hungarian Romanian Greek Turkish Russian Ukrainian Israeli Lebanese Egyptian Moroccan Nigerian Ghanaian Kenyan Ethiopian Indian Pakistani Chinese Japanese Korean Vietnamese Thai Indonesian Mexican Colombian Peruvian Brazilian Chilean Argentinian Catholic Muslim Jewish Buddhist Hindu Asian African European Democrat Republican".split()

COMPANY_WORDS = """
Northwind Contoso Fabrikam Apex Summit Pioneer Vertex Quantum Blue Green Silver Golden Red Evergreen Pacific Atlantic Global National United First Premier Allied General
Standard Modern Digital Cyber Data Cloud Logic Micro Solar Terra Aqua Aero Nova Stellar Orion Phoenix Titan Atlas Delta Omega Sigma Alpha Beacon Bridge Harbor Granite Iron
Copper Crystal Diamond Sunrise Horizon Riverside Lakeside Hillside Metro Urban Capital Crown Royal Liberty Heritage Legacy Keystone Cornerstone Lighthouse Cascade Redwood
""".split()
COMPANY_KINDS = ["Inc", "Inc.", "LLC", "Ltd", "Ltd.", "Corp", "Corp.", "Corporation", "Group", "PLC", "GmbH", "AG", "S.A.", "and Sons", "Partners", "Holdings", "Industries", "Systems", "Solutions",
                 "Technologies", "Consulting", "Logistics", "Insurance", "Bank", "Pharmaceuticals", "Foods", "Motors", "Airlines", "Energy", "Media", "Records", "Associates", "& Co.", "University", "Hospital",
                 "Foundation", "Institute", "Medical Center", "Credit Union", "Clinic", "School", "Law Firm", "Pvt Ltd", "Bakery", "Studios", "Labs"]
KNOWN_ORGANIZATIONS = ["Google", "Microsoft", "Apple", "Amazon", "IBM", "Intel", "Oracle", "Toyota", "Ford", "Honda", "Siemens", "Bosch", "Nestlé", "Unilever", "Pfizer", "Walmart", "Target", "Costco",
                       "FedEx", "UPS", "DHL", "Visa", "Barclays", "HSBC", "Citibank", "Wells Fargo", "Chase", "Deutsche Bank", "BBC", "CNN", "NASA", "FBI", "IRS", "NHS", "UNICEF", "Red Cross", "Harvard University",
                       "MIT", "Stanford", "Congress", "the Senate", "the Department of Health", "Metropolitan Police", "Supreme Court", "European Commission", "World Bank", "Netflix", "Spotify", "Sony", "Samsung",
                       "The Guardian", "Columbia Records", "Manchester United", "Chicago Bulls", "Real Madrid", "Lufthansa", "Delta Air Lines"]
JOBS = """Accountant|Software Engineer|Sales Manager|Nurse|Teacher|Attorney at Law|Project Manager|Product Designer|Marketing Director|Chief Executive Officer|CEO|CFO|Office Manager|Electrician|Plumber|Data Analyst
Research Scientist|Professor of History|HR Business Partner|Customer Support Specialist|Vice President|Managing Director|Architect|Pharmacist|Dental Hygienist|Graphic Designer|Consultant|Civil Engineer|Realtor
Police Officer|Chef|Journalist|Editor|Photographer|Veterinarian|Surgeon|Carpenter|Mechanic|Pilot|Librarian|Bank Clerk|Insurance Broker|Social Worker|Translator|Web Developer|Operations Lead|Quality Inspector""".replace("\n", "|").split("|")
TITLES = "Mr. Mrs. Ms. Miss Dr. Prof. Mr Mrs Ms Dr Sir Lady Rev. Herr Frau Madame Señor Judge Captain Sgt.".split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DOMAINS = "gmail.com yahoo.com outlook.com hotmail.com icloud.com protonmail.com aol.com web.de orange.fr example.com example.org mail.com company.com acme.co.uk university.edu city.gov startup.io gmx.net".split()
WORDS = "apple river stone tiger cloud ocean forest silver dragon panda coffee guitar rocket winter summer shadow thunder pixel ninja wizard purple orange monkey falcon hunter gamer runner lucky happy crazy cool blue red green dark night star moon sun sky fire ice wolf bear eagle lion cat dog fish bird chess soccer tennis music dance travel baker maker rider".split()
