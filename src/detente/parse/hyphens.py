"""Words with a hyphen that a tokenizer cuts in three, shown to the parser as one word that it knows.

"test-fired" is shown as "fired", "baton-charges" as "charges": another verb in the same form (`hyphenated` in the
grammar), and "co-operation", "re-opened" without their hyphen (`joined`). tree.py puts back what stands in the text;
the lemma is then the whole word's, as frames name it. What is shown is never longer than what stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from detente.parse.conjugation import english
from detente.parse.grammar import Grammar, grammar

_HYPHENATED = re.compile(r"(?<![\w-])[^\W\d_]{2,}-[^\W\d_]{2,}(?![\w-])")


@cache
def _shown(language: str) -> dict[str, tuple[str, str]]:
    """Form in lower case of a verb with a hyphen -> the form shown for it, and its lemma."""
    known = grammar(language)
    made: dict[str, tuple[str, str]] = {}
    for verb, other in known.hyphenated.items():
        # what may be a noun as well is shown only where its ending makes it a verb: "tear-gas canisters"
        bare = 2 if verb in known.words["hyphenated_nouns"] else 0
        for own, form in list(zip((verb, *english(verb)), (other, *english(other)), strict=True))[bare:]:
            for spelt in (own, _doubled(verb, own)):
                if len(form) <= len(spelt):
                    made[spelt] = (form, verb)
    return made


def _doubled(verb: str, form: str) -> str:
    """The form with the verb's last letter twice ("tear-gassed", "court-martialled"), where it has an ending."""
    ending = form.removeprefix(verb)
    return f"{verb}{verb[-1]}{ending}" if ending in ("ed", "ing", "es") else form


@cache
def _joined(language: str) -> re.Pattern[str] | None:
    stems = grammar(language).words.get("joined", ())
    return re.compile("|".join(map(re.escape, sorted(stems)))) if stems else None


def shown(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, what to show instead) of each word of `text` that is shown as another."""
    if "-" not in text or (joined := _joined(language)) is None:
        return
    apart = grammar(language).words["one_word"]
    for m in _HYPHENATED.finditer(text):
        low = m[0].lower()
        if low in (table := _shown(language)):
            other = table[low][0]
            yield m.start(), m.end(), other.capitalize() if m[0][0].isupper() else other
        elif joined.match(low) and low not in apart and low.removesuffix("s") not in apart:
            yield m.start(), m.end(), m[0].replace("-", "")


def lemma(name: str, model: str, known: Grammar) -> str:
    """The lemma of what stands in the text, where the parser read another word with the lemma `model`."""
    entry = _shown(known.language).get(name.lower())
    return entry[1] if entry is not None else model
