"""The title of an offer that came as a document: found among its first lines."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Final

from matching.reading.mail import offered_by
from matching.vocabulary.folding import fold

#: The title of an offer stands among its first lines, below the letterhead.
_FIRST_LINES: Final = 25
_LONGEST_TITLE: Final = 100
_LONGEST_EMPTY: Final = 200
#: Lines that may stand above the name of the trade.
_LETTERHEAD: Final = 6
_LABEL: Final = re.compile(
    r"^\W*(?P<label>intitule(?: d[ue] (?:poste|l'emploi|l'offre))?|titre(?: d[ue] (?:poste|l'offre))?|poste(?: (?:propose"
    r"|a pourvoir|recherche))?|emploi(?: propose)?|metier|fonction|offre d'emploi|recrutement|recherche|job)"
    r"\s*(?::|\s[-–]\s)\s*(?P<rest>.*)$"
)
#: What follows these may be the work and not the trade: « Poste : surveillance d'un site ».
_VAGUE_LABELS: Final = frozenset({"poste", "emploi", "fonction", "recherche"})
_BOTH_SEXES: Final = re.compile(r"\b[hf]\s?/\s?[fh]\b|\bh-f\b")
_INTRO: Final = re.compile(
    r"^\W*(?:bonjour\W+)?(?:(?:nous|on) )?(?:recrut|recherch|embauch|cherch)\w*\s*:?\s*"
    r"(?:actuellement |pour \w+ )?(?:un\(e\)|une?|des|son|sa)?\s+(?=\w)"
)
_HIRING: Final = re.compile(r"\b(?:recrut|recherch|embauch|cherch)\w*")
_ARTICLE: Final = re.compile(r"\b(?:un\(e\)|une?|des|ses|\d{1,2}) (?=[a-z])")
#: Lines that say nothing of the trade: headings, references, dates, addresses of every kind.
_EMPTY_LINE: Final = re.compile(
    r"\W*(?:(?:offre(?: d'emploi)?|annonce|recrutement|fiche de poste|avis de (?:vacance|recrutement))"
    r"(?: (?:n°|no|numero|ref\w*)[\s:.]*[\w/.-]*\d[\w/. -]*)?"
    r"|emploi|poste|profil de poste|description(?: du poste)?"
    r"|(?:nous )?(?:recrut|recherch|embauch)(?:e|ons)|urgent|a pourvoir(?: (?:de suite|immediatement|rapidement))?"
    r"|avis de (?:vacance|recrutement)(?: de poste| d'emploi)?"
    r"|(?:ref(?:erence)?|n°|no|numero|code)(?: (?:de l'offre|offre|interne))?\s*[:.n°#]*\s*[\w/.-]*\d[\w/. -]*"
    r"|(?:date|publie\w*|mise? en ligne|le|du|paru\w*)\b.*\d{4}"
    r"|(?:bonjour|bonsoir|madame|monsieur|chers?|cheres?|cordialement)\b(?!.*\b(?:recrut|recherch|embauch|cherch|besoin|poste)).{0,40}"
    # The letterhead: who hires is not the trade.
    r"|(?:societe|entreprise|sarl|sas|association|groupe|agence|mairie|ville|commune|france travail|pole emploi"
    r"|cabinet)\b(?!.*\b(?:recrut|recherch|embauch)).{0,60}"
    r"|page \d+.*|https?:\S+|www\.\S+|\S+@\S+|[\d\W]*)\W*"
)
#: Below a sentence stands no title, but the name of who signs.
_SENTENCE: Final = re.compile(r"[.!?]\s*$|^.{81}|\b(?:[Nn]ous|[Vv]ous|[Jj]e)\b")
#: How the name of a trade begins: « conducteur », « serveuse », « plombier », « caviste », « mécanicien ».
_TRADE: Final = re.compile(
    r"\W*(?:\d{1,2} )?(?:[a-z]{2,}(?:eur|euse|rice|ier|iere|iste|icien|icienne)s?|agente?s?|aides?|chefs?|cheffes?|ouvrier\w*"
    r"|employee?s?|assistante?s?|commis|second|macon\w*|gardien(?:ne)?s?|secretaires?|responsables?|apprentie?s?"
    r"|auxiliaires?|adjointe?s?|chargee?s?|electromecanicien\w*|hote(?:sse)?s?|magasinier\w*|boucher\w*|boulanger\w*"
    r"|veilleur\w*|comptables?|standardistes?|technicien(?:ne)?s?|surveillante?s?|educateur\w*|operat\w+|manoeuvres?"
    r"|manœuvres?|preparat\w+|femmes? de|valets? de|esthet\w+|infirm\w+|cuisin\w+|patiss\w+|plongeur\w*|vigiles?)(?![\w-])"
)


def title_of(text: str, subject: str | None = None) -> str:
    """What the text offers: the subject of its e-mail, the line labelled so, the one with « (H/F) », else the first
    that names a trade or says something.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()][:_FIRST_LINES]
    told = _told_by(subject) if subject else None
    found = told or _labelled(lines) or _with_both_sexes(lines) or _first([subject or "", *lines])
    return _short(_without_intro(found))


def _told_by(subject: str) -> str | None:
    """The title that a subject plainly is; None when it may be any other words."""
    offered = offered_by(subject)
    if offered and says_something(offered):
        return offered
    subject = _without_intro(subject)
    return subject if _names_trade(subject) or _BOTH_SEXES.search(fold(subject)) else None


def says_something(line: str) -> bool:
    """Whether a line is more than a heading, a reference, a date or an address."""
    return len(line) > _LONGEST_EMPTY or not _EMPTY_LINE.fullmatch(fold(line))


def _names_trade(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and _TRADE.match(fold(line)) is not None


def _labelled(lines: list[str]) -> str | None:
    for number, (line, following) in enumerate(zip_longest(lines, lines[1:], fillvalue="")):
        match = _LABEL.match(fold(line))
        if match:
            rest = line[match.start("rest") :].strip() or following
            if (
                match["label"] in _VAGUE_LABELS
                and not _names_trade(rest)
                and any(map(_names_trade, lines[:number]))
            ):
                return None
            if says_something(rest):
                return rest
    return None


def _with_both_sexes(lines: list[str]) -> str | None:
    return next(
        (line for line in lines if len(line) <= _LONGEST_TITLE and _BOTH_SEXES.search(fold(line))), None
    )


def _first(lines: list[str]) -> str:
    """The first line that names a trade, below a letterhead; else the first that says something."""
    telling = [line for line in lines if says_something(line)]
    for line in telling[:_LETTERHEAD]:
        if _names_trade(_without_intro(line)):
            return line
        if _SENTENCE.search(line):
            break
    return next(iter(telling), next(filter(None, lines), ""))


def _without_intro(line: str) -> str:
    return line[match.end() :] if (match := _INTRO.match(fold(line))) else line


def _sought(sentence: str) -> str | None:
    """The trade that a sentence says is sought, as written."""
    folded = fold(sentence)
    hiring = _HIRING.search(folded)
    starts = [match.end() for match in _ARTICLE.finditer(folded, hiring.end())] if hiring else []
    pieces = (re.split(r"[.;,:]", sentence[start:], maxsplit=1)[0].strip() for start in starts)
    return next((piece for piece in pieces if _names_trade(piece)), None)


def _short(line: str) -> str:
    """What a long line seeks (« recherche dans le cadre de… un menuisier »), else its first sentence, cut between words."""
    line = line.strip(" \t-–•*:#>|")
    if len(line) <= _LONGEST_TITLE:
        return line
    sentence = re.split(r"[.;!?]\s", line, maxsplit=1)[0]
    if sought := _sought(sentence):
        return sought
    return sentence if len(sentence) <= _LONGEST_TITLE else sentence[:_LONGEST_TITLE].rpartition(" ")[0]
