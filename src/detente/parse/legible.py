"""A sentence as the parser reads it best: without asides and without the marks of quoted words inside it.

Both hide a verb's object from a statistical parser ("a exhorté mardi Moscou à", "une attaque « hideuse et lâche »").
What is taken out keeps its place in the text: each character left knows its offset there. Dashes are shown
to the parser as commas, which it knows better ("Paris - pays hôte - a signé"). French agencies that write
"manoeuvres" for "manœuvres" are read as dictionaries spell: neither the parser nor the frames know the other form. A
capital without its accent at the head ("A Tripoli, ...") is no verb and no letter, but the preposition. Names that the
parser takes for common words are shown to it as others, as long, that it knows (`Grammar.read_as`), and so are words
that the tokenizer cuts at their hyphen (hyphens.py); tree.py puts both back.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path

from detente.codebook.yamlread import read_yaml
from detente.parse.grammar import grammar
from detente.parse.hyphens import shown

ASIDES = Path(__file__).parent.parent / "data" / "grammar" / "asides.yaml"
_MARKS = re.compile(r"[«»“”\"„]\s?|(?<=\s)[»]")
_DASH = re.compile(r"(?<=[^\W\d]|[%)»\"'])(\s)(-{1,2}|[–—])(?=\s[^\W\d])")
_LIGATURE = re.compile(r"oe(?=u|il)", re.I)
_BARE_CAPITAL = re.compile(r"^\W*(A)(?=\s(?!(?:été|eu)\b)[^\W\d_])")
_NOT_AFTER = {
    "fr": re.compile(
        r"(?:\b(?:de|du|des|à|au|le|la|les|l|d|entre|depuis|jusqu|pour|dès|et|ou|un|chaque|ce)|['’])\s?$", re.I
    ),
    "en": re.compile(
        r"\b(?:on|of|from|since|by|until|to|and|or|for|the|every|a|this|through|before|after|late|early|between)\s$",
        re.I,
    ),
}
"""Words before a weekday that make it more than an aside ("la réunion de mardi", "on Friday")."""


@dataclass(frozen=True, slots=True)
class Legible:
    """`text` for the parser; `offsets[i]` is where its character i stands in the original."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a span of `text`."""
        return self.offsets[start], self.offsets[end - 1] + 1


@functools.cache
def asides(language: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a language's asides; CodebookError with file and line where one does not compile."""
    node = read_yaml(ASIDES).mapping(frozenset({"fr", "en"}))
    return tuple(re.compile(n.text()) for n in node[language].items()) if language in node else ()


def legible(text: str, language: str) -> Legible:
    """The sentence without asides and inner quotation marks; never empty where the sentence is not."""
    drop = bytearray(len(text))
    for n, pattern in enumerate(asides(language)):
        for m in pattern.finditer(text):
            if m.start() == 0 or (n == 0 and _NOT_AFTER[language].search(text, 0, m.start())):
                continue
            _mark(drop, m.start(), m.end(), text)
    for m in _MARKS.finditer(text):
        drop[m.start()] = 1
    text = _with_commas(text, drop)
    if language == "fr":
        text = _with_ligatures(text, drop)
        if bare := _BARE_CAPITAL.match(text):
            text = f"{text[: bare.start(1)]}À{text[bare.end(1) :]}"
    for name, other in grammar(language).read_as.items():
        text = re.sub(rf"\b{re.escape(name)}\b", other, text)
    text = _with_shown(text, drop, language)
    kept = [i for i in range(len(text)) if not drop[i]]
    if not kept:
        kept = list(range(len(text)))
    return Legible("".join(text[i] for i in kept), tuple(kept))


def _with_commas(text: str, drop: bytearray) -> str:
    """The text, as long, with a comma for each dash between words; the space before it is dropped."""
    for m in _DASH.finditer(text):
        drop[m.start(1)] = 1
        drop[m.start(2) + 1 : m.end(2)] = b"\1" * (len(m[2]) - 1)
        text = f"{text[: m.start(2)]},{text[m.start(2) + 1 :]}"
    return text


def _with_ligatures(text: str, drop: bytearray) -> str:
    """The text, as long, with "œ" where "oe" stands for it, the second letter of each dropped."""
    for m in _LIGATURE.finditer(text):
        drop[m.start() + 1] = 1
    return _LIGATURE.sub(lambda m: ("œ" if m[0][0] == "o" else "Œ") + m[0][1], text)


def _with_shown(text: str, drop: bytearray, language: str) -> str:
    """The text, as long, with other words for those with a hyphen that the tokenizer would cut; what they are shorter
    by is dropped behind their first letter, so that they begin and end where those do."""
    for start, end, other in shown(text, language):
        less = end - start - len(other)
        drop[start + 1 : start + 1 + less] = b"\1" * less
        text = f"{text[:start]}{other[0]}{text[start + 1 : start + 1 + less]}{other[1:]}{text[end:]}"
    return text


def _mark(drop: bytearray, start: int, end: int, text: str) -> None:
    """Drop a stretch with one of the blanks around it, so that words stay apart and commas stay single."""
    if end < len(text) and text[end] == " " and (start == 0 or text[start - 1] == " "):
        end += 1
    elif start and text[start - 1] == " ":
        start -= 1
    drop[start:end] = b"\1" * (end - start)
