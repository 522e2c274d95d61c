"""Answer who somebody is: "le chef de la diplomatie russe" on a day, "Lavrov", "the Kremlin", with reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from detente.code.actorbook import ActorBook, importance, load_book
from detente.code.mentions import Mention, find_mentions
from detente.code.names import LANGUAGES
from detente.code.persons import fits
from detente.code.tokens import skeleton, words_of

Key = tuple[str | None, str | None, str | None]
"""Code, name and office: what tells two answers apart."""
_SHORTEST_NAME = 2
_TONGUES = {"fr": "French", "en": "English"}


@dataclass(frozen=True, slots=True)
class Answer:
    """One reading of a query; `why` says in words how it came about."""

    code: str | None
    sector: str | None
    name: str | None
    identifier_id: str | None
    office: str | None
    why: str


def lookup(query: str, language: str | None, on: date | None, book: ActorBook | None = None) -> list[Answer]:
    """Who or what `query` may mean on that day (today if None), the likeliest first; empty if nobody known.

    `language` None tries French and English.
    """
    book = book or load_book()
    found: dict[Key, tuple[Mention, list[str]]] = {}
    for tongue in (language,) if language in LANGUAGES else LANGUAGES:
        # A bare query has no case: what is no name as written may be one with a capital.
        for text in dict.fromkeys((query, query[:1].upper() + query[1:], query.title(), query.upper())):
            mentions = find_mentions(text, tongue, book, on)
            covering = [m for m in mentions if m.end - m.start >= 0.6 * len(query.strip())]
            for mention in sorted(covering, key=lambda m: (m.start - m.end, m.name is None)):
                _, tongues = found.setdefault((mention.code, mention.name, mention.office), (mention, []))
                tongues.append(tongue)
            if covering:
                break
    answers = {key: explain(mention, tongues, on, book) for key, (mention, tongues) in found.items()}
    for answer in by_name(query, on, book):
        if not any(known.name == answer.name for known in answers.values()):
            answers[answer.code, answer.name, answer.office] = answer
    return sorted(answers.values(), key=lambda a: (a.code is None, a.name is None))


def explain(mention: Mention, languages: Iterable[str], on: date | None, book: ActorBook) -> Answer:
    """The answer that a mention gives; `languages` are those in which it reads so."""
    day = on.isoformat() if on else "today"
    title = book.titles.get(mention.code or "", mention.code)
    tongue = " and ".join(_TONGUES[language] for language in dict.fromkeys(languages))
    if mention.kind == "office" and mention.name:
        why = f"“{mention.text}” is the {mention.offices[0]} of {title}; {mention.name} held it on {day}"
    elif mention.kind == "office":
        why = f"“{mention.text}” is an office ({mention.offices[0]})" + (
            f" of {title}; who held it on {day} is not known" if mention.code else " of no named country"
        )
    elif mention.kind == "person":
        why = f"“{mention.text}” is {mention.name}, " + (
            f"{mention.office} on {day}" if mention.office else f"in no known office of {title} on {day}"
        )
    elif mention.kind == "role":
        why = f"“{mention.text}” is a {tongue} word for people of sector {mention.sector}"
    elif mention.kind == "collective":
        why = f"“{mention.text}” stands for {', '.join(mention.members) or title}"
    else:
        why = f"“{mention.text}” is {_article(mention.kind)} {mention.kind} name of {title} in {tongue}" + (
            f"; it may also mean {', '.join(mention.alternatives)}" if mention.alternatives else ""
        )
    code, sector = book.coded(mention.code, mention.sector)
    if code != mention.code:
        why += f"; in events it is {code} with the sector {sector}"
    return Answer(code, sector, mention.name, mention.identifier_id, mention.office, why)


def by_name(query: str, on: date | None, book: ActorBook) -> list[Answer]:
    """Office-holders of that name, in office or not, at most ten."""
    keys = words_of(query)
    if not keys or len(skeleton(keys[-1])) < _SHORTEST_NAME:  # "aaaa" sounds like any initial
        return []
    people = book.persons.named([skeleton(keys[-1])])
    people = [p for p in people if len(keys) == 1 or fits(p, keys)]
    answers = []
    for person in sorted(people, key=lambda p: importance(p, on))[:10]:
        tenure, held = person.tenure(on)
        office = book.office_text(tenure)
        span = f"{tenure.since or '?'} to {tenure.until or 'now, as far as known'}"
        why = f"{person.name} {'is' if held else 'was'} {office} ({span})"
        answers.append(
            Answer(
                tenure.code,
                book.sector_of(tenure) if held else "ELI",
                person.name,
                person.wikidata,
                office if held else None,
                why,
            )
        )
    return answers


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeio" else "a"
