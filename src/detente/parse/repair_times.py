"""Days, months and the like, which both parsers take for objects or hang other words on."""

from __future__ import annotations

from detente.parse.tree import CLAUSE_RELATIONS, NOMINAL, Tree, Word, names_time

_CLAUSE_HEADS = ("VERB", "AUX")
_COUNTING = frozenset({"a", "an", "un", "une"})


def dates(tree: Tree) -> None:
    """ "le 15 septembre": the month heads, the day is its number."""
    for word in tree.words[:-1]:
        month = tree.words[word.i + 1]
        if (
            (word.pos != "NUM" and not word.text.isdigit())
            or not is_time(month, tree)
            or month in (word.head, *word.above())
        ):
            continue
        if word.rel == "number" or word.head is None:
            continue
        month.attach(word.head, word.rel)
        month.preposition = word.preposition
        word.give_children(month)
        word.attach(month, "number")
        word.preposition = None


def is_time(word: Word, tree: Tree) -> bool:
    """A day, month or the like that stands without preposition."""
    if word.lemma in tree.grammar.words["time_edges"]:
        return names_time(word.children, tree.grammar)
    return names_time((word,), tree.grammar)


def time_words(tree: Tree) -> None:
    """A bare day is when something happens: no object of a verb, and nothing hangs on it but dates."""
    for word in tree.words:
        if word.pos not in (*NOMINAL, "ADV") or not is_time(word, tree) or word.rel in ("name", "compound", "number"):
            continue
        head = word.head
        if head is None:
            continue
        bare_object = (
            word.rel in ("object", "complement", "attribute")
            and not word.preposition
            and (
                head.pos in _CLAUSE_HEADS
                and not any(c.rel == "determiner" and c.low in ("un", "une", "a") for c in word.children)
            )
        )
        given = head.lemma in tree.grammar.words.get("time_givers", ()) and bool(word.by("number"))
        if bare_object and (len(head.by("object")) > 1 or not (word.by("determiner") or given)):
            word.rel = "oblique"
        verb = next((a for a in word.above() if a.pos in _CLAUSE_HEADS), None)
        if (
            word.rel == "nominal"
            and not word.preposition
            and verb is not None
            and verb.i < word.i
            and not is_time(head, tree)
        ):
            word.attach(verb, "oblique")
        _give_to_subordinate(word, tree)
        _give_to_participle(word, tree)
        _give_to_planned(word, tree)
        for child in list(word.children):
            if (child.rel == "nominal" and child.preposition in ("par", "by") and verb is not None) or (
                child.rel == "nominal"
                and child.preposition
                and child.pos == "PROPN"
                and verb is not None
                and not (is_time(child, tree) or child.preposition in ("de", "of"))
            ):
                child.attach(verb, "oblique")
            elif child.rel in ("relative", "participle", "apposition") and child.rel in CLAUSE_RELATIONS:
                _move_to_noun_before(child, word, tree)


def _give_to_subordinate(time: Word, tree: Tree) -> None:
    """ "came *a day after* soldiers crossed the border": the time before a conjunction tells how long after."""
    mark = tree.at(time.i + 1)
    verb = mark.head if mark is not None and mark.rel == "mark" else None
    if mark is None or verb is None or tree.grammar.marks.get(mark.low) != "time" or time.by("case"):
        return
    counted = time.by("number") or any(d.low in _COUNTING for d in time.by("determiner")) or not time.children
    if time.pos != "NOUN" or not counted or time.by("modifier"):  # "put it on hold *last August* until"
        return
    if verb.head is not None and time.head is verb.head and time.i < verb.i:
        time.attach(verb, "oblique")


def _give_to_participle(time: Word, tree: Tree) -> None:
    """ "a annulé les entretiens *prévus jeudi*": a day right behind a participle is its own."""
    participle, verb = tree.at(time.i - 1), time.head
    if participle is None or participle.rel != "participle" or time.rel != "oblique" or time.preposition:
        return
    if verb is not None and verb is not participle and verb.pos in _CLAUSE_HEADS and verb.i < participle.i:
        time.attach(participle, "oblique")


def _give_to_planned(time: Word, tree: Tree) -> None:
    """ "is *due* in Kyiv *on Tuesday*": the day is that of what is planned, not of the copula."""
    copula = time.head
    if copula is None or time.rel != "oblique" or copula.pos not in _CLAUSE_HEADS:
        return
    planned = next((a for a in copula.by("attribute") if a.lemma in tree.grammar.words["planned"]), None)
    if planned is not None and planned.i < time.i:
        time.attach(planned, "oblique")


def _move_to_noun_before(clause: Word, time: Word, tree: Tree) -> None:
    first = clause.first
    for i in range(first - 1, -1, -1):
        noun = tree.words[i]
        if noun.pos in ("NOUN", "PROPN") and noun is not time and not is_time(noun, tree) and noun.rel != "compound":
            while noun.rel in ("name", "number") and noun.head is not None:
                noun = noun.head
            if clause not in noun.above():
                clause.attach(noun, clause.rel)
            return
