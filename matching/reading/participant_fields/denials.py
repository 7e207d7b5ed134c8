"""What a cell of trades sets aside: « surtout pas livreur », « livreur, ne veut plus », « tout sauf caissière ».

A denial is cut out before the trades are read: it denies its own words, and no trade beside them.
"""

from __future__ import annotations

import re
from typing import Final

from matching.vocabulary.folding import fold

_SIGNS: Final = r",;|+>→\n()"
#: Words after « pas » and « non » that deny no trade: « pourquoi pas », « pas contre », « agent non qualifié ».
_NO_DENIAL: Final = (
    r"(?!que\b|seulement|uniquement|exclusivement|contre\b|forcement|encore\b|sure?s?\b|mal\b|oppose|ferme|valide"
    r"|confirme|defini|qualifie|diplome|prioritaire|fixe|tout de suite)"
)
_UNWILLING: Final = r"(?:n'en|ne) (?:veut|voudrait|souhaite|desire|peut) (?:pas|plus)"
_DOING: Final = r"(?: (?:y |en |le |l')?(?:faire|refaire|exercer|retourner|travailler|reprendre|etre))?"
#: Said before what is denied, up to the next sign: « refuse livreur ou coursier ».
_BEFORE: Final = (
    r"(?:(?:tou[ts]|toute?s?|n'importe (?:quoi|quel \w+)|postes?|metiers?|mais|et|surtout|absolument|toutefois"
    r"|par contre|attention|il|elle|n'a|n'est) ){0,4}"
    rf"(?:(?<!pourquoi )(?<!pq )(?<!si )pas {_NO_DENIAL}|{_UNWILLING} |refus\w+ |evite\w* |jamais |ni |plus d(?:e |')"
    rf"|n'est plus |n'aime (?:pas|plus) |(?<=\bet )non {_NO_DENIAL}"
    r"|(?:sauf|hors|hormis|excepte|autre que|a part) |(?:arrete\w*|stop|quitte|abandonne\w*|rejette|plutot que|au lieu de) "
    r"|aucune? (?:metier|poste|emploi|travail) )"
)
#: Said so only where a piece begins: « plus livreur », but « cariste plus magasinier » and « bac plus 2 ».
_AT_THE_HEAD: Final = (
    rf"(?:(?:mais|surtout|et) )?(?:plus (?!tard|ou moins|encore|que|\d)|non {_NO_DENIAL}"
    r"|(?:a )?exclu\w* |contre |fini |refus )"
)
#: A heading denies the whole list behind it: « exclu : livreur, coursier ».
_HEADING: Final = r"\b(?:a )?(?:exclu\w*|refus\w*|evite\w*|sauf|non|pas)(?: \w+)? ?: ?[^;|\n()]+"
#: Said after: « livreur, ne veut plus », « livreur : non », « livreur (à exclure) », « livreur ou pas ».
_AFTER: Final = (
    rf"\b(?:mais )?(?:{_UNWILLING}{_DOING}(?: (?:dans |de )?(?:ce|cet) (?:metier|domaine|emploi))?"
    r"|plus jamais|jamais(?: plus)?|(?:plus|pas) (?:envie|possible|question|du tout)|surtout pas"
    r"|(?:a )?(?:exclure|eviter|proscrire|oublier)"
    r"|exclue?s?|refus(?:ee?s?)?|abandon(?:nee?s?)?|impossibles?|stop|non(?: plus| merci)?|(?<!pourquoi )(?<!pq )pas"
    r"|ne l'interesse (?:pas|plus)|ou (?:pas|non))[ .!]*"
)
_HEAD: Final = rf"(?:^|(?<=[{_SIGNS}/])|(?<=[{_SIGNS}/] ))"
_ONE: Final = (
    rf"(?:{_HEAD}|(?<=\bou )|(?<=\bet )|(?<=\bpuis )|(?<=\bsinon )|(?<= - ))"
    rf"(?:(?!\b(?:ou|et|puis|sinon|mais)\b|\s-\s)[^{_SIGNS}/])+(?<=[\w.?!])"
)
#: Several at once: « livreur et cariste exclus », « livreur/chauffeur : non ».
_SEVERAL: Final = (
    rf"{_HEAD}(?:(?!\b(?:puis|sinon|mais)\b|\s-\s)[^{_SIGNS}:])+(?<=[\w.])"
    r"(?: (?:exclu|refuse)e?s| ?: ?non)[ .!]*"
)
_DENIED: Final = re.compile(
    rf"{_SEVERAL}(?=[{_SIGNS}]|- |$)|{_ONE}(?:[ ,:=>→-]*{_AFTER}(?=[{_SIGNS}]|- |$)|[ ,]*\( *{_AFTER}\))"
    rf"|{_HEADING}"
    rf"|(?:(?<![\w'-]){_BEFORE}|{_HEAD}{_AT_THE_HEAD})(?:(?! mais | sinon |\s-\s)[^{_SIGNS}])+"
)
_OPEN: Final = re.compile(r"(?:tou[ts]|toute?s?|n'importe)\b.*\b(?:sauf|hors|hormis|a part|excepte)\b")


def without_denied(cell: str) -> tuple[str, tuple[str, ...]]:
    """Return a cell with a comma in the place of each denial, and the denials, folded."""
    folded, parts, place = fold(cell), [], 0
    found = list(_DENIED.finditer(folded))
    for one in found:
        parts += [cell[place : one.start()], ","]
        place = one.end()
    return "".join([*parts, cell[place:]]), tuple(one[0].strip(" ,.") for one in found)


def leaves_all_open(denied: str) -> bool:
    """Return whether a folded denial grants everything else: « tout sauf caissière »."""
    return bool(_OPEN.search(denied))
