"""Whose speaker somebody is: by the state, body or place that stands with him, or by whom the dispatch speaks of."""

from __future__ import annotations

import re

from detente.clause import Phrase
from detente.code.cues import cues
from detente.code.mentions import Mention
from detente.code.resolve import Resolver
from detente.parse.grammar import grammar
from detente.records import Entity

OF_STATE = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD", "JRN"})
"""Sectors of those who speak for a state where none is named; its press speaks of its acts."""
_LANDS = frozenset({"state", "capital", "demonym"})
_PLACED = re.compile(
    r"(?:\A|[.;!?»”]\s+|\n)(?:In|A|À)\s+(?P<place>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?),?\s+(?:[a-z]+day,?\s+)?\Z"
)
"""A place at the head of a sentence, right before who speaks there."""
_LONGEST_PLACE = 40
_BARE = 2
"""Words of a body without its state: "the ministry"."""
_FARTHEST_BODY = 1200
"""Characters back to its full name."""
_OF = re.compile(
    r"(?:\b(?:de|du|des|of|for|to|by|par|avec|with|à|in|pour)|\bd['’])[ \u00a0]*(?:l['’]|la |le |the )?$", re.I
)
TITLE = re.compile(r"(?:M|MM|Mme|Mlle|Mgr|Mr|Mrs|Ms|Dr|Me)\.?[ \u00a0]$")
"""A courtesy before a name."""
_MAIN = 3
"""States that a dispatch is about."""


def known(phrase: Phrase, entity: Entity, resolver: Resolver) -> bool:
    """Whether the text or the book tells whose speaker it is, so that no state need be guessed."""
    person = person_in(phrase, resolver)
    return (
        phrase.kind == "pronoun"
        or entity.via == "coreference"
        or stated_in(phrase, resolver)
        or (person is not None and person.code is not None)
        or owned(phrase, resolver)
    )


def placed(phrase: Phrase, entity: Entity, resolver: Resolver) -> str | None:
    """Whose somebody is by the body or the place that stands with him."""
    return body_told(phrase, resolver) or seat(phrase, entity, resolver)


def body_told(phrase: Phrase, resolver: Resolver) -> str | None:
    """Whose official it is by the description that stands with him: "officials of *the alliance*"."""
    owners = (p for p in phrase.belonging if p.preposition in ("de", "of") and p.kind == "noun")
    return next((e.code for p in owners for e in resolver.entities(p) if e.code), None)


def there(phrase: Phrase, resolver: Resolver) -> str | None:
    """The state of "the army *there*", "les autorités *locales*": where that happens which they tell."""
    words = cues(resolver.coreference.language)
    if not words.deictic.search(resolver.text, phrase.start, phrase.end + len(" sur place")):
        return None
    start = resolver.sentence_start(phrase.start)
    subject = resolver.coreference.subject_state(phrase.start)
    found = [
        (m.start, m.code)
        for m in resolver.within(start, phrase.start)
        if m.code and m.kind in _LANDS and not _people(m)
    ]
    found += [(p.start, p.place.country) for p in resolver.places_within(start, phrase.start) if p.place.country]
    return next((code for _, code in sorted(found, reverse=True) if code != subject), None)


def _people(m: Mention) -> bool:
    """Whether a demonym names people ("three *Uighurs*", "trois *Ouïghours*") rather than what is a state's."""
    return m.kind == "demonym" and (m.text.endswith("s") and m.text[:1].isupper())


def seat(phrase: Phrase, entity: Entity, resolver: Resolver) -> str | None:
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


def home_state(resolver: Resolver, at: int) -> str | None:
    """The state in which people speak whom no text calls by their country ("police said", "residents said"): that which
    the dispatch is filed from if it is about it, else the one that the dispatch is about."""
    setting = resolver.settings.at(at)
    here, states = setting.dateline_country, setting.states
    return here if here in states[:_MAIN] else next(iter(states), None)


def same_body(phrase: Phrase, resolver: Resolver) -> str | None:
    """Whose body it is by its full name before: "the Norwegian foreign ministry … *the ministry*", "the *Guards*"."""
    words = cues(resolver.coreference.language)
    head = phrase.head.lower()
    called = resolver.text[phrase.head_start : phrase.head_start + 1].isupper() and phrase.kind != "pronoun"
    if (
        not (head in words.officials or called)
        or words.indefinite.match(phrase.text)
        or len(phrase.text.split()) > _BARE
    ):
        return None
    before = resolver.within(max(0, phrase.start - _FARTHEST_BODY), phrase.start)
    named = (m for m in reversed(before) if m.code and head in re.findall(r"[\w-]+", m.text.lower()))
    return next((m.code for m in named), None)


def subject_state(at: int, resolver: Resolver) -> str | None:
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


def stated_in(phrase: Phrase, resolver: Resolver) -> bool:
    """Whether the phrase itself names a state or body."""
    return any(m.code for m in resolver.coreference.mentions if phrase.start <= m.start and m.end <= phrase.end)


def owned(phrase: Phrase, resolver: Resolver) -> bool:
    """Whether a possessive says whose it is: "their report"."""
    word = re.match(r"[\w’']+", phrase.text)
    coreference = resolver.coreference
    articles = grammar(coreference.language).words.get(
        "articles", frozenset()
    )  # "la police": "la" is a pronoun elsewhere
    return word is not None and word.group().lower() in coreference.words.pronouns.keys() - articles


def person_in(phrase: Phrase, resolver: Resolver) -> Mention | None:
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
        before = TITLE.sub("", resolver.text[phrase.start : m.start])
        after = resolver.text[m.end : m.end + 2]
        if m.end <= phrase.end and not _OF.search(before) and after not in ("'s", "’s"):
            return m
    return None


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text.lower()))
