"""What a description refers back to: "le royaume", "the bloc", "le ministre", "les deux pays", "son homologue"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterable
from dataclasses import replace

from detente.clause import Phrase
from detente.code.descriptions import Descriptions
from detente.code.mentions import Mention
from detente.code.once import once
from detente.code.referents import BODIES, PERSONS, STATES, Referent, Referents

_PLACES = frozenset({"capital", "state"})
_FARTHEST = 12
"""Sentences; descriptions reach farther back than pronouns."""
_UNTOLD = -4.0
"""For a person of whom no office is told: only one of the last sentences can be "the minister" then."""
_LEAD_SENTENCES = 2
"""Headline and first sentence: the parties of the story stand there."""
_LEAD = 0.8
"""What a naming there adds: as much as one in the sentence before."""
_FARTHEST_HOLDER = 3
"""Sentences back to the person whose counterpart is meant."""


InOffice = Callable[[tuple[str, ...], str], Mention | None]
"""Who holds the like of an office (its keys) in another state, as a mention without a place; None where unknown."""


class Described:
    """Resolves the descriptions of one dispatch."""

    def __init__(
        self,
        text: str,
        language: str,
        mentions: tuple[Mention, ...],
        words: Descriptions,
        referents: Referents,
        in_office: InOffice,
    ) -> None:
        self._text, self._language, self._mentions, self._words = text, language, mentions, words
        self._referents, self._in_office = referents, in_office

    def resolve(
        self, phrase: Phrase, at: int, barred: Container[tuple[str | None, ...]] = ()
    ) -> tuple[Mention, ...] | None:
        """Whom a description refers to; `barred` are the keys of those who act upon it in its own clause."""
        text = phrase.text.lower().replace("’", "'")
        head = phrase.head.lower()
        if head in self._words.counterpart or head.rstrip("s") in self._words.counterpart:
            return self._counterpart(phrase, at)
        pair = self._pair(phrase, text, at) or self._half(phrase, at)
        if pair is not None:
            return pair
        bare = _bare(text)
        state = _longest(self._words.state, bare) or next((k for k in self._words.state if k == head), None)
        if (self._owned(phrase, state) and not self._seated(phrase, head)) or not (
            self._definite(text) or self._contracted(phrase)
        ):
            return None
        if not phrase.plural:
            found = self.office(phrase, at)
            if found is not None:
                return (found,)
        if state is not None and not phrase.plural:
            codes = self._narrowed(self._words.state[state], bare)
            best = self._referents.best(
                at,
                _FARTHEST,
                lambda r: None if r.key in barred and r.kind in STATES else self._is_state(r, codes),
            )
            return best.members if best else None
        kinds = {
            k
            for k, words in (("organisation", self._words.organisation), ("group", self._words.group))
            if head in words or head.rstrip("s") in words
        }
        if kinds and phrase.plural and head in self._words.group and not self._only_group(at):
            return None
        if kinds:
            best = self._referents.best(
                at, _FARTHEST, lambda r: 0.0 if r.kind in (*kinds, "collective") and self._agrees(phrase, r) else None
            )
            return best.members if best else None
        return None

    def _only_group(self, at: int) -> bool:
        """Whether no more than one group has been named: "the rebels" may be anybody's otherwise."""
        return len({r.key for r in self._referents.all if r.end <= at and r.kind == "group"}) == 1

    def sides(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The parties that "both sides", "toutes les parties", "les deux gouvernements" mean; () where it is no such
        description."""
        text = phrase.text.lower().replace("’", "'")
        several = phrase.plural or text in self._words.each
        return (several and self._pair(phrase, text, phrase.start)) or ()

    def _definite(self, text: str) -> bool:
        return re.match(r"(?:le|la|les|l'|ce|cet|cette|ces|the|this|that|these|those|both)\b|l'", text) is not None

    def _owned(self, phrase: Phrase, state: str | None) -> bool:
        """Whether the description is of somebody named in it; regions ("the North Atlantic republic"), adjectives of
        nobody ("the Islamic republic") and compounds ("the host country") are no owners."""
        said = " ".join((state or "", *self._words.regions_in(phrase.text.lower())))
        of = [
            b
            for b in phrase.belonging
            if b.text.lower() not in said
            and (_bare(b.text.lower()) not in said or _bare(b.text.lower()) == state)  # "the government's policy"
            and (self._names(b) or not (b.kind in ("name", "adjective") or self._compounded(b, phrase)))
        ]
        return bool(of) if phrase.plural else any(b.kind != "pronoun" for b in of)

    def _seated(self, phrase: Phrase, head: str) -> bool:
        """ "L'institution de Washington": a body told by the town of its seat."""
        owners = [m for m in self._mentions if phrase.start <= m.start and m.end <= phrase.end]
        return head in self._words.organisation and all(m.kind == "capital" for m in owners)

    def _half(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        """ "The North", "le Sud", where one half of the land has been spoken of."""
        codes = self._words.halves.get(self._text[phrase.head_start : phrase.head_end], ())
        if not codes or phrase.belonging:
            return None
        best = self._referents.best(at, _FARTHEST, lambda r: 0.0 if r.members[0].code in codes else None)
        if best is None:
            return None
        start, end = phrase.start, phrase.end
        return (Mention(start, end, phrase.text, "state", codes[0], None),)

    def _compounded(self, noun: Phrase, phrase: Phrase) -> bool:
        return noun.preposition is None and noun.kind == "noun" and self._text[noun.end : phrase.head_start] == " "

    def _contracted(self, phrase: Phrase) -> bool:
        """ "du pays", "au royaume": the article has gone into the preposition."""
        return re.search(r"\b(?:du|au|des|aux)\s$", self._text[max(0, phrase.start - 5) : phrase.start]) is not None

    def _narrowed(self, codes: frozenset[str] | None, bare: str) -> frozenset[str] | None:
        """The states that a description still fits by what it says beside its noun ("the landlocked country")."""
        for words in self._words.regions_in(bare):
            fitting = self._words.regions[words]
            codes = fitting if codes is None else codes & fitting or fitting
        return codes

    def _agrees(self, phrase: Phrase, r: Referent) -> bool:
        return self._language == "en" or not phrase.plural or r.plural or r.kind == "group"

    def _is_state(self, r: Referent, codes: frozenset[str] | None) -> float | None:
        m = r.members[0]
        people = r.kind == "demonym" and len(r.members) == 1  # "Moldovans vote": the country is Moldova
        if r.kind not in STATES | PERSONS or not m.code or (codes is not None and m.code not in codes):
            return None
        if r.several and not people:
            return None
        return -0.8 if r.kind == "person" or r.several else 0.0

    @once
    def office(self, phrase: Phrase, at: int, code: str | None = None) -> Mention | None:
        """The last person who holds such an office, by what book or text says of him."""
        wanted, keys = self._wanted(phrase)
        if not wanted and not keys:
            return None

        def fits(r: Referent) -> float | None:
            m = r.members[0]
            if r.kind not in PERSONS or r.plural or m.code not in (None, code or m.code) or not m.name:
                return None
            held = f"{m.office or ''} {m.text} {' '.join(m.offices)}".lower()
            known = bool(keys & set(m.offices)) or any(re.search(rf"\b{re.escape(w)}\b", held) for w in wanted)
            if not known and (m.office or m.offices):
                return None
            if phrase.feminine is not None and r.feminine is not None and phrase.feminine != r.feminine:
                return None
            return 0.0 if known else _UNTOLD

        best = self._referents.best(at, _FARTHEST, fits)
        return best.members[0] if best else None

    def _wanted(self, phrase: Phrase) -> tuple[set[str], set[str]]:
        """Words and keys of the offices that a description may stand for."""
        own = next((m for m in self._mentions if m.kind == "office" and m.start <= phrase.head_start < m.end), None)
        keys = set(own.offices) if own else set()
        text = re.sub(
            r"^(?:l'|(?:le|la|the|un|une|an?|son|sa|his|her|its|their|leur)\s+)",
            "",
            phrase.text.lower().replace("’", "'"),
        )
        office = _longest(self._words.office, text) or next(
            (k for k in self._words.office if k in text and re.search(rf"\b{re.escape(k)}\b", text)), None
        )
        words = set(self._words.office[office]) if office else set()
        if not words and len(text.split()) == 1 and any(m.start <= phrase.head_start < m.end for m in self._mentions):
            words = {text}  # a rank or calling that the dispatch itself gives: "le capitaine", "the bishop"
        return words | keys, keys

    def _pair(self, phrase: Phrase, text: str, at: int) -> tuple[Mention, ...] | None:
        """ "les deux pays", "both sides": the last so many different ones, those named together first."""
        words = text.split()
        number = next((self._words.numbers[w] for w in words if w in self._words.numbers), None)
        noun = next((w for w in words if w in self._words.pairs), None)
        if number is None and (phrase.head.lower() in self._words.both and self._definite(text) and phrase.plural):
            number, noun = 2, "parties"
        if text in self._words.alone:
            number, noun = 2, "parties"
        if number is None and text in self._words.each:
            number, noun = 2, "parties"
        if noun is not None and words[0] in self._words.all_of and phrase.plural:
            number = number or 2
        if noun is None or number is None or any(self._names(b) for b in phrase.belonging):
            return None
        wanted = PERSONS if noun in self._words.persons_of_pairs else STATES | BODIES | PERSONS
        if noun in self._words.states_of_pairs:
            wanted = STATES | PERSONS
        seen: dict[tuple[str | None, ...], Mention] = {}
        weights: dict[tuple[str | None, ...], float] = {}
        refs = self._referents
        here = refs.sentence(at)
        for r in refs.all[: bisect_left(refs.starts, at)]:
            distance = here - r.sentence
            if r.kind not in wanted or distance > _FARTHEST or (r.kind in _PLACES and r.located):
                continue
            for m in r.members:
                key: tuple[str | None, ...] = (m.name if wanted is PERSONS else m.code,)
                if key[0] is None or m.members:
                    continue
                weights[key] = weights.get(key, 0.0) + 1.0 / (1 + distance) + 0.5 * r.subject / (1 + distance) + 0.2
                weights[key] += _LEAD * (r.sentence < _LEAD_SENTENCES)
                seen[key] = m
        beside = self._beside(at, wanted)
        if len(beside) != number:
            seen = {k: m for k, m in seen.items() if k not in beside} if len(seen) - len(beside) >= number else seen
        ranked = sorted(seen, key=lambda k: -weights[k])[:number]
        if len(ranked) < number:
            return None
        return tuple(seen[k] for k in sorted(ranked, key=lambda k: seen[k].start))

    def _names(self, phrase: Phrase) -> bool:
        """Whether a phrase names an actor, not a region or a river ("les deux rivaux du Golfe")."""
        return any(m.code or m.members for m in self._mentions if phrase.start <= m.start and m.end <= phrase.end)

    def _beside(self, at: int, wanted: frozenset[str]) -> set[tuple[str | None, ...]]:
        """The subjects of the sentence that a description stands in: they act upon the pair, or are the pair."""
        refs = self._referents
        here = refs.sentence(at)
        subjects = (r for r in refs.all[: bisect_left(refs.starts, at)] if r.sentence == here and r.subject)
        return {(m.name if wanted is PERSONS else m.code,) for r in subjects if r.kind in wanted for m in r.members}

    def _counterpart(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        """ "son homologue ukrainien": the office of who is spoken of, of the country named."""
        country = next((m for m in self._mentions if phrase.start <= m.start and m.end <= phrase.end and m.code), None)
        holder = self._referents.best(
            at, _FARTHEST_HOLDER, lambda r: 0.0 if r.kind in PERSONS and not r.plural else None
        )
        if country is None:
            return None
        if country.kind == "person":
            return (country,)
        same = holder.members[0] if holder else None
        known = next(
            (
                m
                for m in self._mentions
                if m.kind in PERSONS
                and m.code == country.code
                and m.name
                and same
                and m.office
                and set(_office_words(m)) & set(_office_words(same))
            ),
            None,
        )
        if known is not None:
            return (known,)
        held = self._in_office(same.offices, country.code or "") if same and country.code else None
        if held is not None:
            return (replace(held, start=phrase.start, end=phrase.end, text=phrase.text),)
        return (
            replace(
                country,
                kind="office",
                sector=same.sector if same else None,
                text=phrase.text,
                start=phrase.start,
                end=phrase.end,
                office=None,
                offices=same.offices if same else (),
            ),
        )


def _bare(text: str) -> str:
    return re.sub(r"^(?:l'|(?:le|la|les|ce|cet|cette|ces|the|this|that)\s+)", "", text)


def _office_words(m: Mention) -> list[str]:
    return [w for w in re.findall(r"[\w-]+", f"{m.office or ''} {' '.join(m.offices)}".lower()) if len(w) > 3]


def _longest(table: Iterable[str], text: str) -> str | None:
    """The longest entry that a description begins or (for English compounds) ends with."""
    entries = tuple(table)
    if not (text.startswith(entries) or text.endswith(entries)):  # as nearly always
        return None
    fitting = [
        k
        for k in entries
        if (text.startswith(k) and re.match(rf"{re.escape(k)}\b", text))
        or (text.endswith(k) and re.search(rf"\b{re.escape(k)}$", text))
    ]
    return max(fitting, key=len, default=None)
