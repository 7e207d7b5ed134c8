"""Whether the firm speaks of itself where a skill is named: its trade, its creed, what it gives."""

from __future__ import annotations

import re
from typing import Final

#: The firm speaks of itself.
_FIRM: Final = re.compile(
    r"\b(?:nous|notre|nos|entreprises?|societes?|groupe|cabinet|agence|etablissement|association|filiale|start-?up"
    r"|leaders?|specialis\w+|acteurs?|site|depuis \d|expert\w*|client(?:e|s)? (?:recherche|un|est)|propose|filiere"
    r"|engagee?s? (?:dans|pour|en faveur)|interlocuteurs?|equipes?|metiers?|offres?|emploi"
    r"|rejoignez|rejoindre|environnement|secteur|domaines?|activites?)\b"
)
#: From here on, the sentence speaks of the person again.
_PERSON: Final = re.compile(
    r"\b(?:vous|votre|vos|tu|il|elle|titulaire du poste|candidate?|afin d|charge de|charges? de|qui(?! \w+ent\b))\b"
)
#: A paragraph that opens so tells who the firm is, until it turns to the person or the post.
_PRESENTS: Final = re.compile(
    r"\W*(?:(?:(?:l'un|un) de )?(?:notre|nos) clients?|nous sommes|(?:l'|notre |cette |la |une )(?:entreprise|societe|structure"
    r"|association|agence)|(?:le|notre|un) (?:groupe|etablissement|cabinet|client)|(?:cree|fonde|implante|specialise|situe)e?s?\b"
    r"|acteur|leader|depuis \d)"
)
_POST: Final = re.compile(
    r"\b(?:missions?|postes?|recherch\w+|recrut\w+|profils?|taches?|responsabilites?)\b"
)
#: A list under such a heading is the firm's: « Nos clients : », « Vos avantages : ».
_FIRMS_HEADING: Final = re.compile(
    r"\W*(?:(?:vos|nos|les|des|autres) )?(?:avantages?\b|nos clients|clients|(?:ce que )?(?:nous|on) (?:vous |t')?(?:offr|apport)"
    r"|remuneration|pourquoi nous|qui sommes)"
)
#: « Satisfaire nos clients est leur priorité »: the firm's creed.
_CREED: Final = re.compile(r"[^.;:!?]{0,60}\b(?:est|sont) (?:notre|nos|leur|leurs|au coeur)\b")
_BULLET: Final = re.compile(r"\s*(?:[-*•·>✓➢–+]|o\s|\d[.)])")
#: How many characters of a list are looked through for its heading.
_LIST: Final = 600


def is_firms(before: str) -> bool:
    """Tell whether the firm spoke last of itself."""
    end = 0
    for said in _FIRM.finditer(before):
        end = said.end()
    return bool(end) and not _PERSON.search(before, end)


def is_creed(after: str) -> bool:
    """Tell whether what follows makes a creed of it: « est notre priorité »."""
    return bool(_CREED.match(after))


def is_presented(folded: str, begin: int, start: int) -> bool:
    """Tell whether the paragraph up to here presents the firm, whatever the last sentence says."""
    opened = folded.rfind("\n", 0, begin) + 1
    told = folded[max(opened, start - _LIST) : start]
    return bool(_PRESENTS.match(told)) and not _PERSON.search(told) and not _POST.search(told)


def is_listed_by_the_firm(folded: str, begin: int) -> bool:
    """Tell whether a sentence stands in a list of the firm's: its clients, its advantages."""
    return bool(_FIRMS_HEADING.match(_heading(folded, begin)))


def _heading(folded: str, begin: int) -> str:
    """The line ending on a colon under whose list a sentence stands; « » when there is none."""
    line_start = folded.rfind("\n", 0, begin) + 1
    for line in reversed(folded[max(0, line_start - _LIST) : line_start].split("\n")[:-1]):
        if line.rstrip().endswith(":"):
            return line
        if line.strip() and not _BULLET.match(line):
            break
    return ""
