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

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from detente.parse.grammar import Grammar
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
    tag: str = ""
    head: Word | None = None
    children: list[Word] = field(default_factory=list)
    preposition: str | None = None
    mark: str | None = None
    future: str | None = None
    """Tense that an absorbed semi-auxiliary gives ("future", "past"), None without one."""
    finite: Word | None = None
    """The modal or semi-auxiliary that carries tense for this infinitive."""
    modality: str | None = None

    def attach(self, head: Word | None, rel: str) -> None:
        """Hang this word on `head` as `rel`; refuses silently nothing: the caller must not make a cycle."""
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
            yield from child.subtree()

    def by(self, *rels: str) -> list[Word]:
        """Children in one of these relations, in textual order."""
        return [c for c in self.children if c.rel in rels]

    def replace_by(self, other: Word) -> None:
        """`other` (somewhere below) takes this word's place; this word is left without head."""
        head, rel = self.head, self.rel
        other.attach(None, "root")
        if head is not None:
            self.attach(None, "other")
            other.attach(head, rel)
        else:
            other.rel = rel

    @property
    def low(self) -> str:
        """The token in lower case with a straight apostrophe."""
        return self.text.lower().replace("’", "'")


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


def build(doc: Any, grammar: Grammar, offset: int, sentence: int, headline: bool = False) -> Tree:
    """A Doc of one sentence, beginning at character `offset` of the dispatch, as a Tree; prepositions settled."""
    words = []
    for token in doc:
        if token.is_space:
            continue
        morph = token.morph.to_dict()
        words.append(
            Word(
                i=len(words), text=token.text, lemma="", pos=token.pos_, morph=morph,
                rel=grammar.labels.get(token.dep_, "other"), tag=token.tag_,
                start=offset + token.idx, end=offset + token.idx + len(token.text),
            )
        )
        words[-1].lemma = lemma_of(token.text, token.lemma_, token.pos_, token.tag_, grammar)
    place = {token.i: n for n, token in enumerate(t for t in doc if not t.is_space)}
    for token in doc:
        if token.is_space:
            continue
        word = words[place[token.i]]
        if token.head.i == token.i or token.head.i not in place:
            word.rel = "root"
        else:
            word.head = words[place[token.head.i]]
            word.head.children.append(word)
    end = words[-1].end if words else offset
    return Tree(words, grammar, offset, end, sentence, headline)
