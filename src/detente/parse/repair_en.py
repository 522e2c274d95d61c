"""Known errors of the English parser, put right on the tree."""

from __future__ import annotations

from detente.parse.repair_en_asides import asides
from detente.parse.repair_en_clefts import turned_round
from detente.parse.repair_en_headlines import words
from detente.parse.repair_en_joined import joined
from detente.parse.repair_en_subjects import subjects
from detente.parse.repair_en_verbs import verbs
from detente.parse.repair_relative_lists import verbs_of_relative
from detente.parse.tree import Tree, Word

_INITIALS = 2
"""Capitals that may be anything ("US")."""


def before(tree: Tree) -> None:
    """Repairs on English trees before prepositions are settled."""
    words(tree)
    verbs(tree)
    for word in tree.words:
        capitals(word)
        let_go(word)
        since_then(word, tree)
    reduced_relative_as_main(tree)
    prepositional_root(tree)
    headline_verb(tree)
    subjects(tree)
    turned_round(tree)
    joined(tree)
    verbs_of_relative(tree)
    for word in tree.words:
        object_behind_as(word, tree)
    for word in tree.words:
        past_tense(word, tree)
        never_passive(word, tree)
        participle_behind(word)
        passive_conjunct(word, tree)
        called_upon(word)
        added_by_relative(word, tree)
        asides(word, tree)


def capitals(word: Word) -> None:
    """ "withdrew from *ECOWAS*": capitals that end in S are no plural, whose lemma would be "ecowa"."""
    if word.tag == "NNS" and word.text.isupper() and len(word.text) > _INITIALS and word.text.endswith("S"):
        word.tag, word.lemma = "NN", word.low


def let_go(word: Word) -> None:
    """ "let go two envoys": the parser makes "let" an auxiliary, at times the envoys its subject; they are let go."""
    go = word.head
    if word.low != "let" or word.rel != "auxiliary" or go is None or go.low != "go" or go.i != word.i + 1:
        return
    go.replace_by(word)
    for child in list(go.children):
        behind = child.rel in ("subject", "object") and child.i > go.i
        child.attach(word, "object" if behind else child.rel)
    go.attach(word, "particle")


def since_then(have: Word, tree: Tree) -> None:
    """ "has since barred traders": the parser reads "since barred traders"; "since" alone says when."""
    since, verb = tree.at(have.i + 1), tree.at(have.i + 2)
    if have.lemma != "have" or have.by("object", "complement") or since is None or since.low != "since":
        return
    noun = verb.head if verb is not None else None
    if verb is None or verb.tag != "VBN" or verb.rel != "modifier" or noun is None or noun.head is not since:
        return
    have.replace_by(verb)
    have.give_children(verb)
    have.attach(verb, "auxiliary")
    since.attach(verb, "adverb")
    noun.attach(verb, "object")
    for child in list(noun.children):
        if child.low == "from" and child.i > noun.i and child.by("complement"):
            child.attach(verb, child.rel)


def reduced_relative_as_main(tree: Tree) -> None:
    """ "employees thrown out of Moscow arrived", "rebels linked to the party attacked": a bare participle heads no
    sentence that has a finite verb, and none that only says with whom somebody stands."""
    for root in tree.roots():
        tied = _says_whose(root, tree)
        if (root.tag != "VBN" and not tied) or root.by("auxiliary", "passive") or tree.headline:
            continue
        joints = ("conjunct", "complement", "parataxis", "other") if tied else ("conjunct",)
        verbs = (c for c in root.by(*joints) if c.tag in ("VBD", "VBZ", "VBP") and c.i > root.i and not c.by("mark"))
        main = next(verbs, None)
        subject = next(iter(root.by("subject", "passive_subject")), None)
        if main is None or main.by("subject") or subject is None or root.by("coordinator"):
            continue
        if root.by("object") and root.lemma not in tree.grammar.words["ditransitives"]:
            root.tag = "VBD"  # "Oslo on Monday suspended aid, closed its mission and left": no passive has an object
            continue
        root.replace_by(main)
        subject.attach(main, "subject")
        root.attach(subject, "participle")
        for child in list(root.children):
            if child.i > main.i or child.rel == "punct":
                child.attach(main, child.rel)


def _says_whose(verb: Word, tree: Tree) -> bool:
    """Whether a verb, tagged as a past tense or not, is a participle like "linked to" and "allied with"."""
    behind = tree.at(verb.i + 1)
    if verb.tag not in ("VBN", "VBD") or verb.lemma not in tree.grammar.words["tied_to"] or verb.by("object"):
        return False
    return behind is not None and behind.low in ("to", "with")


def prepositional_root(tree: Tree) -> None:
    """ "In Prague around 100 people protested": no preposition heads a sentence that has a verb in the past tense."""
    for root in tree.roots():
        if root.pos != "ADP" or tree.headline:
            continue
        verb = next(
            (w for w in tree.words if w.tag in ("VBD", "VBN") and w.rel == "participle" and root in w.above()), None
        )
        subject = verb.head if verb is not None else None
        if verb is None or subject is None or subject.head is not root or not verb.i > subject.i > root.i + 1:
            continue
        if verb.by("subject", "passive_subject", "auxiliary", "passive"):
            continue
        root.replace_by(verb)
        subject.attach(verb, "subject")
        root.attach(verb, "case")
        verb.tag = "VBD"
        verb.inflect(VerbForm="Fin", Tense="Past")


def object_behind_as(noun: Word, tree: Tree) -> None:
    """ "dismissed as absurd *a claim*": an adjective before the article stands alone behind "as"; the noun is the
    verb's object."""
    preposition = noun.head
    if noun.rel != "oblique" or preposition is None or preposition.low != "as" or preposition.head is None:
        return
    verb, first = preposition.head, tree.at(preposition.i + 1)
    article = next(iter(noun.by("determiner")), None)
    if first is None or first.pos != "ADJ" or first.head is not noun or article is None or article.i < first.i:
        return
    if verb.pos != "VERB" or verb.by("object", "passive"):
        return
    first.attach(preposition, "oblique")
    noun.attach(verb, "object")


def participle_behind(word: Word) -> None:
    """ "ordered an officer *extradited*": what describes the noun before it is a participle, whatever its tag."""
    noun = word.head
    if noun is None or noun.rel != "object" or noun.i != word.i - 1 or word.rel != "participle":
        return
    if word.tag == "VBD" and not word.by("subject", "object", "mark"):
        word.tag = "VBN"
        word.inflect(VerbForm="Part", Tense="Past")


def past_tense(word: Word, tree: Tree) -> None:
    """ "the group on Wednesday voiced concern": a participle with a subject and an object is a past tense, be it that
    of a verb that "and" joins to it ("forces arrested and beat workers"); one with a subject alone too ("forces
    disengaged from Sirte"), save in headlines and of verbs that are done to somebody."""
    if word.tag != "VBN" or not word.by("subject") or word.by("auxiliary", "passive"):
        return
    beside = (c for c in word.by("conjunct") if c.i == word.i + 2 and not c.by("subject", "auxiliary", "passive"))
    if word.by("object") or any(c.by("object") for c in beside) or _acts_alone(word, tree):
        word.tag = "VBD"
        word.inflect(VerbForm="Fin", Tense="Past")


def never_passive(word: Word, tree: Tree) -> None:
    """ "The party railed against the president": a verb that has no passive is a past tense with its subject."""
    if word.tag != "VBN" or word.lemma not in tree.grammar.words["never_passive"] or word.by("auxiliary", "passive"):
        return
    subjects = word.by("subject", "passive_subject")
    for subject in subjects:
        subject.attach(word, "subject")
    if subjects:
        word.tag = "VBD"
        word.inflect(VerbForm="Fin", Tense="Past")


def _acts_alone(word: Word, tree: Tree) -> bool:
    """Whether the main verb of a full sentence, without object or agent, is an act of its subject."""
    whole = not tree.headline and tree.words[-1].text == "." and word.rel in ("root", "complement")
    suffered = word.lemma in tree.grammar.words["transitives"] or any(c.low == "by" for c in word.children)
    return whole and not suffered


def headline_verb(tree: Tree) -> None:
    """ "China fires missiles into": the verb taken for a noun, and its object for the verb."""
    for thing in tree.roots():
        verb = next((s for s in thing.by("subject") if s.i == thing.i - 1 and s.tag == "NNS"), None)
        if thing.tag != "VBZ" or verb is None or thing.by("object", "complement", "auxiliary") or verb.by("determiner"):
            continue
        names = [c for c in verb.by("compound") if c.pos == "PROPN"]
        if not names or names[-1].i != verb.i - 1:
            continue
        thing.replace_by(verb)
        verb.pos, verb.tag = "VERB", "VBZ"
        names[-1].attach(verb, "subject")
        for child in list(verb.children):
            if child.rel == "compound":
                child.attach(names[-1], "compound")
        thing.give_children(verb)
        thing.pos, thing.tag = "NOUN", "NNS"
        thing.attach(verb, "object")
        return


def passive_conjunct(word: Word, tree: Tree) -> None:
    """ "was declared ... and ordered to leave": the second participle, tagged as a past tense, is passive too."""
    head = word.head
    if word.rel != "conjunct" or word.tag != "VBD" or head is None or not head.by("passive"):
        return
    alone = not word.by("subject", "passive_subject", "object", "auxiliary", "passive")
    if alone and word.low.endswith("ed") and word.lemma not in tree.grammar.words["intransitives"]:
        word.tag = "VBN"
        word.morph["VerbForm"] = "Part"


def called_upon(word: Word) -> None:
    """ "called on China to act": the parser at times makes China the subject of "act" below the preposition."""
    if word.rel != "complement" or word.head is None or word.head.low not in ("on", "upon", "for"):
        return
    verb = word.head.head
    subject = next(iter(word.by("subject")), None)
    if verb is None or subject is None or subject.i > word.i or word.tag != "VB":
        return
    preposition = word.head
    subject.attach(preposition, "oblique")
    word.attach(verb, "complement")


def added_by_relative(word: Word, tree: Tree) -> None:
    """ "He had fled, it said, *which* Oslo denies": what a relative adds behind a comma is no part of the report."""
    if word.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return
    relative = next((c for c in word.children if c.i < word.i and c.tag in ("WDT", "WP") and c.rel != "mark"), None)
    comma = tree.at(relative.i - 1) if relative is not None else None
    if relative is None or comma is None or comma.text != ",":
        return
    if word.rel == "complement" and word.head is not None and word.head.i < relative.i:
        word.rel = "adverbial"
    elif word.rel == "root":  # it stands behind what it hangs on: the verb before is the main one
        main = next(
            (c for c in word.by("parataxis", "complement") if c.i < relative.i and c.tag in ("VBD", "VBZ")), None
        )
        if main is not None and main.by("subject"):
            word.replace_by(main)
            for child in list(word.children):
                if child.i < relative.i and child.rel in ("complement", "parataxis"):
                    child.attach(main, "complement")
            word.attach(main, "adverbial")
