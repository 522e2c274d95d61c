"""French sentences whose parts the parser gives to the wrong word: verbs that share an auxiliary, presents behind
"et", who says so between commas, headlines without a verb."""

from __future__ import annotations

from detente.parse.lemma import participle_of
from detente.parse.tense import finite, make_present
from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")
_AND = ("et", "puis", "mais")
_CLITICS = frozenset({"lui", "leur", "le", "la", "les", "l'", "en", "y"})
_BEHIND = ("DET", "NUM", "ADP")


def reports(tree: Tree) -> None:
    """Repairs on French trees before prepositions are settled."""
    heading_noun(tree)
    for word in tree.words:
        if word.low == "dit" and word.pos == "VERB":
            says_to_have(word, tree)
        elif word.pos == "NOUN":
            joined_present(word, tree)
            joined_participle(word, tree)
        elif word.pos == "ADJ":
            suffered_adjective(word, tree)
            first_of_two(word, tree)
        if word.pos in ("PROPN", "NOUN"):
            bare_name(word, tree)
        elif word.pos == "PRON":
            taken_up_between(word, tree)
        if word.pos == "VERB":
            listed_participle(word, tree)
            listed_perfect(word, tree)


def reported(word: Word, tree: Tree) -> None:
    """Repairs of one French word once prepositions are settled."""
    denied_object(word, tree)
    told_by_source(word, tree)
    put_on_notice(word)
    of_deed(word, tree)


def heading_noun(tree: Tree) -> None:
    """ "*Veto* américain à", "Nouvelle *frappe* israélienne sur": at the head, what a demonym in small letters
    describes is a noun, no name and no verb."""
    at = 1 if tree.words[0].low in tree.grammar.words["fresh"] else 0
    noun, demonym = tree.at(at), tree.at(at + 1)
    if noun is None or demonym is None or demonym.low not in tree.grammar.demonyms or not demonym.text.islower():
        return
    if noun.pos not in ("PROPN", "VERB", "ADJ") or noun.text[1:].lower() != noun.text[1:]:
        return
    if noun.pos == "VERB" and (noun.by("object", "auxiliary") or demonym.by("determiner")):
        return
    if noun.pos == "VERB" or at:
        noun.lemma = noun.low.removesuffix("s")
    else:
        noun.lemma = noun.low
    noun.pos = "NOUN"
    noun.inflect()
    if at:
        tree.words[0].pos = "ADJ"
        tree.words[0].attach(noun, "modifier")
    demonym.pos, demonym.lemma = "ADJ", tree.grammar.demonyms[demonym.low]
    demonym.attach(noun, "modifier")
    for child in noun.by("oblique"):
        child.rel = "nominal"


def says_to_have(word: Word, tree: Tree) -> None:
    """ "L'armée *dit* avoir tué": before "avoir" or "être" it is a present, with its subject."""
    behind = tree.at(word.i + 1)
    if behind is None or behind.low not in ("avoir", "être") or word.by("auxiliary", "passive", "copula"):
        return
    make_present(word, "dire")
    for subject in word.by("passive_subject"):
        subject.rel = "subject"


def joined_present(word: Word, tree: Tree) -> None:
    """ "et *forme* ses pilotes", "et leur *délivre* des permis": behind "et", and a clitic, what can be a verb is no
    noun where a phrase with its article follows."""
    infinitive, behind = tree.grammar.finite_forms.get(word.low), tree.at(word.i + 1)
    before = tree.at(word.i - 1)
    if infinitive is None or before is None or behind is None:
        return
    clitic = before if before.low in _CLITICS else None
    joint = tree.at(word.i - 2) if clitic is not None else before
    if joint is None or joint.low not in _AND or word.low.endswith("s"):
        return
    if not (behind.pos == "DET" or behind.low in ("des", "du")) or behind.rel not in ("determiner", "case"):
        return
    before_joint = reversed(tree.words[: joint.i])
    main = next((w for w in before_joint if w.pos == "VERB" and finite(w) and w.by("subject")), None)
    if main is None or word in main.above():
        return
    if any(w.low in ("que", "qu'") for w in tree.words[main.i + 1 : joint.i]):
        return  # "exige qu'il enquête et sanctionne": one of these is what is asked
    make_present(word, infinitive)
    word.attach(main, "conjunct")
    joint.attach(word, "coordinator")
    if clitic is not None:
        clitic.pos = "PRON"
        clitic.attach(word, "indirect" if clitic.low in ("lui", "leur") else "object")
    thing = behind.head
    while thing is not None and thing.head is not None and thing.rel not in ("object", "oblique", "nominal", "root"):
        if thing.head is word or thing.head.i < behind.i:
            break
        thing = thing.head
    if thing is not None and thing.i > behind.i and thing.pos in NOMINAL and word not in thing.subtree():
        thing.attach(word, "object")
        if behind.rel == "case":
            behind.rel = "determiner"


def joined_participle(word: Word, tree: Tree) -> None:
    """ "se sont débranchées et *raccordées* au réseau": joined to a perfect, what looks like its participle is one."""
    main, joint = word.head, tree.words[word.i - 1]
    if word.rel != "conjunct" or main is None or main.pos != "VERB" or joint.low not in _AND:
        return
    infinitive = participle_of(word.low, tree.grammar)
    if infinitive is None or not main.by("auxiliary", "passive") or word.by("determiner", "case", "number", "modifier"):
        return
    word.pos, word.lemma = "VERB", infinitive
    word.inflect(VerbForm="Part", Tense="Past")


def suffered_adjective(word: Word, tree: Tree) -> None:
    """ "Deux soldats *blessés* au Liban", "opposants *emprisonnés* pour": right behind its noun and before a
    preposition, the participle of a verb of the news is no mere adjective."""
    noun, behind = word.head, tree.at(word.i + 1)
    if word.rel != "modifier" or noun is None or noun.pos not in ("NOUN", "PROPN") or behind is None:
        return
    infinitive = participle_of(word.low, tree.grammar)
    if infinitive not in tree.grammar.news_verbs or behind.low not in tree.grammar.words["behind_suffered"]:
        return
    between = tree.words[noun.i + 1 : word.i]
    if noun.i > word.i or any(w.head is not noun or w.rel not in ("modifier", "name") for w in between):
        return
    word.pos, word.lemma, word.rel = "VERB", infinitive or word.lemma, "participle"
    word.inflect(VerbForm="Part", Tense="Past")
    phrase = next((c for c in noun.by("nominal", "oblique") if c.first == word.i + 1), None)
    if phrase is not None:
        phrase.attach(word, "oblique")


def bare_name(name: Word, tree: Tree) -> None:
    """ "accusent *Ankara* de bombarder", "*Quito* rejette": a name right beside a finite verb is no circumstance of it,
    but its object behind it, its subject before it."""
    verb = name.head
    if name.rel not in ("complement", "adverb") or verb is None or verb.pos != "VERB" or not name.text[:1].isupper():
        return
    if name.by("case", "copula", "determiner", "mark", "subject") or not finite(verb):
        return
    if name.i == verb.i - 1 and name.i == 0 and not verb.by("subject", "passive_subject"):
        name.pos, name.rel = "PROPN", "subject"
    elif name.i == verb.i + 1 and name.pos == "PROPN" and verb.by("subject") and not verb.by("object"):
        name.rel = "object"
        for infinitive in name.by("other", "nominal", "complement"):
            if infinitive.morph.get("VerbForm") == "Inf":
                infinitive.attach(verb, "complement")


def taken_up_between(pronoun: Word, tree: Tree) -> None:
    """ "L'armée, *elle*, dément": a pronoun between commas only takes up who does it."""
    before, after, verb = tree.at(pronoun.i - 1), tree.at(pronoun.i + 1), pronoun.head
    if pronoun.low not in ("elle", "elles", "lui", "eux") or before is None or after is None or verb is None:
        return
    if before.text != "," or after.text != "," or verb.pos != "VERB" or pronoun.rel != "subject":
        return
    noun = next((w for w in reversed(tree.words[: before.i]) if w.head is verb and w.pos in NOMINAL), None)
    if noun is not None and not noun.by("case"):
        pronoun.rel = "other"
        noun.attach(verb, "subject")


def first_of_two(word: Word, tree: Tree) -> None:
    """ "L'Inde *riposte* et suspend un traité": between a name and a verb that "et" joins to it, what can be a verb."""
    name, second = word.head, tree.at(word.i + 2)
    infinitive = tree.grammar.finite_forms.get(word.low)
    if infinitive is None or name is None or second is None or name.pos != "PROPN" or name.i != word.i - 1:
        return
    if tree.words[word.i + 1].low not in _AND or second.head is not name or second.rel != "conjunct":
        return
    if second.pos != "VERB" or not finite(second) or second.by("subject"):
        return
    make_present(word, infinitive)
    name.replace_by(word)
    name.attach(word, "subject")
    second.attach(word, "conjunct")


def listed_participle(word: Word, tree: Tree) -> None:
    """ "a tiré des gaz, *matraqué* des passants et *interpellé* deux élus": in a list of what was done, a participle
    behind a comma, with what it is done to right behind it, shares the auxiliary of the first."""
    comma, behind = tree.at(word.i - 1), tree.at(word.i + 1)
    if comma is None or behind is None or comma.text != "," or behind.pos not in _BEHIND or behind.low in ("par", "à"):
        return
    if word.rel not in ("participle", "parataxis", "adverbial", "conjunct") or finite(word):
        return
    if participle_of(word.low, tree.grammar) is None or word.by("auxiliary", "passive", "subject", "mark"):
        return
    by_avoir = (a for a in word.above() if a.pos == "VERB" and any(c.lemma == "avoir" for c in a.by("auxiliary")))
    main = next(by_avoir, None)
    last = next((w for w in tree.words[word.i + 1 :] if _listed_last(w, tree)), None)
    if main is None or main.i > word.i or last is None or (behind.low in ("de", "d'")):
        return
    word.attach(main, "conjunct")
    last.attach(main, "conjunct")
    for verb in (word, last):
        opening = tree.at(verb.i + 1)
        if opening is not None and opening.low == "des" and opening.rel == "case":
            opening.rel = "determiner"
            if opening.head is not None and opening.head.head is verb:
                opening.head.rel = "object"
    for thing in main.by("object"):
        owner = last if thing.i > last.i else word if thing.i > word.i else None
        if owner is not None:
            thing.attach(owner, "object")


def _listed_last(word: Word, tree: Tree) -> bool:
    """Whether a past participle without an auxiliary stands right behind "et"."""
    past = word.morph.get("VerbForm") == "Part" and word.morph.get("Tense") != "Pres"
    return word.pos == "VERB" and past and tree.words[word.i - 1].low == "et" and not word.by("auxiliary", "passive")


def listed_perfect(word: Word, tree: Tree) -> None:
    """ "sont entrés, *ont pris* la ville et l'*ont pillée*": a perfect behind a comma, without subject, goes on the
    list."""
    main = word.head
    if word.rel not in ("adverbial", "parataxis") or main is None or main.pos != "VERB" or main.i > word.i:
        return
    if word.by("subject", "passive_subject", "mark") or not word.by("auxiliary") or not main.by("subject"):
        return
    opening = word.opening.i
    while (clitic := tree.at(opening - 1)) is not None and (clitic.low in _CLITICS or clitic.low in ("se", "s'")):
        opening -= 1
    comma = tree.at(opening - 1)
    if comma is None or comma.text != "," or word.lemma in tree.grammar.words["reporting"] or not finite(main):
        return
    word.rel = "conjunct"


def denied_object(noun: Word, tree: Tree) -> None:
    """ "n'a pas établi *de relations*": what is denied of a verb without object stands behind "de"."""
    verb = noun.head
    if noun.rel != "oblique" or noun.preposition != "de" or verb is None or verb.pos != "VERB" or noun.i < verb.i:
        return
    denied = any(w.low in ("ne", "n'") for w in verb.children)
    if not denied or verb.by("object", "passive", "reflexive", "complement") or noun.pos != "NOUN":
        return
    article = next(iter(noun.by("case")), None)
    if article is None or article.low not in ("de", "d'") or noun.by("determiner") or article.i != verb.i + 1:
        return
    if verb.lemma not in tree.grammar.words["taking_of"]:
        noun.rel, noun.preposition = "object", None


def told_by_source(source: Word, tree: Tree) -> None:
    """ "On apprend *de source policière* que", "on indiquait *de sources proches* que": the source tells it."""
    if source.low not in ("source", "sources") or source.i < 2 or tree.words[source.i - 1].low != "de":
        return
    described = source.head if source.rel == "case" else None  # the grammar has "de source" for a preposition
    verb = described.head if described is not None else source.head
    if verb is None or verb.pos != "VERB" or verb.lemma not in tree.grammar.words["reporting"]:
        return
    nobody = next((s for s in verb.by("subject") if s.low == "on"), None)
    if nobody is None:
        return
    nobody.rel = "expletive"
    if described is not None:
        source.pos, source.lemma = "NOUN", "source"
        source.inflect(Number="Plur" if source.low == "sources" else "Sing")
        described.attach(source, "modifier")
        described.mark = described.preposition = None
    source.attach(verb, "subject")
    source.preposition = None
    tree.words[source.i - 1].attach(verb, "other")
    for told in source.by("relative"):
        told.attach(verb, "complement")
        for que in (c for c in told.children if c.low in ("que", "qu'")):
            que.pos, que.rel = "SCONJ", "mark"


def put_on_notice(notice: Word) -> None:
    """ "a mis Riga *en demeure de* payer": who is put on notice does what stands behind."""
    verb = notice.head
    if notice.low != "demeure" or verb is None or verb.lemma != "mettre" or notice.preposition != "en":
        return
    for infinitive in notice.by("complement", "participle", "nominal"):
        if infinitive.morph.get("VerbForm") == "Inf":
            infinitive.attach(verb, "complement")


def of_deed(noun: Word, tree: Tree) -> None:
    """ "Arrestation à Dakar *d'un opposant*": a place has nobody; the deed before it is done to him."""
    place = noun.head
    if noun.rel != "nominal" or noun.preposition != "de" or place is None or place.pos != "PROPN":
        return
    deed = place.head if place.rel == "nominal" else None
    if deed is None or deed.pos != "NOUN" or place.preposition not in ("à", "en", "dans", "au", "près de"):
        return
    counted = noun.by("number") or any(d.low in ("un", "une") for d in noun.by("determiner"))
    if counted and not place.by("determiner"):
        noun.attach(deed, "nominal")


def teller_behind_addressee(teller: Word, tree: Tree) -> None:
    """ ", a déclaré à la presse *le ministre*": who speaks stands behind whom he speaks to."""
    cue = teller.head
    if teller.rel != "object" or cue is None or cue.pos != "VERB" or cue.lemma not in tree.grammar.words["reporting"]:
        return
    before, opening = tree.at(cue.opening.i - 1), cue.opening
    between = [c for c in cue.children if cue.i < c.i < teller.i]
    addressed = any(c.preposition in ("à", "devant", "auprès de") and c.rel == "oblique" for c in between)
    if not addressed or cue.by("subject", "complement") or before is None:
        return
    # a gap is where the quotation was parsed apart
    if before.text in (",", "»", '"') or opening.start - before.end > 1:
        teller.rel = "subject"
