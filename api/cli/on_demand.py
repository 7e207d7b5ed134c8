"""Modules loaded at the first use of one of their names.

`candidatheque --help` must answer in a moment, while NumPy, spaCy and scikit-learn take seconds. So the
command modules declare what they call under ``TYPE_CHECKING``, where the type checker and the import
rules see it like any other import, and get it here at run time:

    if TYPE_CHECKING:
        from api import advising
    else:
        advising = on_demand("api.advising")
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


class OnDemand:
    """Stands for a module until one of its names is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        return getattr(import_module(self._name), attribute)


def on_demand(name: str) -> OnDemand:
    """Return a stand-in for a module, which is imported when one of its names is first used."""
    return OnDemand(name)
