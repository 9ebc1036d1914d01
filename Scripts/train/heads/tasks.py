"""All heads together: their labels, their examples, how targets are made of spans."""
import entities
import pii
import safety
import sentiment
import toxicity

TOKEN = {"pii": pii.LABELS, "entities": entities.LABELS}
TEXT = {"toxicity": toxicity.LABELS, "prompt_safety": safety.LABELS, "sentiment": sentiment.LABELS}
SIGMOID = {"toxicity"}


def examples(folder, seed=4):
    """Returns all examples; the seed decides what is generated and written, no side."""
    yield from pii.examples(folder, seed=seed)
    yield from entities.examples(folder)
    for module in (toxicity, safety, sentiment):
        yield from module.examples(folder, seed=seed)


def allowed(head, offsets, spans, known):
    """Returns for each piece the set of labels it may have, None for special pieces.

    A span's type "A|B" means one of them, an empty one ("A|") also none. Outside spans a piece is "O", or any type that is not `known`.
    """
    labels = TOKEN[head]
    free = {"O"} | ({label for label in labels if label[2:] not in known and label != "O"} if known is not None else set())
    result = [None] + [frozenset(free)] * (len(offsets) - 2) + [None]
    for start, end, kinds in spans:
        first = True
        for i, (a, b) in enumerate(offsets[1:-1], 1):
            if a < end and b > start:
                result[i] = frozenset(("B-" if first else "I-") + kind if kind else "O" for kind in kinds.split("|"))
                first = False
    return result
