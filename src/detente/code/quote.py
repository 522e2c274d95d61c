"""The statements of a dispatch: what is quoted or reported, with speaker, cue and audience."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from detente.clause import Clause, Parsed
from detente.code.cues import cues
from detente.code.hedge import Standing
from detente.code.mentions import Mention
from detente.code.occasion import Occasions
from detente.code.passage import Quotation
from detente.code.quotation import find_quotations, paragraphs
from detente.code.resolve import Resolver
from detente.code.speaker import speaker_of
from detente.code.speech import Speech
from detente.code.timing import Timing
from detente.records import Entity, Passage, Statement, When

__all__ = ["Quotation", "find_quotations", "find_statements"]

_TOLD = Standing("told")
_SCARE = 2
"""Words; a quoted passage so short that nobody is said to have spoken is a scare quote."""
_FEWEST_NESTED = 4
"""Words of a quotation inside a quotation that is a statement of its own."""
_LONGEST_NAME = 5
"""Words of a nickname or of a subject in front of it."""
_SENTENCE_START = re.compile(r"(?:[.!?…][»”\"]?\s+|\n\s*)(?=\S)")
_COMPLEMENTISER = re.compile(r"\s*(?:,\s*)?(?:que\s+|qu['’]|that\s+|:\s*)", re.I)


def find_statements(
    text: str,
    language: str,
    parsed: Parsed,
    mentions: tuple[Mention, ...],
    resolver: Resolver,
    timing: Timing | None = None,
) -> tuple[Statement, ...]:
    """Direct, mixed and indirect statements in order of start.

    `mentions` are those the resolver was made with. A quotation split around its cue is one statement for each passage.
    `when` is the date of the cue ("a-t-il dit mardi"), of the passage before where it goes on, else open; open without
    `timing`. What goes on was said on the occasion of what stands before.
    """
    finder = _Statements(text, language, parsed, resolver, timing)
    reported = list(finder.reported())
    quoted = [s for s in finder.quoted() if not _fragment(s, reported)]
    return tuple(finder.carried_on(sorted([*quoted, *reported], key=lambda s: (s.start, s.end))))


def _fragment(quoted: Statement, reported: list[Statement]) -> bool:
    """Whether a word or two are quoted inside a clause that is told as a statement already."""
    return len(quoted.text.split()) <= _SCARE and any(r.start <= quoted.start < quoted.end <= r.end for r in reported)


def _taken_up(speech: Speech) -> bool:
    """Whether a pronoun takes the speaker up: "a-t-*il* ajouté"."""
    return speech.speaker is not None and speech.speaker.kind == "pronoun"


def _same_speaker(one: Entity, other: Entity) -> bool:
    """Whether two are one person, or one body where no person is named, as far as the text tells."""
    if one.code != other.code:
        return False
    if one.code is not None and one.identifier_text == other.identifier_text:
        return True
    names = [(e.identifier_text or e.entity_text).casefold() for e in (one, other)]
    return names[0] in names[1] or names[1] in names[0]


class _Statements:
    def __init__(self, text: str, language: str, parsed: Parsed, resolver: Resolver, timing: Timing | None) -> None:
        self.text, self.parsed, self.resolver, self.timing = text, parsed, resolver, timing
        self._last = When()
        self._goes_on: set[int] = set()
        self.occasions = Occasions(text, language, parsed)
        self.words = cues(language)
        self.speeches = resolver.coreference.speeches
        self._id = hashlib.sha256(text.encode()).hexdigest()[:12]

    def quoted(self) -> Iterator[Statement]:
        """What stands between quotation marks, scare quotes left out."""
        for speech in self.speeches:
            q = speech.quotation
            if q.depth:
                yield from self._nested(speech)
                continue
            short = len(self.text[q.start : q.end].split()) <= _SCARE
            if (short and speech.speaker is None) or self._repeated(q) or self._names(speech):
                continue
            yield self._statement(speech)

    def carried_on(self, statements: list[Statement]) -> Iterator[Statement]:
        """Statements in order, each that goes on with the occasion of the one before by the same speaker."""
        last: Statement | None = None
        for statement in statements:
            speaker = statement.speaker
            if speaker is not None and statement.start in self._goes_on and statement.occasion is None:
                if last is not None and last.speaker is not None and _same_speaker(last.speaker, speaker):
                    statement = replace(statement, occasion=last.occasion)
                else:
                    statement = replace(statement, occasion=self._shown_before(statement.start, speaker))
            last = statement
            yield statement

    def _shown_before(self, at: int, speaker: Entity) -> Passage | None:
        """The occasion told of a speaker in the sentence before: "X s'est montré ferme *lors d'un sommet*. « … »"."""
        before = self.resolver.coreference.referents.sentence(at) - 1
        for clause in reversed(self.parsed.clauses):
            if clause.sentence != before or clause.kind != "verb" or not clause.doer:
                continue
            if _same_speaker(speaker_of(clause.doer[0], self.resolver), speaker):
                occasion = self.occasions.of(clause, (at, at))
                if occasion is not None:
                    return occasion
        return None

    def _statement(self, speech: Speech) -> Statement:
        q = speech.quotation
        speaker = self._voice(speech)
        cue = self.text[slice(*speech.cue)].strip() if speech.cue else None
        clause = self._telling(speech)
        audience = self._audience(clause, speaker) if clause is not None else ()
        if speech.carried or _taken_up(speech):
            self._goes_on.add(q.start)
        occasion = self.occasions.of(clause, (q.start, q.end)) if clause is not None else None
        return Statement(
            self._key(q.start),
            speaker,
            audience,
            q.kind,
            self.text[q.start : q.end],
            q.start,
            q.end,
            cue,
            self._when(speech),
            occasion or self.occasions.by_document(speech.speaker),
        )

    def _telling(self, speech: Speech) -> Clause | None:
        """The clause of the cue; where the sentence before has told who speaks, the clause whose doer that is."""
        if speech.clause is not None:
            return self.parsed.clauses[speech.clause]
        if speech.speaker is None:
            return None
        return next((c for c in self.parsed.clauses if speech.speaker in c.doer and c.kind == "verb"), None)

    def _when(self, speech: Speech) -> When:
        """When it was said: what goes on without a cue of its own was said when the passage before was."""
        if speech.clause is not None:
            said = self._of_clause(self.parsed.clauses[speech.clause])
            if not (_taken_up(speech) and self._last.basis == "stated" != said.basis):
                self._last = said
        elif not speech.carried:
            self._last = When()
        return self._last

    def _of_clause(self, clause: Clause) -> When:
        """The day of what is reported as said, none after the dispatch was written: in "Kiev affirme que Moscou a tiré
        *mercredi*" the parser may give the day to the saying, whose present would make it next Wednesday."""
        if self.timing is None:
            return When()
        said, written = self.timing.dates_of(clause, _TOLD)[0], self.timing.anchor
        if written is None or said.earliest is None or said.earliest <= written.isoformat():
            return said
        return self.timing.own_day()

    def _voice(self, speech: Speech) -> Entity | None:
        """Who speaks: where somebody reports what his own body thinks, the words are his.

        "M. Guterres a expliqué que l'ONU voyait là « ... »" quotes M. Guterres, not the organisation.
        """
        speaker = speaker_of(speech.speaker, self.resolver) if speech.speaker else None
        if speaker is None or speaker.code is None or speech.clause is None or speaker.office:
            return speaker
        clause, seen = self.parsed.clauses[speech.clause], {speech.clause}
        while clause.link == "complement" and clause.parent is not None and clause.parent not in seen:
            clause = self.parsed.clauses[clause.parent]
            seen.add(clause.index)
            if (self.words.says(clause) or clause.predicate in self.words.report) and clause.doer:
                outer = speaker_of(clause.doer[0], self.resolver)
                if outer.code == speaker.code and outer.identifier_text:
                    return outer
        return speaker

    def _key(self, start: int) -> str:
        return f"{self._id}-{start}"

    def _audience(self, clause: Clause, speaker: Entity | None) -> tuple[Entity, ...]:
        found = (e for p in self.occasions.spoken_to(clause) for e in self.resolver.entities(p, clause))
        return tuple(e for e in found if (e.code or e.sector) and (speaker is None or e.start != speaker.start))

    def _repeated(self, q: Quotation) -> bool:
        """Whether a headline quotes what the body quotes in full."""
        first = next(paragraphs(self.text), (0, 0))
        if q.start >= first[1] or self.text[: first[1]].rstrip().endswith("."):
            return False
        passage = self.text[q.start : q.end].casefold()
        return any(
            s.quotation.start > first[1] and passage in self.text[s.quotation.start : s.quotation.end].casefold()
            for s in self.speeches
        )

    def _names(self, speech: Speech) -> bool:
        """Whether quoted words are part of a sentence's subject or a nickname, which nobody says: "Les « villages de la
        paix » restent vides"."""
        q = speech.quotation
        passage = self.text[q.start : q.end]
        if q.kind != "mixed" or speech.cue or speech.carried or len(passage.split()) > _LONGEST_NAME:
            return False
        start = max((m.end() for m in _SENTENCE_START.finditer(self.text, 0, q.outer[0])), default=0)
        before = self.text[start : q.outer[0]].split()
        stops = self.text[q.outer[1] : q.outer[1] + 1] == ","
        return 0 < len(before) <= _LONGEST_NAME and not stops and passage[:1].islower()

    def _nested(self, speech: Speech) -> Iterator[Statement]:
        """A quotation inside a quotation, where a cue inside the outer one introduces it."""
        q = speech.quotation
        outer = self.resolver.coreference.speaker_at(q.start)
        if outer is None or len(self.text[q.start : q.end].split()) < _FEWEST_NESTED:
            return
        before = self.text[outer.quotation.start : q.outer[0]]
        cue = list(self.words.verb.finditer(before))
        if not cue or self.words.nickname.search(before) or len(before[cue[-1].end() :].split()) > 4:
            return  # "being called ‘the iron lady’"
        offset = outer.quotation.start
        form = cue[-1].span("form")
        clause = next((c for c in self.parsed.clauses if offset + form[0] <= c.start < offset + form[1]), None)
        doer = clause.doer[0] if clause and clause.doer and clause.doer[0].end <= q.start else None
        speaker = speaker_of(doer, self.resolver) if doer else None
        if speaker is not None and doer is not None and doer.kind == "pronoun" and speaker.via != "coreference":
            speaker = None
        yield Statement(
            self._key(q.start),
            speaker,
            (),
            q.kind,
            self.text[q.start : q.end],
            q.start,
            q.end,
            cue[-1]["cue"].strip(),
            When(),
        )

    def reported(self) -> Iterator[Statement]:
        """Reported clauses: "X a déclaré que …"; those that are quotations through and through are left out."""
        told: list[tuple[int, int]] = []
        for c in self.parsed.clauses:
            if c.link != "complement" or c.parent is None or c.kind != "verb" or c.tense == "none":
                continue
            above = self.parsed.clauses[c.parent]
            if not self.words.says(above) or above.predicate in self.words.directive or not above.doer:
                continue
            if (
                c.span[0] < above.end
                or self._quoted_share(*c.span) > 0.6
                or self.resolver.coreference.speaker_at(above.start)
            ):
                continue
            start, end = c.span
            m = _COMPLEMENTISER.match(self.text, start)
            start = m.end() if m else start
            if any(a <= start and end <= b for a, b in told):  # "said it regretted A and denied B": told as one
                continue
            told.append((start, end))
            end = self._closed(start, end)
            passage = self.text[start:end].rstrip(" .,;")
            if len(passage.split()) < 3:
                continue
            speaker = speaker_of(above.doer[0], self.resolver)
            if above.doer[0].kind == "pronoun":
                self._goes_on.add(start)
            yield Statement(
                self._key(start),
                speaker,
                self._audience(above, speaker),
                "indirect",
                passage,
                start,
                start + len(passage),
                self.text[above.start : above.end],
                self._of_clause(above),
                self.occasions.of(above, (start, end)),
            )

    def _closed(self, start: int, end: int) -> int:
        """The end of a reported clause with the closing mark of the words quoted in it."""
        return max(
            [
                end,
                *(
                    s.quotation.outer[1]
                    for s in self.speeches
                    if start <= s.quotation.outer[0] < end <= s.quotation.outer[1]
                ),
            ]
        )

    def _quoted_share(self, start: int, end: int) -> float:
        inside = sum(
            min(end, s.quotation.outer[1]) - max(start, s.quotation.outer[0])
            for s in self.speeches
            if not s.quotation.depth and s.quotation.outer[0] < end and start < s.quotation.outer[1]
        )
        return inside / max(1, end - start)
