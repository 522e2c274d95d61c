"""Who speaks at a cue: the noun phrase before or after it, from the parse where it saw one, else from the words.

Parsers stumble over quotations, so the words decide where the speaker stands ("», a dit *X*", "," *X* said") and the
parse only how far the phrase goes.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import replace

from detente.clause import Clause, Parsed, Phrase
from detente.code.cues import Cues
from detente.code.host import BLANK
from detente.code.mentions import Mention
from detente.code.scenewords import scene_words

_PERSONAL = {
    "fr": frozenset({"il", "elle", "ils", "elles", "on", "je", "nous", "celui-ci", "celle-ci", "ceux-ci", "lui"}),
    "en": frozenset({"he", "she", "they", "it", "i", "we", "who"}),
}
_NAME = re.compile(
    r"(?:(?:M|MM|Mme|Mr|Mrs|Ms|Mgr|Dr|Gen|Col|[A-Z])\.?\s+)?[A-ZÀ-ÞŒ](?:[\w’'-]+|\.)(?:\s+(?:(?:de|da|do|dos|del|al|el|ben|bin|"
    r"ibn|van|von|der|di|du|la|le|bint|ould|ag)\s+)*[A-ZÀ-ÞŒ](?:[\w’'-]+|\.))*"
)
_BESIDE = re.compile(rf"\s(?P<name>{_NAME.pattern})")
"""A name right behind the noun that it belongs to."""
_NAMED = frozenset({"person", "state", "organisation", "group", "metonym", "capital", "collective"})
_APPOSED = re.compile(
    r"(?:\s+[a-zà-ÿœ’'-]+){0,4}\s*,\s+(?:(?:l['’]|le |la |the )(?:[a-zà-ÿœ-]+\s+){1,3})?(?=[A-ZÀ-ÞŒ])"
)
"""What may stand between an office and its holder: the rest of the office, a comma, another title."""
_FARTHEST_SIGNER = 60
"""Characters between a document and the words that tell who signed it."""
_LONGEST = 25
"""Words; a longer stretch is not one noun phrase."""


class Subjects:
    """Finds speakers' phrases in one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, text: str, masked: str, parsed: Parsed, mentions: tuple[Mention, ...], cues: Cues) -> None:
        self.text, self.masked, self.parsed, self.cues = text, masked, parsed, cues
        self.mentions = mentions
        self._located = scene_words(cues.language).located
        self._starts = [m.start for m in mentions]
        self._phrase_heads = [p.head_start for p in parsed.phrases]
        self._verbs = {c.start: c for c in parsed.clauses if c.kind == "verb"}

    def verb_at(self, start: int, end: int) -> Clause | None:
        """The verb clause whose predicate stands between two offsets."""
        return next((self._verbs[i] for i in range(start, end) if i in self._verbs), None)

    def after(self, start: int, limit: int) -> Phrase | None:
        """The speaker behind an inverted cue: "a déclaré lundi à la presse *le ministre*, said *Jan Hamacek*"."""
        for m in self.cues.phrase.head.finditer(self.masked, start, limit):
            before = self.masked[start : m.start()]
            if m.start() > start and (self.masked[m.start() - 1].isalnum() or self.masked[m.start() - 1] in "-"):
                continue
            words = re.findall(r"[\w’'-]+", before)
            if len(words) > 14 or BLANK in before or "." in before.rstrip(" .") or ":" in before:
                return None
            if words and (words[-1].lower() in self.cues.phrase.skipped or words[-1].lower().endswith(("d'", "d’"))):
                continue
            phrase = self._spanned(m.start(), self._phrase_end(m.end(), limit), limit)
            if phrase is not None and self._no_time(phrase) and (not words or self.animate(phrase)):
                return phrase
        return None

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

    def before(self, cue: int, floor: int) -> Phrase | None:
        """The speaker in front of a cue: "*the minister, Jan Hamacek,* said", the stretch back to `floor`."""
        stretch = self.masked[floor:cue]
        start = floor + len(stretch) - len(stretch.lstrip(" ,.;:?!\n\t\u00a0" + BLANK + '»”"’—–-'))
        stretch = self.masked[start:cue].rstrip(" ,")
        if not stretch or BLANK in stretch or self.cues.phrase.subordinate.match(stretch):
            return None
        if len(stretch.split()) <= _LONGEST and not self._verb_inside(start, start + len(stretch)):
            trimmed = self._trimmed(start, start + len(stretch))
            if trimmed is not None and self.animate(trimmed):
                return trimmed
        return None

    def whole(self, start: int, end: int) -> Phrase | None:
        """A stretch that is one noun phrase and can speak; None where it is more, or nobody."""
        if start >= end or len(self.masked[start:end].split()) > _LONGEST or BLANK in self.masked[start:end]:
            return None
        phrase = self._spanned(start, end, end)
        return phrase if phrase is not None and self.animate(phrase) and self._no_time(phrase) else None

    def first_animate(self, start: int, end: int) -> Phrase | None:
        """The first phrase of a stretch that can speak, whatever its part in it."""
        return next(
            (
                self._with_name(p, end)
                for p in self.parsed.phrases
                if start <= p.start
                and p.head_end <= end
                and p.kind != "pronoun"
                and p.preposition not in self._located
                and BLANK not in self.masked[p.start : p.end]
                and self._animate_head(replace(p, preposition=None))
            ),
            None,
        )

    def _animate_head(self, phrase: Phrase) -> bool:
        """Whether the head itself can speak, not somebody in its complement ("les mots du ministre")."""
        head = replace(phrase, start=phrase.head_start, end=phrase.head_end)
        return phrase.head.lower() not in self.cues.documents and self.animate(head)

    def signer(self, phrase: Phrase) -> Phrase | None:
        """Who signed the document that speaks: "le texte, signé par X, évoque « … »"."""
        if not {_singular(w.lower()) for w in re.findall(r"[\w-]+", phrase.text)} & self.cues.documents:
            return None
        signed = self.cues.signed.search(self.masked, phrase.start, phrase.end + _FARTHEST_SIGNER)
        if signed is None or "." in self.masked[phrase.start : signed.start()]:
            return None
        return self.after(signed.end(), signed.end() + _FARTHEST_SIGNER)

    def _trimmed(self, start: int, end: int) -> Phrase | None:
        """A stretch without the adverbs and time words in front of its noun phrase."""
        for m in self.cues.phrase.head.finditer(self.masked, start, end):
            if m.start() > start and self.masked[m.start() - 1].isalnum():
                continue
            words = re.findall(r"[\w’'-]+", self.masked[start : m.start()])
            if words and words[-1].lower() in self.cues.phrase.skipped:
                continue
            phrase = self._spanned(m.start(), end, end)
            if phrase is not None and self._no_time(phrase):
                return phrase
        word = self.masked[start:end].strip()
        return self._spanned(start, end, end) if word and len(word.split()) <= 6 else None

    def _verb_inside(self, start: int, end: int) -> bool:
        finite = [c for i, c in self._verbs.items() if start <= i < end and c.tense != "none"]
        return any(c.link != "relative" for c in finite)

    def nearest_before(self, cue: int, floor: int, *, governed: bool = False) -> Phrase | None:
        """The last phrase in front of a cue that can speak; one behind a preposition only where `governed`."""
        best = None
        for p in self.parsed.phrases:
            if (
                floor <= p.head_start < cue
                and (governed or p.preposition is None)
                and BLANK not in self.masked[p.start : p.end]
                and self.animate(replace(p, preposition=None))
            ):
                best = p
        return best

    def owner_before(self, at: int, floor: int) -> Phrase | None:
        """Whose it is: "Réponse immédiate de *Hanoï*", the last phrase before an offset that hangs by "de", "of"."""
        owners = [
            p
            for p in self.parsed.phrases
            if floor <= p.head_start < at and p.preposition in ("de", "of", "from", "du", None)
        ]
        return next((p for p in reversed(owners) if self.animate(replace(p, preposition=None))), None)

    def document(self, phrase: Phrase) -> bool:
        """Whether the phrase is a text rather than somebody."""
        return _singular(phrase.head.lower()) in self.cues.documents

    def in_front(self, clause: Clause, floor: int) -> Phrase | None:
        """Who stands right before a verb whose doer the parse missed: "in which *the Group* on Monday voiced"."""
        floor = max(
            [floor, *(c.end for c in self.parsed.clauses if c.kind == "verb" and floor <= c.start < clause.start)]
        )
        floor = max(floor, self.masked.rfind(",", floor, clause.start), self.masked.rfind(BLANK, floor, clause.start))
        found = [
            p
            for p in self.parsed.phrases
            if floor <= p.start and p.head_end <= clause.start and p.preposition is None and self.animate(p)
        ]
        return found[0] if found else None

    def doer(self, clause: Clause) -> Phrase | None:
        """The clause's doer where it can speak and stands outside quotations; agents of passives too."""
        for p in clause.doer:
            if BLANK not in self.masked[p.head_start : p.head_end] and self.animate(p):
                p = self._first_of_two(p)
                named = p.kind != "noun" or p.appositions or p.end > clause.start
                return p if named else self._with_name(p, clause.start)
        return None

    def _spanned(self, start: int, end: int, limit: int) -> Phrase | None:
        """The phrase of the parse that begins here, else one made of the words; with the name set beside it."""
        end = max([end, *(m.end for m in self._from(start) if m.kind in _NAMED and m.end <= limit)])  # names stay whole
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
        other = _NAME.match(self.text, apposed.end(), limit) if apposed else None
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
        name = _NAME.match(self.text, start, end)
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
        known = [w for w in words if _singular(w.group().lower()) in self.cues.speakers]
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

    def mentioned(self, phrase: Phrase) -> bool:
        """Whether the head of the phrase is an actor whom book or dispatch know."""
        i = bisect.bisect_right(self._starts, phrase.head_start)
        return any(m.start <= phrase.head_start < m.end for m in self.mentions[max(0, i - 4) : i])

    def animate(self, phrase: Phrase) -> bool:
        """Whether the phrase may speak: a person, body, state or a description of one."""
        if phrase.kind == "pronoun":
            return phrase.head.lower().lstrip("-") in _PERSONAL.get(self.cues.language, frozenset())
        if self.mentioned(phrase):
            return True
        i = bisect.bisect_right(self._starts, phrase.head_start)
        if any(
            m.start >= phrase.start and m.end <= phrase.end and m.kind in ("person", "office")
            for m in self.mentions[bisect.bisect_left(self._starts, phrase.start) : i + 3]
        ):
            return True
        head = phrase.head.lower()
        if {head, _singular(head)} & (self.cues.speakers | self.cues.documents):
            return True
        if phrase.appositions and any(a.kind == "name" for a in phrase.appositions):
            return True
        return phrase.kind == "name" and phrase.head[:1].isupper() and phrase.preposition is None

    def _first_of_two(self, phrase: Phrase) -> Phrase:
        """The actor coordinated in front of the one that the parser took for the whole subject ("Oslo et *Bonn*")."""
        joint = re.search(
            r"(\s+(?:et|and)\s+(?:l['’]|la |le |les |the )?)$", self.masked[max(0, phrase.start - 12) : phrase.start]
        )
        if joint is None:
            return phrase
        end = phrase.start - len(joint[1])
        i = bisect.bisect_left(self._starts, end)
        first = next((m for m in self.mentions[max(0, i - 3) : i] if m.end == end and m.kind in _NAMED), None)
        if first is None:
            return phrase
        head = self.text.rfind(" ", first.start, end) + 1 or first.start
        return Phrase(self.text[head:end], first.text, first.start, end, head, end, "name")

    def opening(self, start: int, limit: int) -> Phrase | None:
        """The first actor named in a stretch that was not parsed, unless a preposition stands before it."""
        for m in self.mentions[bisect.bisect_left(self._starts, start) :]:
            if m.start >= limit:
                break
            before = re.search(r"([\w’'-]+)[\s,]+(?:[ldLD][’'])?$", self.masked[start : m.start])
            if m.kind in _NAMED and not (before and before[1].lower() in self.cues.phrase.skipped):
                head = self.text.rfind(" ", m.start, m.end) + 1 or m.start
                return Phrase(self.text[head : m.end], m.text, m.start, m.end, head, m.end, "name")
        return None

    def _no_time(self, phrase: Phrase) -> bool:
        return phrase.head.lower() not in self.cues.times


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") else word
