"""Events that no frame finds, proposed by a linear model; and how likely an event of a frame is by the same model.

The model (`data/models/events.npz`) is fitted by tools/train.py on our own hand-coded texts. Its proposals fill their
roles by the codebook's default paths, carry no frame in the record (`frame: null`) and stand in confidence behind
those of frames.
"""

from __future__ import annotations

import functools

from detente.clause import Clause
from detente.code.draft import Draft
from detente.code.hedge import refusals, undoes
from detente.code.learned.lexicon import load_lexicon
from detente.code.learned.linear import load_for, load_linear
from detente.code.learned.signals import Signals
from detente.code.match import Match
from detente.codebook.model import DEFAULT_ACTOR, DEFAULT_RECIPIENT, Alternative, Code, Frame, Role, Trigger
from detente.codebook.ontology import load_ontology

MODEL = "events"
NOTHING = ""
"""The label of a clause that tells no event."""
PROPOSE = 0.4
"""A clause that no frame fits is proposed from this probability on; on texts that fit the confidence F1 is alike from
0.2 to 0.4, the precision greatest here."""
SECOND = 0.6
"""The same where a frame fits or another category is likelier."""
DROP = 0.02
"""An event of a frame is dropped below this: the model has seen such clauses tell nothing of the kind."""
CLOSE, CLOSE_FIT = 2.0, 0.2
"""Weight from which a frame fits closely (a trigger and a condition at least), and what that is worth by itself."""
PLAIN = 0.8
"""How likely an event is at least whose frame is plain: idioms of which the model knows no word but the verb."""
TOGETHER = 0.5
"""What a coordinated predicate of the same category can add to a frame that fits closely."""
_DEPTH = 3
"""So many clauses below a verb of saying are what it says."""
_AUTHORITIES = frozenset({"COERCE", "SANCTION"})
"""Categories whose unnamed doer is the authorities ("forty people were arrested")."""
_OFTEN = 2
"""Weight in the lexicon from which a noun is worth a clause of its own."""
_FRIENDLY = frozenset({"SUPPORT", "AGREE", "COOPERATE"})
_AMONG_ALL = frozenset({"CONSULT"})


def learned_nouns(language: str) -> frozenset[str]:
    """Nouns that model or lexicon know as carriers of events: parse/ must make clauses of them too.

    Of the lexicon's those that tell an act by themselves, often or nearly always.
    """
    return _nouns(language, load_linear(MODEL) is not None)


@functools.cache
def _nouns(language: str, with_model: bool) -> frozenset[str]:
    model, mark = load_linear(MODEL) if with_model else None, f"{language} n="
    learned = {f.removeprefix(mark) for f in model.rows if f.startswith(mark)} if model else set()
    listed = {
        lemma
        for (kind, lemma), entries in load_lexicon(language).items()
        if kind == "noun" and any(e.companion is None and max(w for _, w in e.tells) >= _OFTEN for e in entries)
    }
    return frozenset(learned | listed)


@functools.cache
def proposed_frame(category: str) -> Frame:
    """The frame that stands for a proposal: default roles and nothing else. Its id is empty."""
    actor = Role("actor", (*DEFAULT_ACTOR.paths, ("speaker",)))
    return Frame(
        id="",
        says=f"proposed as {category}",
        codes=(Code(category),),
        roles={"actor": actor, "recipient": DEFAULT_RECIPIENT},
        words={},
        examples=(),
        reciprocal=category in _AMONG_ALL,
        path="",
        implied_actor=category in _AUTHORITIES,
    )


class Proposer:
    """Probabilities of categories for the clauses of one dispatch; without a trained model it knows nothing."""

    def __init__(self, signals: Signals) -> None:
        self.signals = signals
        self.model = load_for(MODEL, signals.language)
        self._known: dict[int, dict[str, float]] = {}

    def probabilities(self, clause: Clause) -> dict[str, float]:
        """Category to probability, {} where there is no model."""
        if self.model is None:
            return {}
        if clause.index not in self._known:
            likely = self.model.probabilities_of(self.signals.groups(clause))
            likely.pop(NOTHING, None)
            self._known[clause.index] = likely
        return self._known[clause.index]

    def likely(self, draft: Draft) -> float:
        """The probability of a draft's category; a frame that fits closely is believed at least so far.

        Coordinated predicates stand or fall together: "the decision to suspend the mission and to close the office".
        """
        clause = draft.match.clause
        p = self._probable(draft.match, draft.likely)
        if draft.match.frame.id and clause.kind == "verb":
            nouns = (c for c in self.signals.sentence.children[clause.index] if c.link == "nominal")
            p = max(p, *(self.probabilities(c).get(draft.category, 0.0) for c in nouns), 0.0)
        if draft.match.frame.plain:
            return max(p, PLAIN)
        if draft.match.weight < CLOSE:
            return p
        beside = (self.probabilities(c).get(draft.category, 0.0) for c in self._coordinated(clause))
        return max(p, CLOSE_FIT, *(min(q, TOGETHER) for q in beside))

    def _probable(self, match: Match, unknown: float = 0.0) -> float:
        """The probability of a match's category, told by its clause or by a noun that its trigger names ("are in
        custody"): of the verb alone the model may know nothing."""
        named = (
            c
            for c in self.signals.sentence.children[match.clause.index]
            if c.link == "nominal" and c.predicate in match.trigger.others
        )
        category = match.frame.category
        return max(self.probabilities(c).get(category, unknown) for c in (match.clause, *named))

    def _coordinated(self, clause: Clause) -> list[Clause]:
        if clause.parent is None:
            return []
        parent = self.signals.parsed.clauses[clause.parent]
        siblings = [
            c
            for c in self.signals.sentence.children[parent.index]
            if c.index != clause.index and c.tense == clause.tense and c.kind == clause.kind and c.link == clause.link
        ]
        return [*siblings, parent] if clause.link == "coordinate" else siblings

    def _says_nothing(self, clause: Clause) -> bool:
        """Whether neither model nor lexicon know the predicate: its features need not be looked for."""
        language = self.signals.language
        known = self.model is not None and f"{language} {clause.kind[0]}={clause.predicate}" in self.model.rows
        return not known and (clause.kind, clause.predicate) not in load_lexicon(language)

    def weigh_all(self, frames: dict[int, list[Match]]) -> dict[int, list[Match]]:
        """What `weigh` leaves of the matches of every clause, by its index.

        A proposal on a verb that says what its own clause tells ("affirmed that it regretted ...") is no second act;
        one on a verb under which nothing has happened yet ("vowed to *jail* them") is the only act.
        """
        clauses = self.signals.parsed.clauses
        found = {c.index: self.weigh(c, frames[c.index]) for c in clauses}
        # what fits closely says so even where the model does not believe it
        fits = {i: [*found[i], *(m for m in ms if m.weight >= CLOSE)] for i, ms in frames.items()}
        told = {
            c.index: self._told_beside(c, found) or (not self._undoes(c) and self._told_below(c, fits, _DEPTH))
            for c in clauses
        }
        return {
            i: [
                m
                for m in matches
                if m.frame.id
                or not (
                    (told[i] and not self._directs(clauses[i], m))
                    or self._better_told(clauses[i], m, found)
                    or self._of_himself(clauses[i], m)
                    or self._harms(clauses[i], m, fits)
                )
            ]
            for i, matches in found.items()
        }

    def _directs(self, clause: Clause, match: Match) -> bool:
        """Whether a request is made of another to do what stands below: "told *Kigali* to withdraw"."""
        return match.frame.category == "REQUEST" and bool(self.signals.sentence.bidden(clause))

    def _of_himself(self, clause: Clause, match: Match) -> bool:
        """Whether what is taken for an accusation says what the speaker does not do: "said *it* was *not* spying"."""
        if match.frame.category != "ACCUSE":
            return False
        said = [c for c in self.signals.sentence.children[clause.index] if c.link == "complement"]
        if not said or not all(c.negated and c.quote is None for c in said):
            return False
        entities = self.signals.resolver.entities
        speakers = {e.code for p in clause.doer for e in entities(p, clause)}
        deniers = {e.code for c in said for p in c.doer for e in entities(p, c)}
        return bool(deniers) and deniers <= speakers

    def _harms(self, clause: Clause, match: Match, fits: dict[int, list[Match]]) -> bool:
        """Whether what is taken for support passes a text that does harm, which a participle tells: "adopted a
        resolution *imposing sanctions*"."""
        if match.frame.category not in _FRIENDLY or clause.kind != "verb":
            return False
        objects = {p.head_start for p in clause.undergoer}
        below = (c for c in self.signals.sentence.children[clause.index] if c.link == "participle" and not c.passive)
        told = [m for c in below if any(d.head_start in objects for d in c.doer) for m in fits[c.index] if m.frame.id]
        categories = load_ontology().categories
        return any(categories[m.frame.category].hostile for m in told)

    def _better_told(self, clause: Clause, match: Match, found: dict[int, list[Match]]) -> bool:
        """Whether the verb of a noun, or a noun of the verb, tells the same act better ("opened fire")."""
        category = match.frame.category
        for c in self.signals.sentence.one_act_with(clause):
            told = [m for m in found[c.index] if m.frame.category == category]
            if any(m.frame.id for m in told):
                return True
            mine, other = (self.probabilities(x)[category] for x in (clause, c))
            if told and (other > mine or (other == mine and c.index < clause.index)):
                return True
        return False

    def _told_beside(self, clause: Clause, found: dict[int, list[Match]]) -> bool:
        """Whether a frame fits the clause that one of saying is set beside ("Alger a rompu ..., a annoncé X")."""
        if clause.link == "parataxis" and clause.parent is not None and any(m.frame.id for m in found[clause.parent]):
            return True
        beside = (c for c in self.signals.sentence.children[clause.index] if c.link == "parataxis")
        return any(m.frame.id for c in beside for m in found[c.index])

    def _undoes(self, clause: Clause) -> bool:
        """Whether what hangs on a clause has not happened; what somebody suggests may be is still what he says."""
        if clause.kind != "verb":
            return False
        below = self.signals.sentence.children[clause.index]
        return undoes(clause, self.signals.language) and not any(c.modality in ("may", "can") for c in below)

    def _told_below(self, clause: Clause, found: dict[int, list[Match]], depth: int) -> bool:
        """Whether a frame fits a verb or adjective in what a clause says."""
        links = ("complement",) if depth == _DEPTH else ("complement", "coordinate")
        below = [c for c in self.signals.sentence.children[clause.index] if c.link in links and c.kind != "noun"]
        return any(
            any(m.frame.id for m in found[c.index]) or (depth > 1 and self._told_below(c, found, depth - 1))
            for c in below
        )

    def _not_refused(self, clause: Clause) -> bool:
        """Whether a clause denies a refusal ("has never ruled out")."""
        return clause.negated and clause.predicate in refusals(self.signals.language)

    def weigh(self, clause: Clause, found: list[Match]) -> list[Match]:
        """The matches of a clause without those the model does not believe, and with what it proposes besides."""
        if not found and self._says_nothing(clause):
            return []
        likely = self.probabilities(clause)
        if not likely:
            return found
        kept = [m for m in found if m.frame.plain or self._probable(m) >= DROP]
        if any(m.frame.plain for m in kept):
            return kept  # its words say what it is: no model is asked what else they might tell
        given = {code.plover for m in kept for code in m.frame.codes}
        best = max(likely, key=likely.__getitem__)
        for category, p in likely.items():
            # one clause seldom tells two things: a second one must be as good as certain
            if category == "REJECT" and self._not_refused(clause):
                continue
            if category not in given and p >= (PROPOSE if category == best and not given else SECOND):
                kept.append(propose(clause, category))
        return kept


def propose(clause: Clause, category: str) -> Match:
    """A match of the proposed frame of a category: its thing is what the clause acts upon."""
    things = clause.undergoer if clause.kind != "noun" else (*clause.undergoer, *clause.belonging)
    trigger = Trigger(clause.kind, clause.predicate, text=clause.predicate)
    return Match(proposed_frame(category), clause, _ANY, trigger, things, clause.obliques, 0.0)


_ANY = Alternative((), ())
