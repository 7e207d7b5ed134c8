"""A ROME release in several dresses becomes the same vocabulary; a broken one says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.errors import VocabularyError
from matching.vocabulary import compiled
from matching.vocabulary.rome_release import read_release

SHARED = Path(__file__).parents[3] / "shared" / "data" / "rome"
CODES = "code_rome;libelle_rome;code_rome_parent\nN1101;Cariste à l'entrepôt;N1101\nN1199;Pontier;N1101\nG1605;Plongeur;G1605\n"
TITLES = (
    "code_ogr;libelle_appellation_long;code_rome\n1;Cariste / Cariste;N1101\n2;Plongeur / Plongeuse;G1605\n"
)
SKILLS = "code_ogr;libelle_competence\n10;Conduire un chariot\n"
LINKS = "code_rome;code_ogr;coeur_metier\nN1101;10;Principale\nN1101;20;\nN1101;21;\n"
CONTEXTS = "code_ogr;libelle_cont_travail\n20;Travail de nuit\n21;Port et manipulation de charges lourdes\n"
TYPED = "code_rome;code_rome_cible;libelle_type_mobilite\nN1101;G1605;Proche\n"
ORDERED = "code_rome;code_rome_cible;numero_ordre\nG1605;N1101;1\nG1605;N1199;9\n"


def release(**changed: str) -> dict[str, bytes]:
    texts = {
        "code_rome": CODES,
        "appellation": TITLES,
        "competence": SKILLS,
        "contexte_travail": CONTEXTS,
    } | changed
    files = {f"unix_referentiel_{name}_v460_utf8.csv": text.encode() for name, text in texts.items()}
    return files | {
        "unix_coherence_item_v460_utf8.csv": LINKS.encode(),
        "unix_rubrique_mobilite_v347_utf8.csv": TYPED.encode(),
        "unix_rubrique_mobilite_v460_utf8.csv": ORDERED.encode(),
    }


def test_what_a_release_says() -> None:
    vocabulary = read_release(release())
    cariste = vocabulary.occupations["N1101"]
    assert vocabulary.version == "ROME 460"
    assert (cariste.titles, cariste.core_skills) == (("Cariste / Cariste",), ("10",))
    assert (cariste.conditions, cariste.schedules) == (("loads",), ("night",))
    assert cariste.domain == "transport_logistique"
    assert set(cariste.near) == {"G1605"}
    assert vocabulary.occupations["N1199"].near == ("G1605",)
    assert vocabulary.occupations["G1605"].near == ("N1101",)
    assert vocabulary.children["N1101"] == ("N1101", "N1199")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso8859-15"])
@pytest.mark.parametrize("delimiter", [";", ","])
def test_other_dresses_of_the_same_release(encoding: str, delimiter: str) -> None:
    files = {
        name.replace("v460", "v352"): content.decode().replace(";", delimiter).encode(encoding)
        for name, content in release().items()
    }
    assert read_release(files).occupations == read_release(release()).occupations


def test_an_older_release_without_parents() -> None:
    older = "code_rome;libelle_rome\nN1101;Cariste\nG1605;Plongeur\n"
    files = release(code_rome=older)
    del files["unix_rubrique_mobilite_v347_utf8.csv"], files["unix_rubrique_mobilite_v460_utf8.csv"]
    assert read_release(files).occupations["N1101"].parent == "N1101"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"code_rome": CODES + "X99;Faux;X99\n"}, ("code_rome", "ligne 5", "X99", "N1101")),
        ({"code_rome": CODES + "N1101;Encore;N1101\n"}, ("code_rome", "ligne 5", "deuxième fois")),
        ({"code_rome": CODES + "N1102;Trop;N1101;de;cases\n"}, ("ligne 5", "5 colonnes", "3 colonnes")),
        ({"code_rome": CODES.replace("libelle_rome", "nom")}, ("ligne 1", "libelle_rome", "aucune colonne")),
        ({"appellation": TITLES + "3;Fantôme;Z1101\n"}, ("appellation", "ligne 4", "Z1101")),
    ],
)
def test_a_broken_file_says_where(changed: dict[str, str], told: tuple[str, ...]) -> None:
    with pytest.raises(VocabularyError) as error:
        read_release(release(**changed))
    assert all(word in str(error.value) for word in told)


def test_a_missing_file_is_named() -> None:
    files = release()
    del files["unix_coherence_item_v460_utf8.csv"]
    with pytest.raises(VocabularyError, match="coherence_item"):
        read_release(files)


def test_compiled_reads_back_the_same(tmp_path: Path) -> None:
    vocabulary = read_release(release())
    compiled.save(vocabulary, tmp_path, about={"loaded_on": "2026-11-25"})
    again = compiled.load(tmp_path)
    assert (again.version, again.occupations, again.skills) == (
        vocabulary.version,
        vocabulary.occupations,
        vocabulary.skills,
    )


def test_a_changed_byte_is_refused(tmp_path: Path) -> None:
    compiled.save(read_release(release()), tmp_path, about={})
    words = tmp_path / "vocabulary.json"
    words.write_bytes(words.read_bytes().replace(b"Cariste", b"Caristo"))
    with pytest.raises(VocabularyError, match="modifié"):
        compiled.load(tmp_path)


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/data absent")
def test_the_official_release() -> None:
    vocabulary = read_release({path.name: path.read_bytes() for path in SHARED.glob("*.csv")})
    assert len(vocabulary.occupations) == 1584
    assert sum(len(one.titles) for one in vocabulary.occupations.values()) == 13120
    assert len(vocabulary.children) == 532
