"""What the parsers are known to get wrong, put right on the tree: what both languages share, and the order."""

from __future__ import annotations

from detente.parse import repair_en, repair_en_clauses, repair_en_joined, repair_fr
from detente.parse.likewise import likewise
from detente.parse.repair_agents import agents
from detente.parse.repair_beside_object import beside_object, objects_of_nearest
from detente.parse.repair_owned import told_whose
from detente.parse.repair_roots import parted_clauses, subordinate_roots
from detente.parse.repair_semicolons import semicolons
from detente.parse.repair_times import dates, is_time, time_words
from detente.parse.tense import finite, is_participle
from detente.parse.tree import NOMINAL, Tree, Word

_CLAUSE_HEADS = ("VERB", "AUX")
_DEFINITE = frozenset(
    {"the", "these", "those", "his", "her", "its", "their", "our", "le", "la", "les", "l'"}
    | {"des", "du", "ces", "ses", "leurs", "nos"}
)


def before(tree: Tree) -> None:
    """Repairs on words and relations before prepositions are settled."""
    (repair_fr if tree.grammar.language == "fr" else repair_en).before(tree)
    likewise(tree)
    beside_object(tree)
    objects_of_nearest(tree)
    list_around_clause(tree)
    join_roots(tree)
    listed_names(tree)
    for expression in tree.grammar.expressions:
        fixed_expression(tree, expression)


def fixed_expression(tree: Tree, expression: tuple[str, ...]) -> None:
    """ "persona non grata" and the like: one attribute, its first word the head."""
    low = [w.low for w in tree.words]
    for i in range(len(low) - len(expression) + 1):
        if tuple(low[i : i + len(expression)]) != expression:
            continue
        inside = tree.words[i : i + len(expression)]
        heads = [w.head for w in inside if w.head is not None and w.head not in inside]
        verb = next((h for h in heads if h.pos in _CLAUSE_HEADS), None)
        if verb is None:
            continue
        inside[0].attach(verb, "attribute")
        inside[0].pos, inside[0].lemma = "NOUN", inside[0].low
        for word in inside[1:]:
            word.attach(inside[0], "modifier")
            word.pos, word.lemma = "ADJ", word.low
        for word in inside:
            for child in list(word.children):
                if child not in inside:
                    named = child.rel == "subject" and verb.i < child.i  # "declares an envoy persona non grata"
                    child.attach(verb, "object" if named else child.rel)


def after(tree: Tree) -> None:
    """Repairs once every noun knows its preposition."""
    if tree.grammar.language == "fr":
        repair_fr.after(tree)
    subordinate_roots(tree)
    parted_clauses(tree)
    quantity_nouns(tree)
    dates(tree)
    time_words(tree)
    subordinating_adverbs(tree)
    raise_conjuncts(tree)
    if tree.grammar.language == "en":
        repair_en_clauses.clauses(tree)
    agents(tree)
    told_whose(tree)
    fronted_subject(tree)
    gerunds_after_comma(tree)
    reporting_cues(tree)
    if tree.grammar.language == "en":
        repair_en_clauses.beside_reports(tree)
    semicolons(tree)


def join_roots(tree: Tree) -> None:
    """One sentence has one head: a bare noun before a verb without subject is its subject, the rest parataxis."""
    roots = tree.roots()
    verbs = [r for r in roots if r.pos in _CLAUSE_HEADS or r.by("copula")]
    if len(roots) < 2 or not verbs:
        return
    for root in roots:
        following = next((v for v in verbs if v.i > root.i), None)
        if root in verbs:
            if root is not verbs[0]:
                root.attach(verbs[0], "parataxis")
        elif following is not None and root.pos in NOMINAL and root.by("case") and not root.by("conjunct"):
            root.attach(following, "oblique")  # "À Riga, où ils vivent, ont été arrêtés ..."
        elif following is not None and not following.by("subject", "passive_subject") and root.pos in NOMINAL:
            root.attach(following, "passive_subject" if following.by("passive") else "subject")
        elif root.pos in NOMINAL:
            second = _joined_subject(tree, root, following) if following is not None else None
            if following is not None and second is not None:
                root.attach(following, second.rel)
                second.attach(root, "conjunct")
            else:
                root.attach(verbs[0], "other")


def list_around_clause(tree: Tree) -> None:
    """ "*Le Pérou*, qui préside le bloc, et l'Equateur ont signé": what looks like a clause joined to a bare noun is
    what the two do, where its verb is in the plural and the noun before it is not."""
    for verb in tree.words:
        noun = verb.head
        if noun is not None and noun.rel == "relative":  # of whose clause it is no part, when it has a subject
            noun = noun.head
        if verb.rel != "conjunct" or verb.pos not in ("VERB", "AUX") or noun is None or noun.rel != "root":
            continue
        second = next(iter(verb.by("subject", "passive_subject")), None)
        if noun.pos not in NOMINAL or noun.by("copula", "subject") or second is None or second.pos not in NOMINAL:
            continue
        joint = tree.at(second.first - 1)
        if joint is None or joint.rel != "coordinator" or verb.number != "Plur" or second.number == "Plur":
            continue
        rel = second.rel
        noun.replace_by(verb)
        noun.attach(verb, rel)
        second.attach(noun, "conjunct")
        joint.attach(second, "coordinator")


def _joined_subject(tree: Tree, first: Word, verb: Word) -> Word | None:
    """The subject of a verb that "and" joins to a bare noun before it: "Soudanais et Egyptiens refusent", "Bakou ainsi
    que Minsk ont refusé"."""
    for second in verb.by("subject", "passive_subject"):
        opening = min(w.i for w in second.subtree() if w.rel != "coordinator")
        last = max(w.i for w in first.subtree() if w.rel != "coordinator")
        joint = tree.words[last + 1 : opening]
        if len(joint) == 1 and joint[0].rel == "coordinator":
            return second
        if tuple(w.low for w in joint) in tree.grammar.likewise:
            for word in joint:
                word.attach(second, "coordinator")
            return second
    return None


def listed_names(tree: Tree) -> None:
    """ "Fiji, Vanuatu and Samoa signed": a name behind a comma with another behind "and" explains no name before it."""
    for word in tree.words:
        first = word.head
        if word.rel != "apposition" or first is None or not word.pos == first.pos == "PROPN":
            continue
        last = max(word.subtree(), key=lambda w: w.i)
        behind = tree.at(last.i + 1)
        others = word.by("conjunct")
        if first.rel not in ("subject", "passive_subject") or any(w.by("determiner", "case") for w in (first, word)):
            continue
        if others and others[-1].pos == "PROPN" and behind is not None and behind.text != ",":
            word.rel = "conjunct"


def quantity_nouns(tree: Tree) -> None:
    """ "une dizaine de diplomates", "dozens of people": the thing counted heads the phrase, the count is its number.

    So it does where a part is told: "*most of* the troops", "la plupart des soldats", "two of the envoys".
    """
    for word in tree.words:
        counted = word.lemma in tree.grammar.words["quantity_nouns"] and word.pos in ("NOUN", "NUM")
        numeral = word.pos == "NUM" or word.morph.get("NumType") == "Card"
        part = numeral or word.lemma in tree.grammar.words["partitives"]
        if not (counted or part):
            continue
        below = word.by("nominal", "oblique") if part else word.by("nominal")
        thing = next((c for c in below if c.preposition in ("de", "of") and c.i > word.i), None)
        if thing is None or (not counted and not _definite(thing)):
            continue
        preposition = word.preposition
        for case in thing.by("case"):
            case.attach(word, "quantity_case")
        word.replace_by(thing)
        thing.preposition = preposition
        for child in list(word.children):
            if child.rel not in ("determiner", "number", "modifier", "quantity_case", "adverb", "compound"):
                child.attach(thing, child.rel)
        word.attach(thing, "number" if counted or numeral else "quantifier")
        word.preposition = None
        verb = thing.head if thing.rel == "oblique" and preposition is None else None
        if verb is not None and verb.pos in _CLAUSE_HEADS and not verb.by("object", "passive"):
            thing.attach(verb, "object")  # "a fermé *deux des consulats*"
    for noun in tree.words:
        _part_of_number(noun)


def _part_of_number(noun: Word) -> None:
    """ "a libéré *trois des cinq otages*": the first number is how many, and what stands behind it no preposition."""
    numbers, cases = noun.by("number"), noun.by("case")
    if noun.preposition in ("de", "of") and len(cases) == 1 and len(numbers) > 1:
        part, whole = min(numbers, key=lambda n: n.i), cases[0]
        if part.i + 1 == whole.i:
            whole.attach(part, "quantity_case")
            noun.preposition = None


def _definite(noun: Word) -> bool:
    """Whether a noun means certain ones: with an article, possessive or demonstrative, also that in "des", "du"."""
    articles = noun.by("determiner", "possessor", "case", "quantity_case")
    told = any(c.morph.get("Definite") == "Def" or c.low in _DEFINITE for c in articles)
    return told or noun.low in ("them", "those")


def subordinating_adverbs(tree: Tree) -> None:
    """ "when", "lorsque" tagged as adverbs are what subordinates the clause."""
    for word in tree.words:
        condition_on_noun(word)
        if word.rel in ("adverbial", "complement") and word.mark is None:
            for child in word.by("adverb", "mark"):
                if child.i < word.i and child.low in tree.grammar.marks:
                    word.mark = child.low
                    child.rel = "mark"
                    if word.rel == "complement" and child.low in ("when", "quand", "lorsque", "if", "si"):
                        word.rel = "adverbial" if child.low not in ("if", "si") else word.rel


def fronted_subject(tree: Tree) -> None:
    """ "Quant au *Mali*, il a signé", "As for *Mali*, it signed": whom the sentence is about is its subject."""
    for name in tree.words:
        verb = name.head
        if name.preposition not in tree.grammar.words["fronted"] or verb is None or name.pos not in NOMINAL:
            continue
        pronoun = next(iter(verb.by("subject", "passive_subject")), None)
        opens = pronoun is not None and tree.words[pronoun.i - 1].text == "," and name.i < pronoun.i
        if pronoun is None or not opens or pronoun.pos != "PRON" or pronoun.morph.get("Person", "3") != "3":
            continue
        name.rel, name.preposition = pronoun.rel, None
        pronoun.rel = "other"


def condition_on_noun(verb: Word) -> None:
    """ "prendrait des mesures *si Oslo rejoignait* le pacte": a condition is of the verb, not of the noun before it."""
    noun = verb.head
    if verb.pos not in _CLAUSE_HEADS or verb.rel not in ("participle", "relative", "nominal") or noun is None:
        return
    mark = next((c for c in verb.children if c.low in ("si", "if", "unless") and c.i < verb.i), None)
    above = next((a for a in noun.above() if a.pos in _CLAUSE_HEADS), None)
    if mark is not None and noun.pos in NOMINAL and above is not None and finite(verb):
        verb.attach(above, "adverbial")
        verb.mark, mark.rel = "if" if mark.low in ("if", "unless") else "si", "mark"


def raise_conjuncts(tree: Tree) -> None:
    """A finite verb is not coordinated with an infinitive or gerund, but with what governs it."""
    for word in tree.words:
        head = word.head
        if word.rel != "conjunct" or head is None or word.pos not in _CLAUSE_HEADS or not finite(word):
            continue
        if (head.pos in NOMINAL and not head.by("copula")) or (not finite(head) and not is_participle(head)):
            upper = next((a for a in head.above() if a.pos in _CLAUSE_HEADS and finite(a) and a.i < word.i), None)
            if upper is not None:
                word.attach(upper, "conjunct")


def gerunds_after_comma(tree: Tree) -> None:
    """ "..., accusing Kyiv of", "..., lui reprochant": the main clause's subject does it, not the last noun."""
    for word in tree.words:
        if word.rel not in ("participle", "complement", "adverbial") or word.head is None or not _present(word):
            continue
        first = word.first
        comma = tree.at(first - 1)
        if "," not in (tree.words[first].text, comma.text if comma is not None else None):
            continue
        verb = next((a for a in word.above() if a.pos in _CLAUSE_HEADS and a.i < word.i and not _present(a)), None)
        verb = _who_asks(verb, word, tree)
        if verb is not None and (word.head is not verb or word.rel != "adverbial"):
            word.attach(verb, "adverbial")


def _who_asks(verb: Word | None, gerund: Word, tree: Tree) -> Word | None:
    """ "a demandé à Oslo de cesser, *l'accusant*": who asks says so, not who is asked; so it is with who refuses that
    something be done, of words that he says: "a refusé que Rabat préside, *reprochant* au roi"."""
    if verb is None or verb.rel != "complement" or verb.head is None:
        return verb
    if finite(verb):
        words = tree.grammar.words
        own = verb.head.lemma in words["willing_for_others"] and verb.head.i < verb.i and finite(verb.head)
        return verb.head if own and gerund.lemma in (*words["reporting"], *words["object_control"]) else verb
    return verb.head if verb.head.lemma in tree.grammar.words["object_control"] and finite(verb.head) else verb


def _present(word: Word) -> bool:
    first = min([*word.by("auxiliary"), word], key=lambda w: w.i)
    return first.tag == "VBG" or (first.morph.get("VerbForm") == "Part" and first.morph.get("Tense") == "Pres")


_CUE_RELATIONS = frozenset(
    {"parataxis", "adverbial", "complement", "conjunct", "relative", "participle", "root", "other"}
)
_BEFORE_CUE = frozenset(",\"»”'!?…–-—")


def reporting_cues(tree: Tree) -> None:
    """ "..., a-t-il ajouté", "..., said Lavrov", "..., his office warned, ...": the cue governs what it reports."""
    for word in tree.words:
        if word.pos not in _CLAUSE_HEADS or word.rel not in _CUE_RELATIONS or word.mark or not finite(word):
            continue
        if any(c.rel == "complement" and c.i < word.i for c in word.children):
            continue
        if _inverted(word, tree):
            _give_subject(word, tree)
        elif not _interposed(word, tree):
            continue
        if word.by("subject"):
            _govern(word, tree)


def _inverted(word: Word, tree: Tree) -> bool:
    """Whether the verb opens after a comma or quotation, its subject not before it."""
    if repair_en_joined.takes_bare_noun(word, tree) or _amid_list(word, tree):
        return False
    opening = min(w.i for w in [word, *word.by("auxiliary", "passive")])
    before_cue = tree.at(opening - 1)
    if before_cue is None or any(s.i < opening for s in word.by("subject", "passive_subject")):
        return False
    # a gap is where the sentence was parsed in pieces: whatever verb opens the second piece is the cue
    if tree.words[opening].start - before_cue.end > 1:
        return True
    return word.lemma in tree.grammar.words["reporting"] and before_cue.text in _BEFORE_CUE


def _amid_list(word: Word, tree: Tree) -> bool:
    """Whether a verb stands in a list that goes on behind "and": "met the king, *promised* aid and left"."""
    if word.rel != "conjunct" or word.head is None or word.head.pos not in _CLAUSE_HEADS or word.head.i > word.i:
        return False
    later = (c for head in (word, word.head) for c in head.by("conjunct") if c.i > word.i and c.pos in _CLAUSE_HEADS)
    return any(tree.words[c.opening.i - 1].low in ("and", "et") and not c.by("subject") for c in later)


def _interposed(word: Word, tree: Tree) -> bool:
    """English "..., his office warned, ...": subject and verb between commas inside what they report."""
    subject = next(iter(word.by("subject")), None)
    if tree.grammar.language != "en" or subject is None or word.lemma not in tree.grammar.words["reporting"]:
        return False
    told = word.lemma in tree.grammar.words["addressee_objects"]  # "..., a diplomat told Reuters"
    if word.rel != "parataxis" and not (told and word.rel == "conjunct" and word.by("object")):
        return False
    comma = tree.at(subject.first - 1)
    return comma is not None and comma.text in _BEFORE_CUE and (told or not word.by("object"))


def _give_subject(cue: Word, tree: Tree) -> None:
    if cue.by("subject"):
        return
    i = cue.i + 1
    while (skipped := tree.at(i)) is not None and (is_time(skipped, tree) or skipped.pos == "ADV"):
        i += 1
    noun = tree.at(i)
    while (
        noun is not None
        and noun.head is not None
        and noun.head.i > cue.i
        and noun.rel in ("determiner", "modifier", "name", "compound", "case", "number", "possessor")
    ):
        noun = noun.head
    if noun is not None and noun.pos in NOMINAL and not noun.preposition and cue not in noun.subtree():
        noun.attach(cue, "subject")


def _govern(cue: Word, tree: Tree) -> None:
    """What the cue hung on becomes the cue's complement, and the cue takes its place."""
    root = cue
    for above in cue.above():
        root = above
    last = cue.last
    final = last >= len(tree.words) - 3
    if root is cue:
        return
    target = root if final else next((a for a in cue.above() if a.pos in _CLAUSE_HEADS or a.by("copula")), root)
    if target.pos not in (*_CLAUSE_HEADS, "ADJ") and not target.by("copula"):
        return
    target.replace_by(cue)
    target.attach(cue, "complement")
