"""What stands right around the name of a town or state and makes a place of it, whatever the parse says.

"Bamako, the capital", "le vol Tunis-Bamako", the head of an item ("Gabon : ...", "HARARE - ..."), and a place that
opens a sentence or is set off by commas ("A Bamako, ...", "Dimanche, à Bamako, ...").
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from detente.code.mention import Mention
from detente.code.scenewords import SceneWords

_REACH = 60
"""Characters before a name in which such words stand."""
_LINE_BEFORE = re.compile(r"(?:(?P<word>[^\W\d_]+)\s+)?(?P<town>(?:[A-ZÀ-Þ][\w’']+\s)?[A-ZÀ-Þ][\w’']+[-–])?\Z")
_LINE_BEHIND = re.compile(r"(?P<town>[-–][A-ZÀ-Þ][\w’']+(?:\s[A-ZÀ-Þ][\w’']+)?)?(?:\s+(?P<word>[^\W\d_]+))?")
"""A name of two joined by a dash, and the words around both."""
_HEAD_BEFORE = re.compile(r"(?:[-–—•]\s)?(?:[A-ZÀ-Þ][\w’' ]+[-–/])?(?:(?:the|le|la|les)\s|l['’])?\Z", re.I)
_HEAD_BEHIND = re.compile(
    r"(?:[-–/][A-ZÀ-Þ][\w’' ]+)?"
    r"(?:\s?:\s|\s[-–—]{1,2}\s(?![^\n.]*\s[-–—]{1,2}\s[a-zß-ÿ]))"  # "Peru - the host - signed" is no item's head
    r"(?!\s*[\"“«'‘])"
)
"""Line before and behind a name that says what a dispatch or an item of it is about; what is quoted it says itself."""
_CAPITALS_BEHIND = re.compile(r"(?:,\s[^.\n]{3,25})?\s[-–—]{1,2}\s|\.\s")
"""The same behind a name all in capitals: "BRAZIL. The drought ..."."""
_SHORTEST = 4
"""Letters of a name in capitals that is no acronym."""
_BARE_A = re.compile(r"(?:\A|[\n.!?»”\"]\s*|[-–—]\s)A\s\Z")
""" "A Katmandou": newswire leaves out the accent of a capital."""
_SET_OFF = re.compile(r"(?:\A|\n|[.!?»”:;,–—-]\s*)[AÀà](?:u|ux)?\s\Z")
_CLAUSE_OPENS = re.compile(r"(?:\bqu['’]|\b(?:que|où|et|mais|puis|tandis que)\s)[àÀ]\s\Z")
_NOUN_FOLLOWS = re.compile(r"\s(?:l[ea]s?|une?|des|l['’])\b")
""" "Tandis qu'à Bamako les volontaires affluent": a clause within the sentence that opens with where it is."""
_BEHIND_OPENING = re.compile(r"\s?,|\s(?!d[e'’])")


class SceneMarks:
    """Tells it in one text; `lemmas` are those of the words that end at an offset."""

    def __init__(self, text: str, language: str, words: SceneWords, lemmas: Mapping[int, set[str]]) -> None:
        self.text, self.words = text, words
        self._language, self._lemmas = language, lemmas

    def is_seat(self, mention: Mention) -> bool:
        """ "Dans la capitale, Bamako, ...", "Bamako, the capital": the name explains a noun of place, or is by it; so
        "a Geneva-based group"."""
        behind = (self.words.suffix, self.words.seated, self.words.where)
        if any(pattern.match(self.text, mention.end) for pattern in behind):
            return True
        seat = self.words.seat.search(self.text[max(0, mention.start - _REACH) : mention.start])
        return seat is not None and (not seat["comma"] or self.text[mention.end : mention.end + 1] in ",.;)")

    def on_line(self, mention: Mention) -> bool:
        """ "Le vol Tunis-Bamako", "the Baghdad-Mosul highway": one end of what moves or leads between two towns."""
        before = _LINE_BEFORE.search(self.text, max(0, mention.start - _REACH), mention.start)
        behind = _LINE_BEHIND.match(self.text, mention.end)
        if before is None or behind is None or not (before["town"] or behind["town"]):
            return False
        words = {(before["word"] or "").lower(), (behind["word"] or "").lower()}
        for word, end in ((before["word"], before.end("word")), (behind["word"], behind.end("word"))):
            words |= self._lemmas.get(end, set()) if word else set()
        return bool(words & (self.words.moving | self.words.links))

    def tell(self, mention: Mention) -> bool:
        """Whether the words around a name make a place of it, a state's as well as a capital's."""
        return self.heads_item(mention) or self.set_off(mention) or self.at_end(mention) or self.is_named(mention)

    def heads_item(self, mention: Mention) -> bool:
        """ "Gabon : l'Union africaine suspend ...", "HARARE - Zimbabwe's nurses ...": where it is, no party to it."""
        line = self.text.rfind("\n", 0, mention.start) + 1
        if _HEAD_BEFORE.fullmatch(self.text, line, mention.start) is None:
            return False
        if _HEAD_BEHIND.match(self.text, mention.end):
            return True
        loud = mention.text.isupper() and len(mention.text) >= _SHORTEST
        return loud and _CAPITALS_BEHIND.match(self.text, mention.end) is not None

    def set_off(self, mention: Mention) -> bool:
        """ "A Bamako, des émeutiers ...", "Dimanche, à Bamako, le président ...": where it happens."""
        if self._language != "fr":
            return False
        before = self.text[max(0, mention.start - _REACH) : mention.start]
        if _BARE_A.search(before) and _BEHIND_OPENING.match(self.text, mention.end):
            return True
        if _CLAUSE_OPENS.search(before) and _NOUN_FOLLOWS.match(self.text, mention.end):
            return True
        return self.text.startswith(",", mention.end) and _SET_OFF.search(before) is not None

    def at_end(self, mention: Mention) -> bool:
        """ "Cut the road to Tripoli": what joins places leads to it, whatever the parse hangs the name on."""
        before = self.words.word_at.search(self.text, max(0, mention.start - _REACH), mention.start)
        if before is None:
            return False
        word = before[1].lower()
        return bool((self._lemmas.get(before.end(1), set()) | {word}) & self.words.links)

    def is_named(self, mention: Mention) -> bool:
        """ "The Kenya coast", "the Moscow Times", "Real Madrid": a piece of land, or a part of another's name."""
        if self.words.titled.match(self.text, mention.end) or self.words.land_behind.match(self.text, mention.end):
            return True
        return self.words.named_before.search(self.text[max(0, mention.start - _REACH) : mention.start]) is not None

    def consents(self, mention: Mention) -> bool:
        """ "Sans l'accord de Varsovie": an agreement that is a government's yes, nothing signed in its town."""
        return self.words.consent.search(self.text[max(0, mention.start - _REACH) : mention.start]) is not None
