"""By whom an event is asserted: the dispatch itself, who did it, an adversary of theirs alone, or somebody else.

"Kiev affirme que Moscou a tiré" and "Moscou a tiré" are the same event; that only Kyiv says so is told apart here, from
who speaks (`according_to`), whom the event harms, who else is at odds in the dispatch, and what the actor book knows of
adversaries on the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from detente.code.adversaries import Side, adversaries
from detente.code.entities import side
from detente.code.sectors import ARMED, STATE
from detente.records import AssertedBy, Attribution, Entity, Event

_CONFLICT = frozenset({3, 4})
_MATERIAL_CONFLICT = 4
_TAKES_SIDES = STATE | ARMED | {"OPP", "PTY", "PRE", "ELI"}
"""Sectors that can be an adversary; witnesses, victims, reporters and aid workers are none."""
_SOURCE = re.compile(r"\bsources?\b", re.I)
_HAPPENED = frozenset({"actual", "historical"})


def with_assertions(events: Sequence[Event], day: str | None) -> tuple[Event, ...]:
    """The events of one dispatch, written on an ISO day, each with who asserts it in `asserted_by`."""
    at_odds = frozenset(_at_odds(events)) if any(e.according_to for e in events) else frozenset()
    return tuple(replace(e, asserted_by=_asserted_by(e, at_odds, day)) for e in events)


def _asserted_by(event: Event, at_odds: frozenset[frozenset[Side]], day: str | None) -> AssertedBy:
    """The weakest link of the chain counts; of those who say it together the strongest."""
    if not event.according_to:
        return "dispatch"
    when = event.when.earliest or day
    links = [
        {_relation(a.speaker, event, at_odds, when) for a in together}
        for _, together in groupby(event.according_to, key=_cue)
    ]
    if any(link == {"adversary"} for link in links):
        return "adversary"
    return "actor" if any("actor" in link for link in links) else "other"


def _cue(attribution: Attribution) -> tuple[int, int]:
    return attribution.start, attribution.end


def _relation(speaker: Entity, event: Event, at_odds: frozenset[frozenset[Side]], day: str | None) -> AssertedBy:
    """What a speaker is to who did it."""
    if speaker.code is None:
        return "other"
    who = speaker.code, side(speaker)
    actors = _sides(event.actor)
    if who in actors:
        return "actor"
    if who[1] not in _TAKES_SIDES or not actors or _unnamed_source(speaker):
        return "other"
    harmed = event.quad_code in _CONFLICT and who in _sides(event.recipient)
    against = all(frozenset((who, actor)) in at_odds or adversaries(who, actor, day) for actor in actors)
    return "adversary" if harmed or against else "other"


def _unnamed_source(speaker: Entity) -> bool:
    """Whether nothing but the story tells of which side a source is: "des sources proches du dossier"."""
    if speaker.via == "demonym" or not _SOURCE.search(speaker.entity_text):
        return False
    return not any(word[:1].isupper() for word in speaker.entity_text.split()[1:])


def _at_odds(events: Iterable[Event]) -> Iterator[frozenset[Side]]:
    """Every two of whom the dispatch tells that one acted against the other, or that they fight each other."""
    for event in events:
        if event.quad_code != _MATERIAL_CONFLICT or event.status not in _HAPPENED:
            continue
        actors, recipients = _sides(event.actor), _sides(event.recipient)
        for actor in actors:
            yield from (frozenset((actor, other)) for other in recipients or actors if other != actor)


def _sides(entities: Iterable[Entity]) -> list[Side]:
    return [(e.code, side(e)) for e in entities if e.code]
