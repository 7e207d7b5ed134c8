"""The French words for each work condition, as employers write them and as participants state them."""

from __future__ import annotations

from typing import Final

#: A verb or a noun of work, then a few words of the same phrase.
_WORK: Final = (
    r"(?:travail\w*|travaux|poste|activites?|missions?|metier|interventions?|emploi|evoluer\w*|taches"
    r"|principalement|exerce\w*)"
    r"[^.;:\n]{0,30}?"
)
_PLACE: Final = (
    r"(?:milieux?|environnements?|ambiances?|zones?|atmospheres?|entrepots?|ateliers?|locaux"
    r"|univers|conditions)"
)
_HEAVY: Final = (
    r"(?:charges?|colis|sacs|cartons|poids|pieces lourdes|marchandises lourdes|caisses|palettes lourdes)"
)

#: What announces a list of what is hard, and what is then read by its bare word.
LIST_HEAD: Final = r"\b(?:(?:conditions?(?: de travail| d'exercice)?|contraintes?|penibilites?) ?:|expositions? (?:a|aux?)\b)"
LISTED: Final = frozenset("cold heat dust noise humidity outdoors stairs height vibration".split())

#: Read in offers; (key, folded regular expression). The first that matches at a place wins.
OFFER_WORDS: Final[tuple[tuple[str, str], ...]] = (
    (
        "loads",
        rf"ports? (?:de |des |d'|regulier de |manuel de |repete de |frequent de )*(?:{_HEAVY}|lourd\w*)"
        rf"|(?:porter|soulever|manipul\w+|deplacer|manutention\w*|levage|levee|charger|portage)(?: (?:de"
        rf"|des|les|d'|manuelle|regulierement"
        rf"|reguliere))* ?{_HEAVY}(?: \w+){{0,5}}? (?:lourd\w*|\d+ ?(?:kg|kilos?))|charges? lourdes?"
        rf"|manutention\w* (?:lourde|de charges)"
        rf"|(?:colis|sacs?|charges?|cartons?)(?: \w+){{0,4}}? (?:de|a|d'environ|jusqu'a) ?\d+ ?(?:kg|kilos?)",
    ),
    (
        "standing",
        r"(?:stations?|positions?|postures?|travail\w*|travaux|reste\w*|poste|tenir"
        r"|tenue)[ -]+(?:en )?(?:\w+ )?debout"
        r"|debout (?:prolonge\w*|toute la journee|longtemps|en permanence)",
    ),
    (
        "sitting",
        r"(?:stations?|positions?|postures?|travail) assise?s?|assise? (?:prolonge\w*|toute la journee)",
    ),
    (
        "height",
        rf"{_WORK}\ben (?:grande )?hauteur|(?:acces|operations?|chantiers?|nettoyage\w*"
        rf"|manutention) (?:\w+ )?en hauteur"
        r"|echafaud\w+|(?:sur|monter a|montee? a|montage d'|utilisation d'|d')(?: une| l'"
        r"| des)? ?echelles?(?! de)|vertige|cordistes?"
        r"|(?<!caces )(?<!permis )(?<!pemp )(?<!conducteur de )\bnacelles?(?! (?:r ?[34]|[123]?[ab]\b|bebe))"
        r"|travail sur (?:toit\w*|corde\w*)",
    ),
    (
        "cold",
        rf"{_PLACE}[^.;:\n]{{0,20}}?\b(?:froide?s?|refrigere\w*|frigorifi\w*|frais)\b"
        rf"|{_WORK}\b(?:dans le|au|en|a) (?:grand )?froid\b"
        r"|chambres? (?:froides?|frigorifiques?|negatives?)|temperatures? (?:negatives?|froides?|basses?"
        r"|dirigees?|positives?)"
        r"|froid (?:positif|negatif|\(|entre|de \d)|(?:resist\w+|exposition|supporte\w*|craignez pas"
        r"|craint pas|sensible)s? (?:\w+ )?(?:au |le )froid"
        r"|(?:entre )?-? ?\d{1,2} ?°c? ?(?:a|et|/|-) ?[+-]? ?(?:[0-9]|1[0-2]) ?°c?|en frigo\b",
    ),
    (
        "heat",
        r"(?:fortes?|grandes?|hautes?) (?:chaleurs?|temperatures?)|(?:exposition|resist\w+|sensible"
        r"|supporte\w*) (?:a |la |au )*(?:chaleur|chaud)\b"
        rf"|{_PLACE}[^.;:\n]{{0,15}}?\b(?:tres |parfois )*chaude?s?\b|(?:travail\w*) (?:a|dans"
        rf"|sous) la chaleur",
    ),
    ("flour_dust", r"poussieres? de farines?|(?:manipul\w+|utilis\w+|allerg\w+)[^.;\n]{0,15}farines?\b"),
    (
        "dust",
        rf"{_PLACE}[^.;:\n]{{0,40}}?\bpoussier\w+|(?:exposition|expose\w*|allerg\w+"
        rf"|sensible)[^.;:\n]{{0,20}}?poussieres?"
        r"|(?:bruit|chaleur|froid|salissures?|physique)[ ,/&et-]+(?:la |les |aux )*poussieres?"
        r"|poussieres? (?:et|,|/) ?(?:bruit|poudres?|chaleur|humid)"
        r"|poussieres? de (?:bois|ciment|silice|cereales?|meul\w+|ponc\w+)",
    ),
    ("humidity", rf"humidite\b|{_PLACE}[^.;:\n]{{0,15}}?\bhumides?\b"),
    (
        "noise",
        rf"{_PLACE}[^.;:\n]{{0,20}}?\bbruya\w+|(?:exposition|expose\w*) (?:au |a du "
        rf"|aux )?(?:\w+ )?bruits?|bruit (?:important|intense|ambiant)"
        rf"|(?:niveaux?|nuisances?) sonores?|{_WORK}\bdans le bruit",
    ),
    (
        "screen",
        r"travail (?:\w+ )?(?:sur|devant|a l') ?ecrans?|(?:devant|sur) (?:un |l'"
        r"|des )?ecrans?(?: d'ordinateur| toute| prolong)",
    ),
    (
        "outdoors",
        rf"{_WORK}\ben exterieur\b|^\s*(?:35h |39h )?en exterieur\s*$|(?:travail\w*|poste) exterieur\b"
        rf"|en plein air|\btravail\w*[^.;:\n]{{0,30}}, en exterieur\b"
        r"|intemperies|par tous (?:les )?temps|(?:toutes|conditions) (?:conditions )?(?:climatiques"
        r"|meteo\w*)|aleas climatiques"
        r"|(?:etre|aime\w*|aimer) (?:\w+ )?(?:en exterieur|dehors)|(?:se situe|s'effectue|se deroule"
        r"|se realise)[^.;\n]{0,20}en exterieur",
    ),
    (
        "stairs",
        r"(?:monter|montee?s?|gravir|port\w* dans)[^.;\n]{0,20}(?:escaliers?|etages?)\b|(?:sans"
        r"|pas d')ascenseur|(?:nombreux |beaucoup d')escaliers|escaliers? (?:a monter|frequents?)",
    ),
    (
        "travel",
        r"deplacements? (?:a prevoir|frequents?|reguliers?|quotidiens?|permanents?|nationaux|regionaux"
        r"|departementaux|ponctuels|occasionnels"
        r"|professionnels|chez|sur (?:les |la |le |toute)|dans (?:tout|la |le |les ))"
        r"|grands? deplacements?|itineran\w+|(?<!possibilite de )mobilite geographique"
        r"|(?:des|de nombreux|nombreux|frequents|reguliers) deplacements?(?: sont)?",
    ),
    (
        "chemicals",
        r"(?:produits?|substances?|agents?) (?:\w+ )?(?:chimiques?|toxiques?|dangereux|corrosifs?"
        r"|phyto\w*|irritants?|agressifs?|acides?)"
        r"|solvants?|decapants?|(?:vapeurs|bains) (?:chimiques?|d'acide)",
    ),
    (
        "fumes",
        r"fumees?\b(?! secondaire)|vapeurs? (?:de soudure|d'huile|nocives?|toxiques?)|odeurs? (?:fortes?"
        r"|desagreables?|de )",
    ),
    ("confined_space", r"(?:espaces?|milieux?|lieux) (?:tres )?(?:confine\w*|clos|exigus)"),
    ("kneeling", r"a genoux|agenouill\w*|accroupi\w*"),
    (
        "bending",
        r"(?:postures?|positions?) (?:penibles?|contraignantes?|inconfortables?|difficiles?|penchee?s?"
        r"|courbee?s?|fatigantes?)"
        r"|se (?:baisser|pencher)|dos (?:courbe|penche)|flexions? (?:repetees?|frequentes?|du dos)",
    ),
    (
        "repetitive",
        r"(?:gestes?|taches?|mouvements?|travail|travaux|actions?) (?:manuels? |manuelles? |parfois "
        r"|tres )?repetiti\w+|travail a la chaine",
    ),
    (
        "pace",
        r"(?<!optimiser les )(?<!ameliorer les )(?<!ameliorer la )\bcadences?\b|travail (?:au|a) rendement|rythme impose",
    ),
    ("vibration", r"vibrations?\b"),
    (
        "driving",
        r"conduite (?:prolongee|de longue duree|toute la journee|longue distance|sur de longues)"
        r"|longs trajets|longues? distances?|(?:plusieurs heures|h) de route",
    ),
    (
        "animals",
        r"(?:contact\w*|presence|soins?|allerg\w+|phobie)[^.;\n]{0,15}(?:avec |aux |d'|des |de "
        r"|les )(?:animaux|chiens?|chats?|bovins|porcs|volailles)",
    ),
    ("isolated", r"(?:travail\w*|poste) (?:en )?(?:isole\w*|solitaire|solo)"),
    (
        "public",
        r"(?:contact|relation|accueil)s? (?:direct |permanent |quotidien |regulier )?(?:avec |de |du "
        r"|des |aux )?(?:la |le |les |l'ensemble de la )?"
        r"(?:clientele|public|clients|usagers|patients)|en contact avec du public",
    ),
    (
        "night_work",
        r"(?<!majoration )(?<!prime )travail de nuit|postes? de nuit|horaires? de nuit(?! major)"
        r"|equipes? de nuit|travail\w* la nuit",
    ),
    (
        "fine_work",
        r"travail (?:tres )?(?:minutieux|fin|de precision|de minutie)|gestes? (?:precis|minutieux|fins)"
        r"|motricite fine",
    ),
    (
        "walking",
        r"(?:longues? )?marches? (?:prolongees?|importantes?|a pied|frequentes?)|marcher (?:beaucoup"
        r"|longtemps|toute)|beaucoup de marche"
        r"|\d+ ?km (?:a pied|par jour a pied)|deplacements? a pied|tournee a pied",
    ),
    (
        "protective_gear",
        r"ports? (?:obligatoire )?(?:des? |d'|du |de la )?(?:e\.?p\.?i|equipements? de protection"
        r"|masques?|casques?|charlotte|harnais|chaussures de securite"
        r"|combinaison)|port\w* (?:les |vos |des )?epi\b",
    ),
)
#: Read in a participant's limits, where the bare word is enough; tried after the words of offers.
LIMIT_WORDS: Final[tuple[tuple[str, str], ...]] = (
    ("flour_dust", r"farines?\b"),
    (
        "loads",
        r"charges?\b|poids\b|lourd\w*|port(?:er)?\b[^,;]*\d+ ?(?:kg|kilos?)|\d+ ?(?:kg|kilos?)"
        r"|manutention\w*|soulever|levage",
    ),
    ("standing", r"debout\b|pietinement\w*"),
    ("sitting", r"assise?\b"),
    ("height", r"hauteur\w*|echelles?|escabeau\w*|nacelles?|toits?|toitures?|vertige"),
    ("cold", r"froide?s?\b|frigo\w*|surgeles?"),
    ("heat", r"chaleurs?|chaude?s?\b|canicule|four\b|fours\b"),
    ("dust", r"poussier\w*"),
    ("humidity", r"humid\w*|mouille\w*|eau\b"),
    ("noise", r"bruits?|bruyant\w*"),
    ("screen", r"ecrans?|ordinateur\w*|informatique"),
    ("outdoors", r"exterieurs?|plein air|dehors|intemperies|pluie"),
    ("stairs", r"escaliers?|etages?"),
    ("driving", r"conduite|conduire|longs trajets"),
    ("travel", r"deplacements?|trajets?"),
    (
        "chemicals",
        r"chimiques?|javel|detergents?|produits? (?:menagers?|d'entretien|agressifs?)|peintures?|colles?",
    ),
    ("fumes", r"fumees?|vapeurs?|odeurs?|gaz\b"),
    ("confined_space", r"confine\w*|lieux? clos|clos\b|enferme\w*|exigu\w*"),
    ("kneeling", r"genou\w*|accroupi\w*"),
    (
        "bending",
        r"penche\w*|se baisser|baisser|postures?|flexions?|torsions?|bras (?:leves?|en l'air)|bras au-dessus",
    ),
    ("repetitive", r"repetiti\w*|chaine\b"),
    ("pace", r"cadences?|rendement|rythme\w*"),
    ("vibration", r"vibr\w*|marteau[ -]piqueur"),
    ("animals", r"animaux|animal|chiens?|chats?"),
    ("isolated", r"isole\w*|seule?\b|isolement"),
    ("public", r"public|clientele|clients"),
    ("night_work", r"nuits?\b"),
    ("fine_work", r"minuti\w*|precision"),
    ("walking", r"march\w*|pietin\w*"),
    ("protective_gear", r"masques?|epi\b|gants?|latex"),
)
#: Work that has a condition by its nature, whoever does it (INRS trade sheets): naming it states it.
INHERENT: Final[tuple[tuple[str, str], ...]] = (
    (
        "cold",
        r"(?:fabrication|production|preparation|transformation|atelier|conditionnement|decoupe|operat\w+"
        r"|ouvrier\w*|agents? de production|labo\w*)[^.;\n]{0,45}?"
        r"(?:charcut\w+|salaisons?|viandes?|saucissons?|jambons?|poissons?|crevettes?|fruits de mer"
        r"|produits (?:de la mer|frais|surgeles)|surgeles?|creme glacee|plats cuisines)"
        r"|(?:decoup\w+|parage|parer|preparation)(?: (?:de|des|du|la|les))* (?:viandes?|poissons?"
        r"|volailles?|porcs?|carcasses?)|desoss\w+|abattoirs?\b|filetage|filetier\w*|mareya\w+"
        r"|(?:charcuterie|saucissons?)[^.;\n]{0,30}(?:hachage|fabrication|embossage)"
        r"|prepara\w+ de commandes?[^.;\n]{0,30}(?:frais|surgele\w*)"
        r"|(?:entrepot|plateforme|logistique)\w* (?:\w+ )?(?:surgele\w*|frigorifique)",
    ),
    (
        "flour_dust",
        r"(?:ouvrier\w*|aides?|commis|apprenti\w*|chef)? ?\b(?:boulanger(?:e)?s?|patissi(?:er|ere)s?"
        r"|tourier\w*)\b|(?:fabrication|production|realis\w+|petrissage|faconn\w+"
        r"|confection\w*)[^.;\n]{0,30}(?:pains?\b|viennoiser\w+|patisser\w+|pates?\b|gateaux)|petrin\w*"
        r"|petriss\w+|meunerie|minoterie|moulin a farine",
    ),
    (
        "height",
        r"couvreur\w*|(?:travaux|pose|refection|reparation)[^.;\n]{0,20}(?:couverture|toitures?)"
        r"|charpentier\w*|(?:pose|levage|montage) (?:de |d'une )?charpentes?"
        r"|(?:montage|monteur\w*|demontage)[^.;\n]{0,15}echafaud\w+|echafaudeur\w*|cordistes?|antenniste"
        r"|elagueur\w*|elagage|grimpeur\w*|ravaleur\w*|faca(?:d|l)ier\w*|bardeur\w*|bardage"
        r"|(?:monteur|levageur) en (?:charpente|structure)\w*|etancheur\w*|laveur de vitres en hauteur"
        r"|pose de panneaux (?:photovoltaiques|solaires)",
    ),
    (
        "loads",
        r"demenageur\w*|demenagements?|macon(?:ne)?\b|dockers?\b(?=[^.;\n]{0,40}(?:port|navire|quai"
        r"|marchand|cargais|h/f|maritime))|(?:aide[ -])?charpentier\w*|livr\w+ (?:de "
        r"|d')(?:electromenager|meubles?|fioul|boissons|piano)"
        r"|manutentionnaires?|bucheron\w*|tailleur de pierre",
    ),
    (
        "confined_space",
        r"egoutier\w*|egouts?\b|(?:nettoyage|soudage|interventions?|travaux)[^.;\n]{0,25}(?:cuves?"
        r"|reservoirs?|silos?|citernes?)\b|curage de (?:cuves?|reseaux|canalisations)",
    ),
    (
        "outdoors",
        r"macon vrd|canalisateur\w*|paysagiste\w*|(?:entretien|agent\w*|ouvrier\w*|jardinier\w*"
        r"|equipe)[^.;\n]{0,20}espaces verts|(?:ouvrier|manoeuvre|conducteur)[^.;\n]{0,15}(?:vrd|tp"
        r"|travaux publics)|ripeur\w*|eboueur\w*|couvreur\w*"
        r"|collecte des (?:dechets|ordures)|facteur ?/ ?factrice|factrice|bucheron\w*|maraich\w+"
        r"|ostreicul\w*",
    ),
    (
        "dust",
        r"plaquistes?|poncage|ponceur\w*|menuisier\w*|demolition\w*|sabl(?:age|eur)\w*|ramonage|ramoneur\w*",
    ),
    ("fumes", r"soudeu(?:r|se)s?\b|soudage|soudure (?:a l'arc|semi|mig|mag|tig)"),
    ("noise", r"chaudronnier\w*|marteau[ -]piqueur|scierie|emboutiss\w+"),
    (
        "kneeling",
        r"carreleu(?:r|se)s?\b|pose (?:de )?(?:carrelage|parquet|sols? souples?|moquette)|solier\w*",
    ),
    ("heat", r"fondeur\w*|fonderie|hauts? fourneaux?|coulee continue|verrier\w*"),
    (
        "driving",
        r"(?:chauffeur|conduct)\w+ (?:\w+ )?(?:spl|poids lourd|longue distance|international\w*|routier\w*)",
    ),
)
#: Selling is not making: these words before or around an inherent activity take it back.
NOT_PRODUCTION: Final = (
    r"vend\w+|vente\b|ventes\b|rayon|magasin|libre[ -]service|commercial\w*|conseill\w+|caiss\w+"
    r"|serveu\w+|client\w*|comptable|secretaire|rh\b|recrut\w+|secteur d'activite"
    r"|specialis\w+ dans la vente|livreu\w+|distribution|boutique|responsable des ventes"
)
