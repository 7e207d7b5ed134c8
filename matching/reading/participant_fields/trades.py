"""The cell of trades aimed at: several in one cell, doubts, and remarks that are no trades."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from matching.offer import OccupationLink
from matching.participant import Aim, NotUnderstood
from matching.reading.linking import UNDERSTOOD, OccupationLinker
from matching.reading.trade_splitting import split_outside
from matching.vocabulary.domains import domain_of_code
from matching.vocabulary.folding import fold

_FIELD: Final = "metiers_vises"
#: From here on a piece says a condition, no longer a trade: « cariste mais pas de nuit ».
_REMARK: Final = re.compile(
    r"\b(?:pas (?:de|d'|le|la|les|en|du|trop|plus)\b|mais\b|cf\b|sauf\b|sans\b|ne (?:veut|peut|souhaite) (?:plus|pas)\b"
    r"|(?:veut|souhaite|doit|va|compte|aimerait) (?:passer|faire|obtenir|se former)\b).*"
    r"|^(?:permis|caces|habilitations?|formations?|limites?|nuits?|we|week|horaires?|projet|temps (?:plein|partiel)"
    r"|reconversion|a (?:travailler|definir|confirmer|valider|preciser))\b.*"
)
_DOUBT: Final = re.compile(
    r"\brefle(?:chit|xion)\w*(?: (?:a|au|sur|aussi))?\b|\bevent\w*\b\.?|\ba voir\b|\ba terme\b|\bplus tard\b|\bpq pas\b|\bpourquoi pas\b"
    r"|\bpeut.?etre\b|\bhesit\w+(?: (?:entre|avec))?|\bapres (?:formation|permis|caces)\b|\bun jour\b|\bprojet (?:de |d')?"
    r"|\ba (?:confirmer|valider|definir|travailler)\b|\bquand\b.*|\bqd\b.*|\bsi (?:permis|formation|possible)\b.*|\?"
)
_FILLER: Final = re.compile(
    r"\b(?:ok|si besoin|en priorite|prioritaire\w*|idealement|aussi|egalement|tout|toute?s? poste\w*|ouverte? a|aimerait|souhaite|voudrait"
    r"|cherche|pour (?:commencer|demarrer)|type|genre|etc|divers\w*|plutot|surtout|uniquement|seulement)\b\.?"
)
#: The links kept beside the best when a text fits several codes nearly as well.
_NEARLY: Final = 0.93
_MOST: Final = 3
#: From here on, words that no title begins with still name a trade outside the person's domains.
_PLAIN: Final = 0.85

_RANK: Final = re.compile(r"\b(?:cheff?e?s?|responsables?|direct\w+|manager\w*)\b")

Domains = tuple[str, ...] | None


def read_aims(
    cell: str, linker: OccupationLinker, domains: Domains
) -> tuple[tuple[Aim, ...] | None, list[NotUnderstood]]:
    """Return the trades a cell names and the pieces that were not understood; None when the cell is empty."""
    if not cell:
        return None, []
    if re.fullmatch(r"aucune?s?|neant", fold(cell.strip())):
        return (), []
    aims: dict[str, Aim] = {}
    left: list[NotUnderstood] = []
    for piece, inside in split_outside(cell):
        found, others = _read_piece(piece, inside, linker, domains)
        left.extend(NotUnderstood(_FIELD, _as_typed(one, cell)) for one in others)
        for aim in found:
            aims.setdefault(aim.rome, replace(aim, text=_as_typed(aim.text, cell)))
    return tuple(aims.values()), left


def _as_typed(piece: str, cell: str) -> str:
    """Return a folded piece with the accents and capitals that the adviser typed, where it stands whole."""
    start = fold(cell).find(piece)
    return cell[start : start + len(piece)] if start >= 0 else piece


def _read_piece(
    piece: str, inside: tuple[str, ...], linker: OccupationLinker, domains: Domains
) -> tuple[list[Aim], list[str]]:
    doubts = [piece, *(one for one in inside if _DOUBT.search(one))]
    certain = not any(map(_DOUBT.search, doubts))
    remark = _REMARK.search(piece)
    trade = piece[: remark.start()] if remark else piece
    text = _bare(trade)
    found = best_links(text, linker, domains) if text else []
    remarks, details = _sorted_out(inside)
    finer = (
        [link for one in details for link in best_links(f"{text} {one}", linker, domains)[:1]]
        if found
        else []
    )
    # « vendeuse (boulangerie) »: the bracket says which of the trades.
    found = finer if finer and finer[0].confidence >= found[0].confidence else found + finer
    left = [remark[0]] if remark and found else [piece] if not found and _says(piece) else []
    return [_aim(link, text, certain=certain) for link in found], left + remarks


def _says(piece: str) -> bool:
    return bool(_FILLER.sub("", piece).strip(" .-:"))


def _bare(piece: str) -> str:
    return re.sub(r"\s+", " ", _FILLER.sub(" ", _DOUBT.sub(" ", piece))).strip(" .-:")


def _sorted_out(inside: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return what brackets say about the wish, kept as remarks, and what they say about the trade."""
    remarks: list[str] = []
    details: list[str] = []
    for one in inside:
        said = _REMARK.search(one) or _DOUBT.search(one) or _FILLER.search(one)
        (remarks if said else details).append(one)
    return remarks, details


def best_links(text: str, linker: OccupationLinker, domains: Domains) -> list[OccupationLink]:
    """Return the occupations that a piece plainly names: the best and those nearly as good, at most three.

    « prévention et sécurité » is one trade, « cuisine et ménage » two: the whole is tried first.
    """
    whole = _shortened(text, linker, domains)
    parts = text.split(" et ")
    if len(parts) == 1 or (whole and whole[0].confidence >= _PLAIN):
        return whole
    apart = [link for part in parts for link in _shortened(part, linker, domains)]
    return list({link.rome: link for link in reversed(apart)}.values())[::-1] or whole


def _shortened(text: str, linker: OccupationLinker, domains: Domains) -> list[OccupationLink]:
    """Return what a piece names, words behind the trade left out when needed (« peintre logements neufs »)."""
    words = text.split()
    for length in range(len(words), 0, -1):
        shorter = " ".join(words[:length])
        links = _plain_links(shorter, linker, domains)
        sure = length == len(words) or linker.names_a_worker(shorter)
        if links and (sure or links[0].confidence >= _PLAIN):
            return links
    return []


def _plain_links(text: str, linker: OccupationLinker, domains: Domains) -> list[OccupationLink]:
    links = [one for one in linker.link(text, top=_MOST, domains=domains) if one.confidence >= UNDERSTOOD]
    links = [one for one in links if one.confidence >= _NEARLY * links[0].confidence]
    if not domains or not links:
        return _without_ranks(text, links)
    inside = [one for one in links if domain_of_code(one.rome) in domains]
    if linker.names_a_worker(text):
        return _without_ranks(text, inside or links)
    return _without_ranks(text, inside or [one for one in links if one.confidence >= _PLAIN])


def _without_ranks(text: str, links: list[OccupationLink]) -> list[OccupationLink]:
    """Leave out the chief's code beside the trade's own, unless the text names a chief."""
    if _RANK.search(text):
        return links
    return [one for one in links if not _RANK.search(fold(one.label))] or links


def _aim(link: OccupationLink, text: str, *, certain: bool) -> Aim:
    return Aim(link.rome, link.rome_v3, link.label, link.confidence, text, certain)
