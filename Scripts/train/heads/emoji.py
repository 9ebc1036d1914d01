"""Emoji and other signs as words, for the heads alone: the vocabulary knows none of them. `SpokenEmoji.swift` does the same."""
import unicodedata

# Shades of skin, as Unicode's common names for emoji call them (the characters' own names speak of Fitzpatrick's types).
SKIN = {0x1F3FB: "light skin", 0x1F3FC: "fair skin", 0x1F3FD: "medium skin", 0x1F3FE: "brown skin", 0x1F3FF: "dark skin"}
# In the old blocks these words tell a filled shape from an outline.
SHAPES = {"black", "white", "heavy"}
OTHERS = {"symbol", "sign"}
PICTURE_SELECTOR = "\ufe0f"


def spoken(sign):
    """Returns the words that stand for a character, or an empty string where it stands for itself."""
    number = ord(sign)
    if number in SKIN:
        return SKIN[number]
    if 0x1F1E6 <= number <= 0x1F1FF:  # half a flag
        return chr(number - 0x1F1E6 + ord("a"))
    if not (0x2600 <= number <= 0x27BF or 0x1F000 <= number <= 0x1FAFF) or unicodedata.category(sign) != "So":
        return ""
    words = unicodedata.name(sign, "").lower().split(" ")
    left = [word for word in words if word not in OTHERS and not (number < 0x1F000 and word in SHAPES)]
    return " ".join(left or words)


def replaced(text):
    """Returns a text with its signs as words between blanks, and for each character its place in the text; a sign said again at once is left out."""
    out, places, before = [], [], ""
    for at, sign in enumerate(text):
        words = spoken(sign)
        if words and sign == before:
            words = " "
        elif words:
            words = f" {words} "
        if sign != PICTURE_SELECTOR:
            before = sign
        out.append(words or sign)
        places += [at] * len(out[-1])
    return "".join(out), places
