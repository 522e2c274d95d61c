"""Who speaks where only what he is or was tells: "the teacher said", "dit cet éleveur", "the former paratrooper added".

Such words mean who was named last, unless the text has spoken of another by them ("a bus driver ... the driver said").
What anybody may be, a rank or an office, so means only the subject of the sentence before.
"""

from __future__ import annotations

import re

from detente.clause import Phrase
from detente.code.agreement import BY_ARTICLE
from detente.code.anyof import any_of
from detente.code.cues import Cues
from detente.code.mention import Mention
from detente.code.referent import Referent
from detente.code.referents import Referents

_FARTHEST = 3
"""Sentences back to somebody who is called so."""
_TAKEN_UP = 1
"""Sentences back to the subject whom "the officer" takes up."""
_BESIDE = 80
"""Characters between a name and what its bearer is said to be."""
_BEFORE_NAME = re.compile(r"[ \u00a0]|(?: (?:for|of|at|with|de|du|des|d['’])\b[^,.;:!?«»“”\"]{2,60})?, ")
"""Between what somebody is and his name, with that for which he is it."""
_NAMED_BEHIND = re.compile(r",? [A-ZÀ-Þ]")
"""A name behind what its bearer is: "le Premier ministre, *Bülent Ecevit*"."""
_CHILDREN = re.compile(r"\s+(?:of|de)\s+(?:\w+|\d+)(?:\s+(?:children|enfants|filles|garçons|sons|daughters))?$")
"""What a mother or father is of without being anybody's: "the mother of two"."""


def called(
    phrase: Phrase, text: str, words: Cues, numbers: frozenset[str], referents: Referents, code: str | None = None
) -> Mention | None:
    """The person named before whom a speaker's phrase calls by a calling; None where it may be somebody else.

    `code` is the state that the phrase tells to be his: "the *Nicaraguan* cleric".
    """
    told = phrase.text.lower().replace("’", "'")
    if phrase.kind != "noun" or phrase.plural or not words.definite.match(told):
        return None
    calls = _calls(phrase, told, words, numbers)
    feminine = BY_ARTICLE.get(told.split()[0])
    written = any_of({phrase.head.lower(), *words.short_for(phrase.head.lower())})
    others = [m.end() for m in re.finditer(rf"(?<!\w){written}s?(?!\w)\.?", text[: phrase.start], re.I)]
    apposed = bool(phrase.appositions) and _bare(told, words) not in words.personal  # but "le prix Nobel"
    named_here = apposed or _NAMED_BEHIND.match(text, phrase.end) is not None
    taken_up = not calls and not others and not named_here and _takes_up(phrase, told, words)
    here = referents.sentence(phrase.start)

    def fits(r: Referent) -> float | None:
        m = r.members[0]
        if r.kind != "person" or r.plural or not m.name:
            return None
        if feminine is not None and r.feminine is not None and feminine != r.feminine:
            return None
        if code is not None and m.code not in (None, code) and m.sector != "IGO":
            return None
        told_of = r.subject or referents.persons_in[r.sentence] == 1 or (code is not None and m.code == code)
        if taken_up and told_of and here - r.sentence <= _TAKEN_UP + _quoted_sentences(r, phrase, referents):
            return referents.embedded(r)
        if not calls and not any(_titled(text, r, end) for end in others):
            return None
        if others and not any(_beside(text, r, end) for end in others):
            return None  # "Maria Duarte fainted. A nurse came by ... *the nurse* said"
        return referents.embedded(r)

    best = referents.best(phrase.start, _FARTHEST, fits)
    return best.members[0] if best else None


def _quoted_sentences(r: Referent, phrase: Phrase, referents: Referents) -> int:
    """Sentences begun within the quotation that the phrase speaks: they lead no farther from who was named before."""
    quoted = [q for q in referents.spans if r.end <= q[0] and q[1] <= phrase.start]
    return referents.sentence(quoted[-1][1] - 1) - referents.sentence(quoted[-1][0]) if quoted else 0


def _takes_up(phrase: Phrase, told: str, words: Cues) -> bool:
    """Whether a phrase tells what anybody may be, and of nobody else's: "the officer", but not "the mayor of Kyiv"."""
    owned = any(b.kind not in ("pronoun", "adjective") and not re.search(r"\d", b.text) for b in phrase.belonging)
    head = told[phrase.head_start - phrase.start : phrase.head_end - phrase.start]
    return not owned and bool({head, phrase.head.lower(), _bare(told, words)} & (words.personal | words.occupations))


def _bare(told: str, words: Cues) -> str:
    """A phrase without its article: "le *prix Nobel*"."""
    return words.definite.sub("", told, count=1).strip()


def _titled(text: str, r: Referent, end: int) -> bool:
    """Whether a rank or calling ends right before a name, or with whom it is held: "le *capitaine* Cheikh Sow",
    "*Gen.* Langley", "a *spokesman* for the bank, Luc Martin"."""
    return _BEFORE_NAME.fullmatch(text, end, r.start) is not None


def _beside(text: str, r: Referent, at: int) -> bool:
    """Whether a calling stands with a name, in one sentence with it and not far off."""
    first, last = min(r.end, at), max(r.start, at)
    return last - first < _BESIDE and re.search(r"[.!?;]\s", text[first:last]) is None


def _calls(phrase: Phrase, told: str, words: Cues, numbers: frozenset[str]) -> bool:
    """Whether a phrase tells no more of somebody than what he is: "cet éleveur de 52 ans", "the former envoy"."""
    head = phrase.head.lower()
    behind = told[phrase.head_end - phrase.start :]
    children = _CHILDREN.match(behind)
    of_children = children is not None and not numbers.isdisjoint(behind.split())
    known = head in words.occupations or head in words.speakers or of_children
    owned = any(b.preposition is not None and b.kind != "pronoun" for b in phrase.belonging) and not of_children
    if words.demonstrative.match(told):
        return known
    if owned:
        return False
    return head in words.occupations or of_children or (known and words.former.search(told) is not None)
