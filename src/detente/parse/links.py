"""How clauses hang together, and what a clause takes over from another: relatives, control, coordination."""

from __future__ import annotations

from typing import cast

from detente.clause import Link
from detente.parse.auxiliaries import infinitive
from detente.parse.grammar import Grammar
from detente.parse.phrases import Phrases, members
from detente.parse.predicates import Draft, Filler
from detente.parse.tense import auxiliaries, finite, is_participle
from detente.parse.tree import NOMINAL, Tree, Word

_ADDRESSED_BY = frozenset({"à", "to", "on", "upon", "with", "for", "auprès de", "of"})

_BESIDE = 2
"""Words from one verb to the next where nothing but "et" or "and" stands between."""


class Linker:
    """Links the drafts of one sentence, outer clauses first, so that what is inherited is already there."""

    def __init__(
        self, tree: Tree, drafts: dict[Word, list[Draft]], phrases: Phrases, antecedents: dict[Word, Word]
    ) -> None:
        self._grammar: Grammar = tree.grammar
        self._drafts = drafts
        self._phrases = phrases
        self._antecedents = antecedents

    def link(self) -> None:
        """Set parent and link of every draft and hand on what it inherits."""
        ordered = sorted(self._drafts, key=lambda w: (sum(1 for _ in w.above()), w.i))
        for word in ordered:
            first, *more = self._drafts[word]
            self._link(first)
            for other in more:
                other.parent, other.link = first, "complement" if other.kind == "adjective" else "nominal"
                other.companions = first.companions
            self._inherit(first)
            if first.link == "participle" and first.parent is not None and self._spoken_up(word):
                first.tense, first.modality = first.parent.tense, first.modality or first.parent.modality
            for other in more:
                if not other.doer and first.surface and other.kind == "adjective":
                    other.doer, other.surface = list(first.surface), list(first.surface)
                    other.inherited_doer = first.inherited_doer
                if other.kind == "noun":
                    self._inherit_nominal(other)
            for draft in (first, *more):
                if not draft.surface:
                    draft.surface = list(draft.undergoer if draft.passive else draft.doer)

    def _governor(self, word: Word) -> Draft | None:
        """The clause that a word stands in: that of the nearest predicate above it."""
        for above in word.above():
            if above in self._drafts:
                return self._drafts[above][-1] if self._inner(above, word) else self._drafts[above][0]
        return None

    def _inner(self, above: Word, word: Word) -> bool:
        """Whether what hangs on a copular predicate hangs on its adjective or noun rather than on the copula."""
        step = word
        for a in word.above():
            if a is above:
                break
            step = a
        return step.rel in ("complement", "oblique", "nominal", "participle", "relative") and step.i > above.i

    def _link(self, draft: Draft) -> None:
        word = draft.word
        top = self._conjunct_head(word)
        if top is not None and top in self._drafts:
            first = self._drafts[top][0]
            if first.link is not None and first.link != "coordinate":
                draft.parent, draft.link = first.parent, first.link
            else:
                draft.parent, draft.link = first.parent or first, "coordinate"
            return
        draft.parent = self._governor(word)
        if draft.parent is None:
            return
        draft.link = self._kind(draft)

    def _conjunct_head(self, word: Word) -> Word | None:
        head = word.head
        if word.rel != "conjunct" or head is None:
            return None
        return head

    def _kind(self, draft: Draft) -> Link:
        word = draft.word
        if draft.kind == "noun":
            return "apposition" if word.rel == "apposition" else "nominal"
        if self._spoken_up(word):
            return "participle"
        if word.rel == "relative":
            return "relative"
        if word.rel == "participle" or (word.rel == "modifier"):
            return "complement" if infinitive(word) and not is_participle(word) else "participle"
        if word.rel == "parataxis":
            return "parataxis"
        if word.rel == "adverbial":
            if word.mark is not None and word.mark in self._grammar.marks:
                return cast(Link, self._grammar.marks[word.mark])
            if infinitive(word) and not word.mark:
                return "complement" if self._takes_infinitive(word) else "purpose"
            return "adverbial"
        if word.by("case") and any(c.tag == "WP" and c.i < word.i for c in word.children):
            return "adverbial"  # "was cut off *in what Rome called* an outrage": the calling stands by itself
        return "condition" if self._conditional(word) else "complement"

    def _conditional(self, word: Word) -> bool:
        """Whether "si" or "if" before a complement sets a condition, and asks nothing ("a demandé *si*")."""
        verb = word.head
        if word.rel != "complement" or verb is None or verb.pos != "VERB" or word.mark is None:
            return False
        asks = verb.lemma in self._grammar.words["asking_whether"]
        return self._grammar.marks.get(word.mark) == "condition" and not asks and finite(word)

    def _spoken_up(self, word: Word) -> bool:
        """Whether an infinitive tells what somebody took the floor to say: said, as a participle would tell it."""
        verb, words = word.head, self._grammar.words
        return (
            verb is not None
            and word.rel in ("adverbial", "complement", "oblique")
            and verb.i < word.i
            and verb.lemma in words["speaking_up"]
            and word.lemma in words["acts_of_speech"]
            and infinitive(word)
            and not any(w.lemma in words["streets"] for c in verb.children for w in (c, *c.children))
        )

    def _takes_infinitive(self, word: Word) -> bool:
        """Whether the verb above is one that an infinitive completes, and nothing else does so."""
        verb = word.head
        return (
            verb is not None
            and verb.lemma in self._grammar.words["infinitive_verbs"]
            and verb.i < word.i
            and not verb.by("complement")
        )

    def _inherit(self, draft: Draft) -> None:
        word = draft.word
        if draft.kind == "noun":
            self._inherit_nominal(draft)
            return
        top = self._conjunct_head(word)
        if top is not None and top in self._drafts:
            self._inherit_conjunct(draft, self._drafts[top][0])
        elif draft.link == "relative":
            self._resolve_relative(draft)
        elif draft.kind == "adjective" and word.rel in ("modifier", "participle") and word.head is not None:
            self._hand_on(draft, [Filler(m) for m in members(word.head)])
        elif word.rel == "participle" and word.head is not None and draft.link in ("participle", None):
            if word.head.pos in NOMINAL and not draft.surface:
                self._hand_on(draft, [Filler(m) for m in members(word.head)])
            elif draft.parent is not None:
                self._hand_on(draft, draft.parent.surface)
        elif (
            draft.parent is not None
            and draft.link not in ("parataxis", "coordinate")
            and (draft.tense == "none" or draft.kind == "adjective")
        ):
            self._hand_on(draft, self._controller(draft, draft.parent))

    def _hand_on(self, draft: Draft, fillers: list[Filler]) -> None:
        """Make `fillers` the grammatical subject of a clause that has none of its own; "il faut" stays without."""
        if draft.surface or not fillers or draft.predicate in self._grammar.words["impersonal"]:
            return
        bare = [Filler(f.word) for f in fillers]
        draft.surface = bare
        if draft.passive:
            if not draft.undergoer:
                draft.undergoer = list(bare)
        elif not draft.doer:
            draft.doer = list(bare)
            draft.inherited_doer = True

    def _controller(self, draft: Draft, parent: Draft) -> list[Filler]:
        """Who does what a subjectless complement or adverbial clause says."""
        if draft.kind == "adjective" and parent.undergoer and not parent.passive:
            return parent.undergoer
        selected = self._selected(draft)
        if selected is not None:
            copular = next(iter(self._drafts.get(selected, ())), None)
            return copular.surface if copular is not None and copular.surface else [Filler(selected)]
        if (body := self._asked(draft, parent)) is not None:
            return [Filler(body)]
        if draft.word.mark == "as" and parent.word.lemma in self._grammar.words.get("quoting", ()):
            return parent.surface if parent.passive else parent.undergoer or parent.surface  # "quoted him as saying"
        if draft.link == "complement" and parent.kind == "noun":
            return self._owner(parent)
        if (
            draft.link == "complement"
            and draft.word.head is not None
            and draft.word.head is not parent.word
            and (draft.word.head.pos == "NOUN")
        ):
            owners = [Filler(w) for w, _ in self._phrases.belonging_words(draft.word.head)]
            return owners or parent.surface
        if draft.link == "complement" and self._directs(parent, draft):
            addressed = parent.addressee or [
                f
                for f in parent.obliques
                if f.preposition in _ADDRESSED_BY
                and f.word.i < draft.word.i
                and f.word.lemma not in self._grammar.words["time_words"]
            ]
            if parent.passive:
                return parent.surface
            if parent.undergoer or addressed:
                return parent.undergoer or addressed
        return parent.surface

    def _directs(self, parent: Draft, draft: Draft) -> bool:
        """Whether who is spoken to does what stands below: always, or behind "de" ("a dit à Kigali *de* retirer")."""
        words, verb = self._grammar.words, parent.word.lemma
        told_to = verb in words.get("telling_to", ()) and any(c.low in ("de", "d'") for c in draft.word.children)
        return told_to or verb in words["object_control"]

    def _selected(self, draft: Draft) -> Word | None:
        """ "Le seul Etat à soutenir", "the first state to recognise it": the noun, or what it is an apposition of."""
        noun = draft.word.head
        if noun is None or noun.pos not in NOMINAL or not infinitive(draft.word):
            return None
        chosen = self._grammar.words["selecting"]
        if not any(m.lemma in chosen or m.low in chosen for m in noun.by("modifier", "number")):
            return None
        return noun.head if noun.rel == "apposition" and noun.head is not None else noun

    def _asked(self, draft: Draft, parent: Draft) -> Word | None:
        """ "accused Oslo's government of spying": the noun above, a body of people that the verb above it accuses, bars
        or asks."""
        body = draft.word.head
        if body is None or draft.link != "complement":
            return None
        above = parent.parent if parent.word is body else parent
        asked = (
            above is not None
            and body.lemma in self._grammar.words.get("bodies", frozenset())
            and above.word.lemma in self._grammar.words["object_control"]
            and any(f.word is body for f in (*above.undergoer, *above.addressee))
        )
        return body if asked else None

    def _owner(self, noun: Draft) -> list[Filler]:
        """Whose decision, threat or refusal it is."""
        return noun.doer if noun.doer and not noun.inherited_doer else (noun.belonging or noun.doer)

    def _inherit_conjunct(self, draft: Draft, first: Draft) -> None:
        word = draft.word
        own_finite = bool(auxiliaries(word)) or not (is_participle(word) or infinitive(word))
        if not own_finite and first.kind == draft.kind == "verb":
            draft.tense, draft.modality = first.tense, draft.modality or first.modality
            if first.word.modality and not draft.modality:
                draft.modality = first.modality
            draft.passive = first.passive and is_participle(word) and not word.by("object")
            if not first.passive and first.tense != "none":
                self._unpassive(draft)
        if first.kind == draft.kind == "verb" and not (first.passive or draft.passive or draft.surface):
            self._share_object(first, draft)
        if draft.passive and not draft.surface:
            draft.undergoer = draft.undergoer or list(first.surface)
            draft.surface = list(first.surface)
            if not draft.doer and first.doer:
                draft.doer, draft.inherited_doer = list(first.doer), True
        elif not draft.surface and first.surface:
            self._hand_on(draft, first.surface)

    def _unpassive(self, draft: Draft) -> None:
        """A bare participle after "a condamné et" is active: what looked like the agent is an oblique."""
        draft.passive = False
        draft.obliques.extend(draft.doer)
        draft.doer = []

    def _share_object(self, first: Draft, second: Draft) -> None:
        """ "a arrêté et remis le suspect", "has arrested and deported him": of both verbs side by side."""
        beside = second.word.i - first.word.i == _BESIDE
        alone = not (first.undergoer or first.obliques or first.addressee or first.predicative or first.particles)
        if beside and alone and first.predicate not in self._grammar.words["etre_verbs"]:
            first.undergoer = list(second.undergoer)

    def _resolve_relative(self, draft: Draft) -> None:
        """A relative clause without pronoun ("the deal they signed") has its antecedent as object."""
        head = draft.word.head
        if head is None:
            return
        if any(w in self._antecedents for w in draft.word.subtree()):
            if not draft.surface and not draft.undergoer:
                self._hand_on(draft, [Filler(m) for m in members(head)])
            return
        fillers = [Filler(m) for m in members(head)]
        if not draft.surface:
            self._hand_on(draft, fillers)
        elif not draft.undergoer and not draft.passive:
            draft.undergoer = fillers

    def _inherit_from_participle(self, draft: Draft) -> None:
        """ "Les frappes menées par Oslo", "the raid carried out by": so does the agent of its participle."""
        for child in draft.word.by("participle"):
            below = next(iter(self._drafts.get(child, ())), None)
            if below is None or not below.passive or below.predicate not in self._grammar.words["light_verbs"]:
                continue
            if below.predicate in self._grammar.words["light_verbs_passive"] or draft.doer or not below.doer:
                continue
            draft.doer, draft.inherited_doer = [Filler(f.word) for f in below.doer], True
            draft.obliques.extend(f for f in below.obliques if f not in draft.obliques)

    def _inherit_nominal(self, draft: Draft) -> None:
        """The subject of a light verb does what its noun says ("mène des frappes", "held talks")."""
        self._inherit_from_participle(draft)
        parent = draft.parent
        if parent is None or parent.kind != "verb" or draft.link != "nominal":
            return
        words = self._grammar.words
        fills = any(f.word is draft.word for f in (*parent.undergoer, *parent.obliques, *parent.doer))
        direct = any(f.word is draft.word for f in parent.undergoer)
        if not fills or parent.predicate not in words["light_verbs"]:
            return
        if not direct and not any(f.word is draft.word and f.preposition in ("à", "out") for f in parent.obliques):
            return
        if parent.predicate in words["light_verbs_passive"]:
            return
        if not draft.doer and parent.doer:
            draft.doer, draft.inherited_doer = list(parent.doer), True
        draft.obliques.extend(f for f in parent.obliques if f.word is not draft.word and f not in draft.obliques)
        draft.addressee.extend(parent.addressee)
        draft.tense = parent.tense
        draft.negated = draft.negated or parent.negated
