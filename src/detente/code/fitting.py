"""How well an antecedent fits a pronoun: gender, number, persons and things, scenes, speakers."""

from __future__ import annotations

from functools import cached_property

from detente.code.cues import cues
from detente.code.descriptions import Descriptions, Pronoun
from detente.code.referent import PERSONS, STATES, Referent, key_of
from detente.code.saying import Speech

_THEY_OF_ONE_BODY = 1.0
_THEY_OF_ONE_ORGANISATION = 1.8
_THEY_OF_ONE_STATE = 2.5
"""English "they" is a body's own often enough, a state's seldom."""
_THEY = {"organisation": _THEY_OF_ONE_ORGANISATION}
_IT_OF_ONE_PERSON = 1.5
"""English "it" is no gunman, as far as the role's word tells."""
_JOINED_COST = 1.0
"""One of several named together: "Paris et Berlin protestent. Il ..." is neither, if there is another."""
_PLACE_COST = 1.0
"""A country or capital that is only where something happens, if there is another."""
_UNKNOWN_COST = 0.4
"""One whose gender nothing tells, where the pronoun has one."""
_NAMELESS_WOMAN_COST = 1.2
"""English "she" is seldom a doctor or a teacher whom the text calls no more than that, if it names a woman."""
_SCENE_COST = 1.5
"""What "celle-ci" seldom means: a country that is only where something happens."""
_SPEAKING_PERSON = 1.5
"""What makes a person named a sentence back the speaker rather than a state that is the subject since."""
_FATED_PERSON = 1.4
"""What is released, arrested, extradited."""
_NAMED = 0.5
"""Between two persons the one with a name; a nearer one who is the subject still comes first."""


class Fitting:
    """Tells it in one dispatch; `speeches` are its quotations."""

    def __init__(self, text: str, language: str, speeches: tuple[Speech, ...], words: Descriptions) -> None:
        self.text, self.language, self.speeches, self.words = text, language, speeches, words

    @cached_property
    def voices(self) -> frozenset[int]:
        """Where the phrases stand that are speakers: "a-t-*elle* dit"."""
        return frozenset(s.speaker.head_start for s in self.speeches if s.speaker)

    @cached_property
    def _named_as_sources(self) -> frozenset[int]:
        """Where what stands behind a preposition of attribution: "selon *elle*"."""
        return frozenset(m.end() for m in cues(self.language).according.finditer(self.text))

    def of(
        self, pronoun: Pronoun, r: Referent, barred: set[tuple[str | None, str]], at: int, *, fate: bool = False
    ) -> float | None:
        """How well a referent fits; None where gender, number or place rule it out. `fate`: whose release or departure
        is told, which is a person's."""
        if (barred and any(key_of(m) in barred for m in r.members)) or self._ruled_out(pronoun, r, at):
            return None
        person = r.kind in PERSONS
        score = -_JOINED_COST * r.joined
        if r.located and r.kind in ("capital", "state"):
            score -= _PLACE_COST + _SCENE_COST * pronoun.near
        if not pronoun.plural:
            score += self._speaks(r, at)
        elif not r.plural:
            score -= _THEY.get(r.kind, _THEY_OF_ONE_STATE if r.kind in STATES else _THEY_OF_ONE_BODY)
        if pronoun.thing and r.kind == "role" and not self.collective(r):
            score -= _IT_OF_ONE_PERSON
        if pronoun.feminine is not None and r.feminine is None:
            if self.language == "fr" or r.kind != "role":
                score -= _UNKNOWN_COST
            elif pronoun.feminine:
                score -= _NAMELESS_WOMAN_COST
        if self.language == "fr" and not pronoun.plural and person:
            score += 0.5
        if r.kind == "role" and not r.members[0].code:
            score -= 0.8
        if fate and r.kind == "person":
            score += _FATED_PERSON
        return score

    def _ruled_out(self, pronoun: Pronoun, r: Referent, at: int) -> bool:
        """Whether gender, number or place rule a referent out."""
        person = r.kind in PERSONS
        if r.located and pronoun.near and r.kind == "capital":
            return True
        # persons speak; a country does so by its name
        if not pronoun.plural and at in self.voices and r.kind in ("capital", "demonym"):
            return True
        if pronoun.plural != r.plural and (self.language == "fr" or not pronoun.plural or person):
            return True
        if pronoun.thing and person:
            return True
        if pronoun.feminine is None:
            return False
        nobody = not person and (r.kind != "role" or self.collective(r))
        if self.language == "en" and nobody:
            return True
        return r.feminine is not None and pronoun.feminine != r.feminine

    def collective(self, r: Referent) -> bool:
        """Whether a role is a body: a police, a ministry."""
        head = r.members[0].text.split(" of ")[0].lower().split()
        return bool(head) and head[-1] in self.words.collectives

    def _speaks(self, r: Referent, at: int) -> float:
        """What speaks for a referent where the pronoun at `at` is a speaker or a source."""
        if at in self.voices:
            likely = _SPEAKING_PERSON if r.kind in PERSONS or r.kind == "role" else 0.0
            return likely + (_NAMED if r.kind in PERSONS and r.members[0].name else 0.0)
        return _SPEAKING_PERSON if r.kind in PERSONS and at in self._named_as_sources else 0.0
