"""Offers by every door: the form is known by content, and all of them end in one reader."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.errors import InputError
from matching.offer import Offer
from matching.reading.offer_files import FORMS, read_items
from matching.reading.offer_json import offer_to_json
from matching.reading.offer_title import title_of
from matching.reading.offers import read_offers_file
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.places import load_places
from tests.matching.reading.made_files import docx_of, odt_of, paragraph, pdf_of, picture_pdf, xlsx_of

PLACES = load_places()
LINES = [
    "Poste : Cariste (H/F)",
    "CDI 35h/semaine, à Dunkerque",
    "CACES R489 cat. 3 exigé, permis B souhaité",
]
POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "identifier": "R1",
    "title": "Cariste (H/F)",
    "description": "<p>" + "</p><p>".join(LINES) + "</p>",
}
DOORS: dict[str, bytes] = {
    "france_travail": json.dumps(
        {"id": "R1", "intitule": "Cariste (H/F)", "description": "\n".join(LINES)}
    ).encode(),
    "jsonld": json.dumps(POSTING).encode(),
    "html": f"<!doctype html><script type='application/ld+json'>{json.dumps(POSTING)}</script><p>Menu".encode(),
    "csv": ("Référence;Poste;Description\nR1;Cariste (H/F);" + " / ".join(LINES)).encode("cp1252"),
    "xlsx": xlsx_of([["ref", "titre", "descriptif"], ["R1", "Cariste (H/F)", "\n".join(LINES)]]),
    "text": "\n".join(LINES).encode("utf-16"),
    "pdf": pdf_of(["OFFRE D'EMPLOI", *LINES]),
    "docx": docx_of("".join(map(paragraph, LINES))),
    "odt": odt_of("".join(f"<text:p>{line}</text:p>" for line in LINES)),
}


def written(folder: Path, content: bytes | str, *, name: str = "R1") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def offers(path: Path, *, form: str = "auto") -> tuple[list[Offer], list[str]]:
    read, problems = read_offers_file(
        path, vocabulary=Vocabulary("none", {}), linker=None, places=PLACES, form=form
    )
    return read, list(map(str, problems))


def only_item(path: Path, *, form: str = "auto") -> dict[str, Any]:
    items, problems = read_items(path, form=form)
    assert problems == []
    assert len(items) == 1
    return dict(items[0])


@pytest.mark.parametrize("form", DOORS)
@pytest.mark.parametrize("asked", ["auto", "told"])
def test_every_door_leads_to_the_same_facts(form: str, asked: str, tmp_path: Path) -> None:
    (offer,), problems = offers(written(tmp_path, DOORS[form]), form="auto" if asked == "auto" else form)
    assert problems == []
    assert (offer.id, offer.title, offer.contract, offer.hours_per_week) == ("R1", "Cariste (H/F)", "cdi", 35)
    assert [(one.code, one.required) for one in offer.licences] == [("B", False)]
    assert [one.required for one in offer.certifications] == [True]


@pytest.mark.parametrize("form", DOORS)
def test_every_passage_stands_in_the_text_that_is_shown(form: str, tmp_path: Path) -> None:
    (offer,), _ = offers(written(tmp_path, DOORS[form]))
    shown = offer_to_json(offer)
    texts = {"title": shown["title"], "description": shown["text"]}
    passages = [one for found in shown["passages"].values() for one in found if one["source"] in texts]
    assert len(passages) >= 4
    for one in passages:
        assert texts[one["source"]][one["start"] : one["end"]] == one["text"]


def test_every_form_is_tried() -> None:
    assert {"auto", *DOORS} == set(FORMS)


def test_an_unknown_format_names_the_accepted_ones(tmp_path: Path) -> None:
    with pytest.raises(
        InputError, match=r"--format : trouvé « doc » ; attendu auto, france_travail, .* ou odt"
    ):
        read_items(written(tmp_path, "x"), form="doc")


@pytest.mark.parametrize(
    ("form", "given"), [("pdf", "docx"), ("docx", "pdf"), ("odt", "text"), ("xlsx", "pdf")]
)
def test_a_format_that_the_file_is_not_is_refused(form: str, given: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="attendu"):
        read_items(written(tmp_path, DOORS[given]), form=form)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "un fichier vide"),
        (picture_pdf(), "que des images"),
        (docx_of(paragraph("x"), vbaProject__bin=b"x"), "macros"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "ancien document Word"),
        ("[" * 100_000, "trop imbriqués"),
        ('{"id": "1", "intitule": "x"', "un JSON mal formé"),
        ("[]", "aucune offre"),
        ("[" + "[]," * 150_000 + "[]]", "plus de 100000 éléments inutilisables"),
        ("[" + " " * 20_000_000 + "]", r"plus de 20 Mo ; attendu .* JSON Lines"),
        ("nom;age;ville\nx;1;y\nz;2;t", "attendu une colonne « intitule »"),
        (odt_of("", kind="application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument"),
    ],
)
def test_an_unusable_file_says_why(content: bytes | str, said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=said):
        read_items(written(tmp_path, content))


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="un dossier"):
        read_items(tmp_path)
    with pytest.raises(InputError, match="aucun fichier de ce nom"):
        read_items(tmp_path / "absent")


def test_a_text_in_brackets_is_no_json(tmp_path: Path) -> None:
    assert only_item(written(tmp_path, "[URGENT] Cariste (H/F)\nCDI"))["intitule"] == "[URGENT] Cariste (H/F)"


def test_lines_too_long_too_deep_or_too_big_are_listed_and_the_rest_goes_in(tmp_path: Path) -> None:
    lines = [
        '{"id": "1", "intitule": "Cariste"}',
        '{"id": "2", "intitule": "' + "a" * 3_000_000 + '"}',
        '{"id": "3", "x": ' + "[" * 100_000 + "}",
        '{"id": "4", "x": ' + "9" * 5_000 + "}",
        '{"id": "5", "intitule": "x", "description": "' + "CDI " * 10_000 + '"}',
        '{"id": "6", "intitule": "\\ud83d Soudeur \\ud83d\\ude00 \\\\ud83d"}',
        '{"id": "7", "intitule": "Soudeur", "x": NaN}',
    ]
    items, problems = read_items(written(tmp_path, "\n".join(lines)))
    assert [item["id"] for item in items] == ["1", "6", "7"]
    assert items[1]["intitule"] == "\ufffd Soudeur 😀 \\ud83d"
    assert [problem.row for problem in problems] == [2, 3, 4, 5]
    assert [problem.found for problem in problems] == [
        "une ligne de plus de 1 Mo",
        "un JSON aux listes et objets trop imbriqués",
        "un nombre démesuré",
        "40000 caractères",
    ]


def test_a_json_of_one_giant_line_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "giant.json"
    with path.open("wb") as file:
        file.write(b'{"id": "1", "intitule": "')
        file.truncate(1_000_000_000)
    with pytest.raises(InputError, match="plus de"):
        read_items(path)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_json_in_other_encodings(encoding: str, tmp_path: Path) -> None:
    line = '{"id": "1", "intitule": "Métallier"}'
    for content in (line, f"[{line}]", line + "\n" + line.replace("1", "2")):
        items, problems = read_items(written(tmp_path, content.encode(encoding)))
        assert problems == []
        assert {item["intitule"] for item in items} == {"Métallier"}


@pytest.mark.parametrize("repeated", ["CDI ", "\n", " ", "CAP ou ", "12 € ", "de 5h à 13h "])
def test_texts_without_end_are_read_in_bounded_time(repeated: str, tmp_path: Path) -> None:
    text = (repeated * 30_000)[:29_000]
    raw = json.dumps({"id": "1", "intitule": "Cariste", "description": text})
    assert len(offers(written(tmp_path, raw))[0]) == 1


TITLES = [
    ("OFFRE D'EMPLOI\nRéf. : 2026-114\nCariste (H/F)\nCDI", "Cariste (H/F)"),
    ("Société Dupont\nNous recrutons\nIntitulé du poste : Soudeur TIG\nLieu : Calais", "Soudeur TIG"),
    ("Offre n° 123\nPoste :\nAide à domicile\n", "Aide à domicile"),
    ("Mairie de Loon-Plage recrute\n\nAgent d'entretien\n", "Agent d'entretien"),
    ("Nous recherchons un maçon pour nos chantiers.", "maçon pour nos chantiers."),
    ("12/11/2026\nwww.exemple.fr\ncontact@exemple.fr\nPréparateur de commandes", "Préparateur de commandes"),
    ("Offre d'emploi : Plombier chauffagiste", "Plombier chauffagiste"),
    ("L'entreprise est leader.\nElle grandit.\n** Serveur H/F **", "Serveur H/F"),
    ("Vous aimez la mer et les gens. " * 8, "Vous aimez la mer et les gens"),
    ("Annonce", "Annonce"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_the_title_of_a_text(text: str, title: str) -> None:
    assert title_of(text) == title


def test_a_page_without_data_is_one_offer_named_by_its_heading(tmp_path: Path) -> None:
    data = '<script type=\'application/ld+json\'>{"@type": "WebSite"}</script>'
    page = f"<html><head><title>Offres | Site</title></head><h1>Cariste</h1><p>CDI{data}"
    item = only_item(written(tmp_path, page, name="annonce.html"))
    assert item == {"id": "annonce", "intitule": "Cariste", "description": "Cariste\nCDI"}
    unnamed = "<html><h1>Offre d'emploi</h1><p>Poste : Soudeur</p>"
    assert only_item(written(tmp_path, unnamed))["intitule"] == "Soudeur"


def test_a_page_with_several_postings_lists_the_broken_block(tmp_path: Path) -> None:
    blocks = [
        {"@type": "JobPosting", "title": "Soudeur"},
        [{"@type": "JobPosting", "title": "Cariste"}],
        POSTING,
        POSTING,
    ]
    scripts = "".join(f"<script type=application/ld+json>{json.dumps(one)}</script>" for one in blocks)
    path = written(
        tmp_path, f"<html>{scripts}<script type='application/ld+json'>{{oops</script>", name="page.html"
    )
    items, problems = read_items(path)
    assert [(item["id"], item["intitule"]) for item in items] == [
        ("page-1", "Soudeur"), ("page-2", "Cariste"), ("R1", "Cariste (H/F)"),
    ]  # fmt: skip
    assert [problem.row for problem in problems] == [5]


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(list(DOORS.values())), st.data())
def test_damaged_files_give_offers_or_a_french_error(
    tmp_path: Path, whole: bytes, data: st.DataObject
) -> None:
    content = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for _ in range(data.draw(st.integers(0, 4)) if content else 0):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = written(tmp_path, bytes(content))
    with suppress(InputError):
        for offer in offers(path)[0]:
            json.dumps(offer_to_json(offer), ensure_ascii=False, allow_nan=False).encode()


PARTS = [
    "libelle",
    "exigence",
    "code",
    "commune",
    "codePostal",
    "niveauLibelle",
    "value",
    "unitText",
    "horaires",
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(PARTS) | st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = [
    "@type", "title", "description", "identifier", "employmentType", "jobLocation", "address", "baseSalary", "value",
    "experienceRequirements", "educationRequirements", "skills", "totalJobOpenings", "datePosted", "id", "intitule",
    "lieuTravail", "salaire", "occupationalCategory", "@graph", "qualifications", "monthsOfExperience", "permis",
    "competences", "formations", "langues", "contexteTravail", "typeContrat", "experienceExige", "nombrePostes",
    "dateCreation", "dateLimite", "niveau", "clauseInsertion", "dureeTravailLibelle", "romeCode", "alternance",
]  # fmt: skip


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(KEYS), JSON), st.sampled_from(["JobPosting", None]))
def test_any_object_is_an_offer_or_a_problem(tmp_path: Path, value: dict[str, Any], kind: str | None) -> None:
    value = value | ({"@type": kind} if kind else {"id": "1", "intitule": "Cariste"})
    with suppress(InputError):
        for offer in offers(written(tmp_path, json.dumps(value)))[0]:
            json.dumps(offer_to_json(offer), ensure_ascii=False, allow_nan=False).encode()
