"""Texts as the graph takes them: numbers of word pieces, their shapes, their places in the text."""
from tokenizers import BertWordPieceTokenizer

from emoji import replaced

MOST = 128


class Pieces:
    def __init__(self, vocabulary):
        self.tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)

    def __call__(self, texts, most=MOST):
        """Returns (ids, shapes, offsets) of each text, special pieces first and last, cut at `most` pieces; signs are said in words."""
        result = []
        said = [replaced(text) for text in texts]
        for text, (_, places), encoded in zip(texts, said, self.tokenizer.encode_batch([other for other, _ in said])):
            ids, offsets = encoded.ids, encoded.offsets
            if len(ids) > most:
                ids, offsets = ids[:most - 1] + [ids[-1]], offsets[:most - 1] + [offsets[-1]]
            offsets = [offsets[0]] + [(places[start], places[end - 1] + 1) for start, end in offsets[1:-1]] + [offsets[-1]]
            result.append((ids, shapes(text, offsets), offsets))
        return result


def shapes(text, offsets):
    """Returns what an uncased piece does not say: 0 no capital, 1 the first letter only, 2 more; and 3 more after a line break.

    Special pieces are 0. The first piece of a text follows no line break.
    """
    result, before = [0], None
    for start, end in offsets[1:-1]:
        piece = text[start:end]
        capitals = sum(c.isupper() for c in piece)
        shape = 0 if not capitals else 1 if capitals == 1 and piece[0].isupper() else 2
        if before is not None and "\n" in text[before:start]:
            shape += 3
        result.append(shape)
        before = end
    return result + [0]
