"""Coreference inside a dispatch: whom pronouns, possessives and descriptions mean.

A third-person pronoun inside a quotation is never its speaker, a first-person one always is; a reporter's pronoun
prefers antecedents outside quotations.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property

from detente.clause import Clause, Parsed, Phrase
from detente.code.cast import find_cast
from detente.code.descriptions import Pronoun, descriptions
from detente.code.mentions import Mention
from detente.code.referents import BODIES, PERSONS, STATES, Referent, Referents
from detente.code.speech import Speech, find_speeches

_FARTHEST_PRONOUN = 3
"""Sentences; beyond that reporters name the actor again."""
_FARTHEST_DESCRIPTION = 12
_SENTENCE_COST = 2.0
_SUBJECT_GAIN = 1.6
"""A subject one sentence back nearly equals a non-subject of the same sentence."""
_SUBJECTS = frozenset(("il", "elle", "ils", "elles", "he", "she", "they", "it"))
_OPENING = 25
"""Characters from the head of a sentence within which its first subject stands."""


class Coreference:
    """Resolves the pronouns and descriptions of one dispatch; `mentions` in order of their start."""

    def __init__(self, text: str, language: str, parsed: Parsed, mentions: tuple[Mention, ...]) -> None:
        self.text, self.language, self.parsed = text, language, parsed
        self.cast = find_cast(text, language, mentions)
        """Persons whom the actor book does not know."""
        self.mentions = tuple(sorted((*mentions, *self.cast), key=lambda m: (m.start, -m.end)))
        self.words = descriptions(language)
        self._roles: dict[int, tuple[Clause, str]] = {}
        for c in parsed.clauses:
            for name in ("obliques", "addressee", "undergoer", "doer"):
                for p in getattr(c, name):
                    if not (name == "doer" and c.inherited_doer):
                        self._roles[p.head_start] = (c, name)
        self._resolving: set[int] = set()

    @cached_property
    def speeches(self) -> tuple[Speech, ...]:
        """The quotations of the dispatch with their speakers' phrases."""
        return find_speeches(self.text, self.language, self.parsed, self.mentions)

    @cached_property
    def aliases(self) -> dict[str, str]:
        """Names of war and nicknames that the dispatch gives, to the full name beside them."""
        found = {}
        for m in self.mentions:
            alias = self.words.alias.match(self.text, m.end) if m.kind == "person" and m.name else None
            if alias is not None:
                found[alias[1]] = m.name or m.text
        return found

    @cached_property
    def referents(self) -> Referents:
        """All possible antecedents."""
        return Referents(self.text, self.parsed, self.mentions, self.speeches, self.words)

    def resolve(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        """The mentions that a phrase at offset `at` refers back to; None where it refers to nobody known."""
        if at in self._resolving:  # "nous" whose speaker is "nous"
            return None
        self._resolving.add(at)
        try:
            return self._resolve(phrase, at)
        finally:
            self._resolving.discard(at)

    def _resolve(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        named = self._cast_member(phrase)
        if named is not None:
            return (named,)
        pronoun = self.words.pronouns.get(phrase.head.lower().lstrip("-").replace("’", "'"))
        if pronoun is not None and (phrase.kind in ("pronoun", "adjective") or phrase.person is not None or pronoun.near
                                    or len(phrase.text.split()) == 1):
            return self._pronoun(pronoun, phrase, at)
        return self._description(phrase, at)

    def _cast_member(self, phrase: Phrase) -> Mention | None:
        """Somebody unknown to the book, named in the phrase itself."""
        return next((m for m in self.cast if m.start <= phrase.head_start < m.end
                     or any(m.start <= a.head_start < m.end for a in phrase.appositions)), None)

    def speaker_at(self, at: int) -> Speech | None:
        """The outermost quotation in which an offset stands."""
        return next((s for s in self.speeches if not s.quotation.depth and s.quotation.outer[0] <= at < s.quotation.outer[1]), None)

    def meant(self, phrase: Phrase, at: int) -> tuple[Mention, ...]:
        """The mentions a phrase names or refers to."""
        i = bisect_left([m.start for m in self.mentions], phrase.start)
        inside = [m for m in self.mentions[max(0, i - 2):] if m.start <= phrase.head_start < m.end]
        if inside and inside[0].kind != "role":
            return (inside[0],)
        within = [m for m in self.mentions[i:] if m.end <= phrase.end and m.kind in PERSONS]
        return tuple(within[:1]) or self.resolve(phrase, at) or ()

    def _pronoun(self, pronoun: Pronoun, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        speech = self.speaker_at(at)
        if pronoun.person == 1:
            if speech is None or speech.speaker is None:
                return None
            return self.meant(speech.speaker, speech.speaker.head_start) or None
        earlier = self._same_pronoun(phrase, at)
        if earlier is not None:
            return self.resolve(earlier, earlier.head_start)
        barred = set()
        if speech is not None and speech.speaker is not None:
            barred = {self._key(m) for m in self.meant(speech.speaker, speech.speaker.head_start)}
        barred |= self._coarguments(phrase)
        best = self._best(at, _FARTHEST_PRONOUN, lambda r: self._fits(pronoun, r, barred, at), pronoun.near)
        return best.members if best else None

    def _same_pronoun(self, phrase: Phrase, at: int) -> Phrase | None:
        """The same pronoun as subject earlier in the sentence, or as the first subject of the sentence before."""
        word = phrase.head.lower().lstrip("-")
        if word not in _SUBJECTS:
            return None
        refs = self.referents
        here = refs.sentence(at)
        chosen = None
        for p in self.parsed.phrases:
            if p.head_start >= at:
                break
            if p.kind == "pronoun" and p.head.lower().lstrip("-") == word and refs.quotation(p.head_start) == refs.quotation(at) \
                    and p.head_start in self._roles and self._roles[p.head_start][1] == "doer":
                sentence = refs.sentence(p.head_start)
                opens = p.head_start - self.parsed.sentences[sentence][0] < _OPENING
                if sentence == here or (sentence == here - 1 and opens):
                    chosen = chosen or p
        if chosen is None:
            return None
        between = [r for r in refs.all if chosen.head_start < r.start < at and r.subject and r.kind in PERSONS and not r.plural]
        return None if between else chosen

    def _key(self, m: Mention) -> tuple[str | None, str]:
        return (m.name or m.code or m.text.lower(), "person" if m.kind in PERSONS else "polity")

    def _coarguments(self, phrase: Phrase) -> set[tuple[str | None, str]]:
        """Those who stand in the same clause in another role: in "Paris l'accuse", l' is not Paris."""
        role = self._roles.get(phrase.head_start)
        if role is None or role[1] == "doer" or phrase.head.lower() in ("lui-même", "elle-même", "himself", "herself", "itself"):
            return set()
        return {self._key(m) for p in role[0].doer for m in self.mentions if m.start <= p.head_start < m.end}

    def _fits(self, pronoun: Pronoun, r: Referent, barred: set[tuple[str | None, str]], at: int) -> float | None:
        """How well a referent fits; None where gender, number or place rule it out."""
        if any(self._key(m) in barred for m in r.members):
            return None
        person = r.kind in PERSONS
        score = 0.0
        if pronoun.plural != r.plural:
            if self.language == "fr" or not pronoun.plural or person:
                return None
            score -= 1.0
        if pronoun.thing and person:
            return None
        if self.language == "en" and pronoun.feminine is not None and not person and r.kind != "role":
            return None
        if pronoun.feminine is not None and r.feminine is not None and pronoun.feminine != r.feminine:
            return None
        if pronoun.feminine is not None and r.feminine is None:
            score -= 0.4
        if self.language == "fr" and not pronoun.plural and person:
            score += 0.5
        if r.kind == "role" and not r.members[0].code:
            score -= 0.8
        return score

    def _best(self, at: int, farthest: int, fits: Callable[[Referent], float | None], near: bool = False) -> Referent | None:
        """The referent in front of `at` with the most weight: near, a subject, often named, outside quotations."""
        refs = self.referents
        here, quotation = refs.sentence(at), refs.quotation(at)
        best: tuple[float, Referent] | None = None
        for r in refs.all[:bisect_left(refs.starts, at)]:
            distance = here - r.sentence
            if distance > farthest or r.end > at and r.start <= at:
                continue
            fit = fits(r)
            if fit is None:
                continue
            weight = fit - _SENTENCE_COST * distance - (at - r.start) / 2000
            if near:
                weight -= (at - r.start) / 50
            else:
                weight += _SUBJECT_GAIN * r.subject + 0.15 * min(refs.counts[r.key], 4)
            weight -= 1.2 * r.governed
            if r.quotation is not None and r.quotation != quotation:
                weight -= 3.0
            if best is None or weight > best[0]:
                best = (weight, r)
        return best[1] if best else None

    def country_in_focus(self, at: int) -> str | None:
        """Code of the state that the text in front of `at` is speaking of; None at its beginning."""
        best = self._best(at, 2, lambda r: 0.0 if r.kind in STATES | PERSONS and r.members[0].code and not r.plural else None)
        return best.members[0].code if best else None

    def _description(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        text = phrase.text.lower().replace("’", "'")
        head = phrase.head.lower()
        if head in self.words.counterpart or head.rstrip("s") in self.words.counterpart:
            return self._counterpart(phrase, at)
        pair = self._pair(phrase, text, at)
        if pair is not None:
            return pair
        if not self._definite(text) or any(b.kind != "pronoun" for b in phrase.belonging) or phrase.plural:
            if not (phrase.plural and self._definite(text) and not phrase.belonging):
                return None
        bare = re.sub(r"^(?:l'|(?:le|la|les|ce|cet|cette|ces|the|this|that)\s+)", "", text)
        if not phrase.plural:
            found = self._office(phrase, at)
            if found is not None:
                return (found,)
        state = _longest(self.words.state, bare)
        if state is not None and not phrase.plural:
            codes = self.words.state[state]
            best = self._best(at, _FARTHEST_DESCRIPTION, lambda r: self._is_state(r, codes))
            return best.members if best else None
        kinds = {k for k, words in (("organisation", self.words.organisation), ("group", self.words.group))
                 if head in words or head.rstrip("s") in words}
        if kinds:
            best = self._best(at, _FARTHEST_DESCRIPTION, lambda r: 0.0 if r.kind in kinds and self._agrees(phrase, r) else None)
            return best.members if best else None
        return None

    def _definite(self, text: str) -> bool:
        return re.match(r"(?:le|la|les|l'|ce|cet|cette|ces|the|this|that|these|those|both)\b|l'", text) is not None

    def _agrees(self, phrase: Phrase, r: Referent) -> bool:
        return self.language == "en" or not phrase.plural or r.plural or r.kind == "group"

    def _is_state(self, r: Referent, codes: frozenset[str] | None) -> float | None:
        m = r.members[0]
        if r.kind not in STATES | PERSONS or not m.code or r.plural or (codes is not None and m.code not in codes):
            return None
        return 0.0 if r.kind != "person" else -0.8

    def _office(self, phrase: Phrase, at: int, code: str | None = None) -> Mention | None:
        """The last person who holds such an office, by what book or text says of him."""
        wanted, keys = self._wanted(phrase)
        if not wanted and not keys:
            return None

        def fits(r: Referent) -> float | None:
            m = r.members[0]
            if r.kind not in PERSONS or r.plural or (code is not None and m.code != code) or not m.name:
                return None
            held = f"{m.office or ''} {m.text} {' '.join(m.offices)}".lower()
            if not keys & set(m.offices) and not any(re.search(rf"\b{re.escape(w)}\b", held) for w in wanted):
                return None
            if phrase.feminine is not None and r.feminine is not None and phrase.feminine != r.feminine:
                return None
            return 0.0
        best = self._best(at, _FARTHEST_DESCRIPTION, fits)
        return best.members[0] if best else None

    def _wanted(self, phrase: Phrase) -> tuple[set[str], set[str]]:
        """Words and keys of the offices that a description may stand for."""
        own = next((m for m in self.mentions if m.kind == "office" and m.start <= phrase.head_start < m.end), None)
        keys = set(own.offices) if own else set()
        text = re.sub(r"^(?:l'|(?:le|la|the|un|une|an?|son|sa|his|her|its|their|leur)\s+)", "", phrase.text.lower().replace("’", "'"))
        office = _longest(self.words.office, text) or next(
            (k for k in self.words.office if re.search(rf"\b{re.escape(k)}\b", text)), None)
        words = set(self.words.office[office]) if office else set()
        return words | keys, keys

    def holder(self, phrase: Phrase, code: str | None) -> Mention | None:
        """The person named before in the dispatch who holds the office that a phrase describes, of that state or body."""
        return self._office(phrase, phrase.start, code)

    def _pair(self, phrase: Phrase, text: str, at: int) -> tuple[Mention, ...] | None:
        """ "les deux pays", "both sides": the last so many different ones, those named together first."""
        words = text.split()
        number = next((self.words.numbers[w] for w in words if w in self.words.numbers), None)
        noun = next((w for w in words if w in self.words.pairs), None)
        if number is None and (phrase.head.lower() in self.words.both and self._definite(text) and phrase.plural):
            number, noun = 2, "parties"
        if noun is None or number is None or any(b.kind != "pronoun" for b in phrase.belonging):
            return None
        wanted = PERSONS if noun in self.words.persons_of_pairs else STATES | BODIES | PERSONS
        seen: dict[tuple[str | None, ...], Mention] = {}
        weights: dict[tuple[str | None, ...], float] = {}
        refs = self.referents
        here = refs.sentence(at)
        for r in refs.all[:bisect_left(refs.starts, at)]:
            distance = here - r.sentence
            if r.kind not in wanted or distance > _FARTHEST_DESCRIPTION:
                continue
            for m in r.members:
                key: tuple[str | None, ...] = (m.name if wanted is PERSONS else m.code,)
                if key[0] is None or m.members:
                    continue
                weights[key] = weights.get(key, 0.0) + 1.0 / (1 + distance) + 0.5 * r.subject / (1 + distance) + 0.2
                seen[key] = m
        ranked = sorted(seen, key=lambda k: -weights[k])[:number]
        if len(ranked) < number:
            return None
        return tuple(seen[k] for k in sorted(ranked, key=lambda k: seen[k].start))

    def _counterpart(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        """ "son homologue ukrainien": the office of who is spoken of, of the country named."""
        country = next((m for m in self.mentions if phrase.start <= m.start and m.end <= phrase.end and m.code), None)
        holder = self._best(at, _FARTHEST_PRONOUN, lambda r: 0.0 if r.kind in PERSONS and not r.plural else None)
        if country is None:
            return None
        if country.kind == "person":
            return (country,)
        same = holder.members[0] if holder else None
        known = next((m for m in self.mentions if m.kind in PERSONS and m.code == country.code and m.name and same
                      and m.office and set(_office_words(m)) & set(_office_words(same))), None)
        if known is not None:
            return (known,)
        return (replace(country, kind="office", sector=same.sector if same else None, text=phrase.text, start=phrase.start,
                        end=phrase.end, office=None, offices=same.offices if same else ()),)


def _office_words(m: Mention) -> list[str]:
    return [w for w in re.findall(r"[\w-]+", f"{m.office or ''} {' '.join(m.offices)}".lower()) if len(w) > 3]


def _longest(table: Iterable[str], text: str) -> str | None:
    """The longest entry that a description begins or (for English compounds) ends with."""
    fitting = [k for k in table if re.match(rf"{re.escape(k)}\b", text) or re.search(rf"\b{re.escape(k)}$", text)]
    return max(fitting, key=len, default=None)
