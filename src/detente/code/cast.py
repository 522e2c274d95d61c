"""The persons of a dispatch whom the actor book does not know: full names, and the surnames that refer back to them.

"grumbled Yorley Duarte, who …", "le maire, Paul Durand, … M. Durand": a name counts where an office, a title or a cue
stands beside it. What the text says of the office and its country is kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from detente.code.cues import cues
from detente.code.descriptions import descriptions, given_names
from detente.code.mention import Mention
from detente.code.place import PlaceMention
from detente.code.scenewords import scene_words
from detente.code.stated import Stated

_CAPITAL = r"(?![LD]['’][a-zà-þœ])[A-ZÀ-ÞŒ]"
"""But not that of an article at the head of a sentence: "L'archipel du Pacifique" is nobody's name."""
_PART = rf"{_CAPITAL}(?:[\w’'-]*[\w]|\.)"
_PARTICLE = r"(?:de|da|do|dos|del|della|al|el|ben|bin|ibn|van|von|der|den|di|du|la|le|bint|ould|ag|abu|abou)"
_NAME = re.compile(
    rf"(?<![\w’'-])(?:{_PART})(?:[ \u00a0](?:{_PARTICLE}[ \u00a0-])*{_PART}){{1,4}}|(?<![\w’'-]){_CAPITAL}[\w’'-]+"
)
_AGE = re.compile(r",\s+\d{1,2}(?:\s+ans)?\b")


@dataclass(slots=True)
class _Figure:
    """A person gathered from the text."""

    name: str
    start: int
    feminine: bool | None
    office: Mention | None
    home: Mention | None = None
    """The body, group or state that the text names as theirs beside the office or in its place."""
    rank: str | None = None
    """The title before the name, where it tells the sector ("Capt.")."""


def find_cast(
    text: str,
    language: str,
    mentions: tuple[Mention, ...],
    places: tuple[PlaceMention, ...] = (),
    verbs: tuple[int, ...] = (),
) -> tuple[Mention, ...]:
    """Mentions of persons without an entry in the actor book, in order of start; `name` is the full name.

    `verbs` tells where the finite verbs stand, in order.

    Who is named like one of the `places` ("Chagos Islands") is nobody, save where that is a town.

    `code` and `office` are those of the office named beside the first mention, None where there is none.
    """
    return _Cast(text, language, mentions, places, verbs).all()


class _Cast:
    def __init__(
        self,
        text: str,
        language: str,
        mentions: tuple[Mention, ...],
        places: tuple[PlaceMention, ...],
        verbs: tuple[int, ...],
    ) -> None:
        self._lands = {(p.start, p.end) for p in places if p.kind != "city"}
        self.text, self.mentions, self._verbs = text, mentions, frozenset(verbs)
        self.cues, self.words = cues(language), descriptions(language)
        self.stated = Stated(text, language, mentions, verbs)
        self._starts = [m.start for m in mentions]
        self._sites = scene_words(language).sites
        self._titles = {t.lower() for t in self.words.titles}

    def all(self) -> tuple[Mention, ...]:
        figures: dict[str, _Figure] = {}
        out: list[Mention] = []
        spans = list(_NAME.finditer(self.text))
        for m in spans:
            start, end = self._stripped(m.start(), m.end())
            if end <= start or self._covered(start, end) or (start, end) in self._lands:
                continue
            name = self.text[start:end]
            words = name.split()
            if len(words) > 1 and self._sites & {words[0].lower(), words[-1].lower()}:  # "the Hotel Bristol"
                continue
            surname = words[-1].lower()
            title = self._title(start)
            if len(words) > 1:
                figure = (
                    figures.get(surname) if surname in figures and self._same(figures[surname].name, name) else None
                )
                if figure is None and (title or self._evident(start, end)):
                    figure = _Figure(name, start, self._gender(words[0], title), *self.stated.both(start, end))
                    for part in (surname, " ".join(w.lower() for w in words[1:])):
                        figures.setdefault(part, figure)
                if figure is not None:
                    out.append(self._mention(start, end, figure, title))
            elif surname in figures or title:
                figure = figures.get(surname) or self._surname_first(surname, figures)
                figure = figure or _Figure(name, start, None, *self.stated.both(start, end))
                figures.setdefault(surname, figure)
                if figure.feminine is None and title:
                    figure.feminine = self._gender("", title)
                out.append(self._mention(start, end, figure, title))
        return tuple(out)

    def _surname_first(self, surname: str, figures: dict[str, _Figure]) -> _Figure | None:
        """Who is called by the first word of his name, which is no given name: "Xiao Han … *M. Xiao*"."""
        if surname in given_names():
            return None
        return next((f for f in figures.values() if f.name.lower().split()[0] == surname), None)

    def _mention(self, start: int, end: int, figure: _Figure, title: str | None) -> Mention:
        if figure.rank is None and title in self.words.ranks:
            figure.rank = title
        office, home = figure.office, figure.home
        feminine = figure.feminine if figure.feminine is not None else office.feminine if office else None
        return Mention(
            start,
            end,
            self.text[start:end],
            "person",
            (office.code if office else None) or (home.code if home else None),
            (office.sector if office else None)
            or (home.sector if home else None)
            or self.words.ranks.get(figure.rank or ""),
            name=figure.name,
            office=(office.office or office.text) if office else figure.rank,
            feminine=feminine,
            plural=False,
        )

    def _stripped(self, start: int, end: int) -> tuple[int, int]:
        """Without titles, demonyms and offices in front ("Prime Minister Yair Lapid"), or sentence-opening words.

        What stands before an office there belongs to it: "Zambian Hydrology Minister Chipo Phiri".
        """
        i, j = (bisect_left(self._starts, at) for at in (start, end))
        offices = [m.end for m in self.mentions[i:j] if m.kind == "office" and m.end < end]
        at = offices[-1] + 1 if offices and self.text[offices[-1]] == " " else start
        first = at
        for m in re.finditer(r"\S+", self.text[first:end]):
            a, b = first + m.start(), first + m.end()
            inside = self._over(a)
            if (
                (inside is not None and inside.kind != "person")
                or self.text[a:b].rstrip(".").lower() in self._titles
                or self.text[a:b].lower() in self.cues.speakers
                or self.text[a:b].lower() in _OPENERS
            ):
                at = b + 1
            else:
                break
        behind = (m.start - 1 for m in self.mentions[i:j] if m.kind == "office" and at + 1 < m.start < end)
        return min(at, end), next((b for b in behind if self.text[b] == " "), end)  # "a nommé X *Premier ministre*"

    def _over(self, at: int) -> Mention | None:
        i = bisect_left(self._starts, at + 1)
        return next((m for m in reversed(self.mentions[max(0, i - 4) : i]) if m.start <= at < m.end), None)

    def _covered(self, start: int, end: int) -> bool:
        """Whether the book knows the stretch as something else, or as this very person."""
        return any(
            m.start < end and start < m.end
            for m in self.mentions[max(0, bisect_left(self._starts, start) - 4) : bisect_left(self._starts, end)]
        )

    def _same(self, known: str, name: str) -> bool:
        return known == name or name.split()[0] in known.split() or known.endswith(name)

    def _title(self, start: int) -> str | None:
        before = re.search(r"(\w+)\.?[ \u00a0]$", self.text[max(0, start - 12) : start])
        return (
            before[1]
            if before and before[1].lower() in self._titles and not before[1].islower()
            else before[1]
            if before and before[1] in self.words.titles
            else None
        )

    def _gender(self, given: str, title: str | None) -> bool | None:
        told = self.words.titles.get(title or "")
        return True if told == "female" else False if told == "male" else given_names().get(given.lower())

    def _evident(self, start: int, end: int) -> bool:
        """Whether something beside a name shows that it is a person's: office, role, age, or cue."""
        if re.search(r"\b(?:à|en|au|in|at|from|near|vers|towards?)[ \u00a0]$", self.text[max(0, start - 8) : start]):
            return False  # a place
        if (
            any(self.stated.both(start, end))
            or _AGE.match(self.text, end)
            or self._alone(self.text[start:end].split()[-1])
        ):
            return True
        if self._known_by_form(start, end):
            return True
        before = self.text[max(0, start - 60) : start]
        last = re.search(r"([\w-]+)[, \u00a0]{1,2}$", before)
        if last and (last[1].lower() in self.cues.speakers or last[1].lower() in self.cues.forms):
            return True
        cue = [m for m in self.cues.verb.finditer(before) if len(before[m.end() :].split()) <= 3]
        after = self.cues.verb.match(self.text, end + 1)
        told = re.match(r",\s+(?:[\w’'-]+\s+){1,7}", self.text[end : end + 80])
        described = told is not None and any(
            w.lower() in self.cues.speakers for w in re.findall(r"[\w-]+", told.group())
        )
        opens = (bool(cue) and before[cue[-1].end() :].strip(" ,").islower()) or (
            bool(cue) and not before[cue[-1].end() :].strip()
        )
        return opens or after is not None or described

    def _known_by_form(self, start: int, end: int) -> bool:
        """Whether a name begins with a usual given name, or opens a sentence as its subject ("Zoltan Fekete was …")."""
        if self.text[start:end].split()[0].lower() in given_names():
            return True
        head = re.search(r"(?:^|[.!?…»”\",]\s+|\n)$", self.text[max(0, start - 4) : start]) is not None
        return head and self._finite_follows(end)

    def _finite_follows(self, end: int) -> bool:
        m = re.match(r"\s+", self.text[end : end + 3])
        if m is None:
            return False
        return self.cues.finite.match(self.text, end + m.end()) is not None or end + m.end() in self._verbs

    def _alone(self, surname: str) -> bool:
        """Whether the last word of a name is used by itself beside a cue elsewhere in the text."""
        for m in re.finditer(rf"(?<![\w’'-]){re.escape(surname)}(?![\w’'-])", self.text):
            if re.search(r"[A-ZÀ-Þ][\w’'-]*[ \u00a0]$", self.text[max(0, m.start() - 20) : m.start()]):
                continue
            before = list(self.cues.verb.finditer(self.text[max(0, m.start() - 30) : m.start()]))
            touching = before and before[-1].end() >= min(30, m.start()) - 1
            if touching or self.cues.verb.match(self.text, m.end() + 1):
                return True
        return False


_OPENERS = frozenset(
    [
        "le",
        "la",
        "les",
        "un",
        "une",
        "l'",
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "en",
        "à",
        "au",
        "dans",
        "pour",
        "selon",
        "mais",
        "but",
        "and",
        "et",
        "de",
        "du",
        "des",
        "son",
        "sa",
        "his",
        "her",
    ]
)
