"""The contract and its months: the codes of France Travail, else the words of the text."""

from __future__ import annotations

import re
from typing import Final

from matching.offer import OfferWarning, Passage
from matching.reading.offer_facts.dates import read_span
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.reading.scope import sentence_span
from matching.vocabulary.folding import fold

_CODES: Final = {
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
_LABELS: Final = (
    (r"cddi\b|.*\binsertion\b", "cddi"),
    (r".*\b(?:apprenti|professionnalisation|alternance)", "alternance"),
    (r"cdi\b|.*\bduree indeterminee", "cdi"),
    (r".*\bsaisonnier", "saisonnier"),
    (r"interim|.*\binterim", "interim"),
    (r"cdd\b|.*\bduree determinee", "cdd"),
    (
        r"franchise|profession |.*\b(?:independant|non salarie|auto-?entrepren|freelance|liberal)",
        "independant",
    ),
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
        r"|\bcontrats? de travail temporaire|\binterim(?= puis\b)"
        r"|\binterim (?:de |d'|- ?|: ?)?\d|\b(?:type d'emploi|duree) ?: ?interim\w*|\bcontrat ?: ?interim",
    ),
    ("cdi", r"\bcdi\b(?![ -]*(?:i\b|interim))|\bcontrat a duree indeterminee|\bduree indeterminee"),
    ("cdd", r"\bcdd\b|\bcontrat a duree determinee|\bduree determinee"),
    (
        "independant",
        r"\bauto-?entrepreneu\w*|\bstatut (?:d')?independant|\bfreelance\b"
        r"|\bagent commercial independant|\ben franchise\b"
        r"|\btravailleurs? independants?|\bvdi\b",
    ),
)
_PATTERN: Final = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _WORDS))
#: A contract that may come later, or that others have, is not the one offered.
_LATER: Final = re.compile(
    r"(?:deboucher|evolu\w+|embauche|possibilite|possible|perspectives?|vers un|vue d'un|suivie? d'un"
    r"|puis|transform\w+"
    r"|perenn\w+|renouvelable en|avant|finalite|a terme|apres|ou)\b[^.]{0,30}$"
)
_STATED: Final = re.compile(
    r"(?:\bposte (?:a pourvoir )?en|\btypes? de contrat ?:?|\bcontrat ?:|\btype d'emploi ?:?"
    r"|\bnature du contrat ?:?|^|\ben)\s*$"
)
#: The law and the schools speak of apprentices too.
_NOT_OFFERED: Final = re.compile(
    r"\b(?:souhait\w+|desir\w+|tutorat|tuteur|encadr\w+|former?|accompagn\w+|accueil\w*|suivi|manage\w*|gestion|equipes?"
    r"|ecole|compose\w*|responsabilite"
    r"|dispos\w+ d'un)\b[^.]{0,50}$|\b(?:hors|stages?|fondation|inclu\w+|avec (?:1|un)|et (?:1"
    r"|un))\b[^.;\n]{0,12}$|\bou\s*$"
)
#: « en alternance avec le second veilleur », « alternance de jour et de nuit »: taking turns, no contract.
_BY_TURNS: Final = re.compile(r" (?:de (?!\d)|avec\b|entre\b)")
#: « CDD possible » says what might be agreed on.
_PERHAPS: Final = re.compile(r"\s*(?:est |serait )?(?:possible|envisage\w*|eventuel\w*)\b")
#: « mutuelle dès 414 h de mission en intérim ».
_BENEFITS: Final = re.compile(r"\bdes (?:\d+ ?h(?:eures?)?|la premiere heure) (?:de |en |d')?$")
#: An agency says what it does before it says what it offers.
_AGENCY: Final = re.compile(
    r"\b(?:services?|solutions?|metiers?|offres?|activites?) (?:de |d'|du )(?:recrutements?|emplois?|travail)\b"
    r"[^.;\n]{0,60}$"
)
_N: Final = r"\d{1,2}|un|une|deux|trois|quatre|cinq|six|neuf|douze|dix-huit"
_UNIT: Final = r"mois|ans?\b|annees?|semaines?|jours?"
_DURATION: Final = re.compile(
    r"(?:-\s*|\b(?:de|d'|pour|duree ?:?|pendant|environ|contrat|cdd|interim|mission ?:?|saisonnier"
    r"|apprentissage|professionnalisation)\s*\(?|\binterim, )"
    rf"(?P<n>{_N})\s*(?:(?:a|-|/"
    rf"|ou)\s*\d{{1,2}}\s*)?(?P<unit>{_UNIT})"
    r"(?!\s*(?:d'|de )(?:experience|pratique|exercice))"
)
#: « mission de 3 semaines en intérim », « 26 h, 4 mois renouvelables ».
_SAID_APART: Final = re.compile(
    rf"\b(?:mission|remplacement|contrat) (?:\w+ )?(?:de |d')(?P<n>{_N}) ?(?P<unit>{_UNIT})"
    rf"|(?:, |- ?)(?P<n2>{_N}) (?P<unit2>{_UNIT})(?= renouvelable)"
)
_NUMBERS: Final = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "neuf": 9,
    "douze": 12,
    "dix-huit": 18,
}
_NAMES: Final = {
    "cdi": "un CDI",
    "cdd": "un CDD",
    "interim": "une mission d'intérim",
    "cddi": "un CDDI",
    "alternance": "une alternance",
    "saisonnier": "un contrat saisonnier",
    "independant": "un statut d'indépendant",
}
_LIMITED: Final = frozenset({"cdd", "interim", "cddi", "alternance", "saisonnier"})


def read_contract(source: OfferSource) -> Fact[str | None]:
    """The contract in our closed word, from the fields else from the text."""
    told = _from_fields(source)
    said = _from_text(source)
    if told is None:
        return Fact(said[0], (said[1],)) if said else Fact(None)
    if said and told[0] in ("cdi", "cdd") and said[0] in ("alternance", "cddi") and said[2]:
        return Fact(said[0], (said[1],))
    return Fact(told[0], (told[1],), _disagreement(told[0], said))


def read_months(source: OfferSource, contract: str | None) -> Fact[float | None]:
    """The months of a contract that ends; None for the others and when nothing is said."""
    if contract not in _LIMITED:
        return Fact(None)
    for key in ("typeContratLibelle", "typeContrat"):
        label = Text(key, source.text(key) or "")
        if found := _duration(label, 0, len(label.text)):
            return found
    for text in source.texts:
        for match in _PATTERN.finditer(text.folded):
            stop = min(sentence_span(text.folded, match.start(), match.end())[1], match.end() + 60)
            if match.lastgroup == contract and (found := _duration(text, match.start(), stop)):
                return found
    return _said_apart(source) or read_span(source)


def _said_apart(source: OfferSource) -> Fact[float | None] | None:
    """The length said apart from the contract: « mission de 3 semaines », « 4 mois renouvelables »."""
    for text in source.texts:
        if match := _SAID_APART.search(text.folded):
            return _length(text, match)
    return None


def contract_of_label(label: str) -> str | None:
    """Our closed word for a contract's code or label of France Travail."""
    if label.strip()[:3].upper() in _CODES and not label.strip()[3:4].isalpha():
        return _CODES[label.strip()[:3].upper()]
    folded = fold(label)
    return next((ours for words, ours in _LABELS if re.match(words, folded)), None)


def _from_fields(source: OfferSource) -> tuple[str, Passage] | None:
    nature = source.text("natureContrat") or ""
    if contract_of_label(nature) in ("alternance", "cddi", "independant") and "cdi de" not in fold(nature):
        return contract_of_label(nature) or "", Text("natureContrat", nature).whole()
    if source.flag("alternance"):
        return "alternance", Text("alternance", str(source.raw["alternance"])).whole()
    for key in ("typeContrat", "typeContratLibelle"):
        label = source.text(key)
        if label and (ours := contract_of_label(label)):
            return ours, Text(key, label).whole()
    return None


def _from_text(source: OfferSource) -> tuple[str, Passage, bool] | None:
    """The contract that the text says first, its passage, and whether it is said as the post's own."""
    found = [
        (match.lastgroup or "", text.passage(*match.span()), _is_stated(text, match))
        for text in source.texts
        for match in _PATTERN.finditer(text.folded)
        if _is_offered(text, match)
    ]
    stated = [one for one in found if one[2]]
    return next(iter(stated or found), None)


def _is_offered(text: Text, match: re.Match[str]) -> bool:
    begin, _ = sentence_span(text.folded, match.start(), match.end())
    before = text.folded[begin : match.start()]
    after = text.folded[match.end() : match.end() + 20]
    if match.lastgroup == "alternance" and (_NOT_OFFERED.search(before) or _BY_TURNS.match(after)):
        return False
    told_of_others = _BENEFITS.search(before) or _AGENCY.search(before) or _PERHAPS.match(after)
    return not (told_of_others or _LATER.search(before) or _lists_kinds(text.folded, match))


def _lists_kinds(folded: str, match: re.Match[str]) -> bool:
    """An agency's "en intérim, CDD et CDI" tells what it does, not what it offers."""
    around = folded[max(0, match.start() - 45) : match.end() + 45]
    return len({kind for kind in ("interim", "cdd", "cdi") if re.search(rf"\b{kind}\b", around)}) == 3


def _is_stated(text: Text, match: re.Match[str]) -> bool:
    begin, stop = sentence_span(text.folded, match.start(), match.end())
    before, after = text.folded[begin : match.start()], text.folded[match.end() : stop]
    if re.match(
        r"\s*(?:/|ou\b|,)\s*(?:en )?(?:cdd|cdi|interim|alternance)|\s*(?:possible|a la cle|envisage"
        r"|si\b|interim)",
        after,
    ):
        return False
    return (
        text.source == "title"
        or bool(_STATED.search(before))
        or match.group().startswith(("contrat", "mission", "cddi", "en "))
    )


def _disagreement(told: str, said: tuple[str, Passage, bool] | None) -> tuple[OfferWarning, ...]:
    if said is None or not said[2] or said[0] == told:
        return ()
    message = f"Le champ du contrat dit {_NAMES[told]}, le texte dit {_NAMES[said[0]]} : à vérifier auprès de l'employeur."
    return (OfferWarning("contradiction_contract", message, said[1]),)


def _duration(text: Text, start: int, stop: int) -> Fact[float | None] | None:
    match = _DURATION.search(text.folded, start, stop)
    return _length(text, match) if match else None


def _length(text: Text, match: re.Match[str]) -> Fact[float | None] | None:
    """The months of a number and its unit; None for what no contract lasts."""
    said, unit = (
        next(group for name, group in match.groupdict().items() if group and name[0] == first)
        for first in "nu"
    )
    number = float(_NUMBERS.get(said) or said)
    days = 7 if unit.startswith("s") else 1
    months = number * 12 if unit.startswith("an") else number if unit == "mois" else number * days / 30.4
    return Fact(round(months, 2), (text.passage(*match.span()),)) if 0 < months <= 60 else None
