"""Noun phrases: from a word of the tree to the Phrase that a role is filled with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from detente.clause import Phrase, PhraseKind
from detente.parse.siding import prefix_length, siding_before
from detente.parse.tree import CLAUSE_RELATIONS, NOMINAL, Tree, Word

_OUTSIDE = CLAUSE_RELATIONS | {
    "conjunct",
    "coordinator",
    "punct",
    "case",
    "other",
    "root",
    "mark",
    "copula",
    "passive",
    "auxiliary",
    "subject",
    "passive_subject",
    "expletive",
    "reflexive",
    "negation",
    "adverb",
}
"""Relations that are no part of the phrase when they hang on its head."""


def members(word: Word) -> list[Word]:
    """A noun and the nouns coordinated with it, in textual order."""
    found = [word]
    for child in word.by("conjunct"):
        if child.pos in NOMINAL or (child.pos == "ADJ" and word.pos == "ADJ"):
            found.extend(members(child))
    return found


class Phrases:
    """Builds and remembers the phrases of one sentence; `clause_of` maps a word to the clause it heads."""

    def __init__(self, tree: Tree, text: str, clause_of: dict[Word, int], antecedents: dict[Word, Word]) -> None:
        self._tree = tree
        self._grammar = tree.grammar
        self._text = text
        self._clause_of = clause_of
        self._antecedents = antecedents
        self._memory: dict[tuple[Word, str | None], Phrase] = {}

    def of(self, word: Word, preposition: str | None = None) -> Phrase:
        """The phrase headed by `word`, standing in its role with `preposition`; pronouns of relatives resolved."""
        word = self._antecedents.get(word, word)
        key = (word, preposition)
        if key not in self._memory:
            # a provisional entry breaks the circle of a relative clause inside its own antecedent
            self._memory[key] = self._plain(word, preposition)
            self._memory[key] = self._build(word, preposition)
        return self._memory[key]

    def every(self) -> list[Phrase]:
        """Every noun phrase, name and pronoun of the sentence in textual order."""
        heads = [w for w in self._tree.words if self._is_head(w)]
        return [self.of(w, w.preposition) for w in heads]

    def _is_head(self, word: Word) -> bool:
        if word.pos not in ("NOUN", "PROPN", "PRON") or word in self._antecedents:
            return False
        return word.rel not in ("name", "compound", "case", "reflexive", "expletive", "mark", "number", "auxiliary")

    def _plain(self, word: Word, preposition: str | None) -> Phrase:
        start, end = self._extent(word)
        return Phrase(
            head=self._head(word),
            text=self._text[start:end],
            start=start,
            end=end,
            head_start=word.start,
            head_end=word.end,
            kind=self.kind(word),
            preposition=preposition,
        )

    def _build(self, word: Word, preposition: str | None) -> Phrase:
        start, end = self._extent(word)
        number = self._number(word)
        gender = word.morph.get("Gender")
        return Phrase(
            head=self._head(word),
            text=self._text[start:end],
            start=start,
            end=end,
            head_start=word.start,
            head_end=word.end,
            kind=self.kind(word),
            preposition=preposition,
            plural=None if number is None else number == "Plur",
            feminine=None if gender is None else gender == "Fem",
            person=self._person(word),
            modifiers=self._modifiers(word),
            belonging=self.belonging(word),
            attached=self.attached(word),
            appositions=tuple(self.of(c) for c in word.by("apposition")),
            quantity=self._quantity(word),
            clause=self._clause_of.get(word),
        )

    def _number(self, word: Word) -> str | None:
        """The number of a noun, which its article tells better: "*l'*ancienne guérillera" is one."""
        number = word.morph.get("Number")
        if number != "Plur" or word.pos != "NOUN":
            return number
        return "Sing" if any(d.morph.get("Number") == "Sing" for d in word.by("determiner")) else number

    def kind(self, word: Word) -> PhraseKind:
        """What sort of word heads the phrase."""
        if self._possessive(word) and word.rel in ("determiner", "possessor"):
            return "pronoun"
        kinds: dict[str, PhraseKind] = {
            "PROPN": "name",
            "PRON": "pronoun",
            "ADJ": "adjective",
            "NUM": "number",
            "VERB": "clause",
            "AUX": "clause",
        }
        return kinds.get(word.pos, "noun")

    def _possessive(self, word: Word) -> bool:
        known = self._grammar.possessives
        return word.low in known or (word.pos == "DET" and word.lemma in known)

    def _head(self, word: Word) -> str:
        if word.pos == "PROPN":
            return word.text
        if self.kind(word) == "pronoun":
            return word.lemma if word.pos == "DET" else word.low.lstrip("-")
        return word.lemma

    def _person(self, word: Word) -> int | None:
        if self.kind(word) != "pronoun":
            return None
        if self._possessive(word):
            return self._grammar.possessives.get(word.low) or self._grammar.possessives[word.lemma]
        person = word.morph.get("Person")
        return int(person) if person else None

    def _extent(self, word: Word) -> tuple[int, int]:
        """Offsets of the phrase: the stretch of words around the head that belong to it, without a gap."""
        inside = {w.i for w in self._inside(word)}
        first = last = word.i
        words = self._tree.words
        while first - 1 in inside or (first - 2 in inside and first > 1 and words[first - 1].pos == "PUNCT"):
            first -= 1
        while last + 1 in inside or (last + 2 in inside and words[last + 1].pos == "PUNCT"):
            last += 1
        while last > word.i and words[last].pos == "PUNCT" and words[last].text not in (")", '"', "»"):
            last -= 1
        return words[first].start, words[last].end

    def _inside(self, word: Word) -> Iterable[Word]:
        """The head and what is part of its phrase."""
        yield word
        for child in word.children:
            if child.rel in _OUTSIDE and not (child.rel == "adverb" and child.i < word.i and word.by("number")):
                continue
            if child.i < word.i and child.low in self._grammar.relatives:
                continue  # "*dont* le pays", "*whose* army": it stands for another noun
            yield from self._whole(child)

    def _whole(self, word: Word) -> Iterable[Word]:
        """A part of a phrase with its own preposition and coordinated members, without clauses."""
        yield word
        for child in word.children:
            if child.rel not in CLAUSE_RELATIONS:
                yield from self._whole(child)

    def _modifiers(self, word: Word) -> tuple[str, ...]:
        found: list[str] = []
        for child in word.by("modifier", "compound", "participle"):
            if child.rel == "participle" and len(child.children) > 0:
                continue
            for each in members(child) if child.rel == "compound" else [child, *child.by("conjunct")]:
                found.append(each.lemma)
                found.extend(g.lemma for g in each.by("compound", "modifier"))
        return tuple(dict.fromkeys(found))

    def belonging_words(self, word: Word) -> list[tuple[Word, str | None]]:
        """Whose it is: (word, preposition), demonyms and possessives without preposition."""
        found: list[tuple[Word, str | None]] = []
        for child in word.children:
            if self._siding(child):
                continue  # "*pro-Russian* rebels" are not Russia's
            if child.rel == "possessor" or (child.rel == "determiner" and self._possessive(child)):
                found.extend((m, None) for m in members(child))
            elif child.rel == "modifier" and self.is_demonym(child):
                found.extend((m, None) for m in [child, *child.by("conjunct")] if self.is_demonym(m))
            elif child.rel == "compound" and word.pos != "PROPN":
                found.extend((m, None) for c in self._names_in(child) for m in members(c))
            elif child.rel == "compound" and child.pos == "NOUN":
                found.extend((m, None) for c in child.by("compound") if c.pos == "PROPN" for m in members(c))
            elif child.rel == "nominal" and child.preposition in ("de", "of"):
                found.extend((m, m.preposition or child.preposition) for m in members(child))
        return found

    def is_demonym(self, word: Word) -> bool:
        """An adjective that names a people or bloc: listed (French) or written with a capital (English)."""
        if self._grammar.demonyms:
            return word.low in self._grammar.demonyms
        return word.text[:1].isupper() and word.pos in ("ADJ", "PROPN")

    def _names_in(self, compound: Word) -> list[Word]:
        if compound.pos == "PROPN" or self.is_demonym(compound):
            return [compound]
        return [c for c in compound.by("compound", "modifier") if c.pos == "PROPN" or self.is_demonym(c)]

    def belonging(self, word: Word) -> tuple[Phrase, ...]:
        """`belonging_words` as phrases."""
        return tuple(self.of(w, p) for w, p in self.belonging_words(word) if w is not word)

    def attached(self, word: Word) -> tuple[Phrase, ...]:
        """Prepositional phrases on the noun other than de/of, and whom it is told to be against."""
        return (
            *(
                self.of(m, m.preposition or child.preposition)
                for child in word.by("nominal")
                if child.preposition not in ("de", "of")
                for m in members(child)
            ),
            *(self._opposed(child) for child in word.children if self._siding(child) == "anti"),
        )

    def _siding(self, word: Word) -> str | None:
        """`pro` or `anti` where a modifier tells whose friend or foe somebody is: "*anti-French* protests"."""
        if word.rel not in ("modifier", "compound"):
            return None
        return siding_before(self._text, word.start + prefix_length(word.text))

    def _opposed(self, word: Word) -> Phrase:
        """Whom an adjective is against, as if a preposition said so."""
        against = next(iter(self._grammar.words["opposing"]))
        phrase, start = self.of(word, against), word.start + prefix_length(word.text)
        return replace(phrase, start=start, text=self._text[start : word.end], end=word.end, head_start=start)

    def _quantity(self, word: Word) -> tuple[int, int] | None:
        """Span of the number with the words that qualify it ("une dizaine de", "at least 12")."""
        numbers = word.by("number")
        if not numbers:
            return None
        inside = [w for n in numbers for w in n.subtree() if w.i <= word.i]
        if not inside:
            return None
        first = min(w.i for w in inside)
        last = max(w.i for w in inside)
        words = self._tree.words
        while (
            first > 0
            and words[first - 1].head in (word, *numbers)
            and (words[first - 1].low in self._grammar.words["quantity_words"] and words[first - 1].rel != "determiner")
        ):
            first -= 1
        return words[first].start, words[last].end
