"""French word order that the model loses: a participle that opens, a subject behind its verb, an incise in a noun
phrase."""

from __future__ import annotations

from itertools import pairwise

from detente.parse.repair_fr_subjects import bare, edges
from detente.parse.tense import finite, is_participle
from detente.parse.tree import NOMINAL, Tree, Word, names_time

_VERBAL = ("VERB", "AUX")
_CARRIERS = ("auxiliary", "passive", "copula")
_SUBJECTS = ("subject", "passive_subject")
_OPENING_INCISE = (",", "»", '"', "”", "’’")
"""What stands before the clitic of a verb that tells who said what was said."""
_CLITIC_SPEAKERS = frozenset({"-on", "-il", "-elle", "-ils", "-elles", "-t-on", "-t-il", "-t-elle"})
_SHORT_ASIDE = 11
"""Characters of an adverb that was read apart; with the commas of a longer aside it is more."""
_LONGEST_INCISE = 9
"""Words between the commas; longer ones are mostly clauses or members of a list."""


def opening_participle(tree: Tree) -> None:
    """ "Menacés par Oslo, ils ont fui", "Lui reprochant son silence, Oslo a rompu": the finite verb heads."""
    for participle in tree.roots():
        if participle.pos != "VERB" or participle.by(*_CARRIERS) or participle.morph.get("VerbForm") != "Part":
            continue
        if edges(participle)[0] < participle.i - 2 or participle.i > 2:
            continue
        verb = next((v for v in tree.words[participle.i :] if _main(v, participle, tree)), None)
        if verb is None:
            continue
        subject = _subject_between(verb, participle, tree)
        if verb.head is not None:
            participle.replace_by(verb)
        if subject is not None and subject.head is not verb:
            subject.attach(verb, "passive_subject" if verb.by("passive") else "subject")
        gerund = participle.morph.get("Tense") == "Pres"
        participle.attach(verb if gerund or subject is None else subject, "adverbial" if gerund else "participle")
        for clitic in participle.by("subject"):
            if clitic.low in ("lui", "leur", "en", "y") and clitic.i < participle.i:
                clitic.pos = "PRON"
                clitic.attach(participle, "indirect")


def _main(verb: Word, participle: Word, tree: Tree) -> bool:
    """Whether a verb heads the clause behind the comma, its subject between the two."""
    if verb.pos not in _VERBAL or not finite(verb) or verb.by("mark", "coordinator") or verb is participle:
        return False
    if verb.rel in _CARRIERS or (verb.head is not participle and verb.rel != "root"):
        return False
    return _subject_between(verb, participle, tree) is not None


def _subject_between(verb: Word, participle: Word, tree: Tree) -> Word | None:
    """The verb's subject, or what the model hung on the participle where one must stand, behind a comma."""
    own = [s for s in verb.by(*_SUBJECTS) if participle.i < s.i < verb.i]
    if not verb.by(*_SUBJECTS):
        hung = participle.by("oblique", "object", "subject", "passive_subject")
        between = [c for c in hung if participle.i < c.i < verb.i and c.pos in ("NOUN", "PROPN")]
        own = [c for c in between if bare(c, tree) or (c.by("number") and not c.by("case") and not _timed(c, tree))]
    return next((s for s in own if tree.words[edges(s)[0] - 1].text == ","), None)


def inverted_passive(tree: Tree) -> None:
    """ "Ont été tués dans le raid trois soldats": the noun without preposition behind a passive is its subject."""
    for verb in tree.words:
        if not verb.by("passive") or verb.pos != "VERB" or not finite(verb) or verb.by(*_SUBJECTS):
            continue
        inside = [c for c in verb.children if c.i > verb.i]
        loose = [*inside, *(d for c in inside if c.rel in ("agent", "oblique") for d in c.children)]
        noun = next(
            (
                n
                for n in loose
                if n.i > verb.i
                and n.rel in ("oblique", "object", "modifier", "nominal", "apposition", "other", "complement")
                and n.pos in ("NOUN", "PROPN")
                and not n.by("copula")
                and (bare(n, tree) or (n.by("number") and not n.preposition and not n.by("case")))
                and not _timed(n, tree)
                and (n.by("determiner", "number") or n.rel == "object")
            ),
            None,
        )
        if noun is not None and tree.words[edges(noun)[0] - 1].text not in (",", "(", "-", "–"):
            noun.attach(verb, "passive_subject")


def _timed(noun: Word, tree: Tree) -> bool:
    return names_time((noun, *noun.children), tree.grammar)


def clausal_subject(tree: Tree) -> None:
    """ "C'est l'armée qui a tiré, affirment les rebelles": what is told is no subject of the one verb behind it."""
    for verb in tree.words:
        if verb.lemma not in tree.grammar.words["reporting"] or verb.pos != "VERB" or not finite(verb):
            continue
        told = next((s for s in verb.by("subject") if s.by("copula") and s.by("subject")), None)
        speaker = next((o for o in verb.by("object") if o.i > verb.i and o.pos in ("NOUN", "PROPN")), None)
        if told is not None and speaker is not None and told.i < verb.i:
            told.rel, speaker.rel = "complement", "subject"


def verdict_before(tree: Tree) -> None:
    """ "Une mascarade, a dénoncé l'opposition", "Le Mali, affirme Oslo, a menti": what one comma parts from a verb of
    speaking is no subject of it. The noun behind the verb speaks."""
    for verb in tree.words:
        if verb.lemma not in tree.grammar.words["reporting"] or verb.pos != "VERB" or not finite(verb):
            continue
        subjects = verb.by("subject") or [w for w in tree.words[: verb.i] if w.rel == "root" and w.pos in NOMINAL]
        speaker = next((c for c in verb.children if c.i > verb.i and _may_speak(c, tree)), None)
        if len(subjects) != 1 or speaker is None or not _parted_once(subjects[0], verb, tree):
            continue
        told, main = subjects[0], verb.head
        if main is not None and main.i > verb.i and finite(main) and not main.by(*_SUBJECTS):
            told.attach(main, "passive_subject" if main.by("passive") else "subject")
        elif told.pos != "PROPN":
            told.attach(verb, "complement")
        else:
            continue
        speaker.rel = "subject"


def _parted_once(told: Word, verb: Word, tree: Tree) -> bool:
    """Whether a phrase opens the sentence and one comma, right before the verb, parts it from that."""
    opening = min((c.i for c in verb.children if told.i < c.i < verb.i and c.low != ","), default=verb.i)
    before = tree.words[: opening + 1]
    whole = all(b.start - a.end <= _SHORT_ASIDE for a, b in pairwise(before))
    commas = [w.i for w in before if w.low == ","]
    return whole and commas == [opening - 1] and edges(told)[0] == 0 and not told.by("relative")


def inverted_reflexive(tree: Tree) -> None:
    """ "... », s'est insurgée la ministre": a reflexive verb of speaking has no object, the noun behind it speaks."""
    for verb in tree.words:
        if verb.lemma not in tree.grammar.words["speaking_reflexively"] or verb.pos != "VERB" or not finite(verb):
            continue
        clitic = next((c for c in verb.children if c.low in ("se", "s'") and c.i < verb.i), None)
        speaker = next((c for c in verb.children if c.i > verb.i and _may_speak(c, tree)), None)
        if clitic is None or speaker is None or any(s.i > clitic.i for s in verb.by(*_SUBJECTS)):
            continue
        for told in verb.by(*_SUBJECTS):
            before = tree.words[clitic.i - 1]
            apart = before.end < clitic.start - 1  # the mark of a quotation read apart (sentences.py) is left out
            if before.low not in _OPENING_INCISE and not apart:
                return  # "l'ONU s'est alarmée la semaine dernière"
            told.rel = "complement"
        clitic.rel, speaker.rel = "reflexive", "subject"


def _may_speak(noun: Word, tree: Tree) -> bool:
    return (
        noun.rel in ("object", "indirect", "complement", "oblique", "other")
        and (noun.low in _CLITIC_SPEAKERS or (noun.pos in ("NOUN", "PROPN") and bare(noun, tree)))
        and not _timed(noun, tree)
        and not noun.by("copula")
    )


def infinitive_of_adjective(infinitive: Word) -> None:
    """ "se sont dits prêts, hier, à négocier": what they are ready to do hangs on the adjective, not on the verb."""
    verb = infinitive.head
    if verb is None or verb.pos != "VERB" or infinitive.morph.get("VerbForm") != "Inf":
        return
    if not any(m.low == "à" for m in infinitive.by("mark")):
        return
    adjective = next((a for a in verb.by("complement") if verb.i < a.i < infinitive.i and a.pos == "ADJ"), None)
    if adjective is not None and not any(o.i > verb.i for o in verb.by("object")):
        infinitive.attach(adjective, "complement")


def time_allowed(tree: Tree) -> None:
    """ "dont les diplomates ont deux jours pour partir": who is given the time has it, and leaves within it."""
    for verb in tree.words[1:-3]:
        time = next((w for w in tree.words[verb.i + 1 :] if w.pos != "NUM"), verb)  # "quarante-huit" is three words
        if verb.lemma != "avoir" or time.i < verb.i + 2 or time.lemma not in tree.grammar.words["time_words"]:
            continue
        purpose = tree.words[time.i + 1 : time.i + 5]
        infinitive = next((w for w in purpose if w.morph.get("VerbForm") == "Inf"), None)
        if infinitive is None or purpose[0].low != "pour":
            continue
        if verb.rel in (*_CARRIERS, "punct"):
            if verb.head is time and time.rel == "root":
                time.replace_by(verb)
            else:
                verb.attach(time.head if verb.head is time else verb.head, "adverbial")
        verb.pos = "VERB"
        time.attach(verb, "oblique")
        infinitive.attach(verb, "adverbial")
        who = tree.words[verb.i - 1]
        while who.head is not None and who.head.i < verb.i and who.rel in ("name", "modifier", "nominal", "compound"):
            who = who.head
        if who.pos in NOMINAL and who not in verb.above() and who.rel in ("object", "oblique"):
            who.attach(verb, "subject")


def phrase_behind_time(word: Word, tree: Tree) -> None:
    """ "a donné deux jours aux diplomates": a time takes no complement with "à", the verb does."""
    time = word.head
    if word.rel != "nominal" or word.preposition != "à" or time is None or time.pos != "NOUN" or time.head is None:
        return
    if time.i < word.i and time.head.pos == "VERB" and time.head.i < time.i and _timed(time, tree):
        word.attach(time.head, "oblique")


def subject_of_infinitive(tree: Tree) -> None:
    """ "Oslo presse Riga d'autoriser": who stands before the mark of an infinitive is the object of the verb before."""
    for infinitive in tree.words:
        mark = next(iter(infinitive.by("mark")), None)
        if mark is None or mark.low not in ("de", "d'", "à") or infinitive.morph.get("VerbForm") != "Inf":
            continue
        person = next((s for s in infinitive.by("subject") if s.i < mark.i and edges(s)[1] == mark.i), None)
        verb = tree.at(edges(person)[0] - 1) if person is not None else None
        if person is None or verb is None or verb.pos != "VERB" or verb.by("object") or infinitive in verb.above():
            continue
        if verb.lemma in tree.grammar.words["object_control"]:
            person.attach(verb, "object")
            infinitive.attach(verb, "complement")


def joined_objects(tree: Tree) -> None:
    """ "appelle Oslo et Riga à": a name behind "et" is coordinated with the name before, not with the verb."""
    for name in tree.words[2:]:
        verb, joint = name.head, tree.words[name.i - 1]
        first = tree.words[name.i - 2]
        if name.pos != "PROPN" or name.rel != "conjunct" or verb is None or verb.pos != "VERB" or verb.i > first.i:
            continue
        if joint.low in ("et", "ou") and first.pos == "PROPN" and not name.by("case", "copula", "object"):
            while first.head is not None and first.head is not verb and first.rel == "name":
                first = first.head
            name.attach(first, "conjunct")


def incised_complement(tree: Tree) -> None:
    """ "l'arrestation, mardi à Oslo, de trois hommes": what stands behind the incise completes the noun before it."""
    for word in tree.words:
        if word.pos not in ("NOUN", "PROPN") or word.rel in ("name", "case", "number"):
            continue
        article = next((d for d in word.by("determiner") if d.low == "des"), None)
        listed = article is not None and word.head is not None and _timed(word.head, tree)  # "le 3 mars, des visas"
        if word.preposition != "de" and not listed:
            continue
        opening = article.i if article is not None else min((c.i for c in word.by("case")), default=-1)
        noun = _before_incises(opening, tree)
        if noun is None or noun is word.head or noun in word.subtree() or noun.by("copula"):
            continue
        head = word.head
        taken = tree.grammar.words["object_control"]  # "a accusé Oslo, mardi, d'ingérence"
        governed = head is not None and head.i < opening and (head.pos == "ADJ" or head.lemma in taken)
        if not governed and not any(c.preposition == "de" for c in noun.by("nominal")):
            word.attach(noun, "nominal")
            word.preposition = "de"
            verb = noun.head
            if noun.rel == "oblique" and verb is not None and verb.i > word.i and not verb.by(*_SUBJECTS):
                noun.rel = "passive_subject" if verb.by("passive") else "subject"


def _before_incises(opening: int, tree: Tree) -> Word | None:
    """The noun whose phrase ends before one or two incises of time, place or agent that end before `opening`."""
    end = opening - 1
    found = False
    while end > 0 and tree.words[end].text == ",":
        start = next((i for i in range(end - 1, max(0, end - _LONGEST_INCISE), -1) if tree.words[i].text == ","), None)
        if start is None or not _circumstance(tree.words[start + 1 : end], tree):
            break
        end, found = start, True
    if not found or tree.words[end].text != ",":
        return None
    noun = tree.words[end - 1]
    while noun.head is not None and noun.head.pos in NOMINAL and noun.head.i < noun.i:
        noun = noun.head
    return noun if noun.pos == "NOUN" and noun.by("determiner") and not _timed(noun, tree) else None


def _circumstance(inside: list[Word], tree: Tree) -> bool:
    if not inside:
        return True  # a day that the parser was not shown (legible.py)
    if any(w.pos in _VERBAL and finite(w) for w in inside):
        return False
    first, second = inside[0], inside[1] if len(inside) > 1 else None
    timed = names_time(inside[:3], tree.grammar)
    placed = first.pos == "ADP" and first.low not in ("de", "d'", "du", "des")
    return (timed or placed) and not (second is not None and second.morph.get("VerbForm") == "Inf")


def agent_between(word: Word) -> None:
    """ "le bombardement par l'aviation russe d'un théâtre": what is done to hangs on the deed, not on its doer."""
    doer = word.head
    if word.rel != "nominal" or word.preposition != "de" or doer is None or doer.preposition != "par":
        return
    deed = doer.head
    if doer.rel != "nominal" or deed is None or deed.pos != "NOUN" or is_participle(deed):
        return
    known = doer.pos == "PROPN" or any(d.low in ("le", "la", "l'", "les") for d in doer.by("determiner"))
    counted = word.by("number") or any(d.low in ("un", "une", "plusieurs") for d in word.by("determiner"))
    if known and counted and not any(c.preposition == "de" for c in deed.by("nominal")):
        word.attach(deed, "nominal")
