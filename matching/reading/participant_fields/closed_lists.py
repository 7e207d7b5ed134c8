"""Cells whose words come from a closed list: status, domains, modes, contracts, work limits."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from matching.reading.participant_fields.cells import Cells, is_doubt
from matching.vocabulary.conditions import read_limits
from matching.vocabulary.folding import fold
from matching.vocabulary.words import CONTRACTS, DOMAINS, MODES, STATUSES

#: Everyday words for those of the lists, folded, « _ » for spaces and hyphens.
_DOMAIN_WORDS: Final = {
    "transport": "transport_logistique",
    "transports": "transport_logistique",
    "logistique": "transport_logistique",
    "tl": "transport_logistique",
    "btp": "batiment",
    "tp": "batiment",
    "bat": "batiment",
    "resto": "restauration",
    "hotellerie_restauration": "restauration",
    "hcr": "restauration",
    "industriel": "industrie",
    "indus": "industrie",
    "service_a_la_personne": "sap",
    "services_a_la_personne": "sap",
    "aide_a_domicile": "sap",
    "proprete": "sap",
}
_MODE_WORDS: Final = {
    **dict.fromkeys(
        "bus tc t.c t.c. tec transport transports train ter tram dk'bus dkbus transport_en_commun transports_commun"
        " transport_commun transports_en_communs trans._commun trans_commun tps_en_commun".split(),
        "transports_en_commun",
    ),
    **dict.fromkeys("a_pied pieds marche marche_a_pied pieton".split(), "pied"),
    **dict.fromkeys(
        "auto voit veh vehic vehicule veh_perso veh._perso voit_perso voit._perso"
        " vehicule_perso vehicule_propre vehicule_personnel vehicule_ok vehicule_e vehiculee voiture_perso"
        " voiture_personnelle voiture_ok".split(),
        "voiture",
    ),
    "vehicule(e)": "voiture",
    **dict.fromkeys(
        "scoot cyclo cyclomoteur mobylette mob moto moto_125 50cc 125 scooter_50 scooter_125".split(),
        "scooter",
    ),
    **dict.fromkeys(
        "vae bicyclette velo_elec velo_electrique velo_assistance_electrique bike velos a_velo en_velo".split(),
        "velo",
    ),
    **dict.fromkeys("trott trottinette_elec trottinette_electrique".split(), "trottinette"),
    **dict.fromkeys("en_bus en_tc".split(), "transports_en_commun"),
    **dict.fromkeys("en_voiture".split(), "voiture"),
}
_CONTRACT_WORDS: Final = {
    **dict.fromkeys("saison saisons saisonniers saisonniere contrat_saisonnier".split(), "saisonnier"),
    **dict.fromkeys(
        "apprentissage contrat_pro professionnalisation contrat_d'apprentissage apprenti".split(),
        "alternance",
    ),
    **dict.fromkeys("interimaire mission missions missions_interim".split(), "interim"),
    **dict.fromkeys("insertion cdd_insertion cdd_i aci contrat_d'insertion".split(), "cddi"),
    **dict.fromkeys("cdds c.d.d".split(), "cdd"),
    "c.d.i": "cdi",
    "auto_entrepreneur": "independant",
}
#: What « tout » means: nobody says it of self-employment.
_ALL_CONTRACTS: Final = tuple(one for one in CONTRACTS if one != "independant")
_ALL: Final = re.compile(
    r"(?:tou[ts]|tous types?|tout type|toutes? durees?|indiffe?rent\w*|peu importe|pas de preference|sans preference"
    r"|ouvert\w*(?: a tout)?)(?: (?:de |le )?contrats?)?(?: ok)?"
)
#: The lists whose missing words count against a person, unless one of theirs was not understood.
_FACTS: Final = {"contrats_acceptes": "contracts"}
_STATUS_WORDS: Final = {"active": "actif", "suspendue": "suspendu", "sortie": "sorti"}
_AND: Final = re.compile(
    r"\s*(?:[|,;/+\n]+\s*(?:sinon\b)?|(?<=\w)\s+(?:et|ou|sinon)(?:/ou)?\s+|(?<=\w)\s*&\s*)\s*"
)
_OK: Final = re.compile(
    r"\s*\(?\b(?:ok|oui|possible|si besoin|uniquement|seulement)\)?$|^(?:ok|oui|que (?:du|des|en)|(?:a )?(?:une|sa|son)) "
)
#: « CDI/CDD pas intérim », « bus (pas de voiture) »: what is denied is a piece of its own.
_DENIED: Final = re.compile(
    r"(?<=\w)[\s(]+(?:mais )?(?:pas|sauf|sans|hors|ni) (?:de |d')?(?P<what>[^()]+)\)?$"
)
#: A preference excludes nothing: what else is accepted is not told.
_PREFERRED: Final = re.compile(
    r"\s*\(?\b(?:principalement|de preference|si possible|en priorite|surtout)\)?$|^(?:plutot|surtout|idealement|de preference) "
)
_HOURS_BESIDE: Final = re.compile(
    r"(?P<contract>.+?)[ (]+(?P<hours>(?:a |en )?(?:temps|tps|t\.) ?(?:plein|complet|partiel)(?: ?\(?[1-4]\d ?h)?"
    r"|(?:a )?mi[ -](?:temps|tps)"
    r"|[1-4]\d ?h)\)?"
)
_NOT: Final = re.compile(r"^(?:pas|sauf|sans|plus|non|hors|ni|aucune?)\b")


def domains(cells: Cells) -> tuple[str, ...] | None:
    """Return the domains of the project."""
    return _closed_words(cells, "domaines", DOMAINS, _DOMAIN_WORDS)


def modes(cells: Cells) -> tuple[str, ...] | None:
    """Return the ways of travelling; a lift (« covoit ») is nobody's own."""
    return _closed_words(cells, "moyens_transport", MODES, _MODE_WORDS)


def contracts(cells: Cells) -> tuple[str, ...] | None:
    """Return the contracts accepted; « tout sauf intérim » is all but one, « pas d'intérim » alone names none."""
    text = fold(cells.text("contrats_acceptes"))
    if beside := _beside(text):
        if cells.text("temps_travail"):
            cells.not_understood("contrats_acceptes", beside["hours"])
        return (_word(beside["contract"], CONTRACTS, _CONTRACT_WORDS),)
    whole, _, but = text.partition(" sauf ")
    if not _ALL.fullmatch(whole.strip(" ,.!")):
        return _closed_words(cells, "contrats_acceptes", CONTRACTS, _CONTRACT_WORDS)
    left_out = [_word(one, CONTRACTS, _CONTRACT_WORDS) for one in _AND.split(but.strip()) if one]
    if all(left_out):
        return tuple(one for one in _ALL_CONTRACTS if one not in left_out)
    cells.not_understood("contrats_acceptes", cells.text("contrats_acceptes"))
    return None


def hours_beside_contract(cells: Cells) -> str:
    """Return the hours that the cell of contracts tells of the only one it names (« CDI temps partiel »), or « »."""
    beside = _beside(fold(cells.text("contrats_acceptes")))
    return beside["hours"] if beside else ""


def _beside(text: str) -> re.Match[str] | None:
    told = _HOURS_BESIDE.fullmatch(text.strip(" .!"))
    return told if told and _word(told["contract"], CONTRACTS, _CONTRACT_WORDS) else None


def _closed_words(
    cells: Cells, name: str, words: Collection[str], same: Mapping[str, str]
) -> tuple[str, ...] | None:
    """Return the words of a list cell that are in the list; the others are kept apart.

    None when the cell is empty or when nothing in it is understood, () when it says « aucun ».
    """
    found = cells.items(name)
    if not found:
        return found
    known: list[str] = []
    for one in (part for item in found for part in _parts(item, words, same)):
        word = _word(one, words, same)
        preferred = _PREFERRED.sub("", fold(one))
        if not word:
            cells.not_understood(name, one)
        if name in _FACTS and not word and not _NOT.search(fold(one)):
            cells.told_partly(_FACTS[name])
        known += [one for one in (word or _word(preferred, words, same),) if one]
    return tuple(dict.fromkeys(known)) or None


def _parts(item: str, words: Collection[str], same: Mapping[str, str]) -> list[str]:
    """Return an item cut at « ou », « / », « + »; whole when it is a word of the list (« transport/logistique »).

    Spaces cut only when every word between them is one of the list: « CDI CDD intérim ».
    """
    if _word(item, words, same):
        return [item]
    denied = _DENIED.search(fold(item))
    if denied and _word(denied["what"], words, same):
        return [*_parts(item[: denied.start()], words, same), item[denied.start() :].strip(" ()")]
    parts = [part for part in _cut(item) if part]
    return [one for part in parts for one in _between_spaces(part, words, same)]


def _between_spaces(part: str, words: Collection[str], same: Mapping[str, str]) -> list[str]:
    apart = part.split()
    return [part] if _word(part, words, same) or not all(_word(one, words, same) for one in apart) else apart


def _cut(item: str) -> list[str]:
    folded, parts, place = fold(item), [], 0
    for found in _AND.finditer(folded):
        parts.append(item[place : found.start()])
        place = found.end()
    return [part.strip(" .") for part in (*parts, item[place:])]


def _word(text: str, words: Collection[str], same: Mapping[str, str]) -> str:
    """Return the word of the list that a text says, « » when it says none, denies it or doubts it."""
    folded = _OK.sub("", fold(text).strip(" .!"))
    if is_doubt(folded) or _NOT.search(folded):
        return ""
    word = re.sub(r"[ /-]+", "_", folded)
    return word if word in words else same.get(word, "")


_IN_BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*$")


def status(cells: Cells) -> str | None:
    """Return the status, None when empty; raises CellError for any other word."""
    # What stands in brackets may be private (« suspendu (maladie) »), and says no other status.
    text = fold(_IN_BRACKETS.sub("", cells.text("statut"))).replace(" ", "_")
    text = _STATUS_WORDS.get(text, text)
    if text and text not in STATUSES:
        raise cells.bad("statut", " ou ".join(STATUSES))
    return text or None


_LIMIT_PARTS: Final = re.compile(r"\s*(?:[;\n]|,(?!\s*(?:\d|[<>≤≥+]|max|plus de)))\s*")

_NO_LIMIT: Final = re.compile(
    r"(?:pas de|sans|aucune?s?) (?:limites?|restrictions?|pb|probleme|souci|contre.indication)s?(?: particuli\w+)?"
)
#: « debout ok »: no limit, the contrary.
_BEARABLE: Final = re.compile(
    r"^(?!.*\b(?:pas|max|moins|jusqu)\b).*\b(?:ok|possible|accepte\w*|supporte)\s*[.!)]*$|^ok "
)


def work_limits(cells: Cells) -> tuple[str, ...] | None:
    """Return the work conditions to avoid (``loads:10``, ``cold``); the rest is kept apart."""
    found = cells.items("limites_de_travail")
    if not found:
        return found
    parts = [part for item in found for part in _LIMIT_PARTS.split(item) if part]
    if all(_NO_LIMIT.fullmatch(fold(one).strip(" .!")) for one in parts):
        return ()
    sure = [one for one in parts if not is_doubt(one) and not _BEARABLE.search(fold(one))]
    known, others = read_limits(sure)
    for one in (*(one for one in parts if one not in sure), *others):
        cells.not_understood("limites_de_travail", one)
        cells.told_partly("work_limits")
    return known or (None if "work_limits" in cells.partly else ())
