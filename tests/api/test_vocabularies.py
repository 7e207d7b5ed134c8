"""Loading a ROME release: all or nothing, and what is in use is always told."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest

from api.vocabularies import current_vocabulary, data_folder, load_rome, rome_status
from matching.errors import InputError
from tests.matching.test_rome_release import release

TODAY = dt.date(2026, 11, 25)


def _folder(where: Path, files: dict[str, bytes]) -> Path:
    where.mkdir()
    for name, content in files.items():
        (where / name).write_bytes(content)
    return where


def test_the_starter_vocabulary_serves_until_rome_is_loaded(tmp_path: Path) -> None:
    assert current_vocabulary(tmp_path).version.startswith("starter")
    assert rome_status(tmp_path).loaded_on is None


@pytest.mark.parametrize("zipped", [False, True])
def test_a_loaded_release_is_then_in_use(tmp_path: Path, zipped: bool) -> None:
    source = _folder(tmp_path / "rome", release())
    if zipped:
        with zipfile.ZipFile(tmp_path / "rome.zip", "w") as archive:
            for file in source.iterdir():
                archive.write(file, f"ROME/{file.name}")
        source = tmp_path / "rome.zip"
    status = load_rome(source, today=TODAY, folder=tmp_path / "data")
    assert (status.version, status.codes, status.loaded_on) == ("ROME 460", 3, "2026-11-25")
    assert current_vocabulary(tmp_path / "data").label("G1605") == "Plongeur"


def test_a_broken_release_changes_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    load_rome(_folder(tmp_path / "good", release()), today=TODAY, folder=data)
    before = rome_status(data)
    with pytest.raises(InputError):
        load_rome(
            _folder(tmp_path / "bad", release(code_rome="code_rome;libelle_rome\nX;Y\n")),
            today=TODAY,
            folder=data,
        )
    assert rome_status(data) == before
    assert [path.name for path in data.iterdir()] == ["rome"]


@pytest.mark.parametrize("content", [None, b"not a zip"])
def test_what_is_no_release(tmp_path: Path, content: bytes | None) -> None:
    source = tmp_path / "rome.zip"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(InputError, match="attendu"):
        load_rome(source, today=TODAY, folder=tmp_path / "data")


def test_the_data_folder_follows_the_user_setting() -> None:
    assert data_folder({"XDG_DATA_HOME": "/x"}) == Path("/x/candidatheque")
