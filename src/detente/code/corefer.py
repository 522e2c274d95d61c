"""Coreference inside a dispatch: whom pronouns, possessives and descriptions mean.

A third-person pronoun inside a quotation is never its speaker, a first-person one always is; a reporter's pronoun
prefers antecedents outside quotations.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from detente.clause import Clause, Parsed, Phrase
from detente.code.beside import Beside
from detente.code.calling import called
from detente.code.cast import find_cast
from detente.code.clausemates import Clausemates
from detente.code.cues import cues
from detente.code.described import Coalition, Described, InOffice
from detente.code.descriptions import Pronoun, descriptions
from detente.code.fitting import Fitting
from detente.code.focus import Focus
from detente.code.mentionindex import MentionIndex
from detente.code.mentions import Mention
from detente.code.once import once
from detente.code.onceheld import Once
from detente.code.place import PlaceMention
from detente.code.pointing import agency, controlled_by, judged_in, kin, ordinal
from detente.code.referent import PERSONS, Referent, key_of
from detente.code.referents import Referents
from detente.code.retold import Retold
from detente.code.scenes import Scenes
from detente.code.signers import signers
from detente.code.speech import Speech, find_speeches
from detente.code.toldabove import told_above, whose

_FARTHEST_PRONOUN = 3
"""Sentences; beyond that reporters name the actor again."""
_LONGEST_PRONOUN = 8
"""Characters of a pronoun of two parts ("celle-ci")."""
_SUBJECTS = frozenset(("il", "elle", "ils", "elles", "he", "she", "they", "it"))
_OPENING = 25
"""Characters from the head of a sentence within which its first subject stands."""


class Coreference(Focus):
    """Resolves the pronouns and descriptions of one dispatch; `mentions` in order of their start."""

    def __init__(
        self,
        text: str,
        language: str,
        parsed: Parsed,
        mentions: tuple[Mention, ...],
        in_office: InOffice = lambda offices, code: None,
        places: tuple[PlaceMention, ...] = (),
        once_held: Once = lambda m, keys: False,
        coalition: Coalition = lambda named: (),
    ) -> None:
        self.text, self.language, self.parsed = text, language, parsed
        self.in_office, self._once_held, self._coalition = in_office, once_held, coalition
        """Who holds the like of an office in a state."""
        verbs = tuple(sorted(c.start for c in parsed.clauses if c.kind == "verb" and c.tense != "none"))
        self.cast = find_cast(text, language, mentions, places, verbs)
        """Persons whom the actor book does not know."""
        self.mentions = tuple(sorted((*mentions, *self.cast), key=lambda m: (m.start, -m.end)))
        self._index = MentionIndex(self.mentions)
        self.words = descriptions(language)
        self.scenes = Scenes(text, language, parsed, places)
        self.located = self.scenes.words.located
        """Prepositions behind which people stand somewhere."""
        self._mates = Clausemates(parsed, self._index, self.words, self.located)
        self._resolving: set[int] = set()

    @property
    def roles(self) -> dict[int, tuple[Clause, str]]:
        """In which clauses phrases stand, and as what, by the start of their heads."""
        return self._mates.roles

    @cached_property
    def speeches(self) -> tuple[Speech, ...]:
        """The quotations of the dispatch with their speakers' phrases."""
        return find_speeches(self.text, self.language, self.parsed, self.mentions)

    @cached_property
    def aliases(self) -> dict[str, str]:
        """Names of war and nicknames that the dispatch gives, to the full name beside them."""
        found = {}
        for m in self.mentions:
            alias = self.words.alias.match(self.text, m.end) if m.kind == "person" and m.name else None
            if alias is not None:
                found[alias[1]] = m.name or m.text
        return found

    @cached_property
    def referents(self) -> Referents:
        """All possible antecedents."""
        return Referents(self.text, self.parsed, self._index, self.speeches, self.words, self.scenes)

    @cached_property
    def described(self) -> Described:
        """Resolves descriptions: "le ministre", "les deux pays"."""
        known = self.in_office, self._once_held, self._just_described, self._coalition
        return Described(self.text, self.language, self._index, self.words, self.referents, *known)

    def _just_described(self, at: int) -> tuple[Referent, ...]:
        return self._retold.before(at, 1)

    def holder(self, phrase: Phrase, code: str | None) -> Mention | None:
        """The person named before who holds the office that a phrase describes, of that state or body."""
        return self.described.office(phrase, phrase.start, code)

    def called(self, phrase: Phrase, code: str | None = None) -> Mention | None:
        """The person named before, of a state where one is told, whom a speaker's phrase calls by what he is or was:
        "the baker said"."""
        return called(phrase, self.text, cues(self.language), frozenset(self.words.numbers), self.referents, code)

    def sides(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The parties meant by "both sides", "toutes les parties"; () where the phrase is no such description."""
        return self.described.sides(phrase)

    def resolve(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        """The mentions that a phrase at offset `at` refers back to; None where it refers to nobody known."""
        # a question asked in the course of another may be answered less well, lest both wait for each other
        return self._resolve_within(phrase, at) if self._resolving else self._resolve_alone(phrase, at)

    @once
    def _resolve_alone(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        return self._resolve_within(phrase, at)

    def _resolve_within(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        if at in self._resolving:  # "nous" whose speaker is "nous"
            return None
        self._resolving.add(at)
        try:
            return self._resolve(phrase, at)
        finally:
            self._resolving.discard(at)

    def _resolve(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        named = self._cast_member(phrase)
        if named is not None:
            return (named,)
        phrase = self._mates.without_charge(phrase)
        counted = ordinal(phrase, at, self.words, self.referents)
        if counted is not None:
            return counted
        pronoun = self.words.pronouns.get(self._word(phrase))
        if pronoun is not None and (
            phrase.kind in ("pronoun", "adjective")
            or phrase.person is not None
            or pronoun.near
            or len(phrase.text.split()) == 1
        ):
            return self._pronoun(pronoun, phrase, at)
        owners = [self.resolve(b, b.head_start) or () for b in phrase.belonging if b.person == 3]
        if owners and self.words.related(phrase) and not self.words.numbers.keys() & set(phrase.text.lower().split()):
            return kin(phrase, at, owners[0], self.words, self.referents)
        of_family = agency(phrase, at, self.words, self.referents)
        of_family = of_family or signers(phrase, at, self.parsed, self.words, self.meant)
        return of_family or self.described.resolve(phrase, at, lambda: self._mates.acting_with(phrase, self.resolve))

    @once
    def _word(self, phrase: Phrase) -> str:
        """The pronoun as written: parsers split "celle-ci" and "a-t-il", and call the pronoun "la" a form of "le"."""
        start = max(0, phrase.head_start - _LONGEST_PRONOUN)
        around = self.text[start : phrase.head_end + _LONGEST_PRONOUN] if phrase.kind != "noun" else ""
        for pattern in (self.words.hyphened, self.words.inverted) if "-" in around else ():
            for found in pattern.finditer(around):
                if found.start() <= phrase.head_start - start < found.end():
                    return found[1].lower()
        words = (
            phrase.text,
            self.text[phrase.head_start : phrase.head_end],
            phrase.head,
        )  # "cette dernière" is "dernier"
        forms = [w.lower().lstrip("-").replace("’", "'") for w in words]
        return next((w for w in forms if w in self.words.pronouns), forms[-1])

    def _cast_member(self, phrase: Phrase) -> Mention | None:
        """Somebody unknown to the book, named in the phrase itself."""
        return next(
            (
                m
                for m in self.cast
                if m.start <= phrase.head_start < m.end
                or any(m.start <= a.head_start < m.end for a in phrase.appositions)
                or (m.end <= phrase.end and self.text[phrase.head_end : m.start] == " ")  # "le colonel X, chef de ..."
            ),
            None,
        )

    def named(self, phrase: Phrase) -> Mention | None:
        """Somebody unknown to the book whom the phrase names ("le général X")."""
        return self._cast_member(phrase)

    def speaker_at(self, at: int) -> Speech | None:
        """The outermost quotation in which an offset stands."""
        return next(
            (s for s in self.speeches if not s.quotation.depth and s.quotation.outer[0] <= at < s.quotation.outer[1]),
            None,
        )

    def meant(self, phrase: Phrase, at: int) -> tuple[Mention, ...]:
        """The mentions a phrase names or refers to."""
        inside = [m for m in self._index.near(phrase.head_start, phrase.head_start) if phrase.head_start < m.end]
        within = [m for m in self._index.within(phrase.start, phrase.end) if m.kind == "person"]
        if inside and inside[0].kind == "office" and within:
            return (within[0],)
        if inside and inside[0].kind == "office" and not inside[0].name:
            return self.resolve(phrase, at) or (inside[0],)
        if inside and inside[0].kind in ("demonym", "collective"):  # "the Australian", "the two Nordic states"
            again = self.sides(phrase) if phrase.plural else self.resolve(phrase, at)
            return again or (inside[0],)
        if inside and inside[0].kind != "role":
            return (inside[0],)
        if phrase.head.lower() in self.words.counterpart:  # "Macron's Ukrainian counterpart"
            return self.resolve(phrase, at) or tuple(within[:1])
        return tuple(within[:1]) or self.resolve(phrase, at) or ()

    @cached_property
    def _fitting(self) -> Fitting:
        return Fitting(self.text, self.language, self.speeches, self.words)

    @cached_property
    def _beside(self) -> Beside:
        return Beside(self.text, self.parsed, self.words, self.referents, self._fitting, self._mates.roles)

    @cached_property
    def _retold(self) -> Retold:
        return Retold(self.language, self.parsed, self.words, self.referents, self._mates.roles, self._described_as)

    def _described_as(self, phrase: Phrase) -> tuple[Mention, ...] | None:
        if self._word(phrase) in self.words.pronouns:  # "the latter"
            return self.resolve(phrase, phrase.head_start)
        return self.described.resolve(
            phrase, phrase.head_start, lambda: self._mates.acting_with(phrase, lambda other, at: ())
        )

    def _pronoun(self, pronoun: Pronoun, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        speech = self.speaker_at(at)
        if pronoun.person == 1:
            if speech is None or speech.speaker is None:
                return None
            return self.meant(speech.speaker, speech.speaker.head_start) or None
        if self._mates.idle(at):
            return None
        told = self._told_by_verb(pronoun, phrase, at, quoted=speech is not None)
        if told is not None:
            return told
        pronoun = self._beside.agreeing(pronoun, phrase)
        beside = self._beside.told(pronoun, self._word(phrase), phrase, at)
        if beside is not None:
            return beside
        barred = self._barred(phrase, at, speech)
        governed = self._governed(pronoun, phrase, at, barred) if speech is None else None
        if governed is not None:
            return governed
        earlier = self._same_pronoun(phrase, at)
        if earlier is not None:
            return self.resolve(earlier, earlier.head_start)
        fate = self._mates.is_fate(at)
        switching = self._beside.switching(self._word(phrase), phrase, at)
        if (phrase.preposition is not None or switching) and self._word(phrase) in self.words.strong_masculine:
            pronoun = replace(pronoun, feminine=False)
        here = self.referents.sentence(at)
        # a role that is barred as it stands is barred too as whose it is ("the *Polish* police")
        starts = {start for start, key in self._roles if key in barred}
        best = self.referents.best(
            at,
            _FARTHEST_PRONOUN,
            lambda r: (
                None
                if r.start in starts or (switching and r.subject and r.sentence == here - 1)
                else self._fitting.of(pronoun, r, barred, at, fate=fate)
            ),
            pronoun.near,
            () if pronoun.near else self._retold.before(at, 1),
        )
        if best is None:
            pair = self.described.pairs.of_sentence(at, barred) if pronoun.plural and not pronoun.near else None
            return pair or self._beside.in_front(pronoun, phrase, at, sure=False)
        return self._by_name(best.members, pronoun)

    def _told_by_verb(self, pronoun: Pronoun, phrase: Phrase, at: int, *, quoted: bool) -> tuple[Mention, ...] | None:
        """Whom a pronoun means by what the verbs around it tell: who is warned, judged, recalled or defended."""
        warned = self._mates.warned(phrase) if not pronoun.plural and not quoted else None
        if warned is not None:
            return (warned,)
        judged = self._mates.violated(at) or judged_in(phrase, self._mates.holders.get(at, ()), self.words)
        if judged is None and phrase.person == 3 and at in self._mates.holders and not self._mates.infringing(at):
            judged = controlled_by(self._mates.holders[at])
        judged = judged or self._mates.recalled(at)
        if judged is not None:
            found = self.meant(judged, judged.head_start)
            of_people = (b for b in judged.belonging if b.kind in ("name", "adjective"))
            found = found or next((m for b in of_people if (m := self.meant(b, b.head_start))), ())
            if found and judged.plural is not True:
                return found
        if phrase.person == 3:
            blamed = (self.meant(p, p.head_start) for p in self._mates.defended(at))
            defended = next((found for found in blamed if any(m.code for m in found)), None)
            if defended is not None:
                return defended
        return None

    def _governed(
        self, pronoun: Pronoun, phrase: Phrase, at: int, barred: set[tuple[str | None, str]]
    ) -> tuple[Mention, ...] | None:
        """Whom a pronoun means by the clause above its own, or a possessive by who does what the clause tells."""

        def fits(r: Referent) -> bool:
            return self._fitting.of(pronoun, r, barred, at) is not None

        if phrase.kind == "pronoun" and pronoun.person == 3:
            holder = self._mates.roles.get(at, (None, ""))[0]
            wishes = self._mates.wishes(holder)
            above = told_above(pronoun, holder, self.parsed, self.meant, self._by_start, fits, wishes=wishes)
            if above is not None:
                return self._by_name(above, pronoun)
        if phrase.person == 3 and at in self._mates.holders:
            return whose(pronoun, self._mates.holders[at], self.meant, self._by_start, fits)
        return None

    @cached_property
    def _by_start(self) -> dict[int, Referent]:
        """The single antecedents by where they start."""
        return {r.start: r for r in self.referents.all if len(r.members) == 1}

    @cached_property
    def _roles(self) -> list[tuple[int, tuple[str | None, str]]]:
        """Where people told by a role stand, with what makes them the same as others."""
        return [(m.start, key_of(m)) for m in self.mentions if m.kind == "role"]

    def _by_name(self, found: tuple[Mention, ...], pronoun: Pronoun) -> tuple[Mention, ...]:
        """Whom an office means that a pronoun means: "the president said ... will replace *him*"."""
        m = found[0]
        if len(found) > 1 or m.kind != "office" or m.name or pronoun.thing or pronoun.plural:
            return found
        titled = next((p for p in self.parsed.phrases if m.start <= p.head_start < m.end and p.kind == "noun"), None)
        holder = self.resolve(titled, titled.head_start) if titled is not None else None
        named = holder is not None and len(holder) == 1 and holder[0].name and m.code in (None, holder[0].code)
        return holder if holder is not None and named else found

    def _barred(self, phrase: Phrase, at: int, speech: Speech | None) -> set[tuple[str | None, str]]:
        """Whom a pronoun cannot mean, by who speaks and by what stands around it."""
        barred = set()
        if speech is not None and speech.speaker is not None:
            barred = {key_of(m) for m in self.meant(speech.speaker, speech.speaker.head_start)}
        barred |= self._mates.acting_with(phrase, self.resolve) | self._mates.others(phrase) | self._mates.fated(at)
        barred |= self._mates.infringing(at) | self._mates.told_in_front(at) | self._mates.interviewing(at)
        barred |= self._mates.announced(at) | self._mates.expelled(at) | self._mates.defending(at)
        barred |= self._beside.kin(phrase, self.mentions)
        judges = (p for c in self._mates.holders.get(at, ()) if c.predicate in self.words.judging for p in c.doer)
        for p in judges:
            barred |= {key_of(m) for m in self.mentions if m.start <= p.head_start < m.end}
            barred |= {key_of(m) for m in (self.resolve(p, p.head_start) or () if p.kind == "pronoun" else ())}
        return barred

    def _same_pronoun(self, phrase: Phrase, at: int) -> Phrase | None:
        """The same pronoun as subject earlier in the sentence, or as the first subject of the sentence before."""
        word = self._word(phrase)
        if word not in _SUBJECTS:
            return None
        refs = self.referents
        here = refs.sentence(at)
        chosen = None
        for p in self.parsed.phrases:
            if p.head_start >= at:
                break
            if (
                p.kind == "pronoun"
                and self._word(p) == word
                and refs.quotation(p.head_start) == refs.quotation(at)
                and p.head_start in self._mates.roles
                and self._mates.roles[p.head_start][1] == "doer"
            ):
                sentence = refs.sentence(p.head_start)
                opens = p.head_start - self.parsed.sentences[sentence][0] < _OPENING
                if sentence == here or (sentence == here - 1 and opens):
                    chosen = chosen or p
        if chosen is None:
            return None
        if self._mates.told_by(at) > chosen.head_start:  # "Wagner said it had ... Ukraine said *it* held"
            return None
        voices = self._fitting.voices
        between = [
            r
            for r in refs.all
            if chosen.head_start < r.start < at
            and r.subject
            and r.kind in PERSONS
            and not r.plural
            and (at not in voices or r.start in voices)  # "He listed what X must do. Otherwise, *he* said, ..."
        ]
        return None if between else chosen
