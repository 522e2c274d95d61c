"""Parties that no book has, known by what they stand for: "the right-wing New Dawn"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from detente.code.descriptions import given_keys
from detente.code.mention import Mention
from detente.code.tokens import fold

_CREED = (
    r"(?:(?:far|hard|ultra|centre|center|extreme)-(?:right|left)|(?:right|left)-wing|centrist|populist|nationalist"
    r"|ultra-?nationalist|ultra-?conservative|pro-(?:government|independence|European|Russian|Kurdish|Western)|Islamist)"
)
_PARTY = re.compile(
    rf"\b[Tt]he (?:\w+-?\w* )?{_CREED} (?P<name>[A-Z][\w’'-]+(?: (?:(?:of|for|the|and|to|in) )*(?:[A-Z][\w’'-]+))*)"
    r"(?= (?:\([A-Z][\w-]+\) )?[a-z]|[,.;:]|['’]s\b)"
)
"""A creed before a name of capitals behind which the sentence goes on."""
_BODY = re.compile(
    r" (?:part(?:y|ies)|group|movement|coalition|alliance|bloc|front|militia|rebels?|government|politician)\b"
)


def party_names(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Them in an English text, where nobody else is named; somebody with a given name is a person."""
    taken = [(m.start, m.end) for m in mentions if m.kind != "role"]
    for found in _PARTY.finditer(text):
        start, end = found.span("name")
        words = found["name"].split()
        known = any(s < end and start < e for s, e in taken) or fold(words[0]) in given_keys()
        if not known and len(words) > 1 and not _BODY.match(text, end):
            yield Mention(start, end, found["name"], "role", None, "PTY", plural=False)
