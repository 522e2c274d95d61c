"""Known errors of the French parser, put right on the tree, in the order they need."""

from __future__ import annotations

from detente.parse.repair_fr_absolutes import absolute_participles
from detente.parse.repair_fr_among import among, among_them
from detente.parse.repair_fr_brackets import bracketed_objects, bracketed_subjects
from detente.parse.repair_fr_clitics import clitics
from detente.parse.repair_fr_deeds import deed_and_victim, number_of_passive, second_of_passive
from detente.parse.repair_fr_incises import parted_by_incise
from detente.parse.repair_fr_links import (
    as_somebody_says,
    behind_colon,
    behind_manner,
    beside_noun,
    further_relatives,
    infinitive_of_verb,
    participle_behind_comma,
    participle_of_nearer,
    said_of_oneself,
    second_of_pair,
    subject_right_before,
    told_ready,
    unrelated_object,
    verb_behind_relatives,
)
from detente.parse.repair_fr_lists import listed_subject, lists, next_subject
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
from detente.parse.repair_fr_objects import loose_object, partitive_object, place_as_attribute, source_before_object
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
    verdict_before,
)
from detente.parse.repair_fr_prepositions import sure_preposition
from detente.parse.repair_fr_presents import behind_aside, finite_verbs
from detente.parse.repair_fr_relatives import relatives
from detente.parse.repair_fr_reports import reported, reports, teller_behind_addressee
from detente.parse.repair_fr_subjects import (
    agreeing_participle,
    hyphenated,
    impersonal,
    like_participle,
    like_prepositions,
    subjects,
)
from detente.parse.repair_fr_told import told_behind
from detente.parse.repair_fr_unrelated import conjunctions_of_nouns, joined_subjects, unrelated_clauses
from detente.parse.repair_fr_verbs import (
    addressed_infinitive,
    beside_infinitive,
    beyond_relative,
    causative,
    coordinated_gerunds,
    coordinated_verbs,
    copular_infinitive,
    counted_behind_de,
    infinitive_behind,
    made_into,
    nominal_root,
    shared_auxiliary,
    stranded_agent,
    swallowed_agent,
)
from detente.parse.repair_fr_words import (
    capitals,
    demonyms,
    made_known,
    nine,
    no_participle,
    nouns_as_verbs,
    participles_as_nouns,
    participles_of_perfect,
    passive_adjective,
    quoting_presents,
    split_passive,
    split_perfect,
    verb_forms,
    voting_against,
)
from detente.parse.repair_relative_lists import verbs_of_relative
from detente.parse.tree import Tree


def before(tree: Tree) -> None:
    """Repairs on French trees before prepositions are settled."""
    hyphenated(tree)
    as_somebody_says(tree)
    for word in tree.words:
        sure_preposition(word, tree)
        capitals(word, tree)
        clitics(word, tree)
        participles_of_perfect(word, tree)
        verb_forms(word, tree.grammar)
        no_participle(word, tree.grammar)
        quoting_presents(word, tree)
        made_known(word, tree)
        nouns_as_verbs(word)
        participles_as_nouns(word, tree)
        demonyms(word, tree)
        passive_adjective(word, tree.grammar)
        voting_against(word)
        nine(word, tree)
    for word in tree.words:
        split_perfect(word, tree)
        split_passive(word, tree)
        causative(word)
        infinitive_behind(word, tree)
        made_into(word)
        counted_behind_de(word)
    told_ready(tree)
    parted_by_incise(tree)
    reports(tree)
    finite_verbs(tree)
    behind_aside(tree)
    listed_subject(tree)
    coordinated_verbs(tree)
    coordinated_gerunds(tree)
    conjunctions_of_nouns(tree)
    unrelated_clauses(tree)
    joined_subjects(tree)
    second_of_passive(tree)
    number_of_passive(tree)
    shared_auxiliary(tree)
    beside_infinitive(tree)
    nominal_root(tree)
    for word in tree.words:
        place_as_attribute(word)
        titles(word, tree.grammar)
        names(word, tree)
        split_names(word, tree)
        agreeing_participle(word)
        impersonal(word)
        behind_colon(word, tree)
        beside_noun(word)
        infinitive_of_verb(word, tree)
        like_participle(word, tree)
    absolute_participles(tree)
    second_of_pair(tree)
    lists(tree)
    next_subject(tree)
    among(tree)
    among_them(tree)
    like_prepositions(tree)
    time_allowed(tree)
    told_behind(tree)
    relatives(tree)
    further_relatives(tree)
    verb_behind_relatives(tree)
    participle_behind_comma(tree)
    participle_of_nearer(tree)
    beyond_relative(tree)
    verbs_of_relative(tree)
    bracketed_subjects(tree)
    bracketed_objects(tree)
    subjects(tree)
    subject_right_before(tree)
    copular_infinitive(tree)
    for word in tree.words:
        apposed_subjects(word, tree)
    missing_subject(tree)
    opening_participle(tree)
    joined_objects(tree)
    clausal_subject(tree)
    verdict_before(tree)


def after(tree: Tree) -> None:
    """Repairs on French trees once prepositions are settled."""
    for word in tree.words:
        reported(word, tree)
        bare_names(word, tree)
        loose_object(word, tree)
        source_before_object(word, tree)
        partitive_object(word, tree)
        unrelated_object(word, tree)
        said_of_oneself(word, tree)
        behind_manner(word)
        addressed_infinitive(word, tree.grammar)
        bare_objects(word, tree)
        swallowed_object(word, tree)
        teller_behind_addressee(word, tree)
        raise_apposition(word)
        stranded_agent(word)
        swallowed_agent(word)
        agent_between(word)
        phrase_behind_time(word, tree)
        infinitive_of_adjective(word)
    deed_and_victim(tree)
    subject_of_infinitive(tree)
    inverted_passive(tree)
    inverted_reflexive(tree)
    incised_complement(tree)
