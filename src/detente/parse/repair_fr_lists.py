"""French lists of names, which the parser takes apart: "Ryad, Abou Dhabi, Manama et Le Caire avaient coupé"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.parse.tense import finite
from detente.parse.tree import NOMINAL, Tree, Word, first_listed

_FEWEST = 3
"""Names: two joined by "et" the parser knows; a comma alone may as well stand before an apposition."""
_OPENINGS = frozenset({",", "«", '"', "“", "(", "—", "–", ":"})
_PLACES = ("subject", "passive_subject", "object", "indirect", "agent", "oblique", "nominal", "attribute")
"""Relations by which a whole list may hang, the likeliest first: the parser gives them to one of its names."""
_CLAUSE_HEADS = ("VERB", "AUX", "ADJ")
_SUBJECTS = ("subject", "passive_subject")


@dataclass(slots=True)
class _Item:
    """A name of a list with its article: from which word, up to which, and its head."""

    first: int
    end: int
    head: Word
    has_article: bool


def lists(tree: Tree) -> None:
    """Names between commas of which "et" joins the last are coordinated, and hang where one of them hung."""
    i = 0
    while i < len(tree.words):
        items = _list_at(tree, i)
        if len(items) >= _FEWEST:
            _coordinate(items, tree)
            i = items[-1].end
        else:
            i = items[0].end if items else i + 1


def _list_at(tree: Tree, i: int) -> list[_Item]:
    items: list[_Item] = []
    item = _item(tree, i)
    while item is not None:
        items.append(item)
        if len(items) > 1 and _text(tree, items[-2].end) == "et":
            return _without_scene(items, tree)
        separator = _text(tree, item.end)
        if separator not in (",", "et"):
            break
        item = _item(tree, item.end + 1)
    return items[:1]


def _without_scene(items: list[_Item], tree: Tree) -> list[_Item]:
    """ "A Genève, la Russie, l'Iran et la Turquie ont repris": where it happened is none of those who did it."""
    before = tree.at(items[0].first - 1)
    if before is None or not _preposition(before, tree):
        return items
    opening = tree.at(before.i - 1)
    opens = opening is None or opening.text in _OPENINGS
    unlike = items[0].has_article != items[1].has_article
    return items[1:] if opens or (unlike and _verb_at(tree, items[-1].end)) else items


def _verb_at(tree: Tree, i: int) -> Word | None:
    """The finite verb that follows, object pronouns before it or not."""
    while (word := tree.at(i)) is not None and word.pos in ("PRON", "ADV"):
        i += 1
    if word is not None and word.rel in ("auxiliary", "passive", "copula") and word.head is not None:
        return word.head
    return word if word is not None and word.pos == "VERB" and finite(word) else None


def _item(tree: Tree, i: int) -> _Item | None:
    first, word = i, tree.at(i)
    if word is None:
        return None
    has_article = word.low in tree.grammar.words["articles"] and word.pos == "DET"
    if has_article:
        i += 1
    start = i
    i = _end_of_name(tree, i)
    if i == start or tree.words[start].lemma in tree.grammar.words["time_words"]:
        return None
    while (word := tree.at(i)) is not None and word.pos == "ADJ" and word.text.islower():
        i += 1
    words = tree.words[start:i]
    head = next((w for w in words if w.head not in words and w.pos in NOMINAL), words[0])
    return _Item(first, i, head, has_article)


def _end_of_name(tree: Tree, i: int) -> int:
    """Behind the last word of the name that opens at place `i`; `i` where none does."""
    start = end = i
    while (word := tree.at(i)) is not None:
        if word.text[:1].isupper() and word.pos in ("PROPN", "NOUN", "X", "ADJ") and not _opening(word, tree):
            i += 1
            end = i
        elif i == end > start and word.low in tree.grammar.words["name_joints"]:
            i += 1
        else:
            break
    return end


def _opening(word: Word, tree: Tree) -> bool:
    """ "A Genève, ..."."""
    before = tree.at(word.i - 1)
    return word.low in tree.grammar.words["scene_words"] and (before is None or before.text in _OPENINGS)


def _preposition(word: Word, tree: Tree) -> bool:
    return word.pos == "ADP" or _opening(word, tree)


def _text(tree: Tree, i: int) -> str:
    word = tree.at(i)
    return word.low if word is not None else ""


def _coordinate(items: list[_Item], tree: Tree) -> None:
    heads = [_phrase_head(item) for item in items]
    if len(set(heads)) < len(heads):
        return
    first = heads[0]
    inside = {w for item in items for w in tree.words[item.first : item.end]} | set(heads)
    places: list[tuple[Word | None, str]] = [(w.head, w.rel) for w in _hanging(heads, inside)]
    place = _before_verb(items, heads, tree) or min(places, key=lambda p: _PLACES.index(p[1]), default=None)
    if place is not None:
        governor, rel = place
        if governor is not None and first in governor.above():
            first.replace_by(governor)
        if first.head is not governor or first.rel != rel:
            first.attach(governor, rel)
    for head, item in zip(heads[1:], items[1:], strict=True):
        joining = tree.words[item.first - 1]
        for below in [c for c in head.children if c.pos in _CLAUSE_HEADS and c.rel in ("conjunct", "root", "other")]:
            below.attach(first, below.rel)
        head.attach(first, "conjunct")
        if joining.pos == "CCONJ":
            joining.attach(head, "coordinator")


def _before_verb(items: list[_Item], heads: list[Word], tree: Tree) -> tuple[Word, str] | None:
    """What stands without preposition before a verb that has no other subject is its subject."""
    before, verb = tree.at(items[0].first - 1), _verb_at(tree, items[-1].end)
    if verb is None or (before is not None and _preposition(before, tree)):
        return None
    if any(s not in heads for s in verb.by("subject", "passive_subject")):
        return None
    return verb, "passive_subject" if verb.by("passive") else "subject"


def _hanging(heads: list[Word], inside: set[Word]) -> Iterator[Word]:
    """The names that hang outside the list in a relation by which the whole list may hang there."""
    return (h for h in heads if h.head is not None and h.head not in inside and h.rel in _PLACES)


def _phrase_head(item: _Item) -> Word:
    """The name, or the noun it stands beside as title or apposition ("le président Poutine, Xi Jinping et ...")."""
    head = item.head
    while (
        head.head is not None
        and head.head.pos == "NOUN"
        and head.head.i < item.first
        and (head.rel in ("apposition", "name", "compound") and head.head.i >= item.first - 2)
    ):
        head = head.head
    return head


def listed_subject(tree: Tree) -> None:
    """ "dit que *Moscou et Pékin* ont cédé": names right between "que" and a verb that has no subject are its subject,
    whatever the model makes of them."""
    for verb in tree.words:
        if verb.pos != "VERB" or not finite(verb) or verb.by(*_SUBJECTS, "mark") or not verb.opening.i:
            continue
        last = tree.words[verb.opening.i - 1]
        noun = first_listed(last)
        if noun is last or noun.pos != "PROPN" or noun.last != last.i or noun.rel != "complement":
            continue
        opening = noun.head
        mark = next((m for m in noun.by("mark") if m.low in ("que", "qu'") and m.i == noun.i - 1), None)
        if mark is None or opening is None or opening not in verb.above():
            continue
        noun.attach(verb, "subject")
        mark.attach(verb, "mark")
        verb.attach(opening, "complement")


def next_subject(tree: Tree) -> None:
    """ "bombardé par le Mali et *deux soldats* ont été tués": joined to the noun before, but right before a verb that
    has no subject, a noun is that verb's."""
    for verb in tree.words:
        first = verb.head
        if verb.pos != "VERB" or not finite(verb) or verb.by(*_SUBJECTS) or first is None or first.i > verb.i:
            continue
        if verb.rel not in ("adverbial", "conjunct", "parataxis", "complement") or verb.by("mark"):
            continue
        noun = tree.words[verb.opening.i - 1]
        while noun.head is not None and noun.rel in ("modifier", "name", "nominal") and noun.head.i < noun.i:
            noun = noun.head
        whole = noun.head
        if noun.rel != "conjunct" or whole is None or whole.rel in _SUBJECTS or noun.pos not in ("NOUN", "PROPN"):
            continue
        if first not in whole.above() or noun.last != verb.opening.i - 1:
            continue
        joint = tree.at(noun.first - 1) if noun.first else None
        joint = tree.words[noun.first] if tree.words[noun.first].low == "et" else joint
        if joint is None or joint.low != "et":
            continue
        joint.attach(verb, "coordinator")
        noun.attach(verb, "passive_subject" if verb.by("passive") else "subject")
        verb.attach(first, "conjunct")
