"""The features of a clause, described once, for learning as for coding; signals.py says which of them a clause has.

Each function tells a group of features that rest on the same few things (linear.py). A feature is a short string; words
carry their language, the rest is for all languages alike. A feature may be in several groups: it counts once.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator

from detente.code.learned.linear import Series, Told
from detente.codebook.words import load_words

_STEM = 5
"""Letters that a verb and its noun share in both languages more often than not ("expuls-", "bombar-")."""
_MANY = 3


@functools.cache
def classes_of(language: str) -> dict[str, tuple[str, ...]]:
    """Lemma to the codebook's word classes that list it (`words/*.yaml`)."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, lemmas in load_words()[language].items():
        for lemma in lemmas:
            found[lemma].append(name)
    return {lemma: tuple(names) for lemma, names in found.items()}


def of_predicate(lang: str, kind: str, p: str) -> Iterator[str]:
    """The predicate, and what classes it is of."""
    yield f"{lang} p={p}"
    yield f"{lang} {kind[0]}={p}"
    yield f"{lang} stem={p[:_STEM]}"
    yield from (f"class {c}" for c in classes_of(lang).get(p, ()))


def of_form(kind: str, tense: str, link: str | None, passive: bool, modality: str | None) -> Iterator[str]:
    """How the predicate stands."""
    yield f"tense={tense}"
    yield f"kind={kind} link={link}"
    yield f"kind={kind} passive={passive}"
    if modality:
        yield f"modality={modality}"


def of_particles(lang: str, p: str, particles: tuple[str, ...], companions: tuple[str, ...]) -> Iterator[str]:
    """Small words and adverbs on the predicate."""
    yield from (f"{lang} part={p}+{x}" for x in (*particles, *companions))
    yield from (f"{lang} adv={x}" for x in companions)


def of_host(kind: str) -> Iterator[str]:
    """The kind of clause that an event noun stands in."""
    yield f"noun under={kind}"


def of_mark(lang: str, p: str, mark: str) -> Iterator[str]:
    """Negated, imperative, in a headline."""
    yield mark
    yield f"{lang} {mark} p={p}"


def of_quoted(lang: str, p: str, person: int | None) -> Iterator[str]:
    """What is quoted, and the grammatical person of who acts."""
    yield f"quoted person={person}"
    yield f"{lang} quoted p={p}"


def of_empty(slots: tuple[str, ...], kind: str) -> Iterator[str]:
    """Nobody fills some slots."""
    yield from (f"no {slot} {kind}" for slot in slots)


def of_preposition(lang: str, p: str, preposition: str | None) -> Iterator[str]:
    """A preposition on the predicate."""
    yield f"{lang} prep={p}+{preposition}"


def of_noun_modifiers(lang: str, p: str, modifiers: tuple[str, ...]) -> Iterator[str]:
    """Adjectives on an event noun."""
    yield from (f"{lang} mod={m}" for m in modifiers)
    yield from (f"{lang} mod={p}+{m}" for m in modifiers)


def of_filler(lang: str, slot: str, p: str, kind: str) -> Iterator[str]:
    """What sort of somebody or something fills a slot."""
    yield f"{slot} kind={kind}"
    yield f"{lang} {slot} kind={p}+{kind}"


def of_filling_noun(lang: str, slot: str, p: str, head: str) -> Iterator[str]:
    """The noun that fills a slot."""
    yield f"{lang} {slot}={head}"
    yield f"{lang} {slot}={p}+{head}"
    yield f"{lang} w={head}"
    for c in classes_of(lang).get(head, ()):
        yield f"{slot} class={c}"
        yield f"{lang} {slot} class={p}+{c}"


def of_modifiers(lang: str, slot: str, modifiers: tuple[str, ...]) -> Iterator[str]:
    """What is said of the noun that fills a slot."""
    yield from (f"{lang} {slot} mod={m}" for m in modifiers)


def of_owner(slot: str, kind: str) -> Iterator[str]:
    """What sort of somebody that noun is of."""
    yield f"{slot} of={kind}"


def of_parent(lang: str, p: str, link: str | None, parent: str) -> Iterator[str]:
    """The predicate that a clause hangs on."""
    yield f"{lang} up={link}:{parent}"
    yield f"{lang} {p} up={link}:{parent}"


def of_parent_form(link: str | None, tense: str, negated: bool, modality: str | None) -> Iterator[str]:
    """How that predicate stands."""
    yield f"up {link} tense={tense} negated={negated}"
    yield f"up {link} modality={modality}"


def of_child(lang: str, p: str, link: str | None, predicate: str, tense: str) -> Iterator[str]:
    """A clause that hangs on this one."""
    yield f"{lang} down={link}:{predicate}"
    yield f"{lang} down={p}+{link}"
    yield f"down {link} {tense}"


def of_neighbour(where: str, category: str) -> Iterator[str]:
    """What frames find in a clause above or below."""
    yield f"{where} is {category}"


def of_frame_below(lang: str, p: str, category: str) -> Iterator[str]:
    """What frames find below this predicate."""
    yield f"{lang} {p} beside {category}"


def of_words(lang: str, where: str, words: tuple[str, ...]) -> Told:
    """The words of the clause (`w`) or of its sentence (`s`)."""
    yield Series(f"{lang} {where}=", words)


def of_match(category: str, frame: str, kind: str, weight: int) -> Iterator[str]:
    """A frame that fits."""
    yield f"fits {category}"
    yield f"fits {frame}"
    yield f"fits {category} {kind} weight={weight}"


def of_no_match() -> Iterator[str]:
    """No frame fits."""
    yield "fits nothing"


def of_near_miss(category: str, frame: str, lacking: str) -> Iterator[str]:
    """A frame that nearly fits, and the beginning of what it lacks."""
    yield f"near {frame}"
    yield f"near {category} {lacking}"


def of_no_entry(kind: str, link: str | None) -> Iterator[str]:
    """The lexicon knows nothing."""
    yield "lexicon nothing"
    yield f"lexicon nothing {kind} {link}"


def of_entry(category: str, weight: int, vouched: bool) -> Iterator[str]:
    """What an entry of the lexicon tells."""
    yield f"lexicon {category} {weight} {vouched}"


def of_told(category: str, weight: int, alone: bool, fits: bool, fits_any: bool) -> Iterator[str]:
    """The strongest hint of the lexicon at a category, beside other hints and the frames."""
    yield f"lexicon {category} {weight}"
    yield f"lexicon {category} alone {alone}"
    yield f"lexicon {category} fits {fits} else {fits_any}"


def of_told_form(
    category: str, kind: str, link: str | None, tense: str, passive: bool, quoted: bool, person: int | None
) -> Iterator[str]:
    """The same, and how the predicate stands."""
    yield f"lexicon {category} {kind} {link}"
    yield f"lexicon {category} {kind} {tense} {passive}"
    yield f"lexicon {category} quoted {quoted} person {person}"


def of_told_filler(category: str, slot: str, kind: str) -> Iterator[str]:
    """The same, and who fills a slot."""
    yield f"lexicon {category} {slot} {kind}"


def of_told_beside(name: str, category: str) -> Iterator[str]:
    """What the lexicon says of a clause above or below."""
    yield f"{name} may be {category}"


def of_place(rank: int, kind: str, link: str | None, named: int, inside: int) -> Iterator[str]:
    """Where in the dispatch a clause stands, and how many are named in its sentence and in itself."""
    yield f"sentence {min(_MANY, rank)} {kind}"
    yield f"named {min(named, _MANY)} {kind}"
    yield f"named inside {min(inside, _MANY)} {kind} {link}"
