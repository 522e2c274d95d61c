"""What is known of a clause, as features for the linear models: its words, who fills it, what governs it, which frames
fit or nearly fit. A feature is a short string; words carry their language, the rest is for all languages alike."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator

from detente.clause import Clause, Parsed, Phrase
from detente.code.learned.lexicon import told_by
from detente.code.match import Match, Matcher, Sentence
from detente.code.resolve import Resolver
from detente.codebook.load import load_words

_STEM = 5
"""Letters that a verb and its noun share in both languages more often than not ("expuls-", "bombar-")."""
_SHORTEST_WORD = 3
_STRONG = 3
"""Weight in the lexicon from which a neighbouring clause is taken to tell its act."""


@functools.cache
def classes_of(language: str) -> dict[str, tuple[str, ...]]:
    """Lemma to the codebook's word classes that list it (`words/*.yaml`)."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, lemmas in load_words()[language].items():
        for lemma in lemmas:
            found[lemma].append(name)
    return {lemma: tuple(names) for lemma, names in found.items()}


class Signals:
    """Features of the clauses of one dispatch."""

    def __init__(
        self,
        language: str,
        parsed: Parsed,
        sentence: Sentence,
        matcher: Matcher,
        resolver: Resolver,
        matches: dict[int, list[Match]],
    ) -> None:
        self.language, self.parsed, self.sentence = language, parsed, sentence
        self.matcher, self.resolver, self.matches = matcher, resolver, matches
        self.classes = classes_of(language)
        self._categories = {i: sorted({m.frame.category for m in ms}) for i, ms in matches.items()}
        self._by_sentence: dict[int, list[str]] = {}

    def kind(self, phrase: Phrase) -> str:
        """What sort of somebody or something a phrase names: a mention's kind and sector, `pronoun` or `thing`."""
        if phrase.kind == "pronoun" or phrase.person is not None:
            return f"pronoun{phrase.person or ''}"
        mention = self.resolver.at(phrase.head_start, phrase.head_end)
        if mention is None:
            return phrase.kind
        return f"{mention.kind}{'' if mention.sector in (None, 'GOV') else ':' + mention.sector}"

    def of(self, clause: Clause) -> list[str]:
        """All features of a clause."""
        out = [
            *self._own(clause),
            *self._fillers(clause),
            *self._around(clause),
            *self._frames(clause),
            *self._lexicon(clause),
            *self._place(clause),
        ]
        return list(dict.fromkeys(out))

    def _own(self, clause: Clause) -> Iterator[str]:
        lang, p = self.language, clause.predicate
        yield f"{lang} p={p}"
        yield f"{lang} {clause.kind[0]}={p}"
        yield f"{lang} stem={p[:_STEM]}"
        yield from (f"{lang} part={p}+{x}" for x in (*clause.particles, *clause.companions))
        yield from (f"{lang} adv={x}" for x in clause.companions)
        yield f"tense={clause.tense}"
        yield f"kind={clause.kind} link={clause.link}"
        yield f"kind={clause.kind} passive={clause.passive}"
        if clause.kind == "noun":
            yield f"noun under={'' if clause.parent is None else self.parsed.clauses[clause.parent].kind}"
        for name, on in (("negated", clause.negated), ("imperative", clause.imperative), ("headline", clause.headline)):
            if on:
                yield name
                yield f"{lang} {name} p={p}"
        if clause.modality:
            yield f"modality={clause.modality}"
        if clause.quote is not None:
            yield f"quoted person={clause.person or next((x.person for x in clause.doer if x.person), None)}"
            yield f"{lang} quoted p={p}"
        yield from (f"class {c}" for c in self.classes.get(p, ()))

    def _fillers(self, clause: Clause) -> Iterator[str]:
        lang, p = self.language, clause.predicate
        slots = (
            ("d", clause.doer),
            ("u", clause.undergoer),
            ("a", clause.addressee),
            ("k", clause.predicative),
            ("b", clause.belonging),
        )
        for slot, phrases in slots:
            if not phrases:
                yield f"no {slot} {clause.kind}"
            for phrase in phrases:
                yield from self._filler(slot, phrase, lang, p)
        for phrase in clause.obliques:
            yield f"{lang} prep={p}+{phrase.preposition}"
            yield from self._filler(f"o:{phrase.preposition}", phrase, lang, p)
        noun = self.sentence.nouns.get(clause.index) if clause.kind == "noun" else None
        if noun is not None:
            yield from (f"{lang} mod={m}" for m in noun.modifiers)
            yield from (f"{lang} mod={p}+{m}" for m in noun.modifiers)
            for phrase in noun.attached:
                yield f"{lang} prep={p}+{phrase.preposition}"
                yield from self._filler(f"o:{phrase.preposition}", phrase, lang, p)

    def _filler(self, slot: str, phrase: Phrase, lang: str, p: str) -> Iterator[str]:
        kind, head = self.kind(phrase), phrase.head.lower()
        yield f"{slot} kind={kind}"
        yield f"{lang} {slot} kind={p}+{kind}"
        if kind in ("noun", "adjective", "clause") or kind.startswith("role"):
            yield f"{lang} {slot}={head}"
            yield f"{lang} {slot}={p}+{head}"
            yield f"{lang} w={head}"
            for c in self.classes.get(head, ()):
                yield f"{slot} class={c}"
                yield f"{lang} {slot} class={p}+{c}"
            yield from (f"{lang} {slot} mod={m}" for m in phrase.modifiers)
            if slot != "d":
                yield from (f"{slot} of={self.kind(b)}" for b in phrase.belonging)

    def _around(self, clause: Clause) -> Iterator[str]:
        lang, p = self.language, clause.predicate
        if clause.parent is not None:
            parent = self.parsed.clauses[clause.parent]
            yield f"{lang} up={clause.link}:{parent.predicate}"
            yield f"{lang} {p} up={clause.link}:{parent.predicate}"
            yield f"up {clause.link} tense={parent.tense} negated={parent.negated}"
            yield f"up {clause.link} modality={parent.modality}"
            yield from (f"up {clause.link} is {c}" for c in self._categories.get(parent.index, ()))
        for child in self.sentence.children[clause.index]:
            yield f"{lang} down={child.link}:{child.predicate}"
            yield f"{lang} down={p}+{child.link}"
            yield f"down {child.link} {child.tense}"
            yield from (f"down {child.link} is {c}" for c in self._categories.get(child.index, ()))
        start, end = clause.span
        yield from (f"{lang} w={w}" for w in self.sentence.lemmas(start, end) if len(w) >= _SHORTEST_WORD)
        yield from self._sentence_words(clause.sentence)

    def _sentence_words(self, number: int) -> list[str]:
        if number not in self._by_sentence:
            words = self.sentence.lemmas(*self.parsed.sentences[number])
            self._by_sentence[number] = [f"{self.language} s={w}" for w in words if len(w) > _SHORTEST_WORD]
        return self._by_sentence[number]

    def _frames(self, clause: Clause) -> Iterator[str]:
        found = self.matches.get(clause.index, [])
        for m in found:
            yield f"fits {m.frame.category}"
            yield f"fits {m.frame.id}"
            yield f"fits {m.frame.category} {clause.kind} weight={min(4, round(m.weight))}"
        if not found:
            yield "fits nothing"
            for near in self.matcher.near_misses(clause, self.sentence):
                yield f"near {near.frame.id}"
                yield f"near {near.frame.category} {near.lacking[:8]}"
        yield from (
            f"{self.language} {clause.predicate} beside {c}"
            for c in {
                c for other in self.sentence.children[clause.index] for c in self._categories.get(other.index, ())
            }
        )

    def _lexicon(self, clause: Clause) -> Iterator[str]:
        told = list(told_by(clause, self.sentence, self.language))
        if not told:
            yield "lexicon nothing"
            yield f"lexicon nothing {clause.kind} {clause.link}"
        best: dict[str, int] = {}
        for category, weight, vouched in told:
            yield f"lexicon {category} {weight} {vouched}"
            best[category] = max(best.get(category, 0), weight + vouched)
        fits = self._categories.get(clause.index, ())
        for category, weight in best.items():
            yield f"lexicon {category} {weight}"
            yield f"lexicon {category} {clause.kind} {clause.link}"
            yield f"lexicon {category} {clause.kind} {clause.tense} {clause.passive}"
            yield f"lexicon {category} alone {len(best) == 1}"
            yield f"lexicon {category} quoted {clause.quote is not None} person {clause.person}"
            yield f"lexicon {category} fits {category in fits} else {bool(fits)}"
            yield from (f"lexicon {category} u {self.kind(p)}" for p in clause.undergoer)
            yield from (f"lexicon {category} d {self.kind(p)}" for p in clause.doer)
        for other, name in (
            *((c, f"down {c.link}") for c in self.sentence.children[clause.index]),
            *self._above(clause),
        ):
            for category, weight, vouched in told_by(other, self.sentence, self.language):
                if weight + vouched >= _STRONG:
                    yield f"{name} may be {category}"

    def _above(self, clause: Clause) -> Iterator[tuple[Clause, str]]:
        if clause.parent is not None:
            yield self.parsed.clauses[clause.parent], f"up {clause.link}"

    def _place(self, clause: Clause) -> Iterator[str]:
        first = self.parsed.clauses[0].sentence if self.parsed.clauses else 0
        yield f"sentence {min(3, clause.sentence - first)} {clause.kind}"
        start, end = self.parsed.sentences[clause.sentence]
        named = len({m.code for m in self.resolver.within(start, end) if m.code})
        yield f"named {min(named, 3)} {clause.kind}"
        mine = len({m.code for m in self.resolver.within(*clause.span) if m.code})
        yield f"named inside {min(mine, 3)} {clause.kind} {clause.link}"
