"""The other certificates: the French words for each, and the key that they mean."""

from __future__ import annotations

from typing import Final

_SOON: Final = (
    r"(?=[ \t]*(?:\(?(?:obligatoire|exige|requis|indispensable|souhaite|apprecie|a jour|valide|niveau|serait"
    r"|est un|un plus|imperatif|valable|necessaire)|[ \t]*[:+]|\s*$|[ \t]*\n|\s*[.,;)|]))"
)

#: A welding process by its number (NF EN ISO 4063) or its usual name.
_PROCESS: Final = r"(?:1(?:11|35|36|38|41)|tig|mag|arc|electrode)\b"
#: The key of a row whose match names one or more welding processes, each a certificate of its own.
WELDING: Final = "qs:*"
#: Read in offers and in participants files: (folded regular expression, key). The first that matches wins.
WORDS: Final[tuple[tuple[str, str], ...]] = (
    (r"mac[ -]?sst|recyclage sst|maintien et actualisation[^.;\n]{0,40}sst", "mac_sst"),
    (
        r"(?<!service )(?<!services )(?<!cssct )sst(?![ \t]*[/-]?[ \t]*(?:infirmier|medecin))"
        r"|sauveteurs?(?:[ /-]+(?:et )?)secouristes?"
        r"(?: du travail)?",
        "sst",
    ),
    (r"psc ?-?1|premiers secours civiques|prevention et secours civiques(?: de niveau 1)?", "psc1"),
    (r"pse ?-?2", "pse2"),
    (r"pse ?-?1", "pse1"),
    (
        r"(?:attestation (?:de formation )?(?:aux |de )?)?(?:gestes et soins d'urgence(?: de niveau 2"
        r"| niveau 2)|afgsu[ -]*"
        r"(?:de )?(?:niveau )?2)",
        "afgsu:2",
    ),
    (r"(?:gestes et soins d'urgence(?: de niveau 1| niveau 1)|afgsu[ -]*(?:de )?(?:niveau )?1)", "afgsu:1"),
    (r"afgsu|gestes et soins d'urgence", "afgsu"),
    (r"ssiap[ -]*(?:niveau )?1|service de securite incendie[^.;\n]{0,40}niveau 1", "ssiap:1"),
    (r"ssiap[ -]*(?:niveau )?2", "ssiap:2"),
    (r"ssiap[ -]*(?:niveau )?3", "ssiap:3"),
    (r"ssiap", "ssiap"),
    (
        r"(?:cqp|tp|titre pro\w*)[ -]*(?:d'?)?(?:agents? (?:de )?prevention (?:et )?(?:de )?securite"
        r"|aps\b|a\.p\.s)",
        "cqp_aps",
    ),
    (r"fimo[ -]*(?:transports?[ -]*)?(?:de[ -]*)?(?:voyageurs?|personnes)", "fimo:voyageurs"),
    (r"fimo[ -]*(?:transports?[ -]*)?(?:de[ -]*)?marchandises?", "fimo:marchandises"),
    (r"fco[ -]*(?:transports?[ -]*)?(?:de[ -]*)?(?:voyageurs?|personnes)", "fco:voyageurs"),
    (r"fco[ -]*(?:transports?[ -]*)?(?:de[ -]*)?marchandises?", "fco:marchandises"),
    (
        r"f\.?i\.?m\.?o\b|formation initiale minimale? obligatoire|qualification initiale du conducteur",
        "fimo",
    ),
    (r"f\.?c\.?o\b|f\.?c\.?o\.?s\b|formation continue obligatoire", "fco"),
    (r"cartes? (?:de )?(?:conduct(?:eur|rice)|chrono\w*|tachy\w*|numerique)s?", "carte_conducteur"),
    (r"cartes? pro(?:fessionnelle)?s? (?:de |d')?(?:vtc|taxi)", "carte_pro_vtc"),
    (
        r"(?:carte |numero )?cnaps\b(?: a jour)?|cartes? pro(?:fessionnelle)?s?[ \t:\"«]*(?:en "
        r"|de (?:la )?|d')*(?:(?:l')?(?:agent|securite"
        r"|surveillance|prevention|cnaps|aps|a\.p\.s|ssiap|cynophile|gardiennage)\w*(?: humaine)?)",
        "carte_pro_securite",
    ),
    (
        r"cartes? pro(?:fessionnelle)?s?(?! (?:d'educat|sport|immobil|t\b|vend|agent immo|commerc"
        r"|journal|d'agent immo|de guide))"
        r"(?=[^.;\n]{0,25}(?:valide|a jour|obligatoire|exig|requis|cours de|indispens|periment|perime)"
        r"|\s*$|\s*[|,;.)(\d])",
        "carte_pro",
    ),
    (r"permis d'exploitation", "permis_exploitation"),
    (
        r"a\.?i\.?p\.?r\b[ -]*(?:niveau )?(?:operateurs?)"
        r"|autorisation d'intervention[^.;\n]{0,40}reseaux[^.;\n]{0,12}operateurs?",
        "aipr:operateur",
    ),
    (r"a\.?i\.?p\.?r\b[ -]*(?:niveau )?encadrants?", "aipr:encadrant"),
    (r"a\.?i\.?p\.?r\b[ -]*(?:niveau )?concepteurs?", "aipr:concepteur"),
    (r"a\.?i\.?p\.?r\b|autorisation d'intervention a proximite des reseaux", "aipr"),
    (
        r"(?:risques? chimiques?|habilitation chimique|anfas|france chimie|uic"
        r"|gies)[ \t:(*]*(?:niveau )?[ \t]*n?[ \t]*1[ \t]*"
        r"(?:/|et|-|&)[ \t]*n?2",
        "chimique:n2",
    ),
    (
        r"(?:risques? chimiques?|habilitation (?:risques? )?chimiques?|anfas|france chimie|uic"
        r"|gies)[ \t:(*]*(?:niveau )?[ \t]*n?[ \t]*2",
        "chimique:n2",
    ),
    (
        r"(?:risques? chimiques?|habilitation (?:risques? )?chimiques?|anfas|france chimie|uic"
        r"|gies)[ \t:(*]*(?:niveau )?[ \t]*n?[ \t]*1",
        "chimique:n1",
    ),
    (r"(?:habilitation|formation|certificat)s?[ \t:]*n ?2\b|n2[ \t]*\(?risques? chimiques?", "chimique:n2"),
    (r"(?:habilitation|formation|certificat)s?[ \t:]*n ?1\b|n1[ \t]*\(?risques? chimiques?", "chimique:n1"),
    (r"(?:habilitation|formation) (?:aux )?risques? chimiques?", "chimique"),
    (r"prap[ -]*2s", "prap:2s"),
    (r"prap[ -]*ibc", "prap:ibc"),
    (r"prap\b", "prap"),
    (
        r"(?:habilitation|formation|certificat\w*|ism)[ -]*atex(?: niveau \d)?|(?<!zone )(?<!zones )atex[ -]*(?:niveau[ -]*[0-9]|[0-2]\b)",
        "atex",
    ),
    (rf"(?:licences?|qs|qualifications?|qualif)\b[^.;\n\d]{{0,25}}?\b{_PROCESS}", WELDING),
    (
        r"(?:licences?|qualifications?|certifications?|certificats?)[ \t]+(?:de |en "
        r"|du )?(?:soud\w+)(?: qs)?|(?:qs|qmos)[ -]soud\w+"
        r"|qualifications? (?:de )?soudeur",
        "qs",
    ),
    (r"adr[ -]*(?:de )?base", "adr:base"),
    (r"adr[ -]*citernes?", "adr:citernes"),
    (r"adr\b(?=[^a-z]|$)|matieres dangereuses \(adr\)|formation matieres dangereuses", "adr"),
    (r"certi-?phyto\w*|certificat (?:individuel )?phyto\w*", "certiphyto"),
    (r"certi-?biocides?", "certibiocide"),
    (r"bafa\b", "bafa"),
    (r"bafd\b", "bafd"),
    (r"bnssa\b", "bnssa"),
    (r"catec\b", "catec"),
    (
        r"(?:habilitation|formation|certificat\w*|attestation|caces|autorisation)s?[ \t:-]*(?:au |de "
        r"|du |en )?"
        r"(?:travail |travaux )(?:en )?hauteur|(?:habilitation|formation) (?:port du )?harnais",
        "hauteur",
    ),
    (
        r"r[ .-]?4(?:08|57)\b|(?:habilitation|formation|attestation|certificat)s?[^.;\n]{0,25}echafaud\w+",
        "echafaudage",
    ),
    (
        r"(?:habilitation|formation|certificat\w*|attestation|permis"
        r"|autorisation de conduite)s?[ \t:-]*(?:de |au |du |a la conduite de )?ponts?"
        r"[ -]roulants?|ponts? roulants?(?=[ \t]*(?:\(?(?:souhaite|exige|obligatoire|apprecie|serait"
        r"|est un|un plus|sont)))",
        "caces:r484",
    ),
    (r"(?:habilitation|formation|certificat\w*)s?[ \t:-]*(?:a l')?(?:elingage|elingueur)", "elingage"),
    (
        r"(?:habilitation|attestation|certificat\w*|certification|capacite)s?[^.;\n]{0,30}fluides? frigo\w+"
        r"|fluides? frigo\w+(?=[^.;\n]{0,12}(?:categorie|cat\b))",
        "fluides",
    ),
    (
        r"(?:habilitation|attestation|certificat\w*|formation)s?[^.;\n]{0,15}amiante|amiante[ -]*ss[34]"
        r"|ss4\b",
        "amiante",
    ),
    (
        r"attestation (?:d')?auxiliaires? ambulanciers?|auxiliaire ambulancier(?= (?:obligatoire|exige))",
        "capa_ambulance",
    ),
    (r"(?:habilitation|formation) (?:nucleaire|scn ?[12])|scn ?[12]\b", "scn"),
    (
        r"(?:attestation|certificat\w*|formation|titulaire|habilitation)s?[^.;\n]{0,30}haccp"
        rf"|haccp{_SOON}(?=[ \t]*(?:\(|obligatoire|exige|requis|souhaite|a jour|valide|apprecie|serait"
        rf"|est un|un plus))"
        r"|formation (?:a l'|en )?hygiene alimentaire",
        "haccp",
    ),
    (r"d\.?e\.?a\.?e\.?s\b|diplome d'etat (?:d'|de l')?accompagnant\w*(?: educatif et social)?", "deaes"),
    (r"d\.?e\.?a\.?v\.?s\b|diplome d'etat (?:d'|de l')?auxiliaires? de vie sociale", "deavs"),
    (r"d\.?e\.?a\.?m\.?p\b|diplome d'etat (?:d'|de l')?aides? medico[ -]psycho\w+", "deamp"),
    (r"d\.?e\.?a\.?s\b|diplome d'etat (?:d'|de l')?aides?[ -]soignant\w*", "deas"),
    (r"d\.?e\.?a\.?p\b|diplome d'etat (?:d'|de l')?auxiliaires? de puericulture", "deap"),
    (
        r"(?:titres? pro(?:f\w*)?|tp|titres?)[ \t:.-]*(?:d'|de |l')?(?:advf\b"
        r"|assistant\w*(?:\(e\))? de vie(?:(?: aux| dans les| des) familles)?)"
        r"|advf\b",
        "tp:advf",
    ),
)
#: How any of the words above can begin: a quick look that spares most words of a text the whole list.
BEGINNINGS: Final = (
    r"(?=sst|sau|ssi|ss[34]|ser|scn|soi|psc|pse|pre|pra|per|pon|prem|ges|gie|afg|att|adr|aip|a\.|aut|anf"
    r"|ate|ami|aux|adv|cqp|cap|car|cat|cer|cna"
    r"|for|fim|fco|f\.|fra|flu|tp|tit|num|nuc|n ?[12]|ris|r[ .-]?4|rec|hab|hac|uic|ism|mac|mai|mat|qs"
    r"|qua|qmo|lic|baf|bns|cat|eli|dip|d\.|de[a-z])"
)
#: Read only in a participants file, where the cell itself says that these are certificates.
HELD_WORDS: Final[tuple[tuple[str, str], ...]] = (
    (r"haccp|hygiene alimentaire", "haccp"),
    (r"n2\b", "chimique:n2"),
    (r"n1\b", "chimique:n1"),
    (r"risques? chimiques?", "chimique"),
    (r"(?:procedes?|tig|mag|mig)[ \t]*1(?:11|35|36|38|41)\b", WELDING),
    (r"licences? qs|licences?\b(?! pro)|qs\b", "qs"),
    (r"atex\b", "atex"),
    (r"ponts? roulants?[^|,;]{0,6}(?:cde|commande)? ?(?:au )?sol", "caces:r484:1"),
    (r"ponts? roulants?[^|,;]{0,12}cabine", "caces:r484:2"),
    (r"ponts? roulants?", "caces:r484"),
    (r"nacelles?|pemp", "caces:r486"),
    (r"echafaud\w+", "echafaudage"),
    (r"(?:travail|travaux) en hauteur|harnais", "hauteur"),
    (r"elingage|elingueur", "elingage"),
    (r"habilitations?|hab\.? ?elec\w*", "hab"),
    (r"amiante", "amiante"),
    (r"cartes? pro(?:fessionnelle)?s?", "carte_pro"),
    (r"fluides? frigo\w*", "fluides"),
    (r"gestes et postures", "prap"),
    (r"cqp aps|aps\b", "cqp_aps"),
)
#: "Titre professionnel X" and "CQP X": the words of X, and the key it gets. Others get a key of their words.
TITLES: Final[tuple[tuple[str, str], ...]] = (
    (r"soudeurs?[ -]assembleurs?", "tp:soudeur_assembleur_industriel"),
    (r"soudeurs?|soudage", "tp:soudeur"),
    (r"agents? (?:de )?(?:proprete|entretien)\w*", "tp:agent_proprete"),
    (r"caristes?", "tp:cariste"),
    (r"preparat\w+ de commandes?", "tp:preparateur_commandes"),
    (r"employ\w+ (?:commercial|polyvalent|de commerce)\w*", "tp:employe_commercial"),
    (r"conduct\w+[ -]livr\w+", "tp:conducteur_livreur"),
    (r"conduct\w+ (?:du |de )?transports? rout\w+|conduct\w+ rout\w+", "tp:conducteur_routier"),
    (r"conduct\w+ (?:de |du )?transports? en commun|conduct\w+ de (?:bus|car)", "tp:conducteur_voyageurs"),
    (r"conduct\w+ de (?:pelles?|bouteurs?|chargeu\w+|engins?)[ \w]{0,25}", "tp:conducteur_engins"),
    (r"secretaires?[ -]assist\w+|secretaires?", "tp:secretaire_assistant"),
    (r"comptable[ -]?\w*", "tp:comptable_assistant"),
    (r"peintres?\w*|peinture", "tp:peintre"),
    (r"macons?\b|maconnerie", "tp:macon"),
    (r"plaquistes?", "tp:plaquiste"),
    (r"couvreurs?\b", "tp:couvreur"),
    (r"carreleurs?\b", "tp:carreleur"),
    (r"cuisinier\w*", "tp:cuisinier"),
    (r"serveu\w+", "tp:serveur"),
    (r"agents? (?:de )?restauration", "tp:agent_restauration"),
    (r"electricien\w*", "tp:electricien"),
    (r"plombi\w+", "tp:plombier"),
    (r"agents? magasin\w*", "tp:agent_magasinier"),
)
