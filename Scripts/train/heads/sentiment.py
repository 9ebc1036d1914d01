"""Examples of the `sentiment` head: tweets of VADER's set train, product reviews of the same authors are held out.

The mean rating of ten people, -4...4, is cut at -0.5 and 0.5 into NEGATIVE, NEUTRAL, POSITIVE; in training a rating near a cut counts for both
sides. Short remarks on products, written here, stand for the manner of reviews. No set says MIXED: two clearly rated texts of
opposite sides, one after the other, stand for it. So MIXED is a guess that is not scored.
"""
import math
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


def shared(rating):
    """Returns the chances that people's mean lies on each side of the cuts, when it is uncertain by 0.45."""
    above = lambda x: 0.5 + 0.5 * math.erf(x / 0.45 / math.sqrt(2))
    positive, negative = above(rating - CUT), above(-CUT - rating)
    return {"POSITIVE": positive, "NEGATIVE": negative, "NEUTRAL": max(0.0, 1 - positive - negative), "MIXED": 0.0}


THINGS = "battery|screen|sound|picture quality|camera|software|menu|manual|case|strap|lens|keyboard|charger|size|price|customer service|delivery|design|speaker|zoom|player|phone|router|set-up|battery life|film|book|story|acting|soundtrack|hotel room|food|support line|fit|cable|remote control|firmware|diaper pail|vacuum|signal".split("|")
GOOD = "is excellent|works perfectly|is great|is better than I expected|is easy to use|is very sharp|lasts for days|is worth every cent|is a joy|never let me down|is fantastic|looks stunning|is solid and well made|is the best I have owned|could not be better|is quick and quiet|is superb for the money|has no flaws that I know of|is surprisingly good|is very comfortable|holds up well|is a big improvement|does exactly what I need|made my day|is not bad at all|is light and handy|is highly recommended".split("|")
BAD = "is terrible|stopped working after a week|is poor|is far too slow|broke on the first day|is cheap and flimsy|is a waste of money|drains in an hour|is too quiet to hear|is confusing|does not fit|never worked|is a joke|disappointed me|is not good|keeps freezing|is useless|scratches easily|arrived damaged|is worse than the old one|gets hot and smells|is blurry|crashes all the time|is overpriced|is nothing but trouble|took forever|failed twice|is hard to reach|is uncomfortable".split("|")
PLAIN = "is made of plastic|comes in two colors|can be changed in the menu|is on the left side|was updated in May|is the same as before|uses two cables|weighs about a pound|is sold separately|is described on page nine|connects over USB|was made in 2004|is for the US market|is set to automatic|has three buttons|is by the same company|is listed at forty dollars|is a bit larger than my old one|goes into the second slot|is what I bought for my brother".split("|")
OPENINGS = ["The {} {}.", "the {} {}", "I think the {} {}.", "The {} {} and that is that.", "First of all, the {} {}.", "After two months the {} {}.", "My wife says the {} {}.", "To me the {} {}.", "Also, the {} {}."]


def remarks(r):
    """Returns remarks on products with their label."""
    for label, ends in (("POSITIVE", GOOD), ("NEGATIVE", BAD), ("NEUTRAL", PLAIN)):
        for _ in range(450):
            line = r.choice(OPENINGS).format(r.choice(THINGS), r.choice(ends))
            if label != "NEUTRAL" and r.random() < 0.2:
                line += " " + r.choice(OPENINGS).format(r.choice(THINGS), r.choice(PLAIN))
            yield label, line
    for _ in range(200):
        good, bad = (f"the {r.choice(THINGS)} {r.choice(ends)}" for ends in (GOOD, BAD))
        pair = [good, bad]
        r.shuffle(pair)
        yield "MIXED", r.choice(["{}, but {}.", "{}. However, {}.", "While {}, {}.", "{} and yet {}.", "{}; {}."]).format(*pair).capitalize()


def one(label):
    return {name: float(name == label) for name in LABELS}


def examples(folder, seed=4):
    r = random.Random(seed)
    clear = {"POSITIVE": [], "NEGATIVE": []}
    for rating, text in rated(folder, "tweets_GroundTruth.txt"):
        where = side("vader-tweets", text, 0.15)
        yield labelled("vader-tweets", where, text, sentiment=one(kind(rating)) if where == "held" else shared(rating))
        if where == "train" and abs(rating) > 1.5:
            clear["POSITIVE" if rating > 0 else "NEGATIVE"].append(text)
    for rating, text in rated(folder, "amazonReviewSnippets_GroundTruth.txt"):
        yield labelled("vader-reviews", "held", text, sentiment=one(kind(rating)))
    for _ in range(700):
        pair = [r.choice(clear["POSITIVE"]), r.choice(clear["NEGATIVE"])]
        r.shuffle(pair)
        yield labelled("mixed", "train", r.choice([" ", " ", " But ", "\n", " However, "]).join(pair), sentiment=one("MIXED"))
    for label, text in remarks(r):
        yield labelled("remarks", "train", text, sentiment=one(label))
