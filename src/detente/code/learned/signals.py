"""What is known of a clause: its words, who fills it, what governs it, which frames fit or nearly fit, as groups of
features for the linear models; signs.py says how each reads."""

from __future__ import annotations

from collections.abc import Iterator

from detente.clause import Clause, Parsed, Phrase
from detente.code.learned import signs
from detente.code.learned.lexicon import told_by
from detente.code.learned.linear import Group, features_of
from detente.code.match import Match, Matcher
from detente.code.once import once, once_each
from detente.code.resolve import Resolver
from detente.code.sentence import Sentence

_SHORTEST_WORD = 3
_STRONG = 3
"""Weight in the lexicon from which a neighbouring clause is taken to tell its act."""
_CLOSEST = 4


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
        self._categories = {i: sorted({m.frame.category for m in ms}) for i, ms in matches.items()}
        self._first = parsed.clauses[0].sentence if parsed.clauses else 0

    @once
    def kind(self, phrase: Phrase) -> str:
        """What sort of somebody or something a phrase names: a mention's kind and sector, `pronoun` or `thing`."""
        if phrase.kind == "pronoun" or phrase.person is not None:
            return f"pronoun{phrase.person or ''}"
        mention = self.resolver.at(phrase.head_start, phrase.head_end)
        if mention is None:
            return phrase.kind
        return f"{mention.kind}{'' if mention.sector in (None, 'GOV') else ':' + mention.sector}"

    def of(self, clause: Clause) -> list[str]:
        """All features of a clause, as a model learns them."""
        return list(dict.fromkeys(features_of(self.groups(clause))))

    @once
    def groups(self, clause: Clause) -> tuple[Group, ...]:
        """All features of a clause, in groups."""
        return (
            *self._own(clause),
            *self._fillers(clause),
            *self._around(clause),
            *self._frames(clause),
            *self._lexicon(clause),
            *self._place(clause),
        )

    def _own(self, clause: Clause) -> Iterator[Group]:
        lang, p = self.language, clause.predicate
        yield signs.of_predicate, (lang, clause.kind, p)
        yield signs.of_form, (clause.kind, clause.tense, clause.link, clause.passive, clause.modality)
        if clause.particles or clause.companions:
            yield signs.of_particles, (lang, p, clause.particles, clause.companions)
        if clause.kind == "noun":
            yield signs.of_host, ("" if clause.parent is None else self.parsed.clauses[clause.parent].kind,)
        for mark, on in (("negated", clause.negated), ("imperative", clause.imperative), ("headline", clause.headline)):
            if on:
                yield signs.of_mark, (lang, p, mark)
        if clause.quote is not None:
            person = clause.person or next((x.person for x in clause.doer if x.person), None)
            yield signs.of_quoted, (lang, p, person)

    def _fillers(self, clause: Clause) -> Iterator[Group]:
        lang, p = self.language, clause.predicate
        slots = (
            ("d", clause.doer),
            ("u", clause.undergoer),
            ("a", clause.addressee),
            ("k", clause.predicative),
            ("b", clause.belonging),
        )
        yield signs.of_empty, (tuple(slot for slot, phrases in slots if not phrases), clause.kind)
        for slot, phrases in slots:
            for phrase in phrases:
                yield from self._filler(slot, phrase, lang, p)
        noun = self.sentence.noun(clause)
        for n in noun:
            if n.modifiers:
                yield signs.of_noun_modifiers, (lang, p, n.modifiers)
        for phrase in (*clause.obliques, *(a for n in noun for a in n.attached)):
            yield signs.of_preposition, (lang, p, phrase.preposition)
            yield from self._filler(f"o:{phrase.preposition}", phrase, lang, p)

    def _filler(self, slot: str, phrase: Phrase, lang: str, p: str) -> Iterator[Group]:
        kind = self.kind(phrase)
        yield signs.of_filler, (lang, slot, p, kind)
        if kind in ("noun", "adjective", "clause") or kind.startswith("role"):
            yield signs.of_filling_noun, (lang, slot, p, phrase.head.lower())
            if phrase.modifiers:
                yield signs.of_modifiers, (lang, slot, phrase.modifiers)
            if slot != "d":
                yield from ((signs.of_owner, (slot, self.kind(b))) for b in phrase.belonging)

    def _around(self, clause: Clause) -> Iterator[Group]:
        lang, p = self.language, clause.predicate
        if clause.parent is not None:
            parent = self.parsed.clauses[clause.parent]
            yield signs.of_parent, (lang, p, clause.link, parent.predicate)
            yield signs.of_parent_form, (clause.link, parent.tense, parent.negated, parent.modality)
            for c in self._categories.get(parent.index, ()):
                yield signs.of_neighbour, (f"up {clause.link}", c)
        for child in self.sentence.children[clause.index]:
            yield signs.of_child, (lang, p, child.link, child.predicate, child.tense)
            for c in self._categories.get(child.index, ()):
                yield signs.of_neighbour, (f"down {child.link}", c)
                yield signs.of_frame_below, (lang, p, c)
        own = self.sentence.lemmas(*clause.span)
        yield signs.of_words, (lang, "w", tuple(w for w in own if len(w) >= _SHORTEST_WORD))
        yield self._sentence_words(clause.sentence)

    @once_each
    def _sentence_words(self, number: int) -> Group:
        words = self.sentence.lemmas(*self.parsed.sentences[number])
        return signs.of_words, (self.language, "s", tuple(w for w in words if len(w) > _SHORTEST_WORD))

    def _frames(self, clause: Clause) -> Iterator[Group]:
        found = self.matches.get(clause.index, [])
        for m in found:
            weight = min(_CLOSEST, round(m.weight))
            yield signs.of_match, (m.frame.category, m.frame.id, clause.kind, weight)
        if not found:
            yield signs.of_no_match, ()
            near = self.matcher.near_misses(clause, self.sentence)
            # idioms' verbs tell nothing; frames have many triggers, which lack the same
            distinct = dict.fromkeys([n.told for n in near if not n.frame.plain])
            yield from ((signs.of_near_miss, told) for told in distinct)

    @once
    def _told(self, clause: Clause) -> tuple[tuple[str, int, bool], ...]:
        return tuple(told_by(clause, self.sentence, self.language))

    def _lexicon(self, clause: Clause) -> Iterator[Group]:
        told = self._told(clause)
        if not told:
            yield signs.of_no_entry, (clause.kind, clause.link)
        best: dict[str, int] = {}
        for category, weight, vouched in told:
            yield signs.of_entry, (category, weight, vouched)
            best[category] = max(best.get(category, 0), weight + vouched)
        fits = self._categories.get(clause.index, ())
        form = (clause.kind, clause.link, clause.tense, clause.passive, clause.quote is not None, clause.person)
        for category, weight in best.items():
            yield signs.of_told, (category, weight, len(best) == 1, category in fits, bool(fits))
            yield signs.of_told_form, (category, *form)
            yield from ((signs.of_told_filler, (category, "u", self.kind(p))) for p in clause.undergoer)
            yield from ((signs.of_told_filler, (category, "d", self.kind(p))) for p in clause.doer)
        beside = [(c, f"down {c.link}") for c in self.sentence.children[clause.index]]
        if clause.parent is not None:
            beside.append((self.parsed.clauses[clause.parent], f"up {clause.link}"))
        for other, name in beside:
            for category, weight, vouched in self._told(other):
                if weight + vouched >= _STRONG:
                    yield signs.of_told_beside, (name, category)

    def _place(self, clause: Clause) -> Iterator[Group]:
        named = self._named(*self.parsed.sentences[clause.sentence])
        rank = clause.sentence - self._first
        yield signs.of_place, (rank, clause.kind, clause.link, named, self._named(*clause.span))

    @once_each
    def _named(self, start: int, end: int) -> int:
        return len({m.code for m in self.resolver.within(start, end) if m.code})
