"""Words of a text as the actor book compares them: without diacritics, case, apostrophes or hyphens."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Shape = Literal["lower", "capital", "upper"]

WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
# What may stand between two words of one name: a blank (also a line break), an apostrophe, a hyphen, "/" or "+".
JOINT = re.compile(r"[ \u00a0\u202f\u2009]{1,2}|\r?\n[ \t]?|['’ʼ‘`´] ?|[-‐‑–]|[/+]|[.] ?")
PARTICIPLE = ("é", "és", "ée", "ées")
OPENING = re.compile(r"[.!?:;«“\"\n—]")
LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "ð": "d",
        "þ": "th",
        "ə": "a",
        "ŋ": "n",
        "’": "'",
        "ʼ": "'",
        "‘": "'",
        "`": "'",
        "‑": "-",
        "‐": "-",
        "–": "-",
    }
)


@dataclass(slots=True)
class Token:
    """A word with its offsets; `key` is its folded form, `joined` tells that it may go on the name before it.

    Not frozen: a text has thousands and frozen ones take three times as long to make.
    """

    start: int
    end: int
    key: str
    shape: Shape
    joined: bool
    blank: bool
    """Whether blanks alone part it from the word before."""
    opens: bool
    """Whether a sentence or line begins with it, so that its capital tells nothing."""
    shouted: bool
    """Whether it stands in a line written in capitals."""
    titled: bool
    """Whether it stands in a line where nearly every word has a capital."""
    accented: bool
    """Whether it ends in é, és or ées: `jugé` is no judge (`juge`), `pressé` no press."""


def lower(text: str) -> str:
    """`text` in lower case, character for character: "İ" alone would become two."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """`text` in lower case without diacritics; length may change."""
    if text.isascii():
        return text.lower()
    lowered = text.lower().translate(LETTERS)
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFD", lowered) if not "\u0300" <= c <= "\u036f")


@lru_cache(maxsize=20000)
def fold_word(word: str) -> str:
    """A word's key: folded, abbreviating dots taken away (`U.S.` -> `us`)."""
    return fold(word).replace(".", "")


def words_of(form: str) -> list[str]:
    """The keys of the words of a name as data write it."""
    return [fold_word(w) for w in WORD.findall(form)]


@lru_cache(maxsize=20000)
def _looks(word: str) -> tuple[str, Shape, bool]:
    """Key and shape of a word, and whether it ends like a participle: asked once for every word of a text."""
    return fold_word(word), shape_of(word), word.endswith(PARTICIPLE)


def shape_of(word: str) -> Shape:
    """Whether a word is all capitals, begins with one, or neither; a lone capital counts as `capital`."""
    if not word[0].isupper():
        return "upper" if word[1:].isupper() and len(word) > 1 and word[0].isdigit() else "lower"
    return "upper" if len(word) > 1 and word.upper() == word else "capital"


def lines_of(text: str) -> list[tuple[int, int, bool, bool]]:
    """Lines as (start, end, written in capitals, nearly every word with a capital)."""
    lines = []
    start = 0
    for line in text.split("\n"):
        words = [w for w in line.split() if w[0].isalpha()]
        long = [w for w in words if len(w) > 3]
        capitals = sum(w[0].isupper() for w in long)
        titled = len(long) > 2 and capitals > 0.75 * len(long)
        shouted = titled and sum(w.isupper() for w in words) > 0.8 * len(words)
        lines.append((start, start + len(line), shouted, titled))
        start += len(line) + 1
    return lines


def tokens_of(text: str) -> list[Token]:
    """The words of `text` in order."""
    tokens: list[Token] = []
    lines = lines_of(text)
    line = 0
    before = 0
    for match in WORD.finditer(text):
        start, end = match.span()
        while lines[line][1] < start:
            line += 1
        gap, word = text[before:start], match[0]
        if gap == " ":
            joined, blank, opens = bool(tokens), bool(tokens), not tokens
        else:
            joined = (
                bool(tokens)
                and JOINT.fullmatch(gap) is not None
                and not (gap.startswith(".") and before - tokens[-1].start > 3)
            )
            blank = joined and gap.isspace()
            opens = not tokens or (not joined and OPENING.search(gap) is not None) or "\n" in gap
        key, shape, accented = _looks(word)
        tokens.append(
            Token(
                start,
                end,
                key,
                shape,
                joined,
                blank,
                opens,
                lines[line][2],
                lines[line][3],
                accented,
            )
        )
        before = end
    return tokens


@lru_cache(maxsize=20000)
def skeleton(word: str) -> str:
    """A folded name without what transliterations differ in: Poutine = Putin, Choïgou = Shoigu."""
    return skeletons(word)


REPLACED = (
    ("tch", "c"),
    ("sch", "c"),
    ("sh", "c"),
    ("ch", "c"),
    ("kh", "h"),
    ("zh", "j"),
    ("dj", "j"),
    ("ph", "f"),
    ("ou", "u"),
    ("oo", "u"),
    ("w", "v"),
    ("y", "i"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("q", "k"),
    ("ck", "k"),
    ("ks", "x"),
    ("eff", "ev"),
    ("th", "t"),
)
DOUBLED = re.compile(r"([a-z])\1+")
TAIL = re.compile(r"(?<=[a-z]{2})(?:eh|e|h)\b")
HEAD = re.compile(r"\bie(?=[a-z])")


def skeletons(text: str) -> str:
    """`skeleton` of every word of a folded text at once; blanks, commas and line ends stay where they are."""
    for old, new in REPLACED:
        text = text.replace(old, new)
    return HEAD.sub("e", TAIL.sub("", DOUBLED.sub(r"\1", text)))
