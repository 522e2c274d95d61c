"""The words that tell what a number counts, from data/numbers/tolls.yaml."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from detente.code.measure import Quantity
from detente.codebook.model import MAGNITUDES, Role
from detente.codebook.ontology import load_ontology
from detente.codebook.words import load_words
from detente.codebook.yamlread import read_yaml

FOLDER = Path(__file__).parent.parent / "data" / "numbers"
_LANGUAGES = frozenset({"fr", "en"})
_PERSON_CLASSES = ("@people", "@diplomat", "@leader", "@captive", "@protester", "@troops")
_LISTS = frozenset(
    {
        "never",
        "materiel",
        "company",
        "joins",
        "auxiliaries",
        "one_of",
        "pronouns_of_one",
        "articles",
        "ages",
        "estimates",
    }
    | {"of_two", "of_them", "one_each", "titles", "part_of", "of_a_whole", "before_years", "be", "exchanged", "each"}
    | {"where", "numbers"}
    | {"not_deadly", "fates_of_one"}
)
_KEYS = frozenset(
    {"counted", "undergone", "done", "done_with", "lost_by", "bereft", "tally", "many", "outlived", "priced"}
)
_UNIT_WORDS = 3
"""How many words behind a number the counted one may stand: "40 other people injured"."""
_NAMED = frozenset(MAGNITUDES) - {"amount", "posts"}


@dataclass(frozen=True, slots=True)
class Toll:
    """The words of one magnitude in one language; verbs of two words as (lemma, companion)."""

    counted: frozenset[str]
    undergone: frozenset[str]
    done: frozenset[str]
    done_with: frozenset[tuple[str, str]]
    lost_by: frozenset[tuple[str, str]]
    bereft: frozenset[tuple[str, str]]
    """Verbs with the persons whom they count: "lost five *men*"."""
    tally: frozenset[str]
    """Nouns that say how many it befell: "the death *toll* rose to 29"."""
    outlived: frozenset[str]
    """Verbs of those whom it did not befall, so that it befell whoever did not: "none of the six *survived*"."""
    priced: frozenset[tuple[str, str]]
    """What is told of a deed with what was lost by it: "at the *cost* of 40 *lives*"."""
    many: frozenset[str]
    """Of the counted words those that mean so only of many: "deux hommes" are no troops, "mille hommes" are."""


@dataclass(frozen=True, slots=True)
class Tolls:
    """All of one language."""

    by_name: dict[str, Toll]
    categories: dict[str, tuple[str, ...]]
    """Which magnitudes an event of a category may have."""
    by_mode: dict[tuple[str, str], dict[str, Role]]
    """Category and mode to where the number of its magnitudes stands, for events that no frame found."""
    of_one: frozenset[str]
    of_itself: frozenset[str]
    """Magnitudes that only the deed itself has, not what is told beside it."""
    never: frozenset[str]
    """What numbers count that is nobody: hours, kilometres."""
    materiel: frozenset[str]
    persons: frozenset[str]
    """Whoever may be counted, from the codebook's word classes."""
    company: frozenset[str]
    """Prepositions of those who share a fate: "with 14 aides"."""
    joins: frozenset[str]
    numbers: frozenset[str]
    """What counts those behind it: "the *number* of dead"."""
    where: frozenset[str]
    """What opens a relative that tells what happened at a place."""
    auxiliaries: frozenset[str]
    """What may stand between a number and its participle: "700 *others have been* arrested"."""
    not_deadly: frozenset[str]
    """Verbs that tell of fire and not that anybody died of it: "four men *came under* fire"."""
    one_of: frozenset[str]
    pronouns_of_one: frozenset[str]
    of_two: frozenset[str]
    """What counts two persons behind an indefinite article: "un couple"."""
    of_them: frozenset[str]
    """Pronouns that stand for those a number is a part of: "deux d'entre *elles*"."""
    one_each: frozenset[str]
    """Of whom a state has one: "the *ambassadors* of Guinea and Sierra Leone" are two."""
    titles: frozenset[str]
    """Titles that make a bare surname a person's."""
    articles: frozenset[str]
    """Indefinite articles: what stands behind them is one, whoever it is."""
    part_of: frozenset[str]
    """What names some of those counted before: "twenty people, *including* three children"."""
    be: frozenset[str]
    """Verbs that say in what somebody is: "*are* in detention"."""
    of_a_whole: frozenset[str]
    """What stands between a part and its whole: "71 *of the* 72 captives"."""
    before_years: frozenset[str]
    """Words behind which a bare year is a date whatever follows: "in 1988 sent", "décembre 2013 avec 2.000 hommes"."""
    estimates: frozenset[str]
    """Verbs by which somebody says how many they are: "a crowd *put* by police at 20,000"."""
    ages: frozenset[str]
    """Words before an age or the number of something: "aged 76", "page 12"."""
    exchanged: frozenset[str]
    """What stands before those given for others: "freed her *in exchange for* two soldiers"."""
    each: frozenset[str]
    """What says that each of several did so much: "Paris, Rome and Berlin *each* expelled four"."""

    fates_of_one: frozenset[str]
    """Words that an article makes one by his fate: "un *mort*"."""

    def other_fates(self, name: str) -> frozenset[str]:
        """What counts the injured where the dead are asked for, and the other way round."""
        own = self.by_name.get(name)
        return frozenset().union(*(t.counted for t in self.of_violence if own in self.of_violence and t is not own))

    @property
    def of_violence(self) -> tuple[Toll, Toll]:
        """Those of the dead and the injured."""
        return self.by_name["dead"], self.by_name["injured"]


@cache
def load_tolls(language: str) -> Tolls:
    """The words of a language; CodebookError with file and line where the file is wrong."""
    root = read_yaml(FOLDER / "tolls.yaml").mapping(
        _LANGUAGES | {"categories", "modes", "of_one", "of_itself"}, _LANGUAGES
    )
    lists = root[language].mapping(_NAMED | _LISTS)
    classes = load_words()[language]
    persons = frozenset().union(*(classes[name] for name in _PERSON_CLASSES))
    lost = persons | frozenset(lists["of_them"].texts())
    by_name = {}
    for name in _NAMED:
        keys = lists[name].mapping(_KEYS)
        by_name[name] = Toll(
            frozenset(keys["counted"].texts()),
            frozenset(keys["undergone"].texts()),
            frozenset(keys["done"].texts()),
            done_with=_pairs(keys["done_with"].texts() if "done_with" in keys else ()),
            bereft=frozenset(
                (verb, person) for verb in (keys["bereft"].texts() if "bereft" in keys else ()) for person in lost
            ),
            tally=frozenset(keys["tally"].texts()) if "tally" in keys else frozenset(),
            lost_by=_pairs(keys["lost_by"].texts() if "lost_by" in keys else ()),
            outlived=frozenset(keys["outlived"].texts() if "outlived" in keys else ()),
            priced=_pairs(keys["priced"].texts() if "priced" in keys else ()),
            many=frozenset(keys["many"].texts() if "many" in keys else ()),
        )
    categories = root["categories"].mapping(frozenset(load_ontology().categories))
    by_mode: dict[tuple[str, str], dict[str, Role]] = {}
    for name, node in root["modes"].mapping(_modes()).items():
        category, _, mode = name.partition(" ")
        by_mode[category, mode] = {
            n: Role(n, ((path.text(),),)) for n, path in node.mapping(_NAMED | {"amount"}).items()
        }
    return Tolls(
        by_name=by_name,
        categories={k: tuple(v.texts()) for k, v in categories.items()},
        by_mode=by_mode,
        of_one=frozenset(root["of_one"].texts()),
        of_itself=frozenset(root["of_itself"].texts()),
        persons=persons,
        **{name: frozenset(lists[name].texts()) for name in _LISTS},
    )


def _pairs(texts: Iterable[str]) -> frozenset[tuple[str, str]]:
    return frozenset((words[0], words[-1]) for text in texts if (words := text.split()))


def _modes() -> frozenset[str]:
    """Each category with each of its modes, as the table names them."""
    return frozenset(f"{c.name} {mode}" for c in load_ontology().categories.values() for mode in c.modes)


def unit_of(quantity: Quantity, words: tuple[tuple[int, int, str], ...], starts: list[int]) -> frozenset[str]:
    """Lemmas and forms of the words right behind a number, up to the first that opens something else; `starts` are
    those of the words."""
    at = bisect.bisect_left(starts, quantity.end)
    out: set[str] = set()
    seen: list[int] = []
    for start, _, lemma in words[at : at + 4 * _UNIT_WORDS]:
        if start not in seen:
            if len(seen) == _UNIT_WORDS or lemma in (",", ".", ";", "et", "and", "par", "by", "à", "in", "dans"):
                break
            seen.append(start)
        out.add(lemma)
    return frozenset(out)
