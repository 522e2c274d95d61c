"""English subjects that the parser gave to what stands before them, and reports set between commas."""

from __future__ import annotations

from detente.parse.repair_en_joined import FINITE, split_off
from detente.parse.tree import NOMINAL, Tree, Word, names_time

_SUBJECTS = ("subject", "passive_subject")
_SUPPOSED = frozenset({"be", "belong", "come", "have"})
"""Infinitives behind what is believed of somebody."""


def subjects(tree: Tree) -> None:
    """Repairs on English trees before prepositions are settled."""
    for word in tree.words:
        after_date(word, tree)
        adjective_of_name(word, tree)
        next_clause(word, tree)
        set_between_commas(word, tree)
        on_auxiliary(word)
        bare_subject(word, tree)
        said_to_be(word)
        gerund_as_main(word, tree)
        in_subordinate(word, tree)
        behind_subordinate(word, tree)
        second_titled(word, tree)
        of_gerund(word, tree)
        past_in_noun_phrase(word, tree)


def after_date(verb: Word, tree: Tree) -> None:
    """ "In April Baku reported", "said on Friday Baku would": the month or day is no part of the name behind it, which
    is the verb's subject; nor is it in "Last July Mali expelled"."""
    for noun in (_before(verb, tree), *verb.by("subject", "passive_subject")):
        month = tree.at(noun.i - 1) if noun is not None else None
        if noun is None or month is None or noun.pos != "PROPN" or noun.rel not in ("oblique", *_SUBJECTS):
            continue
        if month.rel != "compound" or month.head is not noun or month.low not in tree.grammar.words["time_words"]:
            continue
        preposition = noun.head if noun.rel == "oblique" else tree.at(month.first - 1)
        if preposition is None and month.children:
            month.attach(verb, "oblique")
        elif preposition is not None and _opens(preposition, month, noun, verb):
            month.attach(preposition, "oblique")
            if noun.head is not verb:
                noun.attach(verb, "subject")


def adjective_of_name(name: Word, tree: Tree) -> None:
    """ "Fighters of *the paramilitary Rapid Support Forces* fired": an adjective with "the" that a name follows is the
    name's, where the verb would have two subjects otherwise."""
    adjective, verb = tree.at(name.first - 1), name.head
    if name.rel not in _SUBJECTS or name.pos != "PROPN" or verb is None or adjective is None:
        return
    preposition = adjective.head
    if adjective.pos != "ADJ" or preposition is None or preposition.pos != "ADP" or not adjective.by("determiner"):
        return
    first = preposition.head
    if first is None or first.head is not verb or first.rel not in _SUBJECTS or name in preposition.above():
        return
    name.attach(preposition, adjective.rel)
    for word in (adjective, *adjective.by("determiner")):
        word.attach(name, "determiner" if word.rel == "determiner" else "modifier")


def _opens(preposition: Word, month: Word, noun: Word, verb: Word) -> bool:
    """Whether a month or day is behind a preposition that has nothing else of the verb's behind it."""
    if preposition.pos != "ADP" or preposition.i != month.first - 1:
        return False
    if noun.rel == "oblique":
        return verb in preposition.above() or verb.head is preposition.head
    return not preposition.by("oblique")


def next_clause(verb: Word, tree: Tree) -> None:
    """ "Oslo expelled the envoys of Iran and *Tehran recalled* its own": joined to the noun before, and a subject."""
    noun = _before(verb, tree)
    if noun is None or noun.rel != "conjunct" or noun.head is None or verb.rel not in ("conjunct", "complement"):
        return
    other, first = noun.head, noun.first
    joint = tree.at(first - 1)
    if joint is None or joint.rel != "coordinator" or joint.head is not other or other.pos not in NOMINAL:
        return
    above = verb.head
    if above is None or above.i > other.i or above not in other.above():
        return
    split_off(noun, other, above, verb, tree)


def set_between_commas(verb: Word, tree: Tree) -> None:
    """ "The rebels, *a report found*, killed thirty": of two subjects the second, whose participle ends at a comma,
    tells what it has found."""
    subjects = verb.by("subject")
    if len(subjects) != 2:
        return
    teller = subjects[1]
    told = tree.at(teller.i + 1)
    first = teller.first
    opened, closed = tree.at(first - 1), tree.at(teller.i + 2)
    if told is None or told.tag != "VBN" or told.head is not teller or opened is None or closed is None:
        return
    if opened.text != "," or closed.text != ",":
        return
    told.attach(verb, "parataxis")
    teller.attach(told, "subject")
    told.tag = "VBD"
    told.inflect(VerbForm="Fin", Tense="Past")


def on_auxiliary(verb: Word) -> None:
    """ "*Oslo* did not, as Bern had claimed, break": the subject hangs on the auxiliary."""
    for auxiliary in verb.by("auxiliary", "passive"):
        if not verb.by("subject", "passive_subject"):
            for subject in auxiliary.by("subject", "passive_subject", "expletive"):
                subject.attach(verb, subject.rel)


def bare_subject(noun: Word, tree: Tree) -> None:
    """ "*Oslo* let them go": a name that opens the sentence, right before a verb without subject, is no measure."""
    verb = noun.head
    if noun.rel != "oblique" or noun.pos != "PROPN" or verb is None or verb.pos != "VERB" or noun.by("case"):
        return
    if noun.first != 0 or noun.last != verb.opening.i - 1:
        return
    if verb.opening.tag not in FINITE or verb.by("subject", "passive_subject", "expletive"):
        return
    if not names_time(noun.subtree(), tree.grammar):
        noun.attach(verb, "subject")


def said_to_be(told: Word) -> None:
    """ "Men *believed to be* spies *killed* two", "The jets, *thought to be* Russian, *bombed* a town": a participle
    behind the subject of the verb that follows."""
    if told.tag not in ("VBD", "VBN") or told.by("auxiliary", "passive", "object", "mark"):
        return
    if told.rel not in ("root", "complement", "conjunct", "parataxis"):
        return
    subject = next((s for s in told.by("subject", "passive_subject") if s.i < told.i), None)
    being = next((c for c in told.by("complement") if c.lemma in _SUPPOSED and c.i == told.i + 2), None)
    if subject is None or being is None or all(c.low != "to" for c in being.children):
        return  # "the bloc said *it was* ready and called on Mali": it says so
    main = next((c for c in _behind(told, being) if c.i > being.i and c.opening.tag in (*FINITE, "VBN", "VB")), None)
    if main is None or main.by("mark", "passive_subject") or any(c.i < main.i for c in main.by("coordinator")):
        return
    before = main.by("subject", "oblique", "object", "modifier", "other")
    what = next((s for s in before if being.i < s.i < main.opening.i and not s.by("case")), None)
    if what is not None and any(a is not main for a in being.by("attribute")):
        return
    if what is not None:
        what.attach(being, "attribute")
    told.replace_by(main)
    subject.attach(main, "subject" if not main.by("passive") else "passive_subject")
    told.attach(subject, "participle")
    told.tag = "VBN"
    told.inflect(VerbForm="Part", Tense="Past")
    for child in list(told.children):
        if child.rel == "punct" or (child.i > main.i and child.rel != "complement"):
            child.attach(main, child.rel)
    if main.tag in ("VBN", "VB") and not main.by("auxiliary", "passive"):
        main.tag = "VBD"
        main.inflect(VerbForm="Fin", Tense="Past")


def _behind(told: Word, being: Word) -> list[Word]:
    """The verbs that the parser hung on "believed to be" for want of a better place, in textual order."""
    found = [*told.by("complement", "conjunct", "parataxis"), *being.by("complement", "conjunct", "participle")]
    found += [p for a in being.by("attribute") for p in (a, *a.by("participle", "conjunct"))]
    return sorted((w for w in found if w.pos == "VERB"), key=lambda w: w.i)


def gerund_as_main(root: Word, tree: Tree) -> None:
    """ "Tito, *visiting* Bonn, *expelled* envoys": what stands between commas behind the subject heads no sentence; the
    verb behind the second comma does, also where the parser makes it an adjective of its object."""
    comma = tree.at(root.i - 1)
    if root.rel != "root" or root.tag != "VBG" or root.by("auxiliary", "passive") or tree.headline:
        return
    subject = next((s for s in root.by("subject") if s.i < root.i), None)
    if subject is None or comma is None or comma.text != ",":
        return
    main = next((w for w in tree.words[root.i + 2 :] if _opens_predicate(w, root, tree)), None)
    if main is None:
        return
    thing = main.head if main.head is not root else None
    if thing is not None and thing.head is not root:
        return
    root.replace_by(main) if thing is None else _take_place(root, thing, main)
    subject.attach(main, "subject")
    root.attach(subject, "participle")
    for child in list(root.children):
        if child.i > main.i or child.rel == "punct":
            child.attach(main, child.rel)
    main.pos, main.tag = "VERB", "VBD"
    main.inflect(VerbForm="Fin", Tense="Past")


def _opens_predicate(word: Word, root: Word, tree: Tree) -> bool:
    """Whether a verb in the past stands right behind a comma and hangs, without subject, on the gerund or on a noun
    behind it."""
    comma = tree.at(word.i - 1)
    if word.tag not in ("VBD", "VBN") or comma is None or comma.text != "," or word.head is None:
        return False
    if word.head is root:
        return word.rel == "conjunct" and not word.by("subject", "passive_subject", "mark", "coordinator")
    return word.rel == "modifier" and word.head.i > word.i and word.head.first == word.i


def _take_place(root: Word, thing: Word, main: Word) -> None:
    """Make of a participle the verb of the noun that it described."""
    main.attach(None, "root")
    root.replace_by(main)
    thing.attach(main, "object")


def in_subordinate(root: Word, tree: Tree) -> None:
    """ "A day after Oslo struck the port, *Bern*, in a note, *protested*": what "after" opens is no main clause; the
    verb behind it is one, and its subject what the parser takes for an apposition."""
    mark = next((m for m in root.by("mark") if m.low in tree.grammar.marks and m.i < root.i), None)
    if root.rel != "root" or mark is None or root.pos not in ("VERB", "AUX"):
        return
    main = next((c for c in root.by("conjunct", "complement") if c.i > root.i and c.opening.tag in FINITE), None)
    if main is None or main.by("subject", "passive_subject", "mark"):
        return
    if any(c.i < main.i for w in (root, main) for c in w.by("coordinator")):
        return
    below = (a for w in root.subtree() for a in w.by("apposition") if root.i < a.i < main.i)
    subject = next((a for a in below if _behind_comma(a, tree)), None)
    if subject is None:
        return
    start = subject.first
    root.replace_by(main)
    subject.attach(main, "subject")
    for child in list(root.children):
        if child.i > start:
            child.attach(main, child.rel)
    root.attach(main, "adverbial")


def behind_subordinate(verb: Word, tree: Tree) -> None:
    """ "A day after Oslo struck the port, *Bern* on Friday *protested*": the parser's apposition of what stands before
    the comma is the subject, a day between it and its verb."""
    if verb.pos not in ("VERB", "AUX") or verb.opening.tag not in (*FINITE, "MD"):
        return
    if verb.by("subject", "passive_subject", "mark", "expletive", "coordinator"):
        return
    clause = next((c for c in verb.by("adverbial", "complement") if c.i < verb.i and c.by("mark")), None)
    day, preposition = tree.at(verb.opening.i - 1), tree.at(verb.opening.i - 2)
    if clause is None or day is None or preposition is None:
        return
    timed = day.low in tree.grammar.words["time_words"] and preposition.low == "on"
    noun = tree.at(preposition.i - 1) if timed else day
    if noun is None or noun.rel not in ("apposition", "conjunct") or not _behind_comma(noun, tree):
        return
    if noun not in clause.subtree():
        return
    noun.attach(verb, "subject")
    if timed and any(preposition.head is w for w in clause.subtree()):
        preposition.attach(verb, "case")


def second_titled(second: Word, tree: Tree) -> None:
    """ "The head of Oslo's navy, Ola Moe, and *the head* of Bern's met": joined to a name set between commas, a noun
    with an article of its own is joined to whom that name names."""
    name = second.head
    noun = name.head if name is not None else None
    if second.rel != "conjunct" or second.pos != "NOUN" or name is None or noun is None or not second.by("determiner"):
        return
    if name.rel != "apposition" or name.pos != "PROPN" or not noun.by("determiner") or not _behind_comma(name, tree):
        return
    joint = tree.at(second.first - 1)
    comma = tree.at(joint.i - 1) if joint is not None else None
    if joint is None or joint.rel != "coordinator" or comma is None or comma.text != ",":
        return
    second.attach(noun, "conjunct")
    joint.attach(noun, "coordinator")


def of_gerund(gerund: Word, tree: Tree) -> None:
    """ "objected to *Oslo drilling* there": the name before the gerund does it."""
    name = tree.at(gerund.i - 1)
    if gerund.tag != "VBG" or gerund.pos != "VERB" or gerund.rel != "oblique" or name is None or name.pos != "PROPN":
        return
    if name.head is gerund and name.rel == "compound" and gerund.head is not None and gerund.head.pos == "ADP":
        gerund.attach(gerund.head, "complement")
        name.attach(gerund, "subject")


def past_in_noun_phrase(verb: Word, tree: Tree) -> None:
    """ "after youths *hurled* stones": a past tense right behind a noun and before another that both hang on describes
    neither; the first did it to the second."""
    thing, noun = verb.head, tree.at(verb.i - 1)
    if verb.tag != "VBD" or verb.rel != "modifier" or thing is None or thing.i < verb.i or noun is None:
        return
    if noun.head is not thing or noun.pos not in ("NOUN", "PROPN") or tree.headline:
        return
    opening = thing.head if thing.rel == "oblique" and thing.head is not None else None
    if opening is not None and opening.low not in tree.grammar.marks:
        return
    thing.replace_by(verb)
    for child in list(thing.children):
        if child is not noun and child.i < verb.i:
            child.attach(noun, child.rel)
    noun.attach(verb, "subject")
    thing.attach(verb, "object")
    if opening is not None and opening.head is not None:
        verb.attach(opening.head, "adverbial")
        opening.attach(verb, "mark")
        verb.mark = opening.low
    verb.inflect(VerbForm="Fin", Tense="Past")


def _behind_comma(word: Word, tree: Tree) -> bool:
    comma = tree.at(word.first - 1)
    return comma is not None and comma.text == ","


def _before(verb: Word, tree: Tree) -> Word | None:
    """The noun directly before a finite verb that has no subject."""
    opening = verb.opening
    if verb.pos not in ("VERB", "AUX") or opening.tag not in (*FINITE, "MD"):
        return None
    if verb.by("subject", "passive_subject", "expletive"):
        return None
    noun = tree.at(opening.i - 1)
    return noun if noun is not None and noun.pos in ("NOUN", "PROPN") else None
