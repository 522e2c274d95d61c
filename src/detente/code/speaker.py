"""The Entity that speaks: a speaker's phrase with the name, office and country that the dispatch and the book know."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from detente.clause import Phrase
from detente.code.actorbook import load_book
from detente.code.cues import cues
from detente.code.local import is_domestic
from detente.code.mentions import Mention
from detente.code.resolve import BODIES, Resolver
from detente.code.unlisted import unlisted_name
from detente.code.whose import (
    OF_STATE,
    TITLE,
    home_state,
    known,
    owned,
    person_in,
    placed,
    same_body,
    stated_in,
    subject_state,
    there,
    words_of,
)
from detente.records import Entity

_SEATS = frozenset({"capital", "state"})
"""Names that stand for a government where they speak."""
_FARTHEST_BODY = 800
"""Characters back to a body that is taken up without its name."""
_TITLED = re.compile(r"(?:M|MM|Mme|Mlle|Mgr|Mr|Mrs|Ms|Dr|Me)\b")


def speaker_of(phrase: Phrase, resolver: Resolver) -> Entity:
    """The speaker as an entity; `code` is None for somebody whom neither book nor dispatch tells about.

    `identifier_text` is the full name where the dispatch or the book gives one, `entity_text` the words in place.
    """
    entity, at = _told_of(phrase, resolver)
    if _independent(phrase, entity, resolver):
        named = _body_before(phrase, resolver)
        code, name = (named.code, named.text) if named is not None else ("NGO", None)
        return Entity(code, "NGO", phrase.text, phrase.start, phrase.end, name)
    words, told_by = cues(resolver.coreference.language), words_of(f"{phrase.text} {entity.office or ''}")
    official = bool(told_by & words.officials)
    stated = stated_in(phrase, resolver)
    if entity.identifier_text is None and not stated:
        body = same_body(phrase, resolver)
        if body is not None:
            return replace(entity, code=body)
    here = None if stated else there(phrase, resolver)
    if here is not None:
        return replace(entity, code=here)
    if not known(phrase, entity, resolver):
        state = placed(phrase, entity, resolver)
        if state is None and is_domestic(f"{phrase.text} {entity.office or ''}", words):
            state = home_state(resolver, at)
        if state is None and told_by & words.spokespersons:
            state = resolver.coreference.subject_body(at)
            if official and state is not None and not load_book().is_state(state):
                state = home_state(resolver, at)  # "Hamas fired six rockets, a military spokesman said"
        if state is None and (official or entity.sector in OF_STATE):
            state = subject_state(at, resolver)
        if state is not None:
            return replace(entity, code=state)
    if entity.code is None and official:
        coreference = resolver.coreference
        focus = coreference.body_in_focus if entity.sector == "IGO" else coreference.country_in_focus
        return replace(entity, code=focus(at))
    if entity.code is None and phrase.kind != "pronoun" and not stated and told_by & words.kin:
        return replace(entity, code=home_state(resolver, at))  # "his father told a local radio station"
    if entity.code is None and phrase.kind != "pronoun":
        named = resolver.at(phrase.start, phrase.end)  # "…, Addis Ababa said": a government, though no party elsewhere
        seat = named.code if named is not None and named.kind in _SEATS else placed(phrase, entity, resolver)
        return replace(entity, code=seat)
    return entity


def _independent(phrase: Phrase, entity: Entity, resolver: Resolver) -> bool:
    """Whether bodies outside of any state are the source, without a name of their own ("rights groups")."""
    found = cues(resolver.coreference.language).independent.search(phrase.text)
    at = phrase.start + found.start() if found else 0
    named = any(m.code and phrase.start <= m.start < phrase.end for m in resolver.coreference.mentions)
    if found is None or named or entity.identifier_text is not None or phrase.head_start < at:
        return False
    return re.search(r"\b[A-ZÀ-Þ][a-zà-ÿ]", phrase.text[found.end() :]) is None  # "l'ONG Hrana" has one


def _body_before(phrase: Phrase, resolver: Resolver) -> Mention | None:
    """The body outside of any state that was named last before "l'ONG", "the rights group"."""
    words = cues(resolver.coreference.language)
    if phrase.plural or not words.definite.match(phrase.text):
        return None
    before = resolver.within(max(0, phrase.start - _FARTHEST_BODY), phrase.start)
    return next((m for m in reversed(before) if m.sector == "NGO" and m.code and m.kind == "organisation"), None)


def _told_of(phrase: Phrase, resolver: Resolver) -> tuple[Entity, int]:
    """What book and dispatch say of the speaker, and where they say it."""
    person = person_in(phrase, resolver)
    if person is not None:
        code, sector = person.code, person.sector
        if code is None:
            backed = next((e for e in resolver.entities(phrase) if e.code), None) or _owner(phrase, resolver)
            code, sector = (backed.code, sector or backed.sector) if backed else (None, sector)
        elif (body := _served(person, resolver, phrase)) is not None:
            code, sector = body.code, body.sector
        name = _spelled(person, resolver)
        code, sector = load_book().coded(code, sector)
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
    stated = stated_in(phrase, resolver)
    new = not pronoun and cues(coreference.language).indefinite.match(phrase.text) is not None
    holder = None if pronoun or new else coreference.holder(phrase, entity.code if stated else None)
    if holder is None and not stated and not new:
        holder = next(iter(coreference.resolve(phrase, phrase.head_start) or ()), None) or coreference.called(phrase)
    if holder is not None and not holder.name:  # "a-t-il dit" of "le ministre", "dit-elle" of "la magistrate"
        told_of = _first_told(holder, resolver)
        if told_of is not None and holder.kind == "office":
            holder = coreference.holder(told_of, holder.code) or holder
        elif told_of is not None and holder.kind == "role" and told_of.end <= phrase.start:
            holder = coreference.called(told_of) or holder
    if holder is None and stated and not new:  # "the Nicaraguan cleric": so far only a name
        holder = coreference.called(phrase, entity.code)
    if holder is None:
        unlisted = _unlisted(phrase, resolver) if pronoun and entity.code is None else None
        if unlisted is not None:
            return replace(entity, identifier_text=unlisted, via="coreference"), phrase.start
        owner = _owner(phrase, resolver) if entity.code is None else None
        if owner is not None:
            entity = replace(entity, code=owner.code, sector=entity.sector or owner.sector)
        return entity, phrase.start
    body = _served(holder, resolver)
    told = replace(
        entity,
        code=body.code if body else holder.code or entity.code,
        sector=body.sector if body else holder.sector or entity.sector,
        via="coreference",
        identifier_text=_spelled(holder, resolver) if holder.name or pronoun else entity.identifier_text,
        identifier_id=holder.identifier_id,
        office=holder.office or entity.office,
    )
    return told, holder.start if 0 < holder.start < phrase.start else phrase.start


def _first_told(holder: Mention, resolver: Resolver) -> Phrase | None:
    """The phrase that a mention heads."""
    phrases = resolver.coreference.parsed.phrases
    return next((p for p in phrases if holder.start <= p.head_start < holder.end), None)


def _served(person: Mention, resolver: Resolver, phrase: Phrase | None = None) -> Entity | None:
    """The body for which somebody out of office at home speaks, as the phrase tells that names him here or first: "le
    médiateur *de l'organisation*, X"."""
    if person.sector != "ELI":
        return None
    told = phrase or _first_told(person, resolver)
    return next((e for e in resolver.entities(told) if e.sector in BODIES), None) if told is not None else None


def _unlisted(pronoun: Phrase, resolver: Resolver) -> str | None:
    """The name beside which a pronoun speaks that nobody known fits."""
    mentions = ((m.start, m.end) for m in resolver.coreference.mentions)
    places = ((p.start, p.end) for p in resolver.places_within(0, pronoun.start))
    return unlisted_name(pronoun, resolver.coreference, chain(mentions, places))


def _spelled(person: Mention, resolver: Resolver) -> str:
    """The full name as the dispatch spells it where it does, else as the book has it."""
    coreference = resolver.coreference
    name = coreference.aliases.get(person.text, person.name)
    single = None
    for m in coreference.mentions:
        if (
            m.kind == "person"
            and m.name == name
            and " " in TITLE.sub("", m.text + " ").strip()
            and not _TITLED.match(m.text)
        ):
            return m.text
        if m.kind == "person" and m.name == name and name and name not in resolver.text and " " not in m.text:
            single = single or m.text  # "le pape François", whom the book calls otherwise
    return single or name or person.text


def _owner(phrase: Phrase, resolver: Resolver) -> Entity | Mention | None:
    """Whose spokesman it is: "their chief negotiator", "son porte-parole"."""
    word = re.match(r"[\w’']+", phrase.text)
    part = next((b for b in phrase.belonging if b.kind == "pronoun" and b.preposition in ("de", "of")), None)
    if part is not None:  # "one of them"
        whole = resolver.coreference.resolve(part, part.head_start) or ()
        return whole[0] if len({m.code for m in whole}) == 1 and whole[0].code else None
    if word is None or not owned(phrase, resolver):
        return None
    end = phrase.start + word.end()
    possessive = Phrase(word.group().lower(), word.group(), phrase.start, end, phrase.start, end, "pronoun", person=3)
    found = resolver.coreference.resolve(possessive, phrase.start)
    return found[0] if found and found[0].code else None
