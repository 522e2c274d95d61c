"""The Clause: the seam between language and politics.

`parse/` turns a syntactic parse into clauses, one for each predicate, whatever dresses it: a verb ("expelled
eight diplomats"), a nominalisation ("l'expulsion de huit diplomates par l'OTAN") or an adjective ("ouverte au
dialogue"). Passive, relative, control, coordination, apposition and missing subjects are undone there, once,
for both languages. `code/` sees clauses only, never a parser's labels. Tests build clauses by hand.

Offsets count characters in the dispatch's text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ClauseKind = Literal["verb", "noun", "adjective"]
PhraseKind = Literal["noun", "name", "pronoun", "adjective", "number", "clause"]
Tense = Literal["past", "present", "future", "pluperfect", "conditional", "none"]
"""`pluperfect` is also English "had expelled"; `conditional` is French -rait, English would/should + verb;
`future` also "va renvoyer", "is to visit", "plans"-less "will"; `none` for infinitives, participles and nouns."""
Link = Literal[
    "complement",
    "relative",
    "participle",
    "purpose",
    "cause",
    "condition",
    "time",
    "concession",
    "adverbial",
    "coordinate",
    "apposition",
    "parataxis",
    "nominal",
]
"""How a clause hangs on its parent: `complement` is what is said, demanded, refused, threatened (ccomp, xcomp);
`nominal` is an event noun that stands as filler in its parent clause ("annonce l'expulsion de ...")."""
Modality = Literal["can", "must", "may", "want"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A filler of a role: one noun phrase, name, pronoun or demonym adjective, without coordinated members.

    Coordinated members are phrases of their own beside it. `start`..`end` covers the phrase with its modifiers,
    appositions and complements but without preposition and without coordinated members.
    """

    head: str
    """Lemma of the head, lower case; for names the text of the head token as it stands."""
    text: str
    start: int
    end: int
    head_start: int
    head_end: int
    kind: PhraseKind = "noun"
    preposition: str | None = None
    """Lower-case form without article: "à", "contre", "auprès de", "out of"; None for a direct filler."""
    plural: bool | None = None
    feminine: bool | None = None
    person: int | None = None
    """Grammatical person of a pronoun or of a possessive that stands as a belonging ("son", "notre")."""
    modifiers: tuple[str, ...] = ()
    """Lemmas of adjectives and of nouns in compounds ("embassy" in "embassy employees")."""
    belonging: tuple[Phrase, ...] = ()
    """Whose it is: "of"/"de" complements, possessives ('s, son, leur), demonym adjectives ("russe"), names in
    compounds ("Kremlin spokesman"); each carries its preposition where it has one."""
    attached: tuple[Phrase, ...] = ()
    """Other prepositional phrases on the noun ("la mission russe *auprès de l'OTAN*")."""
    appositions: tuple[Phrase, ...] = ()
    quantity: tuple[int, int] | None = None
    """Span of the numeral or quantifier ("huit", "une dizaine de", "at least 12")."""
    clause: int | None = None
    """Index of the clause that this phrase heads, where its head is a predicate itself."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate with its role fillers, in plain words."""

    index: int
    sentence: int
    kind: ClauseKind
    predicate: str
    """Lemma, lower case."""
    start: int
    end: int
    """The predicate's own token."""
    span: tuple[int, int]
    """First and last character of the clause with all that hangs on it."""
    particles: tuple[str, ...] = ()
    """"out" in "throw out", "se" where a French verb is reflexive."""
    companions: tuple[str, ...] = ()
    """Lemmas of adverbs on the predicate ("not", "no longer", "jamais", "également")."""
    doer: tuple[Phrase, ...] = ()
    undergoer: tuple[Phrase, ...] = ()
    addressee: tuple[Phrase, ...] = ()
    """Indirect object ("a demandé *à Kiev*", "told *reporters*", "gave *Mali* two planes")."""
    predicative: tuple[Phrase, ...] = ()
    """Attribute of a copula or object ("est *prêt*", "declared *persona non grata*")."""
    belonging: tuple[Phrase, ...] = ()
    """Of a nominal clause: "of"/"de" complements, which may be doer or undergoer; the frame decides."""
    obliques: tuple[Phrase, ...] = ()
    """All prepositional fillers, each with its preposition; time and place phrases included."""
    negated: bool = False
    tense: Tense = "none"
    passive: bool = False
    modality: Modality | None = None
    person: int | None = None
    imperative: bool = False
    parent: int | None = None
    """Index of the clause it depends on."""
    link: Link | None = None
    inherited_doer: bool = False
    """The doer does not stand in this clause: it comes by control, coordination or relative from another."""
    quote: int | None = None
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed dispatch: sentences as (start, end), clauses in textual order, and every noun phrase."""

    sentences: tuple[tuple[int, int], ...]
    clauses: tuple[Clause, ...]
    phrases: tuple[Phrase, ...]
    """Every noun phrase, name and pronoun of the text in order of `head_start`, for coreference and resolution."""
    words: tuple[tuple[int, int, str], ...] = ()
    """Every word of the text as (start, end, lemma in lower case), for conditions on what stands near."""
