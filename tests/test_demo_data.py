"""The offers and people that the project carries: well formed, varied, nobody real."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "api" / "demo_data"
HEADER = (
    "identifiant;antenne;referent;conseiller_emploi;statut;sexe;annee_naissance;commune;code_insee;domaines;"
    "projet_valide;metiers_vises;experiences;competences;certifications;permis;moyens_transport;trajet_max_min;"
    "formation;francais_oral;francais_ecrit;langues;disponible_le;contrats_acceptes;temps_travail;"
    "horaires_refuses;limites_de_travail;salaire_min_horaire;publics_prioritaires;notes"
)
COMMUNES = {
    "59183",
    "59155",
    "59271",
    "59273",
    "59588",
    "59131",
    "59094",
    "59359",
    "59272",
    "59107",
    "59340",
    "59260",
    "59016",
    "59576",
    "59668",
    "59159",
    "59532",
}
CLOSED = {
    "domaines": {"industrie", "transport_logistique", "sap", "batiment", "restauration", "tertiaire"},
    "moyens_transport": {"pied", "velo", "trottinette", "transports_en_commun", "scooter", "voiture"},
    "contrats_acceptes": {"cdi", "cdd", "interim", "cddi", "alternance", "saisonnier"},
    "horaires_refuses": {"tot_matin", "soir", "nuit", "samedi", "dimanche", "equipe", "coupure"},
    "publics_prioritaires": {"deld", "rsa", "qpv", "rqth", "jeune"},
    "projet_valide": {"oui", "non"},
    "sexe": {"F", "H"},
}


def offers() -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DEMO / "offers.jsonl").read_text(encoding="utf-8").splitlines()]


def people() -> list[dict[str, str]]:
    with (DEMO / "participants.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def items(cell: str) -> list[str]:
    return [item.strip() for item in cell.split("|") if item.strip()]


def test_offers_are_france_travail_objects_with_our_keys() -> None:
    needed = {
        "id",
        "intitule",
        "description",
        "dateCreation",
        "romeCode",
        "typeContrat",
        "lieuTravail",
        "niveau",
        "clauseInsertion",
        "dateLimite",
    }
    for offer in offers():
        assert needed <= offer.keys()
        assert offer["lieuTravail"]["commune"] in COMMUNES
        assert offer["niveau"] in (1, 2)
        created = dt.datetime.fromisoformat(offer["dateCreation"]).date()
        assert created < dt.date.fromisoformat(offer["dateLimite"])


def test_offers_are_varied() -> None:
    found = offers()
    assert len(found) == len({o["id"] for o in found}) == 14
    assert {o["typeContrat"] for o in found} == {"CDI", "CDD", "MIS", "SAI"}
    assert len({o["lieuTravail"]["commune"] for o in found}) >= 8
    assert sum("dureeTravailLibelle" in o for o in found) < len(found)
    assert sum("permis" in o for o in found) < len(found) / 2


def test_people_have_the_columns_of_the_format_and_closed_words() -> None:
    text = (DEMO / "participants.csv").read_text(encoding="utf-8")
    assert text.splitlines()[0] == HEADER
    for row in people():
        assert None not in row
        for column, words in CLOSED.items():
            assert set(items(row[column])) <= words, (row["identifiant"], column)
        assert row["code_insee"] in COMMUNES | {""}
        assert not row["disponible_le"] or dt.date.fromisoformat(row["disponible_le"])


def test_people_have_gaps_and_one_of_each_status() -> None:
    rows = people()
    assert [r["identifiant"] for r in rows] == [f"D{n:03d}" for n in range(1, 61)]
    assert Counter(r["statut"] for r in rows) == {"actif": 57, "suspendu": 1, "en_emploi": 1, "sorti": 1}
    for column in ("permis", "trajet_max_min", "francais_oral", "certifications", "code_insee"):
        assert any(not r[column] for r in rows), f"no gap in {column}"


def test_nobody_can_be_reached_from_the_data() -> None:
    for text in (p.read_text(encoding="utf-8") for p in DEMO.iterdir() if p.suffix in (".jsonl", ".csv")):
        assert not re.search(r"@|https?:|www\.|\b0\d([ .]?\d\d){4}\b", text)
        assert not re.search(r"\b(Mme|Monsieur|Madame|M\.) [A-Z]", text)
