"""Known errors of the French parser, put right on the tree, in the order they need."""

from __future__ import annotations

from detente.parse.repair_fr_absolutes import absolute_participles
from detente.parse.repair_fr_lists import lists
from detente.parse.repair_fr_nouns import (
    apposed_subjects,
    bare_names,
    bare_objects,
    missing_subject,
    names,
    raise_apposition,
    split_names,
    swallowed_object,
    titles,
)
from detente.parse.repair_fr_order import (
    agent_between,
    clausal_subject,
    incised_complement,
    infinitive_of_adjective,
    inverted_passive,
    inverted_reflexive,
    joined_objects,
    opening_participle,
    phrase_behind_time,
    subject_of_infinitive,
    time_allowed,
)
from detente.parse.repair_fr_relatives import relatives
from detente.parse.repair_fr_subjects import (
    agreeing_participle,
    behind_colon,
    hyphenated,
    impersonal,
    like_participle,
    like_prepositions,
    subjects,
)
from detente.parse.repair_fr_verbs import (
    addressed_infinitive,
    beyond_relative,
    causative,
    coordinated_gerunds,
    coordinated_verbs,
    copular_infinitive,
    finite_verbs,
    nominal_root,
    shared_auxiliary,
    stranded_agent,
    swallowed_agent,
)
from detente.parse.repair_fr_words import (
    capitals,
    clitics,
    demonyms,
    nouns_as_verbs,
    participles_as_nouns,
    participles_of_perfect,
    passive_adjective,
    split_passive,
    split_perfect,
    verb_forms,
)
from detente.parse.tree import Tree


def before(tree: Tree) -> None:
    """Repairs on French trees before prepositions are settled."""
    hyphenated(tree)
    for word in tree.words:
        capitals(word, tree)
        clitics(word, tree)
        participles_of_perfect(word, tree)
        verb_forms(word, tree.grammar)
        nouns_as_verbs(word)
        participles_as_nouns(word, tree)
        demonyms(word, tree.grammar)
        passive_adjective(word, tree.grammar)
    for word in tree.words:
        split_perfect(word, tree)
        split_passive(word, tree)
        causative(word)
    finite_verbs(tree)
    coordinated_verbs(tree)
    coordinated_gerunds(tree)
    shared_auxiliary(tree)
    nominal_root(tree)
    for word in tree.words:
        titles(word, tree.grammar)
        names(word, tree)
        split_names(word, tree)
        agreeing_participle(word)
        impersonal(word)
        behind_colon(word, tree)
        like_participle(word, tree)
    absolute_participles(tree)
    lists(tree)
    like_prepositions(tree)
    time_allowed(tree)
    relatives(tree)
    beyond_relative(tree)
    subjects(tree)
    copular_infinitive(tree)
    for word in tree.words:
        apposed_subjects(word, tree)
    missing_subject(tree)
    opening_participle(tree)
    joined_objects(tree)
    clausal_subject(tree)


def after(tree: Tree) -> None:
    """Repairs on French trees once prepositions are settled."""
    for word in tree.words:
        bare_names(word, tree)
        addressed_infinitive(word, tree.grammar)
        bare_objects(word, tree)
        swallowed_object(word, tree)
        raise_apposition(word)
        stranded_agent(word)
        swallowed_agent(word)
        agent_between(word)
        phrase_behind_time(word, tree)
        infinitive_of_adjective(word)
    subject_of_infinitive(tree)
    inverted_passive(tree)
    inverted_reflexive(tree)
    incised_complement(tree)
