"""Persons in a text: full names of office-holders, and surnames alone where it is clear who is meant."""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import date

from detente.code.actorbook import ActorBook, importance, likeliest
from detente.code.descriptions import given_keys
from detente.code.gazetteer import fold_name, look_up
from detente.code.mention import Mention
from detente.code.offices import KINGS, wrong_title
from detente.code.persons import (
    BARE_SURNAME_RANK,
    HONOURED,
    PARTICLES,
    RANKS,
    Person,
    far_from_name,
    fitting,
    whole_name,
)
from detente.code.tables import word_list
from detente.code.tokens import Token, fold, skeleton, words_of

HONORIFICS = word_list("honorific")
_OF_STATE = re.compile(r" (?:of|de|du|d['’])(?: la| l['’])? ?\Z")
"""What stands between a king's name and his state."""
GREAT_CITY = 500_000
"""Inhabitants from which on a bare name means the city rather than somebody of that name elsewhere."""
_LONG_ENOUGH = 5
"""Letters of a name that at the head of a sentence is no other word, as far as the list of those tells."""
MOST_WORDS = 6
"""Names of office-holders have at most so many words, particles included."""


def find_persons(
    text: str, tokens: list[Token], mentions: list[Mention], book: ActorBook, on: date | None
) -> list[Mention]:
    """Mentions of office-holders; those a full name stands for first, then surnames alone."""
    named = [(m.start, m.end) for m in mentions if m.kind not in ("office", "role")]
    known_ends = {m.end for m in mentions}
    titles = {m.end: m for m in mentions if m.kind == "office"}
    countries = {m.code for m in mentions if m.code}
    of_state = {
        behind.start(): m.code
        for m in mentions
        if m.kind == "state" and m.code and (behind := _OF_STATE.search(text, max(0, m.start - 8), m.start))
    }
    offices = frozenset(m.start for m in mentions if m.kind == "office")
    persons: list[Mention] = []
    surnames: dict[str, Person] = {}
    place = 0
    alone: list[int] = []
    while place < len(tokens):
        token = tokens[place]
        unknown = len(token.key) > 1 and not book.persons.knows(skeleton(token.key))
        if token.shape == "lower" or unknown or _no_initial(tokens, place):
            place += 1
            continue
        found = as_named(tokens, place, full_name(tokens, place, book, on, of_state, offices, countries), surnames)
        if found is None:
            if token.key not in DAYS:  # "on Friday" is no Mr Friday
                alone.append(place)
            place += 1
            continue
        last, person = found
        start, end = token.start, tokens[last - 1].end
        before = tokens[place - 1] if place and token.blank else None
        other = (
            before is not None
            and before.shape == "capital"
            and before.end not in known_ends
            and (book.persons.knows(skeleton(before.key)) and before.key not in HONORIFICS | DAYS and not token.titled)
        )
        if (
            other or namesake(person, countries, book, on) or any(s <= start and end <= e for s, e in named)
        ):  # "Saudi Arabia" is no king of it
            place = last
            continue
        persons.append(mention_of(text, tokens, place, last, person, book, on))
        for name in person.names:
            words = [w for w in words_of(name) if w not in PARTICLES]
            if not _given_in_two(person, name):
                surnames.setdefault(words[-1], person)
        if not _given_in_two(person, text[start:end]):
            surnames.setdefault(tokens[last - 1].key, person)
        if person.tenures[0].code in SURNAME_FIRST:
            surnames.setdefault(tokens[place].key, person)
        place = last
    strangers = {tokens[p].key for p in alone if unknown_neighbour(tokens, p)}
    for place in alone:
        start = tokens[place].start
        if any(s <= start < e for s, e in named):
            continue
        title = titles.get(tokens[place - 1].end) if place and tokens[place].blank else None
        meant = surname_alone(
            tokens, place, surnames, book, on, countries, title, of_state.get(tokens[place].end) if title else None
        )
        a_stranger = title is None and tokens[place].key in strangers and tokens[place].key not in surnames
        if meant is not None and not (a_stranger and not great(meant, on)):
            first = place
            while first > max(0, place - 2) and tokens[first].joined and tokens[first - 1].key in BEFORE_SURNAME:
                first -= 1
            persons.append(mention_of(text, tokens, first, place + 1, meant, book, on))
    return persons


# Particles that belong to a surname used alone ("el-Béchir", "von der Leyen"); "de" and "la" may be anything.
BEFORE_SURNAME = word_list("surname particle")
SURNAME_FIRST = word_list("surname first")
TWO_SURNAMES = word_list("two surnames")
JOINTS = word_list("name joint")


def as_named(
    tokens: list[Token], place: int, found: tuple[int, Person] | None, surnames: dict[str, Person]
) -> tuple[int, Person] | None:
    """A full name as found; but "O'Neill", which looks like initial and surname, is whoever was named so before."""
    if found is None or tokens[place].key != "o" or found[0] - place > 2:
        return found
    named = surnames.get(tokens[place + 1].key)
    return (found[0], named) if named else None


def _no_initial(tokens: list[Token], place: int) -> bool:
    """Whether a capital A without a full stop is a word of the language: "A La Haye", "A Putin ally"."""
    return tokens[place].key == "a" and place + 1 < len(tokens) and tokens[place + 1].blank


def _not_its_end(token: Token) -> bool:
    """Whether no name ends with a word: small ones, and "Le" behind a full stop ("... Abe. Le")."""
    return (token.shape == "lower" and token.blank) or (token.key in PARTICLES - HONOURED and not token.blank)


def full_name(
    tokens: list[Token],
    place: int,
    book: ActorBook,
    on: date | None,
    of_state: dict[int, str],
    offices: frozenset[int],
    countries: Container[str],
) -> tuple[int, Person] | None:
    """The longest run of words from `place` that is an office-holder's name, and the end of the run; `of_state` tells
    where a name must end for "of Jordan" to stand behind it, `offices` where titles begin. Of several the one in whose
    `countries` the text plays comes first if it is somebody's name there in full: "Amadou Ba", told of Senegal, is no
    Guinean; of two there it is the one in office ("Nawaz Sharif" was "Mohammad Nawaz Sharif" in the lists of 1999)."""
    last = place + 1
    while (
        last < len(tokens)
        and last - place < MOST_WORDS
        and tokens[last].joined
        and (
            tokens[last].shape != "lower"
            or tokens[last].key in PARTICLES
            or (not tokens[last].blank and len(tokens[last - 1].key) > 1)
        )
    ):
        last += 1
    while last > place + 1:
        while last > place + 1 and _not_its_end(tokens[last - 1]):
            last -= 1
        words = [t.key for t in tokens[place:last]]
        plain = [w for w in words if w not in PARTICLES]
        if (len(plain) > 1 or (plain and whole_name(words))) and book.persons.knows(skeleton(plain[-1])):
            people = fitting(book.persons.named([skeleton(plain[-1])]), words)
            if len(plain) == 2 and given_keys().issuperset(plain):  # "Mohamed Ali" is no Mohamed Ali al-Houthi
                bones = [skeleton(w) for w in plain]
                people = [p for p in people if bones in p.skeletons or p.tenures[0].code in TWO_SURNAMES]
            theirs = of_state.get(tokens[last - 1].end)
            people = [p for p in people if theirs and any(t.code == theirs for t in p.tenures)] or people
            if len(people) > 1:
                own = [p for p in people if any(t.code in countries for t in p.tenures)]
                people = own if any(far_from_name(p, words) == 0 for p in own) else people
            if people and not cut_short(tokens, last, offices):
                return last, min(people, key=lambda p: likeliest(p, words, on))
        last -= 1
    return None


def cut_short(tokens: list[Token], last: int, offices: frozenset[int]) -> bool:
    """Whether the name goes on after what was recognised, so that it is somebody else's; a title that somebody has
    been given is no more of it: "a nommé Michel Barnier *Premier ministre*"."""
    if last == len(tokens) or tokens[last - 1].titled:
        return False
    if (tokens[last].start in offices and tokens[last].key not in COMMON) or tokens[last].key in SUFFIXES:
        return False
    if tokens[last].shape != "capital":
        return goes_on(tokens, last)
    return tokens[last].blank and tokens[last].key not in DAYS


DAYS = word_list("day or month")
SUFFIXES = word_list("name suffix")


def surname_alone(
    tokens: list[Token],
    place: int,
    surnames: dict[str, Person],
    book: ActorBook,
    on: date | None,
    countries: set[str],
    title: Mention | None = None,
    theirs: str | None = None,
) -> Person | None:
    """Who is meant by one capitalised word: somebody named before, or the one great office-holder of that name, or
    the one who holds the office told before it ("Defence Minister Barak")."""
    token = tokens[place]
    named = surnames.get(token.key)
    if named is not None and not (title is not None and _titled_otherwise(named, title, book, on)):
        return named
    if len(token.key) < 2 or unknown_neighbour(tokens, place):
        return None
    titled = place > 0 and token.joined and tokens[place - 1].key in HONORIFICS
    if token.key in COMMON and not titled:
        return None
    given = token.key in given_keys() and not titled and title is None
    bone = skeleton(token.key)
    bearers = [p for p in book.persons.named([bone]) if bone in (skeleton(w) for w in bare_names(p))]
    # A spelling that the book does not hold counts where the name is long enough to be nobody else's.
    bearers = [p for p in bearers if titled or len(token.key) > 5 or token.key in bare_names(p)]
    if token.opens and not token.shouted and len(token.key) < _LONG_ENOUGH:  # "Modi said", or any short word
        bearers = [p for p in bearers if p.tenure(on)[0].code in countries or [token.key] in map(words_of, p.names)]
    people = [p for p in bearers if great(p, on)] or [
        p
        for p in bearers
        if p.tenure(on)[0].code in countries
        and (once_great(p, on) or (titled and minister(p, on)) or nicknamed(p, token.key, on))
    ]
    if given:  # "his son, Mahamat" is no Mr Mahamat of elsewhere
        people = [p for p in people if p.tenure(on)[0].code in countries | SURNAME_FIRST or len(words_of(p.name)) < 2]
    ours = [p for p in book.persons.named([bone]) if any(t.code == theirs for t in p.tenures)] if theirs else []
    if ours:  # "King Abdullah of Jordan" is no other king
        return min(ours, key=lambda p: importance(p, on))
    offices = title.offices if title is not None else ()
    if title is not None:  # "King Hussein" is no president
        bearers, people = ([p for p in many if not _titled_otherwise(p, title, book, on)] for many in (bearers, people))
    holders = [p for p in bearers if any(t.office in offices for t in book.offices_of(p.id, on))]
    if offices and not people and len({p.tenure(on)[0].code for p in holders}) == 1:
        people = holders
    if title is not None and fold(title.text) in KINGS:
        people = _reigning(token, title, book, on) or people
    people = _foremost(people, on, countries)
    codes = {p.tenure(on)[0].code for p in people}
    if not titled and not offices and great_city(token.key, countries - codes):
        return None
    if not people or (len(codes) > 1 and not titled):
        return None
    return min(people, key=lambda p: importance(p, on))


def _reigning(token: Token, title: Mention, book: ActorBook, on: date | None) -> list[Person]:
    """Who reigns by a name of which the news tell the first word only: "King Hussein", "la reine Elizabeth"."""
    bone = skeleton(token.key)
    named = [p for p in book.persons.named([bone]) if any(bones[0] == bone for bones in p.skeletons)]
    return [
        p
        for p in named
        if any(t.office in title.offices and any(w in fold(t.title) for w in KINGS) for t in book.offices_of(p.id, on))
    ]


def _foremost(people: list[Person], on: date | None, countries: set[str]) -> list[Person]:
    """Of bearers of one name in several states those of a state in the text, else those who lead one."""
    if len({p.tenure(on)[0].code for p in people}) < 2:
        return people
    ours = [p for p in people if p.tenure(on)[0].code in countries]
    leading = [p for p in people if RANKS.get(p.tenure(on)[0].office, 99) <= RANKS["effective leader"]]
    return ours or leading or people


def namesake(person: Person, countries: set[str], book: ActorBook, on: date | None) -> bool:
    """Whether somebody holds no office that day, never led any state, and those that he served are not in the text:
    another has his name."""
    if on is not None and book.offices_of(person.id, on):
        return False
    return all(
        book.is_state(t.code) and t.code not in countries and RANKS.get(t.office, 99) > RANKS["opposition leader"]
        for t in person.tenures
    )


def _titled_otherwise(person: Person, title: Mention, book: ActorBook, on: date | None) -> bool:
    """Whether somebody holds offices, all under another title than the one told."""
    held = book.offices_of(person.id, on)
    return bool(held) and all(wrong_title(fold(title.text), fold(t.title)) for t in held)


def great_city(word: str, countries: set[str]) -> bool:
    """Whether a word is a great city of one of the countries ("Lagos" where Nigeria is spoken of)."""
    return any(c.primary and c.population >= GREAT_CITY and c.country in countries for c in look_up(fold_name(word)))


def great(person: Person, on: date | None) -> bool:
    """Whether somebody holds one of the offices whose holders the news call by surname alone."""
    tenure, held = person.tenure(on)
    return held and RANKS.get(tenure.office, 99) <= BARE_SURNAME_RANK


def once_great(person: Person, on: date | None) -> bool:
    """Whether somebody led a state or its opposition within the last ten years: such names stay in the news."""
    tenure, held = person.tenure(on)
    last = tenure.until[:4] if tenure.until else "9999"
    return RANKS.get(tenure.office, 99) <= RANKS["opposition leader"] and (
        held or (on is not None and tenure.since <= on.isoformat() and int(last) >= on.year - 10)
    )


def minister(person: Person, on: date | None) -> bool:
    """Whether somebody holds one of the offices that have a rank."""
    tenure, held = person.tenure(on)
    return held and tenure.office in RANKS


def nicknamed(person: Person, word: str, on: date | None) -> bool:
    """Whether somebody who is in his part that day is known by that one word: "Minnawi"."""
    return person.tenure(on)[1] and [word] in map(words_of, person.names)


def bare_names(person: Person) -> set[str]:
    """The words by which the news call a person: the last of a name, in East Asia the first, in Spanish-speaking states
    the father's name, which the mother's may follow ("Álvaro *Uribe* Vélez")."""
    names = person.plain_names
    bare = {n[-1] for n, name in zip(names, person.names, strict=True) if n and not _given_in_two(person, name)}
    if person.tenures[0].code in SURNAME_FIRST:
        bare |= {n[0] for n in names if n}
    if person.tenures[0].code in TWO_SURNAMES:
        bare |= {n[-2] for n in names if len(n) > 2} - given_keys() - PARTICLES
    return bare


def _given_in_two(person: Person, name: str) -> bool:
    """Whether a name ends in a given name of two syllables, whose second is no surname: "Moon Jae-*in*"."""
    return person.tenures[0].code in SURNAME_FIRST and "-" in name.rpartition(" ")[2]


# Surnames of office-holders that a capital at the head of a sentence, a place or a month may be as well.
COMMON = word_list("common surname")


def unknown_neighbour(tokens: list[Token], place: int) -> bool:
    """Whether a capitalised word without a title stands right beside: part of somebody else's name."""
    token = tokens[place]
    if token.shouted or token.titled:
        return False
    if place and token.blank:
        before = tokens[place - 1]
        if before.shape != "lower" and before.key not in HONORIFICS | DAYS and not before.opens and len(before.key) > 1:
            return True
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return after is not None and after.blank and (after.shape == "capital" or goes_on(tokens, place + 1))


def goes_on(tokens: list[Token], place: int) -> bool:
    """Whether a particle and a further name stand here: "Paula Teixeira *da Cruz*", "Tony *de Brum*"."""
    if place + 1 >= len(tokens) or tokens[place].key not in JOINTS or tokens[place].shape != "lower":
        return False
    return tokens[place].blank and tokens[place + 1].blank and tokens[place + 1].shape == "capital"


def mention_of(
    text: str, tokens: list[Token], first: int, last: int, person: Person, book: ActorBook, on: date | None
) -> Mention:
    """The mention of an office-holder with the office of that day; out of office the sector is ELI."""
    tenure, held = person.tenure(on)
    before = on is not None and tenure.since > on.isoformat()
    start, end = tokens[first].start, tokens[last - 1].end
    sector = book.sector_of(tenure) if held else None if before else "ELI"
    group = tenure.code in book.sectors and book.sectors[tenure.code] not in ("IGO", "NGO")
    if not held and group:  # who led an armed group or party remains one of it for the news
        sector = book.sectors[tenure.code]
    elif not held and not before and tenure.lasting:
        sector = tenure.sector
    return Mention(
        start,
        end,
        text[start:end],
        "person",
        tenure.code,
        sector,
        person.name,
        person.wikidata,
        book.office_text(tenure) if held else None,
        offices=(tenure.office,) if held else (),
    )
