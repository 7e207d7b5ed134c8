"""How fast a pool is built, an offer ranked and the whole command run, on invented people.

Run: ``python -m benchmarks.ranking [--people N] [--rome DIR|ZIP]``. Everything is drawn from the starter
vocabulary with a fixed seed. The reference is a plain Python loop that checks seven criteria of the twenty.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from api.vocabularies import data_folder
from matching.knowledge import Knowledge
from matching.offer import Offer
from matching.participant import Participant
from matching.pool import Pool
from matching.ranking import rank_offer
from matching.reading.linking import OccupationLinker
from matching.reading.offers import read_offer
from matching.reading.participants import COLUMNS, Reading, read_participants_file
from matching.scoring import prior_weights
from matching.vocabulary.occupations import Occupation, Vocabulary
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter
from matching.vocabulary.words import REFUSABLE_SCHEDULES

ROOT: Final = Path(__file__).resolve().parents[1]
SEED: Final = 3
TODAY: Final = dt.date(2026, 11, 25)
_LICENCES: Final = ("", "aucun", "B", "B", "B", "B | C")
_MODES: Final = ("", "voiture", "voiture", "transports_en_commun", "velo | transports_en_commun", "pied")
_CONTRACTS: Final = ("", "cdi", "cdi | cdd", "cdi | cdd | interim")
_LIMITS: Final = ("", "aucun", "aucun", "port de charges 10 kg", "travail en hauteur")
_CERTIFICATES: Final = ("", "aucun", "CACES R489 1A 3 (2024)", "SST (2025)", "HACCP")
_COMMUNES: Final = ("59183", "59155", "59271", "59588", "59273", "59359", "59131")


def person_row(number: int, chance: random.Random, vocabulary: Vocabulary) -> dict[str, str]:
    """Return the cells of one invented person, some of them empty."""
    trades = [_trade(chance, vocabulary) for _ in range(3)]
    refused = ("", "aucun", *REFUSABLE_SCHEDULES)
    return {
        "identifiant": f"B{number:06d}",
        "statut": chance.choice(("actif",) * 9 + ("suspendu",)),
        "domaines": trades[0].domain or "",
        "projet_valide": chance.choice(("oui", "non", "")),
        "metiers_vises": " | ".join(chance.choice(t.titles or (t.label,)) for t in trades[:2]),
        "experiences": " | ".join(
            f"{t.label}, {chance.randint(3, 90)} mois, {chance.randint(2012, 2026)}" for t in trades[1:]
        ),
        "competences": " | ".join(
            vocabulary.skills[code].label for trade in trades[:2] for code in trade.skills[:3]
        ),
        "certifications": chance.choice(_CERTIFICATES),
        "permis": chance.choice(_LICENCES),
        "moyens_transport": chance.choice(_MODES),
        "trajet_max_min": chance.choice(("", "30", "45", "60")),
        "code_insee": chance.choice(_COMMUNES),
        "formation": chance.choice(("", "aucun", "niveau 3, CAP", "niveau 4, bac")),
        "francais_oral": chance.choice(("", "A2", "B1", "B2", "natif")),
        "disponible_le": (TODAY + dt.timedelta(days=chance.randint(-60, 120))).isoformat(),
        "contrats_acceptes": chance.choice(_CONTRACTS),
        "temps_travail": chance.choice(("", "plein", "partiel", "indifferent")),
        "horaires_refuses": chance.choice(refused),
        "limites_de_travail": chance.choice(_LIMITS),
        "salaire_min_horaire": chance.choice(("", "12.02", "13")),
    }


def raw_offer(number: int, chance: random.Random, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return one invented offer in France Travail form."""
    trade = _trade(chance, vocabulary)
    skills = ", ".join(vocabulary.skills[code].label for code in trade.skills[:4])
    return {
        "id": f"OFFRE{number:03d}",
        "intitule": f"{trade.label} (H/F)",
        "description": f"Vos missions : {skills}. Permis B exigé. Port de charges de 15 kg. Horaires : 8h-16h.",
        "romeCode": trade.code,
        "typeContrat": chance.choice(("CDI", "CDD", "MIS")),
        "lieuTravail": {"commune": chance.choice(_COMMUNES)},
        "experienceExige": chance.choice("DSE"),
        "experienceLibelle": "6 Mois",
        "dureeTravailLibelle": "35H/semaine",
        "salaire": {"libelle": "Horaire de 12.50 Euros"},
    }


def _trade(chance: random.Random, vocabulary: Vocabulary) -> Occupation:
    return vocabulary.occupations[chance.choice(vocabulary.codes)]


def write_files(folder: Path, *, people: int, offers: int) -> tuple[Path, Path]:
    """Write invented offers and people into a folder and return the two files."""
    chance, vocabulary = random.Random(SEED), load_starter()
    asked, pool = folder / f"offers{offers}.json", folder / f"people{people}.csv"
    asked.write_text(json.dumps([raw_offer(i, chance, vocabulary) for i in range(offers)]), encoding="utf-8")
    with pool.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, restval="", delimiter=";")
        writer.writeheader()
        writer.writerows(person_row(i, chance, vocabulary) for i in range(people))
    return asked, pool


def read_files(asked: Path, pool: Path) -> tuple[Offer, tuple[Participant, ...], Knowledge]:
    """Return the first offer, everybody, and what they are read against."""
    knowledge = Knowledge(load_starter(), load_places(), TODAY)
    linker = OccupationLinker(knowledge.vocabulary)
    raw = json.loads(asked.read_text(encoding="utf-8"))[0]
    offer = read_offer(raw, vocabulary=knowledge.vocabulary, linker=linker, places=knowledge.places)
    read = read_participants_file(pool, Reading(linker, knowledge.places, TODAY))
    return offer, read.participants, knowledge


def plain_loop(offer: Offer, people: Iterable[Participant]) -> list[tuple[int, str]]:
    """Return ten people by how many of seven criteria they meet: the least that any ranking does."""
    return sorted((-_met(offer, person), person.id) for person in people)[:10]


def _met(offer: Offer, person: Participant) -> int:
    return (
        (person.status == "actif")
        + any(aim.rome == link.rome for aim in person.aims or () for link in offer.occupations)
        + any(link.rome in one.romes for one in person.experiences or () for link in offer.occupations)
        + all(licence.code in (person.licences or ()) for licence in offer.licences)
        + (offer.contract in (person.contracts or ()))
        + (not set(offer.schedule) & set(person.refused_schedules or ()))
        + bool(person.hours and person.hours.min <= (offer.hours_per_week or 35) <= person.hours.max)
    )


def timed(work: Callable[[], object], *, times: int) -> tuple[float, float]:
    """Return the median and the 95th percentile of some work, in milliseconds; a first run is not counted."""
    work()
    took = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


def build(people: Iterable[Participant], offer: Offer, knowledge: Knowledge) -> Pool:
    """Return a pool whose columns are built: they are made when first read, hence one ranking."""
    pool = Pool(people, knowledge)
    rank_offer(offer, pool, prior_weights())
    return pool


def engine_rows(folder: Path, people: int) -> list[tuple[str, float, float, float]]:
    """Return (what, median ms, p95 ms, ratio to the plain loop) for the pool and one offer's ranking."""
    offer, everybody, knowledge = read_files(*write_files(folder, people=people, offers=1))
    weights, pool = prior_weights(), build(everybody, offer, knowledge)
    loop = timed(lambda: plain_loop(offer, everybody), times=50)
    works: Mapping[str, tuple[Callable[[], object], int]] = {
        "build the pool, first ranking": (lambda: build(everybody, offer, knowledge), 7),
        "rank one offer": (lambda: rank_offer(offer, pool, weights).shown, 200),
    }
    rows = [(name, *timed(work, times=times)) for name, (work, times) in works.items()]
    return [("plain loop, 7 criteria", *loop, 1.0), *((n, m, p, m / loop[0]) for n, m, p in rows)]


def command(*arguments: str, data: Path) -> float:
    """Return the seconds that one run of the command takes, with its own data folder."""
    code = "import sys; from api.cli.app import main; sys.exit(main())"
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, "XDG_DATA_HOME": str(data)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - start


def process_rows(folder: Path, rome: Path | None) -> list[tuple[str, float]]:
    """Return (vocabulary, median seconds of three runs) for the whole command, 60 people and 24 offers."""
    asked, pool = write_files(folder, people=60, offers=24)
    homes = {"starter vocabulary": folder / "starter"}
    if rome:
        command("rome", "load", str(rome), data=folder / "full")
        homes["full ROME"] = folder / "full"
    elif (data_folder() / "rome").exists():
        homes["full ROME"] = data_folder().parent
    arguments = (
        "rank",
        "--offers",
        str(asked),
        "--participants",
        str(pool),
        "--today",
        TODAY.isoformat(),
    )
    return [
        (name, statistics.median(command(*arguments, "--json", data=home) for _ in range(3)))
        for name, home in homes.items()
    ]


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--people", type=int, default=3_000)
    parser.add_argument("--rome", type=Path, help="a ROME release to measure with, a folder or a zip")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        rows = engine_rows(Path(name), given.people)
        print(f"{given.people:,} people, 1 offer{'median ms':>24}{'p95 ms':>10}{'ratio':>8}")
        for what, median, p95, ratio in rows:
            print(f"{what:<32}{median:>13.2f}{p95:>10.2f}{ratio:>8.2f}")
        print(f"\n{'candidatheque rank, 60 x 24':<32}{'median s':>13}")
        for what, seconds in process_rows(Path(name), given.rome):
            print(f"{what:<32}{seconds:>13.2f}")


if __name__ == "__main__":
    main()
