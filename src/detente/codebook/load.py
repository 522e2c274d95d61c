"""Load and check the codebook's frames: strict, each mistake with file, line and remedy."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import cast, get_args

from detente.codebook.model import (
    DEFAULT_ACTOR,
    DEFAULT_RECIPIENT,
    MAGNITUDES,
    RELATIONS,
    SLOTS,
    STEPS,
    Alternative,
    Code,
    Condition,
    Example,
    Frame,
    Role,
    RoleKind,
    TriggerKind,
)
from detente.codebook.ontology import Ontology, load_ontology
from detente.codebook.triggers import read_triggers
from detente.codebook.words import DATA, LANGUAGES, WordLists, expand, load_words
from detente.codebook.yamlread import Node, read_yaml

_FRAME_KEYS = frozenset(
    {"id", "says", "not", "codes", "roles", "words", "examples", "deprecated"}
    | {"reciprocal", "implied_actor", "plain", "each_way", "at_home"}
)
_CONDITION_SLOTS = frozenset(
    {
        *("thing", "doer", "predicative", "addressee", "behind", "near"),
        *("complement", "bidden", "foretold", "announced", "of_others"),
        *RELATIONS,
    }
)
_NEGATIVE_SLOTS = {"not_thing": "thing", "not_doer": "doer", "unless": "near", "not_complement": "complement"}
_WORD_KEYS = frozenset({"verb", "noun", "adjective", "voice", *_CONDITION_SLOTS, *_NEGATIVE_SLOTS})


@functools.cache
def load_frames(folder: Path = DATA) -> tuple[Frame, ...]:
    """All frames under `folder`/frames in order of their ids, deprecated ones left out.

    Raises CodebookError for the first mistake, naming file and line.
    """
    ontology = load_ontology(folder)
    lists = load_words(folder)
    frames: dict[str, Frame] = {}
    for path in sorted((folder / "frames").glob("*/*.yaml")):
        root = read_yaml(path)
        frame = read_frame(root, lists, ontology)
        if frame.id in frames:
            root.fail(f"the id '{frame.id}' is already that of {frames[frame.id].path}")
        frames[frame.id] = frame
    return tuple(f for f in frames.values() if not f.deprecated)


def read_frame(root: Node, lists: WordLists, ontology: Ontology) -> Frame:
    """One frame from its YAML document, every key and code checked."""
    keys = root.mapping(_FRAME_KEYS, frozenset({"id", "says", "codes", "words", "examples"}))
    words_node = keys["words"].mapping(frozenset(LANGUAGES), frozenset(LANGUAGES))
    words = {
        lang: tuple(_alternative(n, lang, lists[lang]) for n in _alternatives(words_node[lang])) for lang in LANGUAGES
    }
    roles = {r.name: r for r in (DEFAULT_ACTOR, DEFAULT_RECIPIENT)}
    if "roles" in keys:
        for name, node in keys["roles"].mapping(frozenset({"actor", "recipient", *MAGNITUDES})).items():
            roles[name] = _role(name, node)
    identity = keys["id"].text()
    if "." not in identity or " " in identity:
        keys["id"].fail("an id is <category>.<name> in lower case with hyphens, such as sanction.expel-diplomats")
    return Frame(
        id=identity,
        says=keys["says"].text(),
        codes=_codes(keys["codes"], ontology),
        roles=roles,
        words=words,
        examples=tuple(_example(n) for n in keys["examples"].items()),
        path=root.path,
        reciprocal=_yes(keys.get("reciprocal")),
        implied_actor=_yes(keys.get("implied_actor")),
        plain=_yes(keys.get("plain")),
        each_way=_yes(keys.get("each_way")),
        at_home=_yes(keys.get("at_home")),
        deprecated=keys["deprecated"].text() if "deprecated" in keys else None,
    )


def _yes(node: Node | None) -> bool:
    if node is None:
        return False
    if node.text() not in ("yes", "no"):
        node.fail("'yes' or 'no' is expected here")
    return node.text() == "yes"


def _codes(node: Node, ontology: Ontology) -> tuple[Code, ...]:
    keys = node.mapping(frozenset({"plover", "mode", "context", "cameo", "also"}), frozenset({"plover"}))
    category = keys["plover"].text()
    if category not in ontology.categories:
        keys["plover"].fail(f"unknown category '{category}'; known: {', '.join(ontology.categories)}")
    modes = keys["mode"].texts() if "mode" in keys else ()
    for mode in modes:
        if mode not in ontology.categories[category].modes:
            known = ", ".join(ontology.categories[category].modes) or "none"
            keys["mode"].fail(f"{category} has no mode '{mode}'; it has: {known}")
    contexts = keys["context"].texts() if "context" in keys else ()
    for context in contexts:
        if context not in ontology.contexts:
            keys["context"].fail(f"unknown context '{context}'; known: {', '.join(ontology.contexts)}")
    first = Code(category, modes, contexts, keys["cameo"].text() if "cameo" in keys else None)
    more = (
        (c for n in keys["also"].items() for c in _codes(n, ontology))
        if "also" in keys and isinstance(keys["also"].value, list)
        else _codes(keys["also"], ontology)
        if "also" in keys
        else ()
    )
    return (first, *more)


def _role(name: str, node: Node) -> Role:
    keys = node.mapping(frozenset({"is", "via", "optional", "all"}), frozenset({"via"}))
    kind = keys["is"].text() if "is" in keys else "any"
    if kind not in (*get_args(RoleKind), "number"):
        keys["is"].fail(f"'{kind}' is none of {', '.join(get_args(RoleKind))}, number")
    paths = []
    for alternative in keys["via"].text().split("|"):
        steps = tuple(s.strip() for s in alternative.split(">"))
        if steps[0] not in SLOTS and steps[0] not in RELATIONS:
            keys["via"].fail(
                f"a path cannot begin with '{steps[0]}'; it begins with one of {', '.join(SLOTS)} or a "
                f"preposition word ({', '.join(RELATIONS)})"
            )
        for step in steps[1:]:
            if step not in STEPS and not (steps[0] == "complement" and (step in SLOTS or step in RELATIONS)):
                keys["via"].fail(f"unknown step '{step}' in a path; known: {', '.join(STEPS)}")
        paths.append(steps)
    return Role(
        name,
        tuple(paths),
        "any" if kind == "number" else cast(RoleKind, kind),
        not ("optional" in keys and keys["optional"].text() == "no"),
        _yes(keys.get("all")),
    )


def _alternatives(node: Node) -> list[Node]:
    return [node] if isinstance(node.value, dict) else node.items()


def _alternative(node: Node, language: str, classes: dict[str, frozenset[str]]) -> Alternative:
    keys = node.mapping(_WORD_KEYS)
    kinds: tuple[TriggerKind, ...] = ("verb", "noun", "adjective")
    triggers = tuple(
        t for kind in kinds if kind in keys for text in keys[kind].texts() for t in read_triggers(kind, text, language)
    )
    if not triggers:
        node.fail("no trigger: give at least one of verb, noun, adjective")
    conditions = []
    for key, value in keys.items():
        if key in _CONDITION_SLOTS or key in _NEGATIVE_SLOTS:
            if not value.texts():
                value.fail(f"the list of '{key}' is empty: a condition that nothing can meet")
            lemmas = expand(value, value.texts(), {n: (value, tuple(w)) for n, w in classes.items()}, ())
            conditions.append(Condition(_NEGATIVE_SLOTS.get(key, key), lemmas, key in _NEGATIVE_SLOTS))
    voice = keys["voice"].text() if "voice" in keys else None
    if voice not in (None, "passive", "active", "reflexive"):
        keys["voice"].fail(f"'{voice}' is none of passive, active, reflexive")
    return Alternative(triggers, tuple(conditions), voice)  # type: ignore[arg-type]


def _example(node: Node) -> Example:
    keys = node.mapping(frozenset({*LANGUAGES, "gives", "published"}), frozenset({"gives"}))
    languages = [lang for lang in LANGUAGES if lang in keys]
    if len(languages) != 1:
        node.fail("an example is one sentence under 'fr' or 'en' with what it 'gives'")
    gives: dict[str, tuple[str, ...]] = {}
    if not (isinstance(keys["gives"].value, str) and keys["gives"].value == "nothing"):
        allowed = frozenset({"event", "mode", "status", "when", "actor", "recipient", "not", *MAGNITUDES})
        gives = {k: n.texts() for k, n in keys["gives"].mapping(allowed).items()}
        if not gives:
            keys["gives"].fail("say what the sentence gives: codes of actor and recipient, or 'nothing'")
    return Example(
        languages[0],
        keys[languages[0]].text(),
        gives,
        keys["published"].text() if "published" in keys else None,
        node.line,
    )
