"""How many persons a phrase means: its numeral, the whole it is a part of, or one for a single person."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable

from detente.clause import Phrase
from detente.code.measure import Number, Quantity, count_of, is_none, single
from detente.code.referent import STATES
from detente.code.resolve import Resolver
from detente.code.tolls import Tolls

_BEFORE_PHRASE = re.compile(
    r"\s*(?:(?:de|d['’]|of|parmi|among)\s*)?(?:(?:les|leurs|ses|the|its|their|our|nos|them)\s+)?"
)
"""What may stand between a number and the phrase it counts: "trois de *ses auxiliaires*"."""
_FULL_NAME = re.compile(
    r"[A-ZÀ-Ý][\w'’-]+(?: (?:(?:al|el|ben|bin|ibn|de|van|von) )?[A-ZÀ-Ý][\w'’-]+){1,3}"
    r"|[A-ZÀ-Ý][\w'’]+ (?:al|el|Al|El)-\w+"
)
_FARTHEST_NUMBER = 25
"""Characters between a pronoun and the number that it is said to be."""
_FARTHEST_WHOLE = 60
"""Characters between a number and those named among the persons it counts."""
ROUND = 50
"""From how many followers on their leader is not added to a round number: "detained along with nearly 200 others"."""
_OTHER_CLAUSE = re.compile(r"[.;:!?]\s")
_NO_PERSON = frozenset({"state", "capital", "metonym", "organisation", "group", "collective", "demonym"})
"""Kinds of mentions that a name of two words may be without being a person's: "Saudi Arabia", "Human Rights Watch"."""


class HeadCount:
    """Counts the persons of the phrases of one dispatch."""

    def __init__(
        self, text: str, language: str, tolls: Tolls, quantities: tuple[Quantity, ...], resolver: Resolver | None
    ) -> None:
        self.text, self.language, self.tolls, self.quantities = text, language, tolls, quantities
        self.resolver = resolver

    def sum(self, phrases: Iterable[Phrase], *, single_too: bool, stated: bool) -> Number | None:
        """Of coordinated phrases together: "un policier et trois assaillants"; `stated` wants at least one numeral,
        `single_too` counts a single person as one."""
        whole = [p for p in phrases if p.head not in self.tolls.materiel and not self.exchanged(p.start)]
        apart = [p for p in whole if not any(q is not p and q.start <= p.start and p.end <= q.end for q in whole)]
        if stated and not any(self.stated(p) or self._joined(p) for p in apart):
            return None
        counts: dict[int, Number] = {}  # by where a number stands: parts of one whole are not added up
        for p in self._distinct(apart):
            stated_there = self.stated(p)
            count = self.of(p, single_too=single_too)
            if count is not None:
                counts[stated_there.start if stated_there is not None else p.start] = count
        most = max(counts.values(), default=0)
        if most >= ROUND and not most % 10 and all(n == most or n == 1 for n in counts.values()):
            return most  # "arrested the mayor and nearly 300 marchers"
        first, *rest = (counts[at] for at in sorted(counts)) if counts else (0,)
        if len(rest) > 1 and first == sum(rest):
            return first  # "killed five captives, three soldiers and two aid workers"
        return sum(counts.values()) if counts else None

    def exchanged(self, start: int) -> bool:
        """Whether those who stand there are given for others: "set her free *in exchange for two soldiers*"."""
        before = self.text[max(0, start - _FARTHEST_WHOLE) : start].replace("’", "'").rstrip()
        return any(before.endswith(f" {words}") for words in self.tolls.exchanged)

    def _distinct(self, phrases: list[Phrase]) -> list[Phrase]:
        """Without those that only say who the one before them is, a comma between and no "and" further on: "le ministre
        de la Défense, *le général Mahele*, a été tué"."""
        gaps = [self.text[a.end : b.start].casefold().split() for a, b in itertools.pairwise(phrases)]
        out = phrases[:1]
        for i, phrase in enumerate(phrases[1:]):
            listed = any(self.tolls.joins & set(gap) for gap in gaps[i:])
            beside = gaps[i] == [] or (gaps[i] == [","] and (not listed or self._bare(phrase)))
            # "neuf *douaniers et soldats*", "Jang, *oncle et mentor* du dirigeant": what has no article of its own
            shared = self._bare(phrase) and (phrases[i] is not out[-1] or self.stated(phrases[i]) is not None)
            if not (beside or shared) or self.stated(phrase) is not None:
                out.append(phrase)
        return out

    def _bare(self, phrase: Phrase) -> bool:
        """Whether a noun stands without article or number: it is counted with, or is, the one before it."""
        return phrase.kind == "noun" and phrase.start == phrase.head_start and self.text[phrase.start].islower()

    def of(self, phrase: Phrase, *, single_too: bool) -> Number | None:
        """One phrase's own count, with those joined to it that the parse left inside: "the writer and eight others"."""
        quantity = self.stated(phrase)
        joined = self._joined(phrase)
        if quantity is not None and (joined is None or quantity is not joined):
            return quantity.value
        one = self._one(phrase) if single_too else None
        if joined is not None and one is not None and joined.value is not None:
            return one + joined.value
        return one

    def stated(self, phrase: Phrase) -> Quantity | None:
        """The number of a phrase: of the whole it is named a part of ("vingt personnes, dont trois cadres"), its
        quantifier, the first before its head, one that it is a part of."""
        if phrase.kind == "pronoun" and phrase.plural:
            return self._some_of(phrase) or self._said_to_be(phrase) or self._of_antecedent(phrase)
        covering = next((q for q in self.quantities if q.start <= phrase.start and phrase.end <= q.end), None)
        whole = covering or self._whole(phrase)
        if whole is not None and not whole.currency:
            return whole
        inside = [q for q in self.quantities if phrase.start < q.end <= phrase.end and not q.currency]
        span = phrase.quantity
        exact = next((q for q in inside if span and q.start < span[1] and span[0] < q.end), None)
        if exact is None:
            exact = next((q for q in inside if q.end <= phrase.head_end), None)
        if exact is not None:
            return exact
        before = next((q for q in reversed(self.quantities) if q.end <= phrase.start), None)
        if (
            before is not None
            and not before.currency
            and _BEFORE_PHRASE.fullmatch(self.text[before.end : phrase.start])
        ):
            return before
        return None

    def _some_of(self, pronoun: Phrase) -> Quantity | None:
        """The number of those among whom a pronoun names the others: "*six* of them"."""
        inside = (q for q in self.quantities if pronoun.start <= q.start and q.end < pronoun.head_start)
        return next((q for q in inside if _BEFORE_PHRASE.fullmatch(self.text[q.end : pronoun.head_start])), None)

    def _said_to_be(self, pronoun: Phrase) -> Quantity | None:
        """The number that a pronoun is said to be: "ils étaient *800.000* à défiler"."""
        behind = next((q for q in self.quantities if q.start >= pronoun.end), None)
        if behind is None or behind.start - pronoun.end > _FARTHEST_NUMBER or behind.currency:
            return None
        words = self.text[pronoun.end : behind.start].casefold().split()
        return behind if words and words[0] in self.tolls.auxiliaries and not words[-1].endswith((",", ".")) else None

    def _of_antecedent(self, pronoun: Phrase) -> Quantity | None:
        """The number of those whom a pronoun means: "detained *43 people*. They were freed the same night"."""
        if self.resolver is None:
            return None
        coreference = self.resolver.coreference
        meant = [m for m in coreference.resolve(pronoun, pronoun.head_start) or () if m.kind == "role"]
        people = [p for m in meant for p in coreference.referents.headed(m.start, m.end) if p.kind == "noun"]
        return self.stated(people[0]) if len(people) == 1 else None

    def _whole(self, phrase: Phrase) -> Quantity | None:
        """The number of those among whom a phrase names some."""
        before = self.text[: phrase.start].rstrip()
        for words in self.tolls.part_of:
            if self.text.startswith(words, phrase.start):
                end = phrase.start
            elif before.endswith(words):
                end = len(before) - len(words)
            else:
                continue
            wholes = [q for q in self.quantities if end - _FARTHEST_WHOLE <= q.start and q.end <= end]
            if wholes and not _OTHER_CLAUSE.search(self.text, wholes[-1].end, end):
                return wholes[-1]
        return None

    def _joined(self, phrase: Phrase) -> Quantity | None:
        """A number of others joined to a single head within one phrase."""
        for q in self.quantities:
            if phrase.head_end < q.start and q.end <= phrase.end and not q.currency:
                before = self.text[phrase.head_end : q.start].casefold().rstrip()
                linked = before.split()[-1:] and before.split()[-1] in self.tolls.joins
                return q if linked or any(before.endswith(f" {words}") for words in self.tolls.company) else None
        return None

    def _one(self, phrase: Phrase) -> Number | None:
        """1 for a single person, None where the phrase means several, or nobody."""
        if phrase.plural and phrase.head in self.tolls.one_each:
            return self._one_each(phrase)
        if (phrase.plural is True and not self._misread(phrase)) or (
            phrase.clause is not None and phrase.head not in self.tolls.persons
        ):
            return None  # several, or an event, which is no person
        if phrase.kind == "pronoun":
            opener = self.text[phrase.start : phrase.end].casefold().replace("’", "'")
            if any(opener.startswith(f"{words} ") for words in self.tolls.one_of):
                return 1
            return 1 if phrase.head.casefold() in self.tolls.pronouns_of_one else None
        head = self.text[phrase.head_start : phrase.head_end]
        if phrase.head in self.tolls.of_two and len(self.text[phrase.start : phrase.head_start].split()) == 1:
            return 2
        if self.somebody(phrase):
            return 1
        if head.isupper():  # an acronym is no person
            return None
        if phrase.kind == "name" and not self._indefinite(phrase):  # "une jeune Kurde" is one person, "Kurde" nobody
            return 1 if self._person(phrase) else None
        if phrase.plural is False and any(a.kind == "name" and self._one(a) for a in phrase.appositions):
            return 1  # "the guerrillas' founder, *Jonas Savimbi*"
        if phrase.kind not in ("noun", "name") and not (phrase.kind == "adjective" and self._indefinite(phrase)):
            return None
        counted = count_of(self.text[phrase.start : phrase.head_end], self.language)
        if counted is None and phrase.plural is False and self._without_article(phrase):
            counted = single(phrase.head, self.language)
        return counted

    def _one_each(self, phrase: Phrase) -> Number | None:
        """As many as those who have one of them each: "the ambassadors of *Guinea and Sierra Leone*"."""
        if self.resolver is None:
            return None
        owner = next((m for m in self.resolver.within(phrase.start, phrase.end) if m.kind in STATES), None)
        listed = self.resolver.listed_with(owner) if owner is not None else ()
        return len(listed) if len(listed) > 1 else None

    def _without_article(self, phrase: Phrase) -> bool:
        """Whether a singular has no article to count by: the parser gives "du dignitaire" without its own, and one
        person is meant by "Peru's ambassador", "envoy" in a headline, "the *opposition* politician" too."""
        if phrase.preposition is not None:
            return True
        if self._bare(phrase) and self.text[: phrase.start].rstrip().endswith(","):
            return True  # "Osman Kavala, *mécène* détenu depuis quatre ans"
        words = self.text[phrase.start : phrase.head_end]
        return phrase.head in self.tolls.persons and not is_none(words, self.language)

    def somebody(self, phrase: Phrase) -> bool:
        """Whether the actor book knows the phrase for one person by his name."""
        mention = self.resolver.at(phrase.head_start, phrase.head_end) if self.resolver is not None else None
        return mention is not None and mention.kind == "person"

    def _misread(self, phrase: Phrase) -> bool:
        """Whether the parse takes the surname of a person whom the text names in full for a plural."""
        return phrase.kind == "name" and phrase.start == phrase.head_start and self._surname(phrase) in self._surnames

    def _surname(self, phrase: Phrase) -> str:
        """The whole word of a name's head: the parse makes two words of "Zaghari-Ratcliffe"."""
        before = self.text[: phrase.head_start]
        start = len(before.rstrip("-")) if before.endswith("-") else len(before)
        while start < len(before) and start > 0 and (self.text[start - 1].isalnum() or self.text[start - 1] == "-"):
            start -= 1
        return self.text[start : phrase.head_end]

    def _indefinite(self, phrase: Phrase) -> bool:
        before = self.text[phrase.start : phrase.head_start].casefold().split()
        return bool(before) and before[0] in self.tolls.articles

    @functools.cached_property
    def _surnames(self) -> frozenset[str]:
        """Last words of the full names of persons that the text has: "Kim Jong Nam ... Kim was killed" has the first
        too."""
        found = (m[0].split() for m in _FULL_NAME.finditer(self.text) if self._no_body(m.start(), m.end()))
        return frozenset(word for words in found for word in (words[0], words[-1]))

    def _no_body(self, start: int, end: int) -> bool:
        """Whether nothing that a state, a body or a people is called by stands there."""
        mention = self.resolver.at(start, end) if self.resolver is not None else None
        return mention is None or mention.kind not in _NO_PERSON

    def _person(self, phrase: Phrase) -> bool:
        """Whether a name is a person's: first name and surname, or a surname behind a title or an office, of no
        state or body."""
        own = self.text[phrase.start : phrase.end].split(",")[0]
        at = phrase.head_start - phrase.start
        full = any(name.start() <= at < name.end() for name in _FULL_NAME.finditer(own))
        before = own[:at].casefold().split()
        titled = bool(before) and (before[-1] in self.tolls.titles or bool(self.tolls.persons & set(phrase.modifiers)))
        if not (full or titled or self._surname(phrase) in self._surnames):
            return False
        return self._no_body(phrase.head_start, phrase.head_end)
