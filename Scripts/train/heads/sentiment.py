"""Examples of the `sentiment` head: tweets of VADER's set train, product reviews of the same authors are held out.

The mean rating of ten people, -4...4, is cut at -0.5 and 0.5 into NEGATIVE, NEUTRAL, POSITIVE. No set says MIXED: two clearly rated texts of
opposite sides, one after the other, stand for it. So MIXED is a guess that is not scored.
"""
import os
import random

from examples import labelled, plain, side

LABELS = ["POSITIVE", "NEGATIVE", "NEUTRAL", "MIXED"]
CUT = 0.5


def rated(folder, name):
    with open(os.path.join(folder, "vader-sentiment", name), encoding="utf8", errors="replace") as file:
        for line in file:
            _, rating, text = line.rstrip("\n").split("\t", 2)
            yield float(rating), plain(text)


def kind(rating):
    return "POSITIVE" if rating >= CUT else "NEGATIVE" if rating <= -CUT else "NEUTRAL"


def one(label):
    return {name: float(name == label) for name in LABELS}


def examples(folder, seed=4):
    r = random.Random(seed)
    clear = {"POSITIVE": [], "NEGATIVE": []}
    for rating, text in rated(folder, "tweets_GroundTruth.txt"):
        where = side("vader-tweets", text, 0.15)
        yield labelled("vader-tweets", where, text, sentiment=one(kind(rating)))
        if where == "train" and abs(rating) > 1.5:
            clear["POSITIVE" if rating > 0 else "NEGATIVE"].append(text)
    for rating, text in rated(folder, "amazonReviewSnippets_GroundTruth.txt"):
        yield labelled("vader-reviews", "held", text, sentiment=one(kind(rating)))
    for _ in range(700):
        pair = [r.choice(clear["POSITIVE"]), r.choice(clear["NEGATIVE"])]
        r.shuffle(pair)
        yield labelled("mixed", "train", r.choice([" ", " ", " But ", "\n", " However, "]).join(pair), sentiment=one("MIXED"))
