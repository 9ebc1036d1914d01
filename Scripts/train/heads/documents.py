"""Builds documents with marked PII: sentences, paragraphs, letters, forms, tables, chats; then makes some of them dirty."""
import re

from sentences import FIELDS, FORMS, SENTENCES
from values import KINDS, last_four

PART = re.compile(r"<([^<>]*)>|\{(\w+)\}")
KINDS = dict(KINDS, lastssn=("SSN", "OTHER", last_four))


class Text:
    """A text under construction with the spans of its values: (start, end, PII type, entity type)."""

    def __init__(self):
        self.text, self.spans = "", []

    def add(self, text):
        self.text += text
        return self

    def value(self, slot, r, change=None):
        pii, entity, make = KINDS[slot]
        value = make(r)
        if change:
            value = change(value)
        if pii or entity:
            self.spans.append((len(self.text), len(self.text) + len(value), pii, entity))
        self.text += value
        return self

    def template(self, line, r):
        """Adds a line of sentences.py: its choices are made innermost first, then its slots are filled."""
        while "<" in line:
            line = re.sub(r"<([^<>]*)>", lambda m: r.choice(m[1].split("|")), line)
        at = 0
        for match in re.finditer(r"\{(\w+)\}", line):
            self.add(line[at:match.start()]).value(match[1], r)
            at = match.end()
        return self.add(line[at:])


def prose(r):
    text = Text()
    for i in range(r.choice([1, 1, 1, 1, 2, 2, 3, 4])):
        if i:
            text.add(r.choice([" ", " ", "\n", "\n\n"]))
        text.template(r.choice(SENTENCES), r)
    return text


def letter(r):
    """Returns a letter: sender, date, greeting, body, signature."""
    text = Text()
    if r.random() < 0.6:
        if r.random() < 0.5:
            text.value(r.choice(["name", "org"]), r).add("\n")
        text.value("block", r).add(r.choice(["\n", "\n\n"]))
        if r.random() < 0.5:
            text.add(r.choice(["Phone: ", "Tel. ", "T ", ""])).value("phone", r).add("\n")
        if r.random() < 0.4:
            text.add(r.choice(["Email: ", "E-mail ", ""])).value("email", r).add("\n")
    if r.random() < 0.6:
        text.add(r.choice(["", "Date: "])).value("day", r).add("\n\n")
    text.template(r.choice(["Dear {title} {last},", "Dear {first},", "Hi {first},", "Hello {name},", "To whom it may concern,", "Dear Sir or Madam,", "{first},", "Hi all,"]), r).add(r.choice(["\n", "\n\n"]))
    for _ in range(r.randint(1, 3)):
        text.template(r.choice(SENTENCES), r).add(r.choice([" ", "\n"]))
    text.add("\n" + r.choice(["Kind regards,", "Best,", "Sincerely,", "Yours faithfully,", "Thanks,", "Mit freundlichen Grüßen", "Cheers"]) + "\n").value(r.choice(["name", "name", "first"]), r)
    return signature(r, text)


def signature(r, text):
    for line in r.sample(["\n{job}", "\n{org}", "\n{phone}", "\n{email}", "\n{block}", "\n{url}", "\nTel: {phone}", "\nMobile: {phone} | Fax: {phone}"], r.randint(0, 4)):
        text.template(line, r)
    return text


def card(r):
    """Returns a business card or an address label: values without labels, a line each."""
    text = Text()
    lines = r.choice([["name", "job", "org", "block"], ["name", "block"], ["name", "block", "phone"], ["org", "block"], ["name", "job", "phone", "email", "url"], ["org", "name", "street", "city", "country"], ["name", "org", "city"], ["name", "phone"],
                      ["reversed", "birthday", "addressline"], ["name", "street", "city", "phone", "email"], ["org", "addressline", "phone", "url"], ["name", "city", "country"], ["name", "birthday", "phone", "email", "org"]])
    for i, slot in enumerate(lines):
        if i:
            text.add(r.choice(["\n", "\n", "\n", "\n\n", " | ", " - "]) if r.random() < 0.9 else " ")
        text.value(slot, r)
    return text


def form(r):
    """Returns labels with values in one layout, a heading above; some labels stay empty."""
    titles, slots = r.choice(FORMS)
    text = Text()
    if r.random() < 0.6:
        text.add(r.choice(titles) + r.choice(["\n", "\n\n"]))
    layout = r.choice([": ", ": ", ": ", ":\n", "\n", " ", ":\t", " - ", " | ", ":    ", "=", ".....", " : "])
    between = r.choice(["\n", "\n", "\n", "\n\n", "   ", ", ", " | ", "; "])
    upper = r.random() < 0.12
    for i, slot in enumerate(r.sample(slots, min(len(slots), r.randint(2, 8)))):
        if i:
            text.add(between)
        label = r.choice(FIELDS[slot])
        text.add((label.upper() if upper else label) + layout)
        if r.random() < 0.06:
            continue
        if r.random() < 0.1 and KINDS[slot][0] not in ("PASSWORD", "USERNAME"):
            text.value(slot, r, str.upper)
        else:
            text.value(slot, r)
    return text


def table(r):
    """Returns a table of people or things, with or without its header."""
    _, slots = r.choice(FORMS)
    slots = r.sample([s for s in slots if s != "block"], r.randint(2, 5))
    text, comma = Text(), r.choice([",", ", ", "\t", " | ", "  ", ";", " "])
    if r.random() < 0.8:
        text.add(comma.join(r.choice(FIELDS[s]) for s in slots) + "\n")
    for row in range(r.randint(1, 4)):
        for i, slot in enumerate(slots):
            text.add(comma if i else "").value(slot, r)
        text.add("\n")
    return text


def chat(r):
    text = Text()
    people = [r.choice(["first", "user", "name"]) for _ in range(2)]
    for _ in range(r.randint(2, 4)):
        if r.random() < 0.3:
            text.add("[").value("clock", r).add("] ")
        text.value(r.choice(people), r).add(r.choice([": ", "> ", " wrote: "])).template(r.choice(SENTENCES), r).add("\n")
    return text


CONFUSED = {"O": "0", "0": "O", "l": "1", "1": "l", "I": "l", "5": "S", "S": "5", "m": "rn", "e": "c", "8": "B", "B": "8", "i": "l", "g": "9", "a": "o", ",": ".", ".": ",", "h": "b"}


def dirty(r, text):
    """Returns a text with what OCR and haste do to it: case, confused letters, blanks lost, split or wrapped; spans follow."""
    way = r.random()
    if way < 0.12:
        text.text = text.text.upper() if len(text.text.upper()) == len(text.text) else text.text
    elif way < 0.26:
        text.text = text.text.lower() if len(text.text.lower()) == len(text.text) else text.text
    elif way < 0.40:
        rate = r.choice([0.01, 0.02, 0.04])
        rewrite(text, lambda c: CONFUSED.get(c, c) if r.random() < rate * 3 else "" if c == " " and r.random() < rate else c + " " if c.isalnum() and r.random() < rate / 3 else c)
    elif way < 0.50:
        rewrite(text, lambda c: "\n" if c == " " and r.random() < 0.12 else c)
    elif way < 0.55:
        rewrite(text, lambda c: " " if c == "\n" else c)
    return text


def rewrite(text, change):
    """Replaces every character by what `change` returns; spans move along."""
    places, out = [], []
    at = 0
    for c in text.text:
        places.append(at)
        new = change(c)
        out.append(new)
        at += len(new)
    places.append(at)
    text.text = "".join(out)
    text.spans = [(places[s], places[e], *kinds) for s, e, *kinds in text.spans]
    # A blank put behind a span's last letter is not part of it.
    text.spans = [(s, e - (len(text.text[s:e]) - len(text.text[s:e].rstrip())), *kinds) for s, e, *kinds in text.spans]


def document(r):
    make = r.choices([prose, letter, card, form, table, chat], [52, 8, 10, 18, 7, 5])[0]
    return dirty(r, make(r))
