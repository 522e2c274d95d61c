"""The words that report speech, from data/cues/<language>.yaml, with the forms a text shows them in."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from detente.clause import Clause
from detente.code.anyof import any_of
from detente.code.cuepatterns import NounPhrase, incise_pattern, noun_phrase_patterns, signed_pattern, verb_pattern
from detente.code.inflect import inflected
from detente.codebook.yamlread import read_yaml

DATA = Path(__file__).resolve().parent.parent / "data" / "cues"
_OF_PATTERNS = frozenset(
    {
        "irregular",
        "according",
        "according_at_head",
        "adverbs",
        "auxiliaries",
        "finite",
        "speaker_ends",
        "determiners",
        "skipped",
        "conjunctions",
        "voices",
        "existential",
        "likening",
        "being_quoted",
        "heard_at",
        "signed",
        "pointing_back",
        "independent",
        "indefinite",
        "nicknames",
        "issuers",
        "drafts",
        "learnt_from",
        "what",
        "claims",
        "leading",
        "governed_relatives",
        "responsible",
        "imputed",
        "hearsay",
        "counts",
        "lookalikes",
        "deictic",
        "citing",
        "same_source",
        "possessives",
        "told_so",
        "believed",
        "worded",
        "as_said",
        "clefts",
        "as_saying",
        "in_it",
        "moments",
        "definite",
        "demonstrative",
        "former",
    }
)
"""Lists of which patterns are made; the others are those fields of `Cues` that are words."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language. `forms` leads from a form, lower case, to its infinitive."""

    language: str
    say: frozenset[str]
    report: frozenset[str]
    allege: frozenset[str]
    telling: frozenset[str]
    """Verbs whose object is an act that they report."""
    forms: dict[str, str]
    split: re.Pattern[str]
    """An auxiliary cut off from its participle by an incise: "l'armée *a*, affirme Alger, bombardé"."""
    incise: re.Pattern[str]
    """A cue set into speech without marks: ", a dit X", ", said X", ", X said"."""
    verb: re.Pattern[str]
    """Any cue verb with its auxiliary: groups `cue` (as a record shows it), `form` and `pronoun`."""
    according: re.Pattern[str]
    at_head: re.Pattern[str]
    documents: frozenset[str]
    reporters: frozenset[str]
    title_nouns: frozenset[str]
    finite: re.Pattern[str]
    speakers: frozenset[str]
    """Nouns for those who speak: "source", "ministère"."""
    breakaway: frozenset[str]
    """Words of those whose officials are no state's: "*separatist* authorities"."""
    local: frozenset[str]
    """Words of those who speak for a town or region."""
    occupations: frozenset[str]
    """What somebody is whom the text has named: "the *baker* said"."""
    personal: frozenset[str]
    """What somebody may be whom the sentence before has named: "the *officer* said"."""
    knowledge: frozenset[str]
    """What somebody has of what he tells: "has *evidence* that"."""
    strangers: frozenset[str]
    """Those who may be of any country when they speak of one: "a *diplomat* said"."""
    someone: frozenset[str]
    """Words for those who speak and are called no more: "*another* said"."""
    speaking: frozenset[str]
    """Verbs of speaking without what is said: "il s'exprimait devant la presse"."""
    times: frozenset[str]
    officials: frozenset[str]
    """Words of those who speak for a state."""
    directive: frozenset[str]
    """Verbs that ask: nothing under them is asserted."""
    voices: re.Pattern[str]
    """ "par la voix de", "through": somebody lends his voice to a body."""
    likening: re.Pattern[str]
    """How a clause begins that tells who says so too: "*comme* l'en accuse X"."""
    being_quoted: re.Pattern[str]
    """ "was quoted": whose words somebody else passes on."""
    heard_at: re.Pattern[str]
    """What leads from "it is said" to where: "assure-t-on *à* Islamabad"."""
    existential: re.Pattern[str]
    """ "there was", "il y avait": what is there is told by who tells it, not by the words in front."""
    signed: re.Pattern[str]
    """ "signé par": who speaks through a document."""
    pointing_back: re.Pattern[str]
    """How a sentence begins that tells who has just spoken: "C'est ainsi que", "Thus spoke"."""
    independent: re.Pattern[str]
    """Bodies outside of states that report without being named: "des ONG", "rights groups"."""
    definite: re.Pattern[str]
    """How a phrase begins that takes up somebody: "the", "cette"."""
    demonstrative: re.Pattern[str]
    kin: frozenset[str]
    """What somebody is to another, whose office is not his own: "the *sister* of the leader"."""
    abbreviated: frozenset[str]
    """A rank or calling as it is written before names, and in full: "gen general"."""
    former: re.Pattern[str]
    """What tells that somebody was something: "the *former* paratrooper"."""
    indefinite: re.Pattern[str]
    """How a noun phrase begins that brings up somebody new: "un responsable", "a senior official"."""
    copulas: frozenset[str]
    oblique: frozenset[str]
    """Personal pronouns behind a preposition: "selon lui", "according to them"."""
    issuers: re.Pattern[str]
    """What leads from a document to who issued it: "a report *by* the Red Cross"."""
    agencies: frozenset[str]
    """News agencies: they see and hear what others say ("the draft, seen by Reuters")."""
    claims: re.Pattern[str]
    """Nouns of what is asserted: "a *charge* by X that …"."""
    what: re.Pattern[str]
    """ "ce que", "what": what somebody says something is."""
    complementisers: tuple[str, ...]
    """Words that begin a reported clause."""
    coordinators: tuple[str, ...]
    impersonal: frozenset[str]
    """Pronouns that are nobody: "a-t-on appris"."""
    learnt_from: re.Pattern[str]
    """What leads from them to the source: "a-t-on appris *de* source militaire"."""
    drafts: re.Pattern[str]
    """ "le projet de", "a draft of the": the words for a document to be, up to its name."""
    addressing: frozenset[str]
    """Verbs whose object is told something: "told a news conference that …"."""
    leads: re.Pattern[str]
    """Behind a name, what makes the one who bears it somebody's leader: ", qui commande", ", who heads"."""
    nickname: re.Pattern[str]
    """What stands right before a nickname or a book's title: "surnommé", "known as", "author of"."""
    relatives: frozenset[str]
    """Relative pronouns."""
    governed: re.Pattern[str]
    """Relative pronouns behind a preposition of attribution: "X, d'après *qui*"."""
    about: frozenset[str]
    """What leads from an accusation to what it is about: "blamed the army *for* the killing"."""
    imputing: frozenset[str]
    """Verbs whose object is the deed laid at somebody's door: "blames *the raid* on Damascus"."""
    imputed: re.Pattern[str]
    """The same behind the deed: "a raid *blamed by* Oslo on Bonn"."""
    happening: frozenset[str]
    """What a deed happens in or during: "killed *in* a raid blamed by Oslo on Bonn"."""
    indicting: frozenset[str]
    """What a court does where it accuses."""
    finding: frozenset[str]
    """Verbs of whoever has looked into something: what stands under them with "that" is their finding."""
    responsible: re.Pattern[str]
    """ "holds the prince *responsible for* the murder"."""
    holding: frozenset[str]
    """The verbs before it."""
    hearsay: re.Pattern[str]
    """What makes hearsay of a verb behind it: "aurait quitté", "had reportedly left"."""
    counts: re.Pattern[str]
    """Whose count it is: "by the mayor's *count*", "by its own count"."""
    told_so: re.Pattern[str]
    """ "as X *tells it*"; the group `believed` where it is "if X *is to be believed*"."""
    as_said: re.Pattern[str]
    """What leads to a verb of saying with its subject behind: "*à ce qu'*affirme X"."""
    worded: re.Pattern[str]
    """Prepositions of attribution that tell whose the quoted words are: "*in the words of* X"."""
    accounts: frozenset[str]
    """Verbs with their object that announce what somebody tells: "*give account*"."""
    cleft: re.Pattern[str]
    """Up to the relative clause of a cleft: "*c'est l'armée* qui a tiré"."""
    moment: re.Pattern[str]
    """How a clause begins that tells how something came about: "*when* rebels opened fire"."""
    quoting: frozenset[str]
    """Verbs of quoting somebody."""
    in_it: re.Pattern[str]
    """How a cue begins that takes up the text named before: "*y* lit-on"."""
    as_saying: re.Pattern[str]
    """Behind a source whom another quotes: "quoted X *as saying*"."""
    reactions: frozenset[str]
    """Verbs of an act of one's own, which report nothing where the subject stands in front: "…, Moscow *protests*"."""
    lookalikes: re.Pattern[str]
    """Words that begin with the form of a cue and are none: "*charge* d'affaires"."""
    citing: re.Pattern[str]
    """What leads to a source or to a reason: "*citing* officials", "citing security"."""
    domestic: frozenset[str]
    """Those who speak of what happens where they are: the police, residents, a hospital."""
    spokespersons: frozenset[str]
    """Those who speak for whoever the sentence tells of."""
    made: frozenset[str]
    """Participles that give somebody the office behind them: "elected", "nommée"."""
    turning: frozenset[str]
    """Verbs that do so: "became", "devient"."""
    being: frozenset[str]
    """What makes a passive of a participle."""
    about_becoming: frozenset[str]
    """Auxiliaries, articles and days beside these: "*was* elected *the new* president"."""
    same_source: re.Pattern[str]
    """Words for the source named before: "de *même source*", "the *same* official"."""
    contrasting: tuple[str, ...]
    """Conjunctions that set one act against another: "A did this, *while* B did that"."""
    perfect: tuple[str, ...]
    """Auxiliaries of a past infinitive or gerund: "admitted *having* fired"."""
    deictic: re.Pattern[str]
    """What says that somebody is where something has happened: "the army *there*"."""
    phrase: NounPhrase
    abbreviations: frozenset[str]

    def short_for(self, title: str) -> set[str]:
        """The abbreviations of a rank or calling, without their full stop: "gen" of "general"."""
        return {short for short, full in (pair.split() for pair in self.abbreviated) if full == title}

    def says(self, clause: Clause) -> bool:
        """Whether a clause is one of saying, by its verb or that with its infinitive ("a fait savoir")."""
        return clause.predicate in self.say or any(f"{clause.predicate} {c}" in self.say for c in clause.companions)

    def lemma(self, cue: re.Match[str]) -> str:
        """The verb that a match of `verb` is a form of."""
        form = cue["form"].lower()
        return self.forms[form if form in self.forms else " ".join(form.split())]

    def inverted(self, cue: re.Match[str]) -> tuple[int, int] | None:
        """Where the pronoun stands that a match of `verb` has behind it: "a-t-*il* dit"."""
        return cue.span("p1") if cue["p1"] else cue.span("p2") if cue["p2"] else None

    def passive(self, cue: re.Match[str]) -> bool:
        """Whether a match of `verb` is a passive ("was called"), whose subject says nothing."""
        before, form = cue["cue"][: cue.start("form") - cue.start()].lower(), cue["form"].lower()
        if self.language == "en":
            return re.match(r"(?:is|are|was|were)\s", before) is not None and not form.endswith("ing")
        return re.match(r"(?:est|sont|était|étaient|fut)\b", before) is not None or "été " in before


@cache
def cues(language: str) -> Cues:
    """The cues of a language; English ones for a language without a file of its own.

    Raises CodebookError, with file and line, for a file that is not as it should be.
    """
    language = language if (DATA / f"{language}.yaml").exists() else "en"
    words = {f.name: f.type for f in fields(Cues) if f.type in ("frozenset[str]", "tuple[str, ...]")}
    keys = _OF_PATTERNS | words.keys()
    nodes = read_yaml(DATA / f"{language}.yaml").mapping(keys, keys)
    lists = {k: n.texts() for k, n in nodes.items() if k != "irregular"}
    table = nodes["irregular"].value
    irregular = {k: n.texts() for k, n in table.items()} if isinstance(table, dict) else {}
    forms: dict[str, str] = {}
    for lemma in (*lists["say"], *lists["report"]):
        for form in inflected(lemma, language, irregular):
            forms.setdefault(form, lemma)
    verb = verb_pattern(language, forms, lists)
    told: dict[str, Any] = {k: frozenset(lists[k]) if t == "frozenset[str]" else lists[k] for k, t in words.items()}
    return Cues(
        language=language,
        forms=forms,
        **told,
        split=re.compile(rf"(?<![\w'’-])(?:{any_of(lists['auxiliaries'])})\s*,$", re.I),
        incise=incise_pattern(language, verb),
        verb=re.compile(verb, re.I),
        according=re.compile(rf"\b(?:{any_of(lists['according'])})(?:\s+|(?<=['’]))", re.I),
        at_head=re.compile(rf"(?:^|[.!?»”\"]\s+|,\s+)(?P<cue>{any_of(lists['according_at_head'])})\s+(?=\S)", re.I),
        finite=re.compile(
            rf"(?<!\w)(?:{any_of(lists['finite'])}|(?:j|qu|n|s|d)['’](?:ai|il|elle|on|est|a|ont|était|avons))(?!\w)",
            re.I,
        ),
        governed=re.compile(rf"(?:{any_of(lists['governed_relatives'])})(?!\w)", re.I),
        responsible=re.compile(rf"(?<!\w)(?:{any_of(lists['responsible'])})(?:(?!\w)|(?<=['’]))", re.I),
        imputed=re.compile(rf"(?:\s[\w'’-]+){{0,7}}?,?\s(?P<cue>{any_of(lists['imputed'])})\s+", re.I),
        hearsay=re.compile(rf"(?<!\w)(?:{any_of(lists['hearsay'])})(?!\w)", re.I),
        counts=re.compile(
            rf"(?<!\w)by\s+(?:(?P<who>[^,.;]{{2,60}})['’]s?|(?P<own>{any_of(lists['possessives'])}))\s+"
            rf"(?:{any_of(lists['counts'])})(?!\w)",
            re.I,
        ),
        told_so=re.compile(
            rf"\s(?:(?:{any_of(lists['told_so'])})|(?P<believed>{any_of(lists['believed'])}))(?!\w)", re.I
        ),
        worded=re.compile(rf"(?:{any_of(lists['worded'])})(?!\w)", re.I),
        as_said=re.compile(rf"(?<!\w)(?:{any_of(lists['as_said'])})(?:\s+|(?<=['’]))", re.I),
        cleft=re.compile(rf"(?<!\w)(?:{any_of(lists['clefts'])})\s+[^.;:,]{{1,60}}\s*$", re.I),
        moment=re.compile(rf"\s*(?:{any_of(lists['moments'])})(?:(?!\w)|(?<=['’]))", re.I),
        in_it=re.compile(rf"\s*(?:{any_of(lists['in_it'])})(?!\w)", re.I),
        as_saying=re.compile(rf"\s(?:{any_of(lists['as_saying'])})(?!\w)", re.I),
        same_source=re.compile(rf"(?<!\w)(?:{any_of(lists['same_source'])})(?!\w)", re.I),
        citing=re.compile(rf"(?:{any_of(lists['citing'])})(?!\w)", re.I),
        deictic=re.compile(rf"(?<!\w)(?:{any_of(lists['deictic'])})(?!\w)", re.I),
        lookalikes=re.compile(rf"(?:{any_of(lists['lookalikes'])})(?!\w)", re.I),
        issuers=re.compile(rf"\s+(?:{any_of(lists['issuers'])})(?:\s+|(?<=['’]))", re.I),
        claims=re.compile(rf"(?<!\w)(?:{any_of(lists['claims'])})(?!\w)", re.I),
        what=re.compile(rf"(?<!\w)(?:{any_of(lists['what'])})(?:\s+|(?<=['’]))", re.I),
        learnt_from=re.compile(rf"\s+(?:{any_of(lists['learnt_from'])})(?:\s+|(?<=['’]))", re.I),
        drafts=re.compile(
            rf"\b(?:{any_of(lists['drafts'])})\s+(?:de\s+(?:la\s+)?|d['’]|of\s+(?:the\s+|a\s+)?)(?P<text>\w+)", re.I
        ),
        leads=re.compile(rf",\s+(?:{any_of(lists['relatives'])})\s+(?:{any_of(lists['leading'])})\s+", re.I),
        nickname=re.compile(rf"(?<!\w)(?:{any_of(lists['nicknames'])})[\s:,]*(?:the\s+|le\s+|la\s+)?$", re.I),
        voices=re.compile(rf"(?:{any_of(lists['voices'])})\s+", re.I),
        likening=re.compile(rf"[\s,]*(?:{any_of(lists['likening'])})(?!\w)", re.I),
        being_quoted=re.compile(rf"(?<!\w)(?:{any_of(lists['being_quoted'])})(?!\w)", re.I),
        heard_at=re.compile(rf"\s+(?:{any_of(lists['heard_at'])})\s+", re.I),
        existential=re.compile(rf"(?<!\w)(?:{any_of(lists['existential'])})(?!\w)", re.I),
        signed=signed_pattern(lists["signed"]),
        pointing_back=re.compile(rf"(?:{any_of(lists['pointing_back'])})(?!\w)", re.I),
        independent=re.compile(rf"(?<!\w)(?:{any_of(lists['independent'])})(?!\w)", re.I),
        indefinite=re.compile(rf"(?:{any_of(lists['indefinite'])})(?!\w)", re.I),
        definite=re.compile(rf"(?:{any_of(lists['definite'])})(?:(?!\w)|(?<=['’]))", re.I),
        demonstrative=re.compile(rf"(?:{any_of(lists['demonstrative'])})(?!\w)", re.I),
        former=re.compile(rf"(?<!\w)(?:{any_of(lists['former'])})(?!\w)", re.I),
        phrase=noun_phrase_patterns(lists),
    )
