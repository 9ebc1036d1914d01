"""What an example is, and the rules that put it on a side: pure functions of the source, the template or the text."""
import csv
import hashlib
import json
import re

csv.field_size_limit(1 << 24)


def fraction(key):
    """Returns a number in 0..<1 that depends on the key alone."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") / 2**64


def side(source, text, held=0.2):
    """Returns "held" for a fixed share of a source's texts, "train" for the others; equal texts are on one side."""
    return "held" if fraction(f"{source}:{' '.join(text.lower().split())}") < held else "train"


def is_inner(example):
    """Tells whether an example of the training side is of the tenth that settings are chosen on."""
    return example["source"].endswith(" inner") or fraction("inner:" + " ".join(example["text"].lower().split())) < 0.1


def tokens(source, side, text, **heads):
    """Returns an example of token heads; a head's value is (spans, known types or None for all)."""
    return {"source": source, "side": side, "text": text, "tokens": heads}


def labelled(source, side, text, **heads):
    """Returns an example of text heads; a head's value maps labels to 0...1, labels left out are unknown."""
    return {"source": source, "side": side, "text": text, "labels": heads}


def rows(path, delimiter=","):
    with open(path, encoding="utf8", errors="replace", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def read(path):
    with open(path, encoding="utf8", errors="replace") as file:
        return json.load(file)


def plain(text):
    """Returns a text without the marks of the sets it was collected in (entities of HTML)."""
    for mark, sign in (("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'")):
        text = text.replace(mark, sign)
    return re.sub(r"&#\d+;", " ", text).strip()
