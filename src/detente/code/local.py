"""The state of people who tell what happens where they are: "police said", "residents said"."""

from __future__ import annotations

from dataclasses import replace

from detente.code.actorbook import load_book
from detente.code.cues import Cues, cues
from detente.code.nounphrase import singular
from detente.code.resolve import Resolver
from detente.code.whose import OF_STATE, known, owned, placed, seat, stated_in, there, words_of
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
    placed_before: dict[int, str],
    *,
    hostile: bool = False,
) -> tuple[Attribution, ...]:
    """Sources with the state whose affair it is, where its own people tell of what happens in it: "clashes between
    soldiers and supporters of the president, the ombudsman said".

    `placed_before` holds the states given to speakers before, by where their words stand; it is added to.
    `place` is where the event happened: in the state of one of those who take part, or in another where they are none.
    Officials and media of nobody's ("a military source", "state television") tell what their own state does; but of a
    hostile act the officials of the town or region that suffers it, and those of the state from which the dispatch is
    filed, if that suffers it: "NEW DELHI - Pakistani troops opened fire, an army officer said".
    """
    acting, *_ = _states(actors) or (None,)
    states = {*_states(actors), *_states(recipients)}
    state = domestic = next(iter(states)) if len(states) == 1 else None
    sufferers = _states(recipients)
    if place is not None and place.country and (place.country in states or not states or (hostile and not sufferers)):
        state, sufferers = place.country, sufferers or (place.country,)
    struck = [c for c in sufferers if c != acting] if hostile and acting else []
    state = state or (struck[0] if len(struck) == 1 else None)
    out: list[Attribution] = []
    for a in told:
        speaker = _at_home(a.speaker, state, acting, resolver)
        if speaker.code is None and domestic is not None and _nobody_known(speaker, resolver):
            speaker = replace(speaker, code=domestic)
        setting = resolver.settings.at(a.start)
        filed = setting.dateline_country if hostile and acting else None
        # "SEOUL - North Korea fired a missile into waters off South Korea, …"
        suffers = filed in struck if sufferers else filed != acting and filed in setting.named
        if filed and suffers and speaker.code == acting and _unplaced(speaker, resolver):
            speaker = replace(speaker, code=filed)
        quoting = out[-1].speaker if out and out[-1].speaker.sector == "JRN" else None
        if quoting is not None and quoting.code and _unplaced(speaker, resolver):
            speaker = replace(speaker, code=quoting.code)  # "SANA reported, quoting a military source"
        alone = sum(b.speaker.start == speaker.start for b in told) == 1  # unlike "both sides"
        if speaker.code is not None and alone:  # who tells two acts is one and the same
            speaker = replace(speaker, code=placed_before.setdefault(speaker.start, speaker.code))
        out.append(replace(a, speaker=speaker))
    return tuple(out)


def _nobody_known(speaker: Entity, resolver: Resolver) -> bool:
    """Whether somebody speaks whom the text calls by what he is, which is no stranger's: "an organiser said"."""
    words = cues(resolver.coreference.language)
    phrase = next(iter(resolver.phrases_of(speaker)), None)
    if phrase is None or speaker.identifier_text is not None or phrase.kind not in ("noun", "name"):
        return False
    head, told = phrase.head.lower(), words_of(speaker.entity_text)
    one = {head, singular(head)} & (words.speakers | words.personal | words.occupations)
    return bool(one) and not {w for each in told for w in (each, singular(each))} & words.strangers


def _unplaced(speaker: Entity, resolver: Resolver) -> bool:
    """Whether no word says whose official somebody is."""
    official = words_of(f"{speaker.entity_text} {speaker.office or ''}") & cues(resolver.coreference.language).officials
    phrase = next(iter(resolver.phrases_of(speaker)), None)
    if words_of(speaker.entity_text) & cues(resolver.coreference.language).breakaway:
        return False
    if speaker.identifier_id is not None or not (official or speaker.sector in OF_STATE):
        return False
    if phrase is None:
        return not any(m.code and m.kind != "person" for m in resolver.within(speaker.start, speaker.end))
    return not (known(phrase, speaker, resolver) or there(phrase, resolver) or seat(phrase, speaker, resolver))


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
    words = cues(resolver.coreference.language)
    of_town = (
        bool(words_of(f"{speaker.entity_text} {speaker.office or ''}") & words.local) and not speaker.identifier_id
    )
    domestic = is_domestic(speaker.entity_text, words) and speaker.identifier_text is None
    if speaker.sector == "NGO" or not (of_town or domestic):
        return False
    phrase = next(iter(resolver.phrases_of(speaker)), None)
    if phrase is None:  # two who speak together: "medics and residents"
        return not any(m.code for m in resolver.within(speaker.start, speaker.end))
    if of_town and not (stated_in(phrase, resolver) or owned(phrase, resolver) or phrase.kind == "pronoun"):
        return seat(phrase, speaker, resolver) is None  # "le gouvernement régional" is not the government
    if known(phrase, speaker, resolver):
        return False
    return not (there(phrase, resolver) or placed(phrase, speaker, resolver))
