"""Which sentences are worth parsing: a cheap look at their words, made to lose no event."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from detente.parse.grammar import grammar

_WORD = re.compile(r"[^\W\d_]+")
_QUOTES = frozenset('"«»“”„')
_STEM_LENGTH = 5
"""Letters of a trigger that must agree: inflection changes what comes after ("expuls-er, -ion, -é")."""
_SHORT_STEM = 3
"""For triggers of four letters and less, which irregular forms ("mis", "held") make unsafe: see `Triage`."""


def fold(text: str) -> str:
    """Lower case without accents and ligatures."""
    decomposed = unicodedata.normalize("NFKD", text.lower()).replace("œ", "oe")
    return "".join(c for c in decomposed if not unicodedata.combining(c))


class Triage:
    """Keeps a sentence that holds a word beginning like a trigger, or a quotation mark.

    `trigger_words` are the codebook's lemmas with the irregular forms the caller knows; `always` are further stems
    (names, say) that keep a sentence. High recall is the aim: two sentences in three of a newswire are kept.
    """

    def __init__(self, language: str, trigger_words: Iterable[str], always: Iterable[str] = ()) -> None:
        trigger_words, always = list(trigger_words), list(always)
        self.language = language
        stems: set[str] = set()
        for phrase in (*trigger_words, *always):
            for word in _WORD.findall(fold(phrase)):
                stems.add(word[:_STEM_LENGTH] if len(word) > _SHORT_STEM + 1 else word[:_SHORT_STEM])
        wanted = {word for phrase in (*trigger_words, *always) for word in phrase.lower().split()}
        stems.update(fold(form)[:_STEM_LENGTH] for form, lemma in _irregular(language) if lemma in wanted)
        self._stems = frozenset(stems)

    def keeps(self, sentence: str) -> bool:
        """Whether the sentence must be parsed."""
        if any(mark in _QUOTES for mark in sentence):
            return True
        stems = self._stems
        for word in _WORD.findall(fold(sentence)):
            if any(word[:length] in stems for length in range(_SHORT_STEM, _STEM_LENGTH + 1)):
                return True
        return False


def _irregular(language: str) -> list[tuple[str, str]]:
    """Forms that do not begin like their lemma, as far as the grammar knows them."""
    known = grammar(language)
    tables = (known.lemmas, known.participles, known.finite_forms)
    return [(form.split("/")[0], lemma) for table in tables for form, lemma in table.items()]


def relevant(sentence: str, language: str, triggers: Iterable[str], names: Iterable[str] = ()) -> bool:
    """`Triage` for one sentence: True where it must be parsed. For many sentences build a Triage once."""
    return Triage(language, triggers, names).keeps(sentence)
