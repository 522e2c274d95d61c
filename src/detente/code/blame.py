"""At whose door a deed is laid, and by whom: "blames the raid on Damascus", "holds the prince responsible for the
murder". The deed is often no more than a noun there, so no verb of saying has it for a complement.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from detente.clause import Clause, Parsed, Phrase
from detente.code.cues import Cues
from detente.code.host import Host
from detente.code.subject import Subjects

Blaming = tuple[Phrase, int, int]
"""Who blames, and the span of the word that tells so."""
_HAVING = 30
"""Characters before a verb in which "of having" stands."""
_REACH = 90
"""Characters between "responsible for" and the deed: its own attributes stand there."""


class Blame:
    """Finds who lays a deed at somebody's door in one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, masked: str, parsed: Parsed, hosts: tuple[Host, ...], subjects: Subjects, words: Cues) -> None:
        self._masked, self._parsed, self._hosts, self._subjects, self._words = masked, parsed, hosts, subjects, words

    def of(self, deed: Clause) -> Blaming | None:
        """Who says whose deed it is, where a clause around the deed or behind it tells."""
        return self._held_responsible(deed) or self._blamed_behind(deed)

    def accuser(self, deed: Clause, background: Callable[[Clause], bool]) -> Blaming | None:
        """Who accuses where the parser lost the accusation ("it suspected them of being behind the blast"): the words
        in front of "of being", "d'avoir" tell. `background` tells what the dispatch adds itself."""
        accused: Clause | None = deed
        while accused is not None and not (self.of_having(accused) and accused.tense == "none"):
            accused = None if accused.parent is None or background(accused) else self._parsed.clauses[accused.parent]
        if accused is None or accused.kind != "verb":
            return None
        host = next((h for h in self._hosts if h.start <= accused.start < h.end), None)
        for m in reversed(list(self._words.verb.finditer(self._masked, host.start, accused.start)) if host else []):
            if self._words.lemma(m) not in self._words.allege or self._words.passive(m):
                continue
            before = re.search(r"(\w+)\s+$", self._masked[host.start if host else 0 : m.start()])
            speaker = self._subjects.pronoun(m.start() - len(before.group()), m.start() - 1) if before else None
            if speaker is not None and self._subjects.animate(speaker):
                return speaker, m.start(), m.end()
        return None

    def of_having(self, clause: Clause) -> bool:
        """ "of having blown up", "d'avoir tiré", "of firing": what follows an accusation, however it was attached."""
        before = self._subjects.text[max(0, clause.start - _HAVING) : clause.start].lower()
        return (
            re.search(r"(?:\bof|\bfor|\bd['’])\s?(?:having|being|avoir|être)?(?:\s+[\w'’-]+){0,2}\s*$", before)
            is not None
        )

    def alleged(self, above: Clause, below: Clause) -> bool:
        """Whether a noun under an accusation is what the accusation is about, not whom it goes to."""
        if below.link != "nominal":
            return True
        if above.predicate in self._words.imputing and any(_holds(p, below) for p in above.undergoer):
            return True
        leading = self._words.about
        if above.predicate in self._words.indicting:  # "charged two men *in* the killing"
            leading |= self._words.happening
        return any(p.preposition in leading and _holds(p, below) for p in above.obliques)

    def _held_responsible(self, deed: Clause) -> Blaming | None:
        """ "whom the court holds responsible for the deed", "qu'il rend responsable des incendies"."""
        floor = max(self._parsed.sentences[deed.sentence][0], deed.start - _REACH)
        for m in reversed(list(self._words.responsible.finditer(self._masked, floor, deed.start))):
            if re.search(r"[.;:]\s", self._masked[m.end() : deed.start]) or self._verbs(m.end(), deed.start):
                continue
            holding = self._verbs(self._parsed.sentences[deed.sentence][0], m.start())
            if holding and holding[-1].predicate in self._words.holding and not holding[-1].passive:
                word = re.search(r"([\w]+)\s$", self._masked[: holding[-1].start])
                pronoun = self._subjects.pronoun(word.start(), word.end() - 1) if word is not None else None
                right_before = pronoun is not None and self._subjects.animate(pronoun)  # "whom *it* holds"
                doer = pronoun if right_before else self._subjects.doer(holding[-1])
                return (doer, holding[-1].start, holding[-1].end) if doer is not None else None
        return None

    def _blamed_behind(self, deed: Clause) -> Blaming | None:
        """ "the raid, for which Oslo blames Bonn", "tué dans un raid qu'elle impute à Bonn", "a raid blamed by Oslo on
        Bonn killed ten"."""
        told = (b for noun in (deed, *self._happening(deed)) if (b := self._imputed(noun) or self._blames(noun)))
        return next(told, None)

    def _happening(self, deed: Clause) -> list[Clause]:
        """The nouns that tell the same act as a verb: what does it, and in what it happens."""
        within = [p for p in deed.obliques if p.preposition in self._words.happening]
        phrases = (*within, *deed.doer)
        nouns = (c for c in self._parsed.clauses if c.parent == deed.index and c.kind == "noun" and c.link == "nominal")
        return [c for c in nouns if any(_holds(p, c) for p in phrases)]

    def _imputed(self, deed: Clause) -> Blaming | None:
        """Who lays it at a door by a participle right behind the deed, whatever the parser made of that."""
        end = self._parsed.sentences[deed.sentence][1]
        m = self._words.imputed.match(self._masked, deed.end, end) if deed.kind == "noun" else None
        if m is not None and self._verbs(deed.end, m.end()):
            return None  # the next verb's own affair
        speaker = self._subjects.right_behind(m.end(), end) if m is not None else None
        return (speaker, *m.span("cue")) if m is not None and speaker is not None else None

    def _blames(self, deed: Clause) -> Blaming | None:
        """Who lays it at a door in a relative clause behind the deed."""
        for c in self._parsed.clauses[deed.index + 1 :]:
            if c.sentence != deed.sentence:
                break
            if (
                c.parent == deed.index
                and c.link == "relative"
                and not c.passive
                and c.predicate in self._words.allege | self._words.imputing
                and any(_holds(p, deed) for p in (*c.undergoer, *c.obliques))
            ):
                doer = self._subjects.doer(c)
                return (doer, c.start, c.end) if doer is not None else None
        return None

    def _verbs(self, start: int, end: int) -> list[Clause]:
        return [c for c in self._parsed.clauses if start <= c.start < end and c.kind == "verb" and c.tense != "none"]


def _holds(phrase: Phrase, clause: Clause) -> bool:
    return phrase.start <= clause.start < phrase.end
