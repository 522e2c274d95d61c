"""The state of people who tell what happens where they are: "police said", "residents said"."""

from __future__ import annotations

from dataclasses import replace

from detente.code.actorbook import load_book
from detente.code.cues import Cues, cues
from detente.code.resolve import Resolver
from detente.code.whose import known, placed, there, words_of
from detente.records import Attribution, Entity, Place


def is_domestic(text: str, words: Cues) -> bool:
    """Whether words are those of people who speak of what happens where they are."""
    lower = text.lower()
    return bool(words.domestic & words_of(text)) or any(" " in d and d in lower for d in words.domestic)


def at_home(
    told: tuple[Attribution, ...],
    parties: tuple[Entity, ...],
    place: Place | None,
    resolver: Resolver,
) -> tuple[Attribution, ...]:
    """Sources with the state whose affair it is, where its own people tell of what happens in it: "clashes between
    soldiers and supporters of the president, the ombudsman said".

    `parties` are actors and recipients of the event, `place` is where it happened: in one of them, or in a third state
    where no state is among them.
    """
    states = {e.code for e in parties if e.code and load_book().is_state(e.code)}
    state = next(iter(states)) if len(states) == 1 else None
    if place is not None and place.country and (place.country in states or not states):
        state = place.country
    if state is None:
        return told
    return tuple(
        replace(a, speaker=replace(a.speaker, code=state)) if _of_the_place(a.speaker, resolver) else a for a in told
    )


def _of_the_place(speaker: Entity, resolver: Resolver) -> bool:
    """Whether somebody speaks of what happens where he is, and no word says where that is."""
    if not is_domestic(speaker.entity_text, cues(resolver.coreference.language)) or speaker.identifier_text is not None:
        return False
    phrase = next(iter(resolver.phrases_of(speaker)), None)
    if phrase is None or known(phrase, speaker, resolver):
        return False
    return not (there(phrase, resolver) or placed(phrase, speaker, resolver))
