"""Our own passages with the quotations in them and who speaks: every construction that reporters use.

Each entry is (language, text, [(words of the passage, last word of the speaker's name or None), ...]).
"""

PASSAGES = [
    # cue behind, inverted
    (
        "fr",
        "« Nous ne céderons pas un pouce de terrain », a lancé mardi à la tribune le président Emmanuel Macron.",
        [("Nous ne céderons pas un pouce de terrain", "Macron")],
    ),
    (
        "fr",
        "“La route du col restera fermée jusqu'à dimanche”, précise la préfecture dans un communiqué.",
        [("La route du col restera fermée jusqu'à dimanche", "préfecture")],
    ),
    # split around the cue
    (
        "fr",
        '"Nos hommes tiennent", a assuré le général Sory Dembélé, "et ils tiendront tout l\'hiver".',
        [("Nos hommes tiennent", "Dembélé"), ("et ils tiendront tout l'hiver", "Dembélé")],
    ),
    # pronoun after the name
    (
        "fr",
        "Le maire de la ville, Paul Garnier, a visité l'école. « Les enfants rentreront lundi », a-t-il promis.",
        [("Les enfants rentreront lundi", "Garnier")],
    ),
    (
        "fr",
        "La ministre Awa Sarr a reçu les familles. « Nous vous avons entendus », leur a-t-elle répondu.",
        [("Nous vous avons entendus", "Sarr")],
    ),
    # cue before
    (
        "fr",
        "Olaf Scholz a prévenu : « L'Europe ne peut pas attendre le printemps pour agir. »",
        [("L'Europe ne peut pas attendre le printemps pour agir", "Scholz")],
    ),
    (
        "fr",
        "Le porte-parole de l'armée, Issa Konaté, a affirmé que « la colonne a été entièrement détruite ».",
        [("la colonne a été entièrement détruite", "Konaté")],
    ),
    # sentence before, no cue
    (
        "fr",
        "Josep Borrell n'a pas mâché ses mots. « Cette élection est une farce. »",
        [("Cette élection est une farce", "Borrell")],
    ),
    # selon, d'après, pour, aux yeux de
    (
        "fr",
        "Selon Antonio Guterres, le monde « marche les yeux fermés vers l'abîme ».",
        [("marche les yeux fermés vers l'abîme", "Guterres")],
    ),
    (
        "fr",
        "La situation est « hors de tout contrôle », d'après le gouverneur Moussa Traoré.",
        [("hors de tout contrôle", "Traoré")],
    ),
    (
        "fr",
        "Pour Sergueï Lavrov, ces livraisons « jettent de l'huile sur le feu ».",
        [("jettent de l'huile sur le feu", "Lavrov")],
    ),
    # mixed under any verb
    (
        "fr",
        "Le Caire a salué « un premier pas dans la bonne direction » et offert sa médiation.",
        [("un premier pas dans la bonne direction", "Caire")],
    ),
    (
        "fr",
        "Angela Merkel a critiqué une décision qualifiée de « contraire au droit international ».",
        [("contraire au droit international", "Merkel")],
    ),
    (
        "fr",
        "L'opposant Karim Bensalah, qui dénonce « une mascarade électorale de plus », a été arrêté vendredi.",
        [("une mascarade électorale de plus", "Bensalah")],
    ),
    (
        "fr",
        "Berlin a exhorté Minsk à libérer « sans délai ni condition » les prisonniers.",
        [("sans délai ni condition", "Berlin")],
    ),
    # passages that go on without a cue
    (
        "fr",
        "« La récolte est perdue », déplore Hélène Marchal, agricultrice. « Il ne reste rien à vendre. »",
        [("La récolte est perdue", "Marchal"), ("Il ne reste rien à vendre", "Marchal")],
    ),
    (
        "fr",
        "Jens Stoltenberg s'est voulu rassurant.\n\n« L'Alliance est unie.\n\n« Elle le restera », a-t-il conclu.",
        [("L'Alliance est unie", "Stoltenberg"), ("Elle le restera", "Stoltenberg")],
    ),
    # nested, unclosed, mixed kinds
    (
        "fr",
        "« Il m'a dit \"partez tout de suite d'ici\" et j'ai couru », raconte Lucie Berthier.",
        [("Il m'a dit \"partez tout de suite d'ici\" et j'ai couru", "Berthier")],
    ),
    (
        "fr",
        "« Nous reviendrons plus nombreux, a juré Amadou Ba. La foule s'est dispersée.\n\n"
        "« Le calme est revenu », a indiqué la police.",
        [("Nous reviendrons plus nombreux", "Ba"), ("Le calme est revenu", "police")],
    ),
    (
        "fr",
        "« Le pont ne rouvrira pas cette année\", a averti l'ingénieur Marc Tissot.",
        [("Le pont ne rouvrira pas cette année", "Tissot")],
    ),
    # titles and scare quotes are no statements
    ("fr", "L'armée a mis fin à l'opération « Serpent de mer », a annoncé le ministère.", []),
    ("fr", "Le film « Les Neiges de Harbin » sort mercredi.", []),
    # documents, anonymous speakers
    (
        "fr",
        "« Les pourparlers ont échoué sur un mot », confie une source diplomatique.",
        [("Les pourparlers ont échoué sur un mot", "diplomatique")],
    ),
    (
        "fr",
        "Dans un communiqué, l'Union africaine appelle « toutes les parties à la retenue ».",
        [("toutes les parties à la retenue", "africaine")],
    ),
    # several speakers in one paragraph
    (
        "fr",
        "« C'est une trahison », a tonné Viktor Orban. « C'est le droit », lui a répliqué Ursula von der Leyen.",
        [("C'est une trahison", "Orban"), ("C'est le droit", "Leyen")],
    ),
    # dialogue
    (
        "fr",
        "Le juge l'a interrogé :\n\n— Où étiez-vous ce soir-là ?\n\n— Je dormais, a répondu Luc Morel.",
        [("Où étiez-vous ce soir-là ?", None), ("Je dormais", "Morel")],
    ),
    (
        "en",
        '"We will not hand over a single hostage," Benjamin Netanyahu told reporters on Tuesday.',
        [("We will not hand over a single hostage", "Netanyahu")],
    ),
    (
        "en",
        "“The bridge is gone,” said Lt. Col. Peter Walsh, who commands the engineers.",
        [("The bridge is gone", "Walsh")],
    ),
    (
        "en",
        '"Our men are holding," General Sory Dembele said, "and they will hold all winter."',
        [("Our men are holding", "Dembele"), ("and they will hold all winter", "Dembele")],
    ),
    (
        "en",
        'The mayor, Paul Garnier, toured the school. "The children will be back on Monday," he promised.',
        [("The children will be back on Monday", "Garnier")],
    ),
    (
        "en",
        'Olaf Scholz was blunt: "Europe cannot wait for spring to act."',
        [("Europe cannot wait for spring to act", "Scholz")],
    ),
    (
        "en",
        'The army\'s spokesman, Issa Konate, said the column had been "wiped out to the last truck".',
        [("wiped out to the last truck", "Konate")],
    ),
    (
        "en",
        'Josep Borrell did not mince his words. "This election is a farce."',
        [("This election is a farce", "Borrell")],
    ),
    (
        "en",
        'According to Antonio Guterres, the world is "sleepwalking into the abyss".',
        [("sleepwalking into the abyss", "Guterres")],
    ),
    (
        "en",
        'The border is "entirely out of control", according to Governor Moussa Traore.',
        [("entirely out of control", "Traore")],
    ),
    (
        "en",
        'Cairo hailed "a first step in the right direction" and offered to mediate.',
        [("a first step in the right direction", "Cairo")],
    ),
    (
        "en",
        'Opposition leader Karim Bensalah, who denounced "yet another sham vote", was arrested on Friday.',
        [("yet another sham vote", "Bensalah")],
    ),
    (
        "en",
        'Berlin urged Minsk to free the prisoners "without delay or condition".',
        [("without delay or condition", "Berlin")],
    ),
    (
        "en",
        '"The harvest is lost," said Helen Marsh, a farmer. "There is nothing left to sell."',
        [("The harvest is lost", "Marsh"), ("There is nothing left to sell", "Marsh")],
    ),
    (
        "en",
        "Jens Stoltenberg sought to reassure.\n\n“The alliance is united.\n\n“It will remain so,” he said.",
        [("The alliance is united", "Stoltenberg"), ("It will remain so", "Stoltenberg")],
    ),
    (
        "en",
        "\"He told me 'leave this place right now' and I ran,\" Lucy Barton recalled.",
        [("He told me 'leave this place right now' and I ran", "Barton")],
    ),
    (
        "en",
        '"We will come back in greater numbers, vowed Amadou Ba. The crowd dispersed.\n\n'
        '"Calm has returned," police said.',
        [("We will come back in greater numbers", "Ba"), ("Calm has returned", "police")],
    ),
    (
        "en",
        '“The bridge will not reopen this year", engineer Mark Tisdale warned.',
        [("The bridge will not reopen this year", "Tisdale")],
    ),
    ("en", 'The army has ended Operation "Sea Serpent", the ministry said.', []),
    (
        "en",
        "'The rebels' demands are absurd,' the interior minister, John Okello, told the BBC.",
        [("The rebels' demands are absurd", "Okello")],
    ),
    (
        "en",
        '"The talks foundered on a single word," a Western diplomat said on condition of anonymity.',
        [("The talks foundered on a single word", "diplomat")],
    ),
    (
        "en",
        'In a statement, the African Union called for "restraint on all sides".',
        [("restraint on all sides", "Union")],
    ),
    (
        "en",
        '"This is treason," thundered Viktor Orban. "This is the law," Ursula von der Leyen shot back.',
        [("This is treason", "Orban"), ("This is the law", "Leyen")],
    ),
    (
        "en",
        '"Why were we not told?" asked Senator Ruth Adler. "Why now?"',
        [("Why were we not told?", "Adler"), ("Why now?", "Adler")],
    ),
    (
        "en",
        "The bill, the White House said, was “dead on arrival in the Senate”.",
        [("dead on arrival in the Senate", "House")],
    ),
    (
        "en",
        'Iran\'s new president, Masoud Pezeshkian, tweeted: "We seek a dialogue of equals."',
        [("We seek a dialogue of equals", "Pezeshkian")],
    ),
    (
        "en",
        "Addressing parliament, Rishi Sunak called the strike “a reckless act of escalation”.",
        [("a reckless act of escalation", "Sunak")],
    ),
    # an incise inside one pair of marks
    (
        "fr",
        "« Les digues, prévient l'ingénieure Louise Kermadec, céderont à la prochaine crue. »",
        [("Les digues", "Kermadec"), ("céderont à la prochaine crue", "Kermadec")],
    ),
    (
        "fr",
        "« Nous n'avons rien signé, a juré Idrissa Maïga. Demandez aux témoins. »",
        [("Nous n'avons rien signé", "Maïga"), ("Demandez aux témoins", "Maïga")],
    ),
    # no cue at all: who the sentence behind is about
    (
        "fr",
        "« Personne n'a dormi cette nuit. » C'est ainsi que l'infirmière Rose Abega a résumé le siège.",
        [("Personne n'a dormi cette nuit", "Abega")],
    ),
    # the same verb for two passages
    (
        "fr",
        "Ottawa y voit « un geste de trop » et Oslo « une simple routine ».",
        [("un geste de trop", "Ottawa"), ("une simple routine", "Oslo")],
    ),
    # a voice lent, a document that speaks
    (
        "fr",
        "Par la voix de son porte-parole, Hamid Rostami, la marine a nié « tout incident dans le détroit ».",
        [("tout incident dans le détroit", "Rostami")],
    ),
    (
        "fr",
        "La résolution du Parlement exige « la libération de tous les détenus ».",
        [("la libération de tous les détenus", "résolution")],
    ),
    # a source at the head, and a verb that tells nothing
    (
        "fr",
        "Selon Reporters sans frontières, deux correspondants sont détenus « sans le moindre motif ».",
        [("sans le moindre motif", "frontières")],
    ),
    # nicknames and names of works
    ("fr", "Surnommé « le Renard des sables », Anouar Belkacem a été arrêté à Tunis.", []),
    ("fr", "Le colonel, auteur de « Servir debout », a quitté l'armée.", []),
    (
        "fr",
        "Le préfet leur a parlé une heure.\n\n— Qui paiera ?\n\n— L'État, a répondu Bruno Maillard.",
        [("Qui paiera ?", None), ("L'État", "Maillard")],
    ),
    (
        "en",
        'Ottawa called the vote "a farce in three acts" and Oslo "a missed chance for peace".',
        [("a farce in three acts", "Ottawa"), ("a missed chance for peace", "Oslo")],
    ),
    (
        "en",
        'Through its spokesman, Hamid Rostami, the navy denied "any incident in the strait".',
        [("any incident in the strait", "Rostami")],
    ),
    (
        "en",
        'The parliament\'s resolution demands "the release of all detainees".',
        [("the release of all detainees", "resolution")],
    ),
    (
        "en",
        'Governor Said Nazari was calm: "The dam will hold until spring."',
        [("The dam will hold until spring", "Nazari")],
    ),
    ("en", 'Known as "the Fox of the Sands", Anwar Belkacem was arrested in Tunis.', []),
    ("en", 'The "Bread for All" programme ends in June.', []),
    (
        "en",
        "— Who will pay? asked the prefect, Bruno Maillard.\n\n— The state, engineer Ruth Adler answered.",
        [("Who will pay?", "Maillard"), ("The state", "Adler")],
    ),
    # sources without an article, pronoun or document behind a preposition
    (
        "fr",
        "De source militaire tchadienne, la colonne a été « stoppée à la frontière nord ».",
        [("stoppée à la frontière nord", "tchadienne")],
    ),
    (
        "fr",
        "À en croire l'armateur, Louis Kerbrat, le navire était « en parfait état de marche ».",
        [("en parfait état de marche", "Kerbrat")],
    ),
    (
        "en",
        "According to police, the crowd was “armed with stones and iron bars”.",
        [("armed with stones and iron bars", "police")],
    ),
    (
        "en",
        "For trade unionist Paula Grimshaw, the offer is “an insult with a ribbon on it”.",
        [("an insult with a ribbon on it", "Grimshaw")],
    ),
    (
        "en",
        "The camp is “short of everything but mud”, according to a report by Oxfam.",
        [("short of everything but mud", "Oxfam")],
    ),
    # words between an inverted cue and a speaker whom no list knows
    (
        "fr",
        "« Personne n'a rien signé », a confié sous couvert d'anonymat une participante aux discussions.",
        [("Personne n'a rien signé", "participante")],
    ),
    # split around the cue, the name beside the office
    (
        "fr",
        "« Ce pont », a rappelé la ministre de l'Équipement, Rose Abega, « n'a jamais été aux normes ».",
        [("Ce pont", "Abega"), ("n'a jamais été aux normes", "Abega")],
    ),
    # a relative clause with the quotation in it, another clause behind
    (
        "fr",
        "Berne, qui juge ces taxes « injustes et inutiles », a promis une réponse.",
        [("injustes et inutiles", "Berne")],
    ),
    (
        "en",
        "While Oslo spoke of a “grave breach of trust”, Minsk said the vessel had lost its way.",
        [("grave breach of trust", "Oslo")],
    ),
    # an agency has only read what a document says
    (
        "en",
        "The draft treaty, seen by Reuters, “bans all foreign bases on the islands”.",
        [("bans all foreign bases on the islands", "treaty")],
    ),
    ("en", 'The tanker, renamed "Pride of the Gulf" last year, has left port.', []),
    # what somebody is or was, in the place of the name
    (
        "fr",
        "Samir Haddad, patron d'un fournil, balaie le verre. « C'est la troisième fois », dit le boulanger.",
        [("C'est la troisième fois", "Haddad")],
    ),
    (
        "fr",
        "Joseph Kamau a perdu son troupeau. « La pluie n'est pas venue », dit cet éleveur de 52 ans.",
        [("La pluie n'est pas venue", "Kamau")],
    ),
    (
        "fr",
        "« On ne tire pas sur une foule », dit Luc Besnard, 70 ans. « Je l'ai vu faire », ajoute l'ancien officier.",
        [("On ne tire pas sur une foule", "Besnard"), ("Je l'ai vu faire", "Besnard")],
    ),
    (
        "en",
        'Maria Duarte sells fish near the port. "The boats are gone," the mother of two said.',
        [("The boats are gone", "Duarte")],
    ),
    (
        "en",
        'Luis Torres lost his house in the flood. "Thirty years of work," the retired teacher said.',
        [("Thirty years of work", "Torres")],
    ),
    (
        "en",
        'Maria Duarte was hit by a bus on Monday. "The brakes failed on me," the driver said.',
        [("The brakes failed on me", "driver")],
    ),
    # others, who are no more than that
    (
        "en",
        'One diplomat called the text "a decent start". Another said it was "not worth a stamp".',
        [("a decent start", "diplomat"), ("not worth a stamp", "Another")],
    ),
    (
        "fr",
        "Un diplomate juge le texte « plutôt bon ». Un autre estime qu'il « ne vaut pas un timbre ».",
        [("plutôt bon", "diplomate"), ("ne vaut pas un timbre", "autre")],
    ),
    # read in a text; one whom another cites
    (
        "fr",
        "« Personne ne commandait ce jour-là », lit-on dans le rapport.",
        [("Personne ne commandait ce jour-là", "rapport")],
    ),
    (
        "fr",
        "La radio cite un commandant selon lequel le convoi a été « réduit en cendres ».",
        [("réduit en cendres", "commandant")],
    ),
    # whom another quotes, who says no more than "one", a cue set in with its subject, a name led by the family's
    (
        "en",
        'State radio quoted a commander as saying the rebels had been "wiped off the map".',
        [("wiped off the map", "commander")],
    ),
    (
        "en",
        '"We ran to the river," a resident said. "There was nowhere else to go," said another.',
        [("We ran to the river", "resident"), ("There was nowhere else to go", "another")],
    ),
    (
        "fr",
        "Le vote, a tranché le tribunal, a été « libre et régulier ».",
        [("libre et régulier", "tribunal")],
    ),
    (
        "fr",
        "L'avion a été accueilli par l'ambassadeur de Chine, Xiao Han. M. Xiao a promis « une aide sans condition ».",
        [("une aide sans condition", "Han")],
    ),
    # a rank, an office or a trade that nobody has been called yet takes up the subject of the sentence before
    (
        "fr",
        "Le lieutenant Boris Katic commande des drones. « Ils apprennent vite », note l'officier.",
        [("Ils apprennent vite", "Katic")],
    ),
    (
        "fr",
        "Nadia Traoré défend trois des accusés. « On a caché des pièces », accuse la pénaliste.",
        [("On a caché des pièces", "Traoré")],
    ),
    (
        "en",
        'A UN expert, Tom Mercer, urged the world to act. "Words are not enough," the former U.S. congressman said.',
        [("Words are not enough", "Mercer")],
    ),
    # but not where the text has used the word of somebody else
    (
        "en",
        'An officer stopped Boris Katic at the gate. "Go home," the officer said.',
        [("Go home", "officer")],
    ),
    # a woman who is nobody but for the pronoun
    (
        "en",
        'The king received Hala Amin in Amman. "He asked about the wells," she said after the audience.',
        [("He asked about the wells", "Amin")],
    ),
    # what is there is told by who tells it
    (
        "en",
        'When the mayor, Ilse Braun, told the council there was "no money left at all," nobody was surprised.',
        [("no money left at all", "Braun")],
    ),
    (
        "fr",
        "Quand la maire, Ilse Braun, a dit au conseil qu'il n'y avait « plus un sou en caisse », personne n'a bronché.",
        [("plus un sou en caisse", "Braun")],
    ),
    # a document signed "de"
    (
        "fr",
        "Le communiqué, signé du général Salif Mody, dénonce « une ingérence inadmissible ».",
        [("une ingérence inadmissible", "Mody")],
    ),
]
