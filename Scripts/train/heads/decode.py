"""From logits to spans: the best path of BIO tags, widened to whole words. The Swift side does the same."""
import numpy as np


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def best_path(scores, labels):
    """Returns the labels' numbers of the most likely path: I-X follows only B-X or I-X."""
    count = len(labels)
    start = np.array([-1e9 if label.startswith("I-") else 0.0 for label in labels])
    before = np.full(count, -1)  # the B- of an I-
    for i, label in enumerate(labels):
        if label.startswith("I-"):
            before[i] = labels.index("B-" + label[2:])
    inside = before >= 0
    total, back = scores[0] + start, []
    for row in scores[1:]:
        best = int(total.argmax())
        source = np.full(count, best)
        value = np.full(count, total[best])
        own, first = total[inside], total[before[inside]]
        source[inside] = np.where(own >= first, np.flatnonzero(inside), before[inside])
        value[inside] = np.maximum(own, first)
        back.append(source)
        total = value + row
    path = [int(total.argmax())]
    for source in reversed(back):
        path.append(int(source[path[-1]]))
    return path[::-1]


def spans(text, offsets, logits, labels, bias=0.0):
    """Returns (start, end, type, score) of a text; `bias` is taken from the logit of "O" to find more. Special pieces are left out."""
    rows = logits[1:len(offsets) - 1].astype(np.float64).copy()
    if not len(rows):
        return []
    rows[:, labels.index("O")] -= bias
    scores = log_softmax(rows)
    found = []
    for (start, end), number, row in zip(offsets[1:-1], best_path(scores, labels), scores):
        label = labels[number]
        if label == "O":
            continue
        kind = label[2:]
        chance = float(np.exp(row[labels.index("B-" + kind)]) + np.exp(row[labels.index("I-" + kind)]))
        if label.startswith("I-") and found:
            found[-1][1] = end
            found[-1][3].append(chance)
        else:
            found.append([start, end, kind, [chance]])
    result = []
    for start, end, kind, chances in found:
        while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
        if result and start < result[-1][1]:  # two spans in one word: the longer one has it
            if end - start <= result[-1][1] - result[-1][0]:
                continue
            result.pop()
        result.append((start, end, kind, sum(chances) / len(chances)))
    return result
