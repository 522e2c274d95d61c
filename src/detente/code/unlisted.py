"""Names that neither book nor dispatch shows to be a person's, until somebody speaks as "she" or "il" beside them.

"The king received *Hala Amin*. “He asked about the wells,” she said": nothing but the pronoun tells who she is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.clause import Phrase
from detente.code.corefer import Coreference
from detente.code.descriptions import given_names
from detente.code.nounphrase import NAME

_SENTENCES_BACK = 1
"""Sentences in front of the quotation in which the name stands."""


def unlisted_name(pronoun: Phrase, coreference: Coreference, taken: Iterator[tuple[int, int]]) -> str | None:
    """The name that a speaker's pronoun of one person means where nobody known fits; `taken` are the stretches of the
    text that mean somebody or some place already."""
    word = coreference.words.pronouns.get(pronoun.text.lower().lstrip("-"))
    if word is None or word.person != 3 or word.plural or word.thing or word.feminine is None:
        return None
    spoken = next((s for s in coreference.speeches if s.speaker and s.speaker.start == pronoun.start), None)
    if spoken is None:
        return None
    known = list(taken)
    at = min(spoken.quotation.outer[0], pronoun.start)
    here = coreference.referents.sentence(at)
    first = coreference.parsed.sentences[max(0, here - _SENTENCES_BACK)][0]
    found = [p for p in _names(coreference, first, at) if not _known(p, known) and _may_be(p, word.feminine)]
    subjects = [p for p in found if p.head_start in coreference.roles and coreference.roles[p.head_start][1] == "doer"]
    full = [p for p in found if " " in p.text.strip()]
    best = subjects[-1:] or full[-1:]
    return best[0].text if best else None


def _names(coreference: Coreference, first: int, at: int) -> Iterator[Phrase]:
    """The phrases between two offsets that are names and nothing more, outside of quotations."""
    for p in coreference.parsed.phrases:
        for each in (p, *p.belonging, *p.appositions):
            name = NAME.match(coreference.text, each.start, each.end)
            if (
                first <= each.start
                and each.end <= at
                and each.kind == "name"
                and name is not None
                and name.start() <= each.head_start < name.end()
                and coreference.referents.quotation(each.start) is None
            ):
                yield Phrase(each.head, name.group(), each.start, name.end(), each.head_start, each.head_end, "name")


def _known(name: Phrase, taken: list[tuple[int, int]]) -> bool:
    return any(start < name.end and name.start < end for start, end in taken)


def _may_be(name: Phrase, feminine: bool) -> bool:
    """Whether the given name is not one of the other sex."""
    told = given_names().get(re.split(r"[ \u00a0]", name.text)[0].lower())
    return told is None or told == feminine
