"""Tell why a sentence gave what it gave: its clauses, the frames that fired, those that came near."""

from __future__ import annotations

from collections.abc import Iterator

from detente.clause import Clause, Phrase
from detente.code.coder import code_dispatch, matcher
from detente.code.sentence import Sentence
from detente.codebook.words import LANGUAGES
from detente.errors import UsageError
from detente.parse.pipeline import parse
from detente.read.language import detect_language
from detente.records import Dispatch, Entity, Event

_NEAR_SHOWN = 5


def explain_sentence(sentence: str, language: str | None = None, published: str | None = None) -> list[str]:
    """Lines of plain text: clauses with their fillers, events with the frame of each, and near misses.

    Raises UsageError where the language has no model.
    """
    language = language or detect_language(sentence)
    if language not in LANGUAGES:
        raise UsageError(f"no model for language '{language}'; name one of {', '.join(LANGUAGES)} with --language")
    frames = matcher(language)
    parsed = parse(sentence, language, frames.event_nouns)
    words = Sentence(parsed)
    dispatch = Dispatch(
        id="explain",
        source="-",
        format="text",
        language=language,
        title=None,
        agency=None,
        publisher=None,
        published=published,
        dateline=None,
        text=sentence,
    )
    events = code_dispatch(dispatch).events
    lines = [f"language {language}, {len(parsed.clauses)} clauses"]
    for clause in parsed.clauses:
        lines.append("")
        lines.extend(_clause_lines(clause))
        here = [e for e in events if e.evidence.trigger == (clause.start, clause.end)]
        lines.extend(f"  => {event_line(e)}" for e in here)
        for m in frames.matches(clause, words):
            if not any(e.evidence.frame == m.frame.id for e in here):
                lines.append(
                    f"  fits {m.frame.id}, but the event stands elsewhere, is not asserted here, or lacks a party "
                    "that it must have"
                )
        near = [n for n in frames.near_misses(clause, words) if n.frame.id not in {e.evidence.frame for e in here}]
        lines.extend(f"  near {n.frame.id}: {n.lacking}" for n in near[:_NEAR_SHOWN])
    return lines


def event_line(e: Event) -> str:
    """One event in a line: who, what, to whom, when, how it stands, and which frame made it."""
    details = " ".join(
        filter(
            None,
            (
                e.event,
                "/".join(e.mode),
                f"[{e.status}]" if e.status != "actual" else "",
                e.when.edtf or "undated",
                " ".join(f"{k}={v}" for k, v in e.magnitude.items()),
                f"according to {_side(tuple(a.speaker for a in e.according_to))}" if e.according_to else "",
            ),
        )
    )
    return f"{_side(e.actor)} -> {_side(e.recipient)}: {details} (frame {e.evidence.frame}, confidence {e.confidence})"


def _side(entities: tuple[Entity, ...]) -> str:
    return " + ".join(f'{e.code or "?"}{":" + e.sector if e.sector else ""} "{e.entity_text}"' for e in entities) or "-"


def _clause_lines(c: Clause) -> Iterator[str]:
    marks = [
        c.kind,
        c.tense,
        *(m for m, on in (("negated", c.negated), ("passive", c.passive)) if on),
        *((f"modal {c.modality}",) if c.modality else ()),
        *((f"{c.link} of clause {c.parent}",) if c.parent is not None else ()),
    ]
    yield f"clause {c.index}: {' '.join((c.predicate, *c.particles))} ({', '.join(marks)})"
    slots: tuple[tuple[str, tuple[Phrase, ...]], ...] = (
        ("doer", c.doer),
        ("undergoer", c.undergoer),
        ("addressee", c.addressee),
        ("predicative", c.predicative),
        ("belonging", c.belonging),
    )
    for name, phrases in slots:
        for p in phrases:
            yield f"  {name}: {p.text}" + (" (from another clause)" if name == "doer" and c.inherited_doer else "")
    for p in c.obliques:
        yield f"  {p.preposition or 'when/how'}: {p.text}"
