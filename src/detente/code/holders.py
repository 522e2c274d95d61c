"""Which person an office, a rank or a calling means: "le ministre", "the former vice president", "the colonel"."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from functools import cached_property

from detente.clause import Phrase
from detente.code.agreement import BY_ARTICLE
from detente.code.cues import cues
from detente.code.describedwords import longest
from detente.code.descriptions import Descriptions
from detente.code.mention import Mention
from detente.code.mentionindex import MentionIndex
from detente.code.once import once
from detente.code.onceheld import FORMER, LEADING, LEAVING, OUSTED, SEIZED, Once
from detente.code.pairs import Acting, nobody
from detente.code.referent import PERSONS, Referent
from detente.code.referents import FARTHEST, Referents

_UNTOLD = -4.0
"""For a person of whom no office is told: only one of the last sentences can be "the minister" then."""
_ONCE = 2.0
"""For "the former minister", who was one by the book: worth a sentence."""
_FELL = 4.0
"""For "the ousted leader", whose fall the dispatch tells: two sentences on he is meant rather than who followed."""
_ARMED, _ALIKE = frozenset({"REB", "PRM", "CRM"}), 4.0
"""Sectors that few of those named in a text have: "the warlord" is the one who is of them, two sentences on too."""
_TRADES = frozenset({"JUD", "LEG", "MIL", "COP", "SPY", "JRN", "REB", "OPP"})
"""Sectors by which somebody's trade tells who is meant of those just named."""
_OF_PARTIES = frozenset({"PTY", "OPP"})
"""Sectors of those who lead parties: "le chef *de l'extrême droite*"."""
_RANKED = 2
"""Words of a description that is a rank alone: "the colonel"."""
_FARTHEST_CALLED = 3
"""Sentences back to somebody who is called by what he is."""
_FARTHEST_SUBJECT = 2
"""Sentences back to the subject whom an opening takes up by a trade."""
_BESIDE_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+, \Z")
_DETERMINER = re.compile(r"^(?:l'|(?:le|la|the|un|une|an?|son|sa|his|her|its|their|leur)\s+)")
_BEHIND_ANOTHER = (" and ", " et ")
"""What stands before the second of two who act together: "He and *Kim Jong-il*"."""
_NAME_REACH = 40
"""Characters before a calling in which a name stands that it explains: "Jimmy Cherizier, the former policeman"."""


Earlier = Callable[[int], tuple[Referent, ...]]
"""The descriptions told a sentence or so before an offset, as antecedents."""


class Holders:
    """Tells it in one dispatch; `once_held` tells who once held an office, `earlier` whom others describe."""

    def __init__(
        self,
        text: str,
        language: str,
        index: MentionIndex,
        words: Descriptions,
        referents: Referents,
        once_held: Once,
        earlier: Earlier,
    ) -> None:
        self._text, self._language, self._words = text, language, words
        self._index, self._mentions = index, index.mentions
        self._referents, self._once_held, self._earlier = referents, once_held, earlier

    @once
    def office(self, phrase: Phrase, at: int, code: str | None = None) -> Mention | None:
        """The last person who holds such an office, by what book or text says of him."""
        return self._holder(phrase, at, code, nobody)

    def _holder(self, phrase: Phrase, at: int, code: str | None, acting: Acting) -> Mention | None:
        """The same, not who acts upon him: "the president phoned *the president-elect*"."""
        wanted, keys = self._wanted(phrase)
        leaving, deposed, seized = (p.search(phrase.text) is not None for p in (LEAVING, OUSTED, SEIZED))
        if deposed and not wanted and phrase.head.lower() in cues(self._language).occupations:
            wanted = set(LEADING)  # "the deposed *rancher*"
        if not wanted and not keys:
            return None
        ousted = deposed or (seized and not wanted.isdisjoint(LEADING))
        past = frozenset(keys) if FORMER.search(phrase.text) else frozenset[str]()
        barred = acting()
        of_party = any(m.sector in _OF_PARTIES for m in self._index.within(phrase.start, phrase.end))
        bare = _DETERMINER.sub("", phrase.text.lower().replace("’", "'"))
        calling = not keys and wanted == {bare} and bare not in self._words.office
        # the parser's own guess errs on nouns of both genders ("la ministre")
        feminine = BY_ARTICLE.get(phrase.text.lower().split()[0], phrase.feminine)

        def fits(r: Referent) -> float | None:
            m = r.members[0]
            of_body = bool(past) and m.sector == "IGO" and self._once_held(m, past)  # "the former Nigerian president"
            post = self._sent_for(m, code) if code is not None and r.kind in PERSONS else ""
            of_body = of_body or bool(post)
            if r.kind not in PERSONS or r.plural or not m.name or not (of_body or m.code in (None, code or m.code)):
                return None
            if r.key in barred or past & set(m.offices):
                return None
            if keys & LEADING and LEADING & set(m.offices) and not past and not keys & set(m.offices):
                return None  # "le chef de l'Etat" is no prime minister, though one is a head of government
            held = f"{m.office or ''} {m.text} {' '.join(m.offices)} {post}".lower()
            known = bool(keys & set(m.offices)) or any(re.search(rf"\b{re.escape(w)}\b", held) for w in wanted)
            known = known or bool(past and self._once_held(m, past))
            fell = (deposed or seized) and r.key in self._referents.fallen and self._may_fall(m, keys)
            reigns = bool(m.office) and bool(self._referents.fallen)  # who is told to rule where another fell
            known = known or (ousted and not reigns and m.kind == "person" and self._once_held(m, LEADING))
            known = known or fell
            if not known and (m.office or m.offices or calling):
                return None  # "the teacher", "l'ONG" is nobody of whom no such thing is told
            if feminine is not None and r.feminine is not None and feminine != r.feminine:
                return None
            alike = _ONCE * (of_party and m.sector in _OF_PARTIES)
            fitting = _ONCE * self._fitting(m, past, leaving=leaving, ousted=ousted) + _FELL * fell
            return (fitting if known else _UNTOLD) + alike

        best = self._referents.best(at, FARTHEST, fits)
        return best.members[0] if best else None

    def _sent_for(self, m: Mention, code: str) -> str:
        """As what somebody is told to act for a body right before the name: "*African Union mediator* Raila Odinga"."""
        told = self._index.post_before(m.start)
        return told[0].text.lower() if told is not None and told[1].code == code else ""

    def _may_fall(self, m: Mention, keys: set[str]) -> bool:
        """Whether somebody whose fall is told may be "the ousted *leader*": the book knows him for no other."""
        stranger = m.kind == "person" and m.identifier_id is None and not m.offices
        return stranger or not keys.isdisjoint(m.offices) or self._once_held(m, frozenset(keys) or LEADING)

    def _fitting(self, m: Mention, past: frozenset[str], *, leaving: bool, ousted: bool) -> bool:
        """Whether the book has somebody for what a description says of the time of his office: held once ("former"),
        still ("outgoing") or until of late ("ousted")."""
        if leaving:
            return not LEADING.isdisjoint(m.offices)
        if ousted:
            return m.kind == "person" and self._once_held(m, LEADING)
        return bool(past) and self._once_held(m, past)

    def _wanted(self, phrase: Phrase) -> tuple[set[str], set[str]]:
        """Words and keys of the offices that a description may stand for."""
        own = self._title(phrase)
        keys = set(own.offices) if own else set()
        text = _DETERMINER.sub("", phrase.text.lower().replace("’", "'"))
        office = longest(self._words.office_words, text) or next(
            (k for k in self._words.office_words if k in text and re.search(rf"\b{re.escape(k)}\b", text)), None
        )
        words = set(self._words.office[office]) if office else set()
        if keys and keys.isdisjoint(LEADING) and not words.isdisjoint(LEADING):
            words = set()  # "le président du Parlement" is no head of state
        if not words and len(text.split()) == 1 and any(m.kind != "demonym" for m in self._at_head(phrase)):
            words = {text}  # a rank or calling that the dispatch itself gives: "le capitaine", "the bishop"
        return words | keys, keys

    def _title(self, phrase: Phrase) -> Mention | None:
        """The office that the head of a phrase stands in."""
        return next((m for m in self._at_head(phrase) if m.kind == "office"), None)

    def _at_head(self, phrase: Phrase) -> list[Mention]:
        """The mentions that hold the head of a phrase."""
        at = phrase.head_start
        return [m for m in self._index.near(at, at) if m.start <= at < m.end]

    def _called(self, phrase: Phrase, text: str, at: int, acting: Acting) -> Mention | None:
        """ "Le milliardaire", "the 70-year-old nationalist", "the Australian": the person last spoken of that fits."""
        people = next((m for m in self._at_head(phrase) if m.kind == "demonym"), None)
        if people is not None and not (people.text[:1].isupper() and people.end == phrase.end):
            return None
        calling = self._words.callings.search(text)
        if people is None and calling is None and self._takes_up(phrase):
            return self._of_sort(phrase, at) or self._subject_before(at)
        if people is None and (calling is None or not self._calls(phrase, text)):
            return None
        if _BESIDE_NAME.search(self._text, max(0, phrase.start - _NAME_REACH), phrase.start):
            return None
        barred, leaving = acting(), LEAVING.search(text) is not None
        sort = next((m.sector for m in self._at_head(phrase) if m.kind == "role"), None)

        def fits(r: Referent) -> float | None:
            m = r.members[0]
            if r.kind != "person" or r.plural or not m.name or r.key in barred:
                return None
            of_body = m.sector == "IGO"  # whose people the book does not tell
            if people is not None and m.code != people.code and not of_body:
                return None
            feminine = BY_ARTICLE.get(text.split()[0])  # the parser's own guess errs on nouns that it does not know
            if feminine is not None and r.feminine is not None and feminine != r.feminine:
                return None
            alike = _ALIKE * (sort in _ARMED and m.sector == sort)
            likely = _ONCE * (leaving and not LEADING.isdisjoint(m.offices)) - self._is_second(r)
            return self._referents.embedded(r) + likely + alike

        best = self._referents.best(at, _FARTHEST_CALLED, fits, retold=self._earlier(at))
        return best.members[0] if best else None

    def _foe(self, phrase: Phrase, text: str, at: int, acting: Acting) -> Mention | None:
        """ "The *Kremlin* critic", "le détracteur *du président*": the person last spoken of who is not the other."""
        barred, others = acting(), self._index.within(phrase.start, phrase.end)
        feminine = BY_ARTICLE.get(text.split()[0])

        def fits(r: Referent) -> float | None:
            m = r.members[0]
            if r.kind != "person" or r.plural or not m.name or r.key in barred or m.sector == "GOV":
                return None
            if any(o.name == m.name for o in others if o.kind == "person"):
                return None
            if feminine is not None and r.feminine is not None and feminine != r.feminine:
                return None
            return self._referents.embedded(r)

        best = self._referents.best(at, _FARTHEST_CALLED, fits)
        return best.members[0] if best else None

    def _calls(self, phrase: Phrase, text: str) -> bool:
        """Whether what a description says of somebody is said of a person, not of a thing or body: no "nationalist
        speech", no "conservative party"; "the former guerrilla" is a man."""
        at, head = phrase.head_start - phrase.start, phrase.head.lower()
        told = list(self._words.callings.finditer(text))
        if any(c.start() <= at < _word_end(text, c.end()) for c in told):
            return True
        if self._of_body(phrase):
            return any(head in c[0] for c in told)
        trades = cues(self._language)
        titled = head in trades.occupations | trades.personal or self._title(phrase) is not None
        return titled or head in self._words.office or any(c[0].strip()[:1].isdigit() for c in told)

    def _takes_up(self, phrase: Phrase) -> bool:
        """Whether a sentence opens with what its subject is by trade, told so for the first time: "Claudia Sheinbaum
        won. *The climate scientist* ...", "*L'éleveur de bétail* ..."."""
        trades = cues(self._language)
        head, told = phrase.head.lower(), self._text[phrase.head_start : phrase.head_end]
        opens = self._referents.opens_sentence(phrase.start) and not phrase.appositions  # "Le commissaire, *X*, ..."
        if not opens or head not in trades.occupations | trades.personal or self._of_body(phrase):
            return False
        before = re.search(rf"(?<!\w){re.escape(told)}", self._text[: phrase.start], re.I)
        if before is not None:
            return False
        if len(phrase.text.replace("'", " ").replace("’", " ").split()) > _RANKED:
            return True
        return head in trades.occupations - self._words.attending  # "the nurse" alone may be another

    def _is_second(self, r: Referent) -> bool:
        """Whether somebody is the second of two who act together."""
        return self._text.endswith(_BEHIND_ANOTHER, 0, r.start)

    @cached_property
    def _doers(self) -> frozenset[int]:
        """Where those stand who do something, by the verbs of the dispatch."""
        return frozenset(p.head_start for c in self._referents.parsed.clauses if c.kind == "verb" for p in c.doer)

    def _of_sort(self, phrase: Phrase, at: int) -> Mention | None:
        """The one person last named who is of the kind that a trade tells: "the magistrate" is the judge."""
        sort = next((m.sector for m in self._at_head(phrase) if m.kind == "role"), None)
        if sort not in _TRADES:
            return None
        here = self._referents.sentence(at)
        near = (r for r in self._referents.all if r.end <= at and here - r.sentence <= _FARTHEST_CALLED)
        alike = [r for r in near if r.kind == "person" and not r.plural and r.members[0].sector == sort]
        return alike[-1].members[0] if len({r.key for r in alike}) == 1 and alike[-1].members[0].name else None

    def _by_trade(self, phrase: Phrase, at: int) -> Mention | None:
        """Whom a trade and a people take up that may be told of him besides his post: "Luis Moreno-Ocampo, the court's
        prosecutor, ... *The Argentine lawyer*", "Mamady Doumbouya ... *The former French legionnaire*"."""
        people = next((m for m in self._index.within(phrase.start, phrase.head_start) if m.kind == "demonym"), None)
        if people is None or phrase.plural or not self._takes_up(phrase):
            return None
        found = self._subject_before(at)
        once = FORMER.search(phrase.text) or self._text[people.end : people.end + 1] == "-"  # "The French-trained"
        fits = found is not None and (once or found.sector == "IGO" or found.code in (None, people.code))
        return found if fits else None

    def _subject_before(self, at: int) -> Mention | None:
        """The person who is the subject of the sentence before, or of the one before that where only pronouns have
        spoken of him since."""
        here = self._referents.sentence(at)
        told = self._earlier(at)
        persons = [r for r in (*self._referents.all, *told) if r.end <= at and r.kind in PERSONS]
        last = max((r.sentence for r in persons), default=here)
        if last == here or here - last > _FARTHEST_SUBJECT:
            return None
        there = [r for r in persons if r.sentence == last and r.kind == "person" and not r.plural]
        if len({r.key for r in there}) == 1:  # "..., told reporters *Luis Moreno-Ocampo*, the prosecutor"
            there = [r for r in there if r.subject or any(r.start <= at < r.end for at in self._doers)]
        else:
            there = [r for r in there if r.subject and not self._is_second(r)]
        first = min(there, key=lambda r: r.start, default=None)
        return first.members[0] if first is not None and first.members[0].name else None

    def _titled(self, phrase: Phrase, at: int, acting: Acting) -> Mention | None:
        """ "The colonel", "le maréchal": the person last named with that rank right before the name."""
        rank = phrase.head.lower()
        of_any = rank in self._words.soldiers
        if not of_any and not (rank in self._words.written_titles and self._by_rank_alone(phrase)):
            return None
        ranks = self._words.written_ranks if of_any else (rank,)
        written = {w for r in ranks for w in (r, *(f"{short}." for short in cues(self._language).short_for(r)))}
        barred = acting()

        def fits(r: Referent) -> float | None:
            if r.kind != "person" or r.plural or not r.members[0].name or r.key in barred:
                return None
            before = self._text[max(0, r.members[0].start - _NAME_REACH) : r.members[0].start].lower().split()
            return None if written.isdisjoint(before[-2:]) else 0.0  # "le général *brésilien* X"

        best = self._referents.best(at, FARTHEST, fits)
        if best is None and not re.search(rf"(?<!\w){re.escape(rank)}(?!\w)", self._text[: phrase.start], re.I):
            best = self._referents.best(at, _FARTHEST_CALLED, lambda r: self._in_arms(r, rank, barred))
        return best.members[0] if best else None

    def _by_rank_alone(self, phrase: Phrase) -> bool:
        """Whether a description says no more than a rank and what its bearer is like: "the colonel", "the *rebel*
        major", but "the *Brazilian* general" is another."""
        words = phrase.text.replace("’", "'").split("'")[-1].split()
        whose = any(m.code for m in self._index.within(phrase.start, phrase.end))
        return len(words) <= _RANKED or (len(words) == _RANKED + 1 and not whose)

    def _in_arms(self, r: Referent, rank: str, barred: Container[tuple[str | None, ...]]) -> float | None:
        """How well somebody fits "the captain" where nobody has been called so: a soldier, or who took a state over."""
        m = r.members[0]
        ranked = rank in self._words.written_ranks | self._words.soldiers
        armed = ranked and (m.sector == "MIL" or LEADING & set(m.offices))
        if not armed or r.kind != "person" or r.plural or not m.name or r.key in barred:
            return None
        return _ONCE if m.sector == "MIL" else 0.0

    def _of_body(self, phrase: Phrase) -> bool:
        """ "The conservative party", "le gouvernement travailliste": a body that is called like a person."""
        head = phrase.head.lower()
        bodies = self._words.organisation | self._words.group | self._words.companies
        return head in bodies or head in self._words.state


def _word_end(text: str, at: int) -> int:
    """Where the word ends that goes on behind an offset by hyphens: "former aide-*de-camp*"."""
    while text[at : at + 1] == "-" or (at and text[at - 1 : at] == "-" and text[at : at + 1].isalpha()):
        at += 1
        while text[at : at + 1].isalpha():
            at += 1
    return at
