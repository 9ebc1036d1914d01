"""Examples of the `entities` head from four CoNLL sets; their people, places and organisations teach the `pii` head too."""
import os

from examples import side, tokens

TYPES = "PERSON LOCATION ORGANIZATION COMMERCIAL_ITEM EVENT DATE QUANTITY TITLE OTHER".split()
LABELS = ["O"] + [mark + kind for kind in TYPES for mark in ("B-", "I-")]
# A type of a set -> types of Comprehend ("A|B": one of them, which is unknown).
WNUT = {"person": "PERSON", "location": "LOCATION", "corporation": "ORGANIZATION", "group": "ORGANIZATION", "product": "COMMERCIAL_ITEM", "creative-work": "TITLE"}
BROAD = {"PER": "PERSON", "LOC": "LOCATION", "ORG": "ORGANIZATION"}
GOLD = BROAD | {"MISC": "EVENT|TITLE|OTHER|COMMERCIAL_ITEM"}
SETS = {  # name: (path, types, sides by file, the types that the set marks)
    "wnut17-train": ("wnut17-ner/wnut17train.conll", WNUT, "train"), "wnut17-dev": ("wnut17-ner/emerging.dev.conll", WNUT, "held"),
    "broad-train": ("broad-twitter-ner/btc.train", BROAD, "train"), "broad-dev": ("broad-twitter-ner/btc.dev", BROAD, "held"),
    "wikigold": ("wikigold/CONLL-format/data/wikigold.conll.txt", GOLD, None), "sec": ("sec-filings-ner/FIN5.txt", GOLD, None)}
KNOWN = {"wnut17-train": ["PERSON", "LOCATION", "ORGANIZATION", "COMMERCIAL_ITEM", "TITLE"], "broad-train": ["PERSON", "LOCATION", "ORGANIZATION"],
         "wikigold": ["PERSON", "LOCATION", "ORGANIZATION", "COMMERCIAL_ITEM", "TITLE", "EVENT", "OTHER"], "sec": ["PERSON", "LOCATION", "ORGANIZATION"]}
AS_PII = {"PERSON": "NAME", "LOCATION": "PLACE|ADDRESS", "ORGANIZATION": "ORGANIZATION"}


def sentences(path):
    """Returns the sentences of a CoNLL file as (words, tags)."""
    words, tags = [], []
    with open(path, encoding="utf8", errors="replace") as file:
        for line in list(file) + [""]:
            parts = line.split()
            if len(parts) < 2:
                if words:
                    yield words, tags
                words, tags = [], []
            elif parts[0] != "-DOCSTART-":
                words.append(parts[0])
                tags.append(parts[-1])


def spans_of_words(tags):
    """Returns (first word, last word + 1, type) of the tags; I- after another type or O begins a span, as in IOB1."""
    result = []
    for i, tag in enumerate(tags):
        if tag == "O":
            continue
        mark, kind = tag.split("-", 1)
        if mark == "I" and result and result[-1][1] == i and result[-1][2] == kind:
            result[-1] = (result[-1][0], i + 1, kind)
        else:
            result.append((i, i + 1, kind))
    return result


def handles_joined(words, spans):
    """Returns spans with "@" and the name behind it as one: broad-twitter marks both, or the name alone."""
    result = []
    for start, end, kind in spans:
        if result and result[-1][1] == start and words[start - 1] == "@" and result[-1][0] == start - 1 and result[-1][2] == kind:
            result[-1] = (start - 1, end, kind)
        elif start and words[start - 1] == "@" and (not result or result[-1][1] < start):
            result.append((start - 1, end, kind))
        else:
            result.append((start, end, kind))
    return result


def unmarked(words):
    """Returns the places of user names that the sets do not mark."""
    return [i for i, word in enumerate(words) if word[0] == "@" and len(word) > 1]


def text_of(words):
    """Returns the words with a blank between them and the place of each."""
    places, at = [], 0
    for word in words:
        places.append((at, at + len(word)))
        at += len(word) + 1
    return " ".join(words), places


def examples(folder):
    for name, (path, types, fixed) in SETS.items():
        for words, tags in sentences(os.path.join(folder, path)):
            spans = spans_of_words(tags)
            if name.startswith("broad"):
                spans = handles_joined(words, spans)
            text, places = text_of(words)
            marked = [(places[a][0], places[b - 1][1], types[kind]) for a, b, kind in spans if kind in types]
            # Both sets of tweets leave every user name out that is one token with its "@", whoever it is.
            unknown = [(places[i][0], places[i][1], "|".join(TYPES) + "|") for i in unmarked(words)]
            pii = [(s, e, "USERNAME" if text[s] == "@" else AS_PII[kind]) for s, e, kind in marked if kind in AS_PII]
            pii += [(a, b, "USERNAME|") for a, b, _ in unknown]
            where = fixed or side(name, text, 0.15)
            yield tokens(name, where, text, entities=(marked + unknown, KNOWN.get(name)), pii=(pii, ["NAME", "PLACE", "ORGANIZATION"])) | {"words": words, "tags": tags}
