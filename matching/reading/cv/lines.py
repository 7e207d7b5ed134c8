"""A CV's text as lines, each with its place and the section it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from matching.vocabulary.folding import fold

HEADER: Final = "header"
_HEADINGS: Final = {
    "experience": r"(?:mes |parcours |principales )?(?:experiences?|parcours)(?: et stages?)?(?: professionnel(?:le)?s?)?"
    r"|emplois?(?: occupes?)?|postes? occupes?|(?:work |professional )?experience|employment(?: history)?|stages?",
    "training": r"(?:mes )?(?:formations?|etudes|diplomes?|scolarite|cursus)(?: (?:et|&|/) ?(?:formations?|diplomes?|etudes"
    r"|certifications?))?(?: initiales?| scolaires?| professionnel(?:le)?s?)?|education|parcours scolaire",
    "skills": r"(?:mes )?(?:competences?|savoir[- ]faire|aptitudes|atouts|points forts|qualites(?: professionnelles)?|skills)"
    r"(?: (?:cles?|techniques?|professionnelles?|informatiques?|et qualites))?|informatique|outils",
    "languages": r"langues?(?: (?:parlees?|etrangeres?|vivantes?))?|languages?",
    "papers": r"permis(?: et (?:certifications?|habilitations?|caces))?|certifications?|habilitations?(?: et caces)?|caces|mobilite",
    "interests": r"(?:centres? d'interets?|loisirs|hobbies|interets|passions?|activites (?:extra.?professionnelles|annexes)"
    r"|interests|vie associative|divers)(?: et loisirs)?",
    "aim": r"(?:objectif|projet|poste recherche|emploi recherche|metier recherche|profil|a propos(?: de moi)?|presentation|profile|summary)"
    r"(?: professionnel)?",
    "references": r"references?",
    "contact": r"contact|coordonnees|informations? personnelles?|etat civil",
}
_HEADING: Final = {kind: re.compile(pattern) for kind, pattern in _HEADINGS.items()}
_DECORATION: Final = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says something: where it starts, its words, the section it stands in."""

    start: int
    text: str
    section: str

    @property
    def end(self) -> int:
        """The place after the line."""
        return self.start + len(self.text)


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text; headings are left out, « Langues : anglais » gives « anglais »."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    section, place = HEADER, 0
    for whole in text.splitlines(keepends=True):
        start, place = place + len(whole) - len(whole.lstrip()), place + len(whole)
        words = whole.strip()
        kind = _heading(words)
        if kind:
            section = kind
            continue
        label, colon, rest = words.partition(":")
        inside = _heading(label) if colon and rest.strip() else None
        if inside:
            section = inside
            start, words = start + words.index(rest.strip(), len(label)), rest.strip()
        if words:
            yield Line(start, words, section)


def _heading(words: str) -> str | None:
    folded = _DECORATION.sub("", fold(words).replace("’", "'"))
    return next((kind for kind, pattern in _HEADING.items() if folded and pattern.fullmatch(folded)), None)
