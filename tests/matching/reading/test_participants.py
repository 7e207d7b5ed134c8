"""Participants files: cells as three values, bad rows listed, protected columns without effect."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from matching.errors import InputError
from matching.participant import HoursWanted, Participant
from matching.reading.linking import OccupationLinker
from matching.reading.participant_fields.experiences import read_experience
from matching.reading.participant_fields.trades import read_aims
from matching.reading.participants import COLUMNS, ParticipantsRead, Reading, read_participants_file
from matching.reading.trade_splitting import split_trades
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

LINKER = OccupationLinker(load_starter())
READING = Reading(LINKER, load_places(), dt.date(2026, 11, 25))


def _read(folder: Path, *rows: dict[str, str]) -> ParticipantsRead:
    lines = [";".join(COLUMNS)]
    lines += [";".join(f'"{row.get(c, "")}"' for c in COLUMNS) for row in rows]
    file = folder / "participants.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return read_participants_file(file, READING)


def _one(folder: Path, **cells: str) -> Participant:
    return _read(folder, {"identifiant": "P1"} | cells).participants[0]


@pytest.mark.parametrize(
    ("column", "fact"),
    [
        ("permis", "licences"),
        ("certifications", "certifications"),
        ("competences", "skills"),
        ("experiences", "experiences"),
        ("horaires_refuses", "refused_schedules"),
        ("langues", "languages"),
        ("limites_de_travail", "work_limits"),
        ("moyens_transport", "modes"),
    ],
)
def test_empty_is_unknown_and_none_is_known(tmp_path: Path, column: str, fact: str) -> None:
    assert getattr(_one(tmp_path), fact) is None
    assert getattr(_one(tmp_path, **{column: "aucun"}), fact) == ()


@pytest.mark.parametrize(
    ("text", "months", "year", "wanted"),
    [
        ("cariste, 18 mois, 2024", 18, 2024, True),
        ("cariste, 3 ans, 2022, chariot frontal", 36, 2022, True),
        ("cariste, 2 ans et demi, 2021", 30, 2021, True),
        ("cariste, 1 an 6 mois, 2021", 18, 2021, True),
        ("cariste, 2015-2018", 36, 2018, True),
        ("cariste, 6 semaines, 2024", 1, 2024, True),
        ("cariste", None, None, True),
        ("peintre, 7 ans, 2011 (ne souhaite plus)", 84, 2011, False),
    ],
)
def test_experience(text: str, months: int | None, year: int | None, wanted: bool) -> None:
    read = read_experience(text, LINKER, None, today=READING.today)
    assert (read.months, read.last_year, read.wanted) == (months, year, wanted)
    assert read.romes


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        ("cariste", {"N1101"}),
        ("plonjeur", {"G1605"}),
        ("prépa cde", {"N1103"}),
        ("aide à domicile, ménage chez des particuliers", {"K1304"}),
        ("soudeuse", {"H2913"}),
        ("conducteur engins TP", {"F1302"}),
        ("ELS", {"D1507"}),
        ("peintre en bâtiment", {"F1606"}),
        ("aide-soignante", {"J1501"}),
        ("chauffeur livreur", {"N4105"}),
    ],
)
def test_aims(text: str, parents: set[str]) -> None:
    assert parents <= {aim.rome_v3 for aim in read_aims(text, LINKER, None).aims or ()}


def test_a_doubt_is_not_a_certain_aim() -> None:
    aims = read_aims("boulanger, éventuellement livreur", LINKER, None).aims
    assert [(a.text, a.certain) for a in aims or ()][-1] == ("livreur", False)


def test_a_remark_is_kept_and_is_no_trade() -> None:
    read = read_aims("cariste (mais voir limites)", LINKER, None)
    assert [a.text for a in read.aims or ()] == ["cariste"]
    assert [n.text for n in read.left] == ["mais voir limites"]


def test_several_trades_in_a_cell() -> None:
    assert split_trades("caisse, standard, sinon ménage de bureaux ou blanchisserie") == [
        "caisse",
        "standard",
        "menage de bureaux",
        "blanchisserie",
    ]


@pytest.mark.parametrize(
    ("cell", "hours"),
    [
        ("plein", HoursWanted(35, 48)),
        ("partiel", HoursWanted(1, 34.5)),
        ("indifferent", HoursWanted(1, 48)),
        ("20-28", HoursWanted(20, 28)),
        ("24", HoursWanted(20, 28)),
        ("", None),
    ],
)
def test_hours(tmp_path: Path, cell: str, hours: HoursWanted | None) -> None:
    assert _one(tmp_path, temps_travail=cell).hours == hours


def test_home_is_the_code_whatever_the_address_beside_it(tmp_path: Path) -> None:
    one = _one(tmp_path, commune="Gravelines, 3 rue du Port", code_insee="59183")
    other = _one(tmp_path, commune="Dunkerque", code_insee="59183")
    assert one == other
    assert _one(tmp_path, commune="grande synthe").home_insee == "59271"


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"identifiant": ""}, "identifiant"),
        ({"statut": "parti"}, "statut"),
        ({"disponible_le": "xx"}, "disponible_le"),
        ({"trajet_max_min": "loin"}, "trajet_max_min"),
        ({"francais_oral": "vert"}, "francais_oral"),
        ({"temps_travail": "beaucoup"}, "temps_travail"),
    ],
)
def test_a_bad_row_is_listed_and_the_others_go_in(tmp_path: Path, cells: dict[str, str], field: str) -> None:
    read = _read(
        tmp_path,
        {"identifiant": "A"},
        {"identifiant": "B", "antenne": "Dunkerque"} | cells,
        {"identifiant": "C"},
    )
    assert [p.id for p in read.participants] == ["A", "C"]
    assert [(p.row, p.field) for p in read.problems] == [(3, field)]
    assert len(read.rejected) == 1
    assert all(word in str(read.problems[0]) for word in ("ligne 3", field, "trouvé", "attendu"))


def test_the_same_id_twice_is_a_bad_row(tmp_path: Path) -> None:
    read = _read(tmp_path, {"identifiant": "A"}, {"identifiant": "A"})
    assert len(read.participants) == 1
    assert "deuxième fois" in str(read.problems[0])


def test_words_not_understood_are_kept(tmp_path: Path) -> None:
    person = _one(tmp_path, contrats_acceptes="cdi | freelance", commune="Trifouilly")
    assert person.contracts == ("cdi",)
    assert {(n.field, n.text) for n in person.not_understood} == {
        ("contrats_acceptes", "freelance"),
        ("commune", "Trifouilly"),
    }


def test_a_lost_licence_is_not_held(tmp_path: Path) -> None:
    person = _one(tmp_path, permis="aucun", certifications="permis B annulé 05/2023")
    assert person.licences == ()
    assert person.certifications == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encodings_and_delimiters(tmp_path: Path, encoding: str, delimiter: str) -> None:
    file = tmp_path / "p.csv"
    file.write_bytes(
        delimiter.join(("identifiant", "commune")).encode(encoding)
        + "\n".encode("utf-16-le" if encoding == "utf-16" else encoding).replace(b"\xef\xbb\xbf", b"")
        + delimiter.join(("P1", "Téteghem")).encode(
            "utf-16-le" if encoding == "utf-16" else encoding.replace("-sig", "")
        )
    )
    assert read_participants_file(file, READING).participants[0].home_insee == "59588"


def test_a_workbook_reads_like_the_csv(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["identifiant", "disponible_le", "trajet_max_min"])
    sheet.append(["P1", dt.datetime(2026, 12, 1), 30])
    book.save(tmp_path / "p.xlsx")
    person = read_participants_file(tmp_path / "p.xlsx", READING).participants[0]
    assert (person.available_from, person.travel_max_min) == (dt.date(2026, 12, 1), 30)


@pytest.mark.parametrize("content", [b"", b"nom;age\nX;3\n", b"\x00\x01\x02", b"PK\x03\x04broken"])
def test_a_file_that_is_no_participants_file(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "p.csv"
    file.write_bytes(content)
    with pytest.raises(InputError, match="attendu"):
        read_participants_file(file, READING)
