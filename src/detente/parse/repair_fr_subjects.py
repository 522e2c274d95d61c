"""French subjects that the model gives to another verb, takes for something else or doubles."""

from __future__ import annotations

from detente.parse.auxiliaries import infinitive
from detente.parse.lemma import participle_of
from detente.parse.tense import finite
from detente.parse.tree import NOMINAL, Tree, Word, names_time

_VERBAL = ("VERB", "AUX")
_CARRIERS = ("auxiliary", "passive", "copula")
_SUBJECTS = ("subject", "passive_subject")
_DEFINITE = frozenset({"le", "la", "l'", "les", "son", "sa", "ses", "leur", "leurs"})
_SINGULAR = frozenset({"le", "la", "l'", "un", "une", "ce", "cet", "cette", "son", "sa", "leur"})
_LOOSE = frozenset({"nominal", "other", "root", "conjunct", "apposition", "oblique"})
"""Relations in which a noun without preposition may be a subject that the model missed."""


def subjects(tree: Tree) -> None:
    """Who does it, where the model's own subject cannot be right by place, number or form."""
    for verb in tree.words:
        if verb.pos in _VERBAL:
            _infinitive_head(verb)
    for verb in tree.words:
        if verb.pos in _VERBAL and verb.rel not in _CARRIERS and finite(verb):
            _participle_in_front(verb, tree)
            _second_behind(verb)
            _object_of_relative(verb, tree)
            _opening_phrase(verb, tree)
            _listed_with_place(verb, tree)
            _described_again(verb, tree)
            _by_number(verb, tree)


def _infinitive_head(verb: Word) -> None:
    """ "Le maire, jugé pour avoir détourné des fonds, a été relâché": no subject has an infinitive behind "pour"."""
    if finite(verb) or not infinitive(verb) or not verb.by("mark") or not verb.by(*_SUBJECTS):
        return
    main = next(
        (
            c
            for c in verb.by("adverbial", "conjunct", "parataxis", "complement")
            if c.i > verb.i and c.pos in _VERBAL and finite(c) and not c.by("mark", "coordinator", *_SUBJECTS)
        ),
        None,
    )
    if main is None:
        return
    verb.replace_by(main)
    for subject in verb.by(*_SUBJECTS):
        subject.attach(main, "passive_subject" if main.by("passive") else "subject")
        participle = next((p for p in subject.by("participle") if p.i < verb.i), None)
        verb.attach(participle or main, "adverbial")


def _participle_in_front(verb: Word, tree: Tree) -> None:
    """ "Réunis à Riga, les ministres ont": the participle that opens the sentence is no name, its noun the subject."""
    opening, following = tree.words[0], tree.at(1)
    own = opening.rel in _SUBJECTS and opening.head is verb
    noun = opening.head if opening.rel in ("nominal", "apposition") and opening.pos == "PROPN" else None
    if noun is not None and (noun.head is not verb or noun.rel not in _SUBJECTS):
        return
    misread = own or noun is not None or (opening.rel == "root" and opening.pos == "PROPN")
    if not misread or following is None or following.pos != "ADP":
        return
    others = [s for s in verb.by("subject") if s not in (opening, noun)]
    if others and (len(others) > 1 or opening.pos != "VERB" or others[0].i > verb.i):
        return
    stem = participle_of(opening.low, tree.grammar)
    noun = noun or next(iter(others), None)
    if noun is None:
        noun = next(
            (c for c in opening.children if c.i < verb.i and bare(c, tree) and c.pos in ("NOUN", "PROPN")), None
        )
    comma = None if noun is None else tree.at(min([noun.i, *(d.i for d in noun.by("determiner", "number"))]) - 1)
    if stem is None or noun is None or comma is None or comma.text != ",":
        return
    noun.attach(verb, "passive_subject" if verb.by("passive") else "subject")
    opening.pos, opening.lemma = "VERB", stem
    opening.inflect(VerbForm="Part", Tense="Past")
    opening.attach(noun, "participle")
    for child in [*opening.by("nominal"), *(c for c in (*verb.children, *noun.children) if c.i < comma.i)]:
        if child is not opening and child.pos in NOMINAL:
            child.attach(opening, "oblique")


def _second_behind(verb: Word) -> None:
    """ "Oslo a remercié M. Natano": a second subject behind the verb, which has no object, is its object."""
    first = next((s for s in verb.by(*_SUBJECTS) if s.i < verb.i), None)
    second = next((s for s in verb.by("subject") if s.i > verb.i and s.pos in ("NOUN", "PROPN")), None)
    if first is None or second is None or verb.by("object", "passive", "copula"):
        return
    if any(finite(c) for c in verb.by("complement")):
        return
    if first.pos != "PRON" or first.low not in ("qui", "que", "qu'", "dont", "où"):
        second.rel = "object"


def _object_of_relative(verb: Word, tree: Tree) -> None:
    """ "Oslo, qui abrite les réfugiés, a", "des lois visant deux partis ont": a second subject inside the relative
    clause or behind the participle of the first is its object."""
    own = [s for s in verb.by(*_SUBJECTS) if s.i < verb.i and s.pos in ("NOUN", "PROPN")]
    if len(own) != 2:
        return
    first, second = own
    opening = edges(second)[0]
    inner = [*first.by("relative"), *(p for p in first.by("participle") if p.morph.get("Tense") == "Pres")]
    relative = next((r for r in inner if first.i < r.i < second.i and not r.by("object")), None)
    if relative is not None and not any(w.text == "," for w in tree.words[relative.i : opening]):
        second.attach(relative, "object")


def _opening_phrase(verb: Word, tree: Tree) -> None:
    """ "Le président élu, Ivan Ruiz, a": a phrase without preposition in front that is no time is the subject, a name
    between commas behind it its apposition."""
    own = verb.by(*_SUBJECTS)
    phrase = next(
        (c for c in verb.by("oblique") if c.i < verb.i and c.pos in ("NOUN", "PROPN") and bare(c, tree)), None
    )
    if phrase is None or len(own) > 1 or verb.morph.get("Mood") == "Imp":
        return
    if own:
        name = own[0]
        comma = tree.at(edges(name)[0] - 1)
        close = comma is not None and comma.text == "," and edges(phrase)[1] == comma.i
        listed = any(c.by("coordinator") for c in name.by("conjunct"))
        if not close or name.i > verb.i or name.by("coordinator") or (name.pos != "PROPN" and not listed):
            return
        if listed:
            for other in name.by("conjunct"):
                other.attach(phrase, "conjunct")
        elif name.by("determiner", "conjunct"):
            return
        name.attach(phrase, "conjunct" if listed else "apposition")
    phrase.attach(verb, "passive_subject" if verb.by("passive") else "subject")


def _listed_with_place(verb: Word, tree: Tree) -> None:
    """ "A Minsk, Serbes et Croates se sont entendus": what opens the sentence with a preposition is not the first of
    those who act."""
    opening = tree.words[0]
    commas = [w.i for w in tree.words[: verb.i] if w.text == ","]
    joint = next((w.i for w in reversed(tree.words[: verb.i]) if w.low == "et"), 0)
    if verb.opening.number != "Plur" or opening.pos != "ADP" or len(commas) != 1 or joint < commas[0]:
        return
    first, last = _alone_in(commas[0] + 1, joint, tree), _alone_in(joint + 1, verb.i, tree)
    if first is None or last is None or first.rel != "conjunct" or first.head is None or first.head.i > commas[0]:
        return
    place = first.head
    if any(s not in (place, last) for s in verb.by(*_SUBJECTS)):
        return
    if place.head in (None, verb):
        place.attach(verb, "oblique")
    first.attach(verb, "passive_subject" if verb.by("passive") else "subject")
    last.attach(first, "conjunct")


def _alone_in(start: int, end: int, tree: Tree) -> Word | None:
    """The noun without preposition that alone, with what hangs on it, stands between two places in front of a verb."""
    inside = tree.words[start:end]
    tops = [w for w in inside if w.head not in inside and w.pos not in ("AUX", "PRON", "ADV", "CCONJ")]
    alone = tops[0] if len(tops) == 1 else None
    return alone if alone is not None and alone.pos in ("NOUN", "PROPN") and not alone.by("case") else None


def bare(noun: Word, tree: Tree) -> bool:
    """Whether a noun stands as a subject may: without preposition, with its article or as a name, and no time."""
    if noun.by("case", "coordinator") or noun.preposition or not (noun.pos == "PROPN" or noun.by("determiner")):
        return False
    opening = tree.words[edges(noun)[0]]
    return (
        opening.pos != "ADP"
        and opening.low not in tree.grammar.words["scene_words"]
        and not names_time((noun, *noun.children), tree.grammar)
        and noun.lemma not in tree.grammar.words["time_edges"]
    )


def _described_again(verb: Word, tree: Tree) -> None:
    """ "Un diplomate, l'attaché militaire à Riga, a été": a second description between commas, "et" nowhere, is no
    second subject."""
    for first in verb.by(*_SUBJECTS):
        others = [*(s for s in verb.by(*_SUBJECTS) if s.i > first.i), *first.by("conjunct")]
        if len(others) != 1 or first.pos not in ("NOUN", "PROPN"):
            continue
        second = others[0]
        opening, end = edges(second)
        before, behind = tree.at(opening - 1), tree.at(end)
        if second.pos != "NOUN" or second.by("coordinator", "case", "conjunct") or before is None or behind is None:
            continue
        definite = any(d.low in _DEFINITE for d in second.by("determiner"))
        if (
            definite
            and before.text == ","
            and behind.text == ","
            and second.i < verb.i
            and verb.opening.number != "Plur"
        ):
            second.attach(first, "apposition")


def edges(word: Word) -> tuple[int, int]:
    """From which word to before which one a phrase goes, without the commas that hang on it."""
    places = [w.i for w in word.subtree() if w.pos != "PUNCT" or w is word]  # a word tagged as a mark is a phrase still
    return min(places), max(places) + 1


def _by_number(verb: Word, tree: Tree) -> None:
    """ "une centaine de militants de l'UDI, le parti du maire, ont": a plural verb has no singular subject."""
    own = verb.by(*_SUBJECTS)
    if len(own) != 1 or verb.opening.number != "Plur" or own[0].pos != "NOUN" or own[0].i > verb.i:
        return
    wrong = own[0]
    counts = tree.grammar.words["quantity_nouns"]
    opening = edges(wrong)[0]
    comma = tree.at(opening - 1)
    if wrong.by("conjunct") or wrong.lemma in counts or comma is None or comma.text != ",":
        return
    if not any(d.low in _SINGULAR for d in wrong.by("determiner")):
        return
    right = next(
        (
            w
            for w in reversed(tree.words[:opening])
            if w.pos in ("NOUN", "PROPN")
            and w.rel in _LOOSE
            and (w.lemma in counts or w.morph.get("Number") == "Plur")
            and bare(w, tree)
            and verb not in w.subtree()
        ),
        None,
    )
    if right is None:
        return
    near = next((w for w in reversed(tree.words[:opening]) if w.pos in NOMINAL and w.rel != "name"), right)
    right.attach(verb, wrong.rel)
    wrong.attach(near, "apposition")


def hyphenated(tree: Tree) -> None:
    """ "lieutenant-colonel", "celle-ci": parts that the tokenizer took asunder are one word, the first its head."""
    for dash in tree.words[1:-1]:
        first, last = tree.words[dash.i - 1], tree.words[dash.i + 1]
        if dash.text != "-" or first.end != dash.start or dash.end != last.start or first.pos == "PUNCT":
            continue
        if first.pos == last.pos == "PROPN" or first.rel in ("name", "compound"):
            continue
        if last in first.above() or dash in first.above():
            outer = next(w for w in (dash, last) if w in first.above() and w.head not in (first, dash, last))
            outer.replace_by(first)
        for part in (dash, last):
            for child in list(part.children):
                if child not in (first, dash, last):
                    child.attach(first, child.rel)
            part.attach(first, "name")
        if first.pos in ("VERB", "ADJ", "ADV") and last.pos in ("NOUN", "PROPN"):
            first.pos, first.lemma = "NOUN", first.low


def agreeing_participle(word: Word) -> None:
    """ "la maîtresse au grand cœur arrêtée par": a participle is of the noun that it agrees with."""
    noun = word.head
    if word.rel != "participle" or word.morph.get("Tense") != "Past" or noun is None or noun.pos not in NOMINAL:
        return
    upper = noun.head
    if not _differs(word, noun) or noun.rel not in ("nominal", "oblique") or upper is None:
        return
    while upper is not None and upper.pos in NOMINAL:
        if not _differs(word, upper) and _known(word, upper):
            word.attach(upper, "participle")
            return
        upper = upper.head


def like_participle(word: Word, tree: Tree) -> None:
    """ "une avocate fouillée puis renvoyée": a participle right behind another and "puis" is of the same noun."""
    joint, first = tree.at(word.i - 1), tree.at(word.i - 2)
    if joint is None or first is None or joint.pos != "CCONJ" or word.rel != "conjunct" or word.head is first:
        return
    bare = all(w.pos == "VERB" and not w.by(*_CARRIERS) and w.morph.get("Tense") == "Past" for w in (word, first))
    if bare and first.rel == "participle" and any(a is word.head for a in first.above()):
        word.attach(first, "conjunct")
        joint.attach(word, "coordinator")


def _differs(one: Word, other: Word) -> bool:
    return any(one.morph.get(k) and other.morph.get(k) and one.morph[k] != other.morph[k] for k in ("Gender", "Number"))


def _known(one: Word, other: Word) -> bool:
    return any(one.morph.get(k) and one.morph.get(k) == other.morph.get(k) for k in ("Gender", "Number"))


def like_prepositions(tree: Tree) -> None:
    """ "les condamnations des Etats-Unis, de l'ONU et du Mali": who stands behind a like preposition is coordinated
    with the one behind it, not with the noun that both complete."""
    for word in tree.words:
        head = word.head
        if word.rel != "conjunct" or word.pos not in NOMINAL or head is None or head.pos not in NOMINAL:
            continue
        own = _prepositions(word)
        if not own or own & _prepositions(head):
            continue
        like = [
            w
            for w in tree.words[head.i + 1 : word.i]
            if w.rel == "nominal" and w.head is head and w.pos in NOMINAL and own & _prepositions(w)
        ]
        if like:
            word.attach(like[0], "conjunct")


def _prepositions(word: Word) -> set[str]:
    """Without the "des" that may be an article."""
    plain = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}
    return {plain.get(c.low, c.low) for c in word.by("case") if c.pos == "ADP"}


def impersonal(word: Word) -> None:
    """ "il lui est reproché d'avoir": nobody is meant by "il", the verb is passive."""
    subject = next((s for s in word.by("subject") if s.low == "il"), None)
    being = next((a for a in word.by("auxiliary") if a.lemma == "être"), None)
    if subject is None or being is None or word.by("reflexive") or word.morph.get("VerbForm") != "Part":
        return
    if word.by("complement") and word.by("indirect"):
        subject.rel, being.rel = "expletive", "passive"
