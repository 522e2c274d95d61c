"""French verbs that the model takes for nouns or adjectives: "La Turquie forme des soldats"."""

from __future__ import annotations

from detente.parse.lemma import french_infinitive
from detente.parse.tense import finite, make_present
from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")
_MISPLACED = frozenset({"modifier", "nominal", "name", "apposition"})
_BEHIND_VERB = frozenset({"DET", "ADP", "NUM", "PROPN", "ADV", "PRON", "X"})


def finite_verbs(tree: Tree) -> None:
    """ "Londres expulse deux diplomates": in headlines the model takes the verb for an adjective or noun; elsewhere too
    in front of what it reports ("le ministre *maintient* que …", "Moscou *dément* avoir tiré", "*dément* tirer")."""
    for word in tree.words[1:]:
        previous = tree.words[word.i - 1]
        following = tree.at(word.i + 1)
        planned = _planned(word, following, tree)
        if word.pos == "AUX" or (
            word.pos == "VERB" and word.rel not in _MISPLACED and not _bare_relative(word) and planned is None
        ):
            continue
        if previous.pos not in ("PROPN", "NOUN", "ADJ", "PRON") or following is None or following.pos == "PUNCT":
            continue
        infinitive = tree.grammar.finite_forms.get(word.low) or _of_subject(word) or _conjugated(word)
        if infinitive is None or word.by("determiner") or word.text[:1].isupper() or _clause_has_verb(word, tree):
            continue
        governs = planned is not None or (
            following.morph.get("VerbForm") == "Inf" and infinitive in tree.grammar.words["bare_governors"]
        )
        reports = governs or following.low in ("que", "qu'", "avoir", "être")
        judged = following.pos == "ADJ" and (tree.at(word.i + 2) or word).pos == "DET"  # "juge honteuse la décision"
        if not (reports or judged) and following.pos not in _BEHIND_VERB:
            continue
        if governs or following.low in ("avoir", "être"):
            told = following if following.pos == "VERB" else following.head
            if told is not None and told.pos == "VERB" and told in word.above() and told.i > word.i:
                _govern_infinitive(word, told, previous)
            elif not governs:
                continue
        _make_finite(word, infinitive, tree)
        if governs and following.head is word:
            following.rel = "complement"


def behind_aside(tree: Tree) -> None:
    """ "Alger, qui préside le bloc, *menace* de fermer": where a bare name opens the sentence and nothing else is its
    verb, the word behind the second comma is, if it may be one."""
    subject = next((r for r in tree.roots() if r.first == 0 and r.pos in NOMINAL), None)
    aside = tree.at(max(_phrase_end(subject)) + 1) if subject is not None else None
    if subject is None or aside is None or aside.text != "," or subject.by("copula", "subject", "case"):
        return
    commas = [w.i for w in tree.words[aside.i + 1 :] if w.text == ","]
    verb = tree.at(commas[0] + 1) if commas else None
    if verb is None or verb.by("determiner") or verb.pos not in ("NOUN", "VERB") or not verb.text[:1].islower():
        return
    infinitive = verb.lemma if verb.pos == "VERB" and finite(verb) else tree.grammar.finite_forms.get(verb.low)
    inside = {w for r in subject.by("relative") for w in r.subtree() if w.i < verb.i}
    others = (w for w in tree.words if w.pos in _VERBAL and finite(w) and w is not verb and w not in inside)
    if infinitive is None or any(not w.by("mark") and w.opening.i < verb.i for w in others):
        return
    make_present(verb, infinitive)
    subject.replace_by(verb)
    subject.attach(verb, "subject")
    for child in [c for c in subject.children if c.i > verb.i]:
        bare = child.rel in ("nominal", "apposition") and not child.by("case")
        child.attach(verb, "object" if bare else "oblique" if child.rel == "nominal" else child.rel)
    for behind in verb.by("subject"):
        if behind.i > verb.i:
            behind.rel = "object"


def _phrase_end(noun: Word) -> list[int]:
    """The places of a noun and of what stands right with it: article, name, adjective."""
    return [noun.i, *(c.i for c in noun.by("name", "compound", "modifier") if c.i == noun.i + 1)]


def _planned(word: Word, following: Word | None, tree: Tree) -> Word | None:
    """The infinitive right behind a verb of planning that does not govern it as it should: "le Canada *compte*
    débloquer", where the model has an account of that name."""
    verb = tree.grammar.finite_forms.get(word.low)
    if verb not in tree.grammar.words["bare_governors"] or following is None or following.head is word:
        return None
    return following if following.pos == "VERB" and following.morph.get("VerbForm") == "Inf" else None


def _bare_relative(word: Word) -> bool:
    """A conjugated verb that the model hangs on a noun like a participle: no relative opens there."""
    return word.rel == "participle" and finite(word) and not word.by("subject", "passive_subject", "mark", "auxiliary")


def _conjugated(word: Word) -> str | None:
    """The infinitive of what is conjugated by all the model says, and yet hangs on a noun: "rencontrera"."""
    return word.lemma if word.pos == "VERB" and finite(word) else None


def _of_subject(word: Word) -> str | None:
    """The infinitive of what the model takes for a noun and yet gives a subject: "la Turquie *forme* des soldats"."""
    subject = next(iter(word.by("subject")), None)
    if word.pos != "NOUN" or subject is None or subject.i > word.i or word.by("copula", "case", "number"):
        return None
    return french_infinitive(word.low)


def _govern_infinitive(word: Word, infinitive: Word, previous: Word) -> None:
    """The verb in front of a past infinitive governs it, and the noun in front of the verb is its subject."""
    infinitive.replace_by(word)
    infinitive.attach(word, "complement")
    subject = previous
    while subject.head is not None and subject.head.i < word.i and subject.head is not word:
        subject = subject.head
    if subject.pos in NOMINAL and word not in subject.subtree():
        subject.attach(word, "subject")


def _clause_has_verb(word: Word, tree: Tree) -> bool:
    """Whether between the commas around the word another finite verb stands."""
    left = word.i
    while left > 0 and tree.words[left - 1].text not in (",", ";", ":", '"', "«", "»"):
        left -= 1
    right = word.i
    stops = (",", ";", ":", '"', "«", "»", "que", "qu'", "qu’")
    while right + 1 < len(tree.words) and tree.words[right + 1].text not in stops:
        right += 1
    return any(
        w is not word and w.pos in _VERBAL and w.morph.get("VerbForm") == "Fin" for w in tree.words[left : right + 1]
    )


def _make_finite(word: Word, infinitive: str, tree: Tree) -> None:
    """The word becomes the verb of its clause, the noun it hung on its subject."""
    subject = word.head
    make_present(word, infinitive)
    _name_before(word, tree)
    if subject is None or subject.i > word.i or subject.pos not in NOMINAL:
        return
    above = subject.head
    if subject.rel == "subject" and above is not None and above.pos in NOMINAL and above.i > word.i:
        _take_over(word, subject, above)
        return
    if subject.rel == "root":
        subject.replace_by(word)
    elif subject.head is not None and subject.head.pos in _VERBAL and subject.rel == "subject":
        head = subject.head
        subject.replace_by(word)
        word.attach(head, "parataxis")
    else:
        subject.replace_by(word)
    subject.attach(word, "subject")
    for child in list(subject.children):
        if child.i > word.i and word.rel == "parataxis" and word.head is not None and _after_comma(child, tree):
            child.attach(word.head, "subject")
        elif child.i > word.i:
            if child.rel == "name":  # the rest of a name that has become the object
                continue
            bare = child.rel in ("nominal", "apposition") and not child.by("case")
            child.attach(
                word, "object" if bare else {"nominal": "oblique", "relative": "complement"}.get(child.rel, child.rel)
            )
    _rest_of_name(word, subject)


def _rest_of_name(verb: Word, subject: Word) -> None:
    """ "rencontrera *Donald Trump*": the name's other words go with its first."""
    first = next((c for c in verb.by("object") if c.i == verb.i + 1), None)
    for word in list(subject.by("name")):
        if first is not None and word.i > first.i:
            word.attach(first, "name")
            first.pos = "PROPN"


def _name_before(word: Word, tree: Tree) -> None:
    """ "*Ankara* menace", "La *Finlande* livre": a name right before its verb is no determiner nor describes it."""
    name = tree.at(word.i - 1)
    if name is None or name.head is not word or name.pos != "PROPN":
        return
    if name.rel == "determiner" or (name.rel in ("modifier", "nominal") and not name.by("case")):
        name.rel = "subject"


def _take_over(verb: Word, subject: Word, noun: Word) -> None:
    """ "Le Niger *accueille* depuis 2016 une base": what the model gave the subject to is the verb's object."""
    verb.attach(None, "root")
    noun.replace_by(verb)
    noun.attach(verb, "oblique" if noun.by("case") else "object")
    subject.attach(verb, "subject")


def _after_comma(word: Word, tree: Tree) -> bool:
    opening = word.first
    before_it = tree.at(opening if tree.words[opening].text in (",", ";") else opening - 1)
    return before_it is not None and before_it.text in (",", ";")
