"""The words of contracts in offers, and what beside them says that the contract is not the one offered."""

from __future__ import annotations

import re
from typing import Final

CODES: Final = {
    "CDI": "cdi",
    "DIN": "cdi",
    "CDD": "cdd",
    "TTI": "interim",
    "MIS": "interim",
    "SAI": "saisonnier",
    "CCE": "independant",
    "FRA": "independant",
    "LIB": "independant",
    "REP": "independant",
    "DDI": "cddi",
}
LABELS: Final = (
    (r"cddi\b|.*\binsertion\b", "cddi"),
    (r".*\b(?:apprenti|professionnalisation|alternance)", "alternance"),
    (r"cdi\b|.*\bindeterminee?\b", "cdi"),
    (r".*\bsaisonnier", "saisonnier"),
    (r"interim|.*\binterim", "interim"),
    (r"cddu?\b|.*\bdeterminee?\b|(?:contrat d')?extra\b|.*\b(?:pec|parcours emploi competences)\b", "cdd"),
    (
        r"franchise|profession |.*\b(?:independant|non salarie|auto-?entrepren|freelance|liberal)",
        "independant",
    ),
)
#: « un extra pour samedi », « contrat d'extra »: a CDD d'usage; « une équipe extra » is none.
_EXTRA: Final = (
    r"\b(?:contrats? (?:d'|en )?|postes? d'|missions? d'|en )extras?\b(?![ -](?:muros|scolaire|hospitalier|financier))"
    r"|\bune? extra (?=pour\b|le\b|du\b|en\b|samedi|dimanche|ce\b)"
    r"|(?:^|(?<=\n))extras?(?= (?:en|pour|le|du|de)\b|\s*(?:\n|$|[(,:/]))"
)
_WORDS: Final = (
    (
        "cddi",
        r"\bcddi\b|\bcdd d'insertion"
        r"|\bcontrat (?:a duree determinee )?d'insertion\b(?! professionnelle interim)",
    ),
    (
        "alternance",
        r"\ben (?:contrat d')?(?:alternance|apprentissage)\b|\bcontrats? (?:d'apprentissage"
        r"|de professionnalisation"
        r"|d'alternance|en alternance|pro\b)|\balternante?\b|\balternance\b|\bapprentie?\b",
    ),
    ("saisonnier", r"\b(?:contrat|poste|emploi|cdd|travail|job|en) (?:de travail )?saisonnier\w*"),
    (
        "interim",
        r"\bmissions? (?:d'|en )?interim\w*|\b(?:poste|contrat|mission|en|cdd ou) interim\b"
        r"|\bcontrat (?:interimaire|de mission)"
        r"|\bcontrats? de travail temporaire|\binterim(?= puis\b| ou (?:en )?cd[di]\b)"
        r"|\binterim (?:de |d'|- ?|: ?)?\d|\binterim a la (?:semaine|journee|mission)\b"
        r"|(?:^|(?<=\n)|(?<=[.!] ))interim(?=,| \(| avec\b|\s*(?:\n|$))|\b(?:type d'emploi|duree) ?: ?interim\w*|\bcontrat ?: ?interim",
    ),
    (
        "cdi",
        r"\bcdi\b(?![ -]*(?:i\b|interim))|\bcontrat a duree indeterminee|\bduree indeterminee"
        r"|\bcontrat ?:? indeterminee?\b",
    ),
    (
        "cdd",
        r"\bcddu?\b|\bcontrat a duree determinee|\bduree determinee|\bcontrat ?:? determinee?\b"
        r"|\bcontrats? (?:aides? )?(?:: ?)?(?:pec|parcours emploi competences?)\b(?! ?[(/,:-]? ?(?:en )?cdi)"
        # Most employers who write « pour la saison » tick CDD, of which a seasonal contract is one.
        r"|\bpour (?:la|toute la|cette|notre) (?:prochaine )?saison\b(?! (?:culturelle|sportive|theatrale))",
    ),
    (
        "independant",
        r"\bauto-?entrepreneu\w*|\bstatut (?:d')?independant|\bfreelance\b"
        r"|\bagent commercial independant|\ben franchise\b"
        r"|\btravailleurs? independants?|\bvdi\b",
    ),
)
#: An agency's « serveurs en extra » are interim staff: any other contract comes before this one.
WEAK: Final = "extra"
_WORDS_OF: Final = (*_WORDS, (WEAK, _EXTRA))
#: Each begins with a word: said once for all, nearly every place in a text is passed over at once.
PATTERN: Final = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _WORDS_OF)})")
#: A contract that may come later, or that others have, is not the one offered.
LATER: Final = re.compile(
    r"(?:deboucher|evolu\w+|embauche|possibilite|possible|perspectives?|vers un|vue d'un|suivie? d'un"
    r"|puis|transform\w+"
    r"|perenn\w+|renouvelable en|avant|finalite|a terme|apres(?!-midi)|ou)\b[^.]{0,30}$"
)
STATED: Final = re.compile(
    r"(?:\bposte (?:a pourvoir )?en|\btypes? de contrat ?:?|\bcontrat ?:|\btype d'emploi ?:?"
    r"|\bnature du contrat ?:?|^|\ben)\s*$"
)
#: The law and the schools speak of apprentices too.
NOT_OFFERED: Final = re.compile(
    r"\b(?:souhait\w+|desir\w+|tutorat|tuteur|encadr\w+|former?|accompagn\w+|accueil\w*|suivi|manage\w*|gestion|equipes?"
    r"|ecole|compose\w*|responsabilite"
    r"|dispos\w+ d'un)\b[^.]{0,50}$|\b(?:hors|stages?|fondation|inclu\w+|avec (?:1|un)|et (?:1"
    r"|un))\b[^.;\n]{0,12}$|\bou\s*$"
)
#: « en alternance avec le second veilleur », « alternance de jour et de nuit »: taking turns, no contract.
BY_TURNS: Final = re.compile(
    r" (?:de (?!\d)|des\b|avec\b|entre\b)|\s?[:,(-]?\s?(?:\d ?h|\d\d ?h?\d* ?(?:-|a|/) ?\d|(?:une |1 |un )?(?:semaine|matin"
    r"|apres-midi|soir|nuit|jour|week-?end|samedi|dimanche)(?![^.\n]{0,40}\b(?:ecole|cfa|centre|cours|formation)))"
)
#: « horaires en alternance », « un week-end sur deux, en alternance ».
TURNS_OF: Final = re.compile(
    r"\b(?:horaires?|week-?ends?|samedis?|dimanches?|matins?|apres-midi|soirs?|nuits?|roulements?|teletravail|astreintes?|[23] ?[x*] ?8"
    r"|(?:une|deux|trois|\d) semaines?|(?:en|deux|trois|2|3) equipes|(?:\d|sur) (?:deux|2))\b[^.;\n]{0,12}$"
)
#: « CDD ou CDI », « CDI/intérim »: either will do, so neither is the one offered.
_ONE_KIND: Final = r"(?:cdi|cddu?|interim|alternance|apprentissage)"
EITHER: Final = re.compile(
    rf"\b(?P<one>{_ONE_KIND})\b[^.;:\n/]{{0,25}}?\s?\(?(?:,? ?(?:et/)?ou(?: bien)?|/)\s?(?:(?:en|un|d'un|une?) )?(?:contrat )?(?P<two>{_ONE_KIND})\b"
    r"(?!\s?(?:possible|a la cle|a terme|si\b|envisage|ensuite))"
)
#: « CDD possible » says what might be agreed on.
PERHAPS: Final = re.compile(r"\s*(?:est |serait )?(?:possible|envisage\w*|eventuel\w*)\b")
#: « mutuelle dès 414 h de mission en intérim ».
BENEFITS: Final = re.compile(r"\bdes (?:\d+ ?h(?:eures?)?|la premiere heure) (?:de |en |d')?$")
#: An agency says what it does before it says what it offers.
AGENCY: Final = re.compile(
    r"\b(?:services?|solutions?|metiers?|offres?|activites?) (?:de |d'|du )(?:recrutements?|emplois?|travail)\b"
    r"[^.;\n]{0,60}$"
)
