"""Loading a ROME release: all or nothing, and what is in use is always told."""

from __future__ import annotations

import datetime as dt
import threading
import zipfile
from pathlib import Path

import pytest

from api import release_files
from api.vocabularies import current_vocabulary, data_folder, load_rome, rome_status
from matching.errors import InputError, VocabularyError
from tests.matching.test_rome_release import BASIN, CODES, release

TODAY = dt.date(2026, 11, 25)


def _folder(where: Path, files: dict[str, bytes]) -> Path:
    where.mkdir(parents=True)
    for name, content in files.items():
        (where / name).write_bytes(content)
    return where


def _zip(where: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(where, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return where


def test_the_starter_vocabulary_serves_until_rome_is_loaded(tmp_path: Path) -> None:
    assert current_vocabulary(tmp_path).version.startswith("starter")
    assert rome_status(tmp_path).loaded_on is None


@pytest.mark.parametrize("form", ["folder", "deeper folder", "zip", "zip with a folder"])
def test_a_loaded_release_is_then_in_use(tmp_path: Path, form: str) -> None:
    deeper = "ROME/" if form.endswith("folder") and form != "folder" else ""
    files = {f"{deeper}{name}": content for name, content in release().items()}
    source = tmp_path / "rome.zip"
    if form.startswith("zip"):
        _zip(
            source, files | {"__MACOSX/._unix_rubrique_mobilite_v460_utf8.csv": b"\0\1", "lisez-moi.txt": b""}
        )
    else:
        _folder(tmp_path / "given" / deeper, release())
        source = tmp_path / "given"
    status = load_rome(source, today=TODAY, folder=tmp_path / "data")
    assert (status.version, status.codes, status.parents, status.titles) == ("ROME 460", 3, 2, 3)
    assert status.loaded_on == "2026-11-25"
    assert status == rome_status(tmp_path / "data")
    assert current_vocabulary(tmp_path / "data").label("G1605") == "Plongeur"


@pytest.mark.parametrize(
    ("basin", "said"),
    [(BASIN, "2"), (BASIN.replace("3218", "1"), "ne dit rien du bassin 3218"), (None, "non chargés")],
)
def test_the_status_tells_about_the_basin(tmp_path: Path, basin: str | None, said: str) -> None:
    source = _folder(tmp_path / "rome", release(basin=basin))
    rows = dict(load_rome(source, today=TODAY, folder=tmp_path / "data").rows())
    assert said in rows["Métiers voisins dans le bassin"]


def test_a_broken_release_changes_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    load_rome(_folder(tmp_path / "good", release()), today=TODAY, folder=data)
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    broken = _folder(tmp_path / "bad", release(codes="code_rome;libelle_rome\nX;Y\n"))
    with pytest.raises(InputError):
        load_rome(broken, today=TODAY, folder=data)
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def test_readers_see_one_release_or_the_other(tmp_path: Path) -> None:
    labels = ("Plongeur", "Plonge")
    sources = [_folder(tmp_path / label, release(codes=CODES.replace("Plongeur", label))) for label in labels]
    load_rome(sources[0], today=TODAY, folder=tmp_path / "data")
    done = threading.Event()
    seen: set[str] = set()

    def look() -> None:
        while not done.is_set():
            seen.add(current_vocabulary(tmp_path / "data").label("G1605"))

    readers = [threading.Thread(target=look) for _ in range(2)]
    for reader in readers:
        reader.start()
    for turn in range(20):
        load_rome(sources[turn % 2], today=TODAY, folder=tmp_path / "data")
    done.set()
    for reader in readers:
        reader.join()
    assert seen <= set(labels)


@pytest.mark.parametrize("content", [None, b"not a zip"])
def test_what_is_no_release(tmp_path: Path, content: bytes | None) -> None:
    source = tmp_path / "rome.zip"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(InputError, match="attendu"):
        load_rome(source, today=TODAY, folder=tmp_path / "data")


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"../unix_coherence_item_v460_utf8.csv": b""}, "sort du zip"),
        ({"/etc/unix_coherence_item_v460_utf8.csv": b""}, "sort du zip"),
        ({"a/unix_coherence_item_v460_utf8.csv": b"", "b/unix_coherence_item_v460_utf8.csv": b""}, "deux"),
        ({"lisez-moi.txt": b"rien"}, "aucun fichier du ROME"),
    ],
)
def test_a_zip_that_is_not_safe_or_not_a_release(tmp_path: Path, files: dict[str, bytes], told: str) -> None:
    with pytest.raises(VocabularyError, match=told):
        load_rome(_zip(tmp_path / "rome.zip", files), today=TODAY, folder=tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_a_zip_that_swells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release_files, "_MOST_BYTES", 1_000_000)
    source = _zip(tmp_path / "rome.zip", {"unix_coherence_item_v460_utf8.csv": b"0" * 2_000_000})
    assert source.stat().st_size < 10_000
    with pytest.raises(VocabularyError, match="2 Mo"):
        load_rome(source, today=TODAY, folder=tmp_path / "data")


def test_a_damaged_zip_is_told(tmp_path: Path) -> None:
    source = _zip(tmp_path / "rome.zip", release())
    content = bytearray(source.read_bytes())
    content[60:120] = bytes(60)
    source.write_bytes(content)
    with pytest.raises(VocabularyError, match="zip illisible"):
        load_rome(source, today=TODAY, folder=tmp_path / "data")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("un fichier, pas un dossier")
    with pytest.raises(VocabularyError, match="écrire"):
        load_rome(_folder(tmp_path / "rome", release()), today=TODAY, folder=tmp_path / "data")


@pytest.mark.parametrize(
    ("setting", "folder"),
    [("/x", Path("/x")), ("", Path.home() / ".local/share"), ("x", Path.home() / ".local/share")],
)
def test_the_data_folder_follows_the_user_setting(setting: str, folder: Path) -> None:
    assert data_folder({"XDG_DATA_HOME": setting}) == folder / "candidatheque"
