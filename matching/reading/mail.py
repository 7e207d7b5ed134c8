"""An offer pasted from an e-mail: its headers are not the offer, its subject may be its title."""

from __future__ import annotations

import re
from typing import Final

from matching.vocabulary.folding import fold

#: Headers stand at the top, and once more at the top of a message that was passed on.
_FIRST_LINES: Final = 60
_LONGEST: Final = 300
_HEADER: Final = re.compile(
    r"[>*\s]*(?P<name>de|from|a|to|cc|cci|bcc|objet|subject|sujet|date|envoye(?: le)?|sent|repondre a|reply-to|importance"
    r"|pieces? jointes?|attachments?)\s*\*?\s*:\*?(?:\s+(?P<said>.*))?"
)
_SENDER: Final = frozenset({"de", "from", "objet", "subject", "sujet"})
_SUBJECT: Final = frozenset({"objet", "subject", "sujet"})
_RULE: Final = re.compile(
    r"[>*\s_-]*(?:(?:debut du )?message (?:d'origine|original|transfere)|original message|forwarded message"
    r"|courriel transfere|debut du message (?:transfere|reexpedie))?[\s:_-]*"
)
_PASSED_ON: Final = re.compile(r"(?:\W*\b(?:tr|fw|fwd|re|ref|rv|transfert)\s*:)+\s*")
_OFFERED: Final = re.compile(
    r"\W*(?:(?:nouvelle |diffusion (?:d'(?:une )?)?)?(?:offres?(?: d'emploi)?|annonce|recrutement|postes?(?: a pourvoir)?|emploi"
    r"|besoin(?: de recrutement)?)(?: n°\s?[\w/-]+)?\s*(?::|-|,|\bd'une?\b|\bde\b|\bd'"
    r"|\bpour un(?:e| poste)?(?: de)?\b)\s*)+"
)


def without_headers(text: str) -> tuple[str, str | None]:
    """The text without the headers of an e-mail, and the subject that they give, if any."""
    lines = text.split("\n")
    dropped: set[int] = set()
    subject = None
    for block in _blocks([fold(line[:_LONGEST]) for line in lines[:_FIRST_LINES]]):
        dropped |= set(block)
        subject = subject or next(filter(None, map(_subject, (lines[i] for i in block))), None)
    if not dropped:
        return text, None
    return "\n".join(line for i, line in enumerate(lines) if i not in dropped).strip(), subject


def offered_by(subject: str) -> str | None:
    """What follows « Offre d'emploi : », « Recrutement d'un » in a subject; None when it says none of it."""
    match = _OFFERED.match(fold(subject))
    return subject[match.end() :].strip() if match else None


def _blocks(folded: list[str]) -> list[range]:
    """The runs of header lines, with the rule above them; one header alone is a line of the offer."""
    found = []
    at = 0
    while at < len(folded):
        end = at
        names = set()
        while end < len(folded) and (match := _HEADER.fullmatch(folded[end])):
            names.add(match["name"])
            end += 1
        if len(names) >= 2 and names & _SENDER:
            found.append(
                range(at - (at > 0 and bool(folded[at - 1].strip()) and _is_rule(folded[at - 1])), end)
            )
        at = max(end, at + 1)
    return found


def _is_rule(folded: str) -> bool:
    return _RULE.fullmatch(folded) is not None


def _subject(line: str) -> str | None:
    line = line[:_LONGEST]
    match = _HEADER.fullmatch(fold(line))
    if match is None or match["name"] not in _SUBJECT or not match["said"]:
        return None
    said = line[match.start("said") :].strip()
    passed_on = _PASSED_ON.match(fold(said))
    return (said[passed_on.end() :] if passed_on else said) or None
