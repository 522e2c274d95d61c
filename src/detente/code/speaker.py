"""The Entity that speaks: a speaker's phrase with the name, office and country that the dispatch and the book know."""

from __future__ import annotations

import re
from dataclasses import replace

from detente.clause import Phrase
from detente.code.cues import cues
from detente.code.mentions import Mention
from detente.code.resolve import Resolver
from detente.records import Entity

_OF = re.compile(
    r"(?:\b(?:de|du|des|of|for|to|by|par|avec|with|à|in|pour)|\bd['’])[ \u00a0]*(?:l['’]|la |le |the )?$", re.I
)
_TITLED = re.compile(r"(?:M|MM|Mme|Mlle|Mgr|Mr|Mrs|Ms|Dr|Me)\b")
_TITLE = re.compile(r"(?:M|MM|Mme|Mlle|Mgr|Mr|Mrs|Ms|Dr|Me)\.?[ \u00a0]$")


def speaker_of(phrase: Phrase, resolver: Resolver) -> Entity:
    """The speaker as an entity; `code` is None for somebody whom neither book nor dispatch tells about.

    `identifier_text` is the full name where the dispatch or the book gives one, `entity_text` the words in place.
    """
    entity = _told_of(phrase, resolver)
    if _independent(phrase, entity, resolver):
        return Entity("NGO", "NGO", phrase.text, phrase.start, phrase.end)
    words = set(re.findall(r"[\w-]+", f"{phrase.text} {entity.office or ''}".lower()))
    new = cues(resolver.coreference.language).indefinite.match(phrase.text) is not None
    if new and words & cues(resolver.coreference.language).officials and not _stated(phrase, resolver):
        subject = resolver.coreference.subject_state(phrase.start)
        if subject is not None:
            return replace(entity, code=subject)
    if entity.code is None and words & cues(resolver.coreference.language).officials:
        coreference = resolver.coreference
        focus = coreference.body_in_focus if entity.sector == "IGO" else coreference.country_in_focus
        return replace(entity, code=focus(phrase.start))
    return entity


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


def _told_of(phrase: Phrase, resolver: Resolver) -> Entity:
    """What book and dispatch say of the speaker."""
    person = _person_in(phrase, resolver)
    if person is not None:
        code, sector = person.code, person.sector
        if code is None:
            backed = next((e for e in resolver.entities(phrase) if e.code), None) or _owner(phrase, resolver)
            code, sector = (backed.code, sector or backed.sector) if backed else (None, sector)
        return Entity(
            code,
            sector,
            phrase.text,
            phrase.start,
            phrase.end,
            _spelled(person, resolver),
            person.identifier_id,
            person.office,
        )
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
        return replace(entity, code=owner.code, sector=entity.sector or owner.sector) if owner else entity
    return replace(
        entity,
        code=holder.code or entity.code,
        sector=holder.sector or entity.sector,
        via="coreference",
        identifier_text=_spelled(holder, resolver) if holder.name or pronoun else entity.identifier_text,
        identifier_id=holder.identifier_id,
        office=holder.office or entity.office,
    )


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


def _owner(phrase: Phrase, resolver: Resolver) -> Entity | Mention | None:
    """Whose spokesman it is: "their chief negotiator", "son porte-parole"."""
    word = re.match(r"[\w’']+", phrase.text)
    if word is None or word.group().lower() not in resolver.coreference.words.pronouns:
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
