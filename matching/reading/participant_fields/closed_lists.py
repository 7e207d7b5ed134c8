"""Cells whose words come from a closed list: status, domains, modes, contracts, schedules, French."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from matching.reading.participant_fields.cells import Cells, is_none
from matching.vocabulary.conditions import read_limits
from matching.vocabulary.folding import fold
from matching.vocabulary.words import FRENCH_LEVELS, REFUSABLE_SCHEDULES, STATUSES

#: Everyday words for those of the lists.
_SAME: Final = {
    "bus": "transports_en_commun",
    "tc": "transports_en_commun",
    "transport_en_commun": "transports_en_commun",
    "transports": "transports_en_commun",
    "a_pied": "pied",
    "marche": "pied",
    "auto": "voiture",
    "vehicule": "voiture",
    "scoot": "scooter",
    "cyclomoteur": "scooter",
    "vae": "velo",
    "bicyclette": "velo",
    "transport": "transport_logistique",
    "logistique": "transport_logistique",
    "transport/logistique": "transport_logistique",
    "btp": "batiment",
    "saison": "saisonnier",
    "apprentissage": "alternance",
    "matin": "tot_matin",
    "tot_le_matin": "tot_matin",
    "soiree": "soir",
    "nuits": "nuit",
    "samedis": "samedi",
    "dimanches": "dimanche",
    "2x8": "equipe",
    "3x8": "equipe",
    "equipes": "equipe",
    "coupures": "coupure",
    "coupe": "coupure",
}

_NATIVE: Final = {"native": "natif", "langue maternelle": "natif"}


def closed_words(cells: Cells, name: str, words: Collection[str]) -> tuple[str, ...] | None:
    """Return the words of a list cell that are in the list; the others are kept apart.

    None when the cell is empty or when nothing in it is understood, () when it says « aucun ».
    """
    found = cells.items(name, also=",;")
    if not found:
        return found
    known: list[str] = []
    for one in found:
        word = fold(one).replace(" ", "_").replace("-", "_")
        word = word if word in words else _SAME.get(word, "")
        if word in words:
            known.append(word)
        else:
            cells.not_understood(name, one)
    return tuple(dict.fromkeys(known)) or None


def status(cells: Cells) -> str | None:
    """Return the status, None when empty; raises CellError for any other word."""
    text = fold(cells.text("statut")).replace(" ", "_")
    if text and text not in STATUSES:
        raise cells.bad("statut", " ou ".join(STATUSES))
    return text or None


def refused_schedules(cells: Cells) -> tuple[str, ...] | None:
    """Return the schedules refused in our words (``early``, ``night``…)."""
    words = closed_words(cells, "horaires_refuses", REFUSABLE_SCHEDULES)
    return None if words is None else tuple(REFUSABLE_SCHEDULES[word] for word in words)


def work_limits(cells: Cells) -> tuple[str, ...] | None:
    """Return the work conditions to avoid (``loads:10``, ``cold``); the rest is kept apart."""
    found = cells.items("limites_de_travail")
    if not found:
        return found
    known, others = read_limits(found)
    for one in others:
        cells.not_understood("limites_de_travail", one)
    return known or None


def french_level(cells: Cells, name: str) -> str | None:
    """Return a level of French (``aucun``, CEFR, ``natif``), None when empty; raises CellError otherwise."""
    text = fold(cells.text(name)).removeprefix("niveau ")
    if not text:
        return None
    wanted = "aucun" if is_none(text) else _NATIVE.get(text, text)
    level = next((one for one in FRENCH_LEVELS if one.lower() == wanted), None)
    if level is None:
        raise cells.bad(name, " ou ".join(FRENCH_LEVELS))
    return level
