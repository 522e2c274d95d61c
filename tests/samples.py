"""Two small dispatches as the coder would hand them on."""

from __future__ import annotations

from detente import (
    Attribution,
    Dateline,
    Dispatch,
    Entity,
    Event,
    Evidence,
    Passage,
    Place,
    Statement,
    When,
)

FRENCH_TEXT = (
    "L'Estonie expulse deux diplomates russes\n\n"
    "L'Estonie a expulsé jeudi deux diplomates russes, accusés d'espionnage. « Nous répondrons sans tarder », "
    "a déclaré Maria Zakharova. Tallinn reste « ouverte au dialogue », selon Urmas Reinsalu."
)
ENGLISH_TEXT = "Envoys of Mali, Niger and Burkina Faso met last year in an unnamed town to talk about a truce."


def entity(text: str, words: str, code: str | None, **more: str | None) -> Entity:
    """The first mention of `words` in `text`."""
    start = text.index(words)
    fields = {"sector": "GOV", **more}
    return Entity(code, fields.pop("sector"), words, start, start + len(words), **fields)  # type: ignore[arg-type]


def evidence(text: str, words: str, trigger: str, frame: str | None) -> Evidence:
    """Where `words` stand; the sentence is taken to be the same."""
    start, at = text.index(words), text.index(trigger, text.index(words))
    end = start + len(words)
    return Evidence(words, start, end, (at, at + len(trigger)), (start, end), frame)


def expulsion(versions: dict[str, str] | None = None) -> Dispatch:
    """A French dispatch: SANCTION expel by EST, a threat by RUS, two statements."""
    text = FRENCH_TEXT
    estonia, russia = entity(text, "L'Estonie", "EST"), entity(text, "russes", "RUS", via="demonym")
    speaker = entity(text, "Maria Zakharova", "RUS", identifier_text="Maria Zakharova", identifier_id="Q4178364")
    minister = entity(text, "Urmas Reinsalu", "EST", identifier_text="Urmas Reinsalu")
    thursday = When(
        "2022-03-17", "2022-03-17", "2022-03-17", "jeudi", text.index("jeudi"), text.index("jeudi") + 5, "stated"
    )
    reason = "accusés d'espionnage"
    cue = text.index("a déclaré")
    events = (
        Event(
            "fr1-1",
            "SANCTION",
            ("expel",),
            ("diplomatic",),
            "161",
            4,
            -5.0,
            (estonia,),
            (russia,),
            thursday,
            "actual",
            {"expelled": 2},
            Passage(reason, text.index(reason), text.index(reason) + len(reason)),
            Place("Tallinn", "EST", 59.437, 24.7535, 588409),
            (),
            0.91,
            evidence(text, "L'Estonie a expulsé jeudi deux diplomates russes", "expulsé", "sanction.expel-diplomats"),
        ),
        Event(
            "fr1-2",
            "THREATEN",
            (),
            (),
            None,
            3,
            -4.0,
            (speaker,),
            (estonia,),
            When(),
            "future",
            {},
            None,
            None,
            (Attribution(speaker, "a déclaré", cue, cue + 9),),
            0.5,
            evidence(text, "Nous répondrons sans tarder", "répondrons", None),
        ),
    )
    first, second = "Nous répondrons sans tarder", "ouverte au dialogue"
    statements = (
        Statement(
            "fr1-s1",
            speaker,
            (),
            "direct",
            first,
            text.index(first),
            text.index(first) + len(first),
            "a déclaré",
            thursday,
        ),
        Statement(
            "fr1-s2",
            minister,
            (),
            "mixed",
            second,
            text.index(second),
            text.index(second) + len(second),
            "selon",
            When(),
        ),
    )
    return Dispatch(
        "fr1abc",
        "news/estonie.txt",
        "text",
        "fr",
        "L'Estonie expulse deux diplomates russes",
        "AFP",
        None,
        "2022-03-18T08:30",
        Dateline("TALLINN", "2022-03-18"),
        text,
        entities=(estonia, russia, speaker),
        events=events,
        statements=statements,
        title_span=(0, 40),
        versions=versions or {"coder": "0.1.0", "codebook": "1", "fr_core_news_md": "3.8.0"},
    )


def ceasefire() -> Dispatch:
    """An English dispatch without publication date: three actors of one CONSULT, no recipient."""
    text = ENGLISH_TEXT
    parties = tuple(
        entity(text, name, code) for name, code in (("Mali", "MLI"), ("Niger", "NER"), ("Burkina Faso", "BFA"))
    )
    event = Event(
        "en1-1",
        "CONSULT",
        (),
        (),
        "046",
        1,
        2.5,
        parties,
        (),
        When("2021", "2021-01-01", "2021-12-31", "last year", 41, 50, "stated"),
        "historical",
        {},
        None,
        None,
        (),
        0.7,
        evidence(text, "Envoys of Mali, Niger and Burkina Faso met", "met", "consult.meet"),
    )
    return Dispatch(
        "en1def",
        "corpus.jsonl#7",
        "jsonl",
        "en",
        None,
        None,
        "Sahel Daily",
        None,
        None,
        text,
        entities=parties,
        events=(event,),
        warnings=("no publication date: relative dates left open",),
        versions={"coder": "0.1.0"},
    )
