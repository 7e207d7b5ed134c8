"""Spaces that set columns apart in an OpenDocument CV are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.reading.documents import read_document
from tests.matching.reading.made_files import odt_of


@pytest.mark.parametrize(
    ("space", "count"),
    [
        ("<text:s/>", 1),
        ('<text:s text:c="1"/>', 1),
        ('<text:s text:c="12"/>', 12),
        ('<text:s text:c="200"/>', 200),
        ('<text:s text:c="999999999999"/>', 1),
        ('<text:s text:c="5000"/>', 200),
        ('<text:s text:c="0"/>', 1),
        ('<text:s text:c="-3"/>', 1),
        ('<text:s text:c="beaucoup"/>', 1),
    ],
)
def test_so_many_spaces_as_the_file_says(tmp_path: Path, space: str, count: int) -> None:
    (tmp_path / "cv.odt").write_bytes(odt_of(f"<text:p>2019{space}Cariste</text:p>"))
    assert read_document(tmp_path / "cv.odt").text == f"2019{' ' * count}Cariste"
