"""Code dispatches: parse, find actors, dates, places and quotations, match frames, put the events together."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from importlib import metadata
from itertools import islice
from types import MappingProxyType

from detente.clause import Parsed
from detente.code.actorbook import ActorBook, load_book
from detente.code.assemble import Assembler
from detente.code.asserted import with_assertions
from detente.code.attribute import Attributor
from detente.code.coalitions import coalition_of
from detente.code.corefer import Coreference
from detente.code.currencies import in_their_money
from detente.code.date import find_dates
from detente.code.dateanchor import anchor_of, edition_of
from detente.code.entities import distinct, entity_of
from detente.code.hedge import load_embeddings, planning_verbs
from detente.code.items import item_starts
from detente.code.learned.propose import learned_nouns
from detente.code.match import Matcher
from detente.code.measure import find_quantities
from detente.code.mention import NAMED, Mention
from detente.code.mentions import find_mentions
from detente.code.offices import in_like_office
from detente.code.onceheld import once_held
from detente.code.place import country_filed_from, find_places
from detente.code.quote import find_statements
from detente.code.resolve import Resolver
from detente.code.timing import Timing
from detente.code.unknown import unknown_in
from detente.codebook.load import load_frames
from detente.codebook.version import codebook_version
from detente.codebook.words import LANGUAGES
from detente.errors import InputError
from detente.parse.pipeline import MODELS, Source, parse_texts
from detente.parse.triage import Triage
from detente.records import Dispatch, Statement

_BATCH = 64
"""Dispatches parsed together; larger batches gain nothing and cost memory (DESIGN.md)."""


@functools.cache
def matcher(language: str) -> Matcher:
    """The frames of one language, indexed once."""
    return Matcher(load_frames(), language)


@functools.cache
def triage(language: str) -> Triage:
    """Which sentences of a language are worth parsing."""
    return Triage(language, matcher(language).trigger_words)


def code_dispatch(dispatch: Dispatch) -> Dispatch:
    """The dispatch with its entities, events and statements.

    Raises InputError where its language has no model.
    """
    return next(code_many([dispatch]))


def code_many(dispatches: Iterable[Dispatch]) -> Iterator[Dispatch]:
    """Code dispatches in batches, in their order; memory does not grow with their number.

    Raises InputError at a dispatch whose language has no model.
    """
    for dispatch, parsed in _parsed(dispatches):
        yield _code_parsed(dispatch, parsed, load_book())


def unknown_many(dispatches: Iterable[Dispatch]) -> Iterator[tuple[Dispatch, tuple[tuple[str, bool], ...]]]:
    """Each dispatch with the names in it that nobody resolved, and whether each fills a place of a verb."""
    for dispatch, parsed in _parsed(dispatches):
        _, _, assembler = analyse(dispatch, parsed, load_book())
        yield dispatch, tuple(unknown_in(dispatch, parsed, assembler.resolver))


def _parsed(dispatches: Iterable[Dispatch]) -> Iterator[tuple[Dispatch, Parsed]]:
    pending = iter(dispatches)
    while batch := list(islice(pending, _BATCH)):
        for d in batch:
            check_language(d)
        sources = [Source(d.text, d.language or "", d.title_span) for d in batch]
        yield from zip(batch, parse_texts(sources, event_nouns()), strict=True)


def check_language(dispatch: Dispatch) -> None:
    """Raise InputError where no model can read the dispatch."""
    known = " and ".join(LANGUAGES)
    if dispatch.language is None:
        raise InputError(
            f"{dispatch.source}: in no language that could be told; detente codes {known}: name it with --language"
        )
    if dispatch.language not in LANGUAGES:
        raise InputError(
            f"{dispatch.source}: no model for language '{dispatch.language}'; detente codes {known}: "
            "if the language was guessed wrongly, name it with --language"
        )


@functools.cache
def versions() -> Mapping[str, str]:
    """Versions of coder, codebook and language models that stand in every record."""
    models = {m: metadata.version(m) for m in MODELS.values()}
    return MappingProxyType({"coder": metadata.version("detente"), "codebook": codebook_version(), **models})


def event_nouns() -> dict[str, frozenset[str]]:
    """Nouns that parse/ must make clauses of: those of the frames, those that carry somebody's act, those
    the model has learnt."""
    return {
        language: matcher(language).event_nouns | frozenset(load_embeddings(language)) | learned_nouns(language)
        for language in LANGUAGES
    }


def _code_parsed(dispatch: Dispatch, parsed: Parsed, book: ActorBook) -> Dispatch:
    mentions, statements, assembler = analyse(dispatch, parsed, book)
    named = tuple(entity_of(m) for m in mentions if m.kind in NAMED or m.code)
    anchor = assembler.timing.anchor
    return replace(
        dispatch,
        events=with_assertions(assembler.events(dispatch.id), anchor.isoformat() if anchor else None),
        statements=statements,
        entities=distinct(named),
        versions={**dispatch.versions, **versions()},
        warnings=tuple(dict.fromkeys((*dispatch.warnings, *assembler.timing.warnings))),
    )


def analyse(
    dispatch: Dispatch, parsed: Parsed, book: ActorBook
) -> tuple[tuple[Mention, ...], tuple[Statement, ...], Assembler]:
    """All that is known of a parsed dispatch before its events: mentions, statements, and who assembles the events."""
    text, language = dispatch.text, dispatch.language or ""
    dateline = dispatch.dateline
    anchor, basis = anchor_of(dispatch.published, dateline.date if dateline else None)
    mentions = find_mentions(text, language, book, anchor or date.today())
    countries = tuple(dict.fromkeys(m.code for m in mentions if m.code and m.kind in ("state", "demonym")))
    places = find_places(text, language, countries)
    filed_from = country_filed_from(dateline.place, language, countries) if dateline and dateline.place else None
    coreference = Coreference(
        text,
        language,
        parsed,
        mentions,
        lambda offices, code: in_like_office(offices, code, book, anchor),
        places,
        lambda m, keys: once_held(m, keys, book, anchor),
        lambda named: coalition_of(named, anchor),
    )
    title_end = dispatch.title_span[1] if dispatch.title_span else 0
    resolver = Resolver(text, mentions, places, coreference, filed_from, title_end)
    edited, items = edition_of(dispatch.published, anchor), item_starts(text)
    dates = find_dates(text, language, anchor, edited)
    timing = Timing(parsed, dates, anchor, basis, planning_verbs(language), edited, items)
    if timing.written_when_published:
        dates = find_dates(text, language, edited)
        timing = Timing(parsed, dates, edited, "published", planning_verbs(language), items=items)
    statements = find_statements(text, language, parsed, mentions, resolver, timing)
    attributor = Attributor(text, language, parsed, mentions, resolver)
    quantities = in_their_money(find_quantities(text, language), mentions, parsed.sentences, language)
    assembler = Assembler(text, language, parsed, matcher(language), resolver, timing, attributor, quantities, places)
    return mentions, statements, assembler
