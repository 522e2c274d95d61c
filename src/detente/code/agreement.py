"""Gender and number of a mention, by which pronouns agree with it."""

from __future__ import annotations

import re

from detente.clause import Phrase
from detente.code.descriptions import Descriptions, given_names
from detente.code.mention import Mention
from detente.code.referent import PERSONS

BY_ARTICLE = {
    "la": True,
    "une": True,
    "cette": True,
    "le": False,
    "un": False,
    "ce": False,
    "du": False,
    "au": False,
    "l'ancienne": True,
    "l'ancien": False,
}
"""French articles, elided ones with their adjective, to whether what they stand before is feminine."""


_WORD_BEFORE = re.compile(r"(\w+)\.?[ \u00a0]$")
_PLURAL_BEFORE = re.compile(r"\b(?:[Ll]es|des|aux|MM\.)[ \u00a0]$")


class Agreement:
    """Tells them in one dispatch."""

    def __init__(self, text: str, words: Descriptions) -> None:
        self.text, self.words = text, words

    def feminine(self, m: Mention, phrase: Phrase | None) -> bool | None:
        """Whether a mention is feminine; None where nothing tells."""
        before = _WORD_BEFORE.search(self.text[max(0, m.start - 10) : m.start])
        word = before[1] if before else ""
        names = [n for n in (m.name or m.text).split() if n.rstrip(".") not in self.words.titles] or [m.text]
        for title in (word, m.text.split()[0].rstrip(".")):
            if self.words.titles.get(title) in ("male", "female"):
                return self.words.titles[title] == "female"
        given = given_names().get(names[0].lower()) if m.kind in PERSONS else None
        if given is not None:
            return given
        article = word.lower()
        if phrase is not None and phrase.start < m.start and m.kind in PERSONS and not _belongs_to(m, phrase):
            article = phrase.text.split()[0].lower()
        if article in BY_ARTICLE:
            return BY_ARTICLE[article]
        if m.kind == "role" and phrase is not None and phrase.feminine is not None:
            return phrase.feminine
        if m.feminine is not None:
            return m.feminine
        if m.kind == "state" and self.words.feminine_endings:
            return m.text.split()[0].endswith(self.words.feminine_endings)  # "Afrique du Sud"
        return phrase.feminine if phrase and m.kind in ("role", "organisation", "group") else None

    def plural(self, m: Mention, phrase: Phrase | None) -> bool:
        """Whether a mention is plural."""
        if m.kind == "role" and phrase is not None and phrase.plural:
            return True  # "troops" are entered as they stand in the list of roles
        if m.plural is not None:
            return m.plural
        if m.kind == "group" and self.words.plural_group.search(self.text, max(0, m.start - 5), m.end):
            return True
        if _PLURAL_BEFORE.search(self.text[max(0, m.start - 5) : m.start]):
            return True
        return bool(m.members) or bool(
            phrase and phrase.plural and m.kind in ("role", "collective", "demonym", "group")
        )


def _belongs_to(m: Mention, phrase: Phrase) -> bool:
    """Whether somebody stands in a phrase as a complement of its head: "la libération du président, Ali Bongo"."""
    return any(b.start < m.end and m.start < b.end for b in (*phrase.belonging, *phrase.attached))
