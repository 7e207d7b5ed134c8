"""Words that must not reach a Participant, wherever an adviser typed them: marked, never kept."""

from __future__ import annotations

import re
from typing import Final

from matching.vocabulary.folding import fold

#: What stands in the place of the words left out.
MARK: Final = "[…]"
#: Rights and publics, and what can only be a diagnosis or a family fact.
_EVERYWHERE: Final = (
    r"r\.?q\.?t\.?h\b\.?|\b(?:boe|beneficiaires? de l'obligation d'emploi)\b|\baah\b|\bmdph\b|\brsa\b|\bdeld\b|\bqpv\b"
    r"|\btravailleu(?:r|se)s? handicapee?s?|\bpension d'invalidite\b|\binvalidite\b|\benceinte\b|\bgrossesse\b"
    r"|\bsdf\b|\bsans domicile(?: fixe)?|\bhebergee?s?\b|\barrets? maladie\b|\bmaladies? professionnelles?\b"
    r"|\bfemme seule\b|\bmere (?:seule|isolee|celibataire)\b|\bparent isole\b|\bcelibataire\b|\bdivorcee?\b|\bmariee?\b|\bveu(?:f|ve)\b"
    r"|\b(?:a|avec|mere de|pere de|maman de|papa de) (?:\d+|un|deux|trois|quatre|cinq|des|ses) enfants?\b"
)
#: Words of the body and of illness: a diagnosis in a limit or a remark, a workplace in a trade.
_HEALTH: Final = (
    r"\b(?:(?:pb|pbs|probleme\w*|souci\w*|douleurs?|mal|maux|fragilite\w*) (?:de |d'|du |des |au |aux |a la |a l')?)?"
    r"(?:dos|genoux?(?! prolong)|epaules?|poignets?|cervicales?|lombaires?|rachis|colonne|hanches?|coudes?|chevilles?|coeur)"
    r"(?: (?:fragiles?|douloureu\w+|operee?s?|abimee?s?|bloquee?s?|hs|casse\w*|sensibles?|use\w*))*\b"
    r"|\b(?:lombalgi\w+|sciatique\w*|herni\w+(?: discale)?|arthros\w+|tendinit\w+|scolios\w+|diabet\w+|depressi\w+|epilep\w+"
    r"|asthm\w+|allergi\w+|cancer\w*|burn.?out|canal carpien|fibromyalgi\w+|hypertension|cardia\w+|bipolaire|schizo\w+"
    r"|addict\w+|alcoolis\w*|prothese|tms|handicap\w*|malad\w+|operee?s? (?:du|de la|des|d'un)|chirurgie|(?:raisons?"
    r"|etat|problemes?|pb|soucis?) de sante|surdite|malentendant\w*"
    r"|malvoyant\w*|vertiges?|migraines?|phobi\w+|sequelles?|accident du travail|ald|sep|covid long)\b"
)
_FAMILY: Final = re.compile(
    r"\b(?:(?:garde|pour|avec|ses|mes|les) (?:d'|des |ses |les )?)?(?:enfants?|bebes?)\b"
    r"|\b(?:mari|conjointe?|compagnon|compagne|epou(?:x|se))\b"
)
_ALWAYS: Final = re.compile(_EVERYWHERE)
_IN_REMARKS: Final = re.compile(f"{_EVERYWHERE}|{_HEALTH}")
_AGAIN: Final = re.compile(rf"(?:{re.escape(MARK)}[\s,;.]*)+(?={re.escape(MARK)})")


def without_protected(text: str) -> str:
    """Return a remark or a limit with rights, family and health left out, a mark in their place."""
    return _without(_IN_REMARKS, text)


def without_family(text: str) -> str:
    """Return a remark on hours, travel or dates with children and spouses left out."""
    return _without(_FAMILY, text)


def without_rights(text: str) -> str:
    """Return what was typed about work with rights and family left out: illness may be a trade's own word."""
    return _without(_ALWAYS, text)


def _without(pattern: re.Pattern[str], text: str) -> str:
    parts, place = [], 0
    for found in pattern.finditer(fold(text)):
        parts += [text[place : found.start()], MARK]
        place = found.end()
    return _AGAIN.sub("", "".join([*parts, text[place:]])) if parts else text
