"""A ROME release in several dresses becomes the same vocabulary; a broken one says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.errors import VocabularyError
from matching.vocabulary import compiled
from matching.vocabulary.contexts import conditions_of, schedules_of
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.rome_release import read_release
from matching.vocabulary.words import SCHEDULES, WORK_CONDITIONS

SHARED = Path(__file__).parents[3] / "shared" / "data" / "rome"
CODES = (
    "code_rome;libelle_rome;code_rome_parent\nN1101;Cariste à l'entrepôt;N1101\nN1199;Pontier;N1101\n"
    "G1605;Plongeur;G1605\n"
)
TITLES = (
    "code_ogr;libelle_appellation_long;code_rome\n1;Cariste / Cariste;N1101\n2;Plongeur / Plongeuse;G1605\n"
    "3;Pontier / Pontière;N1199\n"
)
SKILLS = "code_ogr;libelle_competence\n10;Conduire un chariot\n"
LINKS = "code_rome;code_ogr;coeur_metier\nN1101;10;Principale\nN1101;20;\nN1101;21;\n"
CONTEXTS = "code_ogr;libelle_cont_travail\n20;Travail de nuit\n21;Port et manipulation de charges lourdes\n"
TYPED = "code_rome;code_rome_cible;libelle_type_mobilite\nN1101;G1605;Proche\n"
ORDERED = "code_rome;code_rome_cible;numero_ordre\nG1605;N1101;1\nG1605;N1199;9\n"
BASIN = "code_bassin_emploi,rome,rome_connexe,score\n3218,G1605,N1101,.8\n3218,N1101,G1605,.1\n0101,N1101,G1605,.9\n"
NAMES = {
    "codes": "unix_referentiel_code_rome_v460_utf8.csv",
    "titles": "unix_referentiel_appellation_v460_utf8.csv",
    "skills": "unix_referentiel_competence_v460_utf8.csv",
    "contexts": "unix_referentiel_contexte_travail_v460_utf8.csv",
    "links": "unix_coherence_item_v460_utf8.csv",
    "typed": "unix_rubrique_mobilite_v347_utf8.csv",
    "ordered": "unix_rubrique_mobilite_v460_utf8.csv",
    "basin": "rome_connexe_par_bassin.csv",
}
TEXTS = {
    "codes": CODES,
    "titles": TITLES,
    "skills": SKILLS,
    "contexts": CONTEXTS,
    "links": LINKS,
    "typed": TYPED,
    "ordered": ORDERED,
}


def release(**changed: str | None) -> dict[str, bytes]:
    """An invented release by file name; a text of None leaves the file out."""
    return {NAMES[name]: text.encode() for name, text in (TEXTS | changed).items() if text is not None}


def read(**changed: str | None) -> Vocabulary:
    return read_release(release(**changed)).vocabulary


def test_what_a_release_says() -> None:
    vocabulary = read()
    cariste = vocabulary.occupations["N1101"]
    assert vocabulary.version == "ROME 460"
    assert (cariste.titles, cariste.core_skills) == (("Cariste / Cariste",), ("10",))
    assert (cariste.conditions, cariste.schedules) == (("loads",), ("night",))
    assert cariste.domain == "transport_logistique"
    assert vocabulary.children["N1101"] == ("N1101", "N1199")
    assert read_release(release()).titles == 3


@pytest.mark.parametrize(
    ("texts", "near", "evolution"),
    [
        ({}, {"N1101": {"G1605"}, "N1199": {"G1605"}, "G1605": {"N1101"}}, {}),
        ({"typed": None}, {"G1605": {"N1101"}}, {"G1605": {"N1199"}}),
        ({"ordered": None}, {"N1101": {"G1605"}, "N1199": {"G1605"}}, {}),
        # The type has the last word on a pair that both files name.
        (
            {"typed": TYPED.replace("N1101;G1605;Proche", "G1605;N1101;Evolution")},
            {},
            {"G1605": {"N1101", "N1199"}},
        ),
        # A move for one job title concerns the code of this title only.
        (
            {
                "ordered": None,
                "typed": "code_rome;code_rome_cible;code_appellation_source;libelle_type_mobilite\n"
                "N1101;G1605;3;Proche\nN1101;G1605;99;Evolution\n",
            },
            {"N1199": {"G1605"}},
            {},
        ),
        # Codes that the release no longer has are passed over.
        (
            {"ordered": None, "typed": TYPED + "N1101;A1101;Proche\n"},
            {"N1101": {"G1605"}, "N1199": {"G1605"}},
            {},
        ),
    ],
)
def test_mobility(
    texts: dict[str, str | None], near: dict[str, set[str]], evolution: dict[str, set[str]]
) -> None:
    trades = read(**texts).occupations.values()
    assert {one.code: set(one.near) for one in trades if one.near} == near
    assert {one.code: set(one.evolution) for one in trades if one.evolution} == evolution


@pytest.mark.parametrize(
    ("text", "loaded"), [(BASIN, True), (BASIN.replace("3218", "3217"), False), (None, None)]
)
def test_neighbours_in_the_basin(text: str | None, loaded: bool | None) -> None:
    found = read_release(release(basin=text))
    assert found.basin is loaded
    assert found.vocabulary.occupations["G1605"].basin == (("N1101", "N1199") if loaded else ())
    assert found.vocabulary.occupations["N1101"].basin == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso8859-15", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ","])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_other_dresses_of_the_same_release(encoding: str, delimiter: str, ending: str) -> None:
    files = {
        name.replace("v460_utf8", "v352"): content.decode()
        .replace("Plongeur /", "Plongeur d'œuvre /")
        .replace(";", delimiter)
        .replace("\n", ending)
        .encode(encoding)
        for name, content in release().items()
    }
    expected = read(titles=TITLES.replace("Plongeur /", "Plongeur d'œuvre /"))
    found = read_release(files).vocabulary
    assert (found.version, found.occupations) == ("ROME 352", expected.occupations)


def test_the_newest_of_several_and_one_encoding_of_a_file() -> None:
    other = {
        "unix_referentiel_code_rome_v459_utf8.csv": CODES.replace("Plongeur", "Autre").encode(),
        "unix_referentiel_code_rome_v460_iso8859-15.csv": CODES.replace("Plongeur", "Autre").encode(),
        "unix_referentiel_code_rome_riasec_v460_utf8.csv": b"code_rome\nN1101\n",
        "unix_referentiel_activite_v459_utf8.csv": b"code_ogr;libelle_activite\n77;Ancienne\n",
    }
    assert read_release(release() | other).vocabulary == read()


def test_an_older_release() -> None:
    files = {
        "unix_referentiel_code_rome_v339_utf8.csv": (
            "code_rome,code_fiche_em,code_ogr,libelle_rome,statut\nN1101,1,5,Conduite d''engins,1\n"
        ),
        "unix_referentiel_appellation_v339_utf8.csv": (
            "code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome,statut\n1,Cariste,Cariste,N1101,1\n"
        ),
        "unix_referentiel_competence_v339_utf8.csv": "code_ogr,libelle_competence,statut\n10,Outils bureautiques,1\n",
        "unix_referentiel_activite_v339_utf8.csv": "code_ogr,libelle_activite,statut\n11,Charger un camion,1\n",
        "unix_referentiel_env_travail_v339_utf8.csv": "code_ogr,libelle_env_travail\n20,En zone frigorifique\n",
        "unix_coherence_item_v339_utf8.csv": "code_rome,code_ogr\nN1101,10\nN1101,11\n",
        "unix_liens_rome_referentiels_v339_utf8.csv": "code_rome,code_ogr\nN1101,20\n",
    }
    vocabulary = read_release({name: text.encode() for name, text in files.items()}).vocabulary
    one = vocabulary.occupations["N1101"]
    assert (one.parent, one.label) == ("N1101", "Conduite d'engins")
    assert (one.skills, one.conditions) == (("10", "11"), ("cold",))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"codes": CODES + "X99;Faux;X99\n"}, ("code_rome", "ligne 5", "X99", "N1101")),
        ({"codes": CODES + "N1101;Encore;N1101\n"}, ("code_rome", "ligne 5", "deuxième fois")),
        ({"codes": CODES + "N1102;Trop;N1101;de;cases\n"}, ("ligne 5", "5 colonnes", "3 colonnes")),
        ({"codes": CODES + "N1102;Seul;N1102\nN1103\n"}, ("ligne 6", "colonne 2", "1 colonnes")),
        ({"codes": CODES + "\nN1102;Seul;N1188\n"}, ("ligne 6", "code_rome_parent", "N1188")),
        ({"codes": CODES + "N1102;;N1101\n"}, ("ligne 5", "libelle_rome", "une case vide")),
        ({"codes": CODES.replace("libelle_rome", "nom")}, ("ligne 1", "libelle_rome", "aucune colonne")),
        ({"codes": CODES.splitlines()[0]}, ("code_rome", "aucune ligne")),
        ({"codes": ""}, ("code_rome", "ligne 1", "aucune colonne")),
        ({"titles": TITLES + "4;Fantôme;Z1101\n"}, ("appellation", "ligne 5", "Z1101")),
        (
            {"titles": TITLES + '4;"Jamais fermé;N1101\n5;Suite;N1101\n'},
            ("appellation", "ligne 5", "guillemets"),
        ),
        ({"titles": TITLES + '4;"Deux\nlignes";N1101\n5;Suite;X1\n'}, ("appellation", "ligne 7", "X1")),
        ({"links": LINKS + "N1102;10;\n"}, ("coherence_item", "ligne 5", "N1102", "même livraison")),
        ({"skills": SKILLS + ";Sans numéro\n"}, ("competence", "ligne 3", "code_ogr", "case vide")),
        ({"typed": TYPED + "N1101;G1605;Loin\n"}, ("mobilite_v347", "ligne 3", "type_mobilite", "Loin")),
        ({"ordered": ORDERED + "N1101;G1605;un\n"}, ("mobilite_v460", "ligne 4", "numero_ordre", "« un »")),
        ({"ordered": ORDERED + "N1101;Nimes;1\n"}, ("mobilite_v460", "ligne 4", "code_rome_cible", "Nimes")),
        ({"basin": BASIN + "3218,N1101,G1605,haut\n"}, ("bassin", "ligne 5", "score", "haut")),
    ],
)
def test_a_broken_file_says_where(changed: dict[str, str], told: tuple[str, ...]) -> None:
    with pytest.raises(VocabularyError) as error:
        read_release(release(**changed))
    assert [word for word in told if word not in str(error.value)] == []
    assert "attendu" in str(error.value)


def test_a_broken_byte_in_utf8_is_told_not_read_as_latin() -> None:
    files = release()
    files[NAMES["titles"]] += "4;Opérateur\n".encode()[:4] + b"\xc3;N1101\n"
    with pytest.raises(VocabularyError, match="ligne 5"):
        read_release(files)


@pytest.mark.parametrize("name", ["codes", "titles", "skills", "links"])
def test_a_missing_file_is_named(name: str) -> None:
    with pytest.raises(VocabularyError, match=NAMES[name].partition("_v")[0]):
        read_release(release(**{name: None}))


@pytest.mark.parametrize(
    ("label", "conditions", "schedules"),
    [
        ("Port et manipulation de charges lourdes ou encombrantes", {"loads"}, set()),
        ("Travail répétitif ou cadence imposée", {"repetitive", "pace"}, set()),
        ("En grande hauteur", {"height"}, set()),
        ("En altitude", set(), set()),
        ("Exposition possible à gaz, aérosol, fumées ...", {"fumes"}, set()),
        ("Utilisation d'équipements de protection collective (EPC)", set(), set()),
        ("Travail posté (2x8, 3x8, 5x8, etc.)", set(), {"shift"}),
        ("Travail les week-ends et jours fériés", set(), {"saturday", "sunday"}),
        ("Travail le week-end", set(), {"saturday", "sunday"}),
        ("Travail en horaires décalés", set(), {"early", "evening"}),
        ("Travail en horaires fractionnés", set(), {"split"}),
        ("Possibilité de télétravail", set(), set()),
        ("Public scolaire", set(), set()),
    ],
)
def test_work_contexts_in_our_words(label: str, conditions: set[str], schedules: set[str]) -> None:
    assert (set(conditions_of(label)), set(schedules_of(label))) == (conditions, schedules)
    assert conditions <= WORK_CONDITIONS.keys()
    assert schedules <= set(SCHEDULES)


def test_compiled_reads_back_the_same(tmp_path: Path) -> None:
    compiled.save(read(), tmp_path, about={"loaded_on": "2026-11-25"})
    assert compiled.load(tmp_path) == read()
    assert compiled.manifest(tmp_path)["loaded_on"] == "2026-11-25"


def test_a_second_save_takes_the_place_of_the_first(tmp_path: Path) -> None:
    compiled.save(read(), tmp_path)
    compiled.save(read(codes=CODES.replace("Plongeur", "Plonge")), tmp_path)
    assert compiled.load(tmp_path).label("G1605") == "Plonge"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("vocabulary-*.json", b"Cariste", b"Caristo", "modifié"),
        ("manifest.json", b'"format": 2', b'"format": 99', "format inconnu"),
        ("manifest.json", b'"format": 2', b'"format"', "illisible"),
        ("manifest.json", b'"sha256": "', b'"sha256": "../', "absent|modifié"),
        ("manifest.json", b'"sha256"', b'"md5"', "absent"),
    ],
)
def test_what_was_changed_is_refused(tmp_path: Path, file: str, old: bytes, new: bytes, told: str) -> None:
    compiled.save(read(), tmp_path)
    place = next(tmp_path.glob(file))
    place.write_bytes(place.read_bytes().replace(old, new))
    with pytest.raises(VocabularyError, match=f"(?s){told}.*rome load"):
        compiled.load(tmp_path)


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/data absent")
def test_the_official_release() -> None:
    found = read_release({path.name: path.read_bytes() for path in SHARED.glob("*.csv")})
    trades = found.vocabulary.occupations.values()
    assert (len(trades), found.titles, len(found.vocabulary.children)) == (1584, 13120, 532)
    # Six titles stand twice under one code.
    assert sum(len(one.titles) for one in trades) == 13114
    assert all(one.titles and one.skills and (one.near or one.evolution) for one in trades)
    assert found.basin is False
