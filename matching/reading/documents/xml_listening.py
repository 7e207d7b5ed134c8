"""XML read as a stream of tags by expat: no tree, no depth, no entities, nothing fetched."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol
from xml.parsers import expat

from matching.reading.documents.document import refusal

_SOUND: Final = "un fichier entier et sain (ouvrez-le et enregistrez-le à nouveau)"
#: Tables in tables in text boxes reach about fifty.
_DEEPEST: Final = 1_000


class Listener(Protocol):
    """What hears the tags, named without their prefix."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""

    def end(self, tag: str) -> None:
        """A tag closes."""

    def data(self, words: str) -> None:
        """Words between two tags."""


class _HostileError(Exception):
    """What no office program writes: a document type, which may declare entities without end, or an abyss."""


def listen(path: Path, xml: bytes, listener: Listener) -> None:
    """Tell the listener every tag and word of an XML; raises InputError for broken or hostile XML."""
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise _HostileError("un document aux éléments trop imbriqués")
        listener.start(_local(name), attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        listener.end(_local(name))

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = listener.data
    # No office program writes a DOCTYPE: without one there are no entities to expand.
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(xml, True)
    except _HostileError as error:
        raise refusal(path, str(error), _SOUND) from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise refusal(path, "un fichier abîmé ou incomplet", _SOUND) from error


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_declared: object) -> None:
    raise _HostileError("un document qui déclare des entités XML")
