"""Certificates named in a text, as closed keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.vocabulary.caces import find_caces
from matching.vocabulary.certificate_words import BEGINNINGS, HELD_WORDS, TITLES, WELDING, WORDS
from matching.vocabulary.certification_keys import FoundCertification, certification_label
from matching.vocabulary.electrical import find_habilitations
from matching.vocabulary.folding import fold


def _compiled(words: tuple[tuple[str, str], ...], beginnings: str = "") -> re.Pattern[str]:
    return re.compile(
        rf"\b{beginnings}(?:" + "|".join(f"(?P<w{i}>{one})" for i, (one, _) in enumerate(words)) + r")"
    )


_OFFER: Final = _compiled(WORDS, BEGINNINGS)
_HELD: Final = _compiled(HELD_WORDS)
_TITLE: Final = re.compile(
    r"\b(?P<kind>titres? professionnels?|titres? pro\b|t\.?p\b"
    r"|cqp[a-z]?)[ \t:.-]*(?:niveau \d[ \t]*)?(?:d'|de |du |l')?"
    r"(?P<name>[a-z][a-z' ()/.-]{2,60})"
)
_TITLES: Final = tuple((re.compile(words), key) for words, key in TITLES)
#: "TP" is also "travaux publics": it opens a title only at the head of a piece of a list.
_TP_HEAD: Final = re.compile(r"(?:^|[|,;:\n(*-]\s*|\bdu |\bun |\ble )$")
_NUMBERS: Final = {"tig": "141", "mag": "135", "arc": "111", "electrode": "111"}
_PROCESS: Final = re.compile(
    r"\b(?:(?:tig|mag|mig|arc|electrode)[ \t(]*)?(?P<number>1(?:11|35|36|38|41))\b|\b(?P<name>tig|mag|arc|electrode)\b"
)
_BETWEEN: Final = re.compile(r"\)?[ \t]*(?:,|/|\+|&|-|\bet\b|\bou\b)[ \t]*(?:(?:le |les )?procedes?[ \t]*)?")
_SECURITY: Final = re.compile(
    r"\bsecurite privee|\bcnaps|\bagents? de (?:la )?securite|\bssiap|\bsurveillance humaine|\bgardien"
    r"|\bcynophile|\baps\b"
)
_NOT_A_TITLE: Final = re.compile(
    r"(?:en alternance|alternance|ou|et|par|h ?/ ?f|f ?/ ?h|complet|reconnu|suivant|equivalent)\b"
)
_TITLE_END: Final = re.compile(
    r"\s+(?:ou|et|est|exige\w*|souhait\w*|obligatoire|requis|valide\w*|obtenu\w*|serait|de niveau|niveau"
    r"|avec|par|h ?/ ?f|f ?/ ?h|  )\b.*|[(.,].*|  .*"
)


def find_certifications(text: str) -> list[FoundCertification]:
    """The certificates that a text names, in the order of the text, one per category.

    Whether they are asked, wished or refused is not judged here.
    """
    folded = fold(text)
    found = [*find_caces(text, folded), *find_habilitations(text, folded)]
    found += _outside(_matches(_OFFER, WORDS, text, folded), found)
    found += _outside(_titles(text, folded), found)
    return sorted(found, key=lambda one: one.start)


def find_in_list(text: str) -> list[FoundCertification]:
    """The same in one item of a list of certificates held, where short names are enough ("N1", "QS")."""
    folded = fold(text)
    found = find_certifications(text)
    found += _outside(_matches(_HELD, HELD_WORDS, text, folded), found)
    if any(key.startswith("hab:") for one in found for key in one.keys):
        found = [one for one in found if one.keys != ("hab",)]
    return sorted(found, key=lambda one: one.start)


def _matches(
    pattern: re.Pattern[str], words: tuple[tuple[str, str], ...], text: str, folded: str
) -> Iterator[FoundCertification]:
    for match in pattern.finditer(folded):
        key = words[int((match.lastgroup or "w0")[1:])][1]
        if key == "carte_pro" and _SECURITY.search(folded):
            key = "carte_pro_securite"
        if key == WELDING:
            yield from _processes(match, text, folded)
        else:
            yield _found(key, match.start(), match.end(), text)


def _found(key: str, start: int, end: int, text: str) -> FoundCertification:
    return FoundCertification(certification_label(key), (key,), start, end, text[start:end])


def _processes(match: re.Match[str], text: str, folded: str) -> Iterator[FoundCertification]:
    """One certificate for each welding process of a list ("licences TIG 141 et MAG 136")."""
    process = _PROCESS.search(folded, match.start(), match.end() + len("  (141)"))
    start = match.start()
    seen: set[str] = set()
    while process:
        number = process["number"] or _NUMBERS[process["name"]]
        if number not in seen:
            yield _found(f"qs:{number}", start, process.end(), text)
        seen.add(number)
        between = _BETWEEN.match(folded, process.end())
        process = _PROCESS.match(folded, between.end()) if between else None
        start = process.start() if process else start


def _titles(text: str, folded: str) -> Iterator[FoundCertification]:
    for match in _TITLE.finditer(folded):
        if (
            match["kind"].startswith("t")
            and len(match["kind"]) < 4
            and not _TP_HEAD.search(folded, 0, match.start())
        ):
            continue
        name = _TITLE_END.sub("", match["name"]).strip()
        end = match.start("name") + len(name)
        key = _title_key(name, "cqp" if match["kind"].startswith("cqp") else "tp")
        if key:
            kind = "CQP" if key.startswith("cqp") else "titre professionnel"
            label = f"{kind} {text[match.start('name') : end]}"
            yield FoundCertification(label, (key,), match.start(), end, text[match.start() : end])


def _title_key(name: str, kind: str) -> str | None:
    for words, key in _TITLES:
        if words.match(name):
            return key if kind == "tp" else key.replace("tp:", "cqp:")
    if _NOT_A_TITLE.match(name):
        return None
    words_of = [
        word
        for word in re.findall(r"[a-z]+", name)
        if word not in ("de", "du", "des", "en", "et", "la", "niveau")
    ]
    return f"{kind}:{'_'.join(words_of[:4])}" if words_of else None


def _outside(more: Iterator[FoundCertification], found: list[FoundCertification]) -> list[FoundCertification]:
    spans = [(one.start, one.end) for one in found]
    return [one for one in more if not any(one.start < end and start < one.end for start, end in spans)]
