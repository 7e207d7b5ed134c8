"""What typer says in English, said in French: the headings of its help and its errors of usage."""

from __future__ import annotations

import re
from typing import Any, Final

from typer.core import TyperCommand, TyperGroup

_HELP: Final = (
    (r"^Usage: ", "Usage : "),
    (r" COMMAND \[ARGS\]\.\.\.", " COMMANDE …"),
    (r"^Arguments:", "Fichiers :"),
    (r"^Options:", "Options :"),
    (r"^Commands:", "Commandes :"),
    (r"Show this message and exit\.", "Affiche cette aide."),
    (r"(FICHIER|DOSSIER\|ZIP) <path>", r"\1"),
    (r"\[required\]", "[obligatoire]"),
)
_ERRORS: Final = (
    (r"^No such option: (\S+) \(Possible options: (.+)\)", r"option inconnue « \1 » ; attendu \2"),
    (r"^No such option: (\S+)\.? Did you mean (.+)\?", r"option inconnue « \1 » ; attendu \2"),
    (r"^No such option: (\S+)", r"option inconnue « \1 » ; voir --help"),
    (r"^No such command '(.+?)'\. Did you mean '(.+)'\?", r"commande inconnue « \1 » ; attendu « \2 »"),
    (r"^No such command '(.+?)'.*", r"commande inconnue « \1 » ; voir --help"),
    (r"^Missing command\.?", "commande manquante ; voir --help"),
    (r"^Missing argument '(.+?)'.*", r"il manque \1 ; voir --help"),
    (r"^Missing option '(.+?)'.*", r"il manque l'option \1 ; voir --help"),
    (r"^Got unexpected extra arguments?(?:\(s\))? \((.+)\)", r"en trop : « \1 » ; voir --help"),
    (r"^Option '(.+?)' requires an argument.*", r"l'option \1 attend une valeur"),
    (r"^Option '(.+?)' does not take a value.*", r"l'option \1 n'attend pas de valeur"),
    (r"^Invalid value for '(.+?)': (.+)", r"\1 : \2"),
)


def help_in_french(text: str) -> str:
    """Return a page of help with its headings in French."""
    for english, french in _HELP:
        text = re.sub(english, french, text, flags=re.MULTILINE)
    return text


def error_in_french(message: str) -> str:
    """Return an error of usage in French, on one line; one that is not known keeps its own words."""
    line = " ".join(message.split())
    for english, french in _ERRORS:
        if re.match(english, line):
            return re.sub(english, french, line)
    return f"commande mal formée ({line}) ; voir --help"


class Command(TyperCommand):
    """A command whose help is French."""

    def get_help(self, ctx: Any) -> str:
        """Return the help of the command."""
        return help_in_french(super().get_help(ctx))


class Group(TyperGroup):
    """A group of commands whose help is French."""

    def get_help(self, ctx: Any) -> str:
        """Return the help of the group."""
        return help_in_french(super().get_help(ctx))
