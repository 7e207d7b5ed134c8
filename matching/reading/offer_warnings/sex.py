"""Wordings about sex: a post for men or for women only, a title in one gender without "H/F"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import OfferWarning, Passage
from matching.reading.offer_source import OfferSource, Text
from matching.reading.offer_warnings.phrases import (
    ABSTAIN,
    DEMANDED,
    OPENING,
    Phrase,
    find_phrases,
    one_of,
    quoted,
)
from matching.reading.scope import sentence_span

_CODE: Final = "discriminatory_sex"
_ONLY: Final = (
    "{said} : un poste est ouvert aux femmes et aux hommes ; le sexe ne peut pas être choisi (Code du travail, L1142-1). "
    "Écrire plutôt « (H/F) » et ce que le poste demande."
)
_IDIOM: Final = (
    "{said} : l'expression ne parle que d'un sexe (Code du travail, L1142-1). Écrire plutôt « personne de terrain », "
    "« sens du contact »."
)
_TITLE: Final = (
    "{said} : l'offre n'est écrite que pour les femmes, sans « H/F » ni forme masculine (Code du travail, L1142-1). "
    "Écrire plutôt {instead}."
)
_BOTH_FORMS: Final = "l'intitulé avec « (H/F) »"
#: People who are served, an encouragement, artists and models (R1142-1), equality: nobody is left out.
_ELSE: Final = re.compile(
    r"\b(?:encourag\w+|bienvenue?s?|egalite|mixite|parite|discriminat\w+|diversite|hebergement|foyers?|victimes?|accueill\w+|accueil (?:de |des )(?:femmes?|hommes?|jeunes|personnes|public)|residents?|residentes?|public|publics|detenus?"
    r"|clientele|collections?|pret-a-porter|vetements?|rayons?|coiffure|coupes?|parfums?|vestiaires?|sanitaires?|toilettes|douches?|salles?|clubs?|football|handball|rugby|basket|mannequins?"
    r"|modeles?|comedien\w*|acteurs?|figurants?|danseu\w+|designe\w*|se referent|s'entend\w*|sans distinction|feminin (?:comme|et|ou|que|/)|masculin (?:comme|et|ou|que|/))\b"
)
_SEX: Final = r"(?:jeunes? )?(?:hommes?|femmes?|filles?|garcons?|dames?|demoiselles?|messieurs)"
_ALONE: Final = r"(?!\w)(?! ?(?:/|-|\(|ou\b|et\b|&|\|)|[ -]+(?:de\b|d'|h/f|f/h|toutes?|orchestre|cle))"
_GENDER: Final = r"(?:feminine?|masculine?)s?\b(?! ?(?:/|ou\b|et\b|comme\b|que\b))"
#: « Jeune homme sérieux », « dame de plus de 40 ans »: a person of one sex opens the sentence.
_QUALITY: Final = (
    r"(?:serieu\w+|dynamiques?|motive\w*|fort\w*|robustes?|costaud\w*|soigneu\w+|souriant\w*|ponctuel\w*|agee? de"
    r"|experimente\w*|courageu\w+|mature|honnetes?|responsables?|de (?:plus|moins) de \d|entre \d|pour (?!les?\b|la\b))"
)
_OPENED: Final = r"(?<!/)(?<!/ )(?<!ou )(?<!et )(?<!ou une )(?<!ou un )"
_PHRASES: Final = (
    Phrase(
        _CODE,
        one_of(
            rf"\b{_OPENED}{_SEX} (?:\w+ ){{0,2}}?(?:{DEMANDED}|serai\w+ ideal\w*|ideal\w*|{ABSTAIN})",
            r"\b(?:uniquement|exclusivement|seulement|reserve\w*|destine\w*|privilegi\w+|preference|priorite|plutot|ideal\w*|recherch\w+|recrut\w+|cherch\w+|embauch\w+|(?:poste|emploi|travail) pour|vous etes)"
            rf" (?:plutot |de preference |aux? |a |des |pour |une? |les ){{0,3}}{_SEX}{_ALONE}",
            rf"{OPENING}(?:une? )?{_SEX} (?:(?:et )?{_QUALITY})(?![^.;\n]*\b(?:recherch|cherch|accompagn|autonom|dependan|handicap|malade|a garder)\w*)",
            rf"\b(?:profils?|candidat\w*|personnel|personnes?|collaborat\w+|sexe|genre|postes?|preference|main d'oeuvre) (?:exclusivement |uniquement |de sexe |plutot )?{_GENDER}",
            r"\((?:hommes?|femmes?)\)",
        ),
        _ONLY,
        _ELSE,
        needs=re.compile("homme|femme|fille|garcon|dame|demoiselle|messieurs|feminin|masculin"),
    ),
    Phrase(
        _CODE,
        one_of(
            r"\b(?:homme|femme) (?:de (?:terrain|dialogue|contact|caractere|challenge|defi)|d'actions?)\b"
        ),
        _IDIOM,
        one_of(r"\bhommes?\b[^.;\n]{0,12}\bfemmes?\b", r"\bfemmes?\b[^.;\n]{0,12}\bhommes?\b"),
    ),
)
#: Signs that the offer speaks to both.
_BOTH: Final = re.compile(
    r"\b[hfm]\s?[/\\|-]\s?[fhmx]\b|\(\s?[hf]\s?[/ .-]?\s?[fh]\s?\)|\b(?:hf|fh)\b|\bhommes?\s?(?:/|-|ou|et)\s?(?:une? |des |les |de )?femmes?"
    r"|\bfemmes?\s?(?:/|-|ou|et)\s?(?:une? |des |les |de )?hommes?|[(·./-](?:e|ne|trice|euse|se|iere|ere|ienne)\)?s?\b|\bun ?(?:\(e\)|/ ?une|ou une)|\btous? (?:les )?genres"
)
_LEAD: Final = r"(?:\W|\d|(?:recherche|recrute|recrutons|cherche|urgent|offre|emploi|poste|job|recrutement)\b|cd[id]\b|(?:un|de|d'|la|l')(?=\W))*"
_FIRST: Final = re.compile(
    rf"^{_LEAD}(?P<article>\bune )?(?P<word>[a-z]+(?:-[a-z]+)*)(?P<rest>(?: [a-z']+){{0,3}})"
)
#: A word of women alone -> what to write.
_NAMED: Final = (
    (r"femme de menage\b", "« agent d'entretien (H/F) »"),
    (r"femme de chambre\b", "« employé d'étage (H/F) » ou « valet / femme de chambre »"),
    (r"(?:nounou|nourrice)\b", "« garde d'enfants (H/F) »"),
    (r"hotesse\b", "« hôte / hôtesse (H/F) »"),
    (r"maitresse de maison\b", "« maître / maîtresse de maison (H/F) »"),
    (r"aide[- ]menagere\b", "« aide à domicile (H/F) »"),
    (r"serveuse\b", "« serveur / serveuse (H/F) »"),
    (r"dame de compagnie\b", "« auxiliaire de vie (H/F) »"),
)
_ENDINGS: Final = (
    ("trice", "teur"), ("euse", "eur"), ("iere", "ier"), ("ienne", "ien"), ("ere", "er"), ("ante", "ant"), ("ente", "ent"),
    ("ee", "e"), ("ale", "al"),
)  # fmt: skip
_FEMININE: Final = re.compile(r"[a-z-]{2,}(?:trice|euse|iere|ienne|ere|ante|[lmg]ente|ee|ciale)")
#: A woman looked for by her trade: the name is feminine, or one for both sexes (« une secrétaire ») after « une ».
_TRADE: Final = (
    r"(?:[a-z-]+(?:(?<!ma)trice|euse|ienne)|(?:caiss|infirm|cuisin|coutur|ouvr|pat?iss|bouch|boulang|ling|hotel|jardin)i?ere"
    r"|(?:assist|altern|ger|gouvern|aide-soign|etudi|remplac|interven|enseign|surveill)ante|apprentie|employee|salariee"
    r"|secretaire|comptable|gestionnaire|standardiste|receptionniste|fleuriste|auxiliaire|juriste|dentiste|stagiaire|cariste|nurse|collegue)"
)
_SEEKS_A_WOMAN: Final = re.compile(
    r"\b(?:recherch\w+|recrut\w+|cherch\w+|embauch\w+|engag\w+|besoin d')(?: \w+)? ?(?P<article>\bune) "
    rf"(?:(?:nouvelle|bonne|jeune|autre|seconde|deuxieme|vraie) )?(?P<word>{_TRADE})\b(?! ?[(/·.]\w)"
)
#: First words of a title that end like a woman's trade and name a thing, a time or a place.
_THINGS: Final = frozenset(
    "annee journee soiree matinee tournee entree arrivee rentree filiere carriere matiere premiere derniere lisiere riviere biere misere"
    " pelleteuse tractopelle tondeuse balayeuse sage-femme idee armee musee lycee vente attente entente agence seance detente urgente".split()
)


def sex_warnings(source: OfferSource) -> Iterator[OfferWarning]:
    """Wordings that keep women or men out, and a title in the feminine that nothing opens to men."""
    found = list(find_phrases(source, _PHRASES))
    yield from found
    if not found and not any(_BOTH.search(text.folded) for text in source.texts):
        yield from _one_gender(source)


def _one_gender(source: OfferSource) -> Iterator[OfferWarning]:
    both = " ".join(text.folded for text in source.texts)
    title = next(_title(source, both), None)
    yield from [title] if title else _sought(source, both)


def _sought(source: OfferSource, both: str) -> Iterator[OfferWarning]:
    """« Nous recherchons une secrétaire »: the article says the sex that the name of the trade does not."""
    text = source.description
    for match in _SEEKS_A_WOMAN.finditer(text.folded):
        word = match["word"]
        excused = _ELSE.search(text.folded, *sentence_span(text.folded, *match.span()))
        if word not in _THINGS and not excused and not _has_masculine(word, both):
            passage = text.passage(match.start("article"), match.end("word"))
            yield OfferWarning(_CODE, _TITLE.format(said=quoted(passage), instead=_BOTH_FORMS), passage)
            return


def _title(source: OfferSource, both: str) -> Iterator[OfferWarning]:
    match = _FIRST.match(source.title.folded)
    if not match or _ELSE.search(source.title.folded):
        return
    words = match["word"] + match["rest"]
    instead = next((write for said, write in _NAMED if re.match(said, words)), None)
    if instead and re.search(r"\bvalet|\bhote\b|\bmaitre\b", both):
        return
    feminine = bool(match["article"]) or bool(_FEMININE.fullmatch(match["word"]))
    if instead or (feminine and match["word"] not in _THINGS and not _has_masculine(match["word"], both)):
        passage = _named(source.title, match)
        yield OfferWarning(
            _CODE,
            _TITLE.format(said=quoted(passage), instead=instead or _BOTH_FORMS),
            passage,
        )


def _named(title: Text, match: re.Match[str]) -> Passage:
    start = match.start("article") if match["article"] else match.start("word")
    return title.passage(start, match.end("word"))


def _has_masculine(word: str, text: str) -> bool:
    ending = next(((end, other) for end, other in _ENDINGS if word.endswith(end)), None)
    if ending is None:
        return False
    stem = word.removesuffix(ending[0])
    return bool(re.search(rf"\b{re.escape(stem)}(?:{ending[1]}|eux)s?\b", text))
