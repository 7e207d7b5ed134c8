"""The cell of trades aimed at: several in one cell, doubts, and remarks that are no trades."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from matching.offer import OccupationLink
from matching.participant import Aim, NotUnderstood
from matching.reading.linking import UNDERSTOOD, OccupationLinker
from matching.reading.participant_fields.cells import is_doubt
from matching.reading.participant_fields.denials import leaves_all_open, without_denied
from matching.reading.participant_fields.protected import MARK, without_protected
from matching.reading.participant_fields.schedules import refused_in_remark
from matching.reading.participant_fields.trade_kinds import is_field, is_trade, opens
from matching.reading.trade_splitting import split_outside, trimmed
from matching.vocabulary.conditions import read_limits
from matching.vocabulary.domains import domain_of_code
from matching.vocabulary.folding import fold

_FIELD: Final = "metiers_vises"
#: From here on a piece says a condition, no longer a trade: « cariste mais pas de nuit ».
_REMARK: Final = re.compile(
    r"\b(?:mais\b|cf\b|sans\b|(?:veut|souhaite|doit|va|compte|aimerait) (?:passer|faire|obtenir|se former)\b).*"
    r"|\bsi (?!besoin|possible)\w.*|(?:\bext\w*\.? )?\bde te?m?ps en te?m?ps\b.*"
    r"|^(?:permis|caces|sst|ces|cdi|cdd|contrat\w*|r ?4\d\d|habilitations?|formations?|limites?|nuits?|we|week|horaires?"
    r"|projet|temps (?:plein|partiel)|(?:pas|non) (?:defini|confirme|valide|fixe)\w*"
    r"|reconversion|a (?:travailler|definir|confirmer|valider|preciser))\b.*"
)
_DOUBT: Final = re.compile(
    r"\brefle(?:chit|xion)\w*(?: (?:a|au|sur|aussi))?\b|\bevent\w*\b\.?|\ba voir\b|\ba terme\b|\bplus tard\b|\bpq pas\b|\bpourquoi pas\b"
    r"|\bpas (?:contre|forcement|encore|sure?s?)\b|\bpeut.?etre\b"
    r"|\bhesit\w+(?: (?:entre|avec))?|\bapres (?:formation|permis|caces)\b|\bun jour\b|\bprojet (?:de |d')?"
    r"|\ba (?:confirmer|valider|definir|travailler)\b|\bquand\b.*|\bqd\b.*|\bsi (?:permis|formation|possible)\b.*|\?"
)
_FILLER: Final = re.compile(
    r"\b(?:ok|si besoin|en priorite|prioritaire\w*|idealement|aussi|egalement|tout|toute?s? poste\w*|ouverte? a"
    r"|aimerait|souhaite|voudrait|ne (?:veut|cherche) que"
    r"|cherche|pour (?:commencer|demarrer)|type|genre|etc|divers\w*|plutot|surtout|uniquement|seulement)\b\.?"
)
#: Words before a remark that are no part of it, and words by which it refuses.
_REMARK_START: Final = re.compile(r"^(?:(?:mais|et|toutefois|attention|par contre)\b[ :,]*)+")
_REFUSAL: Final = re.compile(
    r"(?:pas|plus|sans|sauf|ni)\b(?: (?:de|d'|du|des|la|le|les|en|trop))*\s*|ne (?:veut|peut) (?:pas|plus) (?:de )?"
)
#: What is left of a confidence when the adviser doubts: less than what counts as understood.
_DOUBTED: Final = 0.45
#: The links kept beside the best when a text fits several codes nearly as well.
_NEARLY: Final = 0.93
_MOST: Final = 3
#: From here on, words that no title begins with still name a trade outside the person's domains.
_PLAIN: Final = 0.85

#: Said of fast food and of shops alike: the person's domains tell which.
_CREW: Final = re.compile(r"equipi(?:er|ere) polyvalente?")
_RANK: Final = re.compile(r"\b(?:cheff?e?s?|responsables?|direct\w+|manager\w*)\b")

Domains = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class AimsRead:
    """What the trades cell says: the trades, None when it is empty; the pieces that are none; the refusals
    that a remark states plainly; whether a trade may be missing (``partly``).
    """

    aims: tuple[Aim, ...] | None
    left: tuple[NotUnderstood, ...] = ()
    refused_schedules: tuple[str, ...] = ()
    work_limits: tuple[str, ...] = ()
    partly: bool = False


@dataclass(slots=True)
class _Pieces:
    """What was found so far in one cell."""

    cell: str
    linker: OccupationLinker
    domains: Domains
    aims: dict[str, Aim] = field(default_factory=dict)
    left: list[NotUnderstood] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)
    partly: bool = False

    def add(self, aims: Iterable[Aim]) -> None:
        """Keep each trade once, for sure when it is told for sure once."""
        for aim in aims:
            known = self.aims.get(aim.rome)
            if known is None or (aim.certain and not known.certain):
                self.aims[aim.rome] = replace(aim, text=_as_typed(aim.text, self.cell))

    def remark(self, text: str) -> None:
        """Keep what a remark refuses plainly; what it only hints at is kept as not understood."""
        bare = _REMARK_START.sub("", text)
        schedules = refused_in_remark(bare)
        limits = () if schedules else limits_in_remark(bare)
        self.refused += schedules
        self.limits += limits
        if not schedules and not limits and _says(text):
            self.leave(text)

    def leave(self, text: str) -> None:
        self.left.append(NotUnderstood(_FIELD, without_protected(_as_typed(text, self.cell))))


def read_aims(cell: str, linker: OccupationLinker, domains: Domains) -> AimsRead:
    """Return the trades that a cell names, the remarks among them, and what was not understood."""
    if not cell:
        return AimsRead(None)
    if re.fullmatch(r"aucune?s?|neant", fold(cell.strip())):
        return AimsRead(())
    told = _Pieces(cell, linker, domains)
    wished, denied = without_denied(cell)
    for place, (piece, inside) in enumerate(split_outside(wished)):
        _read_piece(told, piece, inside=inside, first=place == 0)
    for one in denied:
        told.remark(one)
        told.partly = told.partly or leaves_all_open(one)
    return AimsRead(
        tuple(told.aims.values()),
        tuple(told.left),
        tuple(dict.fromkeys(told.refused)),
        tuple(dict.fromkeys(told.limits)),
        told.partly,
    )


def _as_typed(piece: str, cell: str) -> str:
    """Return a folded piece with the accents and capitals that the adviser typed, where it stands whole."""
    start = fold(cell).find(piece)
    return cell[start : start + len(piece)] if start >= 0 else piece


def _read_piece(told: _Pieces, piece: str, *, inside: tuple[str, ...], first: bool) -> None:
    certain = not any(_DOUBT.search(one) for one in (piece, *inside))
    remark = _REMARK.search(piece)
    before = piece[: remark.start()].strip() if remark else piece
    text = _bare(before)
    remarks, details = _sorted_out(inside)
    wide = is_field(re.sub(r"\s+", " ", _DOUBT.sub(" ", piece)).strip())
    found = _finer(text, details, told) if text and not wide else []
    told.add(_aim(link, text, certain=certain) for link in found)
    if wide or (text and not found and _says(text)):
        told.leave(before)
        told.partly = told.partly or _may_be_aimed_at(told, before, text=text, first=first)
    elif not found and not text and not remark:
        remarks = [piece, *remarks]
    for one in [remark[0], *remarks] if remark else remarks:
        told.remark(one)


def _may_be_aimed_at(told: _Pieces, piece: str, *, text: str, first: bool) -> bool:
    """Whether a piece that links to nothing leaves the aims open: a trade that we lack, or any work at all."""
    proposed = first or _proposed(text, told.cell)
    return proposed or opens(piece) if is_field(piece) else is_trade(text, told.linker, first=proposed)


def _finer(text: str, details: Iterable[str], told: _Pieces) -> list[OccupationLink]:
    """Return what a piece names; « vendeuse (boulangerie) »: the bracket says which of the trades."""
    linker, domains = told.linker, told.domains
    found = best_links(text, linker, domains)
    if not found:
        return []
    finer = [link for one in details for link in best_links(f"{text} {one}", linker, domains)[:1]]
    return finer if finer and finer[0].confidence >= found[0].confidence else found + finer


def _proposed(text: str, cell: str) -> bool:
    """Whether the cell offers the piece as another choice: « sinon couture », « ou bien couture »."""
    return bool(
        re.search(
            rf"(?:\b(?:sinon|ou|puis|a defaut|vise|accepte|reflechit a)\b|;)[^,;/]{{0,12}}{re.escape(text)}",
            fold(cell),
        )
    )


def _says(piece: str) -> bool:
    return bool(_FILLER.sub("", piece).strip(" .-:?[]"))


def _bare(piece: str) -> str:
    plain = piece.replace(fold(MARK), " ")
    return trimmed(re.sub(r"\s+", " ", _FILLER.sub(" ", _DOUBT.sub(" ", plain))))


def _sorted_out(inside: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return what brackets say about the wish, kept as remarks, and what they say about the trade."""
    remarks: list[str] = []
    details: list[str] = []
    for one in inside:
        said = _REMARK.search(one) or _DOUBT.search(one) or _FILLER.search(one)
        (remarks if said else details).append(one)
    return remarks, details


def limits_in_remark(remark: str) -> tuple[str, ...]:
    """Return the work conditions that a plain refusal names (« pas de port de charges »); () for anything else."""
    folded = fold(remark)
    if not _REFUSAL.match(folded) or is_doubt(folded):
        return ()
    known, unread = read_limits((_REFUSAL.sub("", folded),))
    return () if unread else known


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
    if _CREW.fullmatch(text) and domains and "restauration" in domains and "tertiaire" not in domains:
        text = f"{text} restauration rapide"
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
    sure = link.confidence if certain else round(_DOUBTED * link.confidence, 3)
    return Aim(link.rome, link.rome_v3, link.label, sure, text, certain)
