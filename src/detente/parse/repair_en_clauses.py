"""English clauses hung on the wrong word: coordinated verbs on a clause inside, relative clauses on the last noun."""

from __future__ import annotations

from detente.parse.tree import NOMINAL, Tree, Word, names_time

_INSIDE = ("complement", "relative", "adverbial")
_SINGULAR = frozenset({"NN", "NNP"})
_PLURAL = frozenset({"NNS", "NNPS"})
_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})


def clauses(tree: Tree) -> None:
    """Repairs once every noun knows its preposition."""
    for word in tree.words:
        raised_conjunct(word, tree)
        relative_of_whole(word, tree)
        passive_headline(word, tree)
        compound_object(word, tree)
        agent_behind(word, tree)
        whence(word, tree)
        bare_object(word, tree)
        outcome(word, tree)
        phrasal_object(word, tree)
        passive_list(word, tree)
        gerund_object(word, tree)
        behind_adverb(word)
        asked_of(word, tree)
        whatever(word, tree)
        commanded(word, tree)


def raised_conjunct(word: Word, tree: Tree) -> None:
    """ "announced that he would lead the army, and urged them to fight": what a comma parts from a clause inside has
    the subject of the clause around it."""
    inner = word.head
    if word.rel != "conjunct" or inner is None or word.tag not in _PAST or inner.pos not in ("VERB", "AUX"):
        return
    if inner.rel not in _INSIDE or word.by("subject", "passive_subject", "auxiliary", "passive", "copula"):
        return
    upper = next((a for a in inner.above() if a.tag in _FINITE and a.i < inner.i and _finite(a)), None)
    if upper is not None and word.lemma != "be" and _parted(word, tree):
        word.attach(upper, "conjunct")


def _finite(verb: Word) -> bool:
    return verb.tag != "VBN" or any(c.tag in ("VBD", "VBZ", "VBP") for c in verb.by("auxiliary", "passive"))


def _parted(word: Word, tree: Tree) -> bool:
    """Whether a comma and a conjunction stand before a verb with what precedes it."""
    ahead = (w.i for c in word.children if c.rel in ("adverb", "oblique", "case") for w in c.subtree())
    first = min([word.i, *(i for i in ahead if i < word.i)])
    before, comma = tree.at(first - 1), tree.at(first - 2)
    return before is not None and before.rel == "coordinator" and comma is not None and comma.text == ","


def relative_of_whole(clause: Word, tree: Tree) -> None:
    """ "a gang of hackers that has crippled", "an employee of the embassy who says", "the Movement for Justice, which":
    a relative clause of the noun before the preposition, told by number, by "who" or by the name it ends."""
    noun = clause.head
    if clause.rel != "relative" or noun is None or noun.pos not in ("NOUN", "PROPN"):
        return
    pronoun = next((s for s in clause.by("subject", "passive_subject") if s.low in ("who", "which", "that")), None)
    if pronoun is None or noun.by("conjunct") or noun.rel == "conjunct":
        return
    bodies = tree.grammar.words["bodies"]
    number = _number(clause)
    wrong = _disagrees(noun, number) or (pronoun.low == "who" and noun.lemma in bodies and number is not None)
    for above in noun.above():
        if above.pos not in ("NOUN", "PROPN") or above.i > noun.i:
            return
        named = (
            pronoun.low == "which"
            and noun.pos == "PROPN"
            and noun.preposition in ("of", "for")
            and above.lemma.lower() in bodies
            and above.text[:1].isupper()
        )
        fits = not _disagrees(above, number) and not (pronoun.low == "who" and above.lemma in bodies)
        if (wrong or named) and fits and above.tag in _SINGULAR | _PLURAL:
            clause.attach(above, "relative")
            return
        if above.preposition is None:
            return


def _number(verb: Word) -> frozenset[str] | None:
    """The tags of nouns with which the verb can agree, None where its form does not tell."""
    first = verb.opening
    if first.tag == "VBZ" or first.low == "was":
        return _SINGULAR
    if first.low in ("have", "are", "were", "do") or (
        first.tag == "VBP" and not verb.by("auxiliary", "passive", "copula")
    ):
        return _PLURAL
    return None


def _disagrees(noun: Word, number: frozenset[str] | None) -> bool:
    return number is not None and noun.tag in _SINGULAR | _PLURAL and noun.tag not in number


def passive_headline(word: Word, tree: Tree) -> None:
    """ "Swedish reporters freed in amnesty": the past of a headline without an object is a passive."""
    if not tree.headline or word.tag not in _PAST or word.rel not in ("root", "conjunct", "parataxis", "complement"):
        return
    subject = next((s for s in word.by("subject") if s.i < word.i and s.pos in NOMINAL), None)
    if subject is None or word.by("object", "indirect", "complement", "auxiliary", "passive", "attribute", "copula"):
        return
    if word.lemma not in tree.grammar.words["transitives"] or subject.pos == "PRON":
        return
    word.tag = "VBN"
    word.inflect(VerbForm="Part", Tense="Past", Aspect="Perf")
    subject.rel = "passive_subject"
    for particle in word.by("case"):
        particle.rel = "particle" if not particle.children else particle.rel


def compound_object(verb: Word, tree: Tree) -> None:
    """ "to take Nauru refugees", "told aid workers that": two bare nouns side by side are one, save behind "give"."""
    if verb.pos != "VERB":
        return
    objects = sorted(verb.by("indirect", "object"), key=lambda w: w.i)
    if len(objects) < 2 or objects[0].i < verb.i:
        return
    first, second = objects[:2]
    told = verb.lemma in tree.grammar.words["addressee_objects"] and verb.by("complement")
    if verb.lemma in tree.grammar.words["ditransitives"] and not told:
        return
    bare = not first.children and not any(c.i < second.i and c.rel != "conjunct" for c in second.children)
    if (
        bare
        and second.i == first.i + 1
        and first.pos in ("NOUN", "PROPN")
        and second.pos == "NOUN"
        and not first.preposition
    ):
        rel = first.rel if told else "object"
        first.attach(second, "compound")
        second.rel = rel


def agent_behind(agent: Word, tree: Tree) -> None:
    """ "was refused entry by soldiers", "were told to disarm by the army": who did it to them stands behind the thing
    or the infinitive."""
    between = agent.head
    if agent.preposition != "by" or agent.rel not in ("nominal", "oblique", "agent") or between is None:
        return
    verb = between.head
    if verb is None or verb.pos != "VERB" or not _suffered(verb) or any(c.preposition == "by" for c in verb.children):
        return
    if agent.pos == "NUM" or names_time(agent.subtree(), tree.grammar):
        return
    thing = between.rel == "object" and between.i > verb.i and verb.lemma in tree.grammar.words["ditransitives"]
    asked = (
        between.tag == "VB"
        and between.rel in ("complement", "adverbial")
        and not between.by("passive")
        and (verb.lemma in tree.grammar.words["object_control"] or verb.lemma in tree.grammar.words["ditransitives"])
    )
    named = (
        agent.pos == "PROPN" or agent.tag == "NNS" or any(c.low in ("the", "a", "an", "its") for c in agent.children)
    )
    if thing or (asked and named):
        agent.attach(verb, "agent")


def whence(place: Word, tree: Tree) -> None:
    """ "met envoys *from Peru*": right behind a noun in the plural "from" tells whose it is, unless the verb takes
    somebody from somewhere."""
    verb = place.head
    if place.rel != "oblique" or place.preposition != "from" or verb is None or place.pos != "PROPN":
        return
    noun = tree.at(min((c.i for c in place.by("case")), default=0) - 1)
    if noun is None or noun.head is not verb or noun.tag != "NNS" or noun.rel not in ("object", "passive_subject"):
        return
    if verb.lemma not in tree.grammar.words["taking_from"]:
        place.attach(noun, "nominal")


def _suffered(verb: Word) -> bool:
    """Whether a verb is passive: "was told to", "Told to disarm by"."""
    return bool(verb.by("passive")) or (verb.tag == "VBN" and not verb.by("auxiliary", "subject"))


def bare_object(noun: Word, tree: Tree) -> None:
    """ "a step that angered *Kyiv*": a name right behind a verb, taken for a measure, is its object."""
    verb = noun.head
    if noun.rel != "oblique" or noun.preposition or noun.pos != "PROPN" or verb is None or verb.pos != "VERB":
        return
    first = noun.first
    if first != verb.i + 1 or verb.by("object", "passive", "particle") or verb.tag == "VBN":
        return
    if verb.lemma in tree.grammar.words["intransitives"] or verb.lemma in tree.grammar.words["motion"]:
        return
    if not names_time(noun.subtree(), tree.grammar):
        noun.rel = "object"


def outcome(gerund: Word, tree: Tree) -> None:
    """ "Rebels shelled the port, Oslo said, *wounding* two": what came of it hangs on what is told."""
    teller = gerund.head
    if gerund.tag != "VBG" or gerund.rel not in ("adverbial", "participle", "complement") or teller is None:
        return
    if teller.lemma not in tree.grammar.words["reporting"] or gerund.lemma not in tree.grammar.words["outcomes"]:
        return
    act = next((c for c in teller.by("complement") if c.i < teller.i and c.pos == "VERB"), None)
    above = teller.head
    if act is None and teller.rel == "parataxis" and above is not None and above.pos == "VERB":
        act = above
    comma = tree.at(gerund.first - 1)
    if act is not None and act.i < teller.i < gerund.i and comma is not None and comma.text == ",":
        gerund.attach(act, "adverbial")


def beside_reports(tree: Tree) -> None:
    """ "Troops stormed the camp, Oslo said, *accusing* Bern of it": what one says besides, the teller says."""
    for gerund in tree.words:
        act = gerund.head
        if gerund.tag != "VBG" or gerund.rel != "adverbial" or act is None or act.rel != "complement":
            continue
        teller = act.head
        if teller is None or not act.i < teller.i < gerund.i or teller.lemma not in tree.grammar.words["reporting"]:
            continue
        says = any(gerund.lemma in tree.grammar.words[k] for k in ("reporting", "said_besides"))
        comma = tree.at(gerund.first - 1)
        if says and comma is not None and comma.text == ",":
            gerund.attach(teller, "adverbial")


def phrasal_object(noun: Word, tree: Tree) -> None:
    """ "called off *a truce*", "let in *a convoy*": behind a verb's particle stands its object."""
    verb = noun.head
    if noun.rel != "oblique" or verb is None or verb.pos != "VERB" or verb.by("object", "passive"):
        return
    particle = next((c for c in noun.by("case") if c.low == noun.preposition and c.i == verb.i + 1), None)
    if particle is None or not (
        particle.tag == "RP" or f"{verb.lemma} {particle.low}" in tree.grammar.words["phrasals"]
    ):
        return
    noun.rel, noun.preposition = "object", None
    particle.attach(verb, "particle")


def passive_list(participle: Word, tree: Tree) -> None:
    """ "were stopped by guards, *beaten* by police and *deported*": what a comma adds to a passive is passive too."""
    agent = participle.head
    verb = agent.head if agent is not None else None
    if participle.rel != "participle" or participle.tag != "VBN" or agent is None or verb is None:
        return
    if agent.preposition != "by" or not verb.by("passive") or agent.i > participle.i or participle.by("auxiliary"):
        return
    comma = tree.at(participle.first - 1)
    if comma is None or comma.text != "," or not any(c.tag == "VBN" for c in participle.by("conjunct")):
        return
    participle.attach(verb, "conjunct")


def gerund_object(gerund: Word, tree: Tree) -> None:
    """ "has never ruled out *taking* it by force": right behind such a verb stands what it is about."""
    verb = gerund.head
    if gerund.tag != "VBG" or gerund.rel != "adverbial" or verb is None or verb.by("object", "complement"):
        return
    particle = next(iter(verb.by("particle")), None)
    told = f"{verb.lemma} {particle.low}" if particle is not None else verb.lemma
    if told in tree.grammar.words["gerund_verbs"] and gerund.i == (particle or verb).i + 1:
        gerund.rel = "complement"


def behind_adverb(noun: Word) -> None:
    """ "sent him back *to Seoul*", "handed him over *to Ankara*": what hangs on the verb's adverb is of the verb."""
    adverb = noun.head
    if noun.preposition is None or noun.rel not in ("oblique", "nominal") or adverb is None or adverb.i > noun.i:
        return
    verb = adverb.head
    if adverb.rel in ("adverb", "particle") and verb is not None and verb.pos == "VERB" and verb.i < adverb.i:
        noun.attach(verb, "oblique")


def asked_of(infinitive: Word, tree: Tree) -> None:
    """ "called *for Oslo to withdraw*": what somebody asks for to be done, which the parser hangs beside the asking."""
    verb = infinitive.head
    if infinitive.rel != "adverbial" or infinitive.mark != "for" or verb is None or verb.i > infinitive.i:
        return
    if verb.lemma in tree.grammar.words["asking_for"] and infinitive.by("subject", "passive_subject"):
        infinitive.rel = "complement"


def whatever(verb: Word, tree: Tree) -> None:
    """ "would not resign, *whatever* Oslo might say": what a comma sets off so is no part of what is said."""
    comma = tree.at(verb.first - 1)
    if verb.rel == "complement" and comma is not None and comma.text == ",":
        opens = tree.at(verb.first)
        if opens is not None and opens.low in tree.grammar.words["come_what_may"]:
            verb.rel, verb.mark = "adverbial", "though"


def commanded(verb: Word, tree: Tree) -> None:
    """ ""*Open* the border," Lima told Quito": a bare verb before one of saying is what somebody is told to do."""
    teller = verb.head
    if verb.tag != "VB" or verb.rel != "adverbial" or verb.mark or teller is None or teller.i < verb.i:
        return
    if teller.lemma not in tree.grammar.words["reporting"] or verb.by("subject", "passive_subject", "passive"):
        return
    if teller.by("object", "indirect") and all(c.lemma == "do" for c in verb.by("auxiliary")):
        verb.rel = "complement"
