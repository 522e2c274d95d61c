"""Of which state somebody is who is told without one ("the police", "des manifestants"), by a linear model
(`data/models/homes.npz`): a choice among the states that a dispatch names or whose towns it names.

The rules of code/homes.py propose one; it is weighed against the others by how the dispatch speaks of each: where it
names them, as what, how often, whether as a scene, whether in the same clause. Source: McFadden's conditional logit.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from detente.clause import Clause, Phrase
from detente.code.actorbook import load_book
from detente.code.learned.linear import load_linear
from detente.code.mention import Mention
from detente.code.setting import SPEAKING

if TYPE_CHECKING:
    from detente.code.homes import Homes

MODEL = "homes"
_SLOTS = ("doer", "undergoer", "addressee", "obliques", "predicative")
_FARTHEST, _LOWEST = 5, 4
"""Sentences back, and ranks among the states of a dispatch, beyond which all are alike."""
_SHARES = 10
_OPENING = 10
"""Characters from the head of a sentence within which a place opens it: "In *Lima* the government"."""
_SORTS = {
    sort: sectors.split()
    for sort, sectors in {
        "government": "GOV LEG",
        "law": "JUD COP",
        "force": "MIL SPY",
        "rebel": "PRM REB UAF SEP",
        "opposition": "OPP PTY",
        "people": "CVL EDU LAB AGR REL",
        "media": "JRN MED",
        "business": "BUS MNC",
    }.items()
}
_SORT_OF = {sector: sort for sort, sectors in _SORTS.items() for sector in sectors}
_ABROAD = frozenset({"ambassador", "UN envoy", "foreign minister"})
"""Offices whose holders are told of abroad."""
_DEFINITE = ("the ", "le ", "la ", "les ", "l'", "l’")

Grounds = Literal["opening", "clause", "others", "dispatch", "reference"]
"""What the rules go by: the place that opens the sentence, the clause, whom the dispatch is about but for the others
in the clause, whom it is about, or somebody like that told of before."""
OPENING: Grounds = "opening"
CLAUSE: Grounds = "clause"
OTHERS: Grounds = "others"
DISPATCH: Grounds = "dispatch"
REFERENCE: Grounds = "reference"


@dataclass(frozen=True, slots=True)
class Nameless:
    """Somebody told by a role or office without a state, in a clause; `ruled` is the state that the rules give."""

    phrase: Phrase
    clause: Clause | None
    role: Mention
    ruled: str | None
    grounds: Grounds

    def manner(self) -> tuple[str, str, str]:
        """What sort of people they are, which part they play in the clause, and whether they are known already."""
        place = self.phrase.head_start
        slots = (s for s in _SLOTS if any(p.head_start == place for p in getattr(self.clause, s)))
        slot = next(slots, "none") if self.clause is not None else "none"
        suffered = slot == "undergoer" and self.clause is not None and self.clause.passive
        known = self.phrase.text.lower().startswith(_DEFINITE)
        return (
            _SORT_OF.get(self.role.sector or "", "other"),
            "subject suffering" if suffered else slot,
            "known" if known else "new",
        )


@dataclass(frozen=True, slots=True)
class Named:
    """A place of the text that names a state; `standing` is what the state stands there for ("embassy")."""

    start: int
    kind: str
    sentence: int
    standing: str


class StatesTold:
    """How one dispatch speaks of each state."""

    def __init__(self, homes: Homes) -> None:
        self._homes, self._book = homes, load_book()
        self._referents = homes.coreference.referents
        self.asked: dict[int, Nameless] = {}
        """The nameless asked for, by the start of their heads: what the model is taught from."""
        self._named: dict[str, list[Named]] = defaultdict(list)
        for m in homes.mentions:
            code = self._book.code_in_events(m.code) if m.kind in SPEAKING else None
            if code is not None and self._book.is_state(code):
                sentence = self._referents.sentence(m.start)
                self._named[code].append(Named(m.start, m.kind, sentence, self._standing(m)))
        home = homes.settings.whole.dateline_country
        if home is not None:
            self._named[home].insert(0, Named(-1, "dateline", 0, "dateline"))
        self._in_order = sorted((n.start, code) for code, named in self._named.items() for n in named)
        self._starts = [start for start, _ in self._in_order]

    def _standing(self, m: Mention) -> str:
        """What a state stands for where it is named: itself, somebody in office, or whose somebody or something is."""
        if m.kind in ("office", "person"):
            return "abroad" if _ABROAD & set(m.offices) else "in office"
        owned = self._owned.get(m.start)
        if owned is None:
            return "itself"
        role = self._homes.at(owned.head_start, owned.head_end)
        return _SORT_OF.get(role.sector or "", owned.head) if role is not None else owned.head

    @cached_property
    def _owned(self) -> dict[int, Phrase]:
        """The smallest phrases that a mention is told in without heading them."""
        found: dict[int, Phrase] = {}
        for p in sorted(self._homes.coreference.parsed.phrases, key=lambda p: p.start - p.end):
            for m in self._homes.within(p.start, p.end):
                if not m.start <= p.head_start < m.end:
                    found[m.start] = p
                else:
                    found.pop(m.start, None)
        return found

    @cached_property
    def _scenes(self) -> dict[str, list[int]]:
        """Where the text has each state for a scene: its towns, and where it or its capital is a place."""
        found: dict[str, list[int]] = defaultdict(list)
        for place in self._homes.places:
            if place.place.country and place.kind != "country":
                found[place.place.country].append(place.start)
        for p in self._homes.coreference.parsed.phrases:
            m = self._homes.at(p.head_start, p.head_end) if p.preposition else None
            located = m is not None and m.kind in ("capital", "state")
            if m is not None and located and m.code and self._homes.coreference.scenes.is_scene(m, p):
                found[m.code].append(m.start)
        return {code: sorted(starts) for code, starts in found.items() if self._book.is_state(code)}

    @cached_property
    def _all_scenes(self) -> list[int]:
        return sorted(itertools.chain.from_iterable(self._scenes.values()))

    def home(self, nameless: Nameless) -> str | None:
        """The likeliest state; the rules' own where no model is trained or the dispatch speaks of none."""
        self.asked[nameless.phrase.head_start] = nameless
        model = load_linear(MODEL)
        if model is None:
            return nameless.ruled
        scores = {code: model.score(features)[0] for code, features in self.options(nameless)}
        return max(scores, key=scores.__getitem__, default=nameless.ruled)

    def options(self, nameless: Nameless) -> Iterator[tuple[str, list[str]]]:
        """Each state on offer with what speaks for it."""
        manner = nameless.manner()
        told = self._told_beside(nameless)
        at = nameless.phrase.head_start
        ranked = [c for c in self._homes.settings.at(at).states if self._book.is_state(c)]
        for code in dict.fromkeys((*ranked, *self._named, *self._scenes)):
            said = list(dict.fromkeys((*self._of_dispatch(code, at), *told.get(code, ()))))
            if code == nameless.ruled:
                said.append(f"ruled by the {nameless.grounds}")
            yield code, [*said, *(f"{s} & {m}" for s in said for m in manner)]

    def _of_dispatch(self, code: str, at: int) -> Iterator[str]:
        """How the dispatch as a whole and the text before `at` speak of a state."""
        homes = self._homes
        setting, whole = homes.settings.at(at), homes.settings.whole
        here, paragraph = self._referents.sentence(at), homes.text.rfind("\n", 0, at) + 1
        for name, states in (("rank", setting.states), ("rank in all", whole.states)):
            yield f"{name} {min(states.index(code), _LOWEST) if code in states else 'none'}"
        if code == setting.dateline_country:
            yield "dateline"
        named = self._named.get(code, [])
        yield f"share {min(_SHARES - 1, _SHARES * len(named) // max(len(self._starts), 1))}"
        before = [n for n in named if n.start < at]
        if before:
            yield f"named {min(here - before[-1].sentence, _FARTHEST)} back"
            yield f"named as {before[-1].kind} {min(here - before[-1].sentence, 2)} back"
            yield f"for {before[-1].standing}"
            if before[-1].start == self._starts[bisect_left(self._starts, at) - 1]:
                yield "named last"
            if before[-1].start >= paragraph:
                yield "in the paragraph"
        yield from {f"ever for {n.standing}" for n in named}
        if any(0 <= n.start < homes.settings.title_end for n in named):
            yield "in the title"
        scenes, opening = self._scenes.get(code, []), homes.sentence_start(at)
        if any(opening < start < min(at, opening + _OPENING) for start in scenes):
            yield "opens the sentence"
        yield f"scenes {_LOWEST * len(scenes) // max(len(self._all_scenes), 1)} of {_LOWEST}"
        last = bisect_left(scenes, at) - 1
        if last >= 0:
            yield f"scene {min(here - self._referents.sentence(scenes[last]), _LOWEST)} back"
            if scenes[last] == self._all_scenes[bisect_left(self._all_scenes, at) - 1]:
                yield "last scene"

    def _told_beside(self, nameless: Nameless) -> dict[str, list[str]]:
        """The states named in the same clause, with what stands for them there."""
        found: dict[str, list[str]] = defaultdict(list)
        for slot in _SLOTS if nameless.clause is not None else ():
            for p in getattr(nameless.clause, slot):
                if p.head_start == nameless.phrase.head_start:
                    continue
                for m in self._homes.within(p.start, p.end):
                    if m.code and m.kind in SPEAKING:
                        part = "is" if m.start <= p.head_start < m.end else "in"
                        found[m.code] += (f"{part} {slot}", f"{slot} {m.kind} {p.preposition}")
        return found
