"""The Entity that speaks: a speaker's phrase with the name, office and country that the dispatch and the book know."""

from __future__ import annotations

import re
from dataclasses import replace

from detente.clause import Phrase
from detente.code.actorbook import load_book
from detente.code.cues import cues
from detente.code.mentions import Mention
from detente.code.resolve import Resolver
from detente.parse.grammar import grammar
from detente.records import Attribution, Entity

_OF = re.compile(
    r"(?:\b(?:de|du|des|of|for|to|by|par|avec|with|à|in|pour)|\bd['’])[ \u00a0]*(?:l['’]|la |le |the )?$", re.I
)
_OF_STATE = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD", "JRN"})
"""Sectors of those who speak for a state where none is named; its press speaks of its acts."""
_LANDS = frozenset({"state", "capital", "demonym"})
_PLACED = re.compile(
    r"(?:\A|[.;!?»”]\s+|\n)(?:In|A|À)\s+(?P<place>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?),?\s+(?:[a-z]+day,?\s+)?\Z"
)
"""A place at the head of a sentence, right before who speaks there."""
_MAIN = 3
"""States that a dispatch is about."""
_LONGEST_PLACE = 40
_BARE = 2
"""Words of a body without its state: "the ministry"."""
_FARTHEST_BODY = 1200
"""Characters back to its full name."""
_TITLED = re.compile(r"(?:M|MM|Mme|Mlle|Mgr|Mr|Mrs|Ms|Dr|Me)\b")
_TITLE = re.compile(r"(?:M|MM|Mme|Mlle|Mgr|Mr|Mrs|Ms|Dr|Me)\.?[ \u00a0]$")


def speaker_of(phrase: Phrase, resolver: Resolver) -> Entity:
    """The speaker as an entity; `code` is None for somebody whom neither book nor dispatch tells about.

    `identifier_text` is the full name where the dispatch or the book gives one, `entity_text` the words in place.
    """
    entity, at = _told_of(phrase, resolver)
    if _independent(phrase, entity, resolver):
        return Entity("NGO", "NGO", phrase.text, phrase.start, phrase.end)
    words, told_by = cues(resolver.coreference.language), _words(f"{phrase.text} {entity.office or ''}")
    official = bool(told_by & words.officials)
    if entity.identifier_text is None and not _stated(phrase, resolver):
        body = _same_body(phrase, resolver)
        if body is not None:
            return replace(entity, code=body)
    there = None if _stated(phrase, resolver) else _there(phrase, resolver)
    if there is not None:
        return replace(entity, code=there)
    if not _known(phrase, entity, resolver):
        state = _placed(phrase, entity, resolver)
        if state is None and told_by & words.domestic:
            state = _home_state(resolver)
        if state is None and told_by & words.spokespersons:
            state = resolver.coreference.subject_body(at)
        if state is None and (official or entity.sector in _OF_STATE):
            state = _subject_state(at, resolver)
        if state is not None:
            return replace(entity, code=state)
    if entity.code is None and official:
        coreference = resolver.coreference
        focus = coreference.body_in_focus if entity.sector == "IGO" else coreference.country_in_focus
        return replace(entity, code=focus(at))
    return entity


def at_home(told: tuple[Attribution, ...], parties: tuple[Entity, ...], resolver: Resolver) -> tuple[Attribution, ...]:
    """Sources with the state whose affair it is, where its own people tell of what happens in it: "clashes between
    soldiers and supporters of the president, the ombudsman said". `parties` are those of the event."""
    states = {e.code for e in parties if e.code}
    state = next(iter(states)) if len(states) == 1 else None
    if state is None or not load_book().is_state(state):
        return told
    return tuple(
        replace(a, speaker=replace(a.speaker, code=state)) if _of_the_place(a.speaker, resolver) else a for a in told
    )


def _of_the_place(speaker: Entity, resolver: Resolver) -> bool:
    """Whether somebody speaks of what happens where he is, and no word says where that is."""
    domestic = cues(resolver.coreference.language).domestic
    if not domestic & _words(speaker.entity_text) or speaker.identifier_text is not None:
        return False
    phrase = next(iter(resolver.phrases_of(speaker)), None)
    if phrase is None or _known(phrase, speaker, resolver):
        return False
    return not (_there(phrase, resolver) or _placed(phrase, speaker, resolver))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text.lower()))


def _known(phrase: Phrase, entity: Entity, resolver: Resolver) -> bool:
    """Whether the text or the book tells whose speaker it is, so that no state need be guessed."""
    person = _person_in(phrase, resolver)
    return (
        phrase.kind == "pronoun"
        or entity.via == "coreference"
        or _stated(phrase, resolver)
        or (person is not None and person.code is not None)
        or _owned(phrase, resolver)
    )


def _placed(phrase: Phrase, entity: Entity, resolver: Resolver) -> str | None:
    """Whose somebody is by the body or the place that stands with him."""
    return _body_told(phrase, resolver) or _seat(phrase, entity, resolver)


def _body_told(phrase: Phrase, resolver: Resolver) -> str | None:
    """Whose official it is by the description that stands with him: "officials of *the alliance*"."""
    owners = (p for p in phrase.belonging if p.preposition in ("de", "of") and p.kind == "noun")
    return next((e.code for p in owners for e in resolver.entities(p) if e.code), None)


def _there(phrase: Phrase, resolver: Resolver) -> str | None:
    """The state of "the army *there*", "les autorités *locales*": where that happens which they tell."""
    words = cues(resolver.coreference.language)
    if not words.deictic.search(resolver.text, phrase.start, phrase.end + len(" sur place")):
        return None
    start = resolver.sentence_start(phrase.start)
    subject = resolver.coreference.subject_state(phrase.start)
    found = [(m.start, m.code) for m in resolver.within(start, phrase.start) if m.code and m.kind in _LANDS]
    found += [(p.start, p.place.country) for p in resolver.places_within(start, phrase.start) if p.place.country]
    return next((code for _, code in sorted(found, reverse=True) if code != subject), None)


def _seat(phrase: Phrase, entity: Entity, resolver: Resolver) -> str | None:
    """The state of a speaker by the place that stands with him: "the mayor of Kherson", "officials in Paris"."""
    for p in resolver.places_within(phrase.start, phrase.end):
        m = resolver.at(p.start, p.end)
        if p.place.country and p.start > phrase.head_start and (m is None or m.kind != "person"):
            return p.place.country
    if entity.identifier_text is not None:
        return None
    before = _PLACED.search(resolver.text, max(0, phrase.start - _LONGEST_PLACE), phrase.start)
    if before is not None:  # "In Prague the Senate", "A Kiev, l'armée"
        named = next(
            (m.code for m in resolver.within(before.start("place"), phrase.start) if m.kind == "capital"), None
        )
        if named is not None:
            return named
    if entity.office is not None:
        return None  # "said the minister in Geneva": only where he spoke
    behind = re.match(r"\s+(?P<word>[\w’']+)\s+(?:the\s+|la\s+|l['’])?", resolver.text[phrase.end : phrase.end + 20])
    if behind is None or behind["word"].lower() not in resolver.coreference.located:
        return None
    there = phrase.end + behind.end()
    mention = next((m for m in resolver.within(there, there + _LONGEST_PLACE) if m.start == there and m.code), None)
    place = next((p.place.country for p in resolver.places_within(there, there + 1)), None)
    return mention.code if mention is not None and mention.kind in ("capital", "state") else place


def _home_state(resolver: Resolver) -> str | None:
    """The state in which people speak whom no text calls by their country ("police said", "residents said"): that which
    the dispatch is filed from if it is about it, else the one that the dispatch is about."""
    here, states = resolver.setting.dateline_country, resolver.setting.states
    return here if here in states[:_MAIN] else next(iter(states), None)


def _same_body(phrase: Phrase, resolver: Resolver) -> str | None:
    """Whose body it is by its full name before: "the Norwegian foreign ministry … *the ministry*"."""
    words = cues(resolver.coreference.language)
    head = phrase.head.lower()
    if head not in words.officials or words.indefinite.match(phrase.text) or len(phrase.text.split()) > _BARE:
        return None
    before = resolver.within(max(0, phrase.start - _FARTHEST_BODY), phrase.start)
    named = (m for m in reversed(before) if m.code and head in re.findall(r"[\w-]+", m.text.lower()))
    return next((m.code for m in named), None)


def _subject_state(at: int, resolver: Resolver) -> str | None:
    """The state whose act an official tells: "Washington will wait, *an aide* said"; None where a town stands between
    that may be of another ("Minsk shelled Kherson, officials said")."""
    state = resolver.coreference.subject_state(at)
    start = resolver.sentence_start(at)
    towns = [
        p.place.country
        for p in resolver.places_within(start, at)
        if p.place.country and resolver.at(p.start, p.end) is None
    ]
    return state if all(country == state for country in towns) else None


def _stated(phrase: Phrase, resolver: Resolver) -> bool:
    """Whether the phrase itself names a state or body."""
    return any(m.code for m in resolver.coreference.mentions if phrase.start <= m.start and m.end <= phrase.end)


def _independent(phrase: Phrase, entity: Entity, resolver: Resolver) -> bool:
    """Whether bodies outside of any state are the source, without a name of their own ("rights groups")."""
    found = cues(resolver.coreference.language).independent.search(phrase.text)
    at = phrase.start + found.start() if found else 0
    named = any(m.code and phrase.start <= m.start < phrase.end for m in resolver.coreference.mentions)
    if found is None or named or entity.identifier_text is not None or phrase.head_start < at:
        return False
    return re.search(r"\b[A-ZÀ-Þ][a-zà-ÿ]", phrase.text[found.end() :]) is None  # "l'ONG Hrana" has one


def _told_of(phrase: Phrase, resolver: Resolver) -> tuple[Entity, int]:
    """What book and dispatch say of the speaker, and where they say it."""
    person = _person_in(phrase, resolver)
    if person is not None:
        code, sector = person.code, person.sector
        if code is None:
            backed = next((e for e in resolver.entities(phrase) if e.code), None) or _owner(phrase, resolver)
            code, sector = (backed.code, sector or backed.sector) if backed else (None, sector)
        name = _spelled(person, resolver)
        told = Entity(code, sector, phrase.text, phrase.start, phrase.end, name, person.identifier_id, person.office)
        return told, phrase.start
    found = resolver.entities(phrase)
    entity = (
        replace(found[0], entity_text=phrase.text, start=phrase.start, end=phrase.end)
        if found
        else Entity(None, None, phrase.text, phrase.start, phrase.end)
    )
    coreference = resolver.coreference
    stands_for = coreference.words.pronouns.get(phrase.head)
    pronoun = phrase.kind == "pronoun" or (stands_for is not None and stands_for.near)  # "ce dernier"
    stated = _stated(phrase, resolver)
    new = not pronoun and cues(coreference.language).indefinite.match(phrase.text) is not None
    holder = None if pronoun or new else coreference.holder(phrase, entity.code if stated else None)
    if holder is None and not stated and not new:
        holder = next(iter(coreference.resolve(phrase, phrase.head_start) or ()), None)
    if holder is None:
        owner = _owner(phrase, resolver) if entity.code is None else None
        if owner is not None:
            entity = replace(entity, code=owner.code, sector=entity.sector or owner.sector)
        return entity, phrase.start
    told = replace(
        entity,
        code=holder.code or entity.code,
        sector=holder.sector or entity.sector,
        via="coreference",
        identifier_text=_spelled(holder, resolver) if holder.name or pronoun else entity.identifier_text,
        identifier_id=holder.identifier_id,
        office=holder.office or entity.office,
    )
    return told, holder.start if 0 < holder.start < phrase.start else phrase.start


def _spelled(person: Mention, resolver: Resolver) -> str:
    """The full name as the dispatch spells it where it does, else as the book has it."""
    coreference = resolver.coreference
    name = coreference.aliases.get(person.text, person.name)
    single = None
    for m in coreference.mentions:
        if (
            m.kind == "person"
            and m.name == name
            and " " in _TITLE.sub("", m.text + " ").strip()
            and not _TITLED.match(m.text)
        ):
            return m.text
        if m.kind == "person" and m.name == name and name and name not in resolver.text and " " not in m.text:
            single = single or m.text  # "le pape François", whom the book calls otherwise
    return single or name or person.text


def _owned(phrase: Phrase, resolver: Resolver) -> bool:
    """Whether a possessive says whose it is."""
    word = re.match(r"[\w’']+", phrase.text)
    coreference = resolver.coreference
    articles = grammar(coreference.language).words.get(
        "articles", frozenset()
    )  # "la police": "la" is a pronoun elsewhere
    return word is not None and word.group().lower() in coreference.words.pronouns.keys() - articles


def _owner(phrase: Phrase, resolver: Resolver) -> Entity | Mention | None:
    """Whose spokesman it is: "their chief negotiator", "son porte-parole"."""
    word = re.match(r"[\w’']+", phrase.text)
    if word is None or not _owned(phrase, resolver):
        return None
    end = phrase.start + word.end()
    possessive = Phrase(word.group().lower(), word.group(), phrase.start, end, phrase.start, end, "pronoun", person=3)
    found = resolver.coreference.resolve(possessive, phrase.start)
    return found[0] if found and found[0].code else None


def _person_in(phrase: Phrase, resolver: Resolver) -> Mention | None:
    """The person whom the phrase names, not one who belongs to it ("le porte-parole de M. Erdogan")."""
    inside = [
        m
        for m in resolver.coreference.mentions
        if m.kind == "person" and phrase.start - 4 <= m.start and m.start < phrase.end
    ]
    direct = [m for m in inside if m.start <= phrase.head_start < m.end]
    if direct:
        return direct[0]
    for m in inside:
        before = _TITLE.sub("", resolver.text[phrase.start : m.start])
        after = resolver.text[m.end : m.end + 2]
        if m.end <= phrase.end and not _OF.search(before) and after not in ("'s", "’s"):
            return m
    return None
