"""The sentence as a tree of words with relations in plain words, one scheme for both languages.

A spaCy Doc comes in, is copied word by word, and may then be changed freely (`Word.attach`), which a Doc forbids:
repairs, prepositions and auxiliaries are all rewritings of this tree. Relations after `build`:

subject, passive_subject, object, indirect, agent, oblique (with `preposition`), attribute, reflexive, expletive,
particle, adverb, negation, auxiliary, passive, copula        below a predicate
complement, adverbial, relative, participle, parataxis        clauses; `mark` is the subordinating word
nominal (with `preposition`), possessor, compound, modifier, determiner, number, name, apposition   below a noun
conjunct, coordinator, case, mark, punct, other, root         anywhere
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from detente.parse.grammar import Grammar
from detente.parse.hyphens import lemma
from detente.parse.lemma import lemma_of

CLAUSE_RELATIONS = frozenset({"complement", "adverbial", "relative", "participle", "parataxis"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})


@dataclass(slots=True, eq=False)
class Word:
    """One token. `start` and `end` are offsets in the dispatch's text; `i` its place in the sentence."""

    i: int
    text: str
    lemma: str
    pos: str
    morph: dict[str, str]
    rel: str
    start: int
    end: int
    low: str = ""
    """The token in lower case with a straight apostrophe; kept, for every repair asks for it."""
    tag: str = ""
    label: str = ""
    """The parser's own label, for the one distinction it makes that relations do not (obl:arg)."""
    head: Word | None = None
    children: list[Word] = field(default_factory=list)
    preposition: str | None = None
    mark: str | None = None
    future: str | None = None
    """Tense that an absorbed semi-auxiliary gives ("future", "past"), None without one."""
    finite: Word | None = None
    """The modal or semi-auxiliary that carries tense for this infinitive."""
    modality: str | None = None
    suffered: bool = False
    """Whether its subject suffers what the infinitive says ("s'est vu refuser", "se font arrêter")."""

    def attach(self, head: Word | None, rel: str) -> None:
        """Hang this word on `head` as `rel`; a move that would close a circle is not made."""
        if head is not None and (head is self or self in head.above()):
            return
        if self.head is not None:
            self.head.children.remove(self)
        self.head = head
        self.rel = rel
        if head is not None:
            head.children.append(self)
            head.children.sort(key=lambda w: w.i)

    def above(self) -> Iterator[Word]:
        """Its head, the head's head and so on."""
        word = self.head
        while word is not None:
            yield word
            word = word.head

    def subtree(self) -> Iterator[Word]:
        """The word and all below it, in no particular order."""
        yield self
        for child in self.children:
            if child.children:
                yield from child.subtree()
            else:  # as most are
                yield child

    def by(self, *rels: str) -> list[Word]:
        """Children in one of these relations, in textual order."""
        return [c for c in self.children if c.rel in rels] if self.children else []

    @property
    def first(self) -> int:
        """Place of the first word of its subtree."""
        return min(w.i for w in self.subtree())

    @property
    def last(self) -> int:
        """Place of the last word of its subtree."""
        return max(w.i for w in self.subtree())

    def inflect(self, **morph: str) -> None:
        """Give the word this morphology and no other."""
        self.morph.clear()
        self.morph.update(morph)

    @property
    def opening(self) -> Word:
        """The first word of a verb with its auxiliaries: the one that carries person, number and tense."""
        return min([*self.by("auxiliary", "passive", "copula"), self], key=lambda w: w.i) if self.children else self

    @property
    def number(self) -> str | None:
        """Grammatical number ("Sing", "Plur") of a noun or of a finite verb, None where its form does not tell."""
        word = self.opening if self.pos in ("VERB", "AUX") else self
        if word.tag in ("VBZ", "NN", "NNP") or word.low == "was":
            return "Sing"
        if word.tag in ("NNS", "NNPS", "VBP") or word.low in ("have", "are", "were"):
            return "Plur"
        return word.morph.get("Number")

    def give_children(self, other: Word) -> None:
        """All that hangs on this word hangs on `other` from now on, as what it was."""
        for child in list(self.children):
            child.attach(other, child.rel)

    def replace_by(self, other: Word) -> None:
        """`other` (somewhere below) takes this word's place; this word is left without head."""
        head, rel = self.head, self.rel
        other.attach(None, "root")
        if head is not None:
            self.attach(None, "other")
            other.attach(head, rel)
        else:
            other.rel = rel


@dataclass(slots=True)
class Tree:
    """One sentence: its words in order and the grammar of its language."""

    words: list[Word]
    grammar: Grammar
    start: int
    end: int
    sentence: int
    headline: bool = False

    def at(self, i: int) -> Word | None:
        """The word at place `i`, None outside the sentence."""
        return self.words[i] if 0 <= i < len(self.words) else None

    def roots(self) -> list[Word]:
        """Words without a head that head the sentence (absorbed words have none either, but rel "other")."""
        return [w for w in self.words if w.head is None and w.rel == "root"]


def first_listed(word: Word) -> Word:
    """The first of the words that are listed, or are one name, up to a word."""
    while word.head is not None and word.head.i < word.i and word.rel in ("name", "conjunct"):
        word = word.head
    return word


def names_time(words: Iterable[Word], grammar: Grammar) -> bool:
    """Whether one of the words is a day, a month, an hour or the like."""
    times, capital = grammar.words["time_words"], grammar.words.get("capital_times", frozenset())
    return any(
        (w.lemma in times or w.low in times) and not (w.lemma in capital and w.text[:1].islower()) for w in words
    )


def build(
    docs: Sequence[tuple[Any, int | Sequence[int]]], text: str, grammar: Grammar, sentence: int, headline: bool = False
) -> Tree:
    """One sentence of the dispatch `text` as a Tree, from its Docs with the place in it that each begins at.

    Where the parser read less than stands there (see legible), the place is that of every character it read.

    A sentence has several Docs where it was parsed in pieces; each brings a root of its own.
    """
    words: list[Word] = []
    for doc, offset in docs:
        words.extend(_words(doc, grammar, offset, len(words)))
    for word in words:
        name = text[word.start : word.end]
        if grammar.read_as.get(name) == word.text:
            word.text = name
            word.low = name.lower()
            verb = word.pos in ("VERB", "AUX")
            word.lemma = lemma_of(name, name, "VERB", "", grammar) if verb else name
        elif "-" in name and "-" not in word.text:
            word.text, word.low, word.lemma = name, name.lower(), lemma(name, word.lemma, grammar)
    start, end = (words[0].start, words[-1].end) if words else (0, 0)
    return Tree(words, grammar, start, end, sentence, headline)


def _words(doc: Any, grammar: Grammar, offset: int | Sequence[int], first: int) -> list[Word]:
    places = range(offset, offset + len(doc.text)) if isinstance(offset, int) else offset
    tokens = [t for t in doc if not t.is_space]
    made: dict[int, Word] = {}
    for n, t in enumerate(tokens):
        # each is made anew by the parser whenever it is asked
        text, pos, tag, label, at = t.text, t.pos_, t.tag_, t.dep_, t.idx
        word = Word(
            i=first + n,
            text=text,
            lemma=lemma_of(text, t.lemma_, pos, tag, grammar),
            pos=pos,
            morph=t.morph.to_dict(),
            rel=grammar.labels.get(label, "other"),
            start=places[at],
            end=places[at + len(text) - 1] + 1,
            low=text.lower().replace("’", "'"),
            label=label,
            tag=tag if grammar.language == "en" else "",
        )
        made[t.i] = word
    for t in tokens:
        word, head = made[t.i], made.get(t.head.i)
        if head is None or head is word:
            word.rel = "root"
        else:
            word.head = head
            head.children.append(word)
    return list(made.values())
