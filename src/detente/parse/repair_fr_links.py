"""French words that hang on the wrong one of two: names split by "et", participles behind a comma, manner phrases,
objects without a relation, relative clauses one after the other."""

from __future__ import annotations

from detente.parse.lemma import participle_of
from detente.parse.tense import finite
from detente.parse.tree import NOMINAL, Tree, Word, first_listed, names_time

_CARRIERS = ("auxiliary", "passive", "copula")
_NE = ("ne", "n'")
_SUBJECTS = ("subject", "passive_subject")
_THAT = ("que", "qu'")
_CIRCUMSTANTIAL = ("avant", "après", "sans")
_INFINITIVES = ("être", "avoir")


def second_of_pair(tree: Tree) -> None:
    """ "Oslo et *New Delhi* sont": the second part of a name that "et" brings is no subject of its own."""
    for part in tree.words[2:]:
        first = tree.words[part.i - 1]
        pair, joint = first.head, tree.words[first.i - 1]
        if part.rel not in _SUBJECTS or part.by("determiner", "case") or first.rel != "conjunct" or pair is None:
            continue
        if first.pos != "PROPN" or joint.low not in ("et", "ou") or pair.pos not in NOMINAL or part.head is None:
            continue
        if not part.text[:1].isupper() or pair.i > first.i or pair.rel in _SUBJECTS or part.head.i < part.i:
            continue
        verb, rel = part.head, part.rel
        part.pos = "PROPN"
        part.attach(first, "name")
        if pair.head is None or pair.head is verb:
            pair.attach(verb, rel)


def participle_behind_comma(tree: Tree) -> None:
    """ "il s'en est pris à l'Otan, *accusée* de": a participle that does not agree with the subject is said of the noun
    before the comma."""
    for participle in tree.words[2:]:
        verb, comma = participle.head, tree.words[participle.i - 1]
        if participle.rel not in ("adverbial", "conjunct") or participle.morph.get("Tense") != "Past":
            continue
        if participle.pos != "VERB" or comma.text != "," or participle.by(*_CARRIERS, *_SUBJECTS) or verb is None:
            continue
        if participle.by("object"):  # "a suspendu son aide, rappelé son ambassadeur et ..."
            continue
        subject = next((s for s in verb.by(*_SUBJECTS) if s.i < verb.i), None)
        if subject is None or verb.i > participle.i or not _differs(participle, subject) or not finite(verb):
            continue
        noun = _agreeing(participle, tree)
        if noun is not None and verb.i < noun.i:
            participle.attach(noun, "participle")


def participle_of_nearer(tree: Tree) -> None:
    """ "la transition qu'il dirige depuis la mort de *son père, tué* au front": a participle behind a comma that does
    not agree with its noun is said of one nearer to it that does."""
    for participle in tree.words[2:]:
        farther = participle.head
        if participle.rel != "participle" or tree.words[participle.i - 1].text != "," or farther is None:
            continue
        if participle.morph.get("Tense") != "Past" or participle.by(*_CARRIERS, *_SUBJECTS):
            continue
        if farther.pos == "NOUN" and not _differs(participle, farther):  # of a verb no participle is said
            continue
        noun = _agreeing(participle, tree)
        if noun is not None and farther.i < noun.i:
            participle.attach(noun, "participle")


def _agreeing(participle: Word, tree: Tree) -> Word | None:
    """The noun in the phrase before the comma with which the participle agrees."""
    noun: Word | None = tree.words[participle.i - 2]
    while noun is not None and noun.head is not None and (noun.rel == "name" or noun.pos not in NOMINAL):
        noun = noun.head
    while noun is not None and noun.pos in NOMINAL and _differs(participle, noun):
        noun = noun.head
    return noun if noun is not None and noun.i < participle.i and noun.pos in ("NOUN", "PROPN") else None


def _differs(participle: Word, noun: Word) -> bool:
    """By the form of the participle, for the model's word on its gender is none; a bare name has no gender."""
    low = participle.low
    plural = low.endswith("s")
    feminine = low.rstrip("s").endswith("e")
    determiners = noun.by("determiner")
    told = {k: v for w in (noun, *determiners) for k, v in w.morph.items() if k in ("Gender", "Number")}
    if noun.by("conjunct"):
        told["Number"] = "Plur"
    elif not determiners and noun.pos != "PRON":
        return False
    number, gender = told.get("Number"), told.get("Gender")
    if number and plural != (number == "Plur") and not (plural and low.endswith(("is", "us"))):
        return True
    return bool(gender) and feminine != (gender == "Fem")


def further_relatives(tree: Tree) -> None:
    """ "les élus, que Riga a reçus et *qu'elle a priés* de": a second "que" behind "et" brings a second relative clause
    of the same noun; either has no object but the pronoun."""
    for pronoun in tree.words:
        verb = pronoun.head
        if pronoun.low not in _THAT or pronoun.rel not in ("mark", "object") or verb is None or verb.pos != "VERB":
            continue
        noun = verb.head
        if noun is None or verb.i < pronoun.i or any(o is not pronoun for o in verb.by("object", "copula", "passive")):
            continue
        behind = tree.words[pronoun.i - 1].low
        if verb.rel == "conjunct" and noun.rel == "relative" and behind in ("et", "mais", "ou"):
            if not any(c.low in _THAT for c in noun.children) or noun.head is None:
                continue
            verb.attach(noun.head, "relative")
        elif verb.rel != "relative" or behind != "," or noun.pos not in NOMINAL:
            continue
        if not any(c.by("mark") and finite(c) for c in verb.by("complement")):
            pronoun.pos, pronoun.rel = "PRON", "object"


def verb_behind_relatives(tree: Tree) -> None:
    """ "Les deux hommes, que Riga a reçus, *se sont accusés*": the verb behind the comma, set beside that of the
    relative clause, is the main one where the sentence has none."""
    for noun in tree.roots():
        if noun.pos not in NOMINAL or noun.by("copula"):
            continue
        for relative in noun.by("relative"):
            main = next((c for c in relative.by("conjunct") if _stands_alone(c, tree)), None)
            if main is None:
                continue
            for other in noun.by("relative"):
                if other.i > main.i:
                    return
            main.attach(None, "root")
            noun.attach(main, "passive_subject" if main.by("passive") else "subject")
            break


def _stands_alone(verb: Word, tree: Tree) -> bool:
    if verb.pos != "VERB" or not finite(verb) or verb.by(*_SUBJECTS, "coordinator", "mark"):
        return False
    opening = min((c.i for c in verb.children if c.i < verb.i and c.pos != "PUNCT"), default=verb.i)
    comma = tree.at(opening - 1)
    return comma is not None and comma.text == ","


def as_somebody_says(tree: Tree) -> None:
    """ "Oslo dément, *ainsi que le soutient Riga*, avoir tiré": a clause of its own, with the one who says so behind
    its verb; nobody is set beside the subject."""
    for like in tree.words[:-4]:
        that, pronoun, verb = tree.words[like.i + 1 : like.i + 4]
        if like.low != "ainsi" or that.low not in _THAT or pronoun.low not in ("le", "l'") or pronoun.pos == "DET":
            continue
        if verb.pos not in ("VERB", "NOUN") or tree.grammar.finite_forms.get(verb.low, verb.lemma) == verb.low:
            continue
        speaker = next((w for w in tree.words[verb.i + 1 : verb.i + 4] if w.pos in ("NOUN", "PROPN")), None)
        main = next((a for a in verb.above() if a.i < like.i and a.pos == "VERB"), None)
        if speaker is None or main is None:
            continue
        verb.pos = "VERB"
        verb.attach(main, "adverbial")
        pronoun.attach(verb, "object")
        that.attach(verb, "mark")
        like.attach(verb, "adverb")
        speaker.attach(verb, "subject")


def said_of_oneself(word: Word, tree: Tree) -> None:
    """ "s'est dite, lundi à Vienne, *disposée* à négocier": what somebody says to be, ready to do something, is an
    adjective; "préoccupé" may stay the verb that frames know."""
    verb, following = word.head, tree.at(word.i + 1)
    if following is None or following.low != "à":
        return
    if verb is None or verb.lemma not in tree.grammar.words["saying_of_oneself"] or word.i < verb.i:
        return
    if word.pos not in ("VERB", "ADJ") or word.rel not in ("complement", "adverbial", "participle", "conjunct"):
        return
    if word.by(*_CARRIERS, *_SUBJECTS, "mark", "coordinator") or word.morph.get("VerbForm") in ("Inf", "Fin"):
        return
    reflexive = any(c.low in ("se", "s'") and c.i < verb.i for c in verb.children)
    bases = (word.low.removesuffix(e) for e in ("es", "e", "s", "") if word.low.endswith(e))
    base = next((b for b in bases if participle_of(b, tree.grammar)), "")
    things = [o for o in verb.by("object") if o.low not in ("se", "s'")]
    if not reflexive or not base or things:
        return
    first = next((c for c in verb.by("complement") if c.i > verb.i), word)
    if first is not word and first.i < word.i:
        return
    word.pos, word.lemma = "ADJ", base
    word.rel = "complement"


def told_ready(tree: Tree) -> None:
    """ "Oslo et Riga se sont *dits* prêts à": the verb of saying heads, what somebody says to be stands below it."""
    for verb in tree.words[2:]:
        clitic, adjective = tree.words[verb.i - 2], verb.head
        if verb.lemma not in tree.grammar.words["saying_of_oneself"] or clitic.low not in ("se", "s'"):
            continue
        for said in verb.by("adverb"):  # "se sont déclarés *favorables* à"
            said.rel = "complement" if said.pos == "ADJ" and said.i > verb.i else said.rel
        if verb.rel != "adverb" or verb.pos != "VERB" or not verb.by("auxiliary"):
            continue
        if adjective is None or adjective.pos not in ("ADJ", "VERB") or adjective.i < verb.i:
            continue
        adjective.replace_by(verb)
        for child in [c for c in adjective.children if c.i < verb.i]:
            child.attach(verb, child.rel)
        clitic.attach(verb, "reflexive")
        adjective.attach(verb, "complement")


def subject_right_before(tree: Tree) -> None:
    """ "Oslo et Riga *protestent*, Rabat refuse": the names that open the sentence right before a verb without subject
    are its subject."""
    for verb in tree.words[1:]:
        if verb.pos != "VERB" or not finite(verb) or verb.by(*_SUBJECTS, "mark"):
            continue
        before = _before_clitics(verb, tree)
        if any(c.i >= before.i for c in verb.by("coordinator")):
            continue
        before = first_listed(before)
        if before.pos != "PROPN" or before.rel not in ("other", "root") or before.by("case"):
            continue
        joint = tree.at(before.first - 1) if before.first else None
        if joint is not None and (joint.rel != "coordinator" or joint.head is not verb):
            continue  # but "..., mais *Rabat* s'en est inquiété"
        if before not in verb.above() and before.last < verb.i:
            before.attach(verb, "passive_subject" if verb.by("passive") else "subject")


def _before_clitics(verb: Word, tree: Tree) -> Word:
    """The word before a verb with its auxiliaries and the pronouns in front of it: "*Rabat* s'en est inquiété"."""
    at = verb.opening.i - 1
    while at > 0 and tree.words[at].head is verb and (tree.words[at].pos == "PRON" or tree.words[at].low in _NE):
        at -= 1
    return tree.words[at]


def unrelated_object(word: Word, tree: Tree) -> None:
    """ "a pressé *Sofia* de revenir": a name right behind a verb that has a subject and no object is its object."""
    verb = word.head
    if (
        word.rel not in ("other", "complement")
        or word.children
        or word.pos != "PROPN"
        or verb is None
        or verb.pos != "VERB"
        or word.by("case")
    ):
        return
    if word.preposition or not verb.i < word.i <= verb.i + 3 or not any(s.i < verb.i for s in verb.by(*_SUBJECTS)):
        return
    between = tree.words[verb.i + 1 : word.i]
    if any(w.pos != "ADV" and not names_time((w,), tree.grammar) for w in between):
        return
    if not verb.by("object", "copula", "passive") and verb.lemma not in tree.grammar.words["etre_verbs"]:
        word.rel = "object"


def behind_manner(word: Word) -> None:
    """ "s'en est pris avec virulence *à l'Otan*": how something is done takes no complement; the verb does."""
    manner = word.head
    if word.rel != "nominal" or word.preposition not in ("à", "contre") or manner is None or manner.pos != "NOUN":
        return
    if manner.preposition != "avec" or manner.by("determiner", "number") or manner.rel != "oblique":
        return
    word.attach(manner.head, "oblique")


def behind_colon(word: Word, tree: Tree) -> None:
    """ "Trois espions expulsés : Oslo sous le choc": a participle takes nothing from behind a colon."""
    head = word.head
    if word.rel not in ("object", "subject", "passive_subject") or head is None or head.rel != "participle":
        return
    if any(w.text == ":" for w in tree.words[head.i : word.i]):
        word.rel = "other"


def beside_noun(word: Word) -> None:
    """ "la milice anti-balaka et *les ex-rebelles*": a noun with its article stands beside the noun,
    not beside its adjective."""
    adjective = word.head
    if word.rel != "conjunct" or word.pos not in ("NOUN", "PROPN") or adjective is None or adjective.rel != "modifier":
        return
    noun = adjective.head
    if adjective.pos == "ADJ" and word.by("determiner") and noun is not None and noun.pos in NOMINAL:
        word.attach(noun, "conjunct")


def infinitive_of_verb(word: Word, tree: Tree) -> None:
    """ "a pris en otage dix clients avant *d'être tué*": what is done before or after something else, or without it,
    goes on the verb, not on the noun in front."""
    noun, before = word.head, tree.at(word.first)
    if word.rel != "participle" or word.pos != "VERB" or noun is None or noun.pos not in NOMINAL or before is None:
        return
    auxiliary = word.by("passive", "auxiliary")
    if before.low not in _CIRCUMSTANTIAL or before.i > word.i or not any(w.low in _INFINITIVES for w in auxiliary):
        return
    verb = next((w for w in noun.above() if w.pos == "VERB" and w.i < word.i), None)
    if verb is not None:
        word.attach(verb, "adverbial")
