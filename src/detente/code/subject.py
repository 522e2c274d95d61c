"""Who speaks at a cue: the noun phrase before or after it, from the parse where it saw one, else from the words.

Parsers stumble over quotations, so the words decide where the speaker stands ("», a dit *X*", "," *X* said") and the
parse only how far the phrase goes.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import replace

from detente.clause import Clause, Parsed, Phrase
from detente.code.anyof import any_of
from detente.code.cues import Cues
from detente.code.host import BLANK
from detente.code.mention import NAMED_OR_SEATED, Mention
from detente.code.nounphrase import NAME, NounPhrases, singular
from detente.code.scenewords import scene_words

_FARTHEST_SIGNER = 60
"""Characters between a document and the words that tell who signed it."""
_GAP = 2
"""Characters between a preposition and the source behind it: nothing but a blank stands there."""
_WORD = re.compile(r"[\w’'-]+")
_BY = re.compile(r"\s+(?:by|par)\s+")
_LONGEST = 25
"""Words; a longer stretch is not one noun phrase."""


class Subjects(NounPhrases):
    """Finds speakers' phrases in one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, text: str, masked: str, parsed: Parsed, mentions: tuple[Mention, ...], cues: Cues) -> None:
        super().__init__(text, masked, parsed, mentions, cues)
        self._located = scene_words(cues.language).located
        self._verbs = {c.start: c for c in parsed.clauses if c.kind == "verb"}

    def verb_at(self, start: int, end: int) -> Clause | None:
        """The verb clause whose predicate stands between two offsets."""
        return next((self._verbs[i] for i in range(start, end) if i in self._verbs), None)

    def after(self, start: int, limit: int) -> Phrase | None:
        """The speaker behind an inverted cue: "a déclaré lundi à la presse *le ministre*, said *Jan Hamacek*"."""
        alone = _WORD.match(self.masked, start + 1, limit)
        if alone is not None and alone.group().lower() in self.cues.someone and self.masked[alone.end()] in ".,;":
            return self.pronoun(*alone.span())  # "said *another*."
        floor = start
        fallback = None
        for m in self.cues.phrase.head.finditer(self.masked, start, limit):
            if m.start() < floor:
                continue
            before = self.masked[start : m.start()]
            if m.start() > start and (self.masked[m.start() - 1].isalnum() or self.masked[m.start() - 1] in "-"):
                continue
            words = re.findall(r"[\w’'-]+", before)
            if len(words) > 14 or BLANK in before or "." in before.rstrip(" .") or ":" in before:
                break
            if words and (words[-1].lower() in self.cues.phrase.skipped or words[-1].lower().endswith(("d'", "d’"))):
                floor = self._behind_name(m.end(), limit)
                continue
            phrase = self._spanned(m.start(), self._phrase_end(m.end(), limit), limit)
            if phrase is None or not self._no_time(phrase):
                continue
            if not words or self.animate(phrase):
                return phrase
            fallback = fallback or phrase
        return fallback

    def _behind_name(self, start: int, limit: int) -> int:
        """The end of a name that begins here: what hangs by a preposition is skipped as a whole ("to the *Security
        Council*"), but not what follows a day ("on *Tuesday* Jan Hamacek")."""
        name = NAME.match(self.masked, start, limit)
        return name.end() if name and name.group().split()[0].lower() not in self.cues.times else start

    def right_behind(self, start: int, limit: int) -> Phrase | None:
        """The source right behind a preposition, an article before it or not: "selon *lui*", "according to *police*",
        "de *source diplomatique*"."""
        found = self.after(start, limit)
        if found is not None and found.start - start <= _GAP:
            return found
        word = _WORD.match(self.masked, start, limit)
        if word is None:
            return None
        if word.group().lower() in self.cues.oblique and not re.match(
            r"\s+[a-z]", "" if self.cues.language == "fr" else self.masked[word.end() : word.end() + 3]
        ):
            return self.pronoun(*word.span())
        noun = re.search(r"(\w+)\s+$", self.masked[max(0, start - 20) : start])
        if noun is not None and singular(noun[1].lower()) in self.cues.speakers:  # "de source militaire"
            start -= len(noun.group())
        end = self._phrase_end(word.end(), limit)
        joint = re.search(rf"\s(?:{any_of(self.cues.coordinators)})\s", self.masked[start:end])
        return self.whole(start, start + joint.start() if joint else start + len(self.text[start:end].rstrip()))

    def before(self, cue: int, floor: int) -> Phrase | None:
        """The speaker in front of a cue: "*the minister, Jan Hamacek,* said", the stretch back to `floor`."""
        stretch = self.masked[floor:cue]
        start = floor + len(stretch) - len(stretch.lstrip(" ,.;:?!\n\t\u00a0" + BLANK + '»”"’—–-'))
        stretch = self.masked[start:cue].rstrip(" ,")
        if not stretch or BLANK in stretch or self.cues.phrase.subordinate.match(stretch):
            return None
        if len(stretch.split()) <= _LONGEST and not self._verb_inside(start, start + len(stretch)):
            trimmed = self._trimmed(start, start + len(stretch))
            if trimmed is not None and self.animate(trimmed) and self._no_time(trimmed):
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
        if not {singular(w.lower()) for w in re.findall(r"[\w-]+", phrase.text)} & self.cues.documents:
            return None
        signed = (
            self.cues.issuers.match(self.masked, phrase.end)
            or _BY.match(self.masked, phrase.head_end)  # "a report *by* UN experts"
            or self.cues.signed.search(self.masked, phrase.start, phrase.end + _FARTHEST_SIGNER)
        )
        if signed is None or "." in self.masked[phrase.start : signed.start()]:
            return None
        signer = self.after(signed.end(), signed.end() + _FARTHEST_SIGNER)
        return signer if signer is not None and self.animate(signer) and not self.document(signer) else None

    def _trimmed(self, start: int, end: int) -> Phrase | None:
        """A stretch without the adverbs and time words in front of its noun phrase."""
        first = self.masked[start:end].split()[0]
        if first != singular(first) and singular(first) in self.cues.speakers:  # "diplomats in New York"
            return self._spanned(start, end, end)
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
        agent = re.search(r"\s(?:by|par)\s", word)  # "unseen by marines posted there"
        return self._spanned(start, end, end) if word and agent is None and len(word.split()) <= 6 else None

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
        return singular(phrase.head.lower()) in self.cues.documents

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

    def _first_of_two(self, phrase: Phrase) -> Phrase:
        """The actor coordinated in front of the one that the parser took for the whole subject ("Oslo et *Bonn*")."""
        joint = re.search(
            r"(\s+(?:et|and)\s+(?:l['’]|la |le |les |the )?)$", self.masked[max(0, phrase.start - 12) : phrase.start]
        )
        if joint is None:
            return phrase
        end = phrase.start - len(joint[1])
        i = bisect.bisect_left(self._starts, end)
        first = next((m for m in self.mentions[max(0, i - 3) : i] if m.end == end and m.kind in NAMED_OR_SEATED), None)
        if first is None:
            return phrase
        return self.name_of(first)

    def name_of(self, mention: Mention) -> Phrase:
        """The phrase that a name is, its last word the head, whatever the parser made of it."""
        head = self.text.rfind(" ", mention.start, mention.end) + 1 or mention.start
        return Phrase(
            self.text[head : mention.end], mention.text, mention.start, mention.end, head, mention.end, "name"
        )

    def opening(self, start: int, limit: int) -> Phrase | None:
        """The first actor named in a stretch that was not parsed, unless a preposition stands before it."""
        for m in self.mentions[bisect.bisect_left(self._starts, start) :]:
            if m.start >= limit:
                break
            before = re.search(r"([\w’'-]+)[\s,]+(?:[ldLD][’'])?$", self.masked[start : m.start])
            if m.kind in NAMED_OR_SEATED and not (before and before[1].lower() in self.cues.phrase.skipped):
                return self.name_of(m)
        return None
