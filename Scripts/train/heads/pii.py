"""Examples of the `pii` head: generated documents and presidio-pii, whose templates are on one side each."""
import os
import random

from documents import document
from examples import fraction, read, tokens
from values import PII_TYPES

LABELS = ["O"] + [mark + kind for kind in PII_TYPES for mark in ("B-", "I-")]
# Names of presidio-research as types of Comprehend. PLACE and ORGANIZATION are no PII types: they are tags of the head.
PRESIDIO = {"PERSON": "NAME", "STREET_ADDRESS": "ADDRESS", "ADDRESS": "ADDRESS", "GPE": "PLACE", "LOCATION": "PLACE", "ORGANIZATION": "ORGANIZATION", "PHONE_NUMBER": "PHONE", "EMAIL_ADDRESS": "EMAIL",
            "CREDIT_CARD": "CREDIT_DEBIT_NUMBER", "DATE_TIME": "DATE_TIME", "AGE": "AGE", "IBAN_CODE": "INTERNATIONAL_BANK_ACCOUNT_NUMBER", "DOMAIN_NAME": "URL", "US_DRIVER_LICENSE": "DRIVER_ID", "IP_ADDRESS": "IP_ADDRESS"}
FILES = ("generated_large.part-a.json", "synth_dataset_v2.part-a.json")


def template_side(number):
    """Returns the side of a template; both files number the same templates."""
    return "held" if fraction(f"presidio-template-{number}") < 0.25 else "train"


def joined(text, spans):
    """Returns spans with the parts of one address made one: the set marks street, city and code apart."""
    result = []
    for start, end, kind in sorted(spans):
        if result:
            s, e, before = result[-1]
            gap = text[e:start]
            if "ADDRESS" in (kind, before) and {kind, before} <= {"ADDRESS", "PLACE"} and len(gap) <= 3 and not gap.strip(" ,\n"):
                result[-1] = (s, end, "ADDRESS")
                continue
        result.append((start, end, kind))
    return result


def presidio(folder):
    for file in FILES:
        for record in read(os.path.join(folder, "presidio-pii", file)):
            text = record["full_text"]
            spans = [(s["start_position"], s["end_position"], PRESIDIO[s["entity_type"]]) for s in record["spans"] if s["entity_type"] in PRESIDIO]
            yield tokens("presidio", template_side(record["template_id"]), text, pii=(joined(text, spans), None)) | {"template": record["template_id"]}


def generated(count, seed):
    """Returns documents of the generator, for both token heads: each slot has a PII type and an entity type."""
    r = random.Random(seed)
    for _ in range(count):
        made = document(r)
        pii = [(s, e, kind) for s, e, kind, _ in made.spans if kind]
        # A generated text says where people, places, companies and dates are, not whether a word is a product or an event.
        entities = [(s, e, kind) for s, e, _, kind in made.spans if kind and kind != "OTHER"]
        entities += [(s, e, "OTHER|") for s, e, _, kind in made.spans if kind == "OTHER"]
        yield tokens("generated", "train", made.text, pii=(pii, None), entities=(entities, ["PERSON", "LOCATION", "ORGANIZATION", "DATE", "QUANTITY"]))


def examples(folder, count=12000, seed=4):
    yield from presidio(folder)
    yield from generated(count, seed)
