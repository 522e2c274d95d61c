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
from detente.code.learned.linear import Each, load_linear
from detente.code.mention import Mention
from detente.code.offices import ABROAD
from detente.code.once import once_each
from detente.code.setting import SPEAKING, Setting

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
        "rebel": "PRM REB UAF",
        "opposition": "OPP PTY",
        "people": "CVL EDU LAB AGR REL",
        "media": "JRN MED",
        "business": "BUS MNC",
    }.items()
}
_SORT_OF = {sector: sort for sort, sectors in _SORTS.items() for sector in sectors}
_AT_HOME = frozenset({"government", "law", "opposition", "media", "in office"})
"""What a state stands for where it is told what happens in it."""
MEETING = frozenset({"GOV", "LEG", "MIL", "REB", "PRM", "UAF", "OPP", "PTY"})
"""Sectors of those who meet elsewhere than at home."""
_SCENE_HOLDS = 2
"""Sentences back for which a scene holds."""
_DEFINITE = ("the ", "le ", "la ", "les ", "l'", "l’")

Grounds = Literal["opening", "clause", "others", "dispatch", "reference"]
"""What the rules go by: the place that opens the sentence, the clause, whom the dispatch is about but for the others
in the clause, whom it is about, or somebody like that told of before."""


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
        known = self.phrase.text.lower().startswith(_DEFINITE)
        return _SORT_OF.get(self.role.sector or "", "other"), self._part(), "known" if known else "new"

    def _part(self) -> str:
        if self.clause is None:
            return "none"
        place = self.phrase.head_start
        slot = next((s for s in _SLOTS if any(p.head_start == place for p in getattr(self.clause, s))), "none")
        return "subject suffering" if slot == "undergoer" and self.clause.passive else slot


@dataclass(frozen=True, slots=True)
class Named:
    """A place of the text that names a state; `standing` is what the state stands there for ("embassy")."""

    start: int
    kind: str
    sentence: int
    standing: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody nameless stands: the setting, the sentence and where it and its paragraph begin, and where a state
    was named and a scene told last before."""

    at: int
    setting: Setting
    sentence: int
    opening: int
    paragraph: int
    named_last: int | None
    last_scene: int | None


class StatesTold:
    """How one dispatch speaks of each state."""

    def __init__(self, homes: Homes) -> None:
        self._homes, self._book = homes, load_book()
        self._referents = homes.coreference.referents
        self.asked: dict[int, Nameless] = {}
        """The nameless asked for, by the start of their heads: what the model is taught from."""
        self._named: dict[str, list[Named]] = defaultdict(list)
        for m in homes.mentions:
            code = self._book.code_in_events(m.code) if m.kind in SPEAKING and not m.opposed else None
            if code is not None and self._book.is_state(code):
                sentence = self._referents.sentence(m.start)
                self._named[code].append(Named(m.start, m.kind, sentence, self._standing(m)))
        home = homes.settings.whole.dateline_country
        if home is not None:
            self._named[home].insert(0, Named(-1, "dateline", 0, "dateline"))
        named = frozenset(self._named)
        for place in homes.places:  # "in Melbourne" tells of Australia where nothing else does
            country = place.place.country
            if country and place.kind != "country" and country not in named:
                sentence = self._referents.sentence(place.start)
                self._named[country].append(Named(place.start, "capital", sentence, "itself"))
        self._starts = sorted(n.start for named in self._named.values() for n in named)

    def _standing(self, m: Mention) -> str:
        """What a state stands for where it is named: itself, somebody in office, or whose somebody or something is."""
        if m.kind in ("office", "person"):
            return "abroad" if ABROAD & set(m.offices) else "in office"
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
        barred = self._venues
        if barred and nameless.role.sector not in MEETING:  # who keeps the order or protests there is told of there
            at = nameless.phrase.head_start
            barred = frozenset(code for code in barred if not self._told_in_sentence(code, at))
        barred |= self._homes.reached_by(nameless.phrase, nameless.role, nameless.clause)
        ruled = nameless.ruled if nameless.ruled not in barred else None
        if model is None:
            return ruled
        scores = {code: model.score_of(groups)[0] for code, groups in self.options(nameless) if code not in barred}
        return max(scores, key=scores.__getitem__, default=ruled)

    @cached_property
    def _venues(self) -> frozenset[str]:
        """The states named by the towns alone in which others meet."""
        return frozenset(code for code in (*self._named, *self._scenes) if self._homes.venues.only(code))

    def _told_in_sentence(self, code: str, at: int) -> bool:
        """Whether a state is named, or one of its towns, in the sentence of an offset or the one before."""
        here = self._referents.sentence(at)
        spots = (*(n.start for n in self._named.get(code, ())), *self._scenes.get(code, ()))
        return any(here - 1 <= self._referents.sentence(start) <= here for start in spots)

    def in_passing(self, code: str, at: int, sector: str | None) -> bool:
        """Whether a dispatch has spoken of a state before `at` by its people or things alone and never as a place: "an
        *Israeli* consulate", "two *Georgians*"; `sector` is that of those whose state is asked for."""
        if code == self._homes.settings.at(at).dateline_country or any(s < at for s in self._scenes.get(code, ())):
            return False
        told = [n for n in self._named.get(code, ()) if n.start < at]
        return bool(told) and all(
            n.kind == "demonym" and n.standing not in _AT_HOME and n.standing != _SORT_OF.get(sector or "")
            for n in told
        )

    def scene_near(self, at: int) -> str | None:
        """The state of the last scene before `at`, not farther back than people are told of without a place."""
        starts = [(s, code) for code, scenes in self._scenes.items() for s in scenes if s < at]
        start, code = max(starts, default=(0, None))
        return code if self._referents.sentence(at) - self._referents.sentence(start) <= _SCENE_HOLDS else None

    def options(self, nameless: Nameless) -> Iterator[tuple[str, list[Each]]]:
        """Each state on offer with what speaks for it."""
        manner, told = nameless.manner(), self._told_beside(nameless)
        spot = self._spot(nameless.phrase.head_start)
        ranked = [c for c in spot.setting.states if self._book.is_state(c)]
        others = () if ranked and spot.setting.start else (*self._named, *self._scenes)  # an item speaks for itself
        for code in dict.fromkeys((*ranked, *others)):
            said = list(dict.fromkeys((*self._of_dispatch(code, spot), *told.get(code, ()))))
            if code == nameless.ruled:
                said.append(f"ruled by the {nameless.grounds}")
            yield code, [Each(_by_manner, said, (manner,))]

    def _spot(self, at: int) -> Spot:
        homes = self._homes
        return Spot(
            at,
            homes.settings.at(at),
            self._referents.sentence(at),
            homes.sentence_start(at),
            homes.paragraph_start(at),
            _last_before(self._starts, at),
            _last_before(self._all_scenes, at),
        )

    def _of_dispatch(self, code: str, spot: Spot) -> Iterator[str]:
        """How the dispatch as a whole and the text before a spot speak of a state."""
        yield from self._everywhere(code)
        yield f"rank {_rank(code, spot.setting.states)}"
        if code == spot.setting.dateline_country:
            yield "dateline"
        last = next((n for n in reversed(self._named.get(code, ())) if n.start < spot.at), None)
        if last is not None:
            back = spot.sentence - last.sentence
            yield f"named {min(back, _FARTHEST)} back"
            yield f"named as {last.kind} {min(back, 2)} back"
            yield f"for {last.standing}"
            if last.start == spot.named_last:
                yield "named last"
            if last.start >= spot.paragraph:
                yield "in the paragraph"
        scenes = self._scenes.get(code, [])
        if any(spot.opening < start < min(spot.at, spot.opening + _OPENING) for start in scenes):
            yield "opens the sentence"
        scene = _last_before(scenes, spot.at)
        if scene is not None:
            yield f"scene {min(spot.sentence - self._referents.sentence(scene), _LOWEST)} back"
            if scene == spot.last_scene:
                yield "last scene"

    @once_each
    def _everywhere(self, code: str) -> tuple[str, ...]:
        """How the dispatch as a whole speaks of a state, wherever somebody stands."""
        settings, named, scenes = self._homes.settings, self._named.get(code, ()), self._scenes.get(code, ())
        in_title = any(0 <= n.start < settings.title_end for n in named)
        return (
            f"rank in all {_rank(code, settings.whole.states)}",
            f"share {min(_SHARES - 1, _SHARES * len(named) // max(len(self._starts), 1))}",
            *{f"ever for {n.standing}" for n in named},
            *(("in the title",) if in_title else ()),
            f"scenes {_LOWEST * len(scenes) // max(len(self._all_scenes), 1)} of {_LOWEST}",
        )

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


def _by_manner(said: str, manner: tuple[str, ...]) -> list[str]:
    """What is said of a state, by itself and of people of that sort."""
    return [said, *(f"{said} & {m}" for m in manner)]


def _rank(code: str, states: tuple[str, ...]) -> int | str:
    """The place of a state among some in order."""
    return min(states.index(code), _LOWEST) if code in states else "none"


def _last_before(starts: list[int], at: int) -> int | None:
    """The last of some offsets, in order, that lies before another."""
    place = bisect_left(starts, at)
    return starts[place - 1] if place else None
