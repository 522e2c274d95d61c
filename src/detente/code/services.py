"""Heads of a state's services: "le chef de la CIA", "the Mossad chief", "the IDF chief" head a body, not the state."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from detente.code.actorbook import ActorBook
from detente.code.mention import Mention
from detente.code.tokens import fold

CHIEFS = {"SPY": "intelligence chief", "COP": "police chief", "MIL": "military chief"}
"""The office of whoever heads a body of that sector."""
_GENERIC = frozenset({"head of organisation", "effective leader"})
"""Titles that mean the head of whatever owns them: "chef", "director"."""
_BANKER = re.compile(r"governor|gouverneure?|chair(?:man|woman|person)?|pr[eé]sidente?", re.I)
"""Titles that mean the head of a central bank that owns them."""
_BANK = re.compile(r"(?i:\bbank\b|\bbanque\b|federal reserve|réserve fédérale|bundesbank|\bcentral$)|\bFed\b")
_CAPITALISED = re.compile(r"\b[A-Z]")
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]{2,}\b")


def of_service(office: Mention, owner: Mention | None, book: ActorBook) -> Mention:
    """The office as that of a service's chief where its owner is a state's police, army or secret service."""
    key = CHIEFS.get(owner.sector or "") if owner is not None else None
    if key is None or owner is None or not owner.code or not _GENERIC & set(office.offices[:1]):
        return office
    return replace(office, offices=(key,), sector=owner.sector) if book.is_state(owner.code) else office


def as_banker(office: Mention, owner: Mention | None, book: ActorBook) -> Mention:
    """The office as that of a central bank's head where its owner is one: "the Bank of England governor"."""
    if owner is None or owner.kind != "metonym" or not owner.code or not book.is_state(owner.code):
        return office
    if _BANKER.fullmatch(office.text) is None or _BANK.search(owner.text) is None:
        return office
    return replace(office, offices=("central bank governor",), sector="GOV")


def with_chief(office: Mention, owner: Mention, book: ActorBook, on: date | None) -> Mention:
    """The office with who held it that day, where a title in the tables names that service.

    An acronym is that of the title's capitals: CIA, "Director of the Central Intelligence Agency".
    """
    if office.sector != owner.sector or office.code is None or office.plural:
        return office  # a former chief
    for person in book.persons.holding(office.offices[0], office.code, on):
        for tenure in book.offices_of(person.id, on):
            if (tenure.code, tenure.office) == (office.code, office.offices[0]) and heads(tenure.title, owner.text):
                return replace(office, name=person.name, identifier_id=person.wikidata, office=book.office_text(tenure))
    return office


def heads(title: str, service: str) -> bool:
    """Whether a title is that of the head of the service."""
    return fold(service) in fold(title) or "".join(_CAPITALISED.findall(title)).endswith(service)


def acronym_of(office: str) -> str | None:
    """The service that an office names by its acronym ("CIA director")."""
    found = _ACRONYM.search(office)
    return found[0] if found else None
