"""Headings of a CV, French and English, and the section that each opens."""

from __future__ import annotations

import re
from typing import Final

from matching.vocabulary.folding import fold

_HEADINGS: Final = {
    "experience": r"(?:mes |parcours |principales )?(?:experiences?|parcours)(?: et stages?)?(?: professionnel(?:le)?s?)?(?: et stages?)?"
    r"|emplois?(?: occupes?)?|postes? occupes?|(?:work |professional )?experience|(?:work |employment |professional )history"
    r"|employment|(?:professional )?background|stages?(?: et emplois?)?|activites? professionnelles?",
    "training": r"(?:mes |ma )?(?:formations?|etudes|diplomes?|scolarite|cursus|education)(?: (?:et|&|/|and) ?(?:formations?|diplomes?|etudes"
    r"|certifications?|training))?(?: initiales?| scolaires?| professionnel(?:le)?s?| obtenus?)?|parcours scolaire|qualifications?",
    "skills": r"(?:mes )?(?:competences?|savoir[- ](?:faire|etre)|aptitudes|atouts|points forts|qualites(?: professionnelles)?"
    r"|(?:key |personal |technical )?skills)"
    r"(?: (?:cles?|techniques?|professionnelles?|personnelles?|informatiques?|numeriques?|et qualites))?|informatique|outils",
    "languages": r"langues?(?: (?:parlees?|etrangeres?|vivantes?|maternelles?))?|autres? langues?"
    r"|competences linguistiques|(?:foreign )?languages?(?: skills)?|mother tongues?|other languages?",
    "papers": r"permis(?: de conduire)?(?: (?:et|/|&) (?:certifications?|habilitations?|caces|mobilite|vehicule))?"
    r"|certifications?|certificats?|certificates?|habilitations?(?: et caces)?|caces|mobilite|driving licen[cs]es?",
    "transport": r"(?:moyens? de )?(?:transports?|locomotion|deplacements?)|deplacements?",
    "interests": r"(?:(?:mes )?(?:centres? d'interets?|loisirs|hobbies|interets|passions?|engagements?|benevolat|volunteering)"
    r"|activites (?:extra.?professionnelles|annexes|associatives)|interests|vie associative|divers)(?: (?:et|&|and) (?:loisirs|interests))?",
    "aim": r"(?:objectif|projet|poste (?:recherche|vise)|emploi (?:recherche|vise)|metier (?:recherche|vise)|profil|a propos(?: de moi)?"
    r"|presentation|profile|summary|about me|objective|desired (?:job|position))(?: professionnel)?",
    "references": r"references?",
    "contact": r"contacts?|coordonnees|(?:informations?|renseignements?) personnel(?:le)?s?|etat civil|personal (?:information|details)",
}
_HEADING: Final = {kind: re.compile(pattern) for kind, pattern in _HEADINGS.items()}
_DECORATION: Final = re.compile(r"^[\W_]+|[\W_]+$")
_SPACED: Final = re.compile(r"(?:\w ){3,}\w(?:  +(?:\w ){3,}\w)*")
#: A label before a colon that is too plain to be a heading on a line of its own: it may be a field of work.
_INLINE_ONLY: Final = re.compile(r"transports?|deplacements?")
#: A label that says the level of what follows.
_ALONE_ONLY: Final = re.compile(r"langues? maternelles?|mother tongues?")


def heading(words: str, *, alone: bool = True) -> str | None:
    """Return the section that a line opens, None when it is no heading; ``alone`` when nothing follows it."""
    folded = fold(words).replace("’", "'").strip()
    if _SPACED.fullmatch(folded):
        folded = " ".join(part.replace(" ", "") for part in re.split(r"  +", folded))
    folded = _DECORATION.sub("", folded.replace("(s)", "s"))
    if not folded or (_INLINE_ONLY if alone else _ALONE_ONLY).fullmatch(folded):
        return None
    return next((kind for kind, pattern in _HEADING.items() if pattern.fullmatch(folded)), None)
