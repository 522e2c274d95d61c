"""Join an office with whose it is: "le président russe", "NATO's secretary general", "chef de l'armée syrienne"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from detente.code.actorbook import ActorBook
from detente.code.localheads import local_head, of_part
from detente.code.mention import Mention
from detente.code.onceheld import LEAVING
from detente.code.persons import Person
from detente.code.services import acronym_of, as_banker, heads, of_service, with_chief
from detente.code.tables import word_list
from detente.code.tokens import fold, tokens_of

OWNERS = ("state", "demonym", "metonym", "capital", "organisation", "group", "collective")
ENVOYS = frozenset({"ambassador", "UN envoy"})
ABROAD = ENVOYS | {"foreign minister"}
"""Offices whose holders deal with other states."""
BETWEEN = {
    "en": re.compile(
        r"(?:['’]s?)? (?:(?:new|newly elected|newly appointed|interim|acting|transitional|outgoing|"
        r"then|deputy|"
        r"military|top|veteran|hard-?line|ultra-conservative|conservative|centrist|far-right|left-wing|leftist|"
        r"populist|ruling|first|senior|incoming|late|self-proclaimed|embattled|long-?time|former|ex|ousted|"
        r"deposed|jailed|exiled)[ -])?"
    ),
    "fr": re.compile(r" "),
}
OF = {
    "en": re.compile(r"(?:,)? (?:of|for|at|in) (?:the )?(?:new )?"),
    "fr": re.compile(r"(?: par intérim| de transition)? (?:de la |de l['’]|du |des |de |d['’])"),
}
OF_GROUP = {
    "en": re.compile(
        r" of (?:the )?(?:[\w-]+ ){0,3}(?:party|movement|group|militia|organi[sz]ation|gang|faction|guerrillas?) "
    ),
    "fr": re.compile(
        r" (?:du|de la|de l['’])\s?(?:parti|mouvement|groupe|milice|organisation|gang|faction|guérilla|réseau)"
        r"(?: [a-zà-ÿ-]+){0,3} (?:(?:du|de la) )?"
    ),
}
"""Between the head of a group and its name that which it is: "le chef *du parti islamiste* Ennahdha"."""
POSTED = re.compile(r" (?:in|at|to|à|au|aux|en|auprès)\b")
"""Between an envoy and where he is sent."""
# "Congress ousted President Castillo" is no former president: that word wants an article or owner before it.
FORMER_BEFORE = {
    "en": re.compile(
        r"\b((?<=the )(ousted|deposed|toppled)|(?<=['’]s )(ousted|deposed|toppled)|"
        r"former|ex|onetime|one-time)[ -]$",
        re.I,
    ),
    "fr": re.compile(r"\b(ancien|ancienne|anciens|anciennes|ex|feu|défunt)[ -]$", re.I),
}
FORMER_AFTER = re.compile(r" (déchue?|destituée?|renversée?|en exil)\b")
SLOT = re.compile(
    r"(?:ministre|ministère|secrétaire|vice-ministre|premier ministre|ambassadeur|ambassadrice|"
    r"haut commissaire|"
    r"chef|cheffe|envoyé|commissaire|porte-parole|procureur|procureure|gouverneur)$",
    re.I,
)
COMPLEMENT = re.compile(r" (?:délégué |par intérim )?(?:des|de l['’]|de la|du|de|d['’]|aux|à la|au|auprès)\b")
# "secrétaire d'Etat" is Washington's only where Washington is meant: a French one is a junior minister.
ONLY_WITH_COUNTRY = frozenset(
    {
        "secretaire d'etat",
        "secretaires d'etat",
        "secretaire d'etat adjoint",
        "treasurer",
        "secretaire d'etat adjointe",
        "sous-secretaire d'etat",
        "chancellor",
        "high representative",
    }
)


_LEFT_OF_LATE = 60
"""Days for which who has left an office is still called its outgoing holder."""
_PART = re.compile(r"\b(?:missions?|forces?|peacekeep\w+|teams?|delegation|office|délégation|bureau)\b", re.I)
"""What makes of a body's name a part of it, whose head is not the body's: "head of the U.N. *mission*"."""
_ENVOY = re.compile(r"\benvoy$|^(?:émissaire|envoyée?)\b", re.I)
"""Whom nobody but the UN sends, where no state stands beside it: "the UN envoy", but "Russia's UN envoy"."""
_NAMED = re.compile(r",? (?!The |Le |La |Les )((?:[A-ZÀ-Þ][\w’'-]+ )+[A-ZÀ-Þ][\w’'-]+)")
"""A full name behind a title."""


def compose(text: str, language: str, mentions: list[Mention], book: ActorBook, on: date | None) -> list[Mention]:
    """The mentions with offices joined to their owners; titles that say nothing alone ("chef") are dropped."""
    countries = {m.code for m in mentions if m.code and m.kind in OWNERS}
    owners = {m.start: m for m in mentions if m.kind in OWNERS}
    ends = {m.end: m for m in mentions if m.kind in OWNERS}
    result = []
    for mention in mentions:
        if mention.kind != "office":
            result.append(mention)
            continue
        if (local := local_head(text, language, mention, countries, book, on)) is not None:
            result.append(local)
            continue
        joined = join(text, language, mention, owners, ends)
        span, owner = joined if joined else ((mention.start, mention.end), None)
        mention = as_banker(mention, owner, book)
        if owner is None and mention.offices == ("UN envoy",) and _ENVOY.search(mention.text):
            mention = replace(mention, sector="IGO", offices=("ambassador",), alternatives=("UN",))
        code = owner.code if owner and not owner.members else implied(mention, countries)
        if owner is None and code is not None and held_by_another(text, mention, code, book, on):
            code = None
        if code is None and mention.offices == ("head of organisation",) and not clear_alone(mention):
            continue
        regional = of_part(owner) or (
            owner is not None and owner.kind in ("state", "demonym") and any(len(c) > 3 for c in owner.alternatives)
        )
        part = owner is not None and owner.kind == "organisation" and _PART.search(owner.text) is not None
        headed = of_service(mention, owner, book)
        if headed is mention and (sector := within_state(mention, owner, book)) is not None:
            headed = replace(mention, sector=sector)
        filled = fill(text, language, headed, span, code, book, on, regional or part or headed is not mention)
        result.append(with_chief(filled, owner, book, on) if headed is not mention and owner else filled)
    return slots(text, language, result, book, on)


def within_state(office: Mention, owner: Mention | None, book: ActorBook) -> str | None:
    """The sector of a group or house that has its state's code, whose head is not the state's: "the leader of the 400
    Mawozo gang", "the head of the Bank of England"."""
    if owner is None or not owner.code or not book.is_state(owner.code):
        return None
    house = owner.kind == "metonym" and office.offices == ("head of organisation",)
    return owner.sector if owner.kind in ("group", "organisation") or house else None


def clear_alone(mention: Mention) -> bool:
    """Whether a head's title means an office without its organisation beside it ("secretary general")."""
    return " " in mention.text or "-" in mention.text


def join(
    text: str, language: str, office: Mention, owners: dict[int, Mention], ends: dict[int, Mention]
) -> tuple[tuple[int, int], Mention] | None:
    """The whole span and the owner, who stands before (English), after as adjective (French) or after "of"/"de"."""
    if language == "en":
        for gap in range(1, 24):
            owner = ends.get(office.start - gap)
            if owner and BETWEEN["en"].fullmatch(text, owner.end, office.start):
                return (owner.start, office.end), owner
    else:
        owner = owners.get(office.end + 1)
        if owner and owner.kind == "demonym" and text[office.end] == " ":
            return (office.start, owner.end), owner
    match = OF[language].match(text, office.end)
    if match and ENVOYS & set(office.offices) and POSTED.match(text, office.end):
        return None  # "its ambassador in Seoul" is not Korea's
    owner = owners.get(match.end()) if match else None
    if owner and (owner.kind != "demonym" or language == "en"):
        return (office.start, owner.end), owner
    told = OF_GROUP[language].match(text, office.end)
    group = owners.get(told.end()) if told else None
    return ((office.start, group.end), group) if group and group.kind == "group" else None


def implied(office: Mention, countries: set[str]) -> str | None:
    """The country that a title itself means ("Secretary of State"), if the text does not speak against it."""
    code = office.alternatives[0] if office.alternatives else None
    if code and fold(office.text) in ONLY_WITH_COUNTRY and code not in countries:
        return None
    return code


def held_by_another(text: str, office: Mention, code: str, book: ActorBook, on: date | None) -> bool:
    """Whether the name behind a title is not the one who holds it in the country that it usually means: "Defence
    Secretary Gotabhaya Rajapaksa" is not Britain's."""
    name = _NAMED.match(text, office.end)
    if name is None:
        return False
    holders = [h for o in office.offices if (h := book.holder(o, code, on))]
    surname = fold(name[1].split()[-1])
    known = book.person(name[1], on)
    at_home = known is not None and any(t.code == code for t in known.tenures)
    return bool(holders) and not at_home and all(surname not in fold(h.name) for h in holders)


def fill(
    text: str,
    language: str,
    office: Mention,
    span: tuple[int, int],
    code: str | None,
    book: ActorBook,
    on: date | None,
    regional: bool = False,
) -> Mention:
    """The office mention with country, holder and title; a former office is ELI's and has no holder.

    Nor has an office whose owner is a part of the state only ("the Chechen leader").
    """
    start, end = span
    before = FORMER_BEFORE[language].search(text, max(0, start - 16), start) or (
        FORMER_BEFORE[language].search(text, max(start, office.start - 16), office.start)
    )
    after = FORMER_AFTER.match(text, end) if language == "fr" else None
    if before or after:
        start = min(start, before.start() if before else start)
        end = after.end() if after else end
        return replace(office, start=start, end=end, text=text[start:end], code=code, sector="ELI", alternatives=())
    sector = office.sector
    if code and code in book.sectors and sector in ("GOV", "IGO", "MIL"):
        sector = book.sectors[code]
    elif sector == "IGO" and code and office.offices[:1] == ("head of organisation",):
        sector = "GOV"
    mention = replace(office, start=start, end=end, text=text[start:end], code=code, sector=sector, alternatives=())
    if code is None or office.plural or sector == "OPP" or regional:
        return mention
    leaving = LEAVING.search(text, start, end) or (language == "fr" and LEAVING.match(text, end + 1))
    of_late = on - timedelta(_LEFT_OF_LATE) if leaving and on is not None else on
    held = holder(office, code, book, of_late) or holder(office, code, book, on)
    if held is None:
        return mention
    person, tenure_text = held
    return replace(mention, name=person.name, identifier_id=person.wikidata, office=tenure_text)


STORED = {
    "head of organisation": ("head of organisation", "head of state and government", "head of state"),
    "EU foreign policy chief": ("foreign minister",),
    "High Commissioner for Human Rights": ("head of agency",),
}
"""Where the holders of an office stand in the tables, if not under its own key."""


REIGNING = word_list("reigning only")
HEADS = ("head of government", "head of state and government", "effective leader", "head of state")
"""Whom "the leader" means where the head of state does not govern."""


def holder(office: Mention, code: str, book: ActorBook, on: date | None) -> tuple[Person, str] | None:
    """Who held the office, and its title in full."""
    wanted, service = fold(office.text), acronym_of(office.text) if office.sector == "SPY" else None
    for key in HEADS if office.offices[:1] == ("effective leader",) and code in REIGNING else office.offices:
        if key in ("spokesperson", "ambassador", "minister", "commissioner", "deputy", "governor"):
            return None  # several hold such an office at a time
        keys = STORED.get(key, ("head of organisation",) if key[0].isupper() else (key,))
        if key in ("head of state", "head of government") and code in book.sectors:
            keys = ("head of organisation",)
        for stored in keys:
            people = book.persons.holding(stored, code, on)
            best = None
            for person in people:
                for tenure in book.offices_of(person.id, on):
                    if tenure.code != code or tenure.office != stored:
                        continue
                    title = fold(tenure.title)
                    if key.startswith(("President of ", "High Commissioner for Human")) and title != fold(key):
                        continue
                    if wrong_title(wanted, title) or (service and not heads(tenure.title, service)):
                        continue
                    best = best or (person, book.office_text(tenure))
            if best:
                return best
    return None


ALIKE = {
    "head of state and government": ("head of state", "head of government"),
    "head of state": ("head of state and government", "effective leader"),
    "head of government": ("head of state and government",),
}
"""Offices whose holders are each other's counterparts, the likeliest first."""


def in_like_office(offices: tuple[str, ...], code: str, book: ActorBook, on: date | None) -> Mention | None:
    """Who holds the first of these offices, or its like, in that state: whom "his Chinese counterpart" means."""
    for key in dict.fromkeys(k for o in offices[:1] for k in (o, *ALIKE.get(o, ()))):
        for person in book.persons.holding(key, code, on):
            tenure = next(t for t in book.offices_of(person.id, on) if (t.code, t.office) == (code, key))
            sector, title = book.sector_of(tenure), book.office_text(tenure)
            return Mention(0, 0, "", "person", code, sector, person.name, person.wikidata, title, offices=(key,))
    return None


KINGS = ("king", "queen", "roi", "reine", "monarch", "emir", "sultan", "emperor")
"""Words of the titles of those who reign."""


def wrong_title(wanted: str, title: str) -> bool:
    """Whether a title asked for is plainly another than the one held: a king is no president, Iran's guide neither."""
    if ("prosecutor" in wanted or "procureur" in wanted) != ("prosecutor" in title):
        return True
    presidents, kings = ("president",), KINGS
    if "president" in wanted and "vice" not in wanted:
        return not any(w in title for w in ("president", "chair", "head")) and bool(title)
    if "guide supreme" in wanted or "supreme leader" in wanted:
        return "leader" not in title and "guide" not in title
    if ("king" in title and wanted.split()[0] in ("queen", "reine")) or (
        "queen" in title and wanted.split()[0] in ("king", "roi")
    ):
        return True
    if any(w == wanted.split()[0] for w in kings):
        return any(w in title for w in presidents) or "prime" in title
    if "prime minister" in wanted or "premier ministre" in wanted or "premiere ministre" in wanted:
        return "president" in title
    return False


def slots(text: str, language: str, mentions: list[Mention], book: ActorBook, on: date | None) -> list[Mention]:
    """French titles with the country inside: "ministre malien des Affaires étrangères"."""
    if language != "fr":
        return mentions
    result = list(mentions)
    for place, mention in enumerate(mentions):
        if mention.kind != "office" or mention.code is None or not SLOT.search(fold_span(mention.text)):
            continue
        if not COMPLEMENT.match(text, mention.end):
            continue
        base = SLOT.search(text[mention.start : mention.end].rsplit(" ", 1)[0])
        head = base[0] if base else None
        if head is None:
            continue
        name = longest_title(head, text, mention.end, book)
        if name is None:
            continue
        offices, end, sector = name
        whole = replace(
            mention,
            end=end,
            text=text[mention.start : end],
            offices=offices,
            sector=sector,
            name=None,
            identifier_id=None,
            office=None,
        )
        filled = fill(
            text,
            language,
            replace(whole, text=f"{head} {text[mention.end : end].strip()}"),
            (whole.start, end),
            mention.code,
            book,
            on,
        )
        result[place] = filled
    return [
        m
        for m in result
        if not any(
            o is not m and o.kind == "office" and o.start <= m.start and m.end <= o.end and m.kind in ("office", "role")
            for o in result
        )
    ]


def fold_span(text: str) -> str:
    """The words before the demonym at the end of a joined office."""
    return text.rsplit(" ", 1)[0]


def longest_title(head: str, text: str, start: int, book: ActorBook) -> tuple[tuple[str, ...], int, str | None] | None:
    """The longest title made of `head` and the words from `start`: (office keys, its end, sector)."""
    tokens = tokens_of(text[start : start + 70])
    first = [t.key for t in tokens_of(head)]
    best = None
    for last in range(1, min(len(tokens), 8) + 1):
        if last > 1 and not tokens[last - 1].joined:
            break
        for name in book.names["fr"].get(" ".join([*first, *(t.key for t in tokens[:last])])):
            if name.kind == "office":
                best = (name.offices, start + tokens[last - 1].end, name.sector)
    return best
