"""Titles, e-mails and cells without end are read, or refused, in bounded time."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest

from matching.errors import InputError
from matching.reading.offer_files import items_of
from tests.matching.reading.made_files import archive_of, xlsx_of

CELLS = ["-", " ", "1 ", ",", "a,(", "62100,", "_ ", "oui ", "n/a", "é;"]
LINES = [
    "-",
    "> ",
    "re : ",
    "offre d'emploi : ",
    "ref 1",
    "n°1",
    ". ",
    "poste : ",
    "bonjour ",
    "a\t",
    "De : x\n",
]


def read_quickly(folder: Path, content: bytes) -> None:
    path = folder / "offres"
    path.write_bytes(content)
    began = time.perf_counter()
    with suppress(InputError):
        items_of(path)
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize("repeated", CELLS)
def test_cells_without_end(repeated: str, tmp_path: Path) -> None:
    cell = (repeated * 150_000)[:150_000] + "x"
    header = "Fonction;Ville;Langues;Permis exigé;Salaire brut mensuel;Adresse;Date de début;Nb heures"
    row = ";".join(["Cariste", *[f'"{cell}"'] * 7])
    read_quickly(tmp_path, f"{header}\n{row}\n".encode())


@pytest.mark.parametrize("repeated", LINES)
@pytest.mark.parametrize("before", ["", "De : x\nObjet : ", "Cariste\n", "Offre n°"])
def test_lines_without_end(before: str, repeated: str, tmp_path: Path) -> None:
    read_quickly(tmp_path, (before + (repeated * 190_000)[:190_000] + "é€").encode())


def test_titles_without_end(tmp_path: Path) -> None:
    read_quickly(tmp_path, (";".join(f"colonne {i}" for i in range(200_000)) + "\n1;2\n").encode())
    read_quickly(tmp_path, ("a" * 190_000 + ";b\n1;2\n").encode())


def test_sheets_without_end(tmp_path: Path) -> None:
    rows = [[f"n{j}" for j in range(2_000)] for _ in range(10)]
    read_quickly(tmp_path, xlsx_of(rows))
    read_quickly(tmp_path, archive_of({"xl/workbook.xml": "<x/>"} | {f"s{i}.xml": "" for i in range(4_000)}))
