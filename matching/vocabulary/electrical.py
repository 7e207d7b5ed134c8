"""Electrical habilitations (NF C 18-510) in texts: symbols such as B1V, BR or H0B0 become keys."""

from __future__ import annotations

import re
from typing import Final

from matching.vocabulary.certification_keys import FoundCertification

#: Some symbols are also levels of French or CACES categories ("B1"): alone they need the word "habilitation".
_CODE: Final = (
    r"(?:h0v|h1v|h2v|b1v|b2v|b1t|b2t|b2x|h0|h1|h2|hc|b0|bs|br|bc|bp|b1|b2"
    r"|be(?:[ -]?(?:manoeuvres?|essais?|mesur\w+|verif\w+))?)(?:[ ]?\((?:v|n|t)\))?"
)
_JOIN: Final = r"(?:[ \t]*(?:[,/;+&*|-]|\bet\b|\bou\b|\(|\))*[ \t]*)"
_RUN: Final = re.compile(rf"(?<![\w-]){_CODE}(?:{_JOIN}{_CODE})*(?![\w'])", re.IGNORECASE)
_ONE: Final = re.compile(_CODE, re.IGNORECASE)
_WORD: Final = re.compile(
    r"\bhabil\w*\.?(?:[ \t]+(?:aux )?(?:travaux )?elec\w*\.?)?|\bhe(?= (?:b|h)[0-9rsec])"
)
_ELECTRICAL: Final = re.compile(r"elec|^he$|nfc|\bbt\b")
_STRONG: Final = re.compile(
    r"\b(?:b1v|b2v|h0v|h1v|h2v)|h0 ?[-/]?b0|b0 ?[-/]?h0|\bbr\b.*\bb[12s]|\bb[12s].*\bbr\b|\bbs\b.*\bbe\b"
    r"|\bbe\b.*\bbs\b"
)
_NEAR: Final = 45


def find_habilitations(text: str, folded: str) -> list[FoundCertification]:
    """The electrical habilitations that a text names, one per symbol; without a symbol, ``hab``."""
    anchors = list(_WORD.finditer(folded))
    if not anchors and not _STRONG.search(folded):
        return []
    found: list[FoundCertification] = []
    used: set[int] = set()
    for run in _RUN.finditer(folded):
        anchor = _anchor_of(run, anchors, folded)
        if anchor is None and not (_STRONG.search(run.group()) and text[run.start()].isupper()):
            continue
        if anchor is not None:
            used.add(anchor.start())
        found += _codes(run, text, folded)
    return found + _bare(anchors, used, text, folded)


def _anchor_of(run: re.Match[str], anchors: list[re.Match[str]], folded: str) -> re.Match[str] | None:
    for anchor in reversed(anchors):
        if anchor.end() <= run.start():
            between = folded[anchor.end() : run.start()]
            near = len(between) <= _NEAR and not re.search(r"[.!?]\s|caces|permis|niveau", between)
            return anchor if near else None
    return None


def _codes(run: re.Match[str], text: str, folded: str) -> list[FoundCertification]:
    codes = list(_ONE.finditer(folded, run.start(), run.end()))
    keys = [_key(code.group()) for code in codes]
    if len(codes) > 1 and re.search(r"\bou\b", run.group()) and not re.search(r"\bet\b|,", run.group()):
        return [_found(tuple(dict.fromkeys(keys)), run.start(), run.end(), text)]
    once = dict(zip(reversed(keys), reversed(codes), strict=True))
    return [_found((key,), once[key].start(), once[key].end(), text) for key in dict.fromkeys(keys)]


def _key(code: str) -> str:
    symbol = re.sub(r"[^a-z0-9]", "", code)
    if symbol.startswith("be"):
        what = symbol[2:5]
        return {
            "man": "hab:BE_manoeuvre",
            "ess": "hab:BE_essai",
            "mes": "hab:BE_mesure",
            "ver": "hab:BE_verification",
        }.get(what, "hab:BE")
    return f"hab:{symbol.upper()}"


def _found(keys: tuple[str, ...], start: int, end: int, text: str) -> FoundCertification:
    label = "habilitation électrique " + " ou ".join(key[4:].replace("_", " ") for key in keys)
    return FoundCertification(label, keys, start, end, text[start:end])


def _bare(anchors: list[re.Match[str]], used: set[int], text: str, folded: str) -> list[FoundCertification]:
    return [
        FoundCertification(
            "habilitation électrique", ("hab",), one.start(), one.end(), text[one.start() : one.end()]
        )
        for one in anchors
        if one.start() not in used and _ELECTRICAL.search(one.group())
    ]
