"""A document becomes a raw offer: its whole text is the description, its title is found among its lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

from matching.errors import Problem
from matching.reading.documents import Document
from matching.reading.documents.document import checked
from matching.reading.documents.html_text import HtmlPage
from matching.reading.job_posting import postings_in, raw_of_posting
from matching.reading.json_items import Row, loaded
from matching.vocabulary.folding import fold

#: The title of an offer stands among its first lines, below the letterhead.
_FIRST_LINES: Final = 25
_LONGEST_TITLE: Final = 100
_LABEL: Final = re.compile(
    r"^\W*(?:intitule(?: d[ue] (?:poste|l'emploi|l'offre))?|titre(?: d[ue] (?:poste|l'offre))?|poste(?: (?:propose"
    r"|a pourvoir|recherche))?|emploi(?: propose)?|metier|fonction|offre d'emploi|recrutement|recherche|job)"
    r"\s*(?::|\s[-–]\s)\s*(?P<rest>.*)$"
)
_BOTH_SEXES: Final = re.compile(r"\b[hf]\s?/\s?[fh]\b|\bh-f\b")
_INTRO: Final = re.compile(
    r"^\W*(?:(?:nous|on) )?(?:recrut|recherch|embauch|cherch)\w*\s*:?\s*(?:actuellement |pour \w+ )?(?:un\(e\)|une?|des|son|sa)?\s+(?=\w)"
)
#: Lines that say nothing of the trade: headings, references, dates, addresses of every kind.
_EMPTY_LINE: Final = re.compile(
    r"\W*(?:offre(?: d'emploi)?|annonce|recrutement|fiche de poste|emploi|poste|profil de poste|description(?: du poste)?"
    r"|(?:nous )?(?:recrut|recherch|embauch)(?:e|ons)|urgent|a pourvoir(?: (?:de suite|immediatement|rapidement))?"
    r"|avis de (?:vacance|recrutement)(?: de poste| d'emploi)?"
    r"|(?:ref(?:erence)?|n°|no|numero|code)(?: (?:de l'offre|offre|interne))?\s*[:.n°#]*\s*[\w/.-]*\d[\w/. -]*"
    r"|(?:date|publie\w*|mise? en ligne|le|du|paru\w*)\b.*\d{4}"
    # The letterhead: who hires is not the trade.
    r"|(?:societe|entreprise|sarl|sas|association|groupe|agence|mairie|ville|commune|france travail|pole emploi"
    r"|cabinet)\b(?!.*\b(?:recrut|recherch|embauch)).{0,60}"
    r"|page \d+.*|https?:\S+|www\.\S+|\S+@\S+|[\d\W]*)\W*"
)


def raw_of_document(document: Document, path: Path, *, heading: str | None = None) -> dict[str, Any]:
    """The raw offer of a document; the file's name without its suffix identifies it."""
    title = heading if heading and not _EMPTY_LINE.fullmatch(fold(heading)) else title_of(document.text)
    return {"id": path.stem, "intitule": title, "description": document.text}


def offers_of_page(page: HtmlPage, path: Path) -> Iterator[Row]:
    """The postings that a page carries as data; else the page itself as one offer."""
    values, problems = [], []
    for number, block in enumerate(page.json_ld, 1):
        try:
            values.append(loaded(block))
        except ValueError as error:
            problems.append(Problem(str(path), number, "application/ld+json", str(error), "du JSON valide"))
    postings = list(postings_in(values))
    for number, posting in enumerate(_once(postings), 1):
        yield number, raw_of_posting(posting, f"{path.stem}-{number}")
    if postings:
        yield from ((problem.row or 0, problem) for problem in problems)
    else:
        document = checked(path, page.document, called="une page HTML")
        yield 1, raw_of_document(document, path, heading=page.heading)


def title_of(text: str) -> str:
    """What the text offers: the line labelled so, else the one with « (H/F) », else the first that says something."""
    lines = [line.strip() for line in text.split("\n") if line.strip()][:_FIRST_LINES]
    found = _labelled(lines) or _with_both_sexes(lines) or _first(lines)
    return _short(_without_intro(found))


def _labelled(lines: list[str]) -> str | None:
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        match = _LABEL.match(fold(line))
        if match:
            rest = line[match.start("rest") :].strip() or following
            if not _EMPTY_LINE.fullmatch(fold(rest)):
                return rest
    return None


def _with_both_sexes(lines: list[str]) -> str | None:
    return next(
        (line for line in lines if len(line) <= _LONGEST_TITLE and _BOTH_SEXES.search(fold(line))), None
    )


def _first(lines: list[str]) -> str:
    return next((line for line in lines if not _EMPTY_LINE.fullmatch(fold(line))), lines[0] if lines else "")


def _without_intro(line: str) -> str:
    return line[match.end() :] if (match := _INTRO.match(fold(line))) else line


def _short(line: str) -> str:
    """The first sentence of a long line, cut between two words."""
    line = line.strip(" \t-–•*:#>|")
    if len(line) <= _LONGEST_TITLE:
        return line
    sentence = re.split(r"[.;!?]\s", line, maxsplit=1)[0]
    return sentence if len(sentence) <= _LONGEST_TITLE else sentence[:_LONGEST_TITLE].rpartition(" ")[0]


def _once(postings: list[Any]) -> list[Any]:
    """Each posting once: pages repeat them for every search engine."""
    return list({json.dumps(one, sort_keys=True, default=str): one for one in postings}.values())
