"""Of which country the nameless are by whom they deal with or were told of with: an opposition reproaches its own
government, a crowd besieges no embassy of its own, "the crowd" is the one told of before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from detente.clause import Clause, Phrase
from detente.code.actorbook import load_book
from detente.code.corefer import Coreference
from detente.code.mention import Mention
from detente.code.offices import ABROAD
from detente.code.positions import Positions
from detente.records import Entity

RULING = frozenset({"GOV", "LEG", "JUD", "MIL", "COP"})
"""Sectors of those whom people of a state deal with as their own where nothing is said of another state."""
_RULED = frozenset({"OPP", "LAB", "CVL", "EDU", "AGR", "REL", "MED", "PTY"})
"""Sectors of the people who do so."""
_CONTENDING = frozenset({"OPP", "PTY"})
"""Of these the ones that have to do with no other state's government, where none is named."""
CROWDS = frozenset({"CVL", "EDU", "LAB"})
"""Sectors of people who march."""
_BANDS = frozenset({"CVL", "REB", "UAF", "CRM", "JUD"})
"""Sectors of crowds, bands and courts that a text takes up by "the"."""
_MARCHING = _RULED - _CONTENDING
"""Sectors of people whom a text calls protesters when it takes them up."""
_SENTENCES_BACK = 2
_DEFINITE = ("the ", "la ", "les ", "l'", "l’")
_OWNING = frozenset({"demonym", "state"})


class Clashes(Positions):
    """Tells it in one dispatch; base of Homes."""

    coreference: Coreference

    def _told_before(self, phrase: Phrase, role: Mention) -> str | None:
        """The state of a crowd or band told of just before, where "the" takes it up: "*Protesters* stormed
        it. *The crowd* burned a flag"."""
        protesting = bool({phrase.head.lower(), phrase.head.lower().rstrip("s")} & self.coreference.words.protesting)
        if not (role.sector in _BANDS or protesting) or not phrase.text.lower().startswith(_DEFINITE):
            return None
        start = first = self.sentence_start(phrase.head_start)
        for _ in range(_SENTENCES_BACK):
            first = self.sentence_start(first - 1) if first else 0
        before = [m for m in reversed(self.within(first, start)) if m.kind == "role" and m.code is None]
        same = (m for m in before if m.sector == role.sector)
        others = (m for m in before if protesting and m.sector in _MARCHING)
        return next((code for m in (*same, *others) if (code := self._told_at_first(m)) is not None), None)

    def _told_at_first(self, crowd: Mention) -> str | None:
        """The state of a crowd that is told of for the first time, or by its town; None where it is none."""
        roles = self.coreference.roles
        clause, slot = next((roles[h] for h in range(crowd.start, crowd.end) if h in roles), (None, ""))
        told = next((p for p in getattr(clause, slot, ()) if crowd.start <= p.head_start < crowd.end), None)
        if told is None or (told.text.lower().startswith(_DEFINITE) and self.told_home(told) is None):
            return None
        return next((e.code for e in self.entities(told, clause) if e.code), None)

    def told_home(self, phrase: Phrase) -> str | None:
        """The state that leaves no doubt, which Homes tells."""
        raise NotImplementedError

    def entities(self, phrase: Phrase, clause: Clause | None = None) -> tuple[Entity, ...]:
        """Whom a phrase means, which the resolver tells."""
        raise NotImplementedError

    def _besieged(self, role: Mention, clause: Clause | None) -> frozenset[str]:
        """The states whose embassy a crowd acts upon ("*protesters* stormed the Swedish embassy"), whose ambassador a
        ministry does ("the *ministry* summoned the Chinese ambassador")."""
        if clause is None or not any(p.start <= role.start < p.end for p in clause.doer):
            return frozenset()
        if role.sector in RULING:
            return self._owning(self._summoned(clause))
        if role.sector not in CROWDS:
            return frozenset()
        missions = self.coreference.words.missions
        return self._owning(p for p in (*clause.undergoer, *clause.obliques) if p.head.lower() in missions)

    def _summoned(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whom a clause deals with, also by the verb that it shares its doer with, if an ambassador is among them."""
        above = self.coreference.parsed.clauses[clause.parent] if clause.parent is not None else clause
        shared = (*clause.undergoer, *(above.undergoer if clause.inherited_doer else ()))
        posted = any("ambassador" in m.offices for p in shared for m in self.within(p.start, p.end))
        return shared if posted else ()

    def _owning(self, phrases: Iterable[Phrase]) -> frozenset[str]:
        """The states that phrases name."""
        return frozenset(m.code for p in phrases for m in self.within(p.start, p.end) if m.code and m.kind in _OWNING)

    def _of_mates(self, clause: Clause, at: int) -> str | None:
        """The state of those whom a nameless role deals with as its own, or who deal so with it."""
        role = self.at(at, at + 1)
        if role is None or role.kind not in ("role", "office"):
            return None
        dealt_with = (*clause.undergoer, *clause.addressee, *clause.obliques)
        if any(p.head_start == at for p in clause.doer):
            if role.sector not in _RULED:
                return None
            return next(self._codes(dealt_with, RULING), None)
        if role.sector in RULING and not ABROAD & set(role.offices) and any(p.head_start == at for p in dealt_with):
            return next(self._codes(clause.doer, _RULED), None)
        return None

    def _contended_with(self, phrase: Phrase, role: Mention | None, clause: Clause | None) -> str | None:
        """The state whose opposition or parties have to do with a government: "the Maldivian opposition rebuked *the
        government*"; they have no other where none is named."""
        named = any(m.code for m in self.within(phrase.start, phrase.end))
        if clause is None or role is None or role.kind != "role" or role.sector not in ("GOV", "LEG") or named:
            return None
        dealt_with = (*clause.undergoer, *clause.addressee, *clause.obliques, *clause.predicative)
        if not any(p.start <= phrase.head_start < p.end for p in dealt_with):  # also "called it a failure *of* its"
            return None
        codes = set(self._codes(clause.doer, _CONTENDING))
        return codes.pop() if len(codes) == 1 else None

    def _codes(self, phrases: tuple[Phrase, ...], sectors: frozenset[str]) -> Iterator[str]:
        """The states of those among the phrases who are of these sectors and told with their country, or by name."""
        for p in phrases:
            head = self.at(p.head_start, p.head_end)
            if sectors == _CONTENDING and head is not None and head.kind == "role" and not head.code:
                # "the *Maldivian* opposition"
                people = [m.code for m in self.within(p.start, p.end) if m.kind == "demonym" and m.code]
                head = replace(head, code=people[0]) if len(people) == 1 else head
            found = (head,) if head is not None and head.code else self.coreference.resolve(p, p.head_start) or ()
            for m in found:
                if m.code and m.sector in sectors and not ABROAD & set(m.offices) and load_book().is_state(m.code):
                    yield m.code

    def sentence_start(self, at: int) -> int:
        """Where the sentence begins in which an offset stands."""
        sentences = self.coreference.parsed.sentences
        return sentences[self.coreference.referents.sentence(at)][0] if sentences else 0
