"""Words that refer back to an actor named before ("le royaume", "the bloc", "les deux pays"), from data/cues."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from detente.clause import Phrase
from detente.code.anyof import any_of
from detente.code.cues import DATA
from detente.code.tokens import fold
from detente.codebook.yamlread import Node, read_yaml

_KEYS = frozenset(
    {
        "state",
        "regions",
        "organisation",
        "bodies",
        "warring",
        "only_of",
        "group",
        "office",
        "counterpart",
        "pairs",
        "persons_of_pairs",
        "states_of_pairs",
        "all_of",
        "numbers",
        "both",
        "titles",
        "pronouns",
        "inverted",
        "wishing",
        "aliases",
        "female",
        "male",
        "surnames_too",
        "feminine_endings",
        "idle",
        "halves",
        "ordinals",
        "relations",
        "judging",
        "each",
        "plural_articles",
        "families",
        "alone",
        "callings",
        "successions",
        "warning",
        "exposed",
        "strong_masculine",
        "clitics",
        "wholes",
        "missions",
        "bodies_of_pairs",
        "sufferers",
        "taken_for",
        "harming",
        "protesting",
        "defended",
        "genitive",
        "collectives",
        "fates",
        "stressed",
        "charging",
        "violated",
        "companies",
        "signing",
        "signers",
        "sovereign",
        "reaching",
        "rivals",
        "attending",
        "armed",
        "expelling",
        "recalling",
        "announcing",
        "befalling",
        "of_many",
        "participles",
        "joining",
        "falling",
        "felling",
        "soldiers",
    }
)


_BY_ANOTHER = ("colonial", "bordering")
"""What a state may be to another that the text speaks of, as a value in the table of states."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun or possessive asks of its antecedent."""

    feminine: bool | None
    thing: bool
    """Never a person: English "it"."""
    plural: bool
    person: int
    """Grammatical person."""
    near: bool
    """Takes the last one named, not the most prominent: "celui-ci", "ce dernier"."""


@dataclass(frozen=True)
class Descriptions:
    """The descriptions of one language, all lower case and singular except `pairs`."""

    state: dict[str, frozenset[str] | None]
    """Description to the codes of the states it fits; None for any."""
    colonial: frozenset[str]
    """Descriptions of the state that once ruled another: "former colonial power"."""
    bordering: frozenset[str]
    """Descriptions of a state by another that it borders on: "its neighbour"."""
    regions: dict[str, frozenset[str]]
    """What a description adds of where or what a state is, to the codes that it fits: "nord-américain"."""
    organisation: frozenset[str]
    bodies: dict[str, frozenset[str]]
    """Of `organisation` the words that not every body is called by, to the codes and sectors that are; `several` is a
    group of states."""
    warring: frozenset[str]
    """What states that fight a war together are called."""
    only_of: dict[str, tuple[str, ...]]
    """Bodies without a country to the states that have one so called: "Congress"."""
    group: frozenset[str]
    office: dict[str, tuple[str, ...]]
    """Description to words of the offices that it may stand for."""
    counterpart: frozenset[str]
    pairs: frozenset[str]
    persons_of_pairs: frozenset[str]
    states_of_pairs: frozenset[str]
    """Of `pairs` those that are states: "les deux pays"."""
    all_of: frozenset[str]
    """What stands before `pairs` without a number: "toutes les parties"."""
    numbers: dict[str, int]
    both: frozenset[str]
    titles: dict[str, str]
    """"M" and "Mme" to "male", "female", "plural" or, for ranks, "any"."""
    ranks: dict[str, str]
    """Of `titles` those that tell a sector: "Capt" to MIL."""
    pronouns: dict[str, Pronoun]
    hyphened: re.Pattern[str]
    """Pronouns of two parts: "celle-ci"."""
    inverted: re.Pattern[str]
    """Pronouns behind their verb: "a-t-il"; group 1 is the pronoun."""
    wishing: frozenset[str]
    """Verbs that ask for somebody else's act: the pronoun under them is not who asks."""
    alias: re.Pattern[str]
    """"alias « X »" right after a name; group 1 is the other name."""
    feminine_endings: tuple[str, ...]
    idle: frozenset[str]
    """What no actor does: "take effect", "be time"."""
    halves: dict[str, tuple[str, ...]]
    """ "the North" to the code meant and that of the other half."""
    ordinals: dict[str, int]
    """ "the former" to which of two it is."""
    relations: frozenset[str]
    """What one state is to another: "son voisin" is not who has that neighbour."""
    judging: frozenset[str]
    """Verbs that judge somebody for a deed of theirs: "thank Morocco for its help"."""

    each: frozenset[str]
    """Singular descriptions that mean both of two: "each side"."""

    plural_group: re.Pattern[str]
    """A name of a group that is plural by its article and ending: "the Houthis"."""

    families: dict[str, frozenset[str]]
    """Code of a body to those of the bodies that belong to it."""

    alone: frozenset[str]
    """What means two without a noun: "both", "tous deux", "le duo"."""

    callings: re.Pattern[str]
    """What a person is called by whom he is or was, not an office: "le milliardaire", "the 70-year-old nationalist"."""

    successions: frozenset[str]
    """What one holder of an office is to another: "son prédécesseur"."""

    warning: frozenset[str]
    """Verbs that tell somebody what awaits him: "warned Oslo that it would be held responsible"."""

    exposed: frozenset[str]
    """What awaits one who is warned: verbs such as "risk", "s'exposer"."""

    strong_masculine: frozenset[str]
    """Pronouns that are masculine behind a preposition only: "contre lui"."""

    clitics: frozenset[str]
    """Object pronouns that stand before their verb: "lui a demandé"."""

    wholes: frozenset[str]
    """What a superlative is of, which is nobody's owner: "le plus vieux dirigeant du monde"."""

    missions: frozenset[str]
    """What a state has in another's country: "its embassy in Tehran" is not Iran's."""

    bodies_of_pairs: frozenset[str]
    """Of `pairs` those that are bodies: "les deux mouvements"."""
    sufferers: frozenset[str]
    """What people are by what something has done to them: "victims of the Yemeni airliner" are not Yemen's."""

    taken_for: frozenset[str]
    """Participles by which one is told to be taken for somebody: "men *believed* to be Sudanese"."""

    harming: frozenset[str]
    """Verbs of what is done to people where they live: "raided a village in Chad, *killing* six herders"."""

    protesting: frozenset[str]
    """Who is told as protesting: behind "the" whoever took to the streets before."""

    defended: frozenset[str]
    """What one takes or comes to for somebody who has been blamed, verb or preposition first: "to defence"."""

    genitive: frozenset[str]
    """Prepositions of whose something is."""

    collectives: frozenset[str]
    """Last words of roles that are bodies, not persons: "he" is no police and no "interior ministry"."""

    fates: frozenset[str]
    """What one asks for of another, never of oneself: "réclame son départ"."""

    stressed: frozenset[str]
    """Pronouns that take up a subject, or another than the last one: "Paris, lui, ...", "Lui ..."."""

    charging: frozenset[str]
    """Verbs that charge somebody with a deed."""

    violated: frozenset[str]
    """What is the victim's in such a charge: "accuse Moscou de violer *sa* frontière"."""

    participles: dict[bool, re.Pattern[str]]
    """Whether an object pronoun is feminine, to what behind it tells so: "l'a reconnu*e*"."""

    joining: re.Pattern[str]
    """What joins somebody to what is theirs: "la Lituanie *et* ses alliés"."""

    companies: frozenset[str]
    """What a company is called: "the firm", "le constructeur"."""

    signing: frozenset[str]
    """What those do who put their names to something: "sign", "put name"."""

    signers: frozenset[str]
    """What they are called then: "the signatories"."""

    sovereign: frozenset[str]
    """What a state has that others recognise or break into: "its independence", "its airspace"."""

    reaching: frozenset[str]
    """Verbs of doing so: "recognise", "violate", "meddle"."""
    rivals: frozenset[str]
    """Of the relations those that a person has with one of his own state: "his rival"."""

    attending: frozenset[str]
    """Who comes with what happens without having been named: "the nurse"."""
    armed: frozenset[str]
    """Of the groups those that bear arms: "the militia"."""

    expelling: frozenset[str]
    """Verbs of what is done to another's envoy: "a expulsé son ambassadeur"."""

    recalling: frozenset[str]
    """Verbs of what is done to one's own: "recalled its ambassador"."""

    announcing: frozenset[str]
    """Verbs by which somebody tells what has befallen another."""

    befalling: frozenset[str]
    """What that is: "qui a annoncé *sa chute*"."""

    soldiers: frozenset[str]
    """What one is called who has a rank: "the officer"."""

    falling: frozenset[str]
    """Verbs of those who leave power: "step down", "flee"."""

    felling: frozenset[str]
    """Verbs of what is done to those who lose it or their freedom: "topple", "detain"."""

    of_many: frozenset[str]
    """Parts of the world whose leaders, in the plural, are of no one state: "*Balkan* presidents"."""

    @cached_property
    def state_words(self) -> tuple[str, ...]:
        """The descriptions of states."""
        return tuple(self.state)

    @cached_property
    def office_words(self) -> tuple[str, ...]:
        """The descriptions of offices."""
        return tuple(self.office)

    @cached_property
    def written_titles(self) -> frozenset[str]:
        """The titles in lower case."""
        return frozenset(t.lower() for t in self.titles)

    @cached_property
    def written_ranks(self) -> frozenset[str]:
        """The ranks in lower case."""
        return frozenset(t.lower() for t in self.ranks)

    def related(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody by what they are to another."""
        head = phrase.head.lower()
        return any(word in self.relations or word in self.successions for word in (head, head.rstrip("s")))

    def regions_in(self, text: str) -> list[str]:
        """What a description says of where or what a state is."""
        if not self._any_region.search(text):  # as nearly always
            return []
        return [w for w in self.regions if w in text and re.search(rf"\b{re.escape(w)}s?\b", text)]

    @cached_property
    def _any_region(self) -> re.Pattern[str]:
        return re.compile(any_of(self.regions))

    def are_of_many(self, text: str) -> bool:
        """Whether a plural tells by a part of the world that it is of several states: "*Caribbean* leaders"."""
        low = text.lower()
        return any(part in low and f" {part} " in f" {low} " for part in self.of_many)

    def fits_region(self, text: str, code: str | None) -> bool:
        """Whether a state fits all that a description says of where or what it is."""
        return all(code in self.regions[w] for w in self.regions_in(text.lower()))


@cache
def _nodes(language: str) -> dict[str, Node]:
    """What the file of a language holds, read once for all who ask of it."""
    path = DATA / f"descriptions_{language}.yaml"
    return read_yaml(path if path.exists() else DATA / "descriptions_en.yaml").mapping(_KEYS, _KEYS)


@cache
def descriptions(language: str) -> Descriptions:
    """The descriptions of a language; English ones where it has no file.

    Raises CodebookError, with file and line, for a file that is not as it should be.
    """
    nodes = _nodes(language)
    told = _table(nodes["state"])
    colonial, bordering = (frozenset(k for k, n in told.items() if n.value == kind) for kind in _BY_ANOTHER)
    state = {k: None if n.value in ("any", *_BY_ANOTHER) else frozenset(n.texts()) for k, n in told.items()}
    return Descriptions(
        state,
        colonial,
        bordering,
        {k: frozenset(n.texts()) for k, n in _table(nodes["regions"]).items()},
        frozenset(nodes["organisation"].texts()),
        {k: frozenset(n.texts()) for k, n in _table(nodes["bodies"]).items()},
        frozenset(nodes["warring"].texts()),
        {k: n.texts() for k, n in _table(nodes["only_of"]).items()},
        frozenset(nodes["group"].texts()),
        {k: n.texts() for k, n in _table(nodes["office"]).items()},
        frozenset(nodes["counterpart"].texts()),
        frozenset(nodes["pairs"].texts()),
        frozenset(nodes["persons_of_pairs"].texts()),
        frozenset(nodes["states_of_pairs"].texts()),
        frozenset(nodes["all_of"].texts()),
        {k: int(n.text()) for k, n in _table(nodes["numbers"]).items()},
        frozenset(nodes["both"].texts()),
        {k: n.text().split()[0] for k, n in _table(nodes["titles"]).items()},
        {k: n.text().split()[1] for k, n in _table(nodes["titles"]).items() if " " in n.text()},
        {k: _pronoun(n.text()) for k, n in _table(nodes["pronouns"]).items()},
        _forms(r"\b(", (k for k in _table(nodes["pronouns"]) if "-" in k), r")\b"),
        _forms(r"-(?:t-)?(", nodes["inverted"].texts(), r")\b"),
        frozenset(nodes["wishing"].texts()),
        re.compile(rf"[,\s]+(?:{'|'.join(map(re.escape, nodes['aliases'].texts()))})[\s«“\"'‘\u00a0]+([A-ZÀ-Þ][\w-]+)"),
        nodes["feminine_endings"].texts(),
        frozenset(nodes["idle"].texts()),
        {k: n.texts() for k, n in _table(nodes["halves"]).items()},
        {k: int(n.text()) for k, n in _table(nodes["ordinals"]).items()},
        frozenset(nodes["relations"].texts()),
        frozenset(nodes["judging"].texts()),
        frozenset(nodes["each"].texts()),
        re.compile(rf"\b(?i:{'|'.join(nodes['plural_articles'].texts())})\s[A-ZÀ-Þ][\w-]*[a-zà-þ]s\Z"),
        {k: frozenset(n.texts()) for k, n in _table(nodes["families"]).items()},
        frozenset(nodes["alone"].texts()),
        re.compile(rf"(?:^|[\s'’-])(?:{'|'.join(nodes['callings'].texts())})(?=[\s,-]|$)"),
        frozenset(nodes["successions"].texts()),
        frozenset(nodes["warning"].texts()),
        frozenset(nodes["exposed"].texts()),
        frozenset(nodes["strong_masculine"].texts()),
        frozenset(nodes["clitics"].texts()),
        frozenset(nodes["wholes"].texts()),
        frozenset(nodes["missions"].texts()),
        frozenset(nodes["bodies_of_pairs"].texts()),
        frozenset(nodes["sufferers"].texts()),
        frozenset(nodes["taken_for"].texts()),
        frozenset(nodes["harming"].texts()),
        frozenset(nodes["protesting"].texts()),
        frozenset(nodes["defended"].texts()),
        frozenset(nodes["genitive"].texts()),
        frozenset(nodes["collectives"].texts()),
        frozenset(nodes["fates"].texts()),
        frozenset(nodes["stressed"].texts()),
        frozenset(nodes["charging"].texts()),
        frozenset(nodes["violated"].texts()),
        {k == "feminine": re.compile(n.text(), re.I) for k, n in _table(nodes["participles"]).items()},
        re.compile(rf",? (?:{'|'.join(nodes['joining'].texts())}) \Z"),
        *(
            frozenset(nodes[key].texts())
            for key in ("companies", "signing", "signers", "sovereign", "reaching", "rivals", "attending", "armed")
        ),
        *(
            frozenset(nodes[key].texts())
            for key in (
                "expelling",
                "recalling",
                "announcing",
                "befalling",
                "soldiers",
                "falling",
                "felling",
                "of_many",
            )
        ),
    )


def _forms(before: str, words: Iterable[str], behind: str) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, words))
    return re.compile(f"{before}{listed}{behind}" if listed else "(?!)", re.I)


def _pronoun(features: str) -> Pronoun:
    gender, number, person = features.split()
    return Pronoun(
        {"m": False, "f": True}.get(gender),
        gender == "n",
        number == "p",
        3 if person == "near" else int(person),
        person == "near",
    )


@cache
def given_names() -> dict[str, bool | None]:
    """Common given names, lower case, to whether women bear them; None where women and men do: "Kim"."""
    nodes = _nodes("fr")
    female, male = ({n.lower() for n in nodes[key].texts()} for key in ("female", "male"))
    return {name: None if name in female & male else name in female for name in female | male}


@cache
def given_keys() -> frozenset[str]:
    """The same names as keys of words, lower case and without accents, but those that are great surnames as well."""
    return frozenset(map(fold, given_names())) - frozenset(map(fold, _nodes("fr")["surnames_too"].texts()))


def _table(node: Node) -> dict[str, Node]:
    if not isinstance(node.value, dict):
        node.fail("keys with values are expected here")
    return node.value
