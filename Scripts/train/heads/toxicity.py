"""Examples of the `toxicity` head: seven labels and the whole, 0...1 each; a label that a set does not speak of stays unknown."""
import collections
import os
import random
import re

from examples import labelled, plain, rows, side
import json

LABELS = ["GRAPHIC", "HARASSMENT_OR_ABUSE", "HATE_SPEECH", "INSULT", "PROFANITY", "SEXUAL", "VIOLENCE_OR_THREAT", "TOXICITY"]
CLEAN = {label: 0.0 for label in LABELS}


class Lists:
    """The lists of swear words: which words a text has, and how to write them round."""

    def __init__(self, folder):
        path = os.path.join(folder, "profanity-lists")
        self.rows = rows(os.path.join(path, "profanity_en.csv"))
        with open(os.path.join(path, "ldnoobw-en.txt"), encoding="utf8") as file:
            words = {line.strip().lower() for line in file if line.strip()}
        words |= {row["text"].lower() for row in self.rows if float(row["severity_rating"]) >= 1.6}
        self.any = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")(?:s|ing|ed|er)?\b", re.I)

    def has(self, text):
        return bool(self.any.search(text))

    def written_round(self, text, r):
        """Returns the text with its swear words spelled in l33t, with stars, dots or blanks."""
        def change(match):
            word = match[0]
            way = r.random()
            if way < 0.4:
                return "".join({"a": "@", "i": r.choice("1!"), "o": "0", "s": "$", "e": "3", "t": "7", "u": "v"}.get(c.lower(), c) if r.random() < 0.6 else c for c in word)
            if way < 0.7 and len(word) > 2:
                at = r.randint(1, len(word) - 2)
                return word[:at] + r.choice("*#@-_") * r.choice([1, 1, 2]) + word[at + 1:]
            if way < 0.9:
                return r.choice([" ", ".", "-", "*"]).join(word)
            return re.sub(r"([aeiou])", lambda m: m[1] * r.randint(2, 4), word, count=1)
        return self.any.sub(change, text)


def with_profanity(lists, text, labels):
    """Returns labels with PROFANITY judged by the lists where the set does not say."""
    return labels if "PROFANITY" in labels else labels | {"PROFANITY": 0.95 if lists.has(text) else 0.03}


def davidson(folder):
    for row in rows(os.path.join(folder, "davidson-tweets", "labeled_data.csv")):
        text = plain(row["tweet"])
        where, kind = side("davidson", text), row["class"]
        if kind == "1" and where == "train" and side("davidson-thin", text, 0.65) == "held":
            continue  # 15,352 of 19,842 are of this class
        count = int(row["count"])
        labels = {"HATE_SPEECH": int(row["hate_speech"]) / count, "TOXICITY": 1 - int(row["neither"]) / count}
        if kind == "2":
            labels |= {"VIOLENCE_OR_THREAT": 0.02, "INSULT": 0.05, "SEXUAL": 0.05, "GRAPHIC": 0.0, "HARASSMENT_OR_ABUSE": 0.02}
        yield labelled("davidson", where, text, toxicity=labels) | {"truth": {"TOXICITY": float(kind != "2"), "HATE_SPEECH": float(kind == "0")}}


def civil(folder):
    path = os.path.join(folder, "toxic-spans-civil")
    kinds = collections.defaultdict(set)
    for row in rows(os.path.join(path, "spans.csv")):
        kinds[row["annotation"]].add(row["type"])
    raters = collections.defaultdict(list)
    for row in rows(os.path.join(path, "annotations.csv")):
        raters[row["comment_id"]].append((row["not toxic"] == "False", kinds[row["annotation"]]))
    for row in rows(os.path.join(path, "comments.csv")):
        text, all_raters = plain(row["comment_text"]), raters[row["comment_id"]]
        if not all_raters:
            continue
        share = lambda kind: sum(kind in kinds for _, kinds in all_raters) / len(all_raters)
        labels = {"TOXICITY": sum(toxic for toxic, _ in all_raters) / len(all_raters), "INSULT": share("Insult"), "PROFANITY": share("Profane/Obscene"), "HATE_SPEECH": share("Identity based Attack"), "VIOLENCE_OR_THREAT": share("Threat")}
        truth = {label: float(value >= 0.5) for label, value in labels.items() if value >= 0.5 or value == 0 or label == "TOXICITY"}
        yield labelled("civil", side("civil", text), text, toxicity=labels) | {"truth": truth}


def hatemoji(folder):
    """Emoji are said in words (`emoji.py`), so pairs that differ in their emoji alone can be told apart."""
    for name, where in (("HatemojiBuild_train.csv", "train"), ("HatemojiBuild_validation.csv", "held")):
        for row in rows(os.path.join(folder, "hatemoji", name)):
            hate = float(row["label_gold"])
            labels = {"HATE_SPEECH": hate, "TOXICITY": 1.0 if hate else 0.1}
            if row["type"].startswith("threat"):
                labels["VIOLENCE_OR_THREAT"] = 1.0
            yield labelled("hatemoji", where, row["text"], toxicity=labels) | {"truth": {"HATE_SPEECH": hate, "TOXICITY": hate}}


def forum(folder):
    for row in rows(os.path.join(folder, "vicomtech-hate", "sampled_train.csv")):
        hate = float(row["label"] == "hate")
        yield labelled("vicomtech", side("vicomtech", row["text"]), row["text"], toxicity={"HATE_SPEECH": hate, "TOXICITY": 1.0 if hate else 0.15}) | {"truth": {"HATE_SPEECH": hate}}


def small(folder):
    for row in rows(os.path.join(folder, "surge-toxicity", "toxicity_en.csv")):
        toxic = float(row["is_toxic"] == "Toxic")
        yield labelled("surge", side("surge", row["text"]), row["text"], toxicity={"TOXICITY": toxic} if toxic else dict(CLEAN)) | {"truth": {"TOXICITY": toxic}}
    for row in rows(os.path.join(folder, "wikipedia-talk-toxicity", "toxicity_nonfuzzed.csv")):
        toxic, text = float(row["toxic"] == "True"), plain(row["comment"].replace("NEWLINE_TOKEN", "\n").replace("TAB_TOKEN", " "))
        yield labelled("wikipedia", side("wikipedia", text), text, toxicity={"TOXICITY": toxic} if toxic else dict(CLEAN)) | {"truth": {"TOXICITY": toxic}}
    for row in rows(os.path.join(folder, "jigsaw-sample", "train.csv")):
        labels = {"TOXICITY": float(row["toxic"]), "PROFANITY": float(row["obscene"]), "INSULT": float(row["insult"]), "HATE_SPEECH": float(row["identity_hate"]), "VIOLENCE_OR_THREAT": float(row["threat"])}
        yield labelled("jigsaw", side("jigsaw", row["comment_text"], 0.3), plain(row["comment_text"]), toxicity=labels) | {"truth": labels}


def moderation(folder):
    """A flag that is missing is unknown; several flags may make one label."""
    with open(os.path.join(folder, "openai-moderation", "samples.jsonl"), encoding="utf8") as file:
        for line in file:
            row = json.loads(line)
            flags = {label: [row[flag] for flag in names if flag in row] for label, names in
                     {"SEXUAL": ["S"], "HATE_SPEECH": ["H", "H2"], "VIOLENCE_OR_THREAT": ["V", "V2", "H2"], "HARASSMENT_OR_ABUSE": ["HR"], "GRAPHIC": ["V2"]}.items()}
            labels = {label: float(max(values)) for label, values in flags.items() if values and (max(values) or label != "HATE_SPEECH" or "H" in row) and (max(values) or label != "VIOLENCE_OR_THREAT" or "V" in row)}
            known = [row[flag] for flag in ("S", "H", "V", "HR", "H2", "V2") if flag in row]
            labels |= {"TOXICITY": 1.0} if any(known) else {"TOXICITY": 0.0} if len(known) == 6 else {}
            yield labelled("moderation", side("moderation", row["prompt"], 0.35), plain(row["prompt"]), toxicity=dict(labels)) | {"truth": labels}


CARRIERS = ["{}", "{}!", "you {}", "what a {}", "this is {}", "he said {}", "such {}", "they called it {}", "oh {}", "that {} again", "i saw {} there"]
IDENTITIES = """women|men|girls|boys|mothers|black people|white people|Asian people|Black women|African Americans|Latinos|Mexicans|immigrants|refugees|foreigners|Muslims|Jews|Christians|Hindus|Buddhists|atheists|gay people|gay men|lesbians|bisexual people|trans people|trans women|queer people
disabled people|blind people|deaf people|autistic people|people in wheelchairs|old people|young people|Arabs|Indians|Chinese people|Africans|Romani people|Indigenous people|Turks|Poles|Pakistanis|Americans|liberals|conservatives|poor people""".replace("\n", "|").split("|")
PERSON = """a woman|a man|a girl|a black man|a Black woman|a white man|an Asian woman|a Mexican|an immigrant|a refugee|a foreigner|a Muslim|a Muslim woman|a Jew|a Jewish man|a Christian|a Hindu|an atheist|gay|a gay man|a lesbian|bisexual|a trans woman|a trans man|queer|transgender|disabled|blind|deaf|autistic|an old woman|an Arab
an Indian|Chinese|African|Romani|Indigenous|Turkish|Polish|Pakistani|American|a feminist|homeless|Black|white|Asian|Latina""".replace("\n", "|").split("|")
NEUTRAL_MANY = """{} have lived in this town for generations.|Many {} work in hospitals and schools.|We met some {} at the market yesterday.|{} deserve the same rights as everyone else.|The law protects {} from unfair treatment.|I have great respect for {}.|I love {}.|{} are welcome here.|My best friends are {}.|Some {} prefer tea.|{} vote, pay taxes and raise families.|The museum shows paintings by {}.|How many {} live in {p}?|We interviewed {} about their jobs.|{} were denied the vote for a long time.|Saying that all {} are the same is simply wrong.|Nobody should be cruel to {}.|It is not true that {} are dangerous.|I will never understand why some people hate {}.|You can't just insult {} and expect applause.|The film tells the story of {} in the 1920s.|A survey asked {} about public transport.|The clinic helps {} to find a doctor.|Stop attacking {} online, they did nothing to you.|{} face discrimination when they look for a flat.|I really admire {}.|I hate it when {} are treated badly.|I don't hate {}, I never did.|No {} should have to die for who they are.|The rise in attacks on {} worries me.""".split("|")
NEUTRAL_ONE = """I am {}.|My neighbour is {}.|As {}, I feel at home here.|She is proud to be {}.|Being {} is nothing to be ashamed of.|My teacher was {} and taught me to read.|He is {} and bakes the best bread.|We hired someone who is {}.|I am {} and I play the violin.|Are you {}?|You are {} and you are wonderful.|My doctor is {}.|The new mayor is {}.|My cousin married someone who is {}.|I have a friend who is {}.|It is hard to be {} in this town.|Please help me, I am {} and I am lost.|They said that I can't sing because I am {}.""".split("|")
HATEFUL = """I hate {}.|I hate all {}.|{} should be thrown out of our country.|We don't want {} here.|{} are vermin.|{} disgust me.|{} ruin everything.|{} don't deserve rights.|All {} are liars and thieves.|{} are worth less than animals.|Get rid of {} already.|{} should not be allowed to vote.|I wish all {} would disappear.|{} are too stupid to work.|Nobody wants {} around.""".split("|")
THREATS = """I will kill you|I'm going to hurt {}|we will burn your house down|someone should shoot {}|I will break your legs|you will pay with blood|{} must be beaten up|I know where you live and I am coming for you|{} deserve to be hanged|let's kill {}|I'll stab you|watch your back, you are dead|one more word and I smash your face|I hope somebody murders you|bomb them all""".split("|")
GORE = """blood {} from the wound while his guts {} on the floor|the severed head {} in a pool of blood|they cut the body to pieces and the bones {}|flesh {} from the burnt corpse|his skull was crushed and the brain {} out|the knife tore the belly open, entrails {} everywhere|maggots {} in the rotting body|the blade sliced through the throat and blood {} over the wall""".split("|")
HARMLESS = """that comedian killed it last night|this heat is killing me|I could murder a burger|the team was beaten in the final|kill the process and start it again|we shot the video in one take|the battery is dead|a bomb disposal unit trained in the field|chop the onions and beat the eggs|the surgeon cut out the tumour|police investigate a murder in the harbour|the history of the war fills three volumes|you are a bloody genius|what a sick beat|I'm dying of laughter|damn, that was a good game|the nurse cleaned the wound and stopped the bleeding|sex education is taught in grade eight|breast cancer screening saves lives|the bull was strong and the ass slow|a stupid mistake of mine, sorry|I was such an idiot to forget the keys|this printer is garbage|the dog is a bitch of three years|he attacked the problem with patience|her performance was breathtaking|the plot is dumb but fun|I disagree with you, but thanks for explaining|please stop, that is not helpful|your argument is weak and the numbers are wrong""".split("|")
ABUSE = """nobody likes you, just leave|you are a worthless {}|shut up, you {}|you pathetic {}|everyone laughs at you, {}|go away and never come back, {}|you are the dumbest {} I know|I will keep posting your photos until you quit|we will make your life miserable|you {} ruin everything you touch""".split("|")
NOUNS = "idiot moron loser clown fool coward liar pig rat imbecile".split()


def written(lists, r):
    """Examples written for this head: identities without hate, hate without slurs, threats, harmless words that sound rough."""
    weak = lambda **labels: labels
    for many in IDENTITIES:
        for line in r.sample(NEUTRAL_MANY, 14):
            yield line.replace("{p}", "the city").format(many), dict(CLEAN)
        for line in r.sample(HATEFUL, 7):
            yield line.format(many), weak(HATE_SPEECH=1.0, TOXICITY=1.0, PROFANITY=0.0, SEXUAL=0.0, GRAPHIC=0.0)
        yield r.choice(THREATS).format(many), weak(VIOLENCE_OR_THREAT=1.0, TOXICITY=1.0, PROFANITY=0.0, SEXUAL=0.0)
    for person in PERSON:
        for line in r.sample(NEUTRAL_ONE, 8):
            yield line.format(person), dict(CLEAN)
    for line in THREATS * 4:
        yield line.format(r.choice(["him", "her", "them", "your family", "this man"])) + r.choice(["", "!", ".", " soon", ", believe me"]), weak(VIOLENCE_OR_THREAT=1.0, TOXICITY=1.0, HATE_SPEECH=0.0, PROFANITY=0.0, SEXUAL=0.0)
    for line in GORE * 8:
        verbs = [r.choice(["spilled", "lay", "gushed", "dripped", "hung", "crawled", "splattered", "poured", "rotted"]) for _ in range(2)]
        yield r.choice(["", "then ", "in the video ", "in chapter two "]) + line.format(*verbs), weak(GRAPHIC=1.0, VIOLENCE_OR_THREAT=0.8, TOXICITY=0.8, PROFANITY=0.0, SEXUAL=0.0, HATE_SPEECH=0.0)
    for line in HARMLESS * 4:
        yield r.choice(["", "haha ", "well, ", "ok, "]) + line + r.choice(["", ".", "!"]), dict(CLEAN)
    for line in ABUSE * 8:
        yield line.format(r.choice(NOUNS)), weak(HARASSMENT_OR_ABUSE=1.0, INSULT=1.0, TOXICITY=1.0, HATE_SPEECH=0.05, SEXUAL=0.0, GRAPHIC=0.0)
    for row in lists.rows:
        if float(row["severity_rating"]) < 1.4:
            continue
        kinds = {row[f"category_{i}"] for i in (1, 2, 3)}
        labels = {"PROFANITY": 1.0, "TOXICITY": 0.9, "GRAPHIC": 0.0}
        labels |= {"SEXUAL": 0.7} if "sexual anatomy / sexual acts" in kinds else {"SEXUAL": 0.1}
        labels |= {"HATE_SPEECH": 0.8} if kinds & {"racial / ethnic slurs", "sexual orientation / gender", "religious offense"} and float(row["severity_rating"]) >= 2 else {}
        labels |= {"INSULT": 0.8} if kinds & {"other / general insult", "mental disability"} else {}
        text = r.choice(CARRIERS).format(row["text"])
        yield (lists.written_round(text, r) if r.random() < 0.3 else text), labels


def examples(folder, seed=4):
    r, lists = random.Random(seed), Lists(folder)
    for source in (davidson, civil, hatemoji, forum, small, moderation):
        for example in source(folder):
            yield example | {"labels": {"toxicity": with_profanity(lists, example["text"], example["labels"]["toxicity"])}}
            if example["side"] == "train" and lists.has(example["text"]) and r.random() < 0.2:
                changed = lists.written_round(example["text"], r)
                yield labelled("written round", "train", changed, toxicity=with_profanity(lists, example["text"], example["labels"]["toxicity"]))
    for text, labels in written(lists, r):
        yield labelled("written", "train", text, toxicity=labels)
