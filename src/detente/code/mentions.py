"""Find who is mentioned in a text: states, organisations, groups, persons, offices and kinds of people.

Works on the raw text without a parse. Whether a capital is an actor or a place, whom a pronoun means, and who an
unknown name with an office is, is left to those who see the syntax.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from detente.code.actorbook import ActorBook
from detente.code.branches import with_branches
from detente.code.descriptions import given_keys
from detente.code.epithets import with_envoys, without_epithets
from detente.code.including import with_named_members
from detente.code.introduced import introduced
from detente.code.mention import Mention, MentionKind
from detente.code.namedholders import with_named_holders
from detente.code.names import Kind, Name
from detente.code.namesakes import without_namesakes
from detente.code.offices import compose
from detente.code.partynames import party_names
from detente.code.streetnames import names_street, street_names
from detente.code.surnames import DAYS, find_persons
from detente.code.tables import word_list
from detente.code.tokens import Token, skeleton, tokens_of
from detente.code.twofold import first_halves

__all__ = ["Mention", "MentionKind", "find_mentions"]


_LENDING = frozenset({"state", "capital", "demonym"})
"""Kinds of names that streets and quarters are called after."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name found at words `first` up to but not including `last`, not yet decided between homonyms; `key` is how the
    book has it."""

    first: int
    last: int
    names: tuple[Name, ...]
    key: str


def find_mentions(text: str, language: str, book: ActorBook, on: date | None) -> tuple[Mention, ...]:
    """Everything mentioned in `text`, in order of `start`; `on` is the day of the dispatch (today if None).

    `language` is "fr" or "en"; any other is read as English.
    """
    if language not in book.names:
        language = "en"
    tokens = tokens_of(text)
    day = on.isoformat() if on else "9999"
    streets = street_names(text, language)
    found = [f for f in scan(tokens, language, book, day) if not _in_street(f, tokens, streets, book)]
    countries = countries_of(found, book)
    bodies = frozenset(f.names[0].code for f in found if f.names[0].kind == "organisation")
    mentions = [m for f in found if (m := decide(text, tokens, f, book, day, countries, bodies))]
    persons = without_namesakes(text, language, find_persons(text, tokens, mentions, book, on))
    told = {p.code for p in persons if p.code and p.office}
    undecided = len(mentions) < len(found) or any(m.alternatives for m in mentions)
    if told - countries and undecided:  # "Sassou-Nguesso" tells which Congo it is, "Liz Truss" whose Labour
        mentions = [m for f in found if (m := decide(text, tokens, f, book, day, countries | told, bodies))]
    taken = [(p.start, p.end) for p in persons]
    mentions = [m for m in mentions if not any(s < m.end and m.start < e for s, e in taken)]
    if language == "en":
        parties = list(party_names(text, [*mentions, *persons]))
        mentions = [m for m in mentions if not any(p.start < m.end and m.start < p.end for p in parties)] + parties
    mentions = introduced(text, language, mentions, book)
    mentions = compose(text, language, with_branches(text, language, mentions), book, on)
    mentions = with_named_holders(text, mentions, persons, book)
    mentions += first_halves(text, mentions)
    everyone = without_epithets(text, language, sorted([*mentions, *persons], key=lambda m: (m.start, -m.end)))
    return with_named_members(text, language, tuple(with_envoys(text, everyone)))


def _in_street(found: Found, tokens: list[Token], streets: Mapping[int, int], book: ActorBook) -> bool:
    """Whether a street or a quarter has its name from a state, town or people: "rue de *Varsovie*"; the European
    quarter is that of the union's bodies."""
    name, start, end = found.names[0], tokens[found.first].start, tokens[found.last - 1].end
    lends = name.kind in _LENDING and (name.kind != "demonym" or (name.code is not None and book.is_state(name.code)))
    return lends and names_street(streets, start, end)


def scan(tokens: list[Token], language: str, book: ActorBook, day: str) -> list[Found]:
    """The longest names from left to right; a name gives way where a longer one begins inside it and goes beyond."""
    found: list[Found] = []
    place = 0
    while place < len(tokens):
        best = longest_at(tokens, place, language, book, day, len(tokens))
        while best and best.last - best.first > 1:
            cut = next(
                (
                    j
                    for j in range(best.first + 1, best.last)
                    if (inner := longest_at(tokens, j, language, book, day, len(tokens)))
                    and inner.last > best.last
                    and inner.last - inner.first > 1
                    and inner.names[0].kind not in ("role", "office")
                ),
                None,
            )
            if cut is None:
                break
            best = longest_at(tokens, place, language, book, day, cut)
        if best is None:
            place += 1
            continue
        if best.names[0].kind != "skip":
            found.append(best)
        place = best.last
    return found


def longest_at(tokens: list[Token], place: int, language: str, book: ActorBook, day: str, stop: int) -> Found | None:
    """The longest name that begins at a word and ends before word `stop`."""
    longest = book.names[language].longest.get(tokens[place].key)
    if longest is None:
        return None
    names = book.names[language]
    last = place + 1
    while last < min(stop, place + longest) and tokens[last].joined:
        last += 1
    for end in range(last, place, -1):
        key = " ".join(t.key for t in tokens[place:end]) if end - place > 1 else tokens[place].key
        entry = names.get(key)
        if not entry:
            continue
        fitting = tuple(
            n
            for n in entry
            if cased(tokens, place, end, n)
            and not (n.kind == "role" and n.accented is not None and participle(tokens, place))
        )
        if fitting and allowed(tokens, place, end, book, key, fitting[0].kind):
            return Found(place, end, fitting, key)
    return None


AUXILIARIES, DETERMINERS = word_list("auxiliary"), word_list("determiner")
GENERIC = word_list("generic opening")
CLOSED_CLASS = word_list("closed class")
ARTICLES = frozenset({"le", "la", "les", "the"})


def participle(tokens: list[Token], place: int) -> bool:
    """Whether an auxiliary stands before, so that `condamné` is a verb and no convict; what has an article is a noun:
    "à *l'armée*" (folded, à is an auxiliary), "est *un réfugié*"."""
    if place and tokens[place - 1].key in DETERMINERS:
        return False
    return any(tokens[p].key in AUXILIARIES for p in range(max(0, place - 2), place)) and tokens[place].joined


def cased(tokens: list[Token], first: int, last: int, name: Name) -> bool:
    """Whether the capitals of the text fit the name: `who` is not WHO, `turkey` not Turkey."""
    if name.case == "any" or tokens[first].shouted:
        return (
            bool(name.accented) == tokens[last - 1].accented
            or tokens[first].shouted
            or (last - first > 1 and not tokens[last - 1].accented)
        )
    if name.case == "acronym":
        token = tokens[first]
        return token.shape == "upper" or (token.shape == "capital" and token.end - token.start > 3)
    needed = name.capitals
    if last - first > 2 and needed == 1 and name.kind in ("group", "organisation"):
        return True  # "l'armée syrienne libre"
    if last - first > 1 and needed > 1 and tokens[first].key in GENERIC:
        needed &= ~1  # "les îles Marshall"
    if last - first > 2 or (last - first > 1 and name.kind in ("metonym", "organisation") and _word(tokens[first])):
        needed &= -needed  # of a long name the first capital is enough: "Conseil de Sécurité", "la Maison blanche"
    return all(tokens[first + i].shape != "lower" for i in range(last - first) if needed >> i & 1)


def _word(token: Token) -> bool:
    """Whether a name begins with a word that tells it apart: not "Le Monde", "UN Mission"."""
    return token.shape == "capital" and token.key not in ARTICLES


def allowed(tokens: list[Token], first: int, last: int, book: ActorBook, key: str, kind: Kind) -> bool:
    """Whether the cautions on an ambiguous form let it pass; `country` is checked later."""
    before = tokens[first - 1].key if first and tokens[first].joined else ""
    after = tokens[last].key if last < len(tokens) and tokens[last].joined else ""
    for caution in book.cautions.get(key, ()):
        if caution.rule == "exact" and tokens[first].shape != "upper":
            return False
        if caution.rule == "never" or (caution.rule == "after" and before not in caution.words):
            return False
        if (caution.rule == "not-before" and after in caution.words) or (
            caution.rule == "not-after" and before in caution.words
        ):
            return False
        if caution.rule == "without" and any(t.key in caution.words for t in tokens):
            return False
        like_name = caution.rule == "name-like" and not tokens[first].titled
        if like_name and (part_of_name(tokens, first, last, book) or (kind == "state" and bears_it(tokens, first))):
            return False
    return True


def bears_it(tokens: list[Token], place: int) -> bool:
    """Whether somebody has been named so in full before: "Jim Jordan fell short. *Jordan* said ..."; of a capital that
    tells nothing, since ships and streets have such names too: "the carrier George Washington"."""
    return any(
        name.key == tokens[place].key and name.blank and given.shape == "capital" and given.key in given_keys()
        for given, name in itertools.pairwise(tokens[:place])
    )


def part_of_name(tokens: list[Token], first: int, last: int, book: ActorBook) -> bool:
    """Whether a capitalised word stands right beside, as in "Victoria Nuland" or "Denzel Washington"."""
    if last < len(tokens) and tokens[last].blank and tokens[last].shape == "capital" and not tokens[first].shouted:
        return True
    if not first or not tokens[first].blank or tokens[first - 1].shape != "capital" or tokens[first].shouted:
        return False
    if tokens[first - 1].key in DAYS or tokens[first - 1].key in ARTICLES:  # "on Thursday Washington", "Le Mali"
        return False
    if not tokens[first - 1].opens:
        return True
    return tokens[first - 1].key not in CLOSED_CLASS and book.persons.knows(skeleton(tokens[first - 1].key))


def countries_of(found: list[Found], book: ActorBook) -> set[str]:
    """Codes of the states that the text names beyond doubt; a body that other states may have as well tells of none."""
    return {
        n.code
        for f in found
        if (n := f.names[0]).code
        and not n.alternatives
        and n.kind in ("state", "demonym", "capital", "metonym")
        and not (n.kind == "metonym" and shared(f.names) and wary(f.key, book))
    }


def shared(names: tuple[Name, ...]) -> bool:
    """Whether a form names bodies of several states, or is also the word for such a body anywhere."""
    return len({n.code for n in names}) > 1


def wary(key: str, book: ActorBook) -> bool:
    """Whether a form means its bearer only where its country is named."""
    return len(key) < 3 or any(c.rule == "country" for c in book.cautions.get(key, ()))


def decide(
    text: str,
    tokens: list[Token],
    found: Found,
    book: ActorBook,
    day: str,
    countries: set[str],
    bodies: frozenset[str | None],
) -> Mention | None:
    """One mention: of homonyms the one of that time and of a country that the text is about; `bodies` are the
    organisations that it names."""
    in_doubt = wary(found.key, book)
    name = choose(
        [n for n in found.names if not needs_country(n, in_doubt) or (n.country or n.code) in countries], day, countries
    )
    if name is None:
        return None
    start, end = tokens[found.first].start, tokens[found.last - 1].end
    code = name.code
    # "Brussels" is Belgium where Belgium is named and no body is that sits there
    seat = name.kind == "capital" and bodies.isdisjoint((code, *name.alternatives))
    if name.alternatives and code not in countries and (seat or name.kind in ("state", "demonym")):
        named = [c for c in name.alternatives if c in countries]
        code = named[0] if len(named) == 1 else code
    if name.kind == "office":
        others = {name.country: None} if name.country else {}
    else:
        homonyms = (n.code for n in found.names if n.lives(day))
        others = dict.fromkeys(c for c in (name.code, *name.alternatives, *homonyms) if c and c != code)
    return Mention(
        start,
        end,
        text[start:end],
        name.kind,  # type: ignore[arg-type]
        code,
        name.sector,
        alternatives=tuple(others),
        members=name.members,
        feminine=name.feminine,
        plural=name.plural,
        offices=name.offices,
    )


def needs_country(name: Name, in_doubt: bool) -> bool:
    """Whether a name means its bearer only where its country is named: `the Republicans`, `PP`."""
    return in_doubt and (name.kind == "group" or of_one_state(name))


def of_one_state(name: Name) -> bool:
    """Whether a name is of a body whose code is a state's own; not of the Union, of which "the Europeans" are the
    people."""
    return name.kind in ("metonym", "organisation") and len(name.code or "") == 3


def choose(names: list[Name], day: str, countries: set[str]) -> Name | None:
    """Of homonyms the one in use on that day, its country named in the text, the first of the book."""
    living = [n for n in names if n.lives(day)]
    bounded = [n for n in living if n.since or n.until]
    pool = bounded or living or [n for n in names if n.kind in ("state", "demonym", "collective")]
    if not pool:
        return None
    return next((n for n in pool if n.kind != "office" and _state_of(n) in countries), pool[0])


def _state_of(name: Name) -> str | None:
    """The state that a name tells of."""
    return name.country or (name.code if of_one_state(name) else None)
