"""From one parsed sentence to its clauses and noun phrases: the only door between the tree and the Clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from detente.clause import Clause, Phrase
from detente.parse import auxiliaries, fillers, prepositions, repair
from detente.parse.grammar import Grammar
from detente.parse.links import Linker
from detente.parse.phrases import Phrases, members
from detente.parse.predicates import Draft, Filler, find
from detente.parse.tree import NOMINAL, Tree, Word, build


def sentence_clauses(
    docs: Sequence[tuple[Any, int | Sequence[int]]],
    text: str,
    grammar: Grammar,
    sentence: int = 0,
    event_nouns: frozenset[str] = frozenset(),
    first_index: int = 0,
    headline: bool = False,
) -> tuple[list[Clause], list[Phrase], list[tuple[int, int, str]]]:
    """Clauses, phrases and words (start, end, lemma) of one sentence.

    `docs` are its spaCy Docs, each with the offset it begins at in `text`.

    `text` is the whole dispatch, `event_nouns` are the lower-case lemmas of nouns that are predicates; clauses are
    numbered from `first_index` in textual order.
    """
    tree = build(docs, text, grammar, sentence, headline)
    if not tree.words:
        return [], [], []
    repair.before(tree)
    prepositions.settle(tree)
    repair.after(tree)
    auxiliaries.absorb(tree)
    antecedents = relative_antecedents(tree)
    drafts = find(tree, event_nouns)
    ordered = [d for w in sorted(drafts, key=lambda w: w.i) for d in drafts[w]]
    clause_of = {w: first_index + max(ordered.index(d) for d in many) for w, many in drafts.items()}
    phrases = Phrases(tree, text, clause_of, antecedents)
    for draft in ordered:
        fillers.fill(draft, grammar, phrases)
        share_antecedents(draft, antecedents)
    Linker(tree, drafts, phrases, antecedents).link()
    number = {id(d): first_index + n for n, d in enumerate(ordered)}
    clauses = [_freeze(d, number, phrases, sentence, headline) for d in ordered]
    return clauses, phrases.every(), lemmas(tree)


def lemmas(tree: Tree) -> list[tuple[int, int, str]]:
    """Every word as (start, end, lemma), and once more with its form where that differs: lemmas may be wrong."""
    found = []
    for word in tree.words:
        found.append((word.start, word.end, word.lemma))
        if word.low != word.lemma:
            found.append((word.start, word.end, word.low))
    return found


def relative_antecedents(tree: Tree) -> dict[Word, Word]:
    """Relative pronoun -> the noun it stands for."""
    found: dict[Word, Word] = {}
    for clause in tree.words:
        if clause.rel != "relative" or clause.head is None:
            continue
        below = {w for w in clause.subtree() if w.i <= clause.i}
        for word in below:
            relative = tree.grammar.relatives.get(word.low) or tree.grammar.relatives.get(word.lemma)
            if (
                relative is None
                or word.rel in ("mark", "determiner")
                or word.pos not in ("PRON", "DET", "ADV", "SCONJ")
            ):
                continue
            found[word] = clause.head
            if relative == "of" and word.rel != "possessor":
                word.preposition = "de"
            elif relative == "in":
                word.preposition = "dans" if tree.grammar.language == "fr" else "in"
                word.rel = "oblique"
            if word.low in ("auquel", "auxquels", "auxquelles"):
                word.preposition = "à"
            elif word.low in ("duquel", "desquels", "desquelles"):
                word.preposition = "de"
    return found


def share_antecedents(draft: Draft, antecedents: dict[Word, Word]) -> None:
    """ "l'Arabie saoudite, Bahreïn et l'Egypte, qui *ont* rompu": said of the list where the verb is plural and the
    last of it is one alone."""
    if draft.kind != "verb" or draft.word.number != "Plur":
        return
    for pronoun in [f.word for f in draft.surface if f.word in antecedents]:
        nearest = first = antecedents[pronoun]
        while first.rel == "conjunct" and first.head is not None and first.head.pos in NOMINAL:
            first = first.head
        others = [m for m in members(first) if m is not nearest and m.i < pronoun.i]
        if not others or nearest.number == "Plur":
            continue
        for filled in (draft.surface, draft.undergoer if draft.passive else draft.doer):
            filled.extend(Filler(m) for m in others)


def _freeze(draft: Draft, number: dict[int, int], phrases: Phrases, sentence: int, headline: bool) -> Clause:
    word = draft.word
    token = word
    if draft.kind == "verb" and word.by("copula"):
        token = word.by("copula")[0]
    below = list(word.subtree())

    def made(many: list[Filler]) -> tuple[Phrase, ...]:
        unique: dict[tuple[int, str | None], Phrase] = {}
        for f in many:
            phrase = phrases.of(f.word, f.preposition)
            unique.setdefault((phrase.head_start, f.preposition), phrase)
        return tuple(unique.values())

    doer = made(draft.doer)
    clause = Clause(
        index=number[id(draft)],
        sentence=sentence,
        kind=draft.kind,
        predicate=draft.predicate,
        start=token.start,
        end=token.end,
        span=(min(w.start for w in below), max(w.end for w in below)),
        particles=tuple(draft.particles),
        companions=draft.companions,
        doer=doer,
        undergoer=made(draft.undergoer),
        addressee=made(draft.addressee),
        predicative=made(draft.predicative),
        belonging=made(draft.belonging),
        obliques=made(draft.obliques),
        negated=draft.negated,
        tense=draft.tense,
        passive=draft.passive,
        modality=draft.modality,
        person=next((p.person for p in doer if p.person is not None and p.kind == "pronoun"), None),
        imperative=draft.imperative,
        parent=None if draft.parent is None else number[id(draft.parent)],
        link=draft.link,
        inherited_doer=draft.inherited_doer,
        headline=headline,
    )
    return clause


def in_quotes(clause: Clause, quotations: tuple[tuple[int, int], ...]) -> Clause:
    """The clause with the number of the quotation that its predicate stands in."""
    for n, (start, end) in enumerate(quotations):
        if start <= clause.start and clause.end <= end:
            return replace(clause, quote=n)
    return clause
