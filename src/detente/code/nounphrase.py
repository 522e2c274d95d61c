"""Noun phrases that can speak, from the parse where it saw them, else from the words with the name set beside them."""

from __future__ import annotations

import bisect
import re
from dataclasses import replace

from detente.clause import Parsed, Phrase
from detente.code.cues import Cues
from detente.code.host import BLANK
from detente.code.mention import NAMED_OR_SEATED, Mention

_PERSONAL = {
    "fr": frozenset({"il", "elle", "ils", "elles", "on", "je", "nous", "celui-ci", "celle-ci", "ceux-ci", "lui"}),
    "en": frozenset({"he", "she", "they", "it", "i", "we", "who"}),
}
NAME = re.compile(
    r"(?:(?:M|MM|Mme|Mr|Mrs|Ms|Mgr|Dr|Gen|Col|[A-Z])\.?\s+)?[A-ZÀ-ÞŒ](?:[\w’'-]+|\.)(?:\s+(?:(?:de|da|do|dos|del|al|el|ben|bin|"
    r"ibn|van|von|der|di|du|la|le|bint|ould|ag)\s+)*[A-ZÀ-ÞŒ](?:[\w’'-]+|\.))*"
)
_BESIDE = re.compile(rf"\s(?P<name>{NAME.pattern})")
"""A name right behind the noun that it belongs to."""
_APPOSED = re.compile(
    r"(?:\s+[a-zà-ÿœ’'-]+){0,4}\s*,\s+(?:(?:l['’]|le |la |the )(?:[a-zà-ÿœ-]+\s+){1,3})?(?=[A-ZÀ-ÞŒ])"
)
"""What may stand between an office and its holder: the rest of the office, a comma, another title."""


class NounPhrases:
    """Makes phrases of stretches of one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, text: str, masked: str, parsed: Parsed, mentions: tuple[Mention, ...], cues: Cues) -> None:
        self.text, self.masked, self.parsed, self.cues = text, masked, parsed, cues
        self.mentions = mentions
        self._starts = [m.start for m in mentions]

    def _phrase_end(self, start: int, limit: int) -> int:
        """Where a noun phrase stops: at a comma, a relative, a preposition of place; dots of "M." do not count."""
        for stop in self.cues.phrase.end.finditer(self.masked, start, limit):
            if stop.group() == ".":
                word = re.search(r"([\w.]+)$", self.masked[max(0, start - 3) : stop.start()])
                if (
                    word and (word[1] in self.cues.abbreviations or re.search(r"(?:^|\.)[A-ZÀ-Þ]$", word[1]))
                ) or self.masked[stop.end() : stop.end() + 1].isalnum():
                    continue
            return stop.start()
        return limit

    def _spanned(self, start: int, end: int, limit: int) -> Phrase | None:
        """The phrase of the parse that begins here, else one made of the words; with the name set beside it."""
        end = max(
            [end, *(m.end for m in self._from(start) if m.kind in NAMED_OR_SEATED and m.end <= limit)]
        )  # names stay whole
        text = self.text[start:end].rstrip(" ,\n")
        if not text:
            return None
        end = start + len(text)
        parsed = [
            p
            for p in self.parsed.phrases
            if p.start == start
            and (p.kind != "pronoun" or p.end == end)  # "his" of "his rival"
            and p.head_end <= end
            and p.end <= limit
            and BLANK not in self.masked[p.start : p.end]
        ]
        base: Phrase | None = max(parsed, key=lambda p: (p.end - p.start, -p.head_start), default=None)
        if base is not None and base.appositions and base.end > end:
            return base
        made = self._made(start, end)
        if base is not None and not (base.kind == "name" and made.kind == "name"):
            base = replace(base, text=text, end=end, attached=tuple(a for a in base.attached if a.end <= end))
        else:
            base = made
        return base if base.appositions else self._with_name(base, limit)

    def _from(self, start: int) -> list[Mention]:
        """The mentions that begin at an offset."""
        i = bisect.bisect_left(self._starts, start)
        return [m for m in self.mentions[i : i + 3] if m.start == start]

    def _with_name(self, phrase: Phrase, limit: int) -> Phrase:
        """The phrase with a name set beside it between commas: "la ministre, Annalena Baerbock,"."""
        apposed = _APPOSED.match(self.text, phrase.end, limit)
        beside = _BESIDE.match(self.text, phrase.end, limit) if phrase.kind == "noun" else None
        if beside is not None and BLANK not in self.masked[phrase.end : beside.end()]:
            return self._named(phrase, *beside.span("name"))  # "l'infirmière Rose Abega"
        other = NAME.match(self.text, apposed.end(), limit) if apposed else None
        if (
            other is None
            or not re.match(r"\s*(?:[,.;)]|$|\n)", self.text[other.end() : other.end() + 3])
            or BLANK in self.masked[phrase.end : other.end()]
        ):
            return phrase
        a, b = other.span()
        return self._named(phrase, a, b - self.text[a:b].endswith("."))

    def _named(self, phrase: Phrase, a: int, b: int) -> Phrase:
        last = self.text.rfind(" ", a, b) + 1 or a
        name = Phrase(self.text[last:b], self.text[a:b], a, b, last, b, "name")
        return replace(phrase, text=self.text[phrase.start : b], end=b, appositions=(name,))

    def _made(self, start: int, end: int) -> Phrase:
        """A phrase from the words alone: its head is the noun of a description, the last word of a name."""
        name = NAME.match(self.text, start, end)
        if name and name.end() >= end:
            head_start, head_end = max(self.text.rfind(" ", start, name.end()) + 1, start), name.end()
        else:
            head_start, head_end = self._head_noun(start, end)
        head = self.text[head_start:head_end]
        known = next((p for p in self.parsed.phrases if p.head_start == head_start), None)
        pronoun = self.text[start:end].lower() in _PERSONAL.get(self.cues.language, ())
        return Phrase(
            head if head[:1].isupper() else head.lower(),
            self.text[start:end],
            start,
            end,
            head_start,
            head_end,
            "pronoun" if pronoun else "name" if head[:1].isupper() else "noun",
            plural=known.plural if known else None,
            feminine=known.feminine if known else None,
            belonging=known.belonging if known else (),
            appositions=known.appositions if known else (),
        )

    def _head_noun(self, start: int, end: int) -> tuple[int, int]:
        """French nouns lead their phrase, English ones close it (before "of", "for", a comma)."""
        stretch = self.text[start:end]
        if self.cues.language == "en":
            stretch = re.split(r",|\s(?:of|for|in|at|to|that|from|on|who|which|with|under)\s", stretch)[0]
        words = list(re.finditer(r"[\w-]+", stretch)) or list(re.finditer(r"\S+", self.text[start:end]))
        known = [w for w in words if singular(w.group().lower()) in self.cues.speakers]
        chosen = known[0] if known and self.cues.language == "fr" else known[-1] if known else None
        if chosen is None:
            chosen = words[1] if self.cues.language == "fr" and len(words) > 1 else words[-1]
        return start + chosen.start(), start + chosen.end()

    def pronoun(self, start: int, end: int) -> Phrase:
        """The inverted pronoun of "a-t-il dit"."""
        found = next(
            (p for p in self.parsed.phrases if p.kind == "pronoun" and p.head_start < end and p.head_end > start), None
        )
        word = self.text[start:end].lower()
        return found or Phrase(
            word,
            self.text[start:end],
            start,
            end,
            start,
            end,
            "pronoun",
            plural=word.endswith("s") or word in ("they", "we"),
            feminine=word.startswith("elle") or word == "she",
            person=3,
        )

    def noun_at(self, start: int) -> bool:
        """Whether the parse has a noun or name whose head begins at an offset."""
        return any(p.head_start == start and p.kind in ("noun", "name") for p in self.parsed.phrases)

    def mentioned(self, phrase: Phrase) -> bool:
        """Whether the head of the phrase is an actor whom book or dispatch know."""
        i = bisect.bisect_right(self._starts, phrase.head_start)
        return any(m.start <= phrase.head_start < m.end for m in self.mentions[max(0, i - 4) : i])

    def animate(self, phrase: Phrase) -> bool:
        """Whether the phrase may speak: a person, body, state or a description of one."""
        word = phrase.head.lower().lstrip("-")
        if word in self.cues.someone and phrase.preposition is None:
            return True
        if phrase.kind == "pronoun":
            return word in self.cues.oblique or word in _PERSONAL.get(self.cues.language, frozenset())
        if self.mentioned(phrase):
            return True
        i = bisect.bisect_right(self._starts, phrase.head_start)
        if any(
            m.start >= phrase.start and m.end <= phrase.end and m.kind in ("person", "office")
            for m in self.mentions[bisect.bisect_left(self._starts, phrase.start) : i + 3]
        ):
            return True
        head = phrase.head.lower()
        speaking = self.cues.speakers | self.cues.documents | self.cues.personal | self.cues.occupations
        if {head, singular(head)} & speaking:
            return True
        draft = self.cues.drafts.match(phrase.text, phrase.head_start - phrase.start)
        if draft is not None and draft["text"].lower() in self.cues.documents:
            return True
        if phrase.appositions and any(a.kind == "name" for a in phrase.appositions):
            return True
        return phrase.kind == "name" and phrase.head[:1].isupper() and phrase.preposition is None

    def _no_time(self, phrase: Phrase) -> bool:
        return phrase.head.lower() not in self.cues.times


def singular(word: str) -> str:
    return word[:-1] if word.endswith("s") else word
