"""French incises between a subject and its verb: "Le Soudan, affirme Ndjamena, *arme* les rebelles".

The model takes the first verb it meets for that of the subject, so what is told loses its actor.
"""

from __future__ import annotations

from detente.parse.lemma import french_infinitive, participle_of
from detente.parse.tense import finite, make_present
from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")
_BEHIND_PRESENT = frozenset({"DET", "ADP", "NUM", "PROPN"})


def parted_by_incise(tree: Tree) -> None:
    """ "L'armée a, affirme Alger, *bombardé* le marché": the verb behind the incise is the subject's, and who stands
    behind the verb of saying speaks."""
    for cue in tree.words[2:-3]:
        own = (a for a in cue.by("auxiliary", "passive") if tree.words[a.i + 1].text != ",")
        comma = tree.words[min((w.i for w in own), default=cue.i) - 1]
        if cue.lemma not in tree.grammar.words["reporting"] or comma.text != "," or cue.pos not in _VERBAL:
            continue
        subject, stranded = _in_front(cue, comma, tree)
        closing = next((w for w in tree.words[cue.i + 2 :] if w.text == ","), None)
        if subject is None or closing is None:
            continue
        speaker = _speaker(cue, closing.i, tree)
        verb = _told(closing.i + 1, stranded, tree)
        if speaker is None or verb is None or speaker is subject:
            continue
        _part(cue, verb, subject, stranded, speaker)
        return


def _in_front(cue: Word, comma: Word, tree: Tree) -> tuple[Word | None, Word | None]:
    """The subject that opens the sentence up to the incise, and the auxiliary of its verb where that stands there."""
    subject = next(iter(cue.by("subject", "passive_subject")), None)
    last = tree.at(comma.i - 1)
    stranded = last if last is not None and last.pos == "AUX" and last.lemma in ("avoir", "être") else None
    if subject is None or subject.i > comma.i or subject.pos not in NOMINAL or subject.pos == "PRON":
        return None, None
    inside = tree.words[: comma.i - (stranded is not None)]
    verbal = any(w.pos in _VERBAL and finite(w) for w in inside)
    if verbal or subject.first != 0 or any(w.text == "," for w in inside):
        return None, None
    return subject, stranded


def _speaker(cue: Word, closing: int, tree: Tree) -> Word | None:
    """The noun behind the verb of saying that no preposition governs; None where another verb stands there."""
    inside = tree.words[cue.i + 1 : closing]
    if any(w.pos in _VERBAL and finite(w) for w in inside):
        return None
    nouns = (w for w in inside if (w.pos in NOMINAL or w.by("determiner")) and w.pos != "NUM" and not w.by("case"))
    return next((w for w in nouns if w.head not in inside), None)


def _told(i: int, stranded: Word | None, tree: Tree) -> Word | None:
    """The verb right behind the incise, made one where the model has a noun; a participle behind an auxiliary that
    stands in front of the incise."""
    while (skipped := tree.at(i)) is not None and (
        skipped.pos in ("ADV", "AUX") or skipped.low in ("se", "s'", "n'", "ne", "en", "y")
    ):
        i += 1
    word, following = tree.at(i), tree.at(i + 1)
    if word is None or word.by("determiner", "case") or not word.text[:1].islower():
        return None
    if stranded is not None:
        infinitive = participle_of(word.low, tree.grammar)
        if infinitive is not None:
            word.pos, word.lemma = "VERB", infinitive
            word.morph.update(VerbForm="Part", Tense="Past")
        return word if infinitive is not None else None
    if word.pos == "VERB" and finite(word):
        return word
    known = tree.grammar.finite_forms.get(word.low)
    regular = french_infinitive(word.low) if word.low.endswith(("e", "ent")) else None
    bare = word.pos in ("NOUN", "ADJ") and following is not None and following.pos in _BEHIND_PRESENT
    if not bare or (known or regular) is None:
        return None
    make_present(word, known or regular or word.lemma)
    return word


def _part(cue: Word, verb: Word, subject: Word, stranded: Word | None, speaker: Word) -> None:
    """Hang the incise on the verb that it parts from its subject."""
    cue.replace_by(verb)
    if stranded is not None:
        stranded.attach(verb, "passive" if stranded.lemma == "être" and not verb.by("passive") else "auxiliary")
    subject.attach(verb, "passive_subject" if verb.by("passive") else "subject")
    for child in [c for c in cue.children if c.i > verb.i]:
        child.attach(verb, child.rel)
    for child in [c for c in speaker.children if c.i > verb.i]:
        bare = child.rel in ("nominal", "apposition", "conjunct") and not child.by("case")
        child.attach(verb, "object" if bare else "oblique" if child.rel == "nominal" else child.rel)
    speaker.attach(cue, "subject")
    if cue.morph.get("VerbForm") != "Fin" and not cue.by("auxiliary", "passive"):
        cue.inflect(VerbForm="Fin", Mood="Ind", Tense="Pres")
    cue.attach(verb, "parataxis")
