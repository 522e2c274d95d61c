"""The state of people who tell what happens where they are: "police said", "residents said"."""

from __future__ import annotations

from dataclasses import replace

from detente.code.actorbook import load_book
from detente.code.cues import Cues, cues
from detente.code.resolve import Resolver
from detente.code.whose import OF_STATE, known, placed, there, words_of
from detente.records import Attribution, Entity, Place


def is_domestic(text: str, words: Cues) -> bool:
    """Whether words are those of people who speak of what happens where they are."""
    lower = text.lower()
    return bool(words.domestic & words_of(text)) or any(" " in d and d in lower for d in words.domestic)


def at_home(
    told: tuple[Attribution, ...],
    actors: tuple[Entity, ...],
    recipients: tuple[Entity, ...],
    place: Place | None,
    resolver: Resolver,
) -> tuple[Attribution, ...]:
    """Sources with the state whose affair it is, where its own people tell of what happens in it: "clashes between
    soldiers and supporters of the president, the ombudsman said".

    `place` is where the event happened: in the state of one of those who take part, or in another where they are none.
    Officials and media of nobody's ("a military source", "state television") tell what their own state does.
    """
    acting, *_ = _states(actors) or (None,)
    states = {*_states(actors), *_states(recipients)}
    state = next(iter(states)) if len(states) == 1 else None
    if place is not None and place.country and (place.country in states or not states):
        state = place.country
    return tuple(replace(a, speaker=_at_home(a.speaker, state, acting, resolver)) for a in told)


def _at_home(speaker: Entity, state: str | None, acting: str | None, resolver: Resolver) -> Entity:
    if state is not None and _of_the_place(speaker, resolver):
        return replace(speaker, code=state)
    official = words_of(speaker.entity_text) & cues(resolver.coreference.language).officials
    if speaker.code is None and acting is not None and (official or speaker.sector in OF_STATE):
        return replace(speaker, code=acting)
    return speaker


def _states(parties: tuple[Entity, ...]) -> tuple[str, ...]:
    return tuple(e.code for e in parties if e.code and load_book().is_state(e.code))


def _of_the_place(speaker: Entity, resolver: Resolver) -> bool:
    """Whether somebody speaks of what happens where he is, and no word says where that is."""
    if (
        speaker.sector == "NGO"
        or not is_domestic(speaker.entity_text, cues(resolver.coreference.language))
        or speaker.identifier_text is not None
    ):
        return False
    phrase = next(iter(resolver.phrases_of(speaker)), None)
    if phrase is None:  # two who speak together: "medics and residents"
        return not any(m.code for m in resolver.within(speaker.start, speaker.end))
    if known(phrase, speaker, resolver):
        return False
    return not (there(phrase, resolver) or placed(phrase, speaker, resolver))
