"""Makes the values of the PII generator by rule: names, addresses, dates, numbers with their check digits.

`KINDS` maps a slot of a template to (PII type or None, entity type or None, function of a random.Random).
"""
import string

import names as N

DIGITS, UPPER, LOWER = string.digits, string.ascii_uppercase, string.ascii_lowercase


def digits(r, count, first="123456789"):
    return r.choice(first) + "".join(r.choice(DIGITS) for _ in range(count - 1))


def letters(r, count, alphabet=UPPER):
    return "".join(r.choice(alphabet) for _ in range(count))


def grouped(text, size, separator):
    return separator.join(text[i:i + size] for i in range(0, len(text), size))


def pick(*options):
    return lambda r: r.choice(options)


# Names

def invented(r):
    """Returns a name no list has, so that the words around a name must do."""
    onset = ["b", "br", "d", "dr", "f", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "r", "s", "sh", "st", "t", "tr", "v", "w", "z", "zh", "th", "ch", "kh", ""]
    vowel, coda = ["a", "e", "i", "o", "u", "ai", "ei", "ou", "ia"], ["", "", "n", "r", "l", "s", "m", "k", "nd", "rt", "ng", "v"]
    return "".join(r.choice(onset) + r.choice(vowel) + r.choice(coda) for _ in range(r.choice([2, 2, 3]))).capitalize()


def first(r):
    return invented(r) if r.random() < 0.12 else r.choice(N.GIVEN)


def last(r):
    if r.random() < 0.15:
        return invented(r) + r.choice(["", "", "ski", "son", "ez", "ova", "berg", "idze", "wala", "oğlu"])
    return r.choice(N.FAMILY) + ("-" + r.choice(N.FAMILY) if r.random() < 0.05 else "")


def name(r):
    shape = r.random()
    if shape < 0.74:
        return f"{first(r)} {last(r)}"
    if shape < 0.86:
        return f"{first(r)} {r.choice(UPPER)}{r.choice(['.', '.', ''])} {last(r)}"
    if shape < 0.92:
        return f"{first(r)} {first(r)} {last(r)}"
    if shape < 0.96:
        return f"{r.choice(UPPER)}. {last(r)}"
    return f"{first(r)} {last(r)} {r.choice(['Jr.', 'Sr.', 'III', 'II'])}"


def name_reversed(r):
    return f"{last(r)}, {first(r)}" + (f" {r.choice(UPPER)}." if r.random() < 0.3 else "")


def someone(r):
    return r.choices([name, first, last, name_reversed], [70, 22, 4, 4])[0](r)


# Places and addresses

def us_city(r):
    return r.choice(N.US_CITIES).split(";")


def street_name(r):
    way = r.random()
    if way < 0.52:
        return f"{r.choice(N.STREETS)} {r.choice(N.STREET_KINDS)}"
    if way < 0.6:
        return f"{invented(r)} {r.choice(N.STREET_KINDS)}"
    if way < 0.75:
        return f"{r.choice(N.FAMILY)} {r.choice(N.STREET_KINDS)}"
    if way < 0.85:
        return f"{r.choice(['N', 'S', 'E', 'W', 'North', 'South', 'East', 'West', 'N.', 'SW', 'NE'])} {r.choice(N.STREETS)} {r.choice(N.STREET_KINDS)}"
    if way < 0.93:
        n = r.randint(1, 190)
        return f"{n}{'th' if n % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')} {r.choice(N.STREET_KINDS)}"
    return f"{r.choice(N.GIVEN)} {r.choice(N.FAMILY)} {r.choice(N.STREET_KINDS)}"


def unit(r):
    return r.choice(["Apt {}", "Apt. {}", "Suite {}", "Ste {}", "Unit {}", "#{}", "Flat {}", "Floor {}", "Room {}", "Apt. {}", "Suite {}"]).format(r.choice([str(r.randint(1, 40)), digits(r, 3), f"{r.randint(1, 30)}{r.choice('ABCD')}"]))


def zip_code(r):
    return digits(r, 5, DIGITS) + (f"-{digits(r, 4)}" if r.random() < 0.15 else "")


def postcode(r):
    return f"{letters(r, r.choice([1, 2]))}{r.randint(1, 28)} {r.randint(1, 9)}{letters(r, 2)}"


def address_parts(r):
    """Returns the lines of a postal address in the manner of a country."""
    country = r.choices(["us", "uk", "ca", "de", "fr", "es", "in", "au", "eu"], [40, 13, 7, 9, 7, 6, 7, 3, 10])[0]
    house = str(r.choice([r.randint(1, 99), r.randint(100, 999), r.randint(1000, 29999)]))
    if country == "us":
        city, state = us_city(r)
        if r.random() < 0.05:
            return [f"P.O. Box {digits(r, r.choice([3, 4, 5]))}", f"{city}, {state} {zip_code(r)}"]
        street = f"{house} {street_name(r)}"
        lines = [street] if r.random() < 0.65 else ([f"{street}, {unit(r)}"] if r.random() < 0.4 else [street, unit(r)])
        lines.append(r.choice([f"{city}, {state} {zip_code(r)}", f"{city}, {state}, {zip_code(r)}", f"{city} {state} {zip_code(r)}", f"{city}, {state}"]))
        return lines + ([r.choice(["USA", "United States", "US"])] if r.random() < 0.2 else [])
    if country == "uk":
        lines = ([unit(r)] if r.random() < 0.25 else []) + [f"{r.randint(1, 250)} {street_name(r)}", r.choice(N.UK_CITIES)]
        lines += [postcode(r)] if r.random() < 0.9 else []
        return lines + ([r.choice(["UK", "United Kingdom", "England"])] if r.random() < 0.25 else [])
    if country == "ca":
        city, province = r.choice(N.CA_CITIES).split(";")
        code = f"{letters(r, 1, 'ABCEGHJKLMNPRSTVXY')}{r.choice(DIGITS)}{letters(r, 1)} {r.choice(DIGITS)}{letters(r, 1)}{r.choice(DIGITS)}"
        return [f"{house} {street_name(r)}", f"{city}, {province} {code}"] + (["Canada"] if r.random() < 0.4 else [])
    if country == "de":
        kind = r.choice(N.GERMAN_STREETS).replace("_", " ")
        return [f"{kind} {r.randint(1, 180)}{r.choice(['', '', '', 'a', 'b'])}", f"{r.choice(['', '', 'D-'])}{digits(r, 5)} {r.choice(N.DE_CITIES)}"] + ([r.choice(["Germany", "Deutschland"])] if r.random() < 0.3 else [])
    if country == "fr":
        return [f"{r.randint(1, 180)}{r.choice(['', '', ' bis'])}{r.choice([' ', ', '])}{r.choice(N.FRENCH_STREETS)}", f"{digits(r, 5)} {r.choice(N.FR_CITIES)}"] + (["France"] if r.random() < 0.4 else [])
    if country == "es":
        return [f"{r.choice(N.SPANISH_STREETS)}{r.choice([' ', ', ', ' n. '])}{r.randint(1, 200)}", f"{digits(r, 5)} {r.choice(N.WORLD_CITIES)}"] + ([r.choice(N.COUNTRIES)] if r.random() < 0.5 else [])
    if country == "eu":
        word = invented(r)
        way = r.choice([f"{word}{r.choice(['gade', 'vej', 'gatan', 'katu', 'straat', 'laan', 'weg', 'vegen', 'gasse', 'tie', 'plein'])}", f"{word} {r.choice(['utca', 'út', 'ulice', 'u.', 'Sokak', 'Cad.', 'tn', 'iela', 'str'])}",
                        f"{r.choice(['ul.', 'Via', 'Rua', 'Calle', 'Str.', 'Odos', 'Ulitsa', 'Rúa do', 'Rue', 'Al.', 'Viale', 'R.', 'Avda.', 'Quinta da', 'Sokak', 'Jalan'])} {word}{r.choice(['', ' ' + invented(r)])}"])
        town = r.choice(N.WORLD_CITIES + [invented(r).upper(), invented(r), invented(r) + " " + invented(r)])
        number = f"{r.randint(1, 199)}{r.choice(['', '', 'A', '/4', ' B'])}"
        code = r.choice([digits(r, 4), digits(r, 5), f"{digits(r, 2)}-{digits(r, 3)}", f"{digits(r, 3)} {digits(r, 2)}", f"{digits(r, 4)} {letters(r, 2)}"])
        return [r.choice([f"{way} {number}", f"{number} {way}", f"{way}, {number}", f"{number} {way} {r.randint(1, 99)}"])] + ([unit(r)] if r.random() < 0.2 else []) + [r.choice([f"{code} {town}", f"{town} {code}", f"{town}, {code}"])] + ([r.choice(N.COUNTRIES)] if r.random() < 0.5 else [])
    if country == "in":
        return [f"{r.choice(['', 'Flat ', 'House No. ', 'Plot '])}{r.randint(1, 999)}{r.choice(['', '/A', '-B'])}, {r.choice(N.INDIAN_AREAS)}", f"{r.choice(N.IN_CITIES)}{r.choice([' ', ' - ', '-', ', '])}{digits(r, 6)}"] + (["India"] if r.random() < 0.3 else [])
    return [f"{r.randint(1, 400)} {street_name(r)}", f"{r.choice(['Sydney', 'Melbourne', 'Brisbane', 'Perth', 'Hobart'])} {r.choice(['NSW', 'VIC', 'QLD', 'WA', 'TAS'])} {digits(r, 4)}"] + (["Australia"] if r.random() < 0.4 else [])


def address(r):
    lines = address_parts(r)
    if r.random() < 0.15:
        lines = lines[:1]
    return r.choice([", ", ", ", ", ", " ", "\n"]).join(lines)


def address_block(r):
    return r.choice(["\n", "\n", "\n", ",\n"]).join(address_parts(r))


def address_line(r):
    return ", ".join(address_parts(r))


def street(r):
    return f"{r.choice([r.randint(1, 99), r.randint(100, 9999)])} {street_name(r)}" + (f", {unit(r)}" if r.random() < 0.15 else "")


def city(r):
    way = r.random()
    if way < 0.45:
        return r.choice(N.WORLD_CITIES)
    if way < 0.7:
        town, state = us_city(r)
        return r.choice([town, town, f"{town}, {state}"])
    if way < 0.95:
        return r.choice(r.choice([N.UK_CITIES, N.DE_CITIES, N.FR_CITIES, N.IN_CITIES, [c.split(";")[0] for c in N.CA_CITIES]]))
    return r.choice(["Lake ", "Port ", "New ", "East ", "West ", "Saint ", ""]) + r.choice(N.FAMILY) + r.choice(["", "ville", "ton", "burg", "mouth", "stad", "borough"])


def place(r):
    return r.choice(N.COUNTRIES) if r.random() < 0.4 else city(r)


# Companies

def organization(r):
    way = r.random()
    if way < 0.3:
        return f"{r.choice(N.COMPANY_WORDS)} {r.choice(N.COMPANY_KINDS)}"
    if way < 0.5:
        return f"{r.choice(N.COMPANY_WORDS)} {r.choice(N.COMPANY_WORDS)} {r.choice(N.COMPANY_KINDS)}"
    if way < 0.62:
        return f"{r.choice(N.FAMILY)} {r.choice(N.COMPANY_KINDS)}"
    if way < 0.7:
        return f"{r.choice(N.FAMILY)}{r.choice([' and ', ' & ', '-'])}{r.choice(N.FAMILY)}"
    if way < 0.75:
        return f"{r.choice(N.FAMILY)}, {r.choice(N.FAMILY)} and {r.choice(N.FAMILY)}"
    if way < 0.81:
        return f"{invented(r)}{r.choice([' & ' + invented(r), ' ' + r.choice(N.COMPANY_WORDS), '', ' Inc', ' Labs', '.io', 'Tech', 'Soft', ' Group'])}"
    if way < 0.85:
        return f"{r.choice(['University of ', 'Bank of ', 'City of ', 'Port of '])}{r.choice(N.WORLD_CITIES)}"
    return r.choice(N.KNOWN_ORGANIZATIONS)


# Dates and ages

def clock(r):
    h, m = r.randint(0, 23), r.randint(0, 59)
    return r.choice([f"{h:02}:{m:02}", f"{h:02}:{m:02}:{r.randint(0, 59):02}", f"{h % 12 + 1}:{m:02} {r.choice(['AM', 'PM', 'am', 'p.m.'])}", f"{h % 12 + 1}{r.choice([' ', ''])}{r.choice(['am', 'pm', 'PM'])}", "noon"])


def day(r):
    """Returns a calendar day in one of many forms."""
    y, m, d = r.choice([r.randint(1930, 2026), r.randint(1990, 2026)]), r.randint(1, 12), r.randint(1, 28)
    month, short = N.MONTHS[m - 1], N.MONTHS[m - 1][:3]
    s = r.choice("/-.")
    suffix = "th" if d in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
    return r.choice([
        f"{m:02}{s}{d:02}{s}{y}", f"{d:02}{s}{m:02}{s}{y}", f"{y}{s}{m:02}{s}{d:02}", f"{m}/{d}/{y % 100:02}", f"{d}.{m}.{y}", f"{month} {d}, {y}", f"{month} {d}{suffix}, {y}", f"{d} {month} {y}",
        f"{d}{suffix} of {month} {y}", f"{short} {d}, {y}", f"{d}-{short}-{y}", f"{short}. {d}, {y}", f"{d} {short} {y % 100:02}", f"{r.choice(N.DAYS)}, {month} {d}, {y}", f"{r.choice(N.DAYS)}, {d} {month} {y}",
        f"{month} {d}", f"{month} {d}{suffix}", f"{d} {month}", f"{d}{suffix} {month}"])


def moment(r):
    """Returns any of what DATE_TIME covers: days, times, parts and ranges of them."""
    way = r.random()
    if way < 0.5:
        return day(r)
    if way < 0.58:
        return f"{day(r)}{r.choice([' ', ', ', ' at '])}{clock(r)}"
    if way < 0.61:
        return f"{r.randint(1990, 2026)}-{r.randint(1, 12):02}-{r.randint(1, 28):02}{r.choice(['T', ' '])}{r.randint(0, 23):02}:{r.randint(0, 59):02}:{r.randint(0, 59):02}{r.choice(['', 'Z'])}"
    if way < 0.68:
        return f"{r.choice(N.MONTHS)} {r.randint(1950, 2026)}"
    if way < 0.77:
        return str(r.randint(1900, 2026))
    if way < 0.83:
        return r.choice(N.DAYS) + r.choice(["", "", " morning", " evening", " afternoon", " night", f" at {clock(r)}"])
    if way < 0.87:
        return r.choice(["the ", "the late ", "the early ", "the mid-", ""]) + r.choice(["1920s", "1950s", "1960s", "1970s", "1980s", "1990s", "2000s", "'90s", "70s", "nineties", "19th century"])
    if way < 0.92:
        return clock(r)
    if way < 0.96:
        return r.choice([f"{r.choice(N.MONTHS)} {r.randint(1, 14)}{r.choice(['-', ' to ', ' - ', '–'])}{r.randint(15, 28)}", f"{r.randint(1950, 1999)}{r.choice(['-', ' to ', '–'])}{r.randint(2000, 2026)}"])
    return r.choice(["today", "yesterday", "tomorrow", "last week", "next month", "last year", "this morning", "tonight", "next Friday", "last Tuesday", "Christmas", "New Year's Eve", "spring 2019", "Q3 2022"])


def birthday(r):
    return day(r)


def age(r):
    n = r.choice([r.randint(1, 99), r.randint(18, 70)])
    return r.choice([str(n), str(n), str(n), f"{n} years old", f"{n} years old", f"{n} years", f"{n}-year-old", f"{n} yrs", f"{n} y/o", f"{n}yo", f"{r.randint(2, 23)} months old", f"{r.randint(2, 23)} months"])


def bare_age(r):
    return str(r.choice([r.randint(1, 99), r.randint(18, 70)]))


def aged(r):
    n = r.randint(1, 95)
    return r.choice([f"{n}-year-old", f"{n} year old", f"{n}yo", f"{n} y.o.", f"{n} y/o"])


# Contact and log-in

def user(r):
    f, l, w = (x.lower().replace(" ", "").replace("'", "") for x in (first(r), last(r), r.choice(N.WORDS)))
    return r.choice([f"{f}.{l}", f"{f}{l}", f"{f[:1]}{l}", f"{f}_{l}{r.randint(1, 99)}", f"{w}{r.choice(N.WORDS)}{r.randint(1, 999)}", f"{w}_{r.choice(N.WORDS)}", f"{f}{r.randint(1960, 2012)}", f"{l}{r.randint(1, 99)}",
                     f"{w.capitalize()}{r.choice(N.WORDS).capitalize()}", f"x{w}x", f"{f}-{w}", f"the{f}{w}", f"{l[:4]}{f[:2]}{r.randint(1, 20):02}", f"{w}{r.randint(10, 9999)}"])


def handle(r):
    return "@" + user(r)


def password(r):
    w, v = r.choice(N.WORDS), r.choice(N.WORDS)
    return r.choice([
        f"{w.capitalize()}{r.randint(1, 9999)}{r.choice('!@#$%&*?')}", f"{w}{v}{r.randint(10, 99)}", "".join(r.choice(DIGITS + UPPER + LOWER + "!@#$%^&*_+-=") for _ in range(r.randint(8, 16))),
        f"{w.capitalize()}-{v.capitalize()}-{r.randint(10, 99)}", w.replace("a", "@").replace("o", "0").replace("e", "3") + str(r.randint(1, 999)), f"{first(r)}{r.randint(1950, 2024)}!", f"{w} {v} {r.choice(N.WORDS)} {r.choice(N.WORDS)}",
        "".join(r.choice(DIGITS + UPPER + LOWER) for _ in range(r.randint(8, 20))), f"{v}{r.choice('!@#$')}{w}"])


def pin(r):
    return "".join(r.choice(DIGITS) for _ in range(r.choice([4, 4, 4, 4, 6])))


def phone(r):
    d = lambda n: "".join(r.choice(DIGITS) for _ in range(n))
    a, b, c = digits(r, 3, "23456789"), digits(r, 3, "23456789"), d(4)
    return r.choice([
        f"({a}) {b}-{c}", f"{a}-{b}-{c}", f"{a}.{b}.{c}", f"{a} {b} {c}", f"+1 {a} {b} {c}", f"+1-{a}-{b}-{c}", f"1-{a}-{b}-{c}", f"{a}{b}{c}", f"({a}){b}-{c}", f"+1 ({a}) {b}-{c}", f"{b}-{c}", f"{a}-{b}-{c} x{d(3)}", f"({a}) {b}-{c} ext. {d(3)}",
        f"001-{a}-{b}-{c}x{d(4)}", f"+44 20 {d(4)} {d(4)}", f"020 {d(4)} {d(4)}", f"07{d(3)} {d(6)}", f"+44 7{d(3)} {d(6)}", f"+49 {d(2)} {d(7)}", f"0{d(3)}/{d(6)}", f"+49 (0){d(3)} {d(6)}", f"0{d(3)} {d(6)}", f"+33 {r.randint(1, 9)} {d(2)} {d(2)} {d(2)} {d(2)}",
        f"0{r.randint(1, 9)} {d(2)} {d(2)} {d(2)} {d(2)}", f"+91 {digits(r, 5, '6789')} {d(5)}", f"+91-{digits(r, 5, '6789')}{d(5)}", f"0{d(2)}-{d(8)}", f"+{r.randint(30, 99)} {d(3)} {d(3)} {d(3)}", f"{digits(r, 2)} {d(2)} {d(2)} {d(2)}", f"+34 6{d(2)} {d(3)} {d(3)}"])


def domain(r):
    return r.choice(N.DOMAINS) if r.random() < 0.6 else f"{r.choice(N.WORDS)}{r.choice(['', '-', ''])}{r.choice(N.WORDS)}.{r.choice(['com', 'net', 'org', 'io', 'de', 'co.uk', 'in', 'ca', 'fr', 'info'])}"


def email(r):
    return f"{user(r).replace('-', '.')}{r.choice(['', '', '', '+news'])}@{domain(r)}"


def url(r):
    host = domain(r)
    path = r.choice(["", "", "", "/", f"/{r.choice(N.WORDS)}", f"/{r.choice(N.WORDS)}/{r.choice(N.WORDS)}.html", f"/{r.choice(N.WORDS)}?id={r.randint(1, 9999)}", f"/u/{r.choice(N.WORDS)}{r.randint(1, 99)}"])
    return r.choice(["https://", "http://", "https://www.", "www.", "www.", ""]) + host + path


# Cards, banks, papers

def luhn(body):
    total = sum(d if i % 2 else (d * 2 - 9 if d > 4 else d * 2) for i, d in enumerate(int(c) for c in reversed(body)))
    return body + str(-total % 10)


def card(r):
    prefix, length = r.choice([("4", 16), ("4", 16), ("5" + r.choice("12345"), 16), ("34", 15), ("37", 15), ("6011", 16), ("30" + r.choice("0123"), 14), ("2221", 16), ("50", 13), ("4", 13), ("3528", 16), ("6304", 12)])
    number = luhn(prefix + "".join(r.choice(DIGITS) for _ in range(length - len(prefix) - 1)))
    return r.choice([number, number, grouped(number, 4, " "), grouped(number, 4, "-")])


def last_four(r):
    return "".join(r.choice(DIGITS) for _ in range(4))


def cvv(r):
    return "".join(r.choice(DIGITS) for _ in range(r.choice([3, 3, 3, 4])))


def expiry(r):
    m, y = r.randint(1, 12), r.randint(20, 35)
    return r.choice([f"{m:02}/{y}", f"{m:02}/20{y}", f"{m:02}-{y}", f"{m}/{y}", f"{m:02} / {y}", f"{N.MONTHS[m - 1]} 20{y}", f"{N.MONTHS[m - 1][:3]} 20{y}"])


def account(r):
    number = digits(r, r.randint(7, 14), DIGITS)
    return r.choice([number, number, grouped(number, 4, " "), grouped(number, 4, "-"), "****" + number[-4:], "XXXX" + number[-4:]])


def routing(r):
    return digits(r, 9, "0123")


def iban(r):
    country, length, alphabet = r.choice([("DE", 18, DIGITS), ("GB", 18, None), ("FR", 23, DIGITS), ("ES", 20, DIGITS), ("IT", 23, None), ("NL", 14, None), ("CH", 17, DIGITS), ("AT", 16, DIGITS), ("BE", 12, DIGITS), ("PL", 24, DIGITS), ("IE", 18, None), ("SE", 20, DIGITS), ("PK", 20, None), ("TR", 22, DIGITS)])
    body = "".join(r.choice(DIGITS) for _ in range(length)) if alphabet else letters(r, 4) + "".join(r.choice(DIGITS) for _ in range(length - 4))
    check = 98 - int("".join(str(int(c, 36)) for c in body + country + "00")) % 97
    text = f"{country}{check:02}{body}"
    return r.choice([text, text, grouped(text, 4, " ")])


def swift(r):
    return letters(r, 4) + r.choice(["DE", "GB", "US", "FR", "CH", "IN", "CA", "NL", "ES", "IT"]) + letters(r, 2, UPPER + DIGITS) + r.choice(["", "", "XXX", digits(r, 3)])


def ip(r):
    if r.random() < 0.15:
        return ":".join(f"{r.randint(0, 65535):x}" for _ in range(8)) if r.random() < 0.6 else f"2001:db8::{r.randint(1, 65535):x}"
    return ".".join(str(r.randint(0, 255)) for _ in range(4))


def mac(r):
    text = r.choice([":", "-", ":"]).join(f"{r.randint(0, 255):02x}" for _ in range(6))
    return r.choice([text, text.upper()])


def plate(r):
    d = lambda n: "".join(r.choice(DIGITS) for _ in range(n))
    return r.choice([f"{r.randint(1, 9)}{letters(r, 3)}{d(3)}", f"{letters(r, 3)} {d(4)}", f"{letters(r, 3)}-{d(4)}", f"{letters(r, 2)}{d(2)} {letters(r, 3)}", f"{letters(r, 1)}-{letters(r, 2)} {d(4)}", f"{letters(r, 2)}-{d(3)}-{letters(r, 2)}", f"{letters(r, 2)} {d(2)} {letters(r, 2)} {d(4)}", f"{letters(r, 3)}{d(3)}", f"{d(3)}-{letters(r, 3)}", f"{letters(r, 2)}-{d(5)}"])


def vin(r):
    return "".join(r.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(17))


def driver(r):
    d = lambda n: "".join(r.choice(DIGITS) for _ in range(n))
    return r.choice([f"{letters(r, 1)}{d(7)}", f"{letters(r, 1)}{d(12)}", d(8), d(9), f"{letters(r, 1)}{d(3)}-{d(4)}-{d(4)}", f"{letters(r, 5)}{d(6)}{letters(r, 2)}{d(1)}{letters(r, 2)}", f"{d(3)}-{d(3)}-{d(3)}", f"{d(4)}-{d(2)}-{d(4)}", f"{letters(r, 2)}{d(6)}", f"{letters(r, 2)}{d(2)} {d(11)}", f"{d(3)} {d(3)} {d(4)}", f"{letters(r, 1)}{d(2)}-{d(3)}-{d(3)}-{d(3)}", d(7)])


def passport(r):
    d = lambda n: "".join(r.choice(DIGITS) for _ in range(n))
    return r.choice([d(9), f"{letters(r, 1)}{d(8)}", f"{letters(r, 1)}{d(7)}", f"{letters(r, 2)}{d(6)}", f"{letters(r, 2)}{d(7)}", f"C{letters(r, 1, 'FGHJK')}{d(1)}{letters(r, 1)}{d(5)}"])


def ssn(r):
    a, b, c = f"{r.randint(1, 665):03}", f"{r.randint(1, 99):02}", f"{r.randint(1, 9999):04}"
    return r.choice([f"{a}-{b}-{c}", f"{a}-{b}-{c}", f"{a} {b} {c}", f"{a}{b}{c}", f"XXX-XX-{c}", f"***-**-{c}"])


def itin(r):
    text = f"9{digits(r, 2, DIGITS)}", f"{r.choice([7, 8])}{r.choice(DIGITS)}", digits(r, 4, DIGITS)
    return r.choice(["-", "-", ""]).join(text)


def numbered(groups, separators=(" ", "-", "")):
    def make(r):
        return r.choice(separators).join("".join(r.choice(DIGITS) for _ in range(n)) for n in groups)
    return make


def nino(r):
    d = [f"{r.randint(0, 99):02}" for _ in range(3)]
    return r.choice([" ", ""]).join([letters(r, 2, "ABCEGHJKLMNPRSTWXYZ"), *d, r.choice("ABCD")])


def secret(length, alphabet, prefix=""):
    return lambda r: prefix + "".join(r.choice(alphabet) for _ in range(length))


# What is no PII

def money(r):
    n = r.choice([f"{r.randint(1, 999)}", f"{r.randint(1, 9999):,}", f"{r.randint(1, 999)}.{r.randint(0, 99):02}", f"{r.randint(1, 99999):,}.{r.randint(0, 99):02}"])
    return r.choice([f"${n}", f"${n}", f"€{n}", f"£{n}", f"{n} USD", f"{n} EUR", f"Rs. {n}", f"{n} dollars", f"CHF {n}"])


def quantity(r):
    return f"{r.choice([r.randint(1, 20), r.randint(1, 900)])} {r.choice(['kg', 'boxes', 'units', 'miles', 'hours', 'pages', 'items', 'employees', 'percent', 'GB', 'liters', 'square feet', 'pieces', 'days', 'people', 'minutes', 'tickets', 'copies'])}"


def percent(r):
    return f"{r.randint(1, 99)}{r.choice(['%', '%', ' percent', f'.{r.randint(1, 9)}%'])}"


def reference(r):
    d = lambda n: "".join(r.choice(DIGITS) for _ in range(n))
    return r.choice([f"{letters(r, 3)}-{d(5)}", f"#{d(6)}", d(5), d(6), d(8), f"INV-{d(4)}", f"{d(4)}/{d(2)}", f"{letters(r, 2)}{d(4)}", f"PO{d(6)}", f"{letters(r, 1)}{d(3)}", f"TCK{d(7)}", f"1Z{letters(r, 3)}{d(8)}", f"v{r.randint(1, 9)}.{r.randint(0, 20)}"])


def number(r):
    return str(r.choice([r.randint(1, 12), r.randint(10, 99), r.randint(100, 9999)]))


def product(r):
    return r.choice(["printer", "laptop", "desk lamp", "office chair", "toner cartridge", "coffee maker", "monitor", "keyboard", "garden hose", "tent", "bicycle", "phone case", "headphones", "water filter", "winter jacket", "router", "backpack", "blender", "tyre", "paint"])


KINDS = {
    "name": ("NAME", "PERSON", name), "first": ("NAME", "PERSON", first), "last": ("NAME", "PERSON", last), "reversed": ("NAME", "PERSON", name_reversed), "someone": ("NAME", "PERSON", someone),
    "address": ("ADDRESS", "LOCATION", address), "block": ("ADDRESS", "LOCATION", address_block), "addressline": ("ADDRESS", "LOCATION", address_line), "street": ("ADDRESS", "LOCATION", street), "road": ("ADDRESS", "LOCATION", street_name),
    "city": ("PLACE", "LOCATION", city), "place": ("PLACE", "LOCATION", place), "country": ("PLACE", "LOCATION", pick(*N.COUNTRIES)),
    "org": ("ORGANIZATION", "ORGANIZATION", organization),
    "moment": ("DATE_TIME", "DATE", moment), "day": ("DATE_TIME", "DATE", day), "birthday": ("DATE_TIME", "DATE", birthday), "clock": ("DATE_TIME", "DATE", clock), "year": ("DATE_TIME", "DATE", lambda r: str(r.randint(1900, 2026))),
    "age": ("AGE", "QUANTITY", age), "bareage": ("AGE", "QUANTITY", bare_age), "aged": ("AGE", "QUANTITY", aged),
    "user": ("USERNAME", "OTHER", user), "handle": ("USERNAME", "OTHER", handle), "password": ("PASSWORD", "OTHER", password), "pin": ("PIN", "OTHER", pin), "phone": ("PHONE", "OTHER", phone), "email": ("EMAIL", "OTHER", email), "url": ("URL", "OTHER", url),
    "card": ("CREDIT_DEBIT_NUMBER", "OTHER", card), "lastfour": ("CREDIT_DEBIT_NUMBER", "OTHER", last_four), "cvv": ("CREDIT_DEBIT_CVV", "OTHER", cvv), "expiry": ("CREDIT_DEBIT_EXPIRY", "DATE", expiry), "account": ("BANK_ACCOUNT_NUMBER", "OTHER", account),
    "routing": ("BANK_ROUTING", "OTHER", routing), "iban": ("INTERNATIONAL_BANK_ACCOUNT_NUMBER", "OTHER", iban), "swift": ("SWIFT_CODE", "OTHER", swift), "ip": ("IP_ADDRESS", "OTHER", ip), "mac": ("MAC_ADDRESS", "OTHER", mac),
    "plate": ("LICENSE_PLATE", "OTHER", plate), "vin": ("VEHICLE_IDENTIFICATION_NUMBER", "OTHER", vin), "driver": ("DRIVER_ID", "OTHER", driver), "passport": ("PASSPORT_NUMBER", "OTHER", passport), "ssn": ("SSN", "OTHER", ssn),
    "itin": ("US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER", "OTHER", itin), "cahealth": ("CA_HEALTH_NUMBER", "OTHER", numbered((4, 3, 3))), "sin": ("CA_SOCIAL_INSURANCE_NUMBER", "OTHER", numbered((3, 3, 3))), "nhs": ("UK_NATIONAL_HEALTH_SERVICE_NUMBER", "OTHER", numbered((3, 3, 4))),
    "nino": ("UK_NATIONAL_INSURANCE_NUMBER", "OTHER", nino), "utr": ("UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER", "OTHER", numbered((5, 5), (" ", ""))), "aadhaar": ("IN_AADHAAR", "OTHER", numbered((4, 4, 4))),
    "nrega": ("IN_NREGA", "OTHER", lambda r: f"{letters(r, 2)}-{digits(r, 2)}-{digits(r, 3)}-{digits(r, 3)}-{digits(r, 3)}/{digits(r, 3)}"), "pan": ("IN_PERMANENT_ACCOUNT_NUMBER", "OTHER", lambda r: f"{letters(r, 3)}P{letters(r, 1)}{digits(r, 4)}{letters(r, 1)}"),
    "voter": ("IN_VOTER_NUMBER", "OTHER", lambda r: letters(r, 3) + digits(r, 7)), "awskey": ("AWS_ACCESS_KEY", "OTHER", secret(16, UPPER + DIGITS, "AKIA")), "awssecret": ("AWS_SECRET_KEY", "OTHER", secret(40, UPPER + LOWER + DIGITS + "/+")),
    "money": (None, "QUANTITY", money), "quantity": (None, "QUANTITY", quantity), "percent": (None, "QUANTITY", percent), "reference": (None, "OTHER", reference), "number": (None, "QUANTITY", number), "product": (None, None, product), "job": (None, None, pick(*N.JOBS)),
    "title": (None, None, pick(*N.TITLES)), "nationality": (None, "OTHER", pick(*N.NATIONALITIES)),
}
PII_TYPES = list(dict.fromkeys(kind for kind, _, _ in KINDS.values() if kind))
