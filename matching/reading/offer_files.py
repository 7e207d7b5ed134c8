"""The items of an offers file: one JSON object, a list, {"resultats": [...]}, or JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from matching.errors import InputError, Problem
from matching.reading.offer_source import words_of

_SHOWN: Final = 40
Row = tuple[int, Any]


def read_items(path: Path) -> tuple[list[Mapping[str, Any]], list[Problem]]:
    """The usable offers of a file and a problem for each other item; raises InputError for an unusable file."""
    good: list[Mapping[str, Any]] = []
    problems: list[Problem] = []
    for row, item in _rows(_content(path), str(path)):
        problem = item if isinstance(item, Problem) else problem_of(item, file=str(path), row=row)
        if problem:
            problems.append(problem)
        else:
            good.append(item)
    return good, problems


def problem_of(item: object, *, file: str, row: int) -> Problem | None:
    """Why an item cannot be read as an offer; None when it can."""
    if not isinstance(item, Mapping):
        return Problem(file, row, None, _shown(item), "une offre : un objet JSON")
    if words_of(item.get("id")) is None:
        return Problem(file, row, "id", _shown(item.get("id")), "l'identifiant de l'offre")
    for key in ("intitule", "description"):
        if not isinstance(item.get(key), (str, type(None))):
            return Problem(file, row, key, _shown(item[key]), "un texte")
    if words_of(item.get("intitule")) is None and words_of(item.get("description")) is None:
        return Problem(file, row, "intitule", "rien", "un intitulé ou une description")
    return None


def _content(path: Path) -> str:
    try:
        content = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        if isinstance(error, FileNotFoundError):
            found = "aucun fichier de ce nom"
        elif isinstance(error, UnicodeDecodeError):
            found = "un texte qui n'est pas en UTF-8"
        else:
            found = "un fichier illisible"
        raise InputError(
            Problem(str(path), None, None, found, "un fichier JSON ou JSON Lines en UTF-8")
        ) from error
    if not content.strip():
        raise InputError(Problem(str(path), None, None, "un fichier vide", "au moins une offre"))
    return content


def _rows(content: str, file: str) -> Iterator[Row]:
    try:
        whole = json.loads(content)
    except json.JSONDecodeError as error:
        lines = [line for line in content.splitlines() if line.strip()]
        if content.lstrip()[0] != "{" or len(lines) < 2 or not any(_is_whole(line) for line in lines):
            problem = Problem(
                file, error.lineno, None, f"un JSON mal formé (colonne {error.colno})", "du JSON valide"
            )
            raise InputError(problem) from error
        yield from _lines(content, file)
        return
    yield from enumerate(_items_of(whole), 1)


def _items_of(whole: object) -> list[Any]:
    if isinstance(whole, Mapping) and isinstance(whole.get("resultats"), list):
        return list(whole["resultats"])
    return whole if isinstance(whole, list) else [whole]


def _is_whole(line: str) -> bool:
    try:
        return isinstance(json.loads(line), Mapping)
    except json.JSONDecodeError:
        return False


def _lines(content: str, file: str) -> Iterator[Row]:
    for row, line in enumerate(content.split("\n"), 1):
        if line.strip():
            try:
                yield row, json.loads(line)
            except json.JSONDecodeError as error:
                yield (
                    row,
                    Problem(
                        file, row, None, f"un JSON mal formé (colonne {error.colno})", "une offre par ligne"
                    ),
                )


def _shown(value: object) -> str:
    words = json.dumps(value, ensure_ascii=False, default=str) if value is not None else "rien"
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
