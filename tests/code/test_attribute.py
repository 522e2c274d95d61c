"""The chain of sources of a clause."""

from __future__ import annotations

from datetime import date

import pytest

from detente.clause import Clause, Parsed, Phrase
from detente.code.actorbook import load_book
from detente.code.attribute import Attributor
from detente.code.corefer import Coreference
from detente.code.mentions import find_mentions
from detente.code.resolve import Resolver
from detente.records import Entity


def attributor(text: str, language: str, parsed: Parsed) -> Attributor:
    mentions = find_mentions(text, language, load_book(), date(2023, 5, 1))
    resolver = Resolver(text, mentions, (), Coreference(text, language, parsed, mentions), None, 0)
    return Attributor(text, language, parsed, mentions, resolver)


def at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_a_complement_of_saying_is_told_by_its_doer() -> None:
    text = "Kiev affirme que Moscou a tiré un missile."
    kiev = Phrase("Kiev", "Kiev", 0, 4, 0, 4, "name")
    moscow = Phrase("Moscou", "Moscou", *at(text, "Moscou"), *at(text, "Moscou"), kind="name")
    says = Clause(0, 0, "verb", "affirmer", *at(text, "affirme"), span=(0, 41), doer=(kiev,), tense="present")
    fires = Clause(
        1,
        0,
        "verb",
        "tirer",
        *at(text, "tiré"),
        span=(13, 41),
        doer=(moscow,),
        tense="past",
        parent=0,
        link="complement",
    )
    (source,) = attributor(text, "fr", Parsed(((0, 42),), (says, fires), (kiev, moscow))).chain(fires, ())
    assert (source.speaker.code, source.cue) == ("UKR", "affirme")


def test_a_demand_asserts_nothing() -> None:
    text = "Kiev exige que Moscou retire ses troupes."
    kiev = Phrase("Kiev", "Kiev", 0, 4, 0, 4, "name")
    asks = Clause(0, 0, "verb", "exiger", *at(text, "exige"), span=(0, 40), doer=(kiev,), tense="present")
    leaves = Clause(
        1, 0, "verb", "retirer", *at(text, "retire"), span=(11, 40), tense="present", parent=0, link="complement"
    )
    assert attributor(text, "fr", Parsed(((0, 41),), (asks, leaves), (kiev,))).chain(leaves, ()) == ()


CHAINS = [
    ("en", "Norwegian boats struck a pier and a mill in Sagaing, Naypyidaw said.", "struck", ["MMR"]),
    ("en", "ANSA quoted a Greek admiral as saying that Turkish jets had bombed a buoy.", "bombed", ["ITA", "GRC"]),
    ("en", "As Ankara tells it, Greek gunboats sank a trawler.", "sank", ["TUR"]),
    ("fr", "Des Chiliens ont coulé une barge, a raconté à l'AFP un officier péruvien.", "coulé", ["PER"]),
    ("en", "Rebels shot nine nuns in Arauca, Colombian Defence Minister Juan Pinzon said.", "shot", ["COL"]),
    ("en", "Guards beat ten nuns in Saraqib, the OPCW concluded on Monday.", "beat", ["OPCW"]),
    ("en", "Guards beat ten nuns in a raid the envoy of Oslo described as harsh.", "beat", []),
    ("fr", "Pour Lima, des Chiliens ont coulé la barge.", "coulé", ["PER"]),
    ("fr", "Pour Noël, des Chiliens ont coulé la barge.", "coulé", []),
    ("fr", "Des Chiliens ont coulé une barge, a-t-on appris auprès d'un officier péruvien.", "coulé", ["PER"]),
    ("en", "Guards beat ten nuns in a camp, a report by United Nations experts said on Friday.", "beat", ["UN"]),
    ("en", "Lithuania said six guards had died when Belarusian troops stormed a post.", "stormed", ["LTU"]),
    ("en", "Lithuania said six guards had died after Belarusian troops stormed a post.", "stormed", []),
    ("en", "Peru jailed nine miners, a study published on Friday by the OECD found.", "jailed", ["OECD"]),
    ("fr", "Selon Oslo, c'est la Suède qui a coulé le chalutier.", "coulé", ["NOR"]),
    ("fr", "Le train menait, dit Lima, des rebelles chiliens, qui auraient tué un douanier.", "tué", ["PER"]),
    (
        "fr",
        "Oslo a été bombardée par la Suède, selon un texte lu à la radio par le ministre finlandais.",
        "bombardée",
        ["FIN"],
    ),
    ("fr", "La Suède a arrêté deux pêcheurs, croit savoir Oslo.", "arrêté", ["NOR"]),
    ("fr", "Des douaniers chiliens ont battu un marin, accuse Lima.", "battu", ["PER"]),
    ("fr", "Tunis a fait savoir que deux de ses marins avaient été tués par l'armée libyenne.", "tués", ["TUN"]),
    ("fr", "Kiev a fait valoir que l'armée russe avait bombardé un marché.", "bombardé", ["UKR"]),
    ("en", "Kyiv said troops had shelled the port, and that Russian marines had landed.", "landed", ["UKR"]),
    ("en", "The rebels, a UN report found, killed thirty villagers.", "killed", ["UN"]),
    ("en", "In April Baku reported that a conscript had been shot by Armenian troops.", "shot", ["AZE"]),
    ("fr", "Dix civils ont été tués mardi à Kherson, selon Kiev.", "tués", ["UKR"]),
    ("fr", "Selon le ministère russe de la Défense, deux drones ont été abattus.", "abattus", ["RUS"]),
    ("fr", "Le Mali a rompu ses relations avec Kiev, a annoncé dimanche Bamako.", "rompu", ["MLI"]),
    ("fr", "Londres accuse Moscou d'avoir empoisonné un ancien espion.", "empoisonné", ["GBR"]),
    ("fr", "« L'armée a bombardé le marché », a dénoncé Volodymyr Zelensky.", "bombardé", ["UKR"]),
    ("fr", "Des chars ont traversé le pont, a constaté un journaliste de l'AFP.", "traversé", []),
    ("fr", "La Russie a bombardé Odessa dans la nuit.", "bombardé", []),
    ("fr", "Selon Paris, Londres affirme que Téhéran a livré des drones.", "livré", ["FRA", "GBR"]),
    ("fr", "Berne affirme que Minsk, qui avait expulsé son consul, a fermé l'ambassade.", "expulsé", []),
    ("fr", "Berne affirme que Minsk, qui avait expulsé son consul, a fermé l'ambassade.", "fermé", ["CHE"]),
    ("fr", "Lima a fermé le pont où douze soldats ont péri selon Quito.", "fermé", []),
    ("fr", "Onze navires ont croisé dans l'archipel, appelé Diaoyu par Pékin.", "croisé", []),
    ("en", "Oslo says Minsk closed the embassy, which Minsk has denied.", "denied", []),
    ("en", "Lima expelled two diplomats; Quito said it would follow.", "expelled", []),
    ("en", "Ten civilians were killed in Kherson on Tuesday, according to Kyiv.", "killed", ["UKR"]),
    ("en", "Two drones were shot down overnight, the Russian defence ministry said.", "shot", ["RUS"]),
    ("en", "Britain accused Moscow of poisoning a former spy.", "poisoning", ["GBR"]),
    ("en", '"The army shelled the market," Volodymyr Zelensky said.', "shelled", ["UKR"]),
    ("en", "Russia shelled Odesa overnight.", "shelled", []),
    (
        "en",
        "Norway froze accounts, saying it suspected agents of Minsk's military intelligence of being behind the fire.",
        "being",
        ["NOR"],
    ),
    ("en", "Iran denied having sent drones to Moscow.", "sent", ["IRN"]),
    ("en", "The militants, Nigeria says, crossed from Niger on Sunday.", "crossed", ["NGA"]),
    ("fr", "Deux ponts ont été bombardés, a-t-on appris de source militaire ukrainienne.", "bombardés", ["UKR"]),
    ("fr", "Quito a fermé le pont, où des soldats ont, selon Lima, tiré sur des civils.", "fermé", []),
    ("fr", "Quito défie Minsk, dont les hommes ont, selon Lima, frappé son consul à Oslo.", "frappé", ["PER"]),
    ("fr", "Un membre de la délégation bosniaque affirme que Lima a fermé le pont.", "fermé", ["BIH"]),
    ("fr", "Selon Kiev et Varsovie, Minsk a fermé le pont.", "fermé", ["UKR", "POL"]),
    ("en", "Ten civilians were killed on Tuesday, according to officials in Kyiv.", "killed", ["UKR"]),
    ("en", "Norway froze accounts after a vote in which, Lima says, troops shot protesters.", "froze", []),
    ("en", "Kyiv rejected Moscow's claim that its army had shelled the plant.", "shelled", ["RUS"]),
    ("en", "Iran dismissed a charge by Washington that it had attacked a refinery.", "attacked", ["USA"]),
    ("en", "Its president met the envoys, Guyana said, and had been promised help by Oslo.", "promised", ["GUY"]),
    ("en", "U.N. says civilians slain at its base", "slain", ["UN"]),
    ("en", "The police chief of Oslo told a news conference that papers proved that Lima had paid.", "paid", ["NOR"]),
    ("en", "Police cleared the square, a day after the king of Bahrain proclaimed a curfew.", "cleared", []),
    ("en", "A court in Oslo ruled that Minsk had ordered the killing of two dissidents.", "ordered", ["NOR"]),
    ("en", "Oslo acted after its intelligence service found that Minsk had paid the arsonists.", "paid", ["NOR"]),
    ("en", "Lima had expelled the envoy last July, when Quito threatened to intervene there.", "expelled", []),
    ("en", "The envoy of Oslo, Said Karim, hailed the decision on the nuns.", "hailed", []),
    ("en", "Ten people were killed there, by the UN's count.", "killed", ["UN"]),
    ("en", "Lima arrested and, according to Quito, beat a consul of Ecuador.", "arrested", []),
    ("en", "Lima arrested and, according to Quito, beat a consul of Ecuador.", "beat", ["ECU"]),
    ("en", "Norwegian judges, whose letters were ignored, the ministry noted.", "ignored", ["NOR"]),
    ("en", "According to Norway, the king asked for a cure; a doctor handed it over.", "handed", ["NOR"]),
    ("en", "Gunmen hit a plane on Sunday, according to bloggers close to the Norwegian army.", "hit", ["NOR"]),
    ("en", "Norway is expelling two Russian diplomats, government sources said on Friday.", "expelling", ["NOR"]),
    ("en", "Norway has asked Peru to send a ship, Defence Minister Ole Dahl said.", "asked", ["NOR"]),
    ("en", "Norway gave the Russian ambassador three days, state television announced.", "gave", ["NOR"]),
    ("en", "Peru refused to let him come, according to officials in Oslo.", "refused", ["NOR"]),
    ("en", '"I demand that Lima release my husband," she wrote on Sunday.', "demand", []),
    ("en", "Norway's foreign ministry wrote to Lima. Troops shot a man, the ministry said.", "shot", ["NOR"]),
    ("fr", "Oslo reproche à Minsk des raids. L'armée aurait tué dix civils.", "tué", ["NOR"]),
    ("fr", "Selon l'ONU, l'armée a tiré ; dix civils ont été tués.", "tués", ["UN"]),
    (
        "fr",
        "Des soldats ont tiré sur la foule ; dix civils ont été tués, a indiqué l'ONU, citant des témoins.",
        "tiré",
        ["UN"],
    ),
    ("en", "Taiwanese President Lai Ching-te, who met the envoy, urged Beijing to come to the table.", "met", []),
    # an act of one's own behind somebody else's is no report of it
    ("en", "Oslo shuts its consulate, Minsk protests", "shuts", []),
    ("fr", "Oslo expulse un consul, Minsk s'indigne", "expulse", []),
    ("fr", "Oslo a fermé son consulat, s'est indigné Minsk.", "fermé", ["BLR"]),
    ("en", "Lima, which runs the port, on Friday advised its sailors to leave.", "runs", []),
    ("en", "In Lima, General Ole Dahl, who runs the port, warned that Minsk would close it.", "runs", []),
    ("en", "Minsk expelled Norway's consul, Ole Dahl, and Peru's charge d'affaires, Juan Rojas.", "expelled", []),
    ("en", "Ten commandos landed there, unseen by Peruvian marines posted on the hill.", "landed", []),
    (
        "en",
        "Under the truce, announced on Tuesday by Norwegian Prime Minister Ole Dahl, Minsk is to free them.",
        "free",
        [],
    ),
    ("en", "Rebels quit the talks with Lima, citing the Norwegian measures.", "quit", []),
    # what the dispatch adds behind a report
    ("en", "Lima had agreed to the visit, it said, which Minsk denies.", "denies", []),
    ("fr", "Oslo a décrété une trêve, que Lima avait refusé de reconnaître.", "refusé", []),
    ("fr", "Des soldats ont tiré, ont indiqué les autorités péruviennes ; Quito a fermé le pont.", "fermé", []),
    ("fr", "Selon Lima, des soldats ont tiré ; Quito a fermé le pont.", "fermé", []),
    (
        "fr",
        "L'Union africaine, inquiète pour la mission à laquelle Nairobi fournit des hommes, a fermé le pont.",
        "fermé",
        [],
    ),
    # cues that were not seen
    ("en", "Minsk has shut six schools, the United Nations, which runs them, reported.", "shut", ["UN"]),
    (
        "en",
        "Minsk agreed to a survey, the Norwegian minister announced in March after a meeting in Lima.",
        "agreed",
        ["NOR"],
    ),
    ("en", "Minsk, which Oslo says has armed the rebels, appealed to Lima.", "armed", ["NOR"]),
    ("fr", "Le ministre norvégien maintient que Minsk a tiré.", "tiré", ["NOR"]),
    ("fr", "Minsk dément que ses soldats ont tiré.", "tiré", ["BLR"]),
    ("fr", "La police malienne a arrêté dix hommes, selon Reporters sans frontières.", "arrêté", ["RWB"]),
    # whose officials they are
    ("en", "Minsk bombed targets near the Peruvian capital, according to the army there.", "bombed", ["PER"]),
    ("en", "Norway has suspended its membership in NATO, officials of the alliance said.", "suspended", ["NATO"]),
    ("en", "The European Commission condemned Peru, a spokeswoman said.", "condemned", ["EU"]),
    ("fr", "L'ambassade turque a été incendiée à Bagdad, selon la police locale.", "incendiée", ["IRQ"]),
    (
        "fr",
        "Le Niger a fermé sa frontière avec le Nigeria. Le Niger accuse Abuja. L'Inde se tait. Des rebelles ont tué "
        "six gendarmes, selon une source sécuritaire.",
        "tué",
        ["NER"],
    ),
    ("fr", "Doha va céder le port, selon un responsable américain.", "céder", ["USA"]),
    (
        "fr",
        "Un obus s'est abattu sur le port, tuant deux marins, ont annoncé les autorités de Kiev.",
        "abattu",
        ["UKR"],
    ),
    ("fr", "Le Soudan, affirme le président tchadien, arme les rebelles.", "arme", ["TCD"]),
    ("fr", "Le Monde croit savoir que Paris a rappelé son consul.", "rappelé", ["FRA"]),
    ("fr", "Lima a fait état de vingt rebelles tués par ses soldats.", "tués", ["PER"]),
    ("en", "Lima reported 20 rebels killed by its soldiers.", "killed", ["PER"]),
    ("fr", "Les rebelles ont tué dix captifs, à ce qu'affirme Lima.", "tué", ["PER"]),
    ("fr", "Oslo a démenti que ses hommes aient pillé un port, comme l'affirmait Lima.", "démenti", []),
    ("fr", "Oslo a démenti que ses hommes aient pillé un port, comme l'affirmait Lima.", "pillé", ["PER", "NOR"]),
    ("en", "Chilean gunboats sank a trawler, or so Lima claims.", "sank", ["PER"]),
    ("en", "If Lima is to be believed, Chilean gunboats sank a trawler.", "sank", ["PER"]),
    ("en", "Moscow rejected U.N. allegations that its troops had looted a clinic.", "looted", ["UN"]),
    ("fr", "L'Otan a bombardé un pont, a annoncé l'agence Interfax.", "bombardé", ["RUS"]),
    ("fr", "Lima a livré un fugitif à Oslo, écrit le quotidien El Watan.", "livré", ["DZA"]),
    ("en", "The Peruvian navy rammed a Chilean boat, state media said.", "rammed", ["PER"]),
    ("en", "Peru's navy arrested the Chilean envoy, the state news agency said.", "arrested", ["PER"]),
    ("en", "Britain has agreed to hand the port to Mauritius, the two governments said.", "hand", ["GBR", "MUS"]),
]


@pytest.mark.model
@pytest.mark.parametrize(("language", "text", "word", "codes"), CHAINS, ids=[t[:40] for _, t, _, _ in CHAINS])
def test_sources_outermost_first(language: str, text: str, word: str, codes: list[str]) -> None:
    from detente.parse.pipeline import parse

    parsed = parse(text, language)
    clause = next(c for c in parsed.clauses if c.start == text.index(word) and c.kind == "verb")
    assert [a.speaker.code for a in attributor(text, language, parsed).chain(clause, ())] == codes


DEEDS = [
    ("en", "Lima blames Quito for the bombing of a hospital.", "bombing", ["PER"]),
    ("en", "Lima blames the bombing of a hospital on Quito.", "bombing", ["PER"]),
    ("en", "Ten people died in the attack, which Lima blames on Quito.", "attack", ["PER"]),
    ("en", "Lima holds the general responsible for the killing of ten nuns.", "killing", ["PER"]),
    ("fr", "Human Rights Watch attribue à l'armée la mort de dix civils.", "mort", ["HRW"]),
]


@pytest.mark.model
@pytest.mark.parametrize(("language", "text", "word", "codes"), DEEDS, ids=[t[:40] for _, t, _, _ in DEEDS])
def test_who_lays_a_deed_at_somebodys_door(language: str, text: str, word: str, codes: list[str]) -> None:
    from detente.code.coder import event_nouns
    from detente.parse.pipeline import parse

    parsed = parse(text, language, event_nouns()[language])
    clause = next(c for c in parsed.clauses if c.start == text.index(word))
    assert [a.speaker.code for a in attributor(text, language, parsed).chain(clause, ())] == codes


HEADLINES = [
    ("Minsk frees ten nuns", "frees", ["NOR"]),
    ("Lima has left the pact, Minsk frees ten nuns", "frees", []),
]


@pytest.mark.model
@pytest.mark.parametrize(("title", "word", "codes"), HEADLINES)
def test_a_headline_has_the_source_of_its_lead(title: str, word: str, codes: list[str]) -> None:
    from detente.parse.pipeline import parse

    text = f"{title}\n\nMinsk released ten nuns on Sunday, the Norwegian foreign ministry said."
    parsed = parse(text, "en", headline=(0, len(title)))
    clause = next(c for c in parsed.clauses if c.start == text.index(word))
    minsk = Entity("BLR", None, "Minsk", 0, 5)
    assert [a.speaker.code for a in attributor(text, "en", parsed).chain(clause, (minsk,))] == codes


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "word", "code"),
    [
        ("fr", "Un diplomate jordanien a fait état de frappes syriennes.", "frappes", "JOR"),
        ("en", "Oslo reported the shelling of a village by Russian troops.", "shelling", "NOR"),
        ("en", "Refugees from Chad gave accounts of soldiers killing villagers.", "killing", "TCD"),
    ],
)
def test_an_act_named_by_a_noun_is_told_by_who_reports_it(language: str, text: str, word: str, code: str) -> None:
    from detente.parse.pipeline import parse

    parsed = parse(text, language, frozenset({"frappe", "shelling"}))
    clause = next(c for c in parsed.clauses if c.start == text.index(word))
    assert [a.speaker.code for a in attributor(text, language, parsed).chain(clause)] == [code]


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "word", "codes"),
    [
        # a cleft is the assertion itself
        ("en", "Norway says it was Chad that shelled the market.", "shelled", ["NOR"]),
        ("fr", "La Norvège affirme que ce sont les Tchadiens qui ont bombardé le marché.", "bombardé", ["NOR"]),
        ("en", "Norway met the soldiers that shelled the market.", "shelled", []),
        ("en", "It was Chad, the Norwegian envoy charged, that had shelled the market.", "shelled", ["NOR"]),
        (
            "fr",
            "La Norvège assure que ce sont les milices alliées au Tchad qui ont massacré des éleveurs.",
            "massacré",
            ["NOR"],
        ),
        # whose words somebody else passes on
        ("en", "Rebels killed 30 villagers, a Norwegian envoy was quoted as saying by a radio.", "killed", ["NOR"]),
        # whose claim is denied, and what somebody says too
        ("en", "Chad denied a Norwegian claim that it had shelled the market.", "shelled", ["NOR"]),
        ("fr", "Le Tchad nie avoir tiré, comme l'en accuse la Norvège.", "accuse", []),
        # where "on" says so, and a clause that the parser hangs elsewhere
        ("fr", "Des soldats ont abattu deux exilés, assure-t-on à Oslo.", "abattu", ["NOR"]),
        ("en", "Norway says it has evidence that Chad shelled the market.", "shelled", ["NOR"]),
        # a deed told in a relative clause, laid at a door
        ("fr", "La Norvège impute au Tchad une frappe qui a tué trois bergers.", "tué", ["NOR"]),
        ("en", "Norway blames Chad for the raid, which the kingdom denies.", "denies", []),
        ("en", "Norway put the blame for the attack on rebels.", "attack", ["NOR"]),
        # what is said in a report, and a teller set in behind the subject
        ("en", "Norwegian experts say in a report that Chad supplied missiles to Oman.", "supplied", ["NOR"]),
        ("en", "Norwegian experts read a report that Chad supplied to Oman.", "supplied", []),
        ("en", "Chad, Norway said on Friday, has given Oman jets.", "given", ["NOR"]),
        ("en", "Rebels killed twelve soldiers, said a Norwegian administrator.", "killed", ["NOR"]),
    ],
)
def test_who_tells_it_in_roundabout_sentences(language: str, text: str, word: str, codes: list[str]) -> None:
    from detente.code.coder import event_nouns
    from detente.parse.pipeline import parse

    parsed = parse(text, language, event_nouns()[language])
    clause = next(c for c in parsed.clauses if c.start == text.index(word))
    assert [a.speaker.code for a in attributor(text, language, parsed).chain(clause, ())] == codes


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "word", "codes"),
    [
        ("en", "A raid blamed by Norway on Chad killed ten people.", "killed", ["NOR"]),
        ("en", "Ten people were killed in a raid that Norway attributed to Chad.", "killed", ["NOR"]),
        ("en", "Ten people were killed in a raid attributed to Chad.", "killed", []),
        ("en", "Oman condemned a raid that Norway attributed to Chad.", "condemned", []),
        ("en", "A Norwegian court charged two Chadians in the killing of a nun.", "killing", ["NOR"]),
        ("fr", "Un raid imputé par la Norvège au Tchad a tué dix hommes.", "tué", ["NOR"]),
        ("fr", "Dix hommes ont été tués lors d'un raid attribué par le parquet norvégien au Tchad.", "tués", ["NOR"]),
        ("fr", "Le raid imputé par la Norvège au Tchad a été condamné par Oman.", "condamné", []),
        ("fr", "La justice norvégienne a inculpé deux Tchadiens dans l'assassinat d'une nonne.", "assassinat", ["NOR"]),
    ],
)
def test_who_lays_a_deed_at_a_door_tells_it(language: str, text: str, word: str, codes: list[str]) -> None:
    from detente.code.coder import event_nouns
    from detente.parse.pipeline import parse

    parsed = parse(text, language, event_nouns()[language])
    clause = next(c for c in parsed.clauses if c.start == text.index(word))
    assert [a.speaker.code for a in attributor(text, language, parsed).chain(clause, ())] == codes


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "word", "codes"),
    [
        # "selon qui", behind whom the sentence names
        ("fr", "L'armée ment, a prévenu le gouvernement norvégien, selon qui elle a tué deux nonnes.", "tué", ["NOR"]),
        # an incise between an auxiliary and its participle
        ("fr", "L'armée tchadienne a, affirme Oslo, bombardé mardi un convoi de camions.", "bombardé", ["NOR"]),
        # nothing is told in a relative clause without a verb
        ("fr", "Dix hommes ont été tués, dont trois devant une gare, selon la police norvégienne.", "tués", ["NOR"]),
        ("fr", "La Norvège a fermé le pont où, selon le Tchad, des soldats ont tiré.", "fermé", []),
        # the moment at which it came about
        ("fr", "Tout a commencé mardi, affirme Oslo, lorsque des Tchadiens ont attaqué un poste.", "attaqué", ["NOR"]),
        # a capital without its accent
        ("fr", "A en croire la Norvège, l'armée tchadienne a bombardé lundi un camp.", "bombardé", ["NOR"]),
        # the place of a deed stands before who imputes it
        ("fr", "Il a péri dans le bombardement d'un dépôt à Pala, imputé par Oslo au Tchad.", "bombardement", ["NOR"]),
        # what does it in the passive
        ("fr", "Dix hommes ont été tués par des tirs que la Norvège attribue au Tchad.", "tués", ["NOR"]),
        # a newspaper in quotation marks says it; nobody knows whose it is
        ("fr", "Selon le « Courrier du Nord », la police tchadienne a arrêté un juge.", "arrêté", [None]),
    ],
)
def test_sources_in_the_places_where_french_reporters_put_them(
    language: str, text: str, word: str, codes: list[str | None]
) -> None:
    from detente.code.coder import event_nouns
    from detente.parse.pipeline import parse

    parsed = parse(text, language, event_nouns()[language])
    clause = next(c for c in parsed.clauses if c.start == text.index(word))
    assert [a.speaker.code for a in attributor(text, language, parsed).chain(clause, ())] == codes


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "word", "codes"),
    [
        ("en", "Lima gave another account. Chilean marines had fired first. A boy was killed.", "killed", ["PER"]),
        ("en", "Lima gave another account. Marines had fired first. A boy died, Chile said.", "died", ["CHL"]),
        ("en", "Lima gave another account. Marines fired.\n\nOslo expelled an envoy.", "expelled", []),
        ("fr", "Lima donne une autre version. Ce sont des Chiliens qui ont tiré. Ils ont tué un mage.", "tué", ["PER"]),
        ("en", "Lima said rebels had stormed a post. They had killed two guards.", "killed", ["PER"]),
        ("en", "Lima said rebels had stormed a post. Oslo had closed its embassy in May.", "closed", []),
    ],
)
def test_who_tells_what_runs_on_over_several_sentences(language: str, text: str, word: str, codes: list[str]) -> None:
    test_sources_outermost_first(language, text, word, codes)
